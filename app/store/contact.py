"""Where a client gets mail: an address that was verified with a code, and how often.

Only the client gives it, sees it, changes it and takes it away. Staff never learn whether there
is one. It belongs to the access that gave it, as everything that a client makes.
"""

import hmac
from dataclasses import dataclass
from typing import Literal, get_args

from sqlalchemy import Connection, Update, and_, bindparam, delete, insert, select, update

from app.store import accesses, audit
from app.store.access import Access
from app.store.clock import now
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound
from app.store.keys import keyring, seal_of
from app.store.outbox import LIVE, MailKind, queue_to
from app.store.tables import access as accesses_
from app.store.tables import contact, letter

Frequency = Literal["direct", "day", "week", "never"]
FREQUENCIES: tuple[Frequency, ...] = get_args(Frequency)
USUAL: Frequency = "day"
TRIES = 5
"""So many wrong PINs close the way in by mail, until the client opens it again."""

_MINE = select(contact).where(
    contact.c.client_id == bindparam("client"), contact.c.access_no == bindparam("current")
)
KNOWN = (
    select(contact)
    .join_from(contact, accesses_, and_(LIVE[0], LIVE[1]))
    .where(*LIVE[2:], contact.c.lookup == bindparam("lookup"), contact.c.verified_at.is_not(None))
    .where(contact.c.tries_left > 0)
)
"""Whoever may come in by mail to an address; two clients may share one."""


@dataclass(frozen=True)
class MyContact:
    """What a client said about mail."""

    address: str | None
    """None for a client who was asked and gave none."""
    frequency: str
    """"direct", "day", "week" or "never"."""
    refused: bool
    """Whether the address took no mail."""
    closed: bool
    """Whether so many wrong PINs were typed that nobody comes in by this address."""


def my_contact(access: Access) -> MyContact | None:
    """What this access said about mail; None where it was not asked yet."""
    with reading() as connection:
        row = connection.execute(_MINE, _at(access)).one_or_none()
    if row is None:
        return None
    address = _open(access.client_id, row) if row.address else None
    closed = row.address is not None and row.tries_left <= 0
    return MyContact(address, row.frequency, row.refused_at is not None, closed)


def skip_address(access: Access) -> None:
    """The answer "Sla over": it is not asked again; an address that is there stays."""
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        if connection.execute(_MINE, _at(access)).first() is None:
            connection.execute(insert(contact), _row(access))


def set_frequency(access: Access, frequency: Frequency) -> None:
    """Mail so often at most from now on; what waits goes out by the new choice.

    Raises:
        NotFound: there is no address.
    """
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        mine = _mine(access).where(contact.c.verified_at.is_not(None))
        if not connection.execute(mine.values(frequency=frequency)).rowcount:
            raise NotFound
        waiting = update(letter).where(
            letter.c.client_id == access.client_id, letter.c.state == "waiting"
        )
        connection.execute(waiting.values(next_at=now()))


def remove_address(access: Access) -> None:
    """Forget the address at once, with every mail that waits for it; none is fine."""
    gone = {"address": None, "lookup": None, "pin_hash": None, "verified_at": None}
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        mine = _mine(access).where(contact.c.verified_at.is_not(None))
        if not connection.execute(mine.values(**gone, refused_at=None)).rowcount:
            return
        waiting = letter.c.client_id == access.client_id, letter.c.state == "waiting"
        connection.execute(delete(letter).where(*waiting))
        audit.add(connection, _act(access, "contact.removed"))


def open_door_again(access: Access) -> None:
    """Let the client come in by mail again after too many wrong PINs."""
    with writing() as connection:
        connection.execute(_mine(access).values(tries_left=TRIES))


def keep_address(connection: Connection, access: Access, address: str, pin_hash: str) -> None:
    """Keep a verified address in this transaction; an earlier one is told that it is gone."""
    lookup = lookup_of(address)
    before = connection.execute(_MINE, _at(access)).one_or_none()
    if before is None:
        connection.execute(insert(contact), _row(access))
    elif before.address and before.lookup != lookup:
        old = _open(access.client_id, before)
        queue_to(connection, MailKind.ADDRESS_GONE, old, client_id=access.client_id)
    sealed = seal_of(access.client_id).close("contact", "address", lookup, address.encode())
    kept = {"address": sealed, "lookup": lookup, "pin_hash": pin_hash, "verified_at": now()}
    connection.execute(_mine(access).values(**kept, refused_at=None, tries_left=TRIES))
    audit.add(connection, _act(access, "contact.verified"))


def lookup_of(address: str) -> str:
    """The same for the same address, however its letters are cased; tells nothing about it."""
    return hmac.digest(keyring().lookup, b"client " + address.lower().encode(), "sha256").hex()


def address_in(row: AnyRow) -> str | None:
    """The address in this row of ``contact``; None while the client's key is held back."""
    try:
        return _open(row.client_id, row)
    except NotFound:
        return None


def _open(client_id: str, row: AnyRow) -> str:
    return seal_of(client_id).open("contact", "address", row.lookup, row.address).decode()


def _mine(access: Access) -> Update:
    return update(contact).where(
        contact.c.client_id == access.client_id, contact.c.access_no == access.current
    )


def _row(access: Access) -> dict[str, object]:
    return {
        "client_id": access.client_id,
        "access_no": access.current,
        "frequency": USUAL,
        "tries_left": TRIES,
    }


def _at(access: Access) -> dict[str, str | int]:
    return {"client": access.client_id, "current": access.current}


def _act(access: Access, action: str) -> audit.Act:
    return audit.by_client(access, action, "contact", str(access.current))
