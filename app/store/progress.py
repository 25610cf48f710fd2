"""Progress reports: "Mijn kijk" of the client first, then the coach, then the client reads all of it.

A coach sees nothing of a report before the client told it, and can change nothing after the
client read it: then it is sent, and stays as it is (docs/decisions/0022).
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, insert, or_, select, update

from app.domain.progress_report import BEFORE, Change, Done, ForPrincipal, View, due_after
from app.store import accesses, audit
from app.store.access import Access
from app.store.clients import client_card
from app.store.clock import day_of, now, today
from app.store.codec import pack, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound, Sealed
from app.store.keys import seal_of
from app.store.names import staff_name
from app.store.outbox import MailKind, queue_in
from app.store.tables import action_plan, client, share, staff
from app.store.tables import progress_report as reports
from app.store.tokens import new_id

MOST_NAMED = 500
"""So many clients are named in one question at most."""

_REPORTS = (
    select(reports, staff.c.name)
    .join_from(reports, staff, staff.c.id == reports.c.coach_id, isouter=True)
    .where(reports.c.client_id == bindparam("client"))
    .order_by(reports.c.number.desc())
)
_AGREED = (
    select(action_plan.c.client_id, action_plan.c.client_signed_at, action_plan.c.coach_signed_at)
    .join_from(action_plan, client, client.c.id == action_plan.c.client_id)
    .where(
        action_plan.c.client_signed_at.is_not(None),
        action_plan.c.coach_signed_at.is_not(None),
        client.c.ended_on.is_(None),
        client.c.erase_at.is_(None),
    )
    .order_by(action_plan.c.version.desc())
)
_STATES = select(
    reports.c.client_id,
    reports.c.coach_id,
    reports.c.told_at,
    reports.c.added_at,
    reports.c.sent_at,
)
_SHARED_BEFORE = select(share.c.shared_at).where(
    share.c.client_id == bindparam("client"),
    share.c.module == bindparam("of_module"),
    share.c.coach_id == bindparam("coach"),
)


@dataclass(frozen=True)
class KeptReport:
    """One report."""

    id: str
    number: int
    revision: int
    due: date
    view: View
    added: str
    chosen: ForPrincipal
    added_by: str
    """The name of the coach who added it; "" before that."""
    coach_id: str | None
    """Who reads it, while that is the client's coach."""
    coach_name: str
    """Their name; "" for nobody."""
    changed_at: datetime
    told_at: datetime | None
    added_at: datetime | None
    sent_at: datetime | None


@dataclass(frozen=True)
class Period:
    """When the next report of a client is due, and how far it is."""

    due: date
    told: bool = False
    added: bool = False

    @property
    def in_view(self) -> bool:
        """Whether it is near, or the client told already."""
        return self.told or today() >= self.due - BEFORE


class ReportChanged(Exception):  # noqa: N818 - it reads as a finding
    """Another screen changed the report, or it went on; nothing was overwritten."""

    def __init__(self, kept: KeptReport) -> None:
        super().__init__("The report was changed meanwhile.")
        self.kept = kept


def my_reports(access: Access) -> list[KeptReport]:
    """Every report, the newest first; none while the access is sealed."""
    if access.first:
        return []
    with reading() as connection:
        return reports_in(connection, seal_of(access.client_id), access.client_id)


def my_period(access: Access) -> Period | None:
    """When the next report is due; None before a plan was signed by both, or after the end."""
    if access.first:
        return None
    with reading() as connection:
        return _periods(connection, client.c.id == access.client_id).get(access.client_id)


def periods_of(coach_id: str) -> dict[str, Period]:
    """By own client: when the next report is due, of plans that this coach may read.

    A report that was told to a coach before is to this one as if it was not told.
    """
    mine = (client.c.coach_id == coach_id) & (action_plan.c.coach_id == coach_id)
    with reading() as connection:
        return _periods(connection, mine, reader=coach_id)


