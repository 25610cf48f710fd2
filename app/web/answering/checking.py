"""Each part of a round with how much of it was answered, before it is finished."""

from dataclasses import dataclass

from app.domain.answers import Answers, Status
from app.domain.module import Item
from app.web.answering.place import Asking


@dataclass(frozen=True)
class Checked:
    """One part in the check: how much was answered and how much is open."""

    title: str
    number: int
    """The first screen of the part, or the first with something open."""
    answered: int
    left: int


def checked(current: Asking) -> list[Checked]:
    """The parts that the answers lead to, in order."""
    made: list[Checked] = []
    for part_number in sorted({screen.part_number for screen in current.screens}):
        screens = [one for one in current.screens if one.part_number == part_number]
        items = [item for screen in screens for item in screen.items]
        left = [item for item in items if _is_open(item, current.answers)]
        first_open = [one.number for one in screens if any(item in left for item in one.items)]
        number = (first_open or [screens[0].number])[0]
        answered = sum(_has_answer(item, current.answers) for item in items)
        made.append(Checked(screens[0].part.title, number, answered, len(left)))
    return made


def _is_open(item: Item, answers: Answers) -> bool:
    """Whether the item waits for an answer that is not optional; passed over counts as open."""
    return not item.optional and not _has_answer(item, answers)


def _has_answer(item: Item, answers: Answers) -> bool:
    answer = answers.get(item.id)
    return answer is not None and answer.status is not Status.SKIPPED
