"""A module on paper (content.md 7.2): to print, to fill in with a pen, and to enter later.

Nothing of anybody is in it: one empty line for a first name, and no answers.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from reportlab.lib.pagesizes import A4

from app.domain.booklet import Condition, Leaf, booklet
from app.domain.module import Module, Path
from app.domain.text import N_, Own, Words, sentences, text
from app.pdf import style as look
from app.pdf.booklet_answers import group
from app.pdf.desk import Desk, Say, entries
from app.pdf.edges import EDGE, logo
from app.pdf.elements import TextBlock, sand_panel
from app.pdf.frames import Framed, NextPage
from app.pdf.geometry import Rect, Stroke
from app.pdf.imprint import Imprint
from app.pdf.layout import Area, Element, Pages, Spot, Stack
from app.pdf.marks import words_at, words_up_to
from app.pdf.pen import Pen, printing
from app.pdf.style import MARGIN
from app.pdf.to_write import lines

WIDTH, HEIGHT = A4
BODY: Final = Area(MARGIN, WIDTH - 2 * MARGIN, 58, HEIGHT - 52)
UNDATED = date(2000, 1, 1)
"""An empty booklet does not say when it was printed."""
TO_BEGIN = 190.0
"""A part begins on a page that has at least this much room."""

HOW: Final[tuple[Words, ...]] = (
    N_("Zet een kruisje in het vakje dat past."),
    N_("Overslaan mag altijd. Ga dan door naar de volgende vraag."),
    N_("Past een vraag niet? Kruis dan “Weet ik niet / past niet” aan."),
    N_("Een ander antwoord? Maak het oude vakje zwart."),
    N_("Er zijn geen goede of foute antwoorden."),
    N_("Stoppen mag altijd."),
)
WHOSE: Final[tuple[Words, ...]] = (
    N_("Dit boekje is van jou."),
    N_("Je coach ziet niet wat jij niet deelt."),
    N_("Vullen jullie dit samen in? Dan leest je coach mee."),
)
SAFETY: Final[Words] = sentences(
    N_("Roept dit veel op? Stop gerust."),
    N_("Praat met iemand die je vertrouwt, je coach of je huisarts."),
)
CRISIS: Final = N_("Denk je aan zelfdoding? Bel 113 of 0800-0113. Gratis, dag en nacht.")
WAITS: Final = N_("Op het scherm komen er vragen bij die passen bij je antwoorden.")
ONLY_ON_SCREEN: Final = N_("Dit deel past bij je antwoorden. Het staat alleen op het scherm.")


@dataclass(frozen=True)
class BookletPaper:
    """A module as it goes on paper."""

    module: Module
    path: Path = "full"
    help_phone: str = ""
    crisis_line: bool = True
    product: str = "Koers"
    language: str = "nl"


def print_booklet(paper: BookletPaper, say: Say) -> bytes:
    """The booklet as a tagged PDF (PDF/UA-1) on A4: the same bytes for the same module."""
    leaves = booklet(paper.module, paper.path)
    with printing:
        title = say(paper.module.title)
        pen = Pen(A4, Imprint(title, paper.product, UNDATED, paper.language))
        desk = Desk(say, pen.root, 1)
        pages = Pages()
        spot = _front(paper, desk).place(pages, BODY, Spot(0, BODY.top))
        heads = {0: title}
        for leaf in leaves:
            spot = _placed(leaf, len(leaves), desk.deeper(), pages, spot)
            for page in range(spot.page + 1):
                heads.setdefault(page, say(_part_of(leaf, len(leaves))))
        for page in range(len(pages.drawings)):
            pages.draw(
                page, partial(_edges, paper, heads.get(page, title), say, len(pages.drawings))
            )
        pen.draw(pages.drawings)
        return pen.finish()


def _front(paper: BookletPaper, desk: Desk) -> Element:
    """What it is, whose it is, and how to fill it in."""
    module = paper.module
    whose = desk.under("Div")
    panel = Stack([whose.words(one, look.LEAD, gap=2) for one in WHOSE])
    under = desk.deeper()
    calm = [SAFETY, *([CRISIS] if paper.crisis_line else [])]
    if paper.help_phone:
        calm.append(text(N_("Hulp? Bel {phone}."), phone=Own(paper.help_phone)))
    return Stack(
        [
            desk.heading(module.title, look.NAME, gap=0, bookmark=0),
            desk.words(module.question, look.LEAD, gap=6),
            *([desk.words(module.intro, look.LEAD, gap=4)] if module.intro else []),
            desk.words(N_("Voornaam, als je wilt:"), look.LEAD, gap=26),
            lines(1),
            Framed(panel, sand_panel, (16, 12, 16, 14), gap=26),
            under.heading(N_("Zo vul je het in"), look.H2, gap=24),
            *entries(HOW, desk, gap=6, style=look.LEAD),
            under.heading(N_("Is het veel?"), look.H2, gap=24),
            *[desk.words(one, look.LEAD, gap=4) for one in calm],
            NextPage(),
        ]
    )


def _placed(leaf: Leaf, count: int, desk: Desk, pages: Pages, spot: Spot) -> Spot:
    """The part below what came before, or on a new page where little room is left."""
    if spot.y > BODY.top and spot.y + TO_BEGIN > BODY.bottom:
        spot = Spot(spot.page + 1, BODY.top)
    gap = 28 if spot.y > BODY.top else 0
    return _leaf(leaf, count, desk).place(pages, BODY, Spot(spot.page, spot.y + gap))


def _leaf(leaf: Leaf, count: int, desk: Desk) -> Element:
    title = text(N_("{part}: {title}"), part=_part_of(leaf, count), title=leaf.part.title)
    under = desk.deeper()
    made: list[Element] = [desk.heading(title, look.H1, gap=0, bookmark=1)]
    if not leaf.groups:
        return Stack([*made, desk.words(ONLY_ON_SCREEN, gap=4)])
    made += [desk.words(_only_if(leaf.condition), look.STRONG, gap=4)] if leaf.condition else []
    if leaf.passed_over:
        skip = N_("Sla dit deel over als je bij {number} koos: {answers}.")
        made.append(desk.words(_said(skip, leaf.passed_over), look.STRONG, gap=4))
    note = leaf.part.note({})
    made += [desk.words(note, gap=4)] if note else []
    stem = leaf.part.stem({})
    made += [_stem(stem, desk)] if stem else []
    for condition, other in leaf.stems:
        said = N_("Koos je bij {number} {answers}? Dan lees je hier: {stem}")
        made.append(_kept(desk.words(_said(said, condition, stem=other), gap=2)))
    for shown in leaf.groups:
        if shown.condition and shown.condition != leaf.condition:
            made.append(_kept(desk.words(_only_if(shown.condition), look.STRONG, gap=14)))
        made += group(shown, under)
    if leaf.waits:
        made.append(desk.words(WAITS, gap=14))
    return Stack(made)


def _stem(stem: Words, desk: Desk) -> TextBlock:
    return _kept(desk.words(stem, look.LEAD, gap=8))


def _kept(block: TextBlock) -> TextBlock:
    """The block, never apart from what follows."""
    block.keeps = True
    return block


def _only_if(condition: Condition) -> Words:
    return _said(N_("Alleen als je bij {number} koos: {answers}."), condition)


def _said(words: str, condition: Condition, **more: Words) -> Words:
    """The words with the number of the earlier question and what was chosen there."""
    first, *others = [text(N_("“{answer}”"), answer=one) for one in condition.chosen]
    chosen: Words = first
    for one in others:
        chosen = text(N_("{this} of {that}"), this=chosen, that=one)
    return text(words, number=Own(condition.number), answers=chosen, **more)


def _part_of(leaf: Leaf, count: int) -> Words:
    return text(N_("Deel {number} van {count}"), number=leaf.number, count=count)


def _edges(paper: BookletPaper, part: str, say: Say, count: int, pen: Pen) -> None:
    """The product and the part above; the module and the page number below."""
    number = say(text(N_("bladzijde {number} van {count}"), number=pen.page, count=count))
    with pen.decoration("Header"):
        logo(pen, MARGIN, 26, 17)
        words_at(pen, paper.product, look.SMALL_STRONG, Rect(MARGIN + 23, 28, 200))
        if pen.page > 1:
            words_up_to(pen, part, look.SMALL_STRONG, pen.width - MARGIN, 28)
    with pen.decoration("Footer"):
        rule = HEIGHT - 42
        pen.line(((MARGIN, rule), (WIDTH - MARGIN, rule)), Stroke(look.HAIR, 0.75))
        top = HEIGHT - EDGE - look.QUIET.leading
        words_at(pen, say(paper.module.title), look.QUIET, Rect(MARGIN, top, 300))
        words_up_to(pen, number, look.QUIET, WIDTH - MARGIN, top)
