"""Clients, as the bureau knows them: a name, a case number, a coach and a path."""

from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from sqlalchemy import and_, bindparam, insert, select, update

from app.store import audit
from app.store.client_search import keep_words
from app.store.clock import now, today
from app.store.codec import pack, unpack
from app.store.database import AnyRow, reading, writing
from app.store.errors import ChangedMeanwhile, NotFound
from app.store.keys import bureau, make_client_key, seal_of
from app.store.names import open_card, staff_name
from app.store.tables import client, staff
from app.store.tokens import new_id

Path = Literal["short", "full"]

ENDED_WITHIN = timedelta(days=366)
"""An end longer ago is refused, so that nothing is deleted before the client could read so."""

_CARDS = select(client, staff.c.name.label("coach_name")).join(
    staff, staff.c.id == client.c.coach_id
)
_CARD = _CARDS.where(client.c.id == bindparam("client"))
_CARDS_OF = _CARDS.where(client.c.coach_id == bindparam("coach"))
_PREFERENCES = select(client.c.preferences).where(client.c.id == bindparam("client"))


@dataclass(frozen=True)
class Names:
    """Who a client is to the bureau; kept sealed."""

    first_name: str
    surname: str
    case_number: str


@dataclass(frozen=True)
class Invited:
    """The newest invitation as everybody may know it: never whether it was used."""

    made_on: date
    last_day: date
    taken_back_on: date | None


@dataclass(frozen=True)
class ClientCard:
    """What a coach wrote down about a client; nothing that the client made."""

    id: str
    first_name: str
    surname: str
    case_number: str
    path: str
    """"short" or "full"."""
    meeting_at: datetime | None
    coach_id: str
    coach_name: str
    created_at: datetime
    ended_on: date | None = None
    """The day on which the trajectory ended; None while it goes on."""
    revision: int = 0
    """How often the coach changed the card; it guards against overwriting a newer change."""
    invited: Invited | None = None
    """None until the first invitation."""


def create_client(  # noqa: PLR0917 - the fields of one form
    coach_id: str,
    first_name: str,
    surname: str,
    case_number: str,
    path: Path,
    meeting_at: datetime | None,
) -> str:
    """Make a client with a data key of their own; the client's id."""
    client_id = new_id()
    make_client_key(client_id)
    moment = now()
    row = {
        "id": client_id,
        "coach_id": coach_id,
        "card": _sealed(client_id, Names(first_name, surname, case_number)),
        "path": path,
        "meeting_at": meeting_at,
        "created_at": moment,
        "touched_at": moment,
    }
    with writing() as connection:
        connection.execute(insert(client), row)
        keep_words(connection, client_id, (first_name, surname, case_number))
        act = audit.Act("coach", coach_id, "client.created", "client", client_id, client_id)
        audit.add(connection, act)
    return client_id


def change_client(  # noqa: PLR0917 - the fields of one form
    client_id: str,
    coach_id: str,
    revision: int,
    names: Names,
    path: Path,
    meeting_at: datetime | None,
) -> None:
    """Write the card anew, if it is still the one with this revision; the client sees it at once.

    Raises:
        NotFound: the coach does not coach this client.
        ChangedMeanwhile: it was changed since the page with this revision was shown.
    """
    own = and_(client.c.id == client_id, client.c.coach_id == coach_id)
    written = {
        "card": _sealed(client_id, names),
        "path": path,
        "meeting_at": meeting_at,
        "touched_at": now(),
        "revision": revision + 1,
    }
    with writing() as connection:
        same = update(client).where(own, client.c.revision == revision).values(written)
        if not connection.execute(same).rowcount:
            known = connection.execute(select(client.c.id).where(own)).first()
            raise ChangedMeanwhile if known else NotFound
        keep_words(connection, client_id, astuple(names))
        act = audit.Act("coach", coach_id, "client.changed", "client", client_id, client_id)
        audit.add(connection, act)


def client_card(client_id: str, coach_id: str | None = None) -> ClientCard:
    """The client's card; with ``coach_id`` only where that is the client's coach.

    Raises:
        NotFound: there is no such client, or another coach has them.
    """
    with reading() as connection:
        row = connection.execute(_CARD, {"client": client_id}).one_or_none()
    if row is None or coach_id not in {None, row.coach_id}:
        raise NotFound
    return _card(row)


def clients_of(coach_id: str) -> list[ClientCard]:
    """The coach's clients by name; the page sorts by meeting."""
    with reading() as connection:
        rows = connection.execute(_CARDS_OF, {"coach": coach_id}).all()
    return sorted((_card(row) for row in rows), key=_by_name)


def end_trajectory(client_id: str, coach_id: str, day: date | None) -> None:
    """Write down that the trajectory ended on this day, or with None that it goes on.

    Raises:
        NotFound: the coach does not coach this client.
        ValueError: the day is to come, or longer ago than ``ENDED_WITHIN``.
    """
    if day and not today() - ENDED_WITHIN <= day <= today():
        raise ValueError("No trajectory ended on that day.")
    this = update(client).where(client.c.id == client_id, client.c.coach_id == coach_id)
    with writing() as connection:
        if not connection.execute(this.values(ended_on=day)).rowcount:
            raise NotFound
        action = "trajectory.ended" if day else "trajectory.goes_on"
        audit.add(connection, audit.Act("coach", coach_id, action, "client", client_id, client_id))


def set_preferences(client_id: str, preferences: Mapping[str, object]) -> None:
    """Keep how the client wants pages shown (larger letters, simple view)."""
    sealed = seal_of(client_id).close("client", "preferences", client_id, pack(dict(preferences)))
    with writing() as connection:
        connection.execute(
            update(client).where(client.c.id == client_id).values(preferences=sealed)
        )


def preferences(client_id: str) -> dict[str, object]:
    """How the client wants pages shown; empty where nothing was chosen.

    Raises:
        NotFound: there is no such client.
    """
    with reading() as connection:
        row = connection.execute(_PREFERENCES, {"client": client_id}).one_or_none()
    if row is None:
        raise NotFound
    return open_preferences(client_id, row.preferences)


def open_preferences(client_id: str, sealed: bytes | None) -> dict[str, object]:
    """The preferences in this row of ``client``."""
    if sealed is None:
        return {}
    opened = seal_of(client_id).open("client", "preferences", client_id, sealed)
    chosen: dict[str, object] = unpack(opened)
    return chosen


def _sealed(client_id: str, names: Names) -> bytes:
    return bureau().close("client", "card", client_id, pack(asdict(names)))


def _card(row: AnyRow) -> ClientCard:
    return ClientCard(
        id=row.id,
        **open_card(row.id, row.card),
        path=row.path,
        meeting_at=row.meeting_at,
        coach_id=row.coach_id,
        coach_name=staff_name(row.coach_id, row.coach_name),
        created_at=row.created_at,
        ended_on=row.ended_on,
        revision=row.revision,
        invited=_invited(row),
    )


def _invited(row: AnyRow) -> Invited | None:
    if row.card_made_on is None:
        return None
    return Invited(row.card_made_on, row.card_last_day, row.card_taken_back_on)


def _by_name(card: ClientCard) -> tuple[str, str, str]:
    return card.first_name.casefold(), card.surname.casefold(), card.id
