"""The coach's own points before a conversation: sealed, and the client can read them too.

They are no notes about the client in secret (trust.md G9): they stand in the client's own data.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from app.store import accesses, audit
from app.store.access import Access, visible
from app.store.clients import client_card
from app.store.clock import now
from app.store.codec import pack, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import ChangedMeanwhile, NotFound
from app.store.keys import seal_of
from app.store.names import staff_name
from app.store.shredding import ensure_client_key
from app.store.tables import preparation, staff

MOST_CHARACTERS = 2000

_ONE = select(preparation).where(
    preparation.c.client_id == bindparam("client"), preparation.c.coach_id == bindparam("coach")
)
_MINE = (
    select(preparation, staff.c.name)
    .join_from(preparation, staff, staff.c.id == preparation.c.coach_id)
    .where(visible(preparation))
    .order_by(preparation.c.changed_at.desc())
)


@dataclass(frozen=True)
class OwnPoints:
    """What a coach wants to ask, in the coach's own words."""

    words: str = ""
    revision: int = 0
    """0 while nothing is kept; it guards against overwriting what another screen kept."""
    coach_name: str = ""
    changed_at: datetime | None = None


def own_points(coach_id: str, client_id: str) -> OwnPoints:
    """What this coach wrote down for this client; empty where there are none."""
    with reading() as connection:
        asked = {"client": client_id, "coach": coach_id}
        row = connection.execute(_ONE, asked).one_or_none()
    try:
        return _opened(seal_of(client_id), row) if row else OwnPoints()
    except NotFound:  # the key is held back: as if nothing had been written
        return OwnPoints()


def keep_own_points(coach_id: str, client_id: str, words: str, revision: int) -> OwnPoints:
    """Keep them, if they are still the ones with this revision; keeping the same is fine.

    Raises:
        NotFound: the coach does not coach this client.
        ChangedMeanwhile: another screen kept something else since.
    """
    client_card(client_id, coach_id)
    ensure_client_key(client_id)
    seal, asked = seal_of(client_id), {"client": client_id, "coach": coach_id}
    with writing() as connection:
        accesses.lock_own_client(connection, coach_id, client_id)
        row = connection.execute(_ONE, asked).one_or_none()
        kept = _opened(seal, row) if row else OwnPoints()
        if kept.words == words:
            return kept
        if kept.revision != revision:
            raise ChangedMeanwhile
        new = {
            "access_no": accesses.open_number(connection, client_id),
            "revision": revision + 1,
            "content": seal.close(
                "preparation", "content", _place(client_id, coach_id), pack(words)
            ),
            "changed_at": now(),
        }
        if row:
            this = update(preparation).where(
                preparation.c.client_id == client_id, preparation.c.coach_id == coach_id
            )
            connection.execute(this.values(new))
        else:
            key = {"client_id": client_id, "coach_id": coach_id}
            connection.execute(insert(preparation), {**key, **new})
        act = audit.Act("coach", coach_id, "preparation.kept", "client", client_id, client_id)
        audit.add(connection, act)
    return OwnPoints(words, revision + 1)


def preparations(access: Access) -> list[OwnPoints]:
    """What every coach wrote for a conversation with this client, the newest first."""
    with reading() as connection:
        rows = connection.execute(_MINE, access.bounds).all()
    return [_opened(seal_of(access.client_id), row) for row in rows]


def _opened(seal: Seal, row: AnyRow) -> OwnPoints:
    place = _place(row.client_id, row.coach_id)
    words = unpack(seal.open("preparation", "content", place, row.content))
    name = staff_name(row.coach_id, row.name) if "name" in row._fields else ""
    return OwnPoints(words, row.revision, name, row.changed_at)


def _place(client_id: str, coach_id: str) -> str:
    return f"{client_id}/{coach_id}"
