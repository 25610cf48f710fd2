"""The sheet for the conversation, for whoever may read it: the coach, and the client before that."""

from collections.abc import Iterable

from app.documents.intake_sheet import Entered, Shared, Who, intake_sheet
from app.domain.sheet import IntakeSheet
from app.pdf.intake_sheet import SheetPaper
from app.store import is_demo
from app.store.access import Access
from app.store.bureau import the_bureau
from app.store.clients import ClientCard, client_card
from app.store.clock import day_of, today
from app.store.fml import KeptFml, fml_for, my_fml
from app.store.sharing import How, NewShare, SharedCopy, my_copies, opened_shares, read_shares
from app.web.meetings import meeting_to_come
from app.web.names import short_name
from app.web.say import day_time


def coach_sheet(card: ClientCard, how: How) -> IntakeSheet:
    """What this client's coach reads; every copy on it counts as read."""
    copies = read_shares(card.coach_id, card.id, how)
    kept = fml_for(card.coach_id, card.id)
    return _sheet(card, (_shared(copy) for copy in copies), kept)


def opened_sheet(card: ClientCard) -> IntakeSheet:
    """The same of what the coach opened before, for a page on which it stands already."""
    copies = opened_shares(card.coach_id, card.id)
    kept = fml_for(card.coach_id, card.id)
    return _sheet(card, (_shared(copy) for copy in copies), kept)


def empty_sheet(card: ClientCard) -> IntakeSheet:
    """The conversation guide: the same whatever is shared, and nothing counts as read."""
    return _sheet(card, (), None)


def own_sheet(access: Access, draft: NewShare | None = None) -> IntakeSheet:
    """What the coach reads now; with a draft, what the coach would read with that shared too."""
    card = client_card(access.client_id)
    copies = [
        _shared(copy) for copy in my_copies(access) if draft is None or copy.module != draft.module
    ]
    if draft is not None:
        copies.append(_as_shared(draft))
    kept = my_fml(access)
    seen = kept if kept and kept.coach_id == card.coach_id else None
    return _sheet(card, sorted(copies, key=lambda one: one.module), seen)


def on_paper(sheet: IntakeSheet) -> SheetPaper:
    """The sheet as it is printed today."""
    return SheetPaper(sheet, today(), product=the_bureau().name, demo=is_demo())


def _sheet(card: ClientCard, copies: Iterable[Shared], kept: KeptFml | None) -> IntakeSheet:
    meeting = meeting_to_come(card)
    who = Who(
        name=short_name(card.first_name, card.surname),
        coach=card.coach_name,
        case_number=card.case_number,
        path=card.path,
        meeting=day_time(meeting) if meeting else "",
    )
    entered = Entered(kept.fml, day_of(kept.entered_at)) if kept else None
    return intake_sheet(who, copies, entered)


def _shared(copy: SharedCopy) -> Shared:
    return Shared(
        module=copy.module,
        level=copy.level,
        sections=copy.sections,
        result=copy.result,
        points=copy.points,
        shared_on=copy.shared_on,
        until=copy.until,
        taken_off=copy.taken_off,
    )


def _as_shared(draft: NewShare) -> Shared:
    return Shared(
        module=draft.module,
        level=draft.level,
        sections=draft.sections,
        result=draft.result,
        points=draft.points,
        shared_on=today(),
        until=draft.until,
        taken_off=draft.taken_off,
    )
