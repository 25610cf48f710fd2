"""Rounds: begun with consent, answered, reopened, done anew, withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Literal

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from app.domain.answers import Answers
from app.store import accesses, audit, sharing
from app.store.access import Access, visible
from app.store.answers import KeptAnswers
from app.store.clock import now
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound
from app.store.finishing import (
    Finished,
    confirm_outcome,
    finish_round,
    finished_modules,
    last_finished,
    previous_finished,
)
from app.store.keys import seal_of
from app.store.quick import Quick
from app.store.tables import answer, consent, observing, remark, round_
from app.store.tokens import new_id

__all__ = [
    "Finished",
    "OpenRound",
    "Progress",
    "State",
    "begin_round",
    "confirm_outcome",
    "finish_round",
    "finished_modules",
    "last_finished",
    "latest_in",
    "new_round",
    "open_round",
    "previous_finished",
    "progress",
    "remember_place",
    "reopen_round",
    "withdraw_consent",
]

State = Literal["open", "finished"]

_OF_MODULE = round_.c.module == bindparam("of_module")
_LATEST = Quick(
    select(round_)
    .where(visible(round_), _OF_MODULE)
    .order_by(round_.c.number.desc(), round_.c.access_no.desc())
    .limit(1)
)
_ANSWERS = Quick(
    select(answer.c.item_id, answer.c.revision, answer.c.content).where(
        answer.c.round_id == bindparam("of_round")
    )
)
_PLACE = (
    update(round_)
    .where(
        visible(round_),
        round_.c.id == bindparam("of_round"),
        round_.c.state == "open",
        round_.c.place != bindparam("item"),
    )
    .values(place=bindparam("item"))
)
_REOPEN = update(round_).where(round_.c.id == bindparam("of_round"))
_PROGRESS = (
    select(
        round_.c.id,
        round_.c.module,
        round_.c.state,
        round_.c.place,
        answer.c.item_id,
        answer.c.revision,
        answer.c.content,
    )
    .join_from(round_, answer, answer.c.round_id == round_.c.id, isouter=True)
    .where(visible(round_))
    .order_by(round_.c.module, round_.c.number, round_.c.access_no)
)


@dataclass(frozen=True)
class OpenRound:
    """A round that takes answers."""

    id: str
    module: str
    number: int
    answers: Answers
    place: str
    """The id of the item last seen, "" at the start."""
    base_version: int
    """The finished version that was reopened; 0 in a round that was never finished."""
    state: State = "open"


@dataclass(frozen=True)
class Progress:
    """How far a module is, for the home page."""

    answered: int
    """How many items of the latest round have an answer, a "weet ik niet" or a skip."""
    place: str
    state: State
    active_ms_median: int | None
    """The median of the active milliseconds per item; None where none is known."""


def begin_round(
    access: Access,
    module_slug: str,
    *,
    consent_version: str,
    content_version: str,
    language: str = "nl",
) -> str:
    """Keep the consent and begin the first round, in one go; the id of the latest round.

    Where there is a round already, open or finished, nothing is made and its id comes back.
    """
    with writing() as connection:
        latest = _latest_locked(connection, access, module_slug)
        if latest:
            return str(latest.id)
        return _begin(
            connection, access, module_slug, 1, consent_version, content_version, language
        )


def new_round(
    access: Access,
    module_slug: str,
    *,
    consent_version: str,
    content_version: str,
    language: str = "nl",
) -> str:
    """Begin an empty round with the next number; the id of the open round if there is one."""
    with writing() as connection:
        latest = _latest_locked(connection, access, module_slug)
        if latest and latest.state == "open":
            return str(latest.id)
        number = latest.number + 1 if latest else 1
        return _begin(
            connection, access, module_slug, number, consent_version, content_version, language
        )


def open_round(access: Access, module_slug: str) -> OpenRound | None:
    """The module's latest round with its answers, or None where it is not open."""
    with reading() as connection:
        row = latest_in(connection, access, module_slug)
        if row is None or row.state != "open":
            return None
        rows = _ANSWERS.all(connection, {"of_round": row.id})
    answers = KeptAnswers(seal_of(access.client_id), row.id, rows)
    return OpenRound(row.id, row.module, row.number, answers, row.place, row.base_version)


