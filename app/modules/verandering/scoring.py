"""How the answers to Verandering are scored (content.md 2.1-2.5)."""

from app.domain.answers import Answers
from app.domain.measuring import measure
from app.domain.module import asked_items
from app.domain.quality import Pair
from app.domain.scoring import Result
from app.modules.verandering.items import PARTS

PAIRS = (
    Pair("change.accept.4", "change.accept.5", opposite=True),
    Pair("change.control.1", "change.control.4", opposite=True),
    Pair("change.beginning.3", "change.ready.3", opposite=False),
    Pair("change.confidence.3", "change.confidence.6", opposite=False),
    Pair("change.control.3", "change.ready.2", opposite=False),
)


def score(answers: Answers) -> Result:
    """The scores of the eight scales and the quality of the answers."""
    return measure(asked_items(PARTS, answers), answers, PAIRS)
