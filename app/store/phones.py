"""Phones in a transaction: known by a cookie, bound to a client, signed in."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, insert, update

from app.store import audit, sessions
from app.store.access import Access
from app.store.clock import now
from app.store.sessions import SignedIn
from app.store.tables import binding, device
from app.store.tokens import hash_of, new_id, new_token

KNOWN_FOR = timedelta(days=90)
"""A phone that was not used for so long is forgotten."""
TRIES = 5

_KNOWN = (
    update(device)
    .where(device.c.secret_hash == bindparam("secret"), device.c.expires_at > bindparam("moment"))
    .values(expires_at=bindparam("later"))
    .returning(device.c.id)
)


@dataclass(frozen=True)
class Phone:
    """A phone and the secret in its cookie."""

    id: str
    secret: str


def known_or_new(connection: Connection, secret: str | None) -> Phone:
    """The phone of this cookie, known for another 90 days; a new one where there is none."""
    moment = now()
    if secret:
        known = {"secret": hash_of(secret), "moment": moment, "later": moment + KNOWN_FOR}
        found = connection.execute(_KNOWN, known).scalar()
        if found:
            return Phone(found, secret)
    phone = Phone(new_id(), new_token())
    row = {
        "id": phone.id,
        "secret_hash": hash_of(phone.secret),
        "created_at": moment,
        "expires_at": moment + KNOWN_FOR,
    }
    connection.execute(insert(device), row)
    return phone


def bind(
    connection: Connection,
    phone: Phone,
    access: Access,
    pin_hash: str,
    picture: str,
    *,
    shared_phone: bool,
) -> str:
    """Let the phone in for this access, with a PIN and a picture; the binding's id."""
    binding_id, moment = new_id(), now()
    row = {
        "id": binding_id,
        "device_id": phone.id,
        "client_id": access.client_id,
        "access_no": access.current,
        "pin_hash": pin_hash,
        "picture": picture,
        "shared_phone": shared_phone,
        "tries_left": TRIES,
        "created_at": moment,
        "last_seen_at": moment,
    }
    connection.execute(insert(binding), row)
    audit.add(connection, audit.by_client(access, "phone.bound", "binding", binding_id))
    return binding_id


def sign_in(
    connection: Connection,
    access: Access,
    opens_at: datetime | None,
    binding_id: str | None,
    secret: str | None,
    *,
    shared_phone: bool,
) -> SignedIn:
    """Begin a session on this phone; what its browser gets."""
    token = sessions.begin(
        connection, "client", access_=access, binding_id=binding_id, shared_phone=shared_phone
    )
    return SignedIn(token, secret, access.client_id, opens_at)
