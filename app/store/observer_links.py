"""Links for others, as the client handles them: made, shown again, taken away.

A link is kept sealed with the client's own key, so that it can be passed on tomorrow too, and
as hashes, by which it is found when somebody comes with it. Once it is used, taken away or
closed its row is gone, so nothing ties a link to what came through it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from app.store import accesses, audit
from app.store.access import Access, visible
from app.store.clock import today
from app.store.codec import pack, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import EnoughObservers, NotFound, TooManyLinks
from app.store.keys import seal_of
from app.store.observing import OF_MODULE, act, open_locked
from app.store.passwords import hash_code
from app.store.tables import observer_link, observer_response
from app.store.tables import observing as askings
from app.store.tokens import (
    INVITATION_BYTES,
    INVITATION_LETTERS,
    hash_of,
    new_code,
    new_id,
    new_token,
)

Role = Literal["family", "friend", "colleague", "other"]

VALID_DAYS = 30
MOST_OPEN = 5
"""So many links can be waiting at the same time."""
MOST_OBSERVERS = 8
"""So many people can answer in one asking."""

_MINE = (
    select(observer_link, askings.c.module)
    .join_from(observer_link, askings, askings.c.id == observer_link.c.observing_id)
    .where(visible(askings), observer_link.c.last_day >= bindparam("today"))
    .order_by(observer_link.c.last_day, observer_link.c.id)
)
_OPEN = select(func.count()).where(observer_link.c.observing_id == bindparam("asking"))
_ANSWERED = select(func.count()).where(observer_response.c.observing_id == bindparam("asking"))


@dataclass(frozen=True)
class ObserverLink:
    """A link that nobody used yet."""

    id: str
    role: Role
    """What the other is to the client, as the client chose; all that is known of them."""
    secret: str
    """128 random bits in 22 characters, for the fragment of the address."""
    code: str
    """12 characters to type; show them in groups of four."""
    last_day: date
    """The last day in the Netherlands on which it works."""


def make_link(access: Access, module_slug: str, role: Role) -> str:
    """Make a link for one other person; its id.

    Raises:
        NotFound: nothing is being asked of others.
        TooManyLinks: ``MOST_OPEN`` links wait already.
        EnoughObservers: ``MOST_OBSERVERS`` people answered or can answer.
    """
    secret, code = new_token(INVITATION_BYTES), new_code(INVITATION_LETTERS)
    link_id, seal = new_id(), seal_of(access.client_id)
    content = pack({"role": role, "secret": secret, "code": code})
    row = {
        "id": link_id,
        "secret_hash": hash_of(secret),
        "code_hash": hash_code(code),
        "content": seal.close("observer_link", "content", link_id, content),
        "last_day": today() + timedelta(days=VALID_DAYS),
    }
    with writing() as connection:
        asking = open_locked(connection, access, module_slug)
        if asking is None:
            raise NotFound
        _refuse_more(connection, asking.id)
        connection.execute(insert(observer_link), {**row, "observing_id": asking.id})
        audit.add(connection, act(access, "observing.link_made", asking.id, module_slug))
    return link_id


def open_links(access: Access, module_slug: str) -> list[ObserverLink]:
    """The links of this module that can still be used, the oldest first."""
    with reading() as connection:
        mine = {**access.bounds, "today": today(), "of_module": module_slug}
        rows = connection.execute(_MINE.where(OF_MODULE), mine).all()
    seal = seal_of(access.client_id) if rows else None
    return [_link(seal, row) for row in rows if seal]


def withdraw_link(access: Access, link_id: str) -> None:
    """Let nobody in with this link any more.

    Raises:
        NotFound: no such link of this client that can still be used.
    """
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        mine = {**access.bounds, "today": today()}
        row = connection.execute(_MINE.where(observer_link.c.id == link_id), mine).one_or_none()
        if row is None:
            raise NotFound
        connection.execute(delete(observer_link).where(observer_link.c.id == link_id))
        told = act(access, "observing.link_withdrawn", row.observing_id, row.module)
        audit.add(connection, told)


def _refuse_more(connection: Connection, asking_id: str) -> None:
    old = delete(observer_link).where(
        observer_link.c.observing_id == asking_id, observer_link.c.last_day < today()
    )
    connection.execute(old)
    waiting = connection.execute(_OPEN, {"asking": asking_id}).scalar_one()
    answered = connection.execute(_ANSWERED, {"asking": asking_id}).scalar_one()
    if waiting + answered >= MOST_OBSERVERS:
        raise EnoughObservers
    if waiting >= MOST_OPEN:
        raise TooManyLinks


def _link(seal: Seal, row: AnyRow) -> ObserverLink:
    content = unpack(seal.open("observer_link", "content", row.id, row.content))
    return ObserverLink(row.id, **content, last_day=row.last_day)
