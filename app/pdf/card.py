"""The invitation card (ux.md C1): one side of A5 or A4, nothing on it that tells about somebody."""

from datetime import date
from typing import Final, Literal

from reportlab.lib.pagesizes import A4, A5

from app.domain.text import N_, Own, Words, text
from app.pdf import style as look
from app.pdf.desk import Desk, Say, entries
from app.pdf.edges import logo
from app.pdf.elements import TextBlock
from app.pdf.fonts import BOLD
from app.pdf.frames import Beside, Drawn, Framed
from app.pdf.geometry import Rect
from app.pdf.imprint import Imprint
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.paper import Card
from app.pdf.pen import Pen, printing
from app.pdf.qr import Squares, qr_squares
from app.pdf.style import Style
from app.pdf.tags import Tag

Size = Literal["a4", "a5"]

PAGES: Final = {"a4": A4, "a5": A5}
MARGIN = 40.0
COLUMN = A5[0] - 2 * MARGIN
HEAD: Final = {"a4": 112.0, "a5": MARGIN}
"""White above the card; on A4 the same card stands in the middle."""
QR_SIZE = 132.0
GROUP = 4
"""The code is printed in groups of this many characters."""

TITLE = Style(24, 30, BOLD)
STEP = Style(13, 19)
BY_HAND = Style(18, 26, BOLD)
"""The address is as large as the code: old cameras do not read QR."""
UNDATED = date(2000, 1, 1)
"""A card does not say when it was made."""


def print_card(card: Card, say: Say, size: Size = "a5") -> bytes:
    """The card as a tagged PDF (PDF/UA-1) of one page: the same bytes for the same card."""
    wide, high = PAGES[size]
    area = Area((wide - COLUMN) / 2, COLUMN, HEAD[size], high - MARGIN)
    with printing:
        title = say(N_("Welk werk past bij jou?"))
        pen = Pen((wide, high), Imprint(title, card.product, UNDATED, card.language))
        pages = Pages()
        Stack(_elements(card, Desk(say, pen.root, 1))).place(pages, area, Spot(0, area.top))
        pen.draw(pages.drawings)
        return pen.finish()


def _elements(card: Card, desk: Desk) -> list[Element]:
    product = TextBlock(card.product, look.STRONG, desk.tag.add("P"))
    greeting = text(N_("Voor {name}"), name=Own(card.first_name))
    return [
        Framed(product, _logo, (26, 0, 0, 0)),
        *([desk.words(greeting, STEP, gap=30)] if card.first_name else ()),
        desk.heading(N_("Welk werk past bij jou?"), TITLE, 8, bookmark=0),
        desk.words(N_("Een rustig onderzoek, van jezelf."), STEP, gap=2),
        Beside([Stack(_steps(desk)), _qr(card, desk)], (0.5, 0.5), gap=26),
        desk.words(N_("Lukt scannen niet? Ga naar dit adres en typ de code."), STEP, gap=28),
        desk.words(Own(card.address), BY_HAND, gap=8),
        desk.words(Own(in_groups(card.code)), BY_HAND, gap=2),
        desk.words(_once(card), look.BODY, gap=28),
        desk.words(text(N_("Hulp? Bel {phone}."), phone=Own(card.help_phone)), look.BODY, gap=2),
    ]


def _once(card: Card) -> Words:
    return text(N_("Deze code werkt één keer, tot en met {day}."), day=Own(card.last_day))


def in_groups(code: str) -> str:
    """The code in groups of four, without what stood between them."""
    plain = "".join(char for char in code if char.isalnum())
    return " ".join(plain[start : start + GROUP] for start in range(0, len(plain), GROUP))


def _logo(pen: Pen, place: Rect) -> None:
    with pen.decoration():
        logo(pen, place.x, place.top - 3, 20)


def _steps(desk: Desk) -> list[Element]:
    steps = (
        N_("Scan deze code met je camera."),
        N_("Kies een pincode."),
        N_("Begin als jij eraan toe bent."),
    )
    return entries(steps, desk, numbered=True, gap=8, style=STEP)


def _qr(card: Card, desk: Desk) -> Element:
    said = desk.say(text(N_("QR-code. Hij opent {address}."), address=Own(card.address)))
    figure = desk.tag.add("Figure", alt=said)
    squares = qr_squares(card.link)

    def drawing(pen: Pen, place: Rect) -> None:
        draw_qr(pen, squares, figure, Rect(place.right - QR_SIZE, place.top, QR_SIZE, QR_SIZE))

    return Drawn(QR_SIZE, drawing)


def draw_qr(pen: Pen, squares: Squares, figure: Tag, place: Rect) -> None:
    """Fill the place with the QR code; the white of the card is its border."""
    unit = place.width / squares.across
    figure.attributes = (pen.bounds(place),)
    with pen.content(figure):
        pen.boxes(
            (
                Rect(place.x + left * unit, place.top + row * unit, wide * unit, unit)
                for left, row, wide in squares.runs
            ),
            look.INK,
        )
