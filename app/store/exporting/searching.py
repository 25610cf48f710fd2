"""The zoekprofiel in the export: fields and signed versions, and back again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from app.store.access import Access
from app.store.crypto import Seal
from app.store.search_profiles import (
    Draft,
    drafts_in,
    insert_version,
    keep_in,
    lines_of,
    plain_lines,
    plain_profile,
    versions_in,
)
from app.store.tokens import new_id

Plain = dict[str, Any]


def search_profile_of(connection: Connection, access: Access, seal: Seal) -> Plain:
    """The fields that the client wrote, and every signed version."""
    drafts = sorted(drafts_in(connection, access, seal).items())
    return {
        "fields": [_field(name, one) for name, one in drafts],
        "versions": [
            {"signed_at": one.signed_at.isoformat(), "profile": plain_profile(one.profile)}
            for one in versions_in(connection, access, seal)
        ],
    }


def put_search_profile_back(
    connection: Connection, access: Access, seal: Seal, told: Mapping[str, Any]
) -> None:
    """Keep what ``search_profile_of`` told; an older file has nothing of it."""
    for one in told.get("fields", ()):
        lines = None if one["lines"] is None else lines_of(one["lines"])
        keep_in(connection, access, seal, one["field"], Draft(lines, one["revision"]))
    for one in told.get("versions", ()):
        row = {
            "id": new_id(),
            "client_id": access.client_id,
            "access_no": access.current,
            "signed_at": datetime.fromisoformat(one["signed_at"]),
        }
        insert_version(connection, seal, row, one["profile"])


def _field(name: str, one: Draft) -> Plain:
    lines = None if one.lines is None else plain_lines(one.lines)
    return {"field": name, "revision": one.revision, "lines": lines}
