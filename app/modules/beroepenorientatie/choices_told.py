"""What was chosen among occupations, told back: titles, their order, and what is feasible.

No reason stands here why an occupation fits: reasons come from other parts, which are shared
apart. So a shared copy of these sections never says more than this part was asked.
"""

from collections.abc import Iterable, Iterator

from app.domain.answers import Answers
from app.domain.measuring import parameters_of
from app.domain.module import Round, Supplied
from app.domain.parameters import FeasibilityLimits
from app.domain.points import Point, PointKind
from app.domain.sections import (
    Block,
    ExplainedScale,
    Explanation,
    Facts,
    Listing,
    Paragraph,
    Section,
)
from app.domain.telling import HOW
from app.domain.text import N_, Words, listed, text
from app.modules.beroepenorientatie.choosing import own, ranked, to_discuss
from app.modules.beroepenorientatie.deck import Chosen, capital, judged
from app.modules.beroepenorientatie.feasibility import (
    QUESTIONS,
    REACH,
    STEPS,
    Feasibility,
    feasible,
)

LIKED = "occupations.liked"
CHOICE = "occupations.choice"
FEASIBLE = "occupations.feasible"

LIKES = (N_("Leuk"), N_("Zelf toegevoegd"))
"""The piles of what somebody likes, as they are called: of the cards, and from the search."""

_ASK = N_("Vraag je coach om mee te denken over de stappen.")


def choices(now: Round) -> tuple[Section, ...]:
    """The cards, the choice of at most five, and how feasible the first three are."""
    answers = now.answers
    order = ranked(answers)
    return (
        Section(
            CHOICE,
            N_("Dit werk kies je"),
            said=(Listing(_titles(order), N_("Mijn keuze"), numbered=True),) if order else (),
        ),
        Section(
            FEASIBLE,
            N_("Haalbaar en realistisch"),
            shown=tuple(_feasible(now)),
            brief=tuple(_in_brief(now)),
        ),
        Section(LIKED, N_("Beroepen die je bekeek"), said=_looked_at(answers), profile=not order),
    )


def points(now: Round, _supplied: Supplied) -> tuple[Point, ...]:
    """The nearly fitting work that the client wants to speak about; never what is in the way."""
    return tuple(
        Point(
            f"occupations.discuss.{one.id}",
            PointKind.NEAR_MISS,
            text(N_("Dit werk past bijna: {title}. Wat is er nodig?"), title=capital(one.title)),
            LIKED,
        )
        for one in to_discuss(now.answers)
    )


def _looked_at(answers: Answers) -> tuple[Block, ...]:
    piles = (
        (LIKES[0], judged(answers, "like")),
        (N_("Misschien"), judged(answers, "maybe")),
        (LIKES[1], own(answers)),
        (N_("Bespreken met mijn coach"), to_discuss(answers)),
    )
    rows = tuple((name, _titles(pile)) for name, pile in piles if pile)
    return (Facts(rows),) if rows else ()


def _feasible(now: Round) -> Iterator[Block]:
    limits = parameters_of(now.result).feasibility
    found = feasible(now.answers, limits)
    known = {one: result for one, result in found.items() if result}
    if found:
        yield Facts(tuple((capital(one.title), _outcome(result)) for one, result in found.items()))
    if any(result.steps for result in known.values()):
        yield Paragraph(_ASK)
    if known:
        yield _explained(known, limits)


def _in_brief(now: Round) -> Iterator[Block]:
    """The outcomes for the persoonsprofiel: what is still to find out, the zoekprofiel says."""
    limits = parameters_of(now.result).feasibility
    found = {one: result for one, result in feasible(now.answers, limits).items() if result}
    if found:
        rows = ((capital(one.title), (REACH[result.outcome],)) for one, result in found.items())
        yield Facts(tuple(rows))
        yield _explained(found, limits)


def _outcome(result: Feasibility | None) -> tuple[Words, ...]:
    if result is None:
        return (N_("Nog niet alle vragen zijn ingevuld."),)
    steps = [STEPS[one] for one in result.steps]
    if not steps:
        return (REACH[result.outcome],)
    return REACH[result.outcome], text(N_("Nog uitzoeken: {steps}."), steps=listed(steps))


def _explained(known: dict[Chosen, Feasibility], limits: FeasibilityLimits) -> Explanation:
    most = 2 * len(QUESTIONS)
    formula = (
        N_("Ja telt 2 punten. Deels of weet ik niet telt 1 punt. Nee telt 0 punten."),
        text(
            N_("Vanaf {now} punten is het haalbaar nu. Vanaf {step} punten met een stap."),
            now=limits.now_from,
            step=limits.step_from,
        ),
        N_("Vind je het werk niet leuk genoeg? Of past het niet bij wat je kunt?"),
        N_("Dan is het nu te ver weg, hoeveel punten er ook zijn."),
    )
    scales = tuple(
        ExplainedScale(
            capital(one.title),
            text(N_("{points} van {most} punten."), points=result.score, most=most),
        )
        for one, result in known.items()
    )
    return Explanation(HOW, formula, scales)


def _titles(chosen: Iterable[Chosen]) -> tuple[Words, ...]:
    return tuple(capital(one.title) for one in chosen)
