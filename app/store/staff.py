"""Staff: coaches and beheerders, with a password and a code from their phone."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

StaffRole = Literal["coach", "beheerder"]


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
    raise NotImplementedError


def check_password(email: str, password: str) -> str | None:
    """A pending sign-in of five minutes for this browser only, or None.

    Unknown addresses and inactive people take as long as wrong passwords.
    """
    raise NotImplementedError


def check_code(pending_id: str, code: str) -> str | None:
    """The session token, when the code of the app or a recovery code is right; else None.

    A code works once; five wrong ones end the pending sign-in.
    """
    raise NotImplementedError


def staff_list() -> list[StaffMember]:
    """Everybody, by name."""
    raise NotImplementedError


def staff_member(staff_id: str) -> StaffMember:
    """One member of staff.

    Raises:
        NotFound: there is no such person.
    """
    raise NotImplementedError


def set_active(staff_id: str, active: bool, *, by: str | None = None) -> None:  # noqa: FBT001
    """Let somebody in, or no longer from the next request on.

    Raises:
        NotFound: there is no such person.
        LastBeheerder: nobody would be left to let others in.
    """
    raise NotImplementedError
