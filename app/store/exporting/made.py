"""What the client made, as plain values: this part of an export can be put back."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select

from app.domain.answers import Answer, Answers
from app.store.access import Access, visible
from app.store.answers import KeptAnswers
from app.store.clients import open_preferences
from app.store.codec import pack, pack_answer, unpack, unpack_answer, unpack_answers
from app.store.crypto import Seal
from app.store.database import AnyRow
from app.store.exporting.planned import plan_of_client, reports_of_client
from app.store.exporting.searching import search_profile_of
from app.store.remarks import kept_in
from app.store.tables import answer, client, consent, finished, observing, round_

Plain = dict[str, Any]

ANSWER_PARTS = (
    "value",
    "status",
    "ms_active",
    "position",
    "answered_at",
    "content_version",
    "together",
)
"""The parts of an answer, in the order in which codec.py packs them."""

_ROUNDS = (
    select(round_)
    .where(visible(round_))
    .order_by(round_.c.module, round_.c.number, round_.c.access_no)
)
_ANSWERS = select(answer.c.item_id, answer.c.revision, answer.c.content).where(
    answer.c.round_id == bindparam("of_round")
)
_FINISHED = (
    select(finished)
    .where(finished.c.round_id == bindparam("of_round"))
    .order_by(finished.c.version)
)
_CONSENTS = select(consent).where(visible(consent))
_OTHERS = (
    select(observing)
    .where(visible(observing), observing.c.outcome.is_not(None))
    .order_by(observing.c.module, observing.c.begun_at)
)
_PREFERENCES = select(client.c.preferences).where(client.c.id == bindparam("client"))


def made_by(connection: Connection, access: Access, seal: Seal) -> Plain:
    """Preferences, consents, rounds with answers and results, remarks, and what others came to."""
    consents, numbers = _consents(connection, access)
    preferences = connection.execute(_PREFERENCES, access.bounds).scalar()
    rounds = connection.execute(_ROUNDS, access.bounds).all()
    last = {row.module: row.id for row in rounds}
    remarks = sorted(kept_in(connection, access, seal).items())
    others = connection.execute(_OTHERS, access.bounds).all()
    return {
        "preferences": open_preferences(access.client_id, preferences),
        "consents": consents,
        "rounds": [
            _round(connection, seal, row)
            | {"consent": numbers[row.consent_id]}
            | {"open": row.state == "open" and last[row.module] == row.id}
            for row in rounds
        ],
        "remarks": [{"section": section, **asdict(one)} for section, one in remarks],
        "search_profile": search_profile_of(connection, access, seal),
        "plan": plan_of_client(connection, access, seal),
        "progress": reports_of_client(connection, access, seal),
        "others": [_others(seal, row) | {"consent": numbers[row.consent_id]} for row in others],
    }


def plain_answers(answers: Answers) -> list[Plain]:
    """Answers by item id, each with its parts by name."""
    return [
        {
            "item": item,
            # "together" only stands there where it was so; in an older file it nowhere does
            **dict(zip(ANSWER_PARTS, unpack(pack_answer(one)), strict=False)),
            "revision": one.revision,
        }
        for item, one in sorted(answers.items())
    ]


def answers_of(plain: Iterable[Mapping[str, Any]]) -> dict[str, Answer]:
    """The answers that were made plain."""
    return {
        one["item"]: unpack_answer(
            pack([one[name] for name in ANSWER_PARTS if name in one]), one["revision"]
        )
        for one in plain
    }


def moment(when: datetime | None) -> str | None:
    """A moment as it stands in the file, or None."""
    return when.isoformat() if when else None


def _consents(connection: Connection, access: Access) -> tuple[list[Plain], dict[str, int]]:
    """The consents in an order that does not hang on their ids, and the place of each."""
    rows = connection.execute(_CONSENTS, access.bounds).all()
    told = sorted(((_consent(row), row.id) for row in rows), key=lambda one: pack(one[0]))
    return [plain for plain, _id in told], {row_id: at for at, (_plain, row_id) in enumerate(told)}


def _consent(row: AnyRow) -> Plain:
    return {
        "given_at": moment(row.given_at),
        "module": row.module,
        "text_version": row.text_version,
        "language": row.language,
        "withdrawn_at": moment(row.withdrawn_at),
    }


def _round(connection: Connection, seal: Seal, row: AnyRow) -> Plain:
    kept = connection.execute(_ANSWERS, {"of_round": row.id}).all()
    versions = connection.execute(_FINISHED, {"of_round": row.id}).all()
    return {
        "module": row.module,
        "number": row.number,
        "place": row.place,
        "base_version": row.base_version,
        "content_version": row.content_version,
        "language": row.language,
        "begun_at": moment(row.begun_at),
        "answers": plain_answers(KeptAnswers(seal, row.id, (tuple(one) for one in kept))),
        "finished": [_finished(seal, one) for one in versions],
    }


def _finished(seal: Seal, row: AnyRow) -> Plain:
    answers = unpack_answers(seal.open("finished", "answers", row.id, row.answers))
    return {
        "version": row.version,
        "finished_at": moment(row.finished_at),
        "module_version": row.module_version,
        "answers": plain_answers(answers),
        "result": unpack(seal.open("finished", "result", row.id, row.result)),
    }


def _others(seal: Seal, row: AnyRow) -> Plain:
    return {
        "module": row.module,
        "begun_at": moment(row.begun_at),
        "closed_at": moment(row.closed_at),
        "outcome": unpack(seal.open("observing", "outcome", row.id, row.outcome)),
    }
