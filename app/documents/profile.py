"""The persoonsprofiel: what the finished modules say together (content.md 3.1)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.documents.results import module_result, supplied_for, with_remarks
from app.domain.measuring import complete
from app.domain.module import Module, Round
from app.domain.remarks import Remarks
from app.domain.scoring import QualityFlag
from app.domain.sections import Block, Facts, Highlight, Paragraph, Section
from app.domain.telling import BAND_MEANS, DOUBT, PARTIAL
from app.domain.text import N_, Words, listed, text
from app.modules import all_modules

ORDER = (
    "wat-kan-ik",
    "wie-ben-ik",
    "wat-wil-ik",
    "energiebalans",
    "verandering",
    "beroepenorientatie",
)
"""Strengths first (content.md 3.1); a module that is not named here comes last."""

CLOSING = frozenset({"change.questions"})
"""Sections that belong to "Vragen voor het gesprek", at the end."""

STRENGTHS = ("change.now",)
"""Sections whose highlights open "In het kort": strengths first."""

MOST_IN_SHORT = 3

Finished = tuple[Module, Round, Round | None]
"""A module with its last finished round and the round before it."""


@dataclass(frozen=True)
class Stop:
    """A module on "De weg tot nu toe"."""

    module: Module
    done: bool


@dataclass(frozen=True)
class Document:
    """A document about one person, made from sections."""

    title: Words
    subject: str
    """The name of whom it is about, as the client is called."""
    on: date
    version: int
    about: tuple[Words, ...]
    """"Over dit profiel": one sentence or two each."""
    in_short: Section | None
    """"In het kort", all in its summary; None where nothing is known yet."""
    sections: tuple[Section, ...]
    missing: tuple[Module, ...] = ()
    """The modules that can still add to it; only in the client's own copy."""
    route: tuple[Stop, ...] = ()
    """"De weg tot nu toe"; only in the client's own copy, for it shows what is not done."""


def person_profile(
    finished: Mapping[str, Finished],
    remarks: Remarks,
    name: str,
    on: date,
    version: int,
) -> Document:
    """The persoonsprofiel of the modules that were finished, by slug: the client's own copy.

    Sections that the client hides are left out, with all that "In het kort" took from them.
    """
    ordered = [finished[slug] for slug in sorted(finished, key=_place)]
    rounds = {slug: now for slug, (_, now, _) in finished.items()}
    told = [
        section
        for module, now, before in ordered
        for section in module_result(module, now, before, supplied_for(module, rounds))
        if section.profile
    ]
    kept = with_remarks(tuple(told), remarks)
    return Document(
        title=N_("Persoonsprofiel"),
        subject=name,
        on=on,
        version=version,
        about=_about([module for module, _, _ in ordered]),
        in_short=_in_short(kept),
        sections=_in_order(kept, _certainty(ordered)),
        missing=tuple(module for module in all_modules() if module.slug not in finished),
        route=tuple(Stop(module, module.slug in finished) for module in all_modules()),
    )


def _place(slug: str) -> tuple[int, str]:
    return (ORDER.index(slug) if slug in ORDER else len(ORDER), slug)


def _about(modules: Sequence[Module]) -> tuple[Words, ...]:
    lines: list[Words] = [
        N_("Dit is zelfonderzoek. Het is geen test en geen keuring."),
        N_("De streep bij een uitkomst laat zien hoe zeker die is."),
        N_("Jij kiest zelf wie dit ziet."),
    ]
    if modules:
        titles = listed([module.title for module in modules])
        lines.insert(1, text(N_("Gemaakt van jouw antwoorden bij {modules}."), modules=titles))
    return tuple(lines)


def _in_short(sections: Sequence[Section]) -> Section | None:
    """What the sections have to say in short: all facts together, then the rest."""
    strengths_first = sorted(sections, key=lambda section: section.id not in STRENGTHS)
    blocks = [block for section in strengths_first for block in section.highlights]
    rows = [row for block in blocks if isinstance(block, Facts) for row in block.rows]
    facts = Facts(tuple((label, entries[:MOST_IN_SHORT]) for label, entries in rows))
    others = [block for block in blocks if not isinstance(block, Facts | Highlight)]
    summary: tuple[Block, ...] = (*((facts,) if rows else ()), *others)
    if not summary:
        return None
    return Section("profile.in_short", N_("In het kort"), summary=summary)


def _in_order(kept: Sequence[Section], certainty: Section | None) -> tuple[Section, ...]:
    chapters = (_as_chapter(section) for section in kept if section.id not in CLOSING)
    closing = (section for section in kept if section.id in CLOSING)
    return (*chapters, *closing, *((certainty,) if certainty else ()))


def _as_chapter(section: Section) -> Section:
    """The section as it stands below "In het kort" of the whole.

    The facts of its own summary stand under "Dit zei jij" already; its conclusion opens what
    the answers show.
    """
    conclusion = tuple(block for block in section.summary if not isinstance(block, Facts))
    return replace(section, summary=(), shown=(*conclusion, *section.shown), highlights=())


def _certainty(finished: Sequence[Finished]) -> Section | None:
    """How sure the outcomes are, a line for each module."""
    if not finished:
        return None
    rows = tuple((module.title, _sure(module, now)) for module, now, _ in finished)
    return Section(
        "profile.certainty",
        N_("Hoe zeker zijn de uitkomsten?"),
        shown=(Paragraph(BAND_MEANS), Facts(rows)),
    )


def _sure(module: Module, now: Round) -> tuple[Words, ...]:
    said: list[Words] = []
    flag = now.result.quality.flag
    if flag is QualityFlag.DOUBT:
        said.append(DOUBT)
    if flag is QualityFlag.NOTE_CONFIRMED:
        said.append(N_("Jij zegt: het klopt."))
    asked = module.asked_items(now.answers)
    said.append(N_("Alle vragen zijn ingevuld.") if complete(asked, now.answers) else PARTIAL)
    return tuple(said)
