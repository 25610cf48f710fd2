"""How the activities are scored: six interests and their direction (content.md 2.7)."""

from app.domain.answers import Answers
from app.domain.interests import TYPES, Interests, interests
from app.domain.measuring import measure, number, parameters_of
from app.domain.module import Round, begun
from app.domain.quality import Pair
from app.domain.rating_scales import LIKE
from app.domain.scoring import Result
from app.modules.beroepenorientatie.items import ITEMS, PARTS, items_of

PAIRS = (
    Pair("occupations.C.2", "occupations.C.6", opposite=False),
    Pair("occupations.I.1", "occupations.I.7", opposite=False),
    Pair("occupations.E.1", "occupations.E.7", opposite=False),
    Pair("occupations.C.4", "occupations.C.7", opposite=False),
)


def score(answers: Answers) -> Result:
    """The six scores and the quality of the answers; no scores where nothing was answered."""
    asked = ITEMS if any(begun(part, answers) for part in PARTS) else ()
    return measure(asked, answers, PAIRS)


def direction(now: Round) -> Interests | None:
    """The direction of the interests; None unless each of the six has a score."""
    values = {one: value for one in TYPES if (value := now.result.value(one)) is not None}
    if len(values) < len(TYPES):
        return None
    strongest = {one: _times_highest(one, now.answers) for one in TYPES}
    return interests(values, strongest, len(items_of(TYPES[0])), parameters_of(now.result))


def _times_highest(scale: str, answers: Answers) -> int:
    return sum(number(answers, item) == LIKE.high for item in items_of(scale))
