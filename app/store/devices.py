"""Phones: which clients a phone lets in, with which PIN, and how a second phone joins."""

from dataclasses import dataclass
from datetime import datetime

from app.store.access import Access
from app.store.sessions import SignedIn


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


@dataclass(frozen=True)
class NewerAccess:
    """Somebody came in with a newer invitation, on another line of trust."""

    id: str
    since: datetime
    opens_at: datetime
    """When it may open at the earliest, unless this phone objects."""


@dataclass(frozen=True)
class PendingAccess:
    """An access that waits for a beheerder to see the client's face."""

    id: str
    client_id: str
    client_name: str
    coach_name: str
    since: datetime
    opens_at: datetime
    confirmed: bool


def bindings_of(device_secret: str) -> list[Binding]:
    """Who can sign in on this phone, the oldest first; empty for an unknown phone."""
    raise NotImplementedError


def try_pin(
    device_secret: str, binding_id: str, pin: str, *, shared_phone: bool = False
) -> SignedIn:
    """Sign the client in; every try is counted before the PIN is looked at.

    Raises:
        WrongPin: with how many tries are left.
        BindingEnded: five wrong PINs, or the phone no longer lets this client in.
    """
    raise NotImplementedError


def my_devices(access: Access, current: str | None = None) -> list[MyDevice]:
    """The phones of this access, the oldest first; ``current`` is the session's binding id."""
    raise NotImplementedError


def end_binding(access: Access, binding_id: str) -> None:
    """Let this phone in no more, and end its sessions.

    Raises:
        NotFound: no such phone of this client.
    """
    raise NotImplementedError


def forget_binding(device_secret: str, binding_id: str) -> None:
    """Take a client off this phone, at the sign-in; unknown ones are fine."""
    raise NotImplementedError


def make_device_code(access: Access) -> DeviceCode:
    """Make a code with which a second phone joins this access; an earlier one ends."""
    raise NotImplementedError


def use_device_code(secret_or_code: str) -> DeviceCodeFound | None:
    """The usable code, as forgiving as an invitation's; changes nothing."""
    raise NotImplementedError


def accept_device_code(
    found_id: str, pin: str, picture: str, device_secret: str | None, *, shared_phone: bool
) -> SignedIn:
    """Let a second phone in with the client's own PIN; the code is then used.

    On a phone that is not the client's own (``shared_phone``) nothing is bound.

    Raises:
        WrongPin: with how many tries are left; the fifth ends the code.
        InvitationGone: unknown, used, ended or older than ten minutes.
    """
    raise NotImplementedError


def newer_access(access: Access) -> NewerAccess | None:
    """The newest access that began after this one and was not objected to, or None."""
    raise NotImplementedError


def object_to_access(access: Access) -> None:
    """ "Dit was ik niet": newer accesses never open, and their phones and sessions end."""
    raise NotImplementedError


def accept_newer(access: Access) -> None:
    """ "Ja, dit was ik": the newest access opens at once, and this one ends.

    Raises:
        NotFound: there is no newer access.
        Sealed: this access does not see everything older itself, so it cannot hand it over.
    """
    raise NotImplementedError


def pending_accesses() -> list[PendingAccess]:
    """Every access that is still sealed, the oldest first."""
    raise NotImplementedError


def confirm_access(access_id: str, staff_id: str) -> None:
    """A beheerder, who neither coaches nor invited the client, saw that it is the client.

    Raises:
        NotFound: no such sealed access, or somebody who may not confirm it.
    """
    raise NotImplementedError
