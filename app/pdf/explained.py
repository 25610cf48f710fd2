"""How scores came about, on paper: what holds for all is said once, then each scale's answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.domain.sections import AnswerLine, ExplainedScale, Explanation, Section
from app.domain.text import N_, Words, sentences, text
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import TextBlock
from app.pdf.frames import Framed
from app.pdf.layout import Area, Element, Pages, Spot
from app.pdf.newspaper import Newspaper
from app.pdf.tables import under_line
from app.pdf.tags import ROW_HEAD

SEE = N_("Hoe kom je hieraan? De cijfers en je antwoorden staan achterin.")

CLOSE = (0.0, 0.5, 0.0, 1.5)
"""The padding of an answer: left, top, right, bottom."""

BETWEEN = 8.0
"""The least white between a question and the answer at the end of its line."""


def explanation(block: Explanation, desk: Desk) -> list[Element]:
    """The sum in words, and the scales in two columns."""
    title, under = desk.titled(block.title, look.STRONG)
    scales = _scales(block.scales, under)
    return [*title, *_sum(block, under), *([Newspaper(scales, gap=8)] if scales else [])]


def notes(sections: Sequence[Section], desk: Desk) -> list[Element]:
    """All that explains these sections, by section; empty where nothing does.

    What the explanations share is said once, above them.
    """
    found = [(one.title, block) for one in sections for block in explanations(one)]
    if not found:
        return []
    here = desk.under("Sect")
    shared = _shared([block for _, block in found if block.scales])
    made: list[Element] = [here.heading(N_("Hoe kom je hieraan?"), look.H1, gap=0, bookmark=1)]
    under = here.deeper()
    made += _sum(shared, under)
    made[-1].keeps = True
    told: list[Element] = []
    for title, block in found:
        told.append(under.heading(title if block.scales else block.title, look.STRONG, gap=13))
        told += _sum(_without(block, shared), under.deeper())
        told += _scales(block.scales, under.deeper())
    return [*made, Newspaper(told, gap=12)]


def explanations(section: Section) -> list[Explanation]:
    """The explanations of what the answers show."""
    return [block for block in section.shown if isinstance(block, Explanation)]


def _shared(blocks: Sequence[Explanation]) -> Explanation:
    """What all of these say alike, in their order."""
    if not blocks:
        return Explanation("", ())
    first, *others = blocks
    formula = tuple(line for line in first.formula if all(line in one.formula for one in others))
    version = first.version if all(one.version == first.version for one in others) else ""
    return Explanation("", formula, version=version)


def _without(block: Explanation, said: Explanation) -> Explanation:
    formula = tuple(line for line in block.formula if line not in said.formula)
    return replace(block, formula=formula, version="" if said.version else block.version)


def _sum(block: Explanation, desk: Desk) -> list[Element]:
    words = sentences(*block.formula, block.version)
    if not words:
        return []
    how = desk.words(words, look.NOTE, gap=3)
    how.keeps = bool(block.scales)
    return [how]


def _scales(scales: Sequence[ExplainedScale], desk: Desk) -> list[Element]:
    return [element for scale in scales for element in _scale(scale, desk)]


def _scale(scale: ExplainedScale, desk: Desk) -> list[Element]:
    if not scale.lines:
        told = text(N_("{label}: {outcome}"), label=scale.label, outcome=scale.outcome)
        return [desk.words(told, look.NOTE, gap=4)]
    title = desk.heading(scale.label, look.NOTE_STRONG, gap=8)
    outcome = desk.words(scale.outcome, look.NOTE_QUIET, gap=0)
    outcome.keeps = True
    answers = _answers(scale.lines, desk)
    for row in answers[-2:-1]:
        row.keeps = True
    return [title, outcome, *answers]


def _answers(lines: Sequence[AnswerLine], desk: Desk) -> list[Element]:
    table = desk.under("Table")
    return [_row(line, table.under("TR")) for line in lines]


def _row(line: AnswerLine, desk: Desk) -> Element:
    head = desk.tag.add("TH", attributes=ROW_HEAD)
    question = TextBlock(desk.say(line.question), look.NOTE, head)
    answer = TextBlock(desk.say(_answer(line)), look.NOTE_STRONG, desk.tag.add("TD"))
    return Framed(Answered(question, answer), under_line, CLOSE)


def _answer(line: AnswerLine) -> Words:
    if not line.reversed:
        return line.answer
    return text(N_("{answer} (telt omgekeerd)"), answer=line.answer)


@dataclass
class Answered(Element):
    """A question with its answer at the right: on its last line, or below where that is full."""

    question: TextBlock
    answer: TextBlock

    def height(self, width: float) -> float:
        """The lines of both, less the one that they share."""
        whole = self.question.height(width) + self.answer.height(width)
        return whole - self._shared(width) * look.NOTE.leading

    def place(self, pages: Pages, area: Area, spot: Spot) -> Spot:
        """The question, then the answer so far to the right that it ends at the edge."""
        end = self.question.place(pages, area, spot)
        wide = max(line.width for line in self.answer.lines(area.width))
        top = end.y - self._shared(area.width) * look.NOTE.leading
        at = area.inset(max(area.width - wide - 0.01, 0), 0, 0, 0)
        return self.answer.place(pages, at, Spot(end.page, top))

    def _shared(self, width: float) -> bool:
        """Whether the answer fits behind the last line of the question."""
        *_, last = self.question.lines(width)
        first, *more = self.answer.lines(width)
        return not more and last.width + BETWEEN + first.width <= width
