"""Sharing: frozen copies for one coach, with a purpose and an end, and who looked at them."""

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any, Literal

from sqlalchemy import Connection, and_, bindparam, func, insert, or_, select, update

from app.domain.answers import Answers
from app.domain.points import Point
from app.domain.scoring import Result
from app.domain.search_profile import SLUG
from app.domain.sections import Section
from app.domain.text import Words
from app.store import audit
from app.store.access import Access, visible
from app.store.clock import day_of, now, today
from app.store.codec import (
    pack,
    pack_answers,
    pack_result,
    plain_points,
    plain_sections,
    plain_words,
    points_of,
    sections_of,
    unpack,
    unpack_answers,
    unpack_result,
    words_of,
)
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound, PreviewChanged
from app.store.keys import seal_of
from app.store.names import staff_name
from app.store.tables import client, finished, search_version, share_view, staff
from app.store.tables import share as shares
from app.store.tokens import new_id

Level = Literal["result", "answers"]
How = Literal["page", "pdf"]

VIEW_ONCE = timedelta(minutes=1)
"""Reading again within so long, in the same way, is the same viewing."""

_ACTIVE = and_(shares.c.ended_at.is_(None), shares.c.until >= bindparam("today"))
_COACHED = and_(client.c.id == shares.c.client_id, client.c.coach_id == shares.c.coach_id)
_VIEWS = (
    select(func.max(share_view.c.at)).where(share_view.c.share_id == shares.c.id).scalar_subquery()
)
_REDONE = (
    select(finished.c.id)
    .where(
        finished.c.client_id == shares.c.client_id,
        finished.c.module == shares.c.module,
        finished.c.access_no.between(bindparam("first"), bindparam("current")),
        finished.c.finished_at > shares.c.shared_at,
    )
    .exists()
)
_SIGNED_AGAIN = (
    select(search_version.c.id)
    .where(
        shares.c.module == SLUG,
        search_version.c.client_id == shares.c.client_id,
        search_version.c.access_no.between(bindparam("first"), bindparam("current")),
        search_version.c.signed_at > shares.c.shared_at,
    )
    .exists()
)
_MINE = (
    select(
        shares,
        staff.c.name,
        _VIEWS.label("viewed_at"),
        or_(_REDONE, _SIGNED_AGAIN).label("outdated"),
    )
    .join_from(shares, staff, staff.c.id == shares.c.coach_id)
    .where(visible(shares), _ACTIVE)
    .order_by(shares.c.module)
)
_OF_CLIENT = (
    select(shares, _VIEWS.label("viewed_at"))
    .join_from(shares, client, _COACHED)
    .where(
        shares.c.coach_id == bindparam("coach"), shares.c.client_id == bindparam("client"), _ACTIVE
    )
    .order_by(shares.c.module)
)
_ONE = (
    select(shares)
    .join_from(shares, client, _COACHED)
    .where(shares.c.id == bindparam("share"), shares.c.coach_id == bindparam("coach"), _ACTIVE)
    .with_for_update(of=shares)
)
_SEEN = select(func.max(share_view.c.at)).where(
    share_view.c.share_id == bindparam("share"), share_view.c.how == bindparam("how")
)


@dataclass(frozen=True)
class NewShare:
    """What the client previewed and says yes to."""

    module: str
    level: Level
    switches: tuple[str, ...]
    sections: tuple[Section, ...]
    result: Result | None
    answers: Answers | None
    """None unless the level is "answers"."""
    purpose: str
    purpose_version: str
    until: date
    """The last day on which the coach can read it."""
    module_version: str
    language: str = "nl"
    points: tuple[Point, ...] = ()
    """What the sheet for the conversation takes from here; each stands in ``sections`` too."""
    taken_off: tuple[str, ...] = ()
    """Ids of points that come from elsewhere (the FML) and that the client took off here."""
    together: Words | None = None
    """How much was filled in together ("Samen ingevuld"); None for nothing."""


@dataclass(frozen=True)
class MyShare:
    """What the client shares now."""

    id: str
    module: str
    level: str
    switches: tuple[str, ...]
    shared_at: datetime
    until: date
    coach_id: str
    coach_name: str
    last_viewed_at: datetime | None
    outdated: bool
    """Whether the client finished the module again after sharing it."""


@dataclass(frozen=True)
class SharedPart:
    """A module that a client shares with the coach, without its content."""

    id: str
    client_id: str
    module: str
    level: str
    shared_on: date
    until: date
    is_new: bool
    """Whether the coach did not open this copy yet."""


