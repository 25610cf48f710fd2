"""What Wat kan ik? asks about skills and the stories behind them (content.md 1.3 B, B2 and C)."""

from collections.abc import Callable

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Column, FreeText, Option, Table
from app.domain.measuring import number
from app.domain.module import Item, Part
from app.domain.parameters import parameters
from app.domain.rating_scales import SKILL
from app.domain.scoring import ScoreStatus, pomp, score_status
from app.domain.skills import Now
from app.domain.text import N_, text
from app.modules.wat_kan_ik.statements import STATEMENTS
from app.modules.wat_kan_ik.wording import SCALE_NAMES

MOST_STORIES = 3
LOWEST, HIGHEST = SKILL.low, SKILL.high
MOST_IN_TITLE, MOST_IN_BOX = 60, 300

SKILLS = tuple(
    Item(f"ability.{group}.{place}", words, SKILL, group)
    for group, statements in STATEMENTS.items()
    for place, words in enumerate(statements, 1)
)

_BY_GROUP = {group: tuple(item for item in SKILLS if item.scale == group) for group in SCALE_NAMES}

LIKING = Choice(
    (
        Option("yes", N_("Ja")),
        Option("sometimes", N_("Soms")),
        Option("no", N_("Nee")),
    ),
    in_rows=True,
)
USABLE = Choice(
    (
        Option(Now.YES.value, N_("Ja")),
        Option(Now.CHANGED.value, N_("Anders dan vroeger")),
        Option(Now.NOT_NOW.value, N_("Nu niet")),
    ),
    in_rows=True,
)


def skill_values(answers: Answers) -> dict[str, float]:
    """The score of each group of skills that has one, 0-100, in the order of the groups."""
    values: dict[str, float] = {}
    for group, items in _BY_GROUP.items():
        given = [value for item in items if (value := number(answers, item)) is not None]
        if score_status(len(given), len(items), parameters()) is not ScoreStatus.TOO_FEW:
            values[group] = pomp(given, LOWEST, HIGHEST)
    return values


def top_groups(answers: Answers) -> tuple[str, ...]:
    """The groups with the most points, at most six; equal ones in the order of the groups."""
    values = skill_values(answers)
    ranked = sorted(values, key=lambda group: -values[group])
    return tuple(ranked[: parameters().skills.top])


def _among_the_top(group: str) -> Callable[[Answers], bool]:
    return lambda answers: group in top_groups(answers)


def _of_each_group(name: str, words: str, kind: Choice) -> tuple[Item, ...]:
    """The same question about every group, asked where it is among the top."""
    return tuple(
        Item(
            f"ability.{name}.{group}",
            text(words, group=called),
            kind,
            asked_if=_among_the_top(group),
            label=called,
        )
        for group, called in SCALE_NAMES.items()
    )


LIKED = _of_each_group("like", N_("{group}: doe je dit graag?"), LIKING)
NOW = _of_each_group("now", N_("{group}: kan dit nu?"), USABLE)

STORIES = Item(
    "ability.stories",
    N_("Vertel over iets dat goed ging."),
    Table(
        MOST_STORIES,
        (
            Column(
                "title",
                N_("Hoe noem je dit verhaal?"),
                FreeText(MOST_IN_TITLE),
                required=True,
                missing=N_("Geef je verhaal een naam."),
                told=N_("Verhaal"),
            ),
            Column(
                "group",
                N_("Welke vaardigheid laat het zien?"),
                Choice(tuple(Option(group, called) for group, called in SCALE_NAMES.items())),
                told=N_("Vaardigheid"),
            ),
            Column("situation", N_("Wat was er aan de hand?"), FreeText(MOST_IN_BOX)),
            Column("task", N_("Wat was jouw taak?"), FreeText(MOST_IN_BOX)),
            Column("action", N_("Wat deed jij precies?"), FreeText(MOST_IN_BOX)),
            Column("result", N_("Wat kwam eruit? Wat zei men erover?"), FreeText(MOST_IN_BOX)),
        ),
        row_title=N_("Verhaal {number}"),
        too_many=N_("Er passen hoogstens {most} verhalen in."),
    ),
    help=N_("Van je werk, of van thuis. Eén verhaal is genoeg. Het mag ook later."),
    optional=True,
    switch="own_words",
    label=N_("Mijn verhalen"),
)

BOXES = ("situation", "task", "action", "result")
"""The four boxes of a story, in the order of STAR."""


def _skill_stem(_answers: Answers) -> str:
    return N_("Hoe goed kun je dit?")


def _has_top_groups(answers: Answers) -> bool:
    return bool(top_groups(answers))


SKILL_PARTS = (
    Part(N_("Vaardigheden"), SKILLS, stem=_skill_stem, short_path=False, mixed=True),
    Part(
        N_("Je sterkste vaardigheden"),
        (*LIKED, *NOW),
        asked_if=_has_top_groups,
        short_path=False,
    ),
    Part(N_("Jouw verhalen"), (STORIES,), short_path=False),
)


def items_of(group: str) -> tuple[Item, ...]:
    """The items that measure the group, in the order in which they are asked."""
    return _BY_GROUP[group]


def choice_of(name: str, group: str, answers: Answers) -> str:
    """What was chosen for "like" or "now" of a group among the top; "" where nothing was."""
    value = value_of(answers, f"ability.{name}.{group}") if group in top_groups(answers) else None
    return value if isinstance(value, str) else ""
