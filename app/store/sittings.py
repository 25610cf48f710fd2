"""Filling in together: the coach's laptop, let in by a code from the client's own phone.

The laptop works with nothing but the answers of this sitting (docs/decisions/0024): what stood
there before decides nothing of what it shows, how it counts or what it is told, and is replaced
unseen. A sitting belongs to one session of one coach, to the access that asked for it, and to the
rounds that this access saw when it asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import Literal

from sqlalchemy import Connection, bindparam, insert, select, update

from app.store import accesses, audit
from app.store.access import Access, visible
from app.store.clock import now
from app.store.database import AnyRow, reading, writing
from app.store.errors import NoSuchCode, NotFound
from app.store.names import staff_name
from app.store.passwords import hash_code
from app.store.rounds import latest_in
from app.store.sitting_ends import end_in
from app.store.sitting_saving import save_in_sitting, sitting_round
from app.store.sitting_state import (
    ACCESS_STANDS,
    GOES_ON,
    THIS,
    WAITS,
    clients_of_over,
    clock,
    end_over,
    find_going,
    modules_of,
)
from app.store.tables import access, sitting, sitting_part, staff
from app.store.tokens import DEVICE_LETTERS, new_code, new_id, read_code

__all__ = [
    "MySitting",
    "Sitting",
    "SittingCode",
    "ask_sitting",
    "begin_sitting",
    "end_all_over",
    "end_sitting",
    "going_sitting",
    "my_sitting",
    "save_in_sitting",
    "sitting_round",
    "stop_sitting",
]

VALID = timedelta(minutes=10)
"""How long a code works."""
LONGEST = timedelta(minutes=60)
"""How long the laptop may go on."""
TRIES = 5
"""So many wrong codes end the one that waits."""

_MINE = (
    select(sitting, staff.c.name, WAITS.label("waits"), GOES_ON.label("goes"))
    .join_from(sitting, staff, staff.c.id == sitting.c.coach_id, isouter=True)
    .where(visible(sitting), sitting.c.ended_at.is_(None))
    .order_by(sitting.c.asked_at.desc())
    .limit(1)
)
_CODES = (
    select(sitting.c.id, sitting.c.access_no, sitting.c.code_hash)
    .join_from(sitting, access, ACCESS_STANDS)
    .where(sitting.c.client_id == bindparam("client"), WAITS)
)


@dataclass(frozen=True)
class SittingCode:
    """What the client shows or tells the coach; kept as a hash and never shown again."""

    code: str
    """8 characters without zero, one, I, L, O and U; print them in groups of four."""
    expires_at: datetime


@dataclass(frozen=True)
class MySitting:
    """What the client's phone shows about filling in together."""

    id: str
    modules: tuple[str, ...]
    """Slugs, in the order of the alphabet."""
    state: Literal["waiting", "going"]
    coach_name: str
    """"" while the code waits."""
    until: datetime
    """When the code, or the sitting itself, ends at the latest."""


@dataclass(frozen=True)
class Sitting:
    """A sitting that goes on, for the laptop that it let in."""

    id: str
    client_id: str
    modules: tuple[str, ...]
    """Slugs, in the order of the alphabet, whether or not the part still takes answers."""
    until: datetime


def ask_sitting(access_: Access, modules: Sequence[str]) -> SittingCode:
    """Make a code for these parts; what this access sees of earlier ones ends.

    Raises:
        NotFound: no parts, or one that this access has no open round of.
    """
    made, sitting_id = SittingCode(new_code(DEVICE_LETTERS), now() + VALID), new_id()
    row = {
        "id": sitting_id,
        "client_id": access_.client_id,
        "access_no": access_.current,
        "code_hash": hash_code(made.code),
        "expires_at": made.expires_at,
        "tries_left": TRIES,
        "asked_at": now(),
    }
    with writing() as connection:
        accesses.lock_client(connection, access_.client_id)
        parts = [_part(connection, access_, sitting_id, one) for one in dict.fromkeys(modules)]
        if not parts:
            raise NotFound
        _end_mine(connection, access_)
        connection.execute(insert(sitting), row)
        connection.execute(insert(sitting_part), parts)
        audit.add(connection, audit.by_client(access_, "sitting.asked", "sitting", sitting_id))
    return made