@dataclass(frozen=True)
class SharedCopy:
    """A frozen copy, as its coach reads it."""

    id: str
    client_id: str
    module: str
    level: str
    switches: tuple[str, ...]
    sections: tuple[Section, ...]
    result: Result | None
    answers: Answers | None
    purpose: str
    shared_on: date
    until: date
    module_version: str
    language: str
    points: tuple[Point, ...] = ()
    taken_off: tuple[str, ...] = ()
    together: Words | None = None
    """How much was filled in together, as it was when the copy was made; None for nothing."""


def digest_of(new: NewShare) -> str:
    """A name for what is shown in the preview: equal exactly when the same would be shared."""
    shown = [new.module, new.level, sorted(new.switches), new.module_version, new.language]
    return sha256(pack([shown, _plain_copy(new)])).hexdigest()


def share(access: Access, coach_id: str, new: NewShare, preview_digest: str) -> str:
    """Freeze a copy for the client's coach; an earlier share of the module ends. The share's id.

    Raises:
        PreviewChanged: it is not what the client saw.
        NotFound: the coach does not coach this client.
        ValueError: answers at a level that does not share them.
    """
    if new.answers is not None and new.level != "answers":
        raise ValueError("Only the level 'answers' shares answers.")
    if preview_digest != digest_of(new):
        raise PreviewChanged
    seal, share_id = seal_of(access.client_id), new_id()
    copy = pack({**_plain_copy(new), "purpose": new.purpose})
    row = {
        "id": share_id,
        "client_id": access.client_id,
        "access_no": access.current,
        "coach_id": coach_id,
        "module": new.module,
        "level": new.level,
        "switches": pack(sorted(new.switches)).decode(),
        "copy": seal.close("share", "copy", share_id, copy),
        "purpose_version": new.purpose_version,
        "module_version": new.module_version,
        "language": new.language,
        "shared_at": now(),
        "until": new.until,
    }
    coached = select(client.c.id).where(
        client.c.id == access.client_id, client.c.coach_id == coach_id
    )
    with writing() as connection:
        if connection.execute(coached.with_for_update()).first() is None:
            raise NotFound
        end_in(connection, access.client_id, new.module)
        connection.execute(insert(shares), row)
        act = audit.by_client(access, "share.began", "share", share_id, new.module)
        audit.add(connection, act)
    return share_id


def end_share(access: Access, module_slug: str) -> None:
    """Stop sharing the module, at once and with its copies destroyed; nothing shared is fine."""
    with writing() as connection:
        for share_id in end_in(connection, access.client_id, module_slug):
            act = audit.by_client(access, "share.ended", "share", share_id, module_slug)
            audit.add(connection, act)


def end_in(connection: Connection, client_id: str, module_slug: str) -> list[str]:
    """End what the client shares of the module, in this transaction; the ids that ended."""
    ended = (
        update(shares)
        .where(
            shares.c.client_id == client_id,
            shares.c.module == module_slug,
            shares.c.ended_at.is_(None),
        )
        .values(ended_at=now(), copy=None)
    )
    return list(connection.execute(ended.returning(shares.c.id)).scalars())


def end_all_in(connection: Connection, client_id: str) -> list[tuple[str, str]]:
    """End everything that the client shares, in this transaction; each id with its module."""
    ended = (
        update(shares)
        .where(shares.c.client_id == client_id, shares.c.ended_at.is_(None))
        .values(ended_at=now(), copy=None)
    )
    rows = connection.execute(ended.returning(shares.c.id, shares.c.module)).all()
    return [(row.id, row.module) for row in rows]


def my_shares(access: Access) -> list[MyShare]:
    """What this access shares now, by module."""
    with reading() as connection:
        rows = connection.execute(_MINE, {**access.bounds, "today": today()}).all()
    return [_mine(row) for row in rows]


def my_copy(access: Access, module_slug: str) -> SharedCopy | None:
    """What the coach reads of the module now, for the client who shares it; None for nothing."""
    with reading() as connection:
        mine = _MINE.where(shares.c.module == module_slug)
        row = connection.execute(mine, {**access.bounds, "today": today()}).one_or_none()
    return _copy(row) if row and row.copy else None


