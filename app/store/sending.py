"""The worker's side of the outbox: what is to be mailed now, and what became of it.

What is taken is leased for five minutes. A worker that dies before it took a letter leaves it
waiting; one that dies after the server took the mail and before that was written down leaves it
to be sent once more, with the same Message-ID. So every letter goes out at least once, and twice
only after such a death (docs/decisions/0021).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, bindparam, func, or_, select, update

from app.store import accesses
from app.store.clock import now
from app.store.codec import unpack
from app.store.contact import KNOWN, address_in, lookup_of
from app.store.database import AnyRow, reading, writing
from app.store.keys import bureau
from app.store.outbox import LIVE, NEVER, mail_is_on
from app.store.tables import access, contact, letter, mail_code
from app.store.tokens import new_id

LEASE = timedelta(minutes=5)
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)
GIVE_UP = timedelta(days=4)
"""A server that is away for a day is waited for; after so long nobody is helped by the mail."""
ROUND = 100
PAUSE = {"direct": timedelta(0), "day": timedelta(days=1), "week": timedelta(days=7)}
"""How long after a mail the next one may go out, by what the client chose."""

_DUE = or_(
    and_(letter.c.state == "waiting", letter.c.next_at <= bindparam("moment")),
    and_(letter.c.state == "sending", letter.c.lease_until <= bindparam("moment")),
)
_DUE_IDS = select(letter.c.id).where(_DUE).order_by(letter.c.next_at, letter.c.id).limit(ROUND)
_THIS = select(letter).where(_DUE, letter.c.id == bindparam("letter"))
_OF_CLIENT = (
    select(letter)
    .where(
        letter.c.client_id == bindparam("client"),
        letter.c.sealed.is_(None),
        letter.c.code_id.is_(None),
        letter.c.state.in_(("waiting", "sending")),
    )
    .order_by(letter.c.queued_at, letter.c.id)
)
_LAST = select(func.max(letter.c.done_at)).where(
    letter.c.client_id == bindparam("client"),
    letter.c.state == "sent",
    letter.c.kind.not_in(("code", "address gone")),
)
CURRENT_ADDRESS = (
    select(contact)
    .join_from(contact, access, and_(LIVE[0], LIVE[1]))
    .where(
        *LIVE[2:],
        contact.c.client_id == bindparam("client"),
        contact.c.verified_at.is_not(None),
        contact.c.refused_at.is_(None),
    )
    .order_by(access.c.opened_at.is_(None), contact.c.access_no.desc())
    .limit(1)
)
"""The address of a client that takes mail now; the one of an access that is open goes first."""


@dataclass(frozen=True)
class Parcel:
    """One mail to send, for one or more reasons."""

    key: str
    """Names the mail; the same when it is sent again."""
    kind: str
    """"code", "address gone", "deletion", "erasing", or anything else: those all read the same."""
    address: str
    code: str
    letters: tuple[str, ...]
    queued_at: datetime
    attempts: int
    """From 1."""
    day: str = ""
    """The day on which everything is deleted, as 2026-12-31; "" for mail about anything else."""


@dataclass(frozen=True)
class Health:
    """How the mail is doing, without whose or what it is."""

    on: bool
    waiting: int
    oldest: datetime | None
    """Since when the longest waiting mail that was tried and failed waits; None where none did."""
    refused: int
    """Mails of the last thirty days that a server refused for good."""
    sent: int
    """Mails of the last thirty days that went out."""


def due() -> list[str]:
    """The letters that may be sent now, the longest waiting first; at most a hundred."""
    with reading() as connection:
        return list(connection.execute(_DUE_IDS, {"moment": now()}).scalars())


def claim(letter_id: str) -> Parcel | None:
    """Take this letter, with all others for the same client, for five minutes.

    None where somebody else took it, nobody wants it any more, or the client chose to wait.
    """
    with writing() as connection:
        due_ = {"letter": letter_id, "moment": now()}
        row = connection.execute(_THIS, due_).one_or_none()
        if row is None:
            return None
        if row.sealed is None:
            # Locks the client first, as everybody does who changes letters of a client.
            return _claim_of_client(connection, row.client_id)
        row = connection.execute(_THIS.with_for_update(), due_).one_or_none()
        if row is None:
            return None
        if _is_over(row) or not _is_known(connection, row):
            _drop(connection, [row.id])
            return None
        told = unpack(bureau().open("letter", "sealed", row.id, row.sealed))
        parcel = _lease(connection, [row], told["address"], told["code"])
        return replace(parcel, day=told.get("day", ""))


def mark_sent(parcel: Parcel) -> None:
    """The server took the mail."""
    _finish(parcel, {"state": "sent", "done_at": now(), "sealed": None, "lease_until": None})


def mark_later(parcel: Parcel, reply: int | None) -> None:
    """The server did not take it now: try again after one minute, two, four … an hour.

    After four days it is dropped. ``reply`` is the server's number, None where there was none.
    """
    if now() - parcel.queued_at >= GIVE_UP:
        _finish(parcel, {"state": "dropped", "done_at": now(), "sealed": None, "reply": reply})
        return
    wait = min(FIRST_WAIT * 2 ** min(parcel.attempts - 1, 10), LONGEST_WAIT)
    again = {"state": "waiting", "next_at": now() + wait, "lease_until": None, "reply": reply}
    _finish(parcel, again)


def mark_refused(parcel: Parcel, reply: int) -> None:
    """The server refused it for good: the client reads that the address takes no mail."""
    moment = now()
    refused = {"state": "refused", "done_at": moment, "sealed": None, "reply": reply}
    client_id = _finish(parcel, refused | {"lease_until": None})
    if client_id and parcel.kind not in {"code", "address gone"}:
        with writing() as connection:
            this = update(contact).where(
                contact.c.client_id == client_id, contact.c.lookup == lookup_of(parcel.address)
            )
            connection.execute(this.values(refused_at=moment))


def mail_health() -> Health:
    """How the mail of this installation is doing."""
    since = now() - timedelta(days=30)
    counted = select(
        letter.c.state, func.count(func.distinct(func.coalesce(letter.c.batch, letter.c.id)))
    )
    done = counted.where(or_(letter.c.done_at.is_(None), letter.c.done_at > since))
    tried = select(func.min(letter.c.queued_at)).where(
        letter.c.state == "waiting", letter.c.attempts > 0
    )
    with reading() as connection:
        rows = connection.execute(done.group_by(letter.c.state)).all()
        oldest = connection.execute(tried).scalar()
    found = {state: count for state, count in rows}  # noqa: C416 - rows are no pairs to mypy
    waiting = found.get("waiting", 0) + found.get("sending", 0)
    return Health(mail_is_on(), waiting, oldest, found.get("refused", 0), found.get("sent", 0))


def _claim_of_client(connection: Connection, client_id: str) -> Parcel | None:
    """Everything for one client in one mail, unless it is too soon for another."""
    accesses.lock_client(connection, client_id)
    rows = connection.execute(_OF_CLIENT, {"client": client_id}).all()
    if any(row.state == "sending" and row.lease_until > now() for row in rows):
        return None
    over = [row.id for row in rows if _is_over(row)]
    rows = [row for row in rows if row.id not in over]
    found = connection.execute(CURRENT_ADDRESS, {"client": client_id}).one_or_none()
    address = address_in(found) if found and found.frequency != NEVER else None
    if found is None or address is None:
        _drop(connection, [*over, *(row.id for row in rows)])
        return None
    _drop(connection, over)
    may_go = _may_go_at(connection, client_id, found.frequency)
    if may_go > now():
        wait = update(letter).where(letter.c.id.in_([row.id for row in rows]))
        connection.execute(wait.values(state="waiting", next_at=may_go, lease_until=None))
        return None
    return _lease(connection, rows, address, "") if rows else None


def _may_go_at(connection: Connection, client_id: str, frequency: str) -> datetime:
    last: datetime | None = connection.execute(_LAST, {"client": client_id}).scalar()
    return last + PAUSE[frequency] if last else now()


def _lease(connection: Connection, rows: Sequence[AnyRow], address: str, code: str) -> Parcel:
    first = rows[0]
    key = first.batch or new_id()
    ids = tuple(row.id for row in rows)
    leased = update(letter).where(letter.c.id.in_(ids))
    values = {"state": "sending", "lease_until": now() + LEASE, "batch": key}
    connection.execute(leased.values(**values, attempts=first.attempts + 1))
    return Parcel(key, first.kind, address, code, ids, first.queued_at, first.attempts + 1)


def _is_over(row: AnyRow) -> bool:
    return row.until is not None and row.until <= now()


def _is_known(connection: Connection, row: AnyRow) -> bool:
    """Whether somebody may come in by the address to which a code goes; true for other mail."""
    if row.code_id is None:
        return True
    code = connection.execute(select(mail_code).where(mail_code.c.id == row.code_id)).one()
    if code.purpose != "entry":
        return True
    return connection.execute(KNOWN, {"lookup": code.lookup}).first() is not None


def _drop(connection: Connection, ids: Sequence[str]) -> None:
    gone = update(letter).where(letter.c.id.in_(ids))
    connection.execute(gone.values(state="dropped", done_at=now(), sealed=None, lease_until=None))


def _finish(parcel: Parcel, values: dict[str, object]) -> str | None:
    """Write down what became of the mail; the client whose it was, if it was one's."""
    mine = and_(
        letter.c.id.in_(parcel.letters),
        letter.c.batch == parcel.key,
        letter.c.state == "sending",
    )
    with writing() as connection:
        done = update(letter).where(mine).values(**values).returning(letter.c.client_id)
        rows = connection.execute(done).scalars().all()
    return rows[0] if rows else None
