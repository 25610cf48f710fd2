"""How the answers to Wie ben ik? are scored (content.md 2.1-2.5)."""

from app.domain.answers import Answers
from app.domain.measuring import measure
from app.domain.module import asked_items, begun
from app.domain.quality import Pair
from app.domain.scoring import Result
from app.modules.wie_ben_ik.items import PARTS

PAIRS = (
    Pair("identity.outgoing.3", "identity.outgoing.6", opposite=True),
    Pair("identity.orderly.3", "identity.orderly.6", opposite=True),
    Pair("identity.orderly.1", "identity.orderly.5", opposite=True),
    Pair("identity.calm.4", "identity.calm.6", opposite=True),
    Pair("identity.curious.3", "identity.curious.5", opposite=True),
    Pair("identity.warm.2", "identity.warm.6", opposite=True),
)


def score(answers: Answers) -> Result:
    """The scores of the five traits and of the view of oneself, of the parts that were begun.

    The quality is that of both together (content.md 2.5).
    """
    parts = [part for part in PARTS if begun(part, answers)]
    return measure(asked_items(parts, answers), answers, PAIRS)
