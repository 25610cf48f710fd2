"""What Energiebalans tells back: balance, energy now, home, plan (content.md 3.1, ux.md C12)."""

from app.domain.comparing import Comparable, comparable, compared
from app.domain.measuring import parameters_of
from app.domain.module import Round, Supplied
from app.domain.points import Point, PointKind
from app.domain.scoring import ScoreStatus
from app.domain.sections import (
    Entry,
    Explanation,
    Facts,
    Highlight,
    HighlightKind,
    Listing,
    Notice,
    Paragraph,
    Section,
)
from app.domain.telling import PARTIAL, doubt_explained, doubt_notices, explained
from app.domain.text import N_, Words
from app.modules.energiebalans.charts import balances, energy_bars, scales_of
from app.modules.energiebalans.choices import chosen, difference_from_scores
from app.modules.energiebalans.items import COSTS, GIVES, items_of, works_in_view
from app.modules.energiebalans.plan import plan_sections
from app.modules.energiebalans.scoring import (
    HOME,
    LEVELS,
    balance_sem,
    causes,
    costs_more,
    level_balance,
    level_balances,
    overall,
    overall_sem,
)
from app.modules.energiebalans.wording import (
    BALANCE_NAMES,
    LEVEL_NAMES,
    SCALE_NAMES,
    causes_in_words,
    overall_in_words,
    side_in_words,
)

Rows = tuple[tuple[Words, tuple[Words, ...]], ...]


def sections(now: Round, before: Round | None, _supplied: Supplied) -> tuple[Section, ...]:
    """Balance, energy now, plan, home and what changed; each may turn out empty."""
    plan, home_plan = plan_sections(now.answers)
    return (
        _balance(now),
        _energy_now(now),
        plan,
        _home(now),
        home_plan,
        *((_repeat(now, before),) if before else ()),
    )


def points(now: Round, _supplied: Supplied) -> tuple[Point, ...]:
    """Where what was chosen and what was scored differ."""
    difference = difference_from_scores(now)
    if not difference:
        return ()
    return (Point("energy.difference", PointKind.DIFFERENCE, difference, "energy.balance"),)


def _balance(now: Round) -> Section:
    rows = _chosen(now, home=False)
    difference = difference_from_scores(now)
    return Section(
        "energy.balance",
        N_("Wat geeft en wat kost energie?"),
        summary=(*_facts(rows), *_conclusion(now)),
        said=_lists(rows),
        shown=(
            *balances(now, LEVELS),
            *_partial(now, scales_of(LEVELS)),
            *doubt_notices(now.result.quality),
            *((Paragraph(difference),) if difference else ()),
            *_explanations(now, scales_of(LEVELS)),
            *doubt_explained(now.result.quality),
        ),
        highlights=_highlights(rows[0][1]),
    )


def _highlights(gives: tuple[Words, ...]) -> tuple[Highlight, ...]:
    entries = tuple(Entry(one) for one in gives)
    return (Highlight(HighlightKind.ENERGY, entries),) if entries else ()


def _conclusion(now: Round) -> tuple[Paragraph, ...]:
    limits = parameters_of(now.result).balance
    levels = level_balances(now.result)
    mean = overall(levels)
    if mean is None and works_in_view(now.answers):
        return (Paragraph(N_("Voor een totaal zijn er nog te weinig antwoorden.")),)
    if mean is None:
        return (Paragraph(N_("Deze keer vroegen we alleen naar jezelf.")),)
    lies = causes_in_words(causes(levels, limits), mean, limits)
    total = Paragraph(overall_in_words(mean, limits), strong=True)
    return (total, Paragraph(lies)) if lies else (total,)


def _energy_now(now: Round) -> Section:
    scales = ("energy_now",)
    return Section(
        "energy.now",
        N_("Je energie nu"),
        shown=(*energy_bars(now), *_explanations(now, scales)),
    )


def _home(now: Round) -> Section:
    """What is asked about home, apart from work and under its own switch; empty if skipped."""
    scales = scales_of((HOME,))
    if not any(score.answered for score in map(now.result.score, scales) if score):
        return Section("energy.home", LEVEL_NAMES[HOME], switch=HOME)
    home = level_balance(now.result, HOME)
    asks_much = home and costs_more(home.balance, parameters_of(now.result).balance)
    return Section(
        "energy.home",
        LEVEL_NAMES[HOME],
        summary=(Paragraph(N_("Ook thuis vraagt nu veel.")),) if asks_much else (),
        said=_lists(_chosen(now, home=True)),
        shown=(
            *balances(now, (HOME,)),
            *_partial(now, scales),
            *_explanations(now, scales),
        ),
        switch=HOME,
    )


def _repeat(now: Round, before: Round) -> Section:
    return Section(
        "energy.repeat",
        N_("Vergeleken met de vorige keer"),
        shown=compared(now, before, _comparables(now, before), parameters_of(now.result).repeat),
        profile=False,
    )


def _comparables(now: Round, before: Round) -> tuple[Comparable, ...]:
    used = parameters_of(now.result)
    sems = {level: balance_sem(level, used) for level in LEVELS}
    old, new = level_balances(before.result), level_balances(now.result)
    return (
        comparable(SCALE_NAMES["energy_now"], items_of("energy_now"), now, before),
        _balances_compared("all", overall(old), overall(new), overall_sem(sems), now),
        *(_balances_compared(one, old.get(one), new.get(one), sems[one], now) for one in LEVELS),
    )


def _balances_compared(
    level: str, before: float | None, after: float | None, sem: float, now: Round
) -> Comparable:
    """The balance of a level in two rounds; "all" stands for the three together."""
    limits = parameters_of(now.result).balance
    levels = LEVELS if level == "all" else (level,)
    items = tuple(item for scale in scales_of(levels) for item in items_of(scale))
    said = ("" if value is None else side_in_words(value, limits) for value in (before, after))
    return Comparable(BALANCE_NAMES[level], before, after, sem, items, *said)


def _chosen(now: Round, *, home: bool) -> Rows:
    """What gives and what costs the most energy, as rows of a name and its labels."""
    return tuple(
        (ranking.label, tuple(item.label for item in chosen(ranking, now.answers, home=home)))
        for ranking in (GIVES, COSTS)
    )


def _facts(rows: Rows) -> tuple[Facts, ...]:
    filled = tuple(row for row in rows if row[1])
    return (Facts(filled),) if filled else ()


def _lists(rows: Rows) -> tuple[Listing, ...]:
    return tuple(Listing(entries, title, numbered=True) for title, entries in rows if entries)


def _explanations(now: Round, scales: tuple[str, ...]) -> tuple[Explanation, ...]:
    asked = ((scale, now.result.score(scale)) for scale in scales)
    return explained(
        ((SCALE_NAMES[scale], items_of(scale), score) for scale, score in asked if score), now
    )


def _partial(now: Round, scales: tuple[str, ...]) -> tuple[Notice, ...]:
    asked = (now.result.score(scale) for scale in scales)
    some = any(score and score.status is ScoreStatus.PARTIAL for score in asked)
    return (Notice((PARTIAL,)),) if some else ()
