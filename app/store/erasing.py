"""Erasing everything of a client: asked with seven days to think, then done for good (trust.md P3).

From the asking on nothing is shared and the client's key is held back, so nobody reads or
writes anything. When the time is over the key is destroyed first, and then every row that the
client made goes. What stays is what the bureau wrote itself: the card, and the invitations.
"""

import hmac
from base64 import b32encode
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, select, update

from app.store import accesses, audit, sharing
from app.store.access import Access
from app.store.clock import now
from app.store.database import reading, writing
from app.store.errors import NotFound, Sealed
from app.store.keys import keyring
from app.store.last_letters import forget_letters, tell_erasing
from app.store.shredding import destroy_key, give_back_key, hold_key
from app.store.sitting_ends import end_in
from app.store.tables import (
    access,
    action_plan,
    agreement,
    binding,
    client,
    consent,
    contact,
    conversation,
    device,
    device_code,
    fml,
    fml_objection,
    invitation,
    letter,
    mail_code,
    message,
    new_phone,
    observing,
    preparation,
    progress_report,
    remark,
    round_,
    search_draft,
    search_version,
    session,
    share,
    sitting,
    task,
    task_reply,
    thread_seen,
)

THINKING = timedelta(days=7)
"""How long the client can still come back from it."""
RECEIPT_LETTERS = 12

MADE_BY_CLIENT = (
    progress_report,
    action_plan,
    agreement,
    conversation,
    preparation,
    letter,
    mail_code,
    contact,
    new_phone,
    thread_seen,
    task_reply,
    task,
    message,
    session,
    device_code,
    sitting,
    binding,
    round_,
    search_version,
    search_draft,
    observing,
    share,
    remark,
    consent,
    fml_objection,
    fml,
    access,
)
"""The tables that erasing empties for a client, in an order that every reference allows."""

_WHEN = select(client.c.erase_at).where(client.c.id == bindparam("client"))


@dataclass(frozen=True)
class Receipt:
    """What a client keeps of having asked; nothing in it says anything about them."""

    number: str
    """Twelve letters and digits; the log of the bureau holds them too."""
    asked_at: datetime
    erase_at: datetime
    """From when nothing is left."""


def ask_to_erase(access_: Access) -> Receipt:
    """Stop all sharing now, hold the key back, and erase in seven days; asking twice is fine.

    Raises:
        Sealed: the access does not see everything that would go.
    """
    if access_.first:
        raise Sealed
    client_id = access_.client_id
    with writing() as connection:
        accesses.lock_client(connection, client_id)
        erase_at = _erase_at(connection, client_id)
        if erase_at is None:
            erase_at = now() + THINKING
            _set_erase_at(connection, client_id, erase_at)
            _end_sharing(connection, access_)
            connection.execute(delete(device_code).where(device_code.c.client_id == client_id))
            end_in(connection, ("client", client_id), sitting.c.client_id == client_id)
            number = receipt_number(client_id, erase_at)
            audit.add(connection, audit.by_client(access_, "erasing.asked", "receipt", number))
            tell_erasing(connection, client_id, erase_at)
    hold_asked(client_id)
    return _receipt(client_id, erase_at)


def undo_erasing(access_: Access) -> None:
    """Keep everything after all; what was shared stays ended. Nothing asked is fine.

    Raises:
        NotFound: the time to think is over.
        Sealed: the access does not see everything itself.
    """
    if access_.first:
        raise Sealed
    with writing() as connection:
        accesses.lock_client(connection, access_.client_id)
        erase_at = _erase_at(connection, access_.client_id)
        if erase_at is None:
            return
        if erase_at <= now():
            raise NotFound
        give_back_key(access_.client_id)
        _set_erase_at(connection, access_.client_id, None)
        forget_letters(connection, access_.client_id)
        number = receipt_number(access_.client_id, erase_at)
        audit.add(connection, audit.by_client(access_, "erasing.undone", "receipt", number))


def receipt_of(access_: Access) -> Receipt | None:
    """The receipt of what this client asked for, or None where nothing waits to be erased."""
    with reading() as connection:
        erase_at = _erase_at(connection, access_.client_id)
    return _receipt(access_.client_id, erase_at) if erase_at else None


def hold_asked(client_id: str) -> None:
    """Hold the key back of a client who asked, in a transaction that an undoing waits for."""
    with writing() as connection:
        accesses.lock_client(connection, client_id)
        if _erase_at(connection, client_id):
            hold_key(client_id)


def go_on_erasing(client_id: str, asked_at: datetime) -> None:
    """Let a client who asked at this moment be erased in time, where a restore forgot the asking."""
    with writing() as connection:
        accesses.lock_client(connection, client_id)
        if _erase_at(connection, client_id) is None:
            _set_erase_at(connection, client_id, asked_at + THINKING)
            sharing.end_all_in(connection, client_id)


def erase_what_is_due() -> int:
    """Erase every client whose time to think is over; how many that were."""
    with reading() as connection:
        asked = connection.execute(
            select(client.c.id, client.c.erase_at).where(client.c.erase_at.is_not(None))
        ).all()
    for row in asked:
        if row.erase_at > now():
            hold_asked(row.id)
    return sum(_erase(row.id) for row in asked if row.erase_at <= now())


def erase_client(connection: Connection, client_id: str, *, card_too: bool = False) -> None:
    """Destroy the key and delete what the client made, in this transaction of the content.

    With ``card_too`` nothing is left of the client but random numbers in the log.
    """
    destroy_key(client_id)
    phones = select(binding.c.device_id).where(binding.c.client_id == client_id)
    known = connection.execute(phones).scalars().all()
    for table in MADE_BY_CLIENT:
        connection.execute(delete(table).where(table.c.client_id == client_id))
    bound = select(binding.c.device_id)
    connection.execute(delete(device).where(device.c.id.in_(known), device.c.id.not_in(bound)))
    this = client.c.id == client_id
    if card_too:
        connection.execute(delete(invitation).where(invitation.c.client_id == client_id))
        connection.execute(delete(client).where(this))
    else:
        connection.execute(update(client).where(this).values(erase_at=None, preferences=None))


def receipt_number(client_id: str, erase_at: datetime) -> str:
    """The number of this erasure: the same for as long as it is waited for."""
    told = f"receipt {client_id} {erase_at.isoformat()}".encode()
    return b32encode(hmac.digest(keyring().erasures, told, "sha256")).decode()[:RECEIPT_LETTERS]


def _erase(client_id: str) -> bool:
    with writing() as connection:
        accesses.lock_client(connection, client_id)
        erase_at = _erase_at(connection, client_id)
        if erase_at is None or erase_at > now():
            return False
        erase_client(connection, client_id)
        number = receipt_number(client_id, erase_at)
        act = audit.Act("system", "", audit.ERASED, "receipt", number, client_id)
        audit.add(connection, act)
    return True


def _end_sharing(connection: Connection, access_: Access) -> None:
    for share_id, module in sharing.end_all_in(connection, access_.client_id):
        audit.add(connection, audit.by_client(access_, "share.ended", "share", share_id, module))


def _erase_at(connection: Connection, client_id: str) -> datetime | None:
    found: datetime | None = connection.execute(_WHEN, {"client": client_id}).scalar()
    return found


def _set_erase_at(connection: Connection, client_id: str, erase_at: datetime | None) -> None:
    this = update(client).where(client.c.id == client_id)
    connection.execute(this.values(erase_at=erase_at))


def _receipt(client_id: str, erase_at: datetime) -> Receipt:
    number = receipt_number(client_id, erase_at)
    return Receipt(number, erase_at - THINKING, erase_at)
