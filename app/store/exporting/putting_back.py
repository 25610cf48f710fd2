"""Putting back what a client took along: into an empty Koers, all of it or nothing.

Nothing is shared by it, no phone comes in by it, and nobody else is asked again.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from app.domain.remarks import Remark
from app.store import accesses, audit
from app.store.access import Access, visible
from app.store.codec import pack, pack_answer, pack_answers
from app.store.crypto import Seal
from app.store.database import writing
from app.store.exporting.made import Plain, answers_of
from app.store.exporting.planned import any_planned_in, put_plan_back
from app.store.exporting.searching import put_search_profile_back
from app.store.keys import seal_of
from app.store.remarks import keep_in
from app.store.search_profiles import any_in
from app.store.tables import answer, client, consent, finished, observing, remark, round_
from app.store.tokens import new_id


class NotEmpty(Exception):  # noqa: N818
    """There is something already, which putting back would overwrite."""


def put_back(access: Access, told: Plain) -> None:
    """Put back what ``read_export`` gave.

    Raises:
        NotEmpty: the client began something already; nothing was changed.
    """
    seal, data = seal_of(access.client_id), told["data"]
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        if any(
            connection.execute(
                select(table.c.client_id).where(visible(table)), access.bounds
            ).first()
            for table in (round_, remark, observing)
        ):
            raise NotEmpty
        if any_in(connection, access) or any_planned_in(connection, access, seal):
            raise NotEmpty
        consents = [_consent(connection, access, one) for one in data["consents"]]
        for one in data["rounds"]:
            _round(connection, access, seal, one, consents[one["consent"]])
        for one in data["remarks"]:
            said = {name: value for name, value in one.items() if name != "section"}
            keep_in(connection, access, seal, one["section"], Remark(**said))
        put_search_profile_back(connection, access, seal, data.get("search_profile", {}))
        put_plan_back(connection, access, seal, data)
        for one in data["others"]:
            _others(connection, access, seal, one, consents[one["consent"]])
        _preferences(connection, access, seal, data["preferences"])
        act = audit.by_client(access, "data.put_back", "client", access.client_id)
        audit.add(connection, act)


def _consent(connection: Connection, access: Access, one: Plain) -> str:
    withdrawn = _moment(one["withdrawn_at"]) if one["withdrawn_at"] else None
    row = {
        **_mine(access),
        **one,
        "given_at": _moment(one["given_at"]),
        "withdrawn_at": withdrawn,
    }
    connection.execute(insert(consent), row)
    return str(row["id"])


def _round(connection: Connection, access: Access, seal: Seal, one: Plain, consent_id: str) -> None:
    row = {
        **_mine(access),
        **{name: one[name] for name in ("module", "number", "place", "base_version")},
        **{name: one[name] for name in ("content_version", "language")},
        "state": "open" if one["open"] else "finished",
        "consent_id": consent_id,
        "begun_at": _moment(one["begun_at"]),
    }
    connection.execute(insert(round_), row)
    _answers(connection, access, seal, str(row["id"]), one["answers"])
    for version in one["finished"]:
        _finished(connection, access, seal, row, version)


def _answers(
    connection: Connection, access: Access, seal: Seal, round_id: str, plain: list[Plain]
) -> None:
    place = seal.place("answer", "content")
    rows = [
        {
            "round_id": round_id,
            "item_id": item,
            "access_no": access.current,
            "revision": one.revision,
            "content": place.close(f"{round_id}/{item}", pack_answer(one)),
        }
        for item, one in answers_of(plain).items()
    ]
    if rows:
        connection.execute(insert(answer), rows)


def _finished(
    connection: Connection, access: Access, seal: Seal, of_round: Plain, one: Plain
) -> None:
    row = {
        **_mine(access),
        "round_id": of_round["id"],
        "module": of_round["module"],
        "version": one["version"],
        "module_version": one["module_version"],
        "finished_at": _moment(one["finished_at"]),
    }
    kept = {"answers": pack_answers(answers_of(one["answers"])), "result": pack(one["result"])}
    sealed = {name: seal.close("finished", name, row["id"], value) for name, value in kept.items()}
    connection.execute(insert(finished), {**row, **sealed})


def _others(
    connection: Connection, access: Access, seal: Seal, one: Plain, consent_id: str
) -> None:
    row = {
        **_mine(access),
        "module": one["module"],
        "consent_id": consent_id,
        "begun_at": _moment(one["begun_at"]),
        "closed_at": _moment(one["closed_at"]),
    }
    outcome = seal.close("observing", "outcome", row["id"], pack(one["outcome"]))
    connection.execute(insert(observing), {**row, "outcome": outcome})


def _preferences(connection: Connection, access: Access, seal: Seal, chosen: Plain) -> None:
    sealed = seal.close("client", "preferences", access.client_id, pack(chosen))
    this = update(client).where(client.c.id == access.client_id)
    connection.execute(this.values(preferences=sealed if chosen else None))


def _mine(access: Access) -> dict[str, Any]:
    return {"id": new_id(), "client_id": access.client_id, "access_no": access.current}


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written)
