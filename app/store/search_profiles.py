"""The zoekprofiel as it is kept: fields that change, each with its revision, and signed versions.

A field that the client did not change has no row: it follows the suggestion. A signed version is
never changed; what changes afterwards becomes the next one.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from app.domain.search_profile import FIELDS, SLUG, Line, Lines, Profile, is_empty
from app.store import accesses, audit
from app.store.access import Access, visible
from app.store.clock import now
from app.store.codec import pack, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound
from app.store.keys import seal_of
from app.store.tables import search_draft, search_version
from app.store.tokens import new_id

_DRAFTS = select(search_draft).where(visible(search_draft)).order_by(search_draft.c.access_no)
_VERSIONS = (
    select(search_version)
    .where(visible(search_version))
    .order_by(search_version.c.signed_at, search_version.c.id)
)


@dataclass(frozen=True)
class Draft:
    """A field as the client wrote it."""

    lines: Lines | None
    """None where the client went back to the suggestion."""
    revision: int
    """1 for the first save; 0 stands for no save at all."""


NO_DRAFT = Draft(None, 0)


class FieldChanged(Exception):  # noqa: N818
    """Another phone changed the field since it was read; nothing of this save was kept."""

    def __init__(self, current: Draft) -> None:
        super().__init__("Changed on another device.")
        self.current = current


@dataclass(frozen=True)
class Version:
    """A signed zoekprofiel; ``number`` counts from 1 for the first that this access sees."""

    id: str
    number: int
    signed_at: datetime
    profile: Profile


def drafts(access: Access) -> dict[str, Draft]:
    """What the client wrote, by field."""
    with reading() as connection:
        return drafts_in(connection, access, seal_of(access.client_id))


def drafts_in(connection: Connection, access: Access, seal: Seal) -> dict[str, Draft]:
    """The same in this transaction; where two accesses made one the newer counts."""
    rows = connection.execute(_DRAFTS, access.bounds).all()
    return {row.field: _draft(seal, row) for row in rows if row.field in FIELDS}


def save_field(access: Access, field: str, lines: Lines | None, revision: int) -> Draft:
    """Keep the field; None goes back to the suggestion. The draft afterwards.

    ``revision`` is that of the draft that was changed, 0 where there was none.

    Raises:
        FieldChanged: it is another one by now, with something else in it.
        NotFound: there is no such field.
    """
    if field not in FIELDS:
        raise NotFound
    seal = seal_of(access.client_id)
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        before = drafts_in(connection, access, seal).get(field, NO_DRAFT)
        if before.revision and before.lines == lines:
            return before
        if before.revision != revision:
            raise FieldChanged(before)
        new = Draft(lines, revision + 1)
        keep_in(connection, access, seal, field, new)
        if _kept(new.lines) - _kept(before.lines):
            act = audit.by_client(access, "search_profile.kept", "field", field, SLUG)
            audit.add(connection, act)
    return new


def keep_in(connection: Connection, access: Access, seal: Seal, field: str, draft: Draft) -> None:
    """Keep the draft as this access's own, in this transaction."""
    plain = None if draft.lines is None else plain_lines(draft.lines)
    place = _place(access.current, field)
    values = {
        "revision": draft.revision,
        "content": seal.close("search_draft", "content", place, pack(plain)),
    }
    mine = {"client_id": access.client_id, "field": field, "access_no": access.current}
    own = update(search_draft).where(*(search_draft.c[name] == mine[name] for name in mine))
    if not connection.execute(own.values(values)).rowcount:
        connection.execute(insert(search_draft), {**mine, **values})


def sign(access: Access, profile: Profile) -> Version:
    """Freeze the zoekprofiel as the next version; signing the same again gives the last one.

    Raises:
        ValueError: it says nothing.
    """
    if is_empty(profile):
        raise ValueError("An empty zoekprofiel cannot be signed.")
    seal = seal_of(access.client_id)
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        earlier = versions_in(connection, access, seal)
        if earlier and plain_profile(earlier[-1].profile) == plain_profile(profile):
            return earlier[-1]
        row = {
            "id": new_id(),
            "client_id": access.client_id,
            "access_no": access.current,
            "signed_at": now(),
        }
        insert_version(connection, seal, row, plain_profile(profile))
        act = audit.by_client(access, "search_profile.signed", "version", str(row["id"]), SLUG)
        audit.add(connection, act)
        return versions_in(connection, access, seal)[-1]


def insert_version(
    connection: Connection, seal: Seal, row: Mapping[str, Any], plain: Mapping[str, Any]
) -> None:
    """Keep a signed version, in this transaction."""
    content = seal.close("search_version", "content", row["id"], pack(plain))
    connection.execute(insert(search_version), {**row, "content": content})


def versions(access: Access) -> list[Version]:
    """Every signed version, the oldest first."""
    with reading() as connection:
        return versions_in(connection, access, seal_of(access.client_id))


def versions_in(connection: Connection, access: Access, seal: Seal) -> list[Version]:
    """The same in this transaction."""
    rows = connection.execute(_VERSIONS, access.bounds).all()
    return [_version(seal, row, number) for number, row in enumerate(rows, 1)]


def version(access: Access, version_id: str) -> Version:
    """One signed version.

    Raises:
        NotFound: unknown, or not this access's.
    """
    found = next((one for one in versions(access) if one.id == version_id), None)
    if found is None:
        raise NotFound
    return found


def plain_profile(profile: Profile) -> dict[str, list[dict[str, Any]]]:
    """The profile as plain values; fields without lines are left out."""
    return {name: plain_lines(profile[name]) for name in FIELDS if profile.get(name)}


def plain_lines(lines: Lines) -> list[dict[str, Any]]:
    """The lines as plain values."""
    return [asdict(one) for one in lines]


def lines_of(plain: list[dict[str, Any]]) -> Lines:
    """The lines that were made plain."""
    return tuple(Line(**one) for one in plain)


def any_in(connection: Connection, access: Access) -> bool:
    """Whether this access has a draft or a version, in this transaction."""
    found = (
        select(table.c.client_id).where(visible(table)) for table in (search_draft, search_version)
    )
    return any(connection.execute(one, access.bounds).first() for one in found)


def _kept(lines: Lines | None) -> set[str]:
    return {one.words for one in lines or () if one.kept}


def _draft(seal: Seal, row: AnyRow) -> Draft:
    place = _place(row.access_no, row.field)
    plain = unpack(seal.open("search_draft", "content", place, row.content))
    return Draft(None if plain is None else lines_of(plain), row.revision)


def _version(seal: Seal, row: AnyRow, number: int) -> Version:
    plain = unpack(seal.open("search_version", "content", row.id, row.content))
    profile = {name: lines_of(lines) for name, lines in plain.items() if name in FIELDS}
    return Version(row.id, number, row.signed_at, profile)


def _place(access_no: int, field: str) -> str:
    return f"{access_no}/{field}"
