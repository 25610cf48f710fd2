"""The result of one module: its sections, with the client's own remarks beside them."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.module import Module, Round, Supplied
from app.domain.observing import Observed
from app.domain.remarks import REACTION, RECOGNISE, Recognised, Remark, Remarks
from app.domain.sections import Block, Facts, Quote, Section
from app.domain.text import N_, Own

RECOGNISED: Mapping[Recognised, str] = {
    "ja": N_("Ja"),
    "beetje": N_("Een beetje"),
    "nee": N_("Nee"),
}
"""The answers to "Herken je dit?"."""


def supplied_for(
    module: Module, finished: Mapping[str, Round], observed: Observed | None = None
) -> Supplied:
    """What the module may use of others: their last finished rounds, by slug, and "observed"."""
    rounds = {slug: one for slug, one in finished.items() if slug != module.slug}
    return {**rounds, **({"observed": observed} if observed and module.observed else {})}


def module_result(
    module: Module, now: Round, before: Round | None = None, supplied: Supplied | None = None
) -> tuple[Section, ...]:
    """The filled sections of a finished round, beside the round before where there is one."""
    return filled(module.sections(now, before, supplied or {}))


def with_remarks(sections: tuple[Section, ...], remarks: Remarks) -> tuple[Section, ...]:
    """The sections with "Mijn reactie" in each; those that the client hides are left out."""
    said = ((section, remarks.get(section.id, Remark())) for section in sections)
    return tuple(_with_remark(section, remark) for section, remark in said if not remark.hidden)


def filled(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections that have something to show."""
    return tuple(one for one in sections if one.summary or one.said or one.shown)


def _with_remark(section: Section, remark: Remark) -> Section:
    added: list[Block] = []
    if remark.recognised:
        added.append(Facts(((RECOGNISE, (RECOGNISED[remark.recognised],)),)))
    if remark.text:
        added.append(Quote(Own(remark.text), N_("Mijn reactie"), switch=REACTION))
    return replace(section, said=(*section.said, *added)) if added else section