def reports_for(coach_id: str, client_id: str) -> list[KeptReport]:
    """What the client told this coach, the newest first.

    Raises:
        NotFound: there is no such client, or another coach has them.
    """
    client_card(client_id, coach_id)
    with reading() as connection:
        try:
            found = reports_in(connection, seal_of(client_id), client_id)
        except NotFound:  # the key is held back
            return []
    return [one for one in found if one.told_at and one.coach_id == coach_id]


def save_view(access: Access, view: View, base: int) -> KeptReport:
    """Keep "Mijn kijk", which nobody else reads yet; ``base`` is the revision shown, 0 for none.

    Raises:
        NotFound: no report is due, for no plan was signed by both.
        ReportChanged: another phone changed it, or it was told already.
        Sealed: the access does not see it.
    """
    seal = seal_of(access.client_id)
    with writing() as connection:
        kept = _open(connection, access)
        if kept is None:
            return _begin(connection, seal, access, view)
        if kept.view == view:
            return kept
        if kept.revision != base or kept.told_at:
            raise ReportChanged(kept)
        _put(connection, seal, kept, view, {})
    return replace(kept, view=view, revision=kept.revision + 1)


def tell_coach(access: Access, view: View, base: int) -> None:
    """Let the coach read it, as it is now; raises as ``save_view``. Telling twice is fine."""
    seal = seal_of(access.client_id)
    with writing() as connection:
        kept = _open(connection, access)
        if kept is None:
            raise NotFound
        if kept.told_at:
            return
        if kept.revision != base:
            raise ReportChanged(kept)
        coach = select(client.c.coach_id).where(client.c.id == access.client_id)
        coach_id = connection.execute(coach).scalar_one()
        _put(connection, seal, kept, view, {"told_at": now(), "coach_id": coach_id})
        audit.add(connection, _by_client(access, "told", kept))


def take_back(access: Access) -> None:
    """Write on in "Mijn kijk", until the coach added something; otherwise nothing changes."""
    with writing() as connection:
        kept = _open(connection, access)
        if kept and kept.told_at and not kept.added_at:
            values = {"told_at": None, "coach_id": None, "revision": kept.revision + 1}
            _update(connection, kept.id, {**values, "added": None})
            audit.add(connection, _by_client(access, "taken_back", kept))


def add(coach_id: str, client_id: str, words: str, base: int) -> None:
    """What the coach adds; the client is told that all of it can be read.

    Raises:
        NotFound: not this coach's client, or there is nothing that waits for the coach.
        ReportChanged: another screen added something, or the client wrote on.
    """
    client_card(client_id, coach_id)
    seal = seal_of(client_id)
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        kept = next(iter(reports_in(connection, seal, client_id)), None)
        if kept is None or kept.coach_id != coach_id or not kept.told_at or kept.sent_at:
            raise NotFound
        if kept.added_at and kept.added == words:
            return
        if kept.revision != base:
            raise ReportChanged(kept)
        values = {
            "added": _sealed_words(seal, kept.id, words, kept.coach_name),
            "added_at": now(),
            "revision": kept.revision + 1,
        }
        _update(connection, kept.id, values)
        act = audit.Act("coach", coach_id, "progress.added", "report", kept.id, client_id)
        audit.add(connection, act)
        queue_in(connection, client_id, MailKind.PROGRESS, about=f"{kept.id} {kept.revision}")


def choose(access: Access, chosen: ForPrincipal) -> None:
    """What the principal may read of it, until it was sent.

    Raises:
        NotFound: there is nothing to choose from yet, or it was sent.
        Sealed: the access does not see it.
    """
    seal = seal_of(access.client_id)
    with writing() as connection:
        kept = _open(connection, access)
        if kept is None or not kept.added_at:
            raise NotFound
        plain = {"ticked": sorted(chosen.ticked), "kept": sorted(chosen.kept)}
        sealed = seal.close("progress_report", "beside", kept.id, pack(plain))
        _update(connection, kept.id, {"beside": sealed})


