"""The prioriteitenplan as the client wrote it (content.md 1.6 G)."""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Row, rows_of
from app.domain.sections import Section, Table
from app.domain.text import N_, text
from app.modules.energiebalans.plan_table import PLAN_ID, PLAN_TABLE
from app.modules.energiebalans.scoring import HOME


def plan_sections(answers: Answers) -> tuple[Section, ...]:
    """The plan, and apart from it what is about home: that has a sharing switch of its own."""
    rows = rows_of(value_of(answers, PLAN_ID))
    work = [row for row in rows if row.get("level") != HOME]
    home = [row for row in rows if row.get("level") == HOME]
    return (
        Section(
            "energy.plan", N_("Mijn plan"), said=_tables(work), switch="own_words", profile=False
        ),
        Section(
            "energy.home_plan",
            N_("Mijn plan voor thuis"),
            said=_tables(home),
            switch="home",
            profile=False,
        ),
    )


def _tables(rows: list[Row]) -> tuple[Table, ...]:
    return tuple(
        Table(
            text(N_("Punt {number}"), number=number),
            (N_("Vraag"), N_("Jouw antwoord")),
            PLAN_TABLE.told_row(row),
            switch="own_words",
        )
        for number, row in enumerate(rows, 1)
    )
