"""What came out for this client: finished rounds, their sections, and what was said about them."""

from dataclasses import dataclass, replace

from flask import request

from app.documents import RECOGNISED, module_result, with_remarks
from app.domain.kinds import FreeText, printable
from app.domain.module import Module, Round, Supplied
from app.domain.remarks import MOST_CHARACTERS, Recognised, Remark, Remarks
from app.domain.sections import Notice, Section
from app.domain.text import Words
from app.modules import all_modules
from app.store.access import Access
from app.store.remarks import set_remark
from app.store.rounds import finished_modules, previous_finished
from app.web.client.seen_by_others import supplied_to


@dataclass(frozen=True)
class Told:
    """A module with its last finished round and the round before it."""

    module: Module
    now: Round
    before: Round | None
    supplied: Supplied
    """What it uses of others: finished rounds of the other modules, and "observed"."""

    def sections(self) -> tuple[Section, ...]:
        """What the round came to."""
        return module_result(self.module, self.now, self.before, self.supplied)


def told_modules(access: Access) -> dict[str, Told]:
    """Everything that was finished, by slug, in the order of the modules."""
    finished = finished_modules(access)
    made = {}
    for module in all_modules():
        if module.slug in finished:
            now = finished[module.slug].round
            before = previous_finished(access, module.slug) if now.number > 1 else None
            supplied = supplied_to(access, module, finished)
            made[module.slug] = Told(module, now, before.round if before else None, supplied)
    return made


def with_reactions(sections: tuple[Section, ...], remarks: Remarks) -> tuple[Section, ...]:
    """The sections of a result with the client's reactions; in a result nothing is hidden."""
    return with_remarks(
        sections, {name: replace(remark, hidden=False) for name, remark in remarks.items()}
    )


def without_doubt(section: Section) -> Section:
    """The section without its remark on doubt: the page says that once, beside its buttons."""
    kept = (one for one in section.shown if not (isinstance(one, Notice) and one.tone == "doubt"))
    return replace(section, shown=tuple(kept))


@dataclass(frozen=True)
class Reaction:
    """What was sent about one section, and what is wrong with it."""

    section_id: str
    remark: Remark
    problem: Words | None = None


def keep_reaction(access: Access, section_id: str) -> Reaction:
    """Keep what the form says about this section: recognised, own words, hidden or shown.

    Only what the form holds is changed; words that cannot be kept change nothing.
    """
    words = request.form.get("text")
    recognised = request.form.get("recognised", "")
    if words is not None:
        words = words.replace("\r\n", "\n").strip()
        problem = FreeText(MOST_CHARACTERS).problem(words)
        if problem:
            return Reaction(section_id, Remark(printable(words), _known(recognised)), problem)
    kept = set_remark(
        access,
        section_id,
        text=words,
        recognised=_known(recognised) if words is not None else None,
        hidden=request.form["hidden"] == "ja" if "hidden" in request.form else None,
    )
    return Reaction(section_id, kept)


def reactions(remarks: Remarks, sent: Reaction | None = None) -> dict[str, Reaction]:
    """What stands in the boxes of each section: what was kept, or what was just sent."""
    made = {name: Reaction(name, remark) for name, remark in remarks.items()}
    return {**made, **({sent.section_id: sent} if sent else {})}


def _known(recognised: str) -> Recognised:
    return next((known for known in RECOGNISED if known == recognised), "")
