"""What Wat kan ik? asks about hours and moments, and about the FML (content.md 1.3 D3 and D4)."""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Number, Option, Several
from app.domain.module import Item, Part
from app.domain.text import N_, Own, Words, text
from app.modules.wat_kan_ik.possible_items import CAN, SWITCH

HOURS_APART = 2
"""Up to so many hours the week may differ from days times hours without a remark."""

A_DAY = Number(0, 10, N_("uur"), decimals=1)
DAYS = Number(0, 7, N_("dagen"), decimals=1)
A_WEEK = Number(0, 40, N_("uur"), decimals=1)
MONTHS = Number(1, 24, N_("maanden"))


def _tenths(answers: Answers, item_id: str) -> int | None:
    """A number with one decimal as it is kept: 7.5 is 75."""
    value = value_of(answers, item_id)
    return value if isinstance(value, int) else None


def hours_differ(answers: Answers) -> Words | None:
    """A soft question where days times hours is not about the hours a week; else None."""
    hours, days = _tenths(answers, "ability.hours_day"), _tenths(answers, "ability.days_week")
    week = _tenths(answers, "ability.hours_week")
    if hours is None or days is None or week is None:
        return None
    if abs(days * hours - week * 10) <= HOURS_APART * 100:
        return None
    return text(
        N_("Klopt dit? {d} dag van {h} uur is samen {x} uur.")
        if days == DAYS.step
        else N_("Klopt dit? {d} dagen van {h} uur is samen {x} uur."),
        d=Own(DAYS.written(days)),
        h=Own(A_DAY.written(hours)),
        x=Own(A_WEEK.written((days * hours + 5) // 10)),
    )


def goal_below_start(answers: Answers) -> Words | None:
    """A soft question where building up would end with fewer hours; else None."""
    start, goal = _tenths(answers, "ability.start_hours"), _tenths(answers, "ability.goal_hours")
    if start is None or goal is None or goal >= start:
        return None
    return N_("Klopt dit? Je groeit dan naar minder uren.")


def _builds_up(answers: Answers) -> bool:
    return _tenths(answers, "ability.start_hours") is not None


HOURS = (
    Item(
        "ability.hours_day",
        N_("Hoeveel uur per dag kun je nu werken?"),
        A_DAY,
        switch=SWITCH,
        label=N_("Uren per dag"),
        hint=hours_differ,
    ),
    Item(
        "ability.days_week",
        N_("Hoeveel dagen per week kun je nu werken?"),
        DAYS,
        switch=SWITCH,
        label=N_("Dagen per week"),
        hint=hours_differ,
    ),
    Item(
        "ability.hours_week",
        N_("Hoeveel uur per week is dat samen?"),
        A_WEEK,
        switch=SWITCH,
        label=N_("Uren per week"),
        hint=hours_differ,
    ),
)
BEST_PART = Item(
    "ability.best_part",
    N_("Wanneer op de dag gaat werken het best?"),
    Several(
        4,
        (
            Option("morning", N_("In de ochtend")),
            Option("afternoon", N_("In de middag")),
            Option("evening", N_("In de avond")),
            Option("varies", N_("Dat wisselt")),
        ),
    ),
    switch=SWITCH,
    label=N_("Werken gaat het best"),
)
MOMENTS = (
    Item("ability.time.evening", N_("Werken in de avond"), CAN, label=N_("Avond"), switch=SWITCH),
    Item("ability.time.night", N_("Werken in de nacht"), CAN, label=N_("Nacht"), switch=SWITCH),
    Item(
        "ability.time.weekend",
        N_("Werken in het weekend"),
        CAN,
        label=N_("Weekend"),
        switch=SWITCH,
    ),
    Item(
        "ability.time.shift",
        N_("Werken in ploegen"),
        CAN,
        label=N_("Ploegen"),
        switch=SWITCH,
    ),
)
BUILD_UP = (
    Item(
        "ability.start_hours",
        N_("Met hoeveel uur per week wil je beginnen?"),
        A_WEEK,
        help=N_("Wil je rustig opbouwen? Vul dit dan in."),
        optional=True,
        switch=SWITCH,
        label=N_("Beginnen met"),
        hint=goal_below_start,
    ),
    Item(
        "ability.goal_hours",
        N_("Naar hoeveel uur per week wil je groeien?"),
        A_WEEK,
        asked_if=_builds_up,
        optional=True,
        switch=SWITCH,
        label=N_("Groeien naar"),
        hint=goal_below_start,
    ),
    Item(
        "ability.build_months",
        N_("In hoeveel maanden wil je dat?"),
        MONTHS,
        asked_if=_builds_up,
        optional=True,
        switch=SWITCH,
        label=N_("In hoeveel maanden"),
    ),
)
SOURCE = Item(
    "ability.source",
    N_("Staat dit ook zo in je FML of advies?"),
    Choice(
        (
            Option("yes", N_("Ja")),
            Option("partly", N_("Deels")),
            Option("no", N_("Nee")),
            Option("unknown", N_("Weet ik niet")),
            Option("none", N_("Heb ik niet")),
        )
    ),
    help=N_("Het gaat om wat je koos over werk en tijden."),
    switch=SWITCH,
    label=N_("Staat dit zo in mijn FML of advies?"),
)

TIME_PART = Part(N_("Tijden"), (*HOURS, BEST_PART, *MOMENTS, *BUILD_UP, SOURCE))
