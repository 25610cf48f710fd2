"""The energy chart of the sheet for the conversation: 60 mm high whatever is in it (ux.md 5.9)."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from app.domain.sections import Balance, Balances
from app.domain.text import N_, Words, sentences, text
from app.pdf import style as look
from app.pdf.charted import LEGEND, NO_SCORE
from app.pdf.desk import Desk, Say
from app.pdf.geometry import Rect, Stroke
from app.pdf.layout import Area, Element, Pages, Spot
from app.pdf.marks import (
    hollow_bar,
    legend,
    solid_bar,
    whisker,
    words_at,
    words_height,
    words_up_to,
)
from app.pdf.pen import Pen
from app.pdf.style import PX, Style
from app.pdf.tags import Tag

HIGH = 60 * mm
HEADS, FOOT = 17.0, 17.0
LABELS, WORDS = 0.27, 0.21
"""The shares of the width for the names of the levels and for the difference in words."""
MOST = 100
THICK = 12.0


@dataclass
class EnergyChart(Element):
    """What costs energy to the left of zero, what gives it to the right, a line for each level."""

    block: Balances
    say: Say
    tag: Tag
    gap: float = 4

    def height(self, width: float) -> float:
        """Always the same."""
        del width
        return float(HIGH)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """In one piece."""
        place = Rect(area.x, spot.y, area.width, HIGH)
        pages.draw(spot.page, lambda pen: self._draw(pen, place))
        return Spot(spot.page, place.bottom)

    def _draw(self, pen: Pen, place: Rect) -> None:
        self.tag.attributes = (pen.bounds(place),)
        zero = place.x + place.width * (1 + LABELS - WORDS) / 2
        high = (HIGH - HEADS - FOOT) / max(len(self.block.rows), 1)
        with pen.content(self.tag):
            words_up_to(pen, self.say(N_("kost energie")), look.COSTS, zero - 6, place.top)
            given = Rect(zero + 6, place.top, place.width / 2)
            words_at(pen, self.say(N_("geeft energie")), look.GIVES, given)
            for number, row in enumerate(self.block.rows):
                top = place.top + HEADS + number * high
                self._row(pen, row, Rect(place.x, top, place.width, high), zero)
            foot = Rect(place.x, place.bottom - FOOT, place.width)
            legend(pen, self.say(LEGEND), foot)

    def _row(self, pen: Pen, row: Balance, at: Rect, zero: float) -> None:
        label, half = at.width * LABELS, at.right - at.width * WORDS - zero - 6
        middle = at.top + at.height / 2
        self._words(pen, self.say(row.label), Rect(at.x, middle, label - 4), look.SMALL)
        self._bars(pen, row, zero, middle, half / MOST)
        said = Rect(at.right - at.width * WORDS, middle, at.width * WORDS)
        self._words(pen, self.say(in_words(row)), said, look.SMALL_STRONG)
        pen.line(((zero, at.top), (zero, at.bottom)), Stroke(look.INK, 2 * PX))

    @staticmethod
    def _words(pen: Pen, words: str, at: Rect, style: Style) -> None:
        """Words around the middle of the row."""
        high = words_height(words, style, at.width)
        words_at(pen, words, style, Rect(at.x, at.top - high / 2, at.width))

    @staticmethod
    def _bars(pen: Pen, row: Balance, zero: float, middle: float, scale: float) -> None:
        top = middle - THICK / 2
        if row.costs is not None:
            long = row.costs * scale
            hollow_bar(pen, Rect(zero - long, top, long, THICK), doubt=row.doubt)
        if row.gives is not None:
            solid_bar(pen, Rect(zero, top, row.gives * scale, THICK), doubt=row.doubt)
        for band, side in ((row.costs_band, -scale), (row.gives_band, scale)):
            if band:
                ends = sorted(zero + side * end for end in band)
                whisker(pen, ends[0], ends[1], middle)


def energy_chart(block: Balances, desk: Desk) -> EnergyChart:
    """The chart with all of it in words for who cannot see it."""
    told = [text(N_("{level}: {what}."), level=row.label, what=in_words(row)) for row in block.rows]
    alt = desk.say(sentences(*told))
    return EnergyChart(block, desk.say, desk.tag.add("Figure", alt=alt))


def in_words(row: Balance) -> Words:
    """The difference, and that it is less sure where it is."""
    words = row.difference or NO_SCORE
    return text(N_("{outcome}, minder zeker"), outcome=words) if row.doubt else words
