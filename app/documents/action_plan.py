"""What a plan van aanpak can begin with, and what of it names health (content.md 3.4).

Suggestions come from the client's own answers and agreements. Only the client sees them: what is
put into the plan, and in which words, is for the client to choose.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from app.documents.occupations import Reach, chosen
from app.documents.search_profile.checking import says_a_limit, work_titles
from app.domain.action_plan import ActionPlan, Beside, PlanLine, employer_texts
from app.domain.answers import value_of
from app.domain.health_words import health_words
from app.domain.kinds import rows_of
from app.domain.module import Round
from app.domain.text import N_, Own, Words, listed, text
from app.modules.beroepenorientatie.feasibility import STEPS
from app.modules.energiebalans.plan_table import PLAN_ID

ENERGY, WORK = "energiebalans", "beroepenorientatie"

FROM_ENERGY = N_("uit Energiebalans")
FROM_WORK = N_("uit Beroepenoriëntatie")
FROM_AGREEMENT = N_("uit jullie afspraken")


@dataclass(frozen=True)
class Suggestion:
    """A line that the client can put in; nobody else sees it."""

    id: str
    source: Words
    goal: Words
    step: Words = ""
    who: str = ""
    by: date | None = None
    notice: str = ""


@dataclass(frozen=True)
class HeldText:
    """A text that stays out of a copy for others until the client chose."""

    words: str
    found: tuple[str, ...]
    """The words about health; empty where it says what does not go."""


def suggestions(
    rounds: Mapping[str, Round], agreed: Sequence[str], plan: ActionPlan, first_day: date
) -> tuple[Suggestion, ...]:
    """What the client could put in, without what stands in the plan already.

    Days before ``first_day`` are left out: they are over.
    """
    offered = (*_energy(rounds.get(ENERGY), first_day), *_work(rounds.get(WORK)))
    mine = tuple(
        Suggestion(f"agreed.{number}", FROM_AGREEMENT, Own(words))
        for number, words in enumerate(agreed, 1)
    )
    return tuple(one for one in (*offered, *mine) if not _stands(one, plan))


def held_texts(plan: ActionPlan, beside: Beside) -> tuple[HeldText, ...]:
    """The texts of the employer's copy that wait for the client's choice."""
    return held_in(employer_texts(plan, beside), beside.kept)


def held_in(texts: Collection[str], kept: Collection[str]) -> tuple[HeldText, ...]:
    """The texts that name health, or say what does not go, and were not kept on purpose."""
    found = ((one, health_words(one, work_titles())) for one in texts if one not in kept)
    return tuple(HeldText(one, words) for one, words in found if words or says_a_limit(one))


def _stands(one: Suggestion, plan: ActionPlan) -> bool:
    known = {line.goal for line in plan.lines} | {line.step for line in plan.lines}
    return isinstance(one.goal, Own) and one.goal.text in known


def _energy(now: Round | None, first_day: date) -> Iterator[Suggestion]:
    rows = rows_of(value_of(now.answers, PLAN_ID)) if now else ()
    for number, row in enumerate(rows, 1):
        if row.get("change"):
            yield Suggestion(
                f"energy.{number}",
                FROM_ENERGY,
                Own(str(row["change"])),
                Own(str(row.get("step") or "")),
                str(row.get("helper") or ""),
                _day(row.get("start"), first_day),
                str(row.get("notice") or ""),
            )


def _day(written: str | int | None, first_day: date) -> date | None:
    try:
        day = date.fromisoformat(str(written or ""))
    except ValueError:
        return None
    return day if day >= first_day else None


def _work(now: Round | None) -> Iterator[Suggestion]:
    """The occupations that are feasible, or with a step; what goes with a body stays out of it."""
    found = chosen(now)
    for identity, one in found.feasible.items():
        title = found.titles.get(identity)
        if title and one.outcome is not Reach.FAR:
            names: list[Words] = [
                STEPS[name] for name in one.steps if name not in {"possible", "liked"}
            ]
            step: Words = text(N_("Uitzoeken: {steps}."), steps=listed(names)) if names else ""
            goal = text(N_("Werk als {title}"), title=Own(title))
            yield Suggestion(f"work.{identity}", FROM_WORK, goal, step)


def as_line(one: Suggestion, line_id: str, say: Callable[[Words], str]) -> PlanLine:
    """The suggestion as a line of the client's own, with its words as they are read now."""
    return PlanLine(
        line_id, say(one.goal), step=say(one.step), who=one.who, by=one.by, notice=one.notice
    )
