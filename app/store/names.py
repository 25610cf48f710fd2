"""What the bureau's key seals: who people are."""

from app.store.codec import unpack
from app.store.keys import bureau


def staff_name(staff_id: str, sealed: bytes) -> str:
    """The name in this row of ``staff``."""
    return bureau().open("staff", "name", staff_id, sealed).decode()


def open_card(client_id: str, sealed: bytes) -> dict[str, str]:
    """First name, surname and case number in this row of ``client``."""
    card: dict[str, str] = unpack(bureau().open("client", "card", client_id, sealed))
    return card
