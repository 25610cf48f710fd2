"""Where blocks are made into elements: paragraphs, headings and lists with their tags."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from app.domain.text import N_, Words, text
from app.pdf import style as look
from app.pdf.elements import Entry, TextBlock
from app.pdf.layout import Element
from app.pdf.style import Style
from app.pdf.tags import NUMBERED, UNNUMBERED, Tag

Say = Callable[[Words], str]

SHORT_VALUE = 40
"""Values up to so many letters stand behind one another where room is scarce."""

DEEPEST = 6
"""PDF knows H1 to H6."""


@dataclass(frozen=True)
class Desk:
    """Where blocks are made: the language, the node that they belong to, the next heading."""

    say: Say
    tag: Tag
    level: int
    """The level of a heading that is made here."""
    dense: bool = False
    """Whether charts are small, as in the persoonsprofiel, where the caption holds their legend."""
    figures: bool = True
    """Whether a chart has a table of its figures; not where notes at the end tell them."""

    @property
    def chart_gap(self) -> float:
        """The white above a chart."""
        return 4 if self.dense else 8

    def under(self, role: str) -> "Desk":
        """A desk whose blocks belong to a new node of this one."""
        return replace(self, tag=self.tag.add(role))

    def deeper(self) -> "Desk":
        """A desk whose headings are one level lower."""
        return replace(self, level=min(self.level + 1, DEEPEST))

    def words(self, words: Words, style: Style = look.BODY, gap: float = 6) -> TextBlock:
        """A paragraph."""
        return TextBlock(self.say(words), style, self.tag.add("P"), gap)

    def heading(
        self, words: Words, style: Style, gap: float = 16, bookmark: int | None = None
    ) -> TextBlock:
        """A heading that never stands alone at the foot of a page."""
        tag = self.tag.add(f"H{self.level}")
        return TextBlock(self.say(words), style, tag, gap, keeps=True, bookmark=bookmark)

    def titled(self, title: Words, style: Style = look.STRONG) -> tuple[list[Element], "Desk"]:
        """A heading where there is a title, and the desk for what stands under it."""
        if not self.say(title):
            return [], self
        return [self.heading(title, style)], self.deeper()


def facts(values: Sequence[Words], desk: Desk) -> list[Element]:
    """What belongs to a label: one as a paragraph, more as a list."""
    if len(values) == 1:
        return [desk.words(values[0], gap=0 if desk.dense else 1)]
    if desk.dense and max(len(desk.say(one)) for one in values) <= SHORT_VALUE:
        return [desk.words(joined(values), gap=0)]
    return entries(values, desk, gap=2)


def joined(values: Sequence[Words]) -> Words:
    """The values after one another, with a dot between them."""
    told = values[0]
    for one in values[1:]:
        told = text(N_("{before} · {one}"), before=told, one=one)
    return told


def entries(
    words: Sequence[Words],
    desk: Desk,
    *,
    numbered: bool = False,
    gap: float = 3,
    style: Style = look.BODY,
) -> list[Element]:
    """A list: dots, or numbers where the order was chosen."""
    whole = Tag("L", attributes=NUMBERED if numbered else UNNUMBERED)
    desk.tag.kids.append(whole)
    made: list[Element] = []
    for number, entry in enumerate(words, 1):
        item = whole.add("LI")
        label = item.add("Lbl") if numbered else None
        body = TextBlock(desk.say(entry), style, item.add("LBody"))
        made.append(Entry(body, number if numbered else None, label, 0 if desk.dense else gap))
    return made
