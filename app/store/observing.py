"""Asking others how they see a client: begun with consent, counted, told, closed.

An asking gathers the responses of a few people. Nothing in it says who they are: a response
has no time, no address, no role and no tie to the link that brought it (observers.py).
"""

import hmac
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, Update, bindparam, delete, insert, select, update

from app.domain.answers import Answers, value_of
from app.domain.module import Item
from app.domain.observing import Observed, ObservedText, counted, observed, open_texts
from app.domain.parameters import parameters
from app.store import accesses, audit
from app.store.access import Access, visible
from app.store.clock import day_of, now
from app.store.codec import (
    pack,
    pack_observed,
    unpack,
    unpack_answers,
    unpack_observed,
)
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound
from app.store.keys import ClientKey, key_of
from app.store.tables import consent, observer_link, observer_response, round_
from app.store.tables import observing as askings
from app.store.tokens import new_id

RAW_KEPT = timedelta(days=30)
"""How long single responses are kept after the client closed the asking (content.md 6.3)."""

OF_MODULE = askings.c.module == bindparam("of_module")
_ASKINGS = (
    select(askings)
    .where(visible(askings), OF_MODULE)
    .order_by(askings.c.closed_at.is_not(None), askings.c.begun_at.desc())
)
_BEGUN = select(round_.c.id).where(visible(round_), round_.c.module == bindparam("of_module"))
_RESPONSES = (
    select(observer_response)
    .where(observer_response.c.observing_id == bindparam("asking"))
    .order_by(observer_response.c.number)
)


@dataclass(frozen=True)
class Observing:
    """How far an asking is."""

    id: str
    responses: int
    """How many people answered."""
    counted: int
    """How many of them the client sees the outcome of; 0 while they are too few."""
    closed_on: date | None
    """The day on which the client closed it, or None."""
    wiped_on: date | None
    """The first day on which no single response is left, or None while it is open."""


def begin_observing(
    access: Access, module_slug: str, *, consent_version: str, language: str = "nl"
) -> str:
    """Keep the consent and begin an asking; its id, or that of the one that is open.

    Raises:
        NotFound: the client did not begin this module.
    """
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        mine = {**access.bounds, "of_module": module_slug}
        latest = connection.execute(_ASKINGS, mine).first()
        if latest and latest.closed_at is None:
            return str(latest.id)
        if connection.execute(_BEGUN, mine).first() is None:
            raise NotFound
        return _begin(connection, access, module_slug, consent_version, language)


def latest_observing(access: Access, module_slug: str) -> Observing | None:
    """The asking that is open, else the newest one; None where others were never asked."""
    with reading() as connection:
        row = connection.execute(_ASKINGS, {**access.bounds, "of_module": module_slug}).first()
        if row is None:
            return None
        responses = connection.execute(_RESPONSES, {"asking": row.id}).all()
    closed = row.closed_at is not None
    kept = unpack_outcome(access, row)
    total = kept.count if kept else len(responses)
    told = counted(total, parameters().observers, closed=closed)
    return Observing(
        row.id,
        total,
        told,
        day_of(row.closed_at) if closed else None,
        day_of(row.closed_at + RAW_KEPT) if closed else None,
    )


def what_others_said(access: Access, module_slug: str, items: Sequence[Item]) -> Observed | None:
    """What others said together, of the newest asking that has an outcome; None without one.

    ``items`` are those of ``Module.observed``. A text is ``hidden`` until the client lets the
    coach read it.
    """
    keys = key_of(access.client_id)
    with reading() as connection:
        rows = connection.execute(_ASKINGS, {**access.bounds, "of_module": module_slug}).all()
        for row in rows:
            responses = connection.execute(_RESPONSES, {"asking": row.id}).all()
            said = _outcome(keys, access, row, responses, items)
            if said:
                return said
    return None


def close_observing(access: Access, module_slug: str, items: Sequence[Item]) -> None:
    """Close the asking: everything counts, its links end, the outcome is kept for good.

    The single responses go with the texts in them ``RAW_KEPT`` later (retention.py). Nothing
    open is fine.
    """
    keys = key_of(access.client_id)
    with writing() as connection:
        row = open_locked(connection, access, module_slug)
        if row is None:
            return
        responses = connection.execute(_RESPONSES, {"asking": row.id}).all()
        said = observed(items, [_answers(keys, one) for one in responses])
        closed = {"closed_at": now(), "outcome": said and _seal_outcome(keys, row.id, said)}
        connection.execute(update(askings).where(askings.c.id == row.id).values(closed))
        connection.execute(delete(observer_link).where(observer_link.c.observing_id == row.id))
        audit.add(connection, act(access, "observing.closed", row.id, module_slug))


