"""Who did what: an append-only chain of HMACs, with no content in it.

Each act is written in the transaction of the act itself, and signed together with the
signature before it, so nothing can be changed, removed or put between. The head (the last act)
has a signature of its own and is pinned in the key store whenever the chain is verified, so
that cutting off its end is seen too.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    Connection,
    RowMapping,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from app.store.access import Access, visible
from app.store.clock import now
from app.store.codec import pack
from app.store.database import KEYS, reading, writing
from app.store.keys import keyring
from app.store.names import staff_name
from app.store.tables import audit, audit_head, audit_pin, client, staff

START = b"start of the chain"
HEAD, BASE = 1, 2
"""The rows of ``audit_head``: where the chain ends, and where it begins once acts were deleted."""
NEWEST = 200
"""How many acts a client sees at most."""

_STEP = (
    update(audit_head)
    .where(audit_head.c.id == HEAD)
    .values(seq=audit_head.c.seq + 1)
    .returning(audit_head.c.seq, audit_head.c.mac)
)
_HEAD = update(audit_head).where(audit_head.c.id == HEAD)
_CHAIN = select(audit).order_by(audit.c.seq).execution_options(yield_per=1000)
"""Every act, so many at a time in memory."""
ERASED = "client.erased"
_FORGOTTEN = select(func.coalesce(func.max(audit.c.seq), 0)).where(
    audit.c.client_id == bindparam("client"), audit.c.action == ERASED
)
"""Who comes back after erasing everything begins with an empty log too."""
_LOG = (
    select(audit, staff.c.name)
    .join_from(audit, staff, staff.c.id == audit.c.actor_id, isouter=True)
    .where(
        or_(
            visible(audit),
            and_(audit.c.client_id == bindparam("client"), audit.c.access_no.is_(None)),
        ),
        audit.c.seq > _FORGOTTEN.scalar_subquery(),
    )
    .order_by(audit.c.seq.desc())
)


@dataclass(frozen=True)
class Act:
    """Something that somebody did; no content of anybody is in it."""

    actor_kind: str
    """"client", "coach", "beheerder" or "system"."""
    actor_id: str
    action: str
    """Such as ``share.viewed``."""
    subject_kind: str
    subject_id: str
    client_id: str | None = None
    """The client who reads it in their log, or None."""
    access_no: int | None = None
    """The access that may read it; None for every access of the client."""
    module: str = ""


@dataclass(frozen=True)
class LogLine:
    """One act, as the client reads it."""

    at: datetime
    actor_kind: str
    """"client", "coach", "beheerder" or "system"."""
    actor_name: str
    """The name of the member of staff; "" for the client and the system."""
    action: str
    """Such as ``share.viewed``; the page has the words for it."""
    subject_kind: str
    subject_id: str
    module: str
    """The module's slug where the act is about a share or a module, else ""."""


def by_client(
    access: Access, action: str, subject_kind: str, subject_id: str, module: str = ""
) -> Act:
    """An act of the client, to be read by this access and what opens after it."""
    who = access.client_id
    return Act("client", who, action, subject_kind, subject_id, who, access.current, module)


def record(
    actor_kind: str,
    actor_id: str,
    action: str,
    subject_kind: str,
    subject_id: str,
    *,
    client_id: str | None = None,
) -> None:
    """Add an act to the chain; ``client_id`` is the client who may read it in their log."""
    with writing() as connection:
        add(connection, Act(actor_kind, actor_id, action, subject_kind, subject_id, client_id))


def add(connection: Connection, act: Act) -> None:
    """Add the act in this transaction: it is there exactly if what it tells of is."""
    seq, before = _next(connection)
    row = {"seq": seq, "at": now(), **vars(act)}
    row["mac"] = _mac(row, before)
    connection.execute(insert(audit), row)
    connection.execute(_HEAD, {"mac": row["mac"], "proof": _proof(seq, row["mac"])})


def verify_chain() -> bool:
    """Whether no act was changed, removed, added or cut off behind the store's back.

    When it is whole, its head is pinned in the key store.
    """
    return _is_whole(_pinned())


