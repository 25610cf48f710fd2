"""Invitations: a card with a secret for the camera and a code to type, used once in 21 days."""

from dataclasses import dataclass
from datetime import date

from app.store.sessions import SignedIn


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
    raise NotImplementedError


def invitation_days(client_id: str) -> tuple[date, date] | None:
    """The day on which the newest invitation was made and its last day; never whether it was used."""
    raise NotImplementedError


def find_invitation(secret_or_code: str) -> InvitationFound | None:
    """The invitation of this secret or code, used or not being decided later; changes nothing.

    A code may hold spaces, dashes, small letters, and O for 0 or I or L for 1. None for
    unknown, used, replaced and expired alike.
    """
    raise NotImplementedError


def accept_invitation(
    invitation_id: str, pin: str, picture: str, device_secret: str | None, *, shared_phone: bool
) -> SignedIn:
    """Use the invitation: a new access, this phone bound with PIN and picture, and a session.

    ``device_secret`` is the phone's cookie; a new one is made where it is None or not known.
    On a shared phone the binding is made too (it is the only way back), the session says so.

    Raises:
        WeakPin: before anything was used.
        InvitationGone: unknown, replaced or too old, or somebody else was first.
    """
    raise NotImplementedError
