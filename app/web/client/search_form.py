"""What a client sends about one field of the zoekprofiel: lines, ticks, and a button."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from werkzeug.datastructures import MultiDict

from app.domain.kinds import FreeText, printable
from app.domain.search_profile import MOST_IN_LINE, Field, Line, Lines
from app.domain.text import N_, Words, text
from app.web.forms.base import whole_number

KIND = FreeText(MOST_IN_LINE)


@dataclass(frozen=True)
class Box:
    """One box of the form, as it was sent."""

    line: Line
    problem: Words | None = None


@dataclass(frozen=True)
class Sent:
    """What was sent."""

    boxes: tuple[Box, ...]
    """Every box, also an empty one."""
    revision: int
    button: str
    """"save", "add", "suggest", "remove:<at>", "keep:<at>"; "save" for any other."""
    too_many: Words | None = None

    @property
    def lines(self) -> Lines:
        """The lines to keep: the boxes that say something."""
        return tuple(box.line for box in self.boxes if box.line.words)

    @property
    def sound(self) -> bool:
        """Whether all of it can be kept."""
        return not self.too_many and not any(box.problem for box in self.boxes)


def read(form: MultiDict[str, str], field: Field, known: Mapping[str, Line]) -> Sent:
    """What the form says; lines that were ``known`` keep their source and what was chosen."""
    button = form.get("do", "save")
    what, _, place = button.partition(":")
    ticked = set(form.getlist("employer"))
    boxes = [
        _box(words, field, known, ticked=str(at) in ticked)
        for at, words in enumerate(form.getlist("words"))
        if button != f"remove:{at}"
    ]
    if what == "keep":
        boxes = [_stays(box) if str(at) == place else box for at, box in enumerate(boxes)]
    sent = Sent(tuple(boxes), whole_number(form, "revision") or 0, what)
    return replace(sent, too_many=_too_many(sent, field))


def _stays(box: Box) -> Box:
    """The box with its line kept for an employer, as somebody chose."""
    return replace(box, line=replace(box.line, kept=bool(box.line.words)))


def _box(words: str, field: Field, known: Mapping[str, Line], *, ticked: bool) -> Box:
    typed = " ".join(words.split())
    problem = KIND.problem(typed) if typed else None
    if problem:
        return Box(Line(printable(typed), employer=ticked), problem)
    before = known.get(typed, Line(typed))
    allowed = ticked and field.employer != "never"
    return Box(replace(before, employer=allowed, kept=before.kept and allowed))


def _too_many(sent: Sent, field: Field) -> Words | None:
    if len(sent.lines) <= field.most:
        return None
    return text(N_("Er passen hoogstens {most} regels in."), most=field.most)
