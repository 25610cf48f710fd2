"""Staff: coaches and beheerders, with a password and a code from their phone."""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

import pyotp
from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from app.store import audit, sessions, visits
from app.store.clock import now
from app.store.database import AnyRow, reading, writing
from app.store.errors import EmailTaken, LastBeheerder, NotFound
from app.store.keys import bureau, keyring
from app.store.names import staff_name
from app.store.passwords import (
    hash_code,
    hash_password,
    is_password,
    refuse_weak_password,
    wrong_password,
)
from app.store.tables import pending_sign_in, recovery_code, session, staff
from app.store.tokens import RECOVERY_LETTERS, hash_of, new_code, new_id, new_token, read_code

StaffRole = Literal["coach", "beheerder"]

RECOVERY_CODES = 10
PENDING = timedelta(minutes=5)
TRIES = 5
STEP = 30
"""Seconds that a code of the app lasts; the one before and after it are taken too."""

_TRY = (
    update(pending_sign_in)
    .where(
        pending_sign_in.c.token_hash == bindparam("pending"),
        pending_sign_in.c.expires_at > bindparam("moment"),
        pending_sign_in.c.tries_left > 0,
    )
    .values(tries_left=pending_sign_in.c.tries_left - 1)
    .returning(pending_sign_in.c.staff_id)
)


@dataclass(frozen=True)
class NewStaff:
    """What a new member of staff needs once; kept sealed or hashed and never shown again."""

    id: str
    totp_secret: str
    """Base32, for an authenticator app."""
    recovery_codes: tuple[str, ...]
    """Ten, each for one time that the phone is not at hand."""


@dataclass(frozen=True)
class StaffMember:
    """A coach or a beheerder."""

    id: str
    role: str
    name: str
    email: str
    active: bool
    created_at: datetime


def create_staff(
    role: StaffRole, name: str, email: str, password: str, *, by: str | None = None
) -> NewStaff:
    """Make a coach or a beheerder; ``by`` is the beheerder who did, None on the command line.

    Raises:
        WeakPassword: shorter than 12, longer than 128, common, or made of own words.
        EmailTaken: the address is in use.
    """
    refuse_weak_password(password, (*name.split(), name, email, email.partition("@")[0]))
    codes = tuple(new_code(RECOVERY_LETTERS) for _ in range(RECOVERY_CODES))
    new = NewStaff(new_id(), pyotp.random_base32(), codes)
    row = {
        "id": new.id,
        "role": role,
        "name": bureau().close("staff", "name", new.id, name.encode()),
        "email": bureau().close("staff", "email", new.id, email.strip().encode()),
        "email_lookup": _lookup(email),
        "password_hash": hash_password(password),
        "totp_secret": bureau().close("staff", "totp_secret", new.id, new.totp_secret.encode()),
        "totp_step": 0,
        "active": True,
        "created_at": now(),
    }
    kept = [{"staff_id": new.id, "code_hash": hash_code(code)} for code in codes]
    try:
        with writing() as connection:
            connection.execute(insert(staff), row)
            connection.execute(insert(recovery_code), kept)
            audit.add(connection, _by(by, "staff.created", new.id))
    except IntegrityError:
        raise EmailTaken from None
    return new


def check_password(email: str, password: str) -> str | None:
    """A pending sign-in of five minutes for this browser only, or None.

    Unknown addresses and inactive people take as long as wrong passwords.
    """
    known = select(staff.c.id, staff.c.role, staff.c.password_hash).where(
        staff.c.email_lookup == _lookup(email), staff.c.active
    )
    with reading() as connection:
        row = connection.execute(known).one_or_none()
    right = is_password(row.password_hash if row else wrong_password(), password)
    if row is None or not right:
        role, person = (row.role, row.id) if row else ("system", "")
        audit.record(role, person, "password.wrong", "staff", person)
        return None
    token, moment = new_token(), now()
    pending = {
        "token_hash": hash_of(token),
        "staff_id": row.id,
        "expires_at": moment + PENDING,
        "tries_left": TRIES,
    }
    with writing() as connection:
        connection.execute(delete(pending_sign_in).where(pending_sign_in.c.expires_at <= moment))
        connection.execute(insert(pending_sign_in), pending)
    return token