def shared_with(coach_id: str, client_id: str) -> list[SharedPart]:
    """What the client shares with this coach now, by module."""
    with reading() as connection:
        asked = {"coach": coach_id, "client": client_id, "today": today()}
        rows = connection.execute(_OF_CLIENT, asked).all()
    return [
        SharedPart(
            id=row.id,
            client_id=row.client_id,
            module=row.module,
            level=row.level,
            shared_on=day_of(row.shared_at),
            until=row.until,
            is_new=row.viewed_at is None,
        )
        for row in rows
    ]


def read_share(coach_id: str, share_id: str, how: How) -> SharedCopy:
    """The copy; that it was read is kept, at most once a minute for each way of reading.

    Raises:
        NotFound: unknown, withdrawn, ended, replaced, or another coach's: all alike.
    """
    with writing() as connection:
        asked = {"share": share_id, "coach": coach_id, "today": today()}
        row = connection.execute(_ONE, asked).one_or_none()
        if row is None or row.copy is None:
            raise NotFound
        _note_view(connection, row, how)
    return _copy(row)


def read_shares(coach_id: str, client_id: str, how: How) -> list[SharedCopy]:
    """Every copy that this client shares with the coach now, each as ``read_share`` reads it."""
    copies = []
    for part in shared_with(coach_id, client_id):
        with suppress(NotFound):  # stopped between the two
            copies.append(read_share(coach_id, part.id, how))
    return copies


def opened_shares(coach_id: str, client_id: str) -> list[SharedCopy]:
    """The copies that this coach opened before, for a page that shows them already.

    No viewing is kept of it, so that saving during a conversation does not fill the log.
    """
    with reading() as connection:
        asked = {"coach": coach_id, "client": client_id, "today": today()}
        rows = connection.execute(_OF_CLIENT, asked).all()
    return [_copy(row) for row in rows if row.copy is not None and row.viewed_at is not None]


def my_copies(access: Access) -> list[SharedCopy]:
    """The same copies for the client, whose own reading is no viewing."""
    with reading() as connection:
        rows = connection.execute(_MINE, {**access.bounds, "today": today()}).all()
    return [_copy(row) for row in rows if row.copy is not None]


def _note_view(connection: Connection, row: AnyRow, how: How) -> None:
    moment = now()
    seen = connection.execute(_SEEN, {"share": row.id, "how": how}).scalar()
    if seen and moment - seen < VIEW_ONCE:
        return
    connection.execute(insert(share_view), {"share_id": row.id, "how": how, "at": moment})
    act = audit.Act(
        actor_kind="coach",
        actor_id=row.coach_id,
        action=f"share.viewed.{how}",
        subject_kind="share",
        subject_id=row.id,
        client_id=row.client_id,
        access_no=row.access_no,
        module=row.module,
    )
    audit.add(connection, act)


def _plain_copy(new: NewShare) -> dict[str, Any]:
    return {
        "sections": plain_sections(new.sections),
        "result": unpack(pack_result(new.result)) if new.result else None,
        "answers": unpack(pack_answers(new.answers)) if new.answers is not None else None,
        "points": plain_points(new.points),
        "taken_off": sorted(new.taken_off),
        **({"together": plain_words(new.together)} if new.together else {}),
    }


def _copy(row: AnyRow) -> SharedCopy:
    sealed = seal_of(row.client_id).open("share", "copy", row.id, row.copy)
    plain = unpack(sealed)
    result, answers = plain["result"], plain["answers"]
    return SharedCopy(
        id=row.id,
        client_id=row.client_id,
        module=row.module,
        level=row.level,
        switches=_switches(row),
        sections=sections_of(plain["sections"]),
        result=unpack_result(pack(result)) if result else None,
        answers=unpack_answers(pack(answers)) if answers is not None else None,
        purpose=plain["purpose"],
        shared_on=day_of(row.shared_at),
        until=row.until,
        module_version=row.module_version,
        language=row.language,
        points=points_of(plain.get("points", [])),
        taken_off=tuple(plain.get("taken_off", [])),
        together=words_of(plain["together"]) if "together" in plain else None,
    )


def _mine(row: AnyRow) -> MyShare:
    return MyShare(
        id=row.id,
        module=row.module,
        level=row.level,
        switches=_switches(row),
        shared_at=row.shared_at,
        until=row.until,
        coach_id=row.coach_id,
        coach_name=staff_name(row.coach_id, row.name),
        last_viewed_at=row.viewed_at,
        outdated=bool(row.outdated),
    )


def _switches(row: AnyRow) -> tuple[str, ...]:
    return tuple(json.loads(row.switches))
