"""The plan van aanpak: one document that client and coach write together, version by version.

Both read it at once, on the own phone and on the laptop. Signed by both it stays as it is; who
changes something then makes the next version. Its coach reads it as long as that is the client's
coach: after handing over the next one sees nothing until the client shows it, and an access that
is still sealed sees none of it (docs/decisions/0022).
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, insert, select, update

from app.domain.action_plan import (
    ActionPlan,
    Beside,
    Guidance,
    PlanLine,
    Status,
    same_words,
    with_line,
    without_line,
)
from app.store import accesses, audit
from app.store.access import Access
from app.store.clients import client_card
from app.store.clock import now
from app.store.codec import pack, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow, reading, writing
from app.store.errors import NotFound, Sealed
from app.store.keys import seal_of
from app.store.names import staff_name
from app.store.outbox import MailKind, queue_in
from app.store.plan_codec import beside_of, plain_beside, plain_plan, plan_of
from app.store.tables import action_plan as plans
from app.store.tables import client, staff
from app.store.tokens import new_id

Edit = Callable[[ActionPlan, int], ActionPlan]
"""The plan and the revision that comes now -> the plan as it becomes."""

_VERSIONS = (
    select(plans, staff.c.name)
    .join_from(plans, staff, staff.c.id == plans.c.coach_id, isouter=True)
    .where(plans.c.client_id == bindparam("client"))
    .order_by(plans.c.version.desc())
)
_all = plans.alias("every")
_HIGHEST = select(func.max(_all.c.version)).where(_all.c.client_id == client.c.id)
_WAITING = (
    select(client.c.id)
    .join_from(client, plans, plans.c.client_id == client.c.id)
    .where(
        client.c.coach_id == bindparam("coach"),
        client.c.erase_at.is_(None),
        client.c.ended_on.is_(None),
        plans.c.coach_id == client.c.coach_id,
        plans.c.version == _HIGHEST.scalar_subquery(),
        plans.c.client_signed_at.is_not(None),
        plans.c.coach_signed_at.is_(None),
    )
)


@dataclass(frozen=True)
class KeptPlan:
    """One version of the plan."""

    id: str
    version: int
    revision: int
    """Grows with every change of the words, over all versions."""
    plan: ActionPlan
    beside: Beside
    coach_id: str | None
    """Who reads it beside the client, while that is the client's coach."""
    read_by: str
    """Their name; "" for nobody."""
    changed_at: datetime
    client_signed_at: datetime | None
    coach_signed_at: datetime | None

    @property
    def frozen(self) -> bool:
        """Whether both signed."""
        return bool(self.client_signed_at and self.coach_signed_at)

    @property
    def agreed_at(self) -> datetime | None:
        """When the second of both signed; None while one did not."""
        if not self.client_signed_at or not self.coach_signed_at:
            return None
        return max(self.client_signed_at, self.coach_signed_at)


class LineChanged(Exception):  # noqa: N818 - it reads as a finding
    """Somebody else changed this line (or the coach's block) since; nothing was overwritten."""

    def __init__(self, kept: KeptPlan, now_there: PlanLine | Guidance | None) -> None:
        super().__init__("This part of the plan was changed meanwhile.")
        self.kept = kept
        self.now_there = now_there
        """What stands there now; None where the line was taken out."""


class PlanChanged(Exception):  # noqa: N818 - it reads as a finding
    """The plan is not what was read before signing; nobody signed."""

    def __init__(self, kept: KeptPlan) -> None:
        super().__init__("The plan was changed meanwhile.")
        self.kept = kept


def my_plan(access: Access) -> KeptPlan | None:
    """The newest version; None where there is none, or while the access is sealed."""
    return next(iter(my_plans(access)), None)


def my_plans(access: Access) -> list[KeptPlan]:
    """Every version, the newest first; none while the access is sealed."""
    if access.first:
        return []
    with reading() as connection:
        return versions_in(connection, seal_of(access.client_id), access.client_id)


def plan_for(coach_id: str, client_id: str) -> KeptPlan | None:
    """The newest version that this coach may read; raises as ``plans_for``."""
    return next(iter(plans_for(coach_id, client_id)), None)


def plans_for(coach_id: str, client_id: str) -> list[KeptPlan]:
    """Every version that this coach may read of an own client, the newest first.

    Raises:
        NotFound: there is no such client, or another coach has them.
    """
    client_card(client_id, coach_id)
    with reading() as connection:
        return _for_coach(connection, coach_id, client_id)


