"""The plan van aanpak: what the client wants, and what the coach puts in beside it (content.md 3.4).

What both sign are the lines and the coach's block. How it goes with a line, and what an employer
may read of it, stands beside that: it changes without anybody signing again.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Final, Literal

from app.domain.sections import Facts, Listing, Section
from app.domain.text import N_, Own, Words, listed, text

Status = Literal["open", "busy", "done", "other"]
Writer = Literal["client", "coach"]

TITLE: Final = N_("Mijn plan")
MOST_LINES: Final = 12
MOST_DAYS: Final = 6
MOST_WORDS: Final[Mapping[str, int]] = {
    "goal": 200,
    "why": 300,
    "step": 300,
    "who": 120,
    "notice": 300,
    "talks": 200,
    "training": 200,
    "jobhunting": 200,
    "hours": 60,
    "direction": 160,
    "duration": 80,
}
"""Characters of each box."""

STATUSES: Final[Mapping[Status, Words]] = {
    "open": N_("open"),
    "busy": N_("bezig"),
    "done": N_("gedaan"),
    "other": N_("anders"),
}
LINE_LABELS: Final[Mapping[str, Words]] = {
    "goal": N_("Dit wil ik bereiken"),
    "why": N_("Waarom is dit belangrijk voor mij?"),
    "step": N_("Mijn volgende stap"),
    "who": N_("Wie doet het?"),
    "by": N_("Wanneer?"),
    "notice": N_("Hoe merk ik dat het lukt?"),
    "status": N_("Hoe staat het?"),
}
GUIDANCE_LABELS: Final[Mapping[str, Words]] = {
    "talks": N_("Gesprekken"),
    "training": N_("Training of scholing"),
    "jobhunting": N_("Hulp bij het zoeken van werk"),
    "hours": N_("Uren begeleiding"),
    "direction": N_("Richting"),
    "duration": N_("Hoe lang"),
    "evaluations": N_("Wanneer kijken we terug?"),
}
FOR_EMPLOYER: Final[Mapping[str, Words]] = {
    "hours": N_("Uren begeleiding"),
    "direction": N_("Richting"),
    "duration": N_("Hoe lang"),
    "evaluations": N_("We kijken terug op"),
}
"""What of the coach's block may stand in the copy for an employer."""


@dataclass(frozen=True)
class PlanLine:
    """One goal with its next step; what is empty was not filled in."""

    id: str
    goal: str
    why: str = ""
    step: str = ""
    who: str = ""
    by: date | None = None
    notice: str = ""
    writer: Writer = "client"
    """Who put the line in; the client may change each, the coach the own proposals only."""
    revision: int = 0
    """The plan's revision in which it changed last; 0 for a line that is not kept yet."""
    proposer: str = ""
    """The name of the coach who proposed it, so that the next coach is not taken for them."""


@dataclass(frozen=True)
class Guidance:
    """What the coach puts in; nothing of it comes from answers."""

    talks: str = ""
    training: str = ""
    jobhunting: str = ""
    hours: str = ""
    direction: str = ""
    duration: str = ""
    evaluations: tuple[date, ...] = ()
    revision: int = 0
    """As of a line."""

    @property
    def filled(self) -> bool:
        """Whether the coach put in anything."""
        return any(getattr(self, name) for name in GUIDANCE_LABELS)


@dataclass(frozen=True)
class ActionPlan:
    """What both sign."""

    lines: tuple[PlanLine, ...] = ()
    guidance: Guidance = field(default_factory=Guidance)

    @property
    def worth_signing(self) -> bool:
        """Whether there is a goal with a step, which is the least that somebody signs for."""
        return any(line.goal and line.step for line in self.lines)

    def line(self, line_id: str) -> PlanLine | None:
        """The line with this id, or None."""
        return next((one for one in self.lines if one.id == line_id), None)


@dataclass(frozen=True)
class Beside:
    """What stands beside the signed words; the client alone changes it, but for ``signed_by``."""

    status: Mapping[str, Status] = field(default_factory=dict)
    """By line; a line without one is open."""
    employer: frozenset[str] = frozenset()
    """The lines that an employer may read, and "guidance" for the hours, direction and planning."""
    kept: frozenset[str] = frozenset()
    """Texts that stay in the employer's copy although they name health: the client chose so."""
    signed_by: str = ""
    """The name of the coach who signed; it counts while the coach's signature stands."""

    def of(self, line_id: str) -> Status:
        """How it goes with this line."""
        return self.status.get(line_id, "open")


BESIDE_WORDS = frozenset({"revision", "writer", "id", "proposer"})
"""What of a line or block is not what it says."""


def same_words(one: PlanLine | Guidance, other: PlanLine | Guidance) -> bool:
    """Whether both say the same, whatever their revisions and who wrote them."""
    names = [it.name for it in fields(one) if it.name not in BESIDE_WORDS]
    return type(one) is type(other) and all(
        getattr(one, name) == getattr(other, name) for name in names
    )


