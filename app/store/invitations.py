"""Invitations: a card with a secret for the camera and a code to type, used once in 21 days."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection, and_, bindparam, insert, or_, select, update

from app.store import accesses, audit, phones
from app.store.clock import now, today
from app.store.database import reading, writing
from app.store.errors import InvitationGone, NotFound
from app.store.passwords import hash_code, hash_pin
from app.store.sessions import SignedIn
from app.store.shredding import ensure_client_key
from app.store.tables import access, client, invitation, staff
from app.store.tokens import (
    INVITATION_BYTES,
    INVITATION_LETTERS,
    hash_of,
    new_code,
    new_id,
    new_token,
    read_code,
)

VALID_DAYS = 21

_USABLE = and_(
    invitation.c.used_at.is_(None),
    invitation.c.replaced_at.is_(None),
    invitation.c.last_day >= bindparam("today"),
)
_CAME_BEFORE = select(access.c.id).where(access.c.client_id == invitation.c.client_id).exists()
_FIND = select(invitation.c.id, invitation.c.client_id, _CAME_BEFORE.label("came_before")).where(
    or_(
        invitation.c.secret_hash == bindparam("secret"),
        invitation.c.code_hash == bindparam("code"),
    ),
    _USABLE,
)
_USE = (
    update(invitation)
    .where(invitation.c.id == bindparam("invitation"), _USABLE)
    .values(used_at=bindparam("moment"))
    .returning(invitation.c.client_id, invitation.c.staff_id)
)


@dataclass(frozen=True)
class NewInvitation:
    """What stands on the card; secret and code are kept as hashes and never shown again."""

    id: str
    secret: str
    """128 random bits in 22 characters, for the fragment of the QR code's address."""
    code: str
    """12 characters without zero, one, I, L, O and U; print them in groups of four."""
    made_on: date
    last_day: date
    """The last day in the Netherlands on which it works."""


@dataclass(frozen=True)
class InvitationFound:
    """A usable invitation."""

    id: str
    client_id: str
    returning: bool
    """Whether the client came in before, so that older answers will be sealed at first."""


def make_invitation(client_id: str, staff_id: str) -> NewInvitation:
    """Make the client's invitation; an earlier one that was not used ends.

    Raises:
        NotFound: there is no such client.
    """
    made_on = today()
    new = NewInvitation(
        id=new_id(),
        secret=new_token(INVITATION_BYTES),
        code=new_code(INVITATION_LETTERS),
        made_on=made_on,
        last_day=made_on + timedelta(days=VALID_DAYS),
    )
    row = {
        "id": new.id,
        "client_id": client_id,
        "staff_id": staff_id,
        "secret_hash": hash_of(new.secret),
        "code_hash": hash_code(new.code),
        "made_at": now(),
        "made_on": new.made_on,
        "last_day": new.last_day,
    }
    told = {
        "card_made_on": new.made_on,
        "card_last_day": new.last_day,
        "card_taken_back_on": None,
        "touched_at": row["made_at"],
    }
    with writing() as connection:
        accesses.lock_client(connection, client_id)
        end_unused(connection, client_id)
        connection.execute(insert(invitation), row)
        connection.execute(update(client).where(client.c.id == client_id).values(told))
        role = connection.execute(select(staff.c.role).where(staff.c.id == staff_id)).scalar_one()
        act = audit.Act(role, staff_id, "invitation.made", "client", client_id, client_id)
        audit.add(connection, act)
    return new


def take_back(client_id: str, coach_id: str) -> None:
    """End the client's card, used or not: nothing tells which. Whoever came in with it stays in.

    Without a card, or with one that was taken back or is over, nothing changes.

    Raises:
        NotFound: the coach does not coach this client.
    """
    own = update(client).where(client.c.id == client_id, client.c.coach_id == coach_id)
    with writing() as connection:
        accesses.lock_client(connection, client_id)
        if not connection.execute(own.values(touched_at=now())).rowcount:
            raise NotFound
        if end_unused(connection, client_id):
            act = audit.Act(
                "coach", coach_id, "invitation.taken_back", "client", client_id, client_id
            )
            audit.add(connection, act)


def end_unused(connection: Connection, client_id: str) -> bool:
    """End every card of the client that nobody came in with, in this transaction.

    The line about the newest card says from now on that it was taken back, whether it was used
    or not; whether that line changed comes out.
    """
    unused = update(invitation).where(
        invitation.c.client_id == client_id,
        invitation.c.used_at.is_(None),
        invitation.c.replaced_at.is_(None),
    )
    held = update(client).where(
        client.c.id == client_id,
        client.c.card_taken_back_on.is_(None),
        client.c.card_last_day >= today(),
    )
    connection.execute(unused.values(replaced_at=now()))
    return bool(connection.execute(held.values(card_taken_back_on=today())).rowcount)


def find_invitation(secret_or_code: str) -> InvitationFound | None:
    """The usable invitation of this secret or code; changes nothing.

    A code may hold spaces, dashes, small letters, and O for 0 or I or L for 1. None for
    unknown, used, replaced and expired alike.
    """
    code = read_code(secret_or_code, INVITATION_LETTERS)
    given = {
        "secret": hash_of(secret_or_code.strip()),
        "code": hash_code(code) if code else "",
        "today": today(),
    }
    with reading() as connection:
        row = connection.execute(_FIND, given).first()
    return InvitationFound(row.id, row.client_id, bool(row.came_before)) if row else None


def accept_invitation(
    invitation_id: str, pin: str, picture: str, device_secret: str | None, *, shared_phone: bool
) -> SignedIn:
    """Use the invitation: a new access, this phone bound with PIN and picture, and a session.

    ``device_secret`` is the phone's cookie; a new one is made where it is None or not known.
    A shared phone is bound too, as it is the only way back; its sessions say that it is shared.

    Raises:
        WeakPin: before anything was used.
        InvitationGone: unknown, replaced or too old, or somebody else was first.
    """
    pin_hash = hash_pin(pin)
    use = {"invitation": invitation_id, "today": today(), "moment": now()}
    with writing() as connection:
        used = connection.execute(_USE, use).one_or_none()
        if used is None:
            raise InvitationGone
        ensure_client_key(used.client_id)
        begun, opens_at = accesses.begin(connection, used.client_id, used.staff_id)
        phone = phones.known_or_new(connection, device_secret)
        bound = phones.bind(connection, phone, begun, pin_hash, picture, shared_phone=shared_phone)
        return phones.sign_in(
            connection, begun, opens_at, bound, phone.secret, shared_phone=shared_phone
        )
