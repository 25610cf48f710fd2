""" "Hoe kom je hieraan?" on paper: the sum once, then each scale with its answers, in small type."""

from app.domain.sections import AnswerLine, ExplainedScale, Explanation
from app.domain.text import N_, Words, sentences, text
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.frames import Beside
from app.pdf.layout import Element, Stack
from app.pdf.tables import Grid

CLOSE = (0.0, 1.5, 0.0, 2.5)
"""The padding of an answer: no panel stands around it."""

SHARES = (0.66, 0.34)
"""A question is about twice as long as its answer."""

GUTTER = 22.0


def explanation(block: Explanation, desk: Desk) -> list[Element]:
    """The sum in words, and the scales beside one another, two by two."""
    title, under = desk.titled(block.title, look.STRONG)
    how = under.words(sentences(*block.formula, block.version), look.SMALL, gap=1)
    how.keeps = bool(block.scales)
    if len(block.scales) == 1:
        return [*title, how, _scale(block.scales[0], under)]
    pairs = [block.scales[at : at + 2] for at in range(0, len(block.scales), 2)]
    return [*title, how, *(_beside(pair, under) for pair in pairs)]


def _beside(scales: tuple[ExplainedScale, ...], desk: Desk) -> Element:
    columns = [_scale(scale, desk) for scale in scales]
    missing = 2 - len(columns)
    return Beside([*columns, *[Stack([])] * missing], (0.5, 0.5), GUTTER, gap=12)


def _scale(scale: ExplainedScale, desk: Desk) -> Stack:
    title = desk.heading(scale.label, look.SMALL_STRONG, gap=0)
    outcome = desk.words(scale.outcome, look.QUIET, gap=0)
    outcome.keeps = bool(scale.lines)
    rows = [(desk.say(line.question), desk.say(_answer(line))) for line in scale.lines]
    table = [Grid((), rows, desk.tag.add("Table"), 2, CLOSE, SHARES)] if rows else []
    return Stack([title, outcome, *table], gap=10)


def _answer(line: AnswerLine) -> Words:
    if not line.reversed:
        return line.answer
    return text(N_("{answer} (telt omgekeerd)"), answer=line.answer)
