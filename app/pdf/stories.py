"""A story of something that went well on paper: each question with its answer beside it."""

from functools import partial

from app.domain.sections import Story
from app.domain.text import N_, Words, text
from app.pdf import style as look
from app.pdf.desk import Desk
from app.pdf.elements import TextBlock, course
from app.pdf.fonts import REGULAR
from app.pdf.frames import Beside, Fitted, Framed, Short
from app.pdf.layout import Element, Stack
from app.pdf.style import Style

WIDE = 360
"""From this width in points an answer stands beside its question, else below it."""

SHARES = (0.27, 0.73)

ASKED = Style(9.5, 16, REGULAR, look.INK_2)
"""A question, on the line of its answer."""

MOST = 330.0
"""A story up to this height stays on one page."""


def story(block: Story, desk: Desk) -> list[Element]:
    """The title, the skills that it shows and what was told, behind the line of own words."""
    title, under = desk.titled(block.title)
    made: list[Element] = list(title)
    if desk.say(block.about).strip():
        skills = text(N_("Dit laat zien: {skills}"), skills=block.about)
        shown = under.words(skills, look.QUIET, gap=0)
        shown.keeps = True
        made.append(shown)
    made += [
        _line(question, answer, under)
        for question, answer in block.lines
        if desk.say(answer).strip()
    ]
    if not made:
        return []
    return [Framed(Short(Stack(made), most=MOST), course, (12, 0, 0, 0), gap=16)]


def _line(question: Words, answer: Words, desk: Desk) -> Element:
    asked = desk.words(question, ASKED, gap=0)
    asked.keeps = True
    told = desk.under("BlockQuote").words(answer, gap=0)
    return Fitted(partial(_form, asked, told), gap=7)


def _form(asked: TextBlock, told: TextBlock, width: float) -> Element:
    if width < WIDE:
        return Stack([asked, told])
    return Beside([asked, told], SHARES, gutter=14)
