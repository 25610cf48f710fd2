"""The coach's own clients: who comes first, and what they shared. Nothing else about them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from flask import Blueprint, render_template, request

from app.store.clients import ClientCard, clients_of
from app.store.sharing import SharedPart, shared_counts
from app.web.coach.own import meeting_to_come, title_of
from app.web.names import printable, short_name, tidy
from app.web.visitor import staff_id

bp = Blueprint("caseload", __name__, url_prefix="/coach")

SOON = timedelta(days=7)


@dataclass(frozen=True)
class Row:
    """One client in the list, with what is shared with this coach now."""

    card: ClientCard
    shared: Sequence[SharedPart]

    @property
    def name(self) -> str:
        """The name as it stands in the list: "Samira B."."""
        return short_name(self.card.first_name, self.card.surname)

    @property
    def newest(self) -> SharedPart | None:
        """The part shared last of those that were not opened yet."""
        unread = [part for part in self.shared if part.is_new]
        return max(unread, key=lambda part: (part.shared_on, part.module), default=None)

    @property
    def meeting(self) -> datetime | None:
        """The meeting that is still to come, or None."""
        return meeting_to_come(self.card)

    @property
    def meets_soon(self) -> bool:
        """Whether the meeting is within seven days."""
        return self.meeting is not None and self.meeting < datetime.now(UTC) + SOON


FILTERS: dict[str, Callable[[Row], bool]] = {
    "alles": lambda _row: True,
    "nieuw": lambda row: row.newest is not None,
    "week": lambda row: row.meets_soon,
}


@bp.get("")
def index() -> str:
    """The whole list, or what one filter leaves of it."""
    chosen = request.args.get("toon", "")
    return _page(chosen if chosen in FILTERS else "alles")


@bp.post("")
def search() -> str:
    """The clients with these words in name or case number; posted, for a name is no address."""
    return _page("alles", printable(tidy(request.form.get("words"))))


def _page(chosen: str, words: str = "") -> str:
    rows = _rows(staff_id())
    return render_template(
        "coach/caseload.html",
        rows=[row for row in rows if FILTERS[chosen](row) and _found(row.card, words)],
        counts={name: sum(map(keep, rows)) for name, keep in FILTERS.items()},
        chosen=chosen,
        words=words,
        title_of=title_of,
    )


def _rows(coach_id: str) -> list[Row]:
    shared = shared_counts(coach_id)
    rows = [Row(card, shared.get(card.id, ())) for card in clients_of(coach_id)]
    return sorted(rows, key=_meeting_then_name)


def _meeting_then_name(row: Row) -> tuple[bool, float, str, str, str]:
    """The next meeting, then the name; never how much was shared (ux.md K2)."""
    card, at = row.card, row.meeting
    name = card.first_name.casefold(), card.surname.casefold(), card.case_number
    return (at is None, at.timestamp() if at else 0.0, *name)


def _found(card: ClientCard, words: str) -> bool:
    said = f"{card.first_name} {card.surname} {card.case_number}".casefold()
    return all(word in said for word in words.casefold().split())
