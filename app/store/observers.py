"""The door for others: a link is found, and used exactly once for one response.

Of whoever answers nothing is kept but the answers: no name, no address, no moment. What is
used is gone, so a used link reads like one that never was.
"""

from dataclasses import dataclass

from sqlalchemy import bindparam, delete, func, insert, or_, select

from app.domain.answers import Answers
from app.store import accesses, audit
from app.store.access import Access
from app.store.clock import today
from app.store.codec import pack_answers
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound, ObserverLinkGone
from app.store.keys import seal_of
from app.store.names import open_card
from app.store.passwords import hash_code
from app.store.tables import access, client, observer_link, observer_response
from app.store.tables import observing as askings
from app.store.tokens import INVITATION_LETTERS, hash_of, new_id, read_code

_FIND = (
    select(
        observer_link.c.id,
        observer_link.c.observing_id,
        askings.c.client_id,
        askings.c.access_no,
        askings.c.module,
        client.c.card,
    )
    .join_from(observer_link, askings, askings.c.id == observer_link.c.observing_id)
    .join(client, client.c.id == askings.c.client_id)
    .join(
        access,
        (access.c.client_id == askings.c.client_id) & (access.c.number == askings.c.access_no),
    )
    .where(
        or_(
            observer_link.c.secret_hash == bindparam("secret"),
            observer_link.c.code_hash == bindparam("code"),
        ),
        observer_link.c.last_day >= bindparam("today"),
        access.c.objected_at.is_(None),
        client.c.erase_at.is_(None),
    )
)
_USE = delete(observer_link).where(
    observer_link.c.id == bindparam("link"), observer_link.c.last_day >= bindparam("today")
)
_KEPT = select(observer_response.c.id).where(observer_response.c.key_hash == bindparam("key"))
_LAST = select(func.max(observer_response.c.number)).where(
    observer_response.c.observing_id == bindparam("asking")
)


@dataclass(frozen=True)
class LinkFound:
    """A usable link, and all that whoever holds it may know."""

    module: str
    first_name: str
    """The first name of the client who asks."""


def find_link(secret_or_code: str) -> LinkFound | None:
    """The usable link of this secret or code; changes nothing.

    A code may be typed as forgivingly as an invitation's. None for unknown, used, taken away,
    expired and closed alike.
    """
    row = _find(secret_or_code)
    return LinkFound(row.module, open_card(row.client_id, row.card)["first_name"]) if row else None


def keep_response(secret_or_code: str, answers: Answers, key: str) -> None:
    """Use the link for these answers, durably; the same ``key`` again has no second effect.

    Raises:
        ObserverLinkGone: unknown, used, taken away, expired or closed, or somebody was first.
    """
    key_hash = _key_hash(secret_or_code, key)
    row = _find(secret_or_code)
    if row is None:
        if was_kept(secret_or_code, key):
            return
        raise ObserverLinkGone
    response_id = new_id()
    seal = seal_of(row.client_id)
    sealed = seal.close("observer_response", "answers", response_id, pack_answers(answers))
    new = {"id": response_id, "observing_id": row.observing_id, "answers": sealed}
    with writing() as connection:
        accesses.lock_client(connection, row.client_id)
        if not connection.execute(_USE, {"link": row.id, "today": today()}).rowcount:
            if connection.execute(_KEPT, {"key": key_hash}).first() is None:
                raise ObserverLinkGone
            return
        last = connection.execute(_LAST, {"asking": row.observing_id}).scalar() or 0
        kept = {**new, "number": last + 1, "key_hash": key_hash}
        connection.execute(insert(observer_response), kept)
        audit.add(connection, _answered(row))


def was_kept(secret_or_code: str, key: str) -> bool:
    """Whether this page was sent with this link before, so that sending it again is no harm."""
    with reading() as connection:
        kept = {"key": _key_hash(secret_or_code, key)}
        return connection.execute(_KEPT, kept).first() is not None


def _key_hash(secret_or_code: str, key: str) -> str:
    return hash_of(f"{secret_or_code.strip()} {key}")


def _find(secret_or_code: str) -> AnyRow | None:
    code = read_code(secret_or_code, INVITATION_LETTERS)
    given = {
        "secret": hash_of(secret_or_code.strip()),
        "code": hash_code(code) if code else "",
        "today": today(),
    }
    with reading() as connection:
        row: AnyRow | None = connection.execute(_FIND, given).first()
    return row if row and _has_key(row.client_id) else None


def _has_key(client_id: str) -> bool:
    """Whether what is written for this client can be kept; not after their key was destroyed."""
    try:
        seal_of(client_id)
    except NotFound:
        return False
    return True


def _answered(row: AnyRow) -> audit.Act:
    """Somebody answered: an act without anybody in it."""
    asked = Access(row.client_id, row.access_no)
    return audit.Act(
        actor_kind="observer",
        actor_id="",
        action="observing.answered",
        subject_kind="observing",
        subject_id=row.observing_id,
        client_id=asked.client_id,
        access_no=asked.current,
        module=row.module,
    )