def accept_restored_chain() -> bool:
    """Whether a chain that came from a backup is whole; then it goes on from where it ends.

    The pin may stand further on, for the key store can be of a later day.
    """
    return _is_whole(None)


def forget_before(when: datetime) -> int:
    """Delete the acts of before this moment, when the chain is whole; how many.

    Where the rest begins is signed, so that nobody else can cut off a beginning.
    """
    if not verify_chain():
        return 0
    last = select(audit.c.seq, audit.c.mac).where(audit.c.at < when)
    with writing() as connection:
        row = connection.execute(last.order_by(audit.c.seq.desc()).limit(1)).one_or_none()
        if row is None:
            return 0
        connection.execute(delete(audit_head).where(audit_head.c.id == BASE))
        mark = {"seq": row.seq, "mac": row.mac, "proof": _proof(row.seq, row.mac, b"base")}
        connection.execute(insert(audit_head), {"id": BASE, **mark})
        return connection.execute(delete(audit).where(audit.c.seq <= row.seq)).rowcount


def _is_whole(pin: tuple[int, bytes] | None) -> bool:
    with reading() as connection:
        marks = {row["id"]: row for row in connection.execute(select(audit_head)).mappings()}
        seq, mac = _start(marks.get(BASE))
        pin_seen = pin in {None, (seq, mac)}
        with connection.execute(_CHAIN) as chain:
            for row in chain.mappings():
                seq, mac = seq + 1, _mac(dict(row), mac)
                if row["seq"] != seq or not hmac.compare_digest(row["mac"], mac):
                    return False
                pin_seen = pin_seen or pin == (seq, mac)
        began = connection.execute(select(staff.c.id).union_all(select(client.c.id))).first()
    head = marks.get(HEAD)
    if head is None:
        return seq == 0 and pin_seen and began is None
    whole = (head["seq"], head["mac"]) == (seq, mac) and head["proof"] == _proof(seq, mac)
    if whole and pin_seen:
        _pin(seq, mac)
    return whole and pin_seen


def _start(base: RowMapping | None) -> tuple[int, bytes]:
    """Where the chain begins: at the first act, or after those that were deleted in time."""
    if base is None or base["proof"] != _proof(base["seq"], base["mac"], b"base"):
        return 0, START
    return base["seq"], base["mac"]


def log_of(access: Access, most: int | None = NEWEST) -> list[LogLine]:
    """What was done with this client's data, the newest first, as far as this access may see.

    ``most`` is how many acts at most; None for all of them.
    """
    with reading() as connection:
        rows = connection.execute(_LOG.limit(most), access.bounds).all()
    return [
        LogLine(
            at=row.at,
            actor_kind=row.actor_kind,
            actor_name=staff_name(row.actor_id, row.name) if row.name else "",
            action=row.action,
            subject_kind=row.subject_kind,
            subject_id=row.subject_id,
            module=row.module,
        )
        for row in rows
    ]


def _next(connection: Connection) -> tuple[int, bytes]:
    # Changing the head first makes everybody else who adds an act wait for this one.
    stepped = connection.execute(_STEP).one_or_none()
    if stepped is None:
        first = {"id": HEAD, "seq": 1, "mac": START, "proof": b""}
        connection.execute(insert(audit_head), first)
        return 1, START
    return stepped.seq, stepped.mac


def _mac(row: dict[str, object], before: bytes) -> bytes:
    told = {name: str(value) for name, value in row.items() if name != "mac" and value is not None}
    return hmac.digest(keyring().audit, before + pack(sorted(told.items())), "sha256")


def _proof(seq: int, mac: bytes, what: bytes = b"head") -> bytes:
    return hmac.digest(keyring().audit, what + b" %d " % seq + mac, "sha256")


def _pinned() -> tuple[int, bytes]:
    with reading(KEYS) as connection:
        row = connection.execute(select(audit_pin.c.seq, audit_pin.c.mac)).one_or_none()
    return (row.seq, row.mac) if row else (0, START)


def _pin(seq: int, mac: bytes) -> None:
    with writing(KEYS) as connection:
        pinned = connection.execute(update(audit_pin).values(seq=seq, mac=mac))
        if not pinned.rowcount:
            connection.execute(insert(audit_pin), {"id": 1, "seq": seq, "mac": mac})