def remember_place(access: Access, round_id: str, item_id: str) -> None:
    """Keep which item was seen last; nothing happens where the round is not open."""
    with writing() as connection:
        connection.execute(_PLACE, {**access.bounds, "of_round": round_id, "item": item_id})


def reopen_round(access: Access, module_slug: str) -> str:
    """Open the last finished round again, holding its answers; its id.

    Where a later round is open already, that one's id comes back.

    Raises:
        NotFound: nothing of this module was finished.
    """
    with writing() as connection:
        latest = _latest_locked(connection, access, module_slug)
        if latest is None:
            raise NotFound
        if latest.state != "open":
            connection.execute(_REOPEN, {"of_round": latest.id, "state": "open", "place": ""})
            act = audit.by_client(access, "round.reopened", "round", latest.id, module_slug)
            audit.add(connection, act)
        return str(latest.id)


def withdraw_consent(access: Access, module_slug: str, prefix: str = "") -> None:
    """Delete the module's answers and results, what others said, and end its shares.

    With the ``prefix`` of the module's ids, the remarks on its sections go too.
    """
    mine = {**access.bounds, "of_module": module_slug}
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        connection.execute(delete(round_).where(visible(round_), _OF_MODULE), mine)
        asked = observing.c.module == bindparam("of_module")
        connection.execute(delete(observing).where(visible(observing), asked), mine)
        withdrawn = (
            update(consent)
            .where(
                visible(consent),
                consent.c.module == bindparam("of_module"),
                consent.c.withdrawn_at.is_(None),
            )
            .values(withdrawn_at=now())
        )
        connection.execute(withdrawn, mine)
        if prefix:
            about = remark.c.section_id.startswith(f"{prefix}.", autoescape=True)
            connection.execute(delete(remark).where(visible(remark), about), access.bounds)
        sharing.end_in(connection, access.client_id, module_slug)
        act = audit.by_client(access, "consent.withdrawn", "module", module_slug, module_slug)
        audit.add(connection, act)


def progress(access: Access) -> Mapping[str, Progress]:
    """How far each module that was begun is, by slug."""
    with reading() as connection:
        rows = connection.execute(_PROGRESS, access.bounds).all()
    latest: dict[str, list[AnyRow]] = {}
    for row in rows:
        seen = latest.setdefault(row.module, [])
        if seen and seen[0].id != row.id:
            seen.clear()
        seen.append(row)
    return {module: _progress(access, of_round) for module, of_round in latest.items()}


def latest_in(connection: Connection, access: Access, module_slug: str) -> AnyRow | None:
    """The row of the module's latest round that this access sees, in this transaction."""
    mine = {**access.bounds, "of_module": module_slug}
    row: AnyRow | None = _LATEST.first(connection, mine)
    return row


def _latest_locked(connection: Connection, access: Access, module_slug: str) -> AnyRow | None:
    accesses.lock_client(connection, access.client_id)
    return latest_in(connection, access, module_slug)


def _begin(  # noqa: PLR0917
    connection: Connection,
    access: Access,
    module_slug: str,
    number: int,
    consent_version: str,
    content_version: str,
    language: str,
) -> str:
    consent_id, round_id, moment = new_id(), new_id(), now()
    shared = {
        "client_id": access.client_id,
        "access_no": access.current,
        "module": module_slug,
        "language": language,
    }
    agreed = {"id": consent_id, "text_version": consent_version, "given_at": moment}
    begun = {
        "id": round_id,
        "number": number,
        "state": "open",
        "place": "",
        "base_version": 0,
        "consent_id": consent_id,
        "content_version": content_version,
        "begun_at": moment,
    }
    connection.execute(insert(consent), {**shared, **agreed})
    connection.execute(insert(round_), {**shared, **begun})
    audit.add(
        connection, audit.by_client(access, "consent.given", "module", module_slug, module_slug)
    )
    return round_id


def _progress(access: Access, rows: list[AnyRow]) -> Progress:
    first = rows[0]
    kept = [(row.item_id, row.revision, row.content) for row in rows if row.item_id is not None]
    answers = KeptAnswers(seal_of(access.client_id), first.id, kept)
    known = [one.ms_active for one in answers.values() if one.ms_active is not None]
    pace = int(median(known)) if known else None
    return Progress(len(answers), first.place, first.state, pace)
