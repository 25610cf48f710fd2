"""Six digits by mail: to verify an address, and to come in on a new phone with the own PIN.

Asking to come in does exactly the same for every address: one row, one letter in the outbox.
Whether anybody has the address is looked up by the worker, so no page and no waiting time tells.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, and_, bindparam, func, insert, or_, select, update

from app.store import accesses, audit, phones
from app.store.access import Access
from app.store.clock import now
from app.store.contact import KNOWN, TRIES, keep_address, lookup_of
from app.store.database import AnyRow, lock_name, writing
from app.store.errors import CodeGone, SamePin, TooManyCodes, WrongCode, WrongPin
from app.store.keys import seal_of
from app.store.outbox import MailKind, queue_to
from app.store.passwords import hash_code, hash_pin, is_pin, wrong_password
from app.store.sessions import SignedIn
from app.store.tables import contact, mail_code, new_phone
from app.store.tokens import new_id

VALID = timedelta(minutes=10)
PER_HOUR, PER_DAY = 3, 6
"""So many codes to one address, and for one client, at most."""

_USABLE = and_(
    mail_code.c.id == bindparam("code"),
    mail_code.c.expires_at > bindparam("moment"),
    mail_code.c.tries_left > 0,
    mail_code.c.done_at.is_(None),
)
_TRY = (
    update(mail_code)
    .where(_USABLE)
    .values(tries_left=mail_code.c.tries_left - 1)
    .returning(mail_code)
)
_ASKED = select(func.count().filter(mail_code.c.made_at > bindparam("hour")), func.count()).where(
    or_(
        mail_code.c.lookup == bindparam("lookup"),
        and_(mail_code.c.client_id == bindparam("client"), bindparam("client") != ""),
    ),
    mail_code.c.purpose == bindparam("purpose"),
    mail_code.c.made_at > bindparam("day"),
)


@dataclass(frozen=True)
class _Asked:
    """A code to be made: what for, and for whom."""

    purpose: str
    address: str
    client_id: str | None = None
    extra: tuple[tuple[str, object], ...] = ()


def ask_to_verify(access: Access, address: str, pin: str) -> str:
    """Mail a code to the address that the client typed; the name of the code.

    ``pin`` is the client's own, which was checked just now: it goes with the address.

    Raises:
        TooManyCodes: three in an hour or six in a day were asked already.
    """
    lookup = lookup_of(address)
    sealed = seal_of(access.client_id).close("mail_code", "address", lookup, address.encode())
    extra = {"access_no": access.current, "address": sealed, "pin_hash": hash_pin(pin)}
    return _ask(_Asked("address", address, access.client_id, tuple(extra.items())))


def verify_address(access: Access, code_id: str, digits: str) -> None:
    """Keep the address to which this code was mailed.

    Raises:
        WrongCode: with how many tries are left.
        CodeGone: unknown, used, older than ten minutes, or tried too often.
    """
    row = _try(code_id, digits)
    if row.purpose != "address" or (row.client_id, row.access_no) != (
        access.client_id,
        access.current,
    ):
        raise CodeGone
    seal = seal_of(access.client_id)
    address = seal.open("mail_code", "address", row.lookup, row.address).decode()
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        _finish(connection, code_id)
        keep_address(connection, access, address, row.pin_hash)


def ask_to_enter(address: str) -> str:
    """Mail a code to the address if a client has it; the name of the code either way.

    Raises:
        TooManyCodes: three in an hour or six in a day were asked for this address, known or not.
    """
    return _ask(_Asked("entry", address))


def use_entry_code(code_id: str, digits: str) -> None:
    """Go on to the PIN; the code is then used.

    Raises:
        WrongCode: with how many tries are left.
        CodeGone: unknown, used, older than ten minutes, or tried too often.
    """
    row = _try(code_id, digits)
    if row.purpose != "entry":
        raise CodeGone
    used = update(mail_code).where(mail_code.c.id == code_id, mail_code.c.used_at.is_(None))
    moment = now()
    values = {"used_at": moment, "expires_at": moment + VALID, "tries_left": TRIES}
    with writing() as connection:
        if not connection.execute(used.values(values)).rowcount:
            raise CodeGone


def enter_by_mail(
    code_id: str, pin: str, picture: str, device_secret: str | None, *, shared_phone: bool
) -> SignedIn:
    """Let a new phone in with the client's own PIN, after the code.

    Each of five wrong PINs also counts at the address: after five nobody comes in by it until
    the client opens it again on a phone that is known.

    Raises:
        WrongPin: with how many tries are left.
        CodeGone: the code was not typed, or is over, or the tries are.
        SamePin: two clients share this address and this PIN.
    """
    with writing() as connection:
        code = connection.execute(
            _TRY.where(mail_code.c.used_at.is_not(None)), {"code": code_id, "moment": now()}
        ).one_or_none()
        if code is None:
            raise CodeGone
        known = connection.execute(KNOWN, {"lookup": code.lookup}).all()
        for one in known:
            _count(connection, one, -1)
    fitting = [one for one in known if is_pin(one.pin_hash, pin)]
    if not known:
        is_pin(wrong_password(), pin)
    if len(fitting) > 1:
        raise SamePin
    if not fitting:
        _tell_wrong(known)
        if not code.tries_left:
            raise CodeGone
        raise WrongPin(code.tries_left)
    return _let_in(code_id, fitting[0], known, (pin, picture, device_secret), shared=shared_phone)


def _let_in(
    code_id: str,
    found: AnyRow,
    known: Sequence[AnyRow],
    phone_: tuple[str, str, str | None],
    *,
    shared: bool,
) -> SignedIn:
    pin, picture, device_secret = phone_
    pin_hash = hash_pin(pin)
    with writing() as connection:
        _finish(connection, code_id)
        for one in known:
            _count(connection, one, 1)
        _count(connection, found, TRIES)
        access, opens_at = accesses.find(connection, found.client_id, found.access_no)
        phone = phones.known_or_new(connection, device_secret)
        bound = phones.bind(connection, phone, access, pin_hash, picture, shared_phone=shared)
        told = {"binding_id": bound, "client_id": access.client_id, "access_no": access.current}
        connection.execute(insert(new_phone), told | {"at": now()})
        return phones.sign_in(
            connection, access, opens_at, bound, phone.secret, shared_phone=shared
        )


def _ask(asked: _Asked) -> str:
    code_id, code, moment = new_id(), f"{secrets.randbelow(10**6):06}", now()
    expires_at = moment + VALID
    row = {
        "id": code_id,
        "purpose": asked.purpose,
        "client_id": asked.client_id,
        "lookup": lookup_of(asked.address),
        "code_hash": _hash(code_id, code),
        "made_at": moment,
        "expires_at": expires_at,
        "tries_left": TRIES,
        **dict(asked.extra),
    }
    with writing() as connection:
        # Whether anybody has the address is not looked up here, so there is no row to lock.
        lock_name(connection, f"codes to {row['lookup']}")
        if _too_many(connection, row):
            raise TooManyCodes
        connection.execute(insert(mail_code), row)
        queue_to(
            connection,
            MailKind.CODE,
            asked.address,
            code=code,
            code_id=code_id,
            client_id=asked.client_id,
            until=expires_at,
        )
    return code_id


def _too_many(connection: Connection, row: dict[str, object]) -> bool:
    moment = now()
    asked = {
        "lookup": row["lookup"],
        "purpose": row["purpose"],  # verifying an address must not show in how often one may ask
        "client": row["client_id"] or "",
        "hour": moment - timedelta(hours=1),
        "day": moment - timedelta(days=1),
    }
    in_hour, in_day = connection.execute(_ASKED, asked).one()
    return in_hour >= PER_HOUR or in_day >= PER_DAY


def _try(code_id: str, digits: str) -> AnyRow:
    """The row of the right code; every try is counted before it is looked at."""
    with writing() as connection:
        unused = _TRY.where(mail_code.c.used_at.is_(None))
        row = connection.execute(unused, {"code": code_id, "moment": now()}).one_or_none()
    if row is None:
        raise CodeGone
    if not secrets.compare_digest(row.code_hash, _hash(code_id, digits)):
        if not row.tries_left:
            raise CodeGone
        raise WrongCode(row.tries_left)
    return row


def _finish(connection: Connection, code_id: str) -> None:
    done = update(mail_code).where(mail_code.c.id == code_id, mail_code.c.done_at.is_(None))
    if not connection.execute(done.values(done_at=now())).rowcount:
        raise CodeGone


def _count(connection: Connection, row: AnyRow, step: int) -> None:
    """Take a try at this address away, or give some back; never more than there are."""
    after = contact.c.tries_left + step
    this = update(contact).where(
        contact.c.client_id == row.client_id, contact.c.access_no == row.access_no
    )
    connection.execute(this.values(tries_left=TRIES if step >= TRIES else after))


def _tell_wrong(known: Sequence[AnyRow]) -> None:
    with writing() as connection:
        for one in known:
            access = Access(one.client_id, one.access_no)
            act = audit.by_client(access, "pin.wrong", "contact", str(one.access_no))
            audit.add(connection, act)


def _hash(code_id: str, code: str) -> str:
    return hash_code(f"{code_id} {code}")
