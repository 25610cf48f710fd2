"""What would be shared, made afresh for every page: the preview and the frozen copy are one."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from flask import url_for

from app.documents import Copy, shared_copy
from app.documents.fml import fml_points, view_in
from app.domain.module import Module, Supplied
from app.domain.points import Point
from app.domain.text import N_
from app.store.clients import client_card
from app.store.fml import my_fml
from app.store.remarks import remarks
from app.store.rounds import Finished, finished_modules, previous_finished
from app.store.sharing import NewShare, digest_of
from app.web.client.seen_by_others import for_coach, supplied_to
from app.web.client.share_forms import Choice, last_offered_day
from app.web.client.shareables import Shareable, SharedDocument, copy_of
from app.web.visitor import client_access

PURPOSE = N_("ons eerste gesprek")
"""What a copy is shared for; it stands in the copy, with the version of its text."""
PURPOSE_VERSION = "2026-11-21"


@dataclass(frozen=True)
class Draft:
    """A copy that is not shared yet."""

    POINTS: ClassVar[str] = "punten"
    """Where the points stand on the page, so that taking one off comes back there."""
    module: Shareable
    copy: Copy
    taken_off: tuple[Point, ...]
    """The points that the client took off, which can be put back."""
    new: NewShare
    beside: tuple[Point, ...] = ()
    """Points that arise beside what is shared already (the FML); these can be taken off too."""

    @property
    def points(self) -> tuple[Point, ...]:
        """All that this share adds to the sheet for the conversation."""
        return (*self.beside, *self.copy.points)

    @property
    def digest(self) -> str:
        """Names this content: a yes to another content is refused."""
        return digest_of(self.new)

    @property
    def address(self) -> str:
        """Where this preview stands."""
        return self._address(point.id for point in self.taken_off)

    def address_without(self, point: Point) -> str:
        """The preview with this point taken off as well."""
        return self._address([*(one.id for one in self.taken_off), point.id], self.POINTS)

    def address_with(self, point: Point) -> str:
        """The preview with this point put back."""
        kept = [one.id for one in self.taken_off if one.id != point.id]
        return self._address(kept, self.POINTS)

    def _address(self, taken_off: Iterable[str], place: str | None = None) -> str:
        return url_for(
            "sharing.preview",
            slug=self.module.slug,
            level=self.new.level,
            switches=self.new.switches,
            taken_off=list(taken_off),
            _anchor=place,
        )

    def until(self, day: date) -> NewShare:
        """The same content with the last day that the client chose."""
        return replace(self.new, until=day)


def draft_of(module: Shareable, choice: Choice) -> Draft | None:
    """What the coach would see with this choice, or None while there is nothing to share."""
    if isinstance(module, SharedDocument):
        return _document(module, choice)
    return _outcome(module, choice)


def _document(document: SharedDocument, choice: Choice) -> Draft | None:
    """The document as it was signed, or None while it was not."""
    access = client_access()
    if not document.sections(access):
        return None
    switches = tuple(sorted(choice.switches.data))
    sections = copy_of(document, access, switches)
    new = NewShare(
        module=document.slug,
        level=choice.level.data,
        switches=switches,
        sections=sections,
        result=None,
        answers=None,
        purpose=document.purpose,
        purpose_version=PURPOSE_VERSION,
        until=last_offered_day(),
        module_version=document.version(access),
    )
    return Draft(document, Copy(sections, (), None, None), (), new)


def _outcome(module: Module, choice: Choice) -> Draft | None:
    done = finished_modules(client_access())
    if module.slug not in done:
        return None
    finished = done[module.slug]
    supplied = for_coach(supplied_to(client_access(), module, done))
    whole, copy = (
        _copy(module, finished, choice, supplied, off) for off in ((), choice.taken_off.data)
    )
    left = {point.id for point in copy.points}
    arising = _beside(copy)
    off = tuple(point for point in arising if point.id in choice.taken_off.data)
    new = NewShare(
        module=module.slug,
        level=choice.level.data,
        switches=tuple(sorted(choice.switches.data)),
        sections=copy.sections,
        result=copy.result,
        answers=copy.answers,
        purpose=PURPOSE,
        purpose_version=PURPOSE_VERSION,
        until=last_offered_day(),
        module_version=finished.round.module_version,
        points=copy.points,
        taken_off=tuple(point.id for point in off),
        together=copy.together,
    )
    gone = tuple(point for point in whole.points if point.id not in left)
    beside = tuple(point for point in arising if point not in off)
    return Draft(module, copy, (*off, *gone), new, beside)


def _beside(copy: Copy) -> tuple[Point, ...]:
    """What differs between the copy and the FML that the coach entered."""
    kept = my_fml(client_access())
    return fml_points(view_in(copy.sections), kept.fml.aspects) if kept else ()


def _copy(
    module: Module,
    finished: Finished,
    choice: Choice,
    supplied: Supplied,
    taken_off: tuple[str, ...],
) -> Copy:
    access = client_access()
    previous = previous_finished(access, module.slug)
    return shared_copy(
        module,
        finished.round,
        previous.round if previous else None,
        level=choice.level.data,
        switches=choice.switches.data,
        name=client_card(access.client_id).first_name,
        remarks=remarks(access),
        taken_off=taken_off,
        supplied=supplied,
    )