def send(access: Access, base: int) -> None:
    """The client read all of it: it is sent, and stays as it is. Sending twice is fine.

    Raises:
        NotFound: there is nothing to send.
        ReportChanged: the coach changed it since it was read.
        Sealed: the access does not see it.
    """
    with writing() as connection:
        kept = _newest(connection, access)
        if kept is None or not kept.added_at:
            raise NotFound
        if kept.sent_at:
            return
        if kept.revision != base:
            raise ReportChanged(kept)
        _update(connection, kept.id, {"sent_at": now()})
        audit.add(connection, _by_client(access, "sent", kept))


def show_to_coach(access: Access) -> None:
    """Let the present coach read every report that was told to one before; none is fine.

    Raises:
        Sealed: the access does not see them.
    """
    with writing() as connection:
        newest = _newest(connection, access)
        if newest is None:
            return
        coach = select(client.c.coach_id).where(client.c.id == access.client_id)
        coach_id = connection.execute(coach).scalar_one()
        told = update(reports).where(
            reports.c.client_id == access.client_id,
            reports.c.told_at.is_not(None),
            or_(reports.c.coach_id.is_(None), reports.c.coach_id != coach_id),
        )
        if connection.execute(told.values(coach_id=coach_id)).rowcount:
            audit.add(connection, _by_client(access, "shown", newest))


def let_go_in(connection: Connection, client_id: str) -> None:
    """The client gets another coach: no coach reads a report until the client shows it.

    That holds for a coach who comes back too. What waits for one is the client's again.
    """
    waiting = update(reports).where(
        reports.c.client_id == client_id,
        reports.c.told_at.is_not(None),
        reports.c.added_at.is_(None),
    )
    lapsed = {"told_at": None, "coach_id": None, "revision": reports.c.revision + 1}
    connection.execute(waiting.values(lapsed))
    every = update(reports).where(reports.c.client_id == client_id)
    connection.execute(every.values(coach_id=None))


def shared_at(access: Access, module: str) -> list[datetime]:
    """Every moment at which the client shared this module with the present coach."""
    coach_id = client_card(access.client_id).coach_id
    asked = {"client": access.client_id, "of_module": module, "coach": coach_id}
    with reading() as connection:
        return list(connection.execute(_SHARED_BEFORE, asked).scalars())


def reports_in(connection: Connection, seal: Seal, client_id: str) -> list[KeptReport]:
    """Every report in this transaction, the newest first."""
    rows = connection.execute(_REPORTS, {"client": client_id}).all()
    return [_kept(seal, row) for row in rows]


def put_back_in(connection: Connection, client_id: str, seal: Seal, told: KeptReport) -> None:
    """Keep a report that the client took along, as it was and read by no coach."""
    report_id = new_id()
    chosen = {"ticked": sorted(told.chosen.ticked), "kept": sorted(told.chosen.kept)}
    row = {
        "id": report_id,
        "client_id": client_id,
        "number": told.number,
        "revision": told.revision,
        "due": told.due,
        "content": _sealed(seal, report_id, told.view),
        "beside": seal.close("progress_report", "beside", report_id, pack(chosen)),
        "changed_at": told.changed_at,
        "told_at": told.told_at,
        "added_at": told.added_at,
        "sent_at": told.sent_at,
    }
    if told.added_at:
        row["added"] = _sealed_words(seal, report_id, told.added, told.added_by)
    connection.execute(insert(reports), row)


def due_soon(connection: Connection) -> dict[str, date]:
    """By client whose report is near and not told yet: the day on which it is due."""
    found = _periods(connection, client.c.id.is_not(None))
    return {who: one.due for who, one in found.items() if one.in_view and not one.told}


def plain_view(view: View) -> dict[str, Any]:
    """What the client says, as plain values."""
    return {**asdict(view), "left_out": sorted(view.left_out)}


def _periods(
    connection: Connection, whose: ColumnElement[bool], reader: str | None = None
) -> dict[str, Period]:
    """When the next reports are due; ``reader`` is the coach who asks, None for no coach."""
    agreed = {
        row.client_id: max(row.client_signed_at, row.coach_signed_at)
        for row in connection.execute(_AGREED.where(whose))
    }  # the first version that both signed comes last
    if not agreed:
        return {}
    found = {who: Period(due_after(day_of(at))) for who, at in agreed.items()}
    for row in connection.execute(_STATES.where(_told_of(agreed)).order_by(reports.c.number)):
        if row.client_id not in found:
            continue
        if row.sent_at:
            found[row.client_id] = Period(due_after(day_of(row.sent_at)))
        else:
            told = bool(row.told_at) and reader in {None, row.coach_id}
            before = found[row.client_id]
            found[row.client_id] = replace(before, told=told, added=told and bool(row.added_at))
    return found


