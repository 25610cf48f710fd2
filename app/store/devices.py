"""Phones: which clients a phone lets in, with which PIN, and which phones let a client in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, and_, bindparam, select, update

from app.store import accesses, audit, phones
from app.store.access import Access, visible
from app.store.accesses import (
    NewerAccess,
    PendingAccess,
    accept_newer,
    confirm_access,
    newer_access,
    object_to_access,
    pending_accesses,
)
from app.store.clock import now
from app.store.database import AnyRow, reading, writing
from app.store.device_codes import (
    DeviceCode,
    DeviceCodeFound,
    accept_device_code,
    make_device_code,
    use_device_code,
)
from app.store.errors import BindingEnded, NotFound, WrongPin
from app.store.passwords import is_pin
from app.store.sessions import SignedIn
from app.store.tables import binding, device
from app.store.tokens import hash_of

__all__ = [
    "Binding",
    "DeviceCode",
    "DeviceCodeFound",
    "MyDevice",
    "NewerAccess",
    "PendingAccess",
    "accept_device_code",
    "accept_newer",
    "bindings_of",
    "confirm_access",
    "end_binding",
    "forget_binding",
    "make_device_code",
    "my_devices",
    "newer_access",
    "object_to_access",
    "pending_accesses",
    "try_pin",
    "use_device_code",
]

_THIS_PHONE = (
    select(device.c.id)
    .where(device.c.secret_hash == bindparam("secret"), device.c.expires_at > bindparam("moment"))
    .scalar_subquery()
)
_LIVE = and_(binding.c.ended_at.is_(None), binding.c.tries_left > 0)
_ON_PHONE = (
    select(binding.c.id, binding.c.picture)
    .where(binding.c.device_id == _THIS_PHONE, _LIVE)
    .order_by(binding.c.created_at)
)
_TRY = (
    update(binding)
    .where(binding.c.id == bindparam("binding"), binding.c.device_id == _THIS_PHONE, _LIVE)
    .values(tries_left=binding.c.tries_left - 1)
    .returning(binding)
)
_MINE = (
    select(binding)
    .where(visible(binding), binding.c.ended_at.is_(None))
    .order_by(binding.c.created_at)
)


@dataclass(frozen=True)
class Binding:
    """A client on a phone, before the PIN: a picture and no name."""

    id: str
    picture: str


@dataclass(frozen=True)
class MyDevice:
    """A phone that lets the client in."""

    binding_id: str
    picture: str
    created_at: datetime
    last_seen: datetime
    current: bool


def bindings_of(device_secret: str) -> list[Binding]:
    """Who can sign in on this phone, the oldest first; empty for an unknown phone."""
    with reading() as connection:
        rows = connection.execute(_ON_PHONE, _phone(device_secret)).all()
    return [Binding(row.id, row.picture) for row in rows]


def try_pin(device_secret: str, binding_id: str, pin: str) -> SignedIn:
    """Sign the client in; every try is counted before the PIN is looked at.

    Raises:
        WrongPin: with how many tries are left.
        BindingEnded: five wrong PINs, or the phone no longer lets this client in.
    """
    with writing() as connection:
        tried = {"binding": binding_id, **_phone(device_secret)}
        row = connection.execute(_TRY, tried).one_or_none()
    if row is None:
        raise BindingEnded
    if is_pin(row.pin_hash, pin):
        return _come_in(row, device_secret)
    with writing() as connection:
        audit.add(connection, _act(row, "pin.wrong"))
        if not row.tries_left:
            _end(connection, binding_id)
    if not row.tries_left:
        raise BindingEnded
    raise WrongPin(row.tries_left)


def my_devices(access: Access, current: str | None = None) -> list[MyDevice]:
    """The phones of this access, the oldest first; ``current`` is the session's binding id."""
    with reading() as connection:
        rows = connection.execute(_MINE, access.bounds).all()
    return [
        MyDevice(row.id, row.picture, row.created_at, row.last_seen_at, row.id == current)
        for row in rows
    ]


def end_binding(access: Access, binding_id: str) -> None:
    """Let this phone in no more; its sessions are over at their next request.

    Raises:
        NotFound: no such phone of this client.
    """
    with writing() as connection:
        mine = _MINE.where(binding.c.id == binding_id)
        if connection.execute(mine, access.bounds).first() is None:
            raise NotFound
        _end(connection, binding_id)
        audit.add(connection, audit.by_client(access, "phone.ended", "binding", binding_id))


def forget_binding(device_secret: str, binding_id: str) -> None:
    """Take a client off this phone, at the sign-in; unknown ones are fine."""
    found = select(binding).where(
        binding.c.id == binding_id, binding.c.device_id == _THIS_PHONE, _LIVE
    )
    with writing() as connection:
        row = connection.execute(found, _phone(device_secret)).one_or_none()
        if row:
            _end(connection, binding_id)
            audit.add(connection, _act(row, "phone.ended"))


def _come_in(row: AnyRow, device_secret: str) -> SignedIn:
    moment = now()
    seen = (
        update(binding)
        .where(binding.c.id == row.id, binding.c.ended_at.is_(None))
        .values(tries_left=phones.TRIES, last_seen_at=moment)
    )
    with writing() as connection:
        if not connection.execute(seen).rowcount:
            raise BindingEnded
        phone = phones.known_or_new(connection, device_secret)
        came, opens_at = accesses.find(connection, row.client_id, row.access_no)
        return phones.sign_in(
            connection, came, opens_at, row.id, phone.secret, shared_phone=row.shared_phone
        )


def _end(connection: Connection, binding_id: str) -> None:
    ended = update(binding).where(binding.c.id == binding_id).values(ended_at=now())
    connection.execute(ended)


def _phone(device_secret: str) -> dict[str, object]:
    return {"secret": hash_of(device_secret), "moment": now()}


def _act(row: AnyRow, action: str) -> audit.Act:
    return audit.by_client(Access(row.client_id, row.access_no), action, "binding", row.id)
