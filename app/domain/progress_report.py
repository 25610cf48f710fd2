"""The progress report of every three months: the client's view first, then the coach's (content.md 3.5)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from app.domain.action_plan import STATUSES, Status
from app.domain.sections import Facts, Listing, Paragraph, Quote, Section
from app.domain.text import N_, Own, Words, text

EVERY: Final = timedelta(days=90)
"""From the day on which both signed the plan, or on which the last report was sent."""
BEFORE: Final = timedelta(days=14)
"""So long before that day it comes into view."""
MOST_VIEW, MOST_SHORT, MOST_HOURS, MOST_COUNT = 1500, 600, 60, 999

TITLE: Final = N_("Voortgang")
SHORT: Final = N_("Voortgang voor de opdrachtgever")
BEGUN: Final = frozenset({"done", "busy"})
"""The lines of the plan that are told as done; the others are told as planned."""
COUNTS, NEXT, DIRECTION, HOURS = "counts", "next", "direction", "hours"
OFFERED: Final = {
    COUNTS: N_("Hoe vaak je solliciteerde en contact zocht"),
    NEXT: N_("Wat je de komende drie maanden doet"),
    DIRECTION: N_("De richting"),
    HOURS: N_("Hoeveel uur je beschikbaar bent"),
}
"""What else the client may tick for the principal, beside the lines of the plan."""


@dataclass(frozen=True)
class Done:
    """A line of the plan as it stood when the client told."""

    id: str
    goal: str
    step: str
    status: Status


@dataclass(frozen=True)
class Change:
    """What two shared measurements tell: a name and a sentence, as they were read."""

    label: str
    sentence: str


@dataclass(frozen=True)
class View:
    """What the client says: "Mijn kijk"."""

    words: str = ""
    applications: int | None = None
    contacts: int | None = None
    wishes: str = ""
    next: str = ""
    direction: str = ""
    hours: str = ""
    left_out: frozenset[str] = frozenset()
    """The labels of changes that the client does not want in the report."""
    done: tuple[Done, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class ForPrincipal:
    """What the client ticked for the principal, and texts that stay although they name health."""

    ticked: frozenset[str] = field(default_factory=frozenset)
    """Ids of lines, and names of OFFERED."""
    kept: frozenset[str] = field(default_factory=frozenset)


def due_after(day: date) -> date:
    """When the next report is due, after this day."""
    return day + EVERY


def report_sections(view: View, added: str, coach: str) -> tuple[Section, ...]:
    """The report as client and coach read it; what is empty is left out."""
    return tuple(
        one
        for one in (
            _quoted("view", N_("Mijn kijk"), view.words),
            _done(view),
            _changed(view),
            _counts(view),
            _quoted("wishes", N_("Wat ik nu anders wil"), view.wishes),
            _next(view),
            _work(view),
            _added(added, coach),
        )
        if one.said or one.shown
    )


def principal_sections(
    view: View, chosen: ForPrincipal, left_out: Collection[str] = ()
) -> tuple[Section, ...]:
    """What the principal reads: only what the client ticked, of a list of what may be in it."""
    lines = [one for one in view.done if one.id in chosen.ticked and one.goal not in left_out]
    begun = [_line(one, left_out) for one in lines if one.status in BEGUN]
    planned = [_line(one, left_out) for one in lines if one.status not in BEGUN]
    told = {name: _offered(view, name, left_out) for name in OFFERED if name in chosen.ticked}
    made = (
        ("done", N_("Wat ik deed en doe"), (*begun, *told.get(COUNTS, ()))),
        ("next", N_("Wat ik ga doen"), (*planned, *told.get(NEXT, ()))),
        ("direction", N_("Richting"), told.get(DIRECTION, ())),
        ("hours", N_("Beschikbaar"), told.get(HOURS, ())),
    )
    return tuple(
        Section(f"principal.{name}", title, said=(Listing(entries),))
        for name, title, entries in made
        if entries
    )


def principal_texts(view: View, chosen: ForPrincipal) -> tuple[str, ...]:
    """Every text that would stand there, before health is looked for."""
    lines = [text for one in view.done if one.id in chosen.ticked for text in (one.goal, one.step)]
    own = {NEXT: view.next, DIRECTION: view.direction, HOURS: view.hours}
    lines += [words for name, words in own.items() if name in chosen.ticked]
    return tuple(dict.fromkeys(one for one in lines if one))


def _offered(view: View, name: str, left_out: Collection[str]) -> tuple[Words, ...]:
    if name == COUNTS:
        return _count_words(view)
    words = {NEXT: view.next, DIRECTION: view.direction, HOURS: view.hours}[name]
    lines = words.splitlines() if name == NEXT else [words]
    return tuple(Own(one.strip()) for one in lines if one.strip()) if words not in left_out else ()


def _line(one: Done, left_out: Collection[str]) -> Words:
    told = [Own(one.goal)]
    if one.step and one.step not in left_out:
        told.append(Own(one.step))
    said: Words = text(N_("{goal}: {step}"), goal=told[0], step=told[1]) if told[1:] else told[0]
    if one.status not in BEGUN:
        return said
    return text(N_("{what} ({status})"), what=said, status=STATUSES[one.status])


def _count_words(view: View) -> tuple[Words, ...]:
    said: list[Words] = []
    if view.applications is not None:
        said.append(text(N_("Gesolliciteerd: {times} keer"), times=view.applications))
    if view.contacts is not None:
        said.append(text(N_("Contact gezocht: {times} keer"), times=view.contacts))
    return tuple(said)


def _quoted(name: str, title: Words, words: str) -> Section:
    said = (Quote(Own(words)),) if words else ()
    return Section(f"progress.{name}", title, said=said)


def _done(view: View) -> Section:
    return _facts(
        "done", N_("Wat er gedaan is"), [(one.goal, STATUSES[one.status]) for one in view.done]
    )


def _changed(view: View) -> Section:
    kept = [
        (one.label, Own(one.sentence)) for one in view.changes if one.label not in view.left_out
    ]
    return _facts("changed", N_("Wat er veranderd is"), kept)


def _counts(view: View) -> Section:
    return _listed("counts", N_("Zoeken"), _count_words(view))


def _next(view: View) -> Section:
    return _listed("next", N_("De komende drie maanden"), _offered(view, NEXT, ()))


def _work(view: View) -> Section:
    told = {N_("Richting"): view.direction, N_("Zoveel uur ben ik beschikbaar"): view.hours}
    rows = tuple((label, (Own(words),)) for label, words in told.items() if words)
    shown = (Facts(rows),) if rows else ()
    return Section("progress.work", N_("Waar ik naartoe werk"), shown=shown)


def _facts(name: str, title: Words, told: Sequence[tuple[str, Words]]) -> Section:
    rows = tuple((Own(label), (words,)) for label, words in told)
    return Section(f"progress.{name}", title, shown=(Facts(rows),) if rows else ())


def _listed(name: str, title: Words, entries: tuple[Words, ...]) -> Section:
    return Section(f"progress.{name}", title, shown=(Listing(entries),) if entries else ())


def _added(added: str, coach: str) -> Section:
    title = text(N_("Wat {coach} erbij schrijft"), coach=Own(coach))
    return Section("progress.added", title, shown=(Paragraph(Own(added)),) if added else ())
