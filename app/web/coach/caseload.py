"""The coach's own clients: who comes first, what they shared, and what waits for the coach."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from flask import Blueprint, render_template, request

from app.store.caseload import (
    PAGE,
    Line,
    Mark,
    Shared,
    count_of,
    found,
    meetings,
    page_of,
    shared_since,
    unopened,
    whole_list,
)
from app.store.clock import now, today
from app.store.visits import last_visit
from app.web.coach.duties import Duty, duties_of
from app.web.coach.own import title_of
from app.web.meetings import A_MEETING_LASTS
from app.web.names import printable, short_name, tidy
from app.web.visitor import staff_id

bp = Blueprint("caseload", __name__, url_prefix="/coach")

SOON: Final = timedelta(days=7)
EVERYBODY: Final = "alles"

Groups = Mapping[str, set[str]]
"""The client ids that each filter leaves."""


@dataclass(frozen=True)
class Row:
    """One client in the list, with what waits for the coach."""

    line: Line
    duties: Sequence[Duty] = ()

    @property
    def name(self) -> str:
        """The name as it stands in the list: "Samira B."."""
        return short_name(self.line.names.first_name, self.line.names.surname)

    @property
    def newest(self) -> Shared | None:
        """The part shared last of those that were not opened yet."""
        unread = [part for part in self.line.shared if part.is_new]
        return max(unread, key=lambda part: (part.shared_on, part.module), default=None)

    @property
    def meeting(self) -> datetime | None:
        """The meeting that is still to come, or None."""
        at = self.line.meeting_at
        return at if at and at > _this_meeting() else None


@dataclass(frozen=True)
class Shown:
    """What of the list is on the page."""

    rows: Sequence[Row]
    next: Mark | None = None
    """Where the next page begins; None on the last one."""


@bp.get("")
def index() -> str:
    """The whole list, or what one filter leaves of it."""
    chosen, own = request.args.get("toon", EVERYBODY), duties_of(staff_id())
    lines = whole_list(staff_id())
    groups = _groups(lines, own)
    chosen = chosen if chosen in groups else EVERYBODY
    among = groups.get(chosen)
    if lines is None:
        shown = _one_page(among, _mark(request.args.get("na", "")), own)
    else:
        shown = Shown(_rows([one for one in lines if among is None or one.id in among], own))
    return _page(shown, lines, groups, chosen)


@bp.post("")
def search() -> str:
    """The clients with these words in name or case number; posted, for a name is no address."""
    words = printable(tidy(request.form.get("words")))
    own, lines = duties_of(staff_id()), whole_list(staff_id())
    shown = Shown(_rows(found(staff_id(), words), own))
    return _page(shown, lines, _groups(lines, own), EVERYBODY, words)


def _page(
    shown: Shown, lines: Sequence[Line] | None, groups: Groups, chosen: str, words: str = ""
) -> str:
    everybody = count_of(staff_id()) if lines is None else len(lines)
    before = last_visit(staff_id())
    return render_template(
        "coach/caseload.html",
        rows=shown.rows,
        next=shown.next and f"{shown.next.touched_at.isoformat()}_{shown.next.client_id}",
        counts={EVERYBODY: everybody, **{name: len(ids) for name, ids in groups.items()}},
        chosen=chosen,
        words=words,
        paged=lines is None,
        before=before,
        news=len(shared_since(staff_id(), before)) if before else 0,
        title_of=title_of,
    )


def _groups(lines: Sequence[Line] | None, own: Mapping[str, Sequence[Duty]]) -> Groups:
    """Who is new, who waits for the coach, who comes this week, and whose day went by."""
    late = {one for one, duties in own.items() if any(_is_late(duty) for duty in duties)}
    news = unopened(staff_id()) if lines is None else _with_news(lines)
    soon = set(meetings(staff_id(), _this_meeting(), now() + SOON))
    return {"nieuw": news, "wacht": set(own), "week": soon, "aandacht": late}


def _with_news(lines: Iterable[Line]) -> set[str]:
    return {line.id for line in lines if any(part.is_new for part in line.shared)}


def _is_late(duty: Duty) -> bool:
    return duty.due is not None and duty.due < today()


def _one_page(
    among: set[str] | None, after: Mark | None, own: Mapping[str, Sequence[Duty]]
) -> Shown:
    """A page of a list that is too long to sort; the clients with the newest card come first."""
    lines = page_of(staff_id(), after, among)
    rows = [Row(line, own.get(line.id, ())) for line in lines[:PAGE]]
    return Shown(rows, lines[PAGE - 1].mark if len(lines) > PAGE else None)


def _mark(written: str) -> Mark | None:
    """The mark in an address; None where it is none, which is the first page."""
    moment, _, client_id = written.partition("_")
    try:
        at = datetime.fromisoformat(moment)
        return Mark(at.astimezone(UTC), client_id) if at.tzinfo and client_id else None
    except (ValueError, OverflowError):  # no time at all, or one before the first year
        return None


def _rows(lines: Iterable[Line], own: Mapping[str, Sequence[Duty]]) -> list[Row]:
    return sorted((Row(line, own.get(line.id, ())) for line in lines), key=_meeting_then_name)


def _meeting_then_name(row: Row) -> tuple[bool, bool, float, str, str, str]:
    """The next meeting, then the name; never how much was shared (ux.md K2). Who ended is last."""
    at, names = row.meeting, row.line.names
    name = names.first_name.casefold(), names.surname.casefold(), names.case_number
    ended = row.line.ended_on is not None
    return (ended, at is None, at.timestamp() if at else 0.0, *name)


def _this_meeting() -> datetime:
    """A meeting that began after this moment is still the next one."""
    return now() - A_MEETING_LASTS