def check_code(pending_id: str, code: str) -> str | None:
    """The session token, when the code of the app or a recovery code is right; else None.

    A code works once; five wrong ones end the pending sign-in.
    """
    pending = {"pending": hash_of(pending_id), "moment": now()}
    with writing() as connection:
        staff_id = connection.execute(_TRY, pending).scalar()
    if staff_id is None:
        return None
    recovery = read_code(code, RECOVERY_LETTERS)
    recovery_hash = hash_code(recovery) if recovery else ""
    with writing() as connection:
        person = select(staff).where(staff.c.id == staff_id, staff.c.active)
        row = connection.execute(person).one_or_none()
        if row is None:
            return None
        if _use_app_code(connection, row, code) or _use_recovery_code(
            connection, row, recovery_hash
        ):
            over = pending_sign_in.c.token_hash == pending["pending"]
            connection.execute(delete(pending_sign_in).where(over))
            visits.arrive(connection, row.id)
            return sessions.begin(connection, row.role, staff_id=row.id)
        audit.add(connection, audit.Act(row.role, row.id, "code.wrong", "staff", row.id))
    return None


def staff_list() -> list[StaffMember]:
    """Everybody, by name."""
    with reading() as connection:
        rows = connection.execute(select(staff)).all()
    return sorted((_member(row) for row in rows), key=lambda one: (one.name.casefold(), one.id))


def set_active(staff_id: str, active: bool, *, by: str | None = None) -> None:  # noqa: FBT001
    """Let somebody in, or no longer from the next request on.

    Raises:
        NotFound: there is no such person.
        LastBeheerder: nobody would be left to let others in.
    """
    with writing() as connection:
        beheerders = select(staff.c.id).where(staff.c.role == "beheerder", staff.c.active)
        left = set(connection.execute(beheerders.with_for_update()).scalars()) - {staff_id}
        changed = update(staff).where(staff.c.id == staff_id).values(active=active)
        role = connection.execute(changed.returning(staff.c.role)).scalar()
        if role is None:
            raise NotFound
        if not left and not active and role == "beheerder":
            raise LastBeheerder
        if not active:
            for table in (session, pending_sign_in):
                connection.execute(delete(table).where(table.c.staff_id == staff_id))
        action = "staff.activated" if active else "staff.deactivated"
        audit.add(connection, _by(by, action, staff_id))


def _use_app_code(connection: Connection, row: AnyRow, typed: str) -> bool:
    code = "".join(typed.split())
    secret = bureau().open("staff", "totp_secret", row.id, row.totp_secret).decode()
    step = int(now().timestamp()) // STEP
    app = pyotp.TOTP(secret, interval=STEP)
    for at in (step, step - 1, step + 1):
        if hmac.compare_digest(app.at(at * STEP).encode(), code.encode("utf-8", "replace")):
            newer = update(staff).where(staff.c.id == row.id, staff.c.totp_step < at)
            return bool(connection.execute(newer.values(totp_step=at)).rowcount)
    return False


def _use_recovery_code(connection: Connection, row: AnyRow, code_hash: str) -> bool:
    used = update(recovery_code).where(
        recovery_code.c.staff_id == row.id,
        recovery_code.c.code_hash == code_hash,
        recovery_code.c.used_at.is_(None),
    )
    return bool(connection.execute(used.values(used_at=now())).rowcount)


def _lookup(email: str) -> str:
    same = email.strip().casefold().encode("utf-8", "surrogatepass")
    return hmac.digest(keyring().lookup, same, "sha256").hex()


def _member(row: AnyRow) -> StaffMember:
    return StaffMember(
        id=row.id,
        role=row.role,
        name=staff_name(row.id, row.name),
        email=bureau().open("staff", "email", row.id, row.email).decode(),
        active=row.active,
        created_at=row.created_at,
    )


def _by(beheerder: str | None, action: str, staff_id: str) -> audit.Act:
    if beheerder:
        return audit.Act("beheerder", beheerder, action, "staff", staff_id)
    return audit.Act("system", "", action, "staff", staff_id)
