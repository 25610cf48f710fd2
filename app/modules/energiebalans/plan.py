"""The prioriteitenplan as the client wrote it (content.md 1.6 G)."""

from collections.abc import Mapping
from datetime import date

from app.domain.answers import Answers, value_of
from app.domain.days import long_day
from app.domain.sections import Section, Table
from app.domain.text import N_, Own, Words, text
from app.modules.energiebalans.items import PLAN
from app.modules.energiebalans.scoring import HOME
from app.modules.energiebalans.wording import LEVEL_NAMES, PLAN_LABELS

Row = Mapping[str, str | int | None]


def plan_sections(answers: Answers) -> tuple[Section, ...]:
    """The plan, and apart from it what is about home: that has a sharing switch of its own."""
    rows = plan_rows(answers)
    work = [row for row in rows if row.get("level") != HOME]
    home = [row for row in rows if row.get("level") == HOME]
    return (
        Section("energy.plan", N_("Mijn plan"), said=_tables(work), switch="own_words"),
        Section("energy.home_plan", N_("Mijn plan voor thuis"), said=_tables(home), switch="home"),
    )


def plan_rows(answers: Answers) -> tuple[Row, ...]:
    """The priorities as they were filled in, one to three."""
    value = value_of(answers, PLAN.id)
    return (
        tuple(row for row in value if isinstance(row, Mapping)) if isinstance(value, tuple) else ()
    )


def _tables(rows: list[Row]) -> tuple[Table, ...]:
    return tuple(
        Table(
            text(N_("Punt {number}"), number=number),
            (N_("Vraag"), N_("Jouw antwoord")),
            tuple(
                (label, _cell(name, value))
                for name, label in PLAN_LABELS.items()
                if (value := row.get(name)) not in {None, ""}
            ),
            switch="own_words",
        )
        for number, row in enumerate(rows, 1)
    )


def _cell(name: str, value: str | int | None) -> Words:
    if name == "level":
        return LEVEL_NAMES.get(str(value), Own(str(value)))
    if name == "start":
        return long_day(date.fromisoformat(str(value)))
    if name in {"importance", "feasible"}:
        return text(N_("{number} van 10"), number=Own(str(value)))
    return Own(str(value))