def _told_of(agreed: Mapping[str, datetime]) -> ColumnElement[bool]:
    """The reports of these clients; all where there are too many to name."""
    few = len(agreed) < MOST_NAMED
    return reports.c.client_id.in_(agreed) if few else reports.c.client_id.is_not(None)


def _begin(connection: Connection, seal: Seal, access: Access, view: View) -> KeptReport:
    period = _periods(connection, client.c.id == access.client_id).get(access.client_id)
    if period is None:
        raise NotFound
    report_id, last = new_id(), _newest(connection, access)
    row = {
        "id": report_id,
        "client_id": access.client_id,
        "number": (last.number if last else 0) + 1,
        "revision": 1,
        "due": period.due,
        "content": _sealed(seal, report_id, view),
        "changed_at": now(),
    }
    connection.execute(insert(reports), row)
    return reports_in(connection, seal, access.client_id)[0]


def _put(
    connection: Connection, seal: Seal, kept: KeptReport, view: View, more: Mapping[str, object]
) -> None:
    values = {
        "content": _sealed(seal, kept.id, view),
        "changed_at": now(),
        "revision": kept.revision + 1,
    }
    _update(connection, kept.id, {**values, **more})


def _newest(connection: Connection, access: Access) -> KeptReport | None:
    if access.first:
        raise Sealed
    accesses.lock_client(connection, access.client_id)
    found = reports_in(connection, seal_of(access.client_id), access.client_id)
    return found[0] if found else None


def _open(connection: Connection, access: Access) -> KeptReport | None:
    newest = _newest(connection, access)
    return newest if newest and not newest.sent_at else None


def _update(connection: Connection, report_id: str, values: Mapping[str, object]) -> None:
    connection.execute(update(reports).where(reports.c.id == report_id).values(values))


def _sealed(seal: Seal, report_id: str, view: View) -> bytes:
    return seal.close("progress_report", "content", report_id, pack(plain_view(view)))


def _sealed_words(seal: Seal, report_id: str, words: str, by: str) -> bytes:
    """What a coach added, with the name of who did."""
    return seal.close("progress_report", "added", report_id, pack({"words": words, "by": by}))


def _kept(seal: Seal, row: AnyRow) -> KeptReport:
    def opened(name: str, missing: Any) -> Any:
        value = getattr(row, name)
        return unpack(seal.open("progress_report", name, row.id, value)) if value else missing

    chosen, added = opened("beside", {"ticked": [], "kept": []}), opened("added", "")
    coach = staff_name(row.coach_id, row.name) if row.name else ""
    return KeptReport(
        id=row.id,
        number=row.number,
        revision=row.revision,
        due=row.due,
        view=view_of(opened("content", {})),
        added=added["words"] if isinstance(added, dict) else added,
        added_by=added["by"] if isinstance(added, dict) else coach if added else "",
        chosen=ForPrincipal(frozenset(chosen["ticked"]), frozenset(chosen["kept"])),
        coach_id=row.coach_id,
        coach_name=coach,
        changed_at=row.changed_at,
        told_at=row.told_at,
        added_at=row.added_at,
        sent_at=row.sent_at,
    )


def view_of(plain: Mapping[str, Any]) -> View:
    """What was made plain by ``plain_view``."""
    return View(
        **{
            **plain,
            "left_out": frozenset(plain["left_out"]),
            "done": tuple(Done(**one) for one in plain["done"]),
            "changes": tuple(Change(**one) for one in plain["changes"]),
        }
    )


def _by_client(access: Access, what: str, kept: KeptReport) -> audit.Act:
    return audit.by_client(access, f"progress.{what}", "report", kept.id)
