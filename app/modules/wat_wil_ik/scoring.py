"""How the value cards are scored (content.md 2.9); wishes are told as they were chosen."""

from app.domain.answers import Answers
from app.domain.measuring import measure, parameters_of
from app.domain.ranking import Shape, shape
from app.domain.scoring import Result
from app.modules.wat_wil_ik.values import CARDS, VALUES, items_of


def score(answers: Answers) -> Result:
    """The scores of the eight values; no scores where no card was looked at.

    The quality of the answers is not judged: content.md 2.5 does not name this module.
    """
    asked = CARDS if any(item.id in answers for item in CARDS) else ()
    return measure(asked, answers, judged=False)


def value_shape(result: Result) -> Shape | None:
    """What stands out among the values that have a score; None without at least two."""
    values = {one: value for one in VALUES if (value := result.value(one)) is not None}
    if len(values) < 2:  # noqa: PLR2004 - one score has nothing to stand out from
        return None
    used = parameters_of(result)
    sem = max(used.certainty.sem(one, len(items_of(one))) for one in values)
    return shape(values, sem, used)
