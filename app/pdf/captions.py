"""Captions of "Dit zei jij" and "Dit laten je antwoorden zien": small, with what a whisker means."""

from dataclasses import dataclass

from app.pdf import style as look
from app.pdf.elements import TextBlock
from app.pdf.geometry import Rect
from app.pdf.layout import Area, Element, Pages, Spot
from app.pdf.lines import text_width
from app.pdf.marks import legend
from app.pdf.pen import Pen

BETWEEN = 16.0
"""The least white between things on one line."""

WHISKER = 33.0
"""The width of the small whisker, with the white before its words."""

LOWER = 0.05
"""How far a caption stands above the foot of its title's line, in sizes of that title."""

LEGEND_TOP = 3.5
"""How far the legend's own drawing begins above its line."""


@dataclass
class Caption(Element):
    """A heading that keeps to what follows, with a legend at the right where there is room."""

    words: TextBlock
    legend: str = ""
    keeps: bool = True
    gap: float = 0

    @property
    def wide(self) -> float:
        """The width of the words on one line."""
        return text_width(self.words.text, self.words.style)

    def height(self, width: float) -> float:
        """That of the words."""
        return self.words.height(width)

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The words, and the legend up to the right."""
        end = self.words.place(pages, area, spot)
        needed = text_width(self.legend, look.QUIET) + WHISKER if self.legend else area.width
        if self.wide + BETWEEN + needed <= area.width:
            at = Rect(area.x + area.width - needed, spot.y - LEGEND_TOP, needed + 1)
            pages.draw(spot.page, lambda pen: _as_decoration(pen, self.legend, at))
        return end


def _as_decoration(pen: Pen, words: str, at: Rect) -> None:
    with pen.decoration():
        legend(pen, words, at)


@dataclass
class Headed(Element):
    """The title of a section with its only caption on the same line, where both fit."""

    title: TextBlock
    caption: Caption
    keeps: bool = True

    def height(self, width: float) -> float:
        """One line, or one for each."""
        below = 0 if self._fits(width) else self.caption.height(width)
        return self.title.height(width) + below

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The title, and the caption behind it at the height of its letters."""
        end = self.title.place(pages, area, spot)
        if not self._fits(area.width):
            return self.caption.place(pages, area, end)
        behind = area.inset(self._wide + BETWEEN, 0, 0, 0)
        drop = self.title.style.leading - look.VOICE.leading - LOWER * self.title.style.size
        self.caption.place(pages, behind, Spot(spot.page, spot.y + drop))
        return end

    @property
    def _wide(self) -> float:
        return text_width(self.title.text, self.title.style)

    def _fits(self, width: float) -> bool:
        return self._wide + BETWEEN + self.caption.wide + 1 <= width