def save_line(access: Access, line: PlanLine, base: int) -> KeptPlan:
    """Keep a line as the client has it; ``base`` is the revision that was on the page, 0 for new.

    Raises:
        LineChanged: somebody changed the line since, or took it out.
        Sealed: the access does not see the plan.
        ValueError: there are as many lines as a plan holds.
    """
    seal = seal_of(access.client_id)
    with writing() as connection:
        kept = _of_client(connection, access)
        before = _before(kept, line.id, base, line)
        writer = before.writer if before else "client"
        if before and same_words(before, line):
            return _found(kept)
        proposer = before.proposer if before else ""
        edit = _putting(replace(line, writer=writer, proposer=proposer))
        return _changed(connection, seal, kept, edit, _by_client(access, "plan.changed"))


def remove_line(access: Access, line_id: str, base: int) -> None:
    """Take a line out; one that is gone already is fine. Raises as ``save_line``."""
    seal = seal_of(access.client_id)
    with writing() as connection:
        kept = _of_client(connection, access)
        if kept is None or kept.plan.line(line_id) is None:
            return
        _before(kept, line_id, base, None)
        act = _by_client(access, "plan.changed")
        _changed(connection, seal, kept, lambda plan, _: without_line(plan, line_id), act)


def propose(coach_id: str, client_id: str, line: PlanLine, base: int) -> KeptPlan:
    """Keep a line that the coach proposes; raises as ``save_line``, or NotFound.

    A line that the client put in is not the coach's to change: that is NotFound too.
    """
    with _coaching(coach_id, client_id) as (connection, seal, kept):
        before = _before(kept, line.id, base, line)
        if before and before.writer != "coach":
            raise NotFound
        if before and same_words(before, line):
            return kept
        edit = _putting(replace(line, writer="coach", proposer=kept.read_by))
        return _changed(connection, seal, kept, edit, _by_coach(coach_id, client_id, "proposed"))


def take_back_proposal(coach_id: str, client_id: str, line_id: str, base: int) -> None:
    """Take an own proposal out; raises as ``propose``."""
    with _coaching(coach_id, client_id) as (connection, seal, kept):
        line = kept.plan.line(line_id)
        if line is None:
            return
        if line.writer != "coach":
            raise NotFound
        _before(kept, line_id, base, None)
        act = _by_coach(coach_id, client_id, "proposed")
        _changed(connection, seal, kept, lambda plan, _: without_line(plan, line_id), act)


def guide(coach_id: str, client_id: str, guidance: Guidance, base: int) -> KeptPlan:
    """Keep the coach's block; raises as ``propose``."""
    with _coaching(coach_id, client_id) as (connection, seal, kept):
        there = kept.plan.guidance
        if same_words(there, guidance):
            return kept
        if there.revision != base:
            raise LineChanged(kept, there)

        def edit(plan: ActionPlan, revision: int) -> ActionPlan:
            return replace(plan, guidance=replace(guidance, revision=revision))

        return _changed(connection, seal, kept, edit, _by_coach(coach_id, client_id, "guided"))


def change_beside(access: Access, change: Callable[[Beside], Beside]) -> None:
    """Change how it goes, or what an employer may read: nobody signs for that.

    Raises:
        NotFound: there is no plan.
        Sealed: the access does not see it.
    """
    seal = seal_of(access.client_id)
    with writing() as connection:
        kept = _found(_of_client(connection, access))
        became = change(kept.beside)
        if became != kept.beside:
            sealed = seal.close("action_plan", "beside", kept.id, pack(plain_beside(became)))
            _update(connection, kept.id, {"beside": sealed})
            if (became.employer, became.kept) != (kept.beside.employer, kept.beside.kept):
                audit.add(connection, _by_client(access, "plan.for_employer"))


def set_status(access: Access, line_id: str, status: Status) -> None:
    """Say how it goes with a line; raises as ``change_beside``, and NotFound without such a line."""
    kept = my_plan(access)
    if kept is None or kept.plan.line(line_id) is None:
        raise NotFound
    change_beside(access, lambda it: replace(it, status={**it.status, line_id: status}))


def sign(access: Access, revision: int) -> None:
    """The client signs what was read; signing once more is fine.

    Raises:
        NotFound: there is no plan.
        PlanChanged: it was changed since it was read.
        Sealed: the access does not see the plan.
        ValueError: it holds no goal with a step.
    """
    with writing() as connection:
        kept = _of_client(connection, access)
        _sign(connection, kept, revision, "client", _by_client(access, "plan.signed"))


