"""The file itself: versioned, readable, and signed so that it proves whose it is.

The proof is an HMAC over everything else in the file with a key of the bureau, so a changed file,
a file of another bureau and one that somebody made up are all refused. Whose it is stands in it
as a keyed name, which tells nothing to anybody but this installation.
"""

import hmac
import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from typing import Any, Literal

from app.domain.observing import Observed
from app.store import audit
from app.store.access import Access
from app.store.clock import now
from app.store.database import reading, writing
from app.store.exporting.happened import happened_with
from app.store.exporting.made import Plain, made_by
from app.store.keys import keyring, seal_of

VERSION = 2
"""Of the file's shape; a reader refuses a higher one and knows every lower one."""

Problem = Literal["broken", "changed", "newer"]


class BadExport(Exception):  # noqa: N818
    """The file cannot be put back; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"The file is {problem}.")
        self.problem: Problem = problem


class OtherPersons(Exception):  # noqa: N818
    """The file is whole and ours, and somebody else's."""


def export_file(access: Access, said: Mapping[str, Observed]) -> bytes:
    """Everything that this client may know, as JSON; that it was asked for is in the log.

    ``said`` is what the client can read of others, by module.
    """
    note_export(access, "json")
    seal = seal_of(access.client_id)
    with reading() as connection:
        told: Plain = {
            "koers_export": VERSION,
            "made_at": now().isoformat(),
            "whose": _whose(access),
            "data": made_by(connection, access, seal),
            "record": happened_with(connection, access, seal, said),
        }
    return json.dumps({**told, "proof": _proof(told)}, ensure_ascii=False, indent=1).encode()


def note_export(access: Access, how: str) -> None:
    """Write in the log that the client took everything along, as "json" or "pdf"."""
    with writing() as connection:
        audit.add(connection, audit.by_client(access, f"data.exported.{how}", "export", how))


def read_export(access: Access, raw: bytes) -> Plain:
    """The file that this client took along, as it was made.

    Raises:
        BadExport: it is cut, changed, made by a later version, or no such file at all.
        OtherPersons: it is another client's.
    """
    told = _parsed(raw)
    proof = told.pop("proof", None)
    if not isinstance(proof, str) or "koers_export" not in told:
        raise BadExport("broken")
    if not hmac.compare_digest(proof.encode("utf-8", "replace"), _proof(told).encode()):
        raise BadExport("newer" if _is_newer(told) else "changed")
    if _is_newer(told):
        raise BadExport("newer")
    if told["whose"] != _whose(access):
        raise OtherPersons
    return told


def _parsed(raw: bytes) -> Plain:
    try:
        told: Any = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise BadExport("broken") from None
    if not isinstance(told, dict):
        raise BadExport("broken")
    return told


def _is_newer(told: Plain) -> bool:
    version = told["koers_export"]
    return isinstance(version, int) and version > VERSION


def _whose(access: Access) -> str:
    return _keyed(b"whose " + access.client_id.encode())


def _proof(told: Plain) -> str:
    same = json.dumps(told, sort_keys=True, separators=(",", ":"))
    return _keyed(b"proof " + same.encode())


def _keyed(told: bytes) -> str:
    digest = hmac.digest(keyring().export, told, "sha256")
    return urlsafe_b64encode(digest).decode().rstrip("=")
