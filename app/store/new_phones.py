"""A phone that came in with a code by mail: the client's other phones ask whether that was them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select, update

from app.store.access import Access, visible
from app.store.clock import now
from app.store.database import reading, writing
from app.store.errors import NotFound
from app.store.tables import binding, new_phone

_OTHERS = (
    select(new_phone.c.binding_id, new_phone.c.at)
    .join_from(new_phone, binding, binding.c.id == new_phone.c.binding_id)
    .where(
        new_phone.c.client_id == bindparam("client"),
        new_phone.c.access_no == bindparam("current"),
        new_phone.c.answered_at.is_(None),
        binding.c.ended_at.is_(None),
        new_phone.c.binding_id != bindparam("here"),
    )
    .order_by(new_phone.c.at.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Newcomer:
    """A phone that came in by mail, of which nobody said yet whose it is."""

    binding_id: str
    at: datetime


def newcomer(access: Access, here: str | None) -> Newcomer | None:
    """The newest phone that came in by mail and is not the one in hand; None where there is none."""
    asked = {"client": access.client_id, "current": access.current, "here": here or ""}
    with reading() as connection:
        row = connection.execute(_OTHERS, asked).one_or_none()
    return Newcomer(row.binding_id, row.at) if row else None


def it_was_me(access: Access, binding_id: str) -> None:
    """The answer "Ja": this phone is not asked about again; saying so twice is fine.

    Raises:
        NotFound: no such phone of this client.
    """
    own = select(binding.c.id).where(visible(binding), binding.c.id == binding_id)
    with writing() as connection:
        if connection.execute(own, access.bounds).first() is None:
            raise NotFound
        this = update(new_phone).where(
            new_phone.c.binding_id == binding_id, new_phone.c.answered_at.is_(None)
        )
        connection.execute(this.values(answered_at=now()))
