"""Ten minutes for a second phone: a code on the first one, and the client's own PIN on both."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, delete, insert, or_, select, update

from app.store import accesses, audit, phones
from app.store.access import Access
from app.store.clock import now
from app.store.database import AnyRow, reading, writing
from app.store.errors import InvitationGone, WrongPin
from app.store.passwords import hash_code, hash_pin, is_pin
from app.store.sessions import SignedIn
from app.store.tables import binding, device_code
from app.store.tokens import (
    DEVICE_LETTERS,
    INVITATION_BYTES,
    hash_of,
    new_code,
    new_id,
    new_token,
    read_code,
)

VALID = timedelta(minutes=10)

_USABLE = and_(
    device_code.c.used_at.is_(None),
    device_code.c.tries_left > 0,
    device_code.c.expires_at > bindparam("moment"),
)
_FIND = select(device_code.c.id).where(
    or_(
        device_code.c.secret_hash == bindparam("secret"),
        device_code.c.code_hash == bindparam("code"),
    ),
    _USABLE,
)
_TRY = (
    update(device_code)
    .where(device_code.c.id == bindparam("found"), _USABLE)
    .values(tries_left=device_code.c.tries_left - 1)
    .returning(device_code)
)
_USE = (
    update(device_code)
    .where(device_code.c.id == bindparam("found"), device_code.c.used_at.is_(None))
    .values(used_at=bindparam("moment"))
)
_PINS = select(binding.c.pin_hash).where(
    binding.c.client_id == bindparam("client"),
    binding.c.access_no == bindparam("current"),
    binding.c.ended_at.is_(None),
    binding.c.tries_left > 0,
)


@dataclass(frozen=True)
class DeviceCode:
    """Ten minutes for a second phone; kept as hashes and never shown again."""

    secret: str
    code: str
    """8 characters without zero, one, I, L, O and U; print them in groups of four."""
    expires_at: datetime


@dataclass(frozen=True)
class DeviceCodeFound:
    """A usable code for a second phone."""

    id: str


def make_device_code(access: Access) -> DeviceCode:
    """Make a code with which a second phone joins this access; an earlier one ends."""
    new = DeviceCode(new_token(INVITATION_BYTES), new_code(DEVICE_LETTERS), now() + VALID)
    code_id = new_id()
    row = {
        "id": code_id,
        "client_id": access.client_id,
        "access_no": access.current,
        "secret_hash": hash_of(new.secret),
        "code_hash": hash_code(new.code),
        "expires_at": new.expires_at,
        "tries_left": phones.TRIES,
    }
    earlier = delete(device_code).where(
        device_code.c.client_id == access.client_id, device_code.c.access_no == access.current
    )
    with writing() as connection:
        connection.execute(earlier)
        connection.execute(insert(device_code), row)
        audit.add(connection, audit.by_client(access, "code.made", "device_code", code_id))
    return new


def use_device_code(secret_or_code: str) -> DeviceCodeFound | None:
    """The usable code, as forgiving as an invitation's; changes nothing."""
    code = read_code(secret_or_code, DEVICE_LETTERS)
    given = {
        "secret": hash_of(secret_or_code.strip()),
        "code": hash_code(code) if code else "",
        "moment": now(),
    }
    with reading() as connection:
        found = connection.execute(_FIND, given).scalar()
    return DeviceCodeFound(found) if found else None


def accept_device_code(
    found_id: str, pin: str, picture: str, device_secret: str | None, *, shared_phone: bool
) -> SignedIn:
    """Let a second phone in with the client's own PIN; the code is then used.

    On a phone that is not the client's own (``shared_phone``) nothing is bound.

    Raises:
        WrongPin: with how many tries are left; the fifth ends the code.
        InvitationGone: unknown, used, ended or older than ten minutes.
    """
    with writing() as connection:
        tried = connection.execute(_TRY, {"found": found_id, "moment": now()}).one_or_none()
        if tried is None:
            raise InvitationGone
        line = {"client": tried.client_id, "current": tried.access_no}
        pins = connection.execute(_PINS, line).scalars().all()
    if any(is_pin(kept, pin) for kept in pins):
        return _let_in(tried, hash_pin(pin), picture, device_secret, shared_phone=shared_phone)
    _tell_wrong(tried)
    if not tried.tries_left:
        raise InvitationGone
    raise WrongPin(tried.tries_left)


def _let_in(
    code: AnyRow, pin_hash: str, picture: str, device_secret: str | None, *, shared_phone: bool
) -> SignedIn:
    with writing() as connection:
        if not connection.execute(_USE, {"found": code.id, "moment": now()}).rowcount:
            raise InvitationGone
        access, opens_at = accesses.find(connection, code.client_id, code.access_no)
        bound = secret = None
        if not shared_phone:
            phone = phones.known_or_new(connection, device_secret)
            secret = phone.secret
            bound = phones.bind(connection, phone, access, pin_hash, picture, shared_phone=False)
        return phones.sign_in(
            connection, access, opens_at, bound, secret, shared_phone=shared_phone
        )


def _tell_wrong(code: AnyRow) -> None:
    access = Access(code.client_id, code.access_no)
    with writing() as connection:
        audit.add(connection, audit.by_client(access, "pin.wrong", "device_code", code.id))