def sign_as_coach(coach_id: str, client_id: str, revision: int) -> None:
    """The coach signs what was read; raises as ``sign``."""
    with _coaching(coach_id, client_id) as (connection, _, kept):
        act = _by_coach(coach_id, client_id, "signed_by_coach")
        if _sign(connection, kept, revision, "coach", act):
            _name_signer(connection, client_id, kept)
            queue_in(connection, client_id, MailKind.PLAN, about=f"{client_id} {revision}")


def open_to_coach(access: Access) -> None:
    """Begin the plan together with the present coach, or let them read the one that there is.

    Raises:
        Sealed: the access does not see the plan.
    """
    seal = seal_of(access.client_id)
    with writing() as connection:
        kept, coach_id = _of_client(connection, access), _coach_of(connection, access.client_id)
        if kept is None:
            _insert(connection, seal, access.client_id, coach_id, (1, 1), (ActionPlan(), Beside()))
            audit.add(connection, _by_client(access, "plan.began"))
        elif coach_id != kept.coach_id:
            every = update(plans).where(plans.c.client_id == access.client_id)
            connection.execute(every.values(coach_id=coach_id))
            audit.add(connection, _by_client(access, "plan.shown"))


def let_go_in(connection: Connection, client_id: str) -> None:
    """The client gets another coach: nobody else reads the plan until the client shows it.

    That holds for a coach who comes back too. A signature that waits for the client's lapses.
    """
    every = update(plans).where(plans.c.client_id == client_id)
    connection.execute(every.values(coach_id=None))
    waiting = update(plans).where(
        plans.c.client_id == client_id,
        plans.c.coach_signed_at.is_not(None),
        plans.c.client_signed_at.is_(None),
    )
    connection.execute(waiting.values(coach_signed_at=None))


def waiting_for_coach(coach_id: str) -> list[str]:
    """The ids of own clients who signed, and whose coach did not."""
    with reading() as connection:
        return list(connection.execute(_WAITING, {"coach": coach_id}).scalars())


def versions_in(connection: Connection, seal: Seal, client_id: str) -> list[KeptPlan]:
    """Every version in this transaction, the newest first."""
    rows = connection.execute(_VERSIONS, {"client": client_id}).all()
    return [_kept(seal, row) for row in rows]


def put_back_in(connection: Connection, client_id: str, seal: Seal, told: KeptPlan) -> None:
    """Keep a version that the client took along, as it was and shown to nobody."""
    place, words = (told.version, told.revision), (told.plan, told.beside)
    plan_id = _insert(connection, seal, client_id, None, place, words)
    signed = {
        "changed_at": told.changed_at or now(),
        "client_signed_at": told.client_signed_at,
        "coach_signed_at": told.coach_signed_at,
    }
    _update(connection, plan_id, signed)


@contextmanager
def _coaching(coach_id: str, client_id: str) -> Iterator[tuple[Connection, Seal, KeptPlan]]:
    """A transaction in which this coach may write in the client's plan, with the client locked.

    Where the client did not begin one, or did not show it to this coach, there is nothing to
    write in: both are NotFound alike.
    """
    client_card(client_id, coach_id)
    seal = seal_of(client_id)
    with writing() as connection:
        accesses.lock_client(connection, client_id)
        kept = _newest(connection, seal, client_id)
        if kept is None or {kept.coach_id, _coach_of(connection, client_id)} != {coach_id}:
            raise NotFound
        yield connection, seal, kept


def _of_client(connection: Connection, access: Access) -> KeptPlan | None:
    if access.first:
        raise Sealed
    accesses.lock_client(connection, access.client_id)
    return _newest(connection, seal_of(access.client_id), access.client_id)


def _newest(connection: Connection, seal: Seal, client_id: str) -> KeptPlan | None:
    row = connection.execute(_VERSIONS.limit(1), {"client": client_id}).one_or_none()
    return _kept(seal, row) if row else None


def _for_coach(connection: Connection, coach_id: str, client_id: str) -> list[KeptPlan]:
    """What this coach may read; nothing while the key is held back."""
    try:
        found = versions_in(connection, seal_of(client_id), client_id)
    except NotFound:
        return []
    return [kept for kept in found if kept.coach_id == coach_id]


def _before(
    kept: KeptPlan | None, line_id: str, base: int, wanted: PlanLine | None
) -> PlanLine | None:
    """The line as it stands, which has to be the one that was on the page.

    Where somebody else wrote the very same, there is nothing to choose.
    """
    before = kept.plan.line(line_id) if kept else None
    if before and wanted and same_words(before, wanted):
        return before
    if kept and (before.revision if before else 0) != base:
        raise LineChanged(kept, before)
    return before