def my_sitting(access_: Access) -> MySitting | None:
    """The code that waits or the sitting that goes on; None for neither."""
    with reading() as connection:
        row = connection.execute(_MINE, {**access_.bounds, **clock()}).one_or_none()
        modules = modules_of(connection, row.id) if row else ()
    if row is None:
        return None
    if row.waits:
        return MySitting(row.id, modules, "waiting", "", row.expires_at)
    if row.goes:
        name = staff_name(row.coach_id, row.name)
        return MySitting(row.id, modules, "going", name, row.until)
    if row.begun_at:
        _end_over(row.client_id)
    return None


def stop_sitting(access_: Access) -> None:
    """The client's "Stop": the laptop keeps nothing from now on; nothing going on is fine."""
    with writing() as connection:
        accesses.lock_client(connection, access_.client_id)
        _end_mine(connection, access_)


def begin_sitting(coach_id: str, session_id: str, client_id: str, code: str) -> str:
    """Let this session of the client's coach in; the sitting's id. The code is then used.

    Raises:
        NoSuchCode: unknown, used, ended, too old or another client's; or another coach asks.
    """
    code_hash = hash_code(read_code(code, DEVICE_LETTERS) or "")
    try:
        with writing() as connection:
            accesses.lock_own_client(connection, coach_id, client_id)
            waiting = connection.execute(_CODES, {"client": client_id, **clock()}).all()
            found = [one for one in waiting if compare_digest(one.code_hash, code_hash)]
            if found:
                _begin(connection, coach_id, session_id, client_id, found[0])
            else:
                _note_wrong(connection, coach_id, client_id, waiting)
    except NotFound:
        raise NoSuchCode from None
    if not found:
        raise NoSuchCode
    return str(found[0].id)


def going_sitting(coach_id: str, session_id: str, sitting_id: str) -> Sitting:
    """The sitting that this session of this coach was let in to.

    Raises:
        NotFound: none, over, or of another session.
    """
    with reading() as connection:
        row = find_going(connection, coach_id, session_id, sitting_id)
        return Sitting(row.id, row.client_id, modules_of(connection, row.id), row.until)


def end_sitting(coach_id: str, session_id: str, sitting_id: str) -> None:
    """The coach's "Sluit"; one that is over, or another session's, is left as it is."""
    this = {"sitting": sitting_id, "coach": coach_id, "of_session": session_id}
    with writing() as connection:
        owner = connection.execute(select(sitting.c.client_id).where(THIS), this).scalar()
        if owner:
            accesses.lock_client(connection, owner)
            end_in(connection, ("coach", coach_id), THIS, bounds=this)


def end_all_over() -> None:
    """Write down the end of each sitting that lost what it stood on, such as the coach's session."""
    with reading() as connection:
        clients = clients_of_over(connection)
    for client_id in clients:
        _end_over(client_id)


def _end_over(client_id: str) -> None:
    with writing() as connection:
        accesses.lock_client(connection, client_id)
        end_over(connection, client_id)


def _end_mine(connection: Connection, access_: Access) -> None:
    by = ("client", access_.client_id)
    end_in(connection, by, visible(sitting), bounds=access_.bounds)


def _part(connection: Connection, access_: Access, sitting_id: str, module: str) -> dict[str, str]:
    latest = latest_in(connection, access_, module)
    if latest is None or latest.state != "open":
        raise NotFound
    return {"sitting_id": sitting_id, "round_id": latest.id, "module": module}


def _begin(
    connection: Connection, coach_id: str, session_id: str, client_id: str, found: AnyRow
) -> None:
    """Let the session in; raises NotFound where there is no such session of this coach."""
    moment = now()
    begun = {
        "coach_id": coach_id,
        "session_id": session_id,
        "begun_at": moment,
        "until": moment + LONGEST,
    }
    connection.execute(update(sitting).where(sitting.c.id == found.id).values(begun))
    find_going(connection, coach_id, session_id, found.id)
    audit.add(connection, _act(coach_id, "sitting.begun", client_id, found))


def _note_wrong(
    connection: Connection, coach_id: str, client_id: str, waiting: Sequence[AnyRow]
) -> None:
    fewer = update(sitting).where(sitting.c.id.in_([one.id for one in waiting]))
    connection.execute(fewer.values(tries_left=sitting.c.tries_left - 1))
    for one in waiting:
        audit.add(connection, _act(coach_id, "sitting.refused", client_id, one))


def _act(coach_id: str, action: str, client_id: str, found: AnyRow) -> audit.Act:
    kind = "sitting"
    return audit.Act("coach", coach_id, action, kind, found.id, client_id, found.access_no)
