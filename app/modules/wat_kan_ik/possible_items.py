"""What Wat kan ik? asks about what goes well in work now (content.md 1.3 D).

No question asks why something does not go, and there is no box to write in: on purpose.
"""

from collections.abc import Callable

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Option, Possibility, Several
from app.domain.module import Item, Part
from app.domain.text import N_, Words, text
from app.modules.wat_kan_ik.aspects import CONDITIONS, RUBRICS, Rubric

SWITCH = "possibilities"
ALL_WELL, ONE_BY_ONE = "yes", "each"

CAN = Possibility()
RUBRIC = Choice((Option(ALL_WELL, N_("Ja")), Option(ONE_BY_ONE, N_("Ik bekijk ze los"))))
HELPS = Several(len(CONDITIONS), CONDITIONS)


def rubric_id(rubric: Rubric) -> str:
    """The item that asks whether everything in the rubric goes well."""
    return f"ability.rubric.{rubric.name}"


def can_id(aspect: str) -> str:
    """The item that asks about the aspect."""
    return f"ability.can.{aspect}"


def condition_id(aspect: str) -> str:
    """The item that asks what helps with the aspect."""
    return f"ability.condition.{aspect}"


def _one_by_one(rubric: Rubric) -> Callable[[Answers], bool]:
    return lambda answers: value_of(answers, rubric_id(rubric)) == ONE_BY_ONE


def _needs_something(rubric: Rubric, aspect: str) -> Callable[[Answers], bool]:
    asked = _one_by_one(rubric)
    return lambda answers: asked(answers) and value_of(answers, can_id(aspect)) == "cond"


def _of_rubric(rubric: Rubric) -> tuple[Item, ...]:
    """Whether all goes well; else each aspect, and then what helps with some of them."""
    return (
        Item(
            rubric_id(rubric),
            text(N_("{rubric}: gaat alles in deze groep goed?"), rubric=rubric.title),
            RUBRIC,
            help=rubric.holds,
            switch=SWITCH,
            answers_first=True,
            label=rubric.title,
        ),
        *(
            Item(
                can_id(aspect),
                words,
                CAN,
                asked_if=_one_by_one(rubric),
                switch=SWITCH,
                label=words,
            )
            for aspect, words in rubric.aspects.items()
        ),
        *(
            Item(
                condition_id(aspect),
                text(N_("{aspect}: wat helpt dan?"), aspect=words),
                HELPS,
                asked_if=_needs_something(rubric, aspect),
                switch=SWITCH,
                label=words,
            )
            for aspect, words in rubric.aspects.items()
        ),
    )


def _usual_day(_answers: Answers) -> str:
    return N_("Op een gewone dag, nu:")


def _about_work(_answers: Answers) -> Words:
    return N_(
        "Het gaat om werk, niet om je gezondheid. Kies wat nu past op een gewone dag."
        " Later kan het anders zijn."
    )


RUBRIC_PARTS = tuple(
    Part(rubric.title, _of_rubric(rubric), stem=_usual_day, note=_about_work) for rubric in RUBRICS
)
