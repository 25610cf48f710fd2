"""How the answers to Wat kan ik? are scored (content.md 2.1-2.3, 2.9)."""

from app.domain.answers import Answers
from app.domain.measuring import measure
from app.domain.module import Round, asked_items, begun
from app.domain.scoring import Result
from app.domain.skills import Now
from app.modules.wat_kan_ik.items import PARTS
from app.modules.wat_kan_ik.skill_items import choice_of


def score(answers: Answers) -> Result:
    """The scores of the twelve groups of skills; none where their part was not begun.

    The quality of these answers is not judged: content.md 2.5 does not name this module.
    """
    done = [part for part in PARTS if begun(part, answers)]
    return measure(asked_items(done, answers), answers, judged=False)


def usable_now(now: Round, group: str) -> Now | None:
    """What was answered to "Kan dit nu?"; None where it was not asked or not answered."""
    chosen = choice_of("now", group, now.answers)
    return Now(chosen) if chosen else None