def with_line(plan: ActionPlan, line: PlanLine) -> ActionPlan:
    """The plan with this line in the place of the one with its id, or behind the others.

    Raises:
        ValueError: more lines than a plan holds.
    """
    if plan.line(line.id):
        return replace(plan, lines=tuple(line if one.id == line.id else one for one in plan.lines))
    if len(plan.lines) >= MOST_LINES:
        raise ValueError("There are too many lines.")
    return replace(plan, lines=(*plan.lines, line))


def without_line(plan: ActionPlan, line_id: str) -> ActionPlan:
    """The plan without this line."""
    return replace(plan, lines=tuple(one for one in plan.lines if one.id != line_id))


def plan_sections(
    plan: ActionPlan, beside: Beside, on: Mapping[date, str], coach: str
) -> tuple[Section, ...]:
    """The plan as sections, for the page and the paper; ``on`` has each day in words.

    Without a name of the coach a line does not tell how it goes, nor who proposed it: the page
    on which that can be changed has its own place for it.
    """
    lines = (
        Section(f"plan.{line.id}", Own(line.goal), shown=(Facts(_told(line, beside, on, coach)),))
        for line in plan.lines
    )
    guidance = guided(plan.guidance, tuple(GUIDANCE_LABELS), on)
    block = Section("plan.guidance", N_("Dit doet je coach"), shown=(Facts(guidance),))
    return (*lines, *([block] if guidance else []))


def days_in(plan: ActionPlan) -> tuple[date, ...]:
    """Every day that the plan names."""
    return (*(line.by for line in plan.lines if line.by), *plan.guidance.evaluations)


def employer_sections(
    plan: ActionPlan, beside: Beside, on: Mapping[date, str], left_out: Collection[str] = ()
) -> tuple[Section, ...]:
    """What an employer reads: goals and steps that the client ticked, and how much guidance.

    It is made from a list of what may be in it, never by leaving things out of the whole.
    ``left_out`` holds the texts that name health and that the client did not choose to keep.
    """
    ticked = [
        Section(f"plan.{line.id}", Own(line.goal), said=(Listing(_step(line, left_out)),))
        for line in plan.lines
        if line.id in beside.employer and line.goal not in left_out
    ]
    allowed = tuple(name for name in FOR_EMPLOYER if getattr(plan.guidance, name) not in left_out)
    rows = _given(plan.guidance, allowed, on) if "guidance" in beside.employer else ()
    told = tuple(
        text(N_("{label}: {said}"), label=FOR_EMPLOYER[name], said=listed(said))
        for name, said in rows
    )
    block = Section("plan.guidance", N_("De begeleiding"), said=(Listing(told),))
    return (*ticked, *([block] if told else []))


def employer_texts(plan: ActionPlan, beside: Beside) -> tuple[str, ...]:
    """Every text that would stand in the employer's copy, before health is looked for."""
    ticked = [
        one for line in plan.lines if line.id in beside.employer for one in (line.goal, line.step)
    ]
    given = [getattr(plan.guidance, name) for name in FOR_EMPLOYER if name != "evaluations"]
    chosen = given if "guidance" in beside.employer else []
    return tuple(dict.fromkeys(one for one in (*ticked, *chosen) if one))


def guided(
    guidance: Guidance, names: Collection[str], on: Mapping[date, str]
) -> tuple[tuple[Words, tuple[Words, ...]], ...]:
    """What was filled in of these parts of the coach's block, with their labels."""
    return tuple((GUIDANCE_LABELS[name], said) for name, said in _given(guidance, names, on))


def _given(
    guidance: Guidance, names: Collection[str], on: Mapping[date, str]
) -> tuple[tuple[str, tuple[Words, ...]], ...]:
    told: list[tuple[str, tuple[Words, ...]]] = []
    for name in names:
        value = getattr(guidance, name)
        days = tuple(Own(on[day]) for day in value) if name == "evaluations" else (Own(value),)
        told += [(name, days)] if value else []
    return tuple(told)


def _step(line: PlanLine, left_out: Collection[str]) -> tuple[Words, ...]:
    return (Own(line.step),) if line.step and line.step not in left_out else ()


def _told(
    line: PlanLine, beside: Beside, on: Mapping[date, str], coach: str
) -> tuple[tuple[Words, tuple[Words, ...]], ...]:
    said: dict[str, Words] = {name: Own(getattr(line, name)) for name in ("why", "step", "who")}
    said["by"] = Own(on[line.by]) if line.by else ""
    said["notice"] = Own(line.notice)
    said["status"] = STATUSES[beside.of(line.id)] if coach else ""
    rows = [
        (LINE_LABELS[name], (words,)) for name, words in said.items() if words not in {"", Own("")}
    ]
    if coach and line.writer == "coach":
        rows.append((N_("Voorgesteld door"), (Own(line.proposer or coach),)))
    return tuple(rows)
