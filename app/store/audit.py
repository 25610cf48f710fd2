"""Who did what: an append-only chain of HMACs, with no content in it.

Each act is written in the transaction of the act itself, and signed together with the
signature before it, so nothing can be changed, removed or put between. The head (the last act)
has a signature of its own and is pinned in the key store whenever the chain is verified, so
that cutting off its end is seen too.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, func, insert, or_, select, update

from app.store.access import Access, visible
from app.store.clock import now
from app.store.codec import pack
from app.store.database import KEYS, reading, writing
from app.store.keys import keyring
from app.store.names import staff_name
from app.store.tables import audit, audit_head, audit_pin, client, staff

START = b"start of the chain"
NEWEST = 200
"""How many acts a client sees at most."""

_STEP = (
    update(audit_head)
    .where(audit_head.c.id == 1)
    .values(seq=audit_head.c.seq + 1)
    .returning(audit_head.c.seq, audit_head.c.mac)
)
_HEAD = update(audit_head).where(audit_head.c.id == 1)
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
    pin = _pinned()
    with reading() as connection:
        head = connection.execute(select(audit_head)).mappings().one_or_none()
        seq, mac, pin_seen = 0, START, pin == (0, START)
        for row in connection.execute(select(audit).order_by(audit.c.seq)).mappings():
            seq, mac = seq + 1, _mac(dict(row), mac)
            if row["seq"] != seq or not hmac.compare_digest(row["mac"], mac):
                return False
            pin_seen = pin_seen or pin == (seq, mac)
        began = connection.execute(select(staff.c.id).union_all(select(client.c.id))).first()
    if head is None:
        return seq == 0 and pin_seen and began is None
    whole = (head["seq"], head["mac"]) == (seq, mac) and head["proof"] == _proof(seq, mac)
    if whole and pin_seen:
        _pin(seq, mac)
    return whole and pin_seen


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
        first = {"id": 1, "seq": 1, "mac": START, "proof": b""}
        connection.execute(insert(audit_head), first)
        return 1, START
    return stepped.seq, stepped.mac


def _mac(row: dict[str, object], before: bytes) -> bytes:
    told = {name: str(value) for name, value in row.items() if name != "mac" and value is not None}
    return hmac.digest(keyring().audit, before + pack(sorted(told.items())), "sha256")


def _proof(seq: int, mac: bytes) -> bytes:
    return hmac.digest(keyring().audit, b"head %d " % seq + mac, "sha256")


def _pinned() -> tuple[int, bytes]:
    with reading(KEYS) as connection:
        row = connection.execute(select(audit_pin.c.seq, audit_pin.c.mac)).one_or_none()
    return (row.seq, row.mac) if row else (0, START)


def _pin(seq: int, mac: bytes) -> None:
    with writing(KEYS) as connection:
        pinned = connection.execute(update(audit_pin).values(seq=seq, mac=mac))
        if not pinned.rowcount:
            connection.execute(insert(audit_pin), {"id": 1, "seq": seq, "mac": mac})
