"""The intakevoorbereiding: one sheet for client and coach, from what is shared and nothing else."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.documents.intake_sheet import moment, person, possible, work
from app.documents.intake_sheet.points import sheet_points
from app.documents.intake_sheet.possible import Entered
from app.documents.intake_sheet.shared import Copies, Shared
from app.domain.days import long_day
from app.domain.sheet import IntakeSheet, Piece, SheetBlock
from app.domain.text import N_, Own, Words, listed, text

__all__ = ["GUIDE", "TO_BRING", "Entered", "Shared", "Who", "intake_sheet"]

GUIDE = (
    N_("Wat wil je dat ik weet?"),
    N_("Wat ging vroeger graag en goed?"),
    N_("Waar wil je het vandaag over hebben?"),
    N_("Wat is een goede eerste stap?"),
)
"""What can be asked of anybody: all that the sheet has while nothing is shared."""

TO_BRING = (
    N_("FML of belastbaarheid"),
    N_("Rapport van de arbeidsdeskundige"),
    N_("Rapporten van spoor 1 en 2"),
    N_("Cv"),
    N_("Diploma's"),
    N_("Beschikking van UWV"),
)
"""A list to tick off: nothing medical is ever uploaded (content.md 3.3)."""

LEVELS = {
    "answers": N_("uitkomst en antwoorden van {parts}"),
    "result": N_("uitkomst van {parts}"),
}

PATHS = {"short": N_("korte vragenlijst"), "full": N_("volledige vragenlijst")}

IN_ORDER: tuple[tuple[str, str, Callable[[Copies], Iterable[Piece]]], ...] = (
    ("own_words", N_("In eigen woorden"), person.in_own_words),
    ("strengths", N_("Sterke kanten"), person.strengths),
    ("change", N_("Verandering"), moment.change),
    ("expected", N_("Wat jij verwacht"), moment.expected),
    ("energy", N_("Energie"), moment.energy),
    ("chosen", N_("Wat geeft en wat kost het meest"), moment.chosen),
    ("hours", N_("Uren en opbouw"), possible.hours),
    ("wishes", N_("Wensen"), work.wishes),
    ("direction", N_("Richting"), work.direction),
)
"""The blocks with their titles, as they are read; possibilities come before the hours."""


@dataclass(frozen=True)
class Who:
    """What the bureau knows of the client, as the head of the sheet says it."""

    name: str
    """"Samira B."."""
    coach: str
    case_number: str
    path: str
    """"short" or "full"."""
    meeting: str = ""
    """"donderdag 14 mei, 10.00 uur"; empty where none is planned."""


def intake_sheet(who: Who, copies: Iterable[Shared], entered: Entered | None = None) -> IntakeSheet:
    """The sheet; a block whose source is not shared is not on it, and nothing says so."""
    shared = tuple(copies)
    return IntakeSheet(
        title=text(N_("Gesprek met {name}"), name=Own(who.name)),
        head=_head(who),
        shared=_told(shared),
        points=sheet_points(shared, entered),
        questions=() if shared else GUIDE,
        blocks=_blocks(shared, entered),
        documents=TO_BRING,
        stamp=_stamp(who.coach, shared),
    )


def _head(who: Who) -> tuple[Words, ...]:
    return (
        *((Own(who.meeting),) if who.meeting else ()),
        text(N_("dossier {number}"), number=Own(who.case_number)),
        PATHS[who.path],
    )


def _told(copies: Copies) -> tuple[Words, ...]:
    """How much of which parts, the most first."""
    parts = {level: [one.title for one in copies if one.level == level] for level in LEVELS}
    return tuple(
        text(words, parts=listed(parts[level])) for level, words in LEVELS.items() if parts[level]
    )


def _blocks(copies: Copies, entered: Entered | None) -> tuple[SheetBlock, ...]:
    made = [SheetBlock(name, title, tuple(pieces(copies))) for name, title, pieces in IN_ORDER]
    beside = tuple(possible.possibilities(copies, entered))
    at = next(place for place, one in enumerate(made) if one.id == "hours")
    made.insert(at, SheetBlock("possibilities", N_("Mogelijkheden"), beside))
    return tuple(one for one in made if one.pieces)


def _stamp(coach: str, copies: Copies) -> Words:
    """With whom it was shared, since when and until when; of several days the nearest ones."""
    if not copies:
        return N_("vernietig na gebruik")
    return text(
        N_("gedeeld met {coach} op {day}, tot en met {until} · vernietig na gebruik"),
        coach=Own(coach),
        day=long_day(max(copy.shared_on for copy in copies)),
        until=long_day(min(copy.until for copy in copies)),
    )