def _putting(line: PlanLine) -> Edit:
    return lambda plan, revision: with_line(plan, replace(line, revision=revision))


def _changed(
    connection: Connection, seal: Seal, kept: KeptPlan | None, edit: Edit, act: audit.Act
) -> KeptPlan:
    """Write the change: in this version, or in the next where both signed this one."""
    client_id = str(act.client_id)
    revision = (kept.revision if kept else 0) + 1
    plan = edit(kept.plan if kept else ActionPlan(), revision)
    if kept is None or kept.frozen:
        coach_id = kept.coach_id if kept else _coach_of(connection, client_id)
        place = ((kept.version if kept else 0) + 1, revision)
        told = (plan, replace(kept.beside, signed_by="") if kept else Beside())
        _insert(connection, seal, client_id, coach_id, place, told)
    else:
        values = {
            "revision": revision,
            "content": seal.close("action_plan", "content", kept.id, pack(plain_plan(plan))),
            "changed_at": now(),
            "client_signed_at": None,
            "coach_signed_at": None,
        }
        _update(connection, kept.id, values)
    audit.add(connection, act)
    if act.actor_kind == "coach":
        queue_in(connection, client_id, MailKind.PLAN, about=f"{client_id} {revision}")
    return _found(_newest(connection, seal, client_id))


def _sign(
    connection: Connection, kept: KeptPlan | None, revision: int, who: str, act: audit.Act
) -> bool:
    """Sign; whether this is the signature, and not once more the same."""
    kept = _found(kept)
    if kept.revision != revision:
        raise PlanChanged(kept)
    if not kept.plan.worth_signing:
        raise ValueError("There is nothing to sign for.")
    if kept.client_signed_at if who == "client" else kept.coach_signed_at:
        return False
    _update(connection, kept.id, {f"{who}_signed_at": now()})
    audit.add(connection, act)
    return True


def _name_signer(connection: Connection, client_id: str, kept: KeptPlan) -> None:
    """Beside the plan: who signed as coach, so that a next coach is never taken for them."""
    beside = plain_beside(replace(kept.beside, signed_by=kept.read_by))
    sealed = seal_of(client_id).close("action_plan", "beside", kept.id, pack(beside))
    _update(connection, kept.id, {"beside": sealed})


def _insert(  # noqa: PLR0917 - whose, which, and what
    connection: Connection,
    seal: Seal,
    client_id: str,
    coach_id: str | None,
    place: tuple[int, int],
    told: tuple[ActionPlan, Beside],
) -> str:
    plan_id, (version, revision), (plan, beside) = new_id(), place, told
    row = {
        "id": plan_id,
        "client_id": client_id,
        "coach_id": coach_id,
        "version": version,
        "revision": revision,
        "content": seal.close("action_plan", "content", plan_id, pack(plain_plan(plan))),
        "beside": seal.close("action_plan", "beside", plan_id, pack(plain_beside(beside))),
        "changed_at": now(),
    }
    connection.execute(insert(plans), row)
    return plan_id


def _update(connection: Connection, plan_id: str, values: Mapping[str, object]) -> None:
    connection.execute(update(plans).where(plans.c.id == plan_id).values(values))


def _coach_of(connection: Connection, client_id: str) -> str:
    found = select(client.c.coach_id).where(client.c.id == client_id)
    return str(connection.execute(found).scalar_one())


def _found(kept: KeptPlan | None) -> KeptPlan:
    if kept is None:
        raise NotFound
    return kept


def _kept(seal: Seal, row: AnyRow) -> KeptPlan:
    return KeptPlan(
        id=row.id,
        version=row.version,
        revision=row.revision,
        plan=plan_of(unpack(seal.open("action_plan", "content", row.id, row.content))),
        beside=beside_of(unpack(seal.open("action_plan", "beside", row.id, row.beside))),
        coach_id=row.coach_id,
        read_by=staff_name(row.coach_id, row.name) if row.name else "",
        changed_at=row.changed_at,
        client_signed_at=row.client_signed_at,
        coach_signed_at=row.coach_signed_at,
    )


def _by_client(access: Access, action: str) -> audit.Act:
    return audit.by_client(access, action, "plan", access.client_id)


def _by_coach(coach_id: str, client_id: str, action: str) -> audit.Act:
    return audit.Act("coach", coach_id, f"plan.{action}", "plan", client_id, client_id)
