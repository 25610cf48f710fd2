"""The persoonsprofiel: what the finished modules say together (content.md 3.1)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.documents.brief import brief
from app.documents.certainty import Done, certainty, points_to_discuss
from app.documents.chapters import chapters
from app.documents.in_short import in_short
from app.documents.results import filled, module_result, supplied_for, with_remarks
from app.documents.together import together_lines
from app.domain.module import Module, Part, Supplied
from app.domain.observing import Observed
from app.domain.remarks import OWN_SENTENCE, Remark, Remarks
from app.domain.sections import Chapter, Facts, Listing, Paragraph, Quote, Section
from app.domain.telling import BAND_MEANS
from app.domain.text import N_, Own, Words, listed, text
from app.modules import all_modules

Finished = Mapping[str, Done]
"""The last finished round of each module, by slug."""


@dataclass(frozen=True)
class Stop:
    """A module on "De weg tot nu toe"."""

    module: Module
    done: bool


@dataclass(frozen=True)
class Missing:
    """What can still add to the profile: a module, or some parts of one that is finished."""

    module: Module
    parts: tuple[Part, ...] = ()
    """The parts of which nothing was answered; empty where that is the whole module."""


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
    chapters: tuple[Chapter, ...]
    own_sentence: str = ""
    """What stands under the name, in the client's own words."""
    missing: tuple[Missing, ...] = ()
    """What can still be added; only in the client's own copy."""
    route: tuple[Stop, ...] = ()
    """"De weg tot nu toe"; only in the client's own copy, for it shows what is not done."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of all chapters, in their order."""
        return tuple(section for chapter in self.chapters for section in chapter.sections)


def person_profile(
    finished: Finished,
    remarks: Remarks,
    name: str,
    on: date,
    version: int,
    *,
    observed: Observed | None = None,
    shared: Sequence[Words] = (),
) -> Document:
    """The persoonsprofiel of the modules that were finished: the client's own copy.

    Sections that the client hides are left out, with all that "In het kort" took from them.
    ``shared`` says what of it was shared, a line each.
    """
    told = _with_supplied(finished, observed)
    every = tuple(section for one, supplied in told for section in _told(one, supplied))
    seen = with_remarks(tuple(map(_said_in_brief, every)), in_profile(every, remarks))
    kept = tuple(section for section in seen if section.profile)
    points = points_to_discuss(told, {one.id for one in seen})
    closing = (points, certainty([one for one, _ in told]))
    sentence = remarks.get(OWN_SENTENCE, Remark()).text
    return Document(
        title=N_("Persoonsprofiel"),
        subject=name,
        on=on,
        version=version,
        about=_about([one for one, _ in told], shared),
        in_short=in_short(_said_above(kept, sentence)),
        chapters=chapters(
            (*(_asked_once(_as_part(section), points) for section in kept), *filled(closing))
        ),
        own_sentence=sentence,
        missing=tuple(_missing(finished)),
        route=tuple(Stop(module, module.slug in finished) for module in all_modules()),
    )


def in_profile(sections: Iterable[Section], remarks: Remarks) -> Remarks:
    """The remarks, with "hidden" where a section waits for the client to show it."""
    waiting = {
        one.id: replace(remark, hidden=True)
        for one in sections
        if one.opt_in and (remark := remarks.get(one.id, Remark())).hidden is None
    }
    return {**remarks, **waiting}


def _with_supplied(
    finished: Finished, observed: Observed | None
) -> tuple[tuple[Done, Supplied], ...]:
    rounds = {slug: one.now for slug, one in finished.items()}
    done = sorted(finished.values(), key=lambda one: one.module.position)
    return tuple((one, supplied_for(one.module, rounds, observed)) for one in done)


def _told(one: Done, supplied: Supplied) -> tuple[Section, ...]:
    return module_result(one.module, one.now, one.before, supplied)


def _said_above(sections: Iterable[Section], sentence: str) -> Iterable[Section]:
    """A quote opens the profile only while there is no own sentence."""
    if not sentence:
        return sections
    return [
        replace(one, highlights=tuple(h for h in one.highlights if not isinstance(h, Quote)))
        for one in sections
    ]


def _about(done: Sequence[Done], shared: Sequence[Words]) -> tuple[Words, ...]:
    lines: list[Words] = [
        N_("Dit is zelfonderzoek. Het is geen test en geen keuring."),
        BAND_MEANS,
        N_("Hoe je aan een uitkomst komt, zie je in Koers bij elk onderdeel."),
        *together_lines(done),
        *(shared or (N_("Gedeeld met: niemand."),)),
    ]
    if done:
        titles = listed([one.module.title for one in done])
        lines.insert(1, text(N_("Gemaakt van jouw antwoorden bij: {modules}"), modules=titles))
    return tuple(lines)


def shared_line(coach: str, modules: Sequence[Module]) -> Words:
    """What one coach may see now."""
    titles = listed([module.title for module in modules])
    return text(N_("Gedeeld met {coach}: {modules}"), coach=Own(coach), modules=titles)


def _said_in_brief(section: Section) -> Section:
    """The section with the shorter form of what was said, where it has one."""
    return replace(section, said=section.brief_said or section.said)


def _as_part(section: Section) -> Section:
    """The section as it stands below "In het kort" of the whole.

    The facts of its own summary stand under "Dit zei jij" already; its conclusion opens what
    the answers show.
    """
    conclusion = tuple(block for block in section.summary if not isinstance(block, Facts))
    shown = section.brief or (*conclusion, *section.shown)
    told = replace(section, summary=(), shown=shown, brief=(), brief_said=(), highlights=())
    return brief(told)


def _asked_once(section: Section, points: Section) -> Section:
    """The section without the questions that stand among the points to talk about."""
    asked = {
        words for block in points.shown if isinstance(block, Listing) for words in block.entries
    }
    shown = (
        one for one in section.shown if not (isinstance(one, Paragraph) and one.words in asked)
    )
    return replace(section, shown=tuple(shown))


def _missing(finished: Finished) -> Iterable[Missing]:
    for module in all_modules():
        done = finished.get(module.slug)
        if done is None:
            yield Missing(module)
        elif parts := module.parts_left(done.now.answers):
            yield Missing(module, parts)