def allow_text(access: Access, module_slug: str, text_id: str, *, allowed: bool) -> None:
    """Let the coach read this text of somebody else, or no longer; shared copies stay as they are.

    Raises:
        NotFound: there is no such text among what the client can read.
    """
    keys = key_of(access.client_id)
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        for row in connection.execute(_ASKINGS, {**access.bounds, "of_module": module_slug}).all():
            responses = connection.execute(_RESPONSES, {"asking": row.id}).all()
            for one in _counted(row, responses):
                for item_id in _answers(keys, one):
                    if _text_id(keys, one.id, item_id) == text_id:
                        connection.execute(_allowing(keys, one, item_id, allowed=allowed))
                        return
    raise NotFound


def open_locked(connection: Connection, access: Access, module_slug: str) -> AnyRow | None:
    """The asking of this module that is open, or None; others who change it wait."""
    accesses.lock_client(connection, access.client_id)
    row = connection.execute(_ASKINGS, {**access.bounds, "of_module": module_slug}).first()
    return row if row and row.closed_at is None else None


def unpack_outcome(access: Access, row: AnyRow) -> Observed | None:
    """What was kept of a closed asking in this row, without texts; None where nothing was."""
    if row.outcome is None:
        return None
    seal = key_of(access.client_id).seal
    return unpack_observed(seal.open("observing", "outcome", row.id, row.outcome))


def act(access: Access, action: str, subject_id: str, module_slug: str) -> audit.Act:
    """An act of the client about asking others."""
    return audit.by_client(access, action, "observing", subject_id, module_slug)


def _begin(
    connection: Connection, access: Access, module_slug: str, consent_version: str, language: str
) -> str:
    consent_id, asking_id, moment = new_id(), new_id(), now()
    shared = {
        "client_id": access.client_id,
        "access_no": access.current,
        "module": module_slug,
    }
    agreed = {
        "id": consent_id,
        "text_version": consent_version,
        "language": language,
        "given_at": moment,
    }
    begun = {"id": asking_id, "consent_id": consent_id, "begun_at": moment}
    connection.execute(insert(consent), {**shared, **agreed})
    connection.execute(insert(askings), {**shared, **begun})
    audit.add(connection, act(access, "observing.began", asking_id, module_slug))
    return asking_id


def _outcome(
    keys: ClientKey,
    access: Access,
    row: AnyRow,
    responses: Sequence[AnyRow],
    items: Sequence[Item],
) -> Observed | None:
    told = _counted(row, responses)
    kept = unpack_outcome(access, row)
    said = kept or observed(items, [_answers(keys, one) for one in told])
    if said is None or (row.closed_at and kept is None):
        return None
    return replace(said, texts=tuple(_texts(keys, told, open_texts(items))))


def _counted(row: AnyRow, responses: Sequence[AnyRow]) -> Sequence[AnyRow]:
    """The responses that the client sees the outcome of; none once their time is over."""
    if row.closed_at and _is_over(row.closed_at):
        return ()
    closed = row.closed_at is not None
    return responses[: counted(len(responses), parameters().observers, closed=closed)]


def _is_over(closed_at: datetime) -> bool:
    return now() >= closed_at + RAW_KEPT


def _texts(
    keys: ClientKey, responses: Iterable[AnyRow], items: Iterable[Item]
) -> Iterator[ObservedText]:
    """What was written, question by question, in an order that tells nothing."""
    read = [(row, _answers(keys, row), _allowed(keys, row)) for row in responses]
    for item in items:
        written = [
            ObservedText(_text_id(keys, row.id, item.id), item.text, words, item.id not in allowed)
            for row, answers, allowed in read
            if isinstance(words := value_of(answers, item.id), str) and words
        ]
        yield from sorted(written, key=lambda text: text.id)


def _text_id(keys: ClientKey, response_id: str, item_id: str) -> str:
    """A name for one text that tells neither whose it is nor which others that one wrote."""
    digest = hmac.digest(keys.repeat, f"text {response_id} {item_id}".encode(), "sha256")
    return urlsafe_b64encode(digest[:16]).decode().rstrip("=")


def _answers(keys: ClientKey, row: AnyRow) -> Answers:
    sealed = keys.seal.open("observer_response", "answers", row.id, row.answers)
    return unpack_answers(sealed)


def _allowed(keys: ClientKey, row: AnyRow) -> list[str]:
    """The ids of the items whose text the coach may read."""
    if row.allowed is None:
        return []
    opened: list[str] = unpack(keys.seal.open("observer_response", "allowed", row.id, row.allowed))
    return opened


def _allowing(keys: ClientKey, row: AnyRow, item_id: str, *, allowed: bool) -> Update:
    kept = {one for one in _allowed(keys, row) if one != item_id} | (
        {item_id} if allowed else set()
    )
    sealed = keys.seal.close("observer_response", "allowed", row.id, pack(sorted(kept)))
    this = update(observer_response).where(observer_response.c.id == row.id)
    return this.values(allowed=sealed)


def _seal_outcome(keys: ClientKey, asking_id: str, said: Observed) -> bytes:
    return keys.seal.close("observing", "outcome", asking_id, pack_observed(said))
