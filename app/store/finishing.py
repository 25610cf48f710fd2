"""Finished rounds: answers and result, frozen together as a version."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Select, bindparam, insert, select, update

from app.domain.answers import Answer
from app.domain.module import Round
from app.domain.scoring import QualityFlag, Result
from app.store import audit
from app.store.access import Access, visible
from app.store.answers import KeptAnswers
from app.store.clock import now
from app.store.codec import pack_answers, pack_result, unpack_answers, unpack_result
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import Conflict, RoundClosed
from app.store.keys import seal_of
from app.store.tables import answer, finished, round_
from app.store.tokens import new_id

_OPEN = (
    select(round_)
    .where(visible(round_), round_.c.id == bindparam("of_round"), round_.c.state == "open")
    .with_for_update()
)
_ANSWERS = select(answer.c.item_id, answer.c.revision, answer.c.content).where(
    answer.c.round_id == bindparam("of_round")
)
_CLOSE = update(round_).where(round_.c.id == bindparam("of_round"))
_FINISHED = (
    select(finished, round_.c.number)
    .join_from(finished, round_, round_.c.id == finished.c.round_id)
    .where(visible(finished))
    .order_by(round_.c.number.desc(), round_.c.access_no.desc(), finished.c.version.desc())
)
_OF_MODULE = _FINISHED.where(finished.c.module == bindparam("of_module"))


@dataclass(frozen=True)
class Finished:
    """A frozen version of a round."""

    id: str
    round_id: str
    module: str
    round: Round


def finish_round(
    access: Access,
    round_id: str,
    result: Result,
    module_version: str,
    *,
    scored: Mapping[str, Answer] | None = None,
) -> Finished:
    """Freeze the answers with their result as the round's next version.

    ``scored`` are the answers that the result was made from; where another device changed one
    meanwhile nothing is frozen.

    Raises:
        RoundClosed: there is no such open round for this access.
        Conflict: the stored answers are not those that were scored.
    """
    seal = seal_of(access.client_id)
    with writing() as connection:
        row = connection.execute(_OPEN, {**access.bounds, "of_round": round_id}).one_or_none()
        if row is None:
            raise RoundClosed
        stored = connection.execute(_ANSWERS, {"of_round": round_id}).all()
        answers = dict(KeptAnswers(seal, round_id, stored))
        if scored is not None and dict(scored) != answers:
            raise Conflict(answers)
        version = row.base_version + 1
        frozen = Round(row.number, version, answers, result, now(), module_version)
        new = Finished(new_id(), round_id, row.module, frozen)
        connection.execute(insert(finished), _row(access, seal, new))
        connection.execute(
            _CLOSE,
            {"of_round": round_id, "state": "finished", "place": "", "base_version": version},
        )
        act = audit.by_client(access, "round.finished", "round", round_id, row.module)
        audit.add(connection, act)
    return new


def last_finished(access: Access, module_slug: str) -> Finished | None:
    """The last finished version of the module, or None."""
    rows = _rows(_OF_MODULE.limit(1), access, of_module=module_slug)
    return _finished(access, rows[0]) if rows else None


def previous_finished(access: Access, module_slug: str) -> Finished | None:
    """The last version of the round before the one of ``last_finished``, or None."""
    rows = _rows(_OF_MODULE, access, of_module=module_slug)
    earlier = [row for row in rows if row.round_id != rows[0].round_id]
    return _finished(access, earlier[0]) if earlier else None


def finished_modules(access: Access) -> dict[str, Finished]:
    """The last finished version of each module, by slug."""
    last: dict[str, AnyRow] = {}
    for row in _rows(_FINISHED, access):
        last.setdefault(row.module, row)
    return {module: _finished(access, row) for module, row in sorted(last.items())}


def confirm_outcome(access: Access, module_slug: str) -> None:
    """Keep "Het klopt zo": a DOUBT of the last finished version becomes NOTE_CONFIRMED."""
    seal = seal_of(access.client_id)
    with writing() as connection:
        mine = {**access.bounds, "of_module": module_slug}
        row = connection.execute(_OF_MODULE.limit(1).with_for_update(), mine).one_or_none()
        if row is None:
            return
        result = unpack_result(seal.open("finished", "result", row.id, row.result))
        if result.quality.flag is not QualityFlag.DOUBT:
            return
        sure = replace(result, quality=replace(result.quality, flag=QualityFlag.NOTE_CONFIRMED))
        sealed = seal.close("finished", "result", row.id, pack_result(sure))
        this = update(finished).where(finished.c.id == row.id)
        connection.execute(this.values(result=sealed))


def _rows(statement: Select[*tuple[object, ...]], access: Access, **params: str) -> list[AnyRow]:
    with reading() as connection:
        rows: list[AnyRow] = list(connection.execute(statement, {**access.bounds, **params}).all())
    return rows


def _row(access: Access, seal: Seal, new: Finished) -> dict[str, object]:
    frozen = new.round
    return {
        "id": new.id,
        "round_id": new.round_id,
        "client_id": access.client_id,
        "access_no": access.current,
        "module": new.module,
        "version": frozen.version,
        "answers": seal.close("finished", "answers", new.id, pack_answers(frozen.answers)),
        "result": seal.close("finished", "result", new.id, pack_result(frozen.result)),
        "module_version": frozen.module_version,
        "finished_at": frozen.finished_at,
    }


def _finished(access: Access, row: AnyRow) -> Finished:
    seal = seal_of(access.client_id)
    frozen = Round(
        number=row.number,
        version=row.version,
        answers=unpack_answers(seal.open("finished", "answers", row.id, row.answers)),
        result=unpack_result(seal.open("finished", "result", row.id, row.result)),
        finished_at=row.finished_at,
        module_version=row.module_version,
    )
    return Finished(row.id, row.round_id, row.module, frozen)
