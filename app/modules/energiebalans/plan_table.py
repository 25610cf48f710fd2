"""The boxes of the prioriteitenplan (content.md 1.6 G)."""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Column, Day, FreeText, Option, Ruler, Table, rows_of
from app.domain.text import N_, Words

PLAN_ID = "energy.plan"

FEASIBLE_ENOUGH = 7
"""A step that is less feasible than this gets a question (content.md 1.6 G)."""

LEVEL = Choice(
    (
        Option("job", N_("Je taken")),
        Option("org", N_("Je werkplek en collega's")),
        Option("self", N_("Jijzelf")),
        Option("home", N_("Thuis")),
    )
)
"""Where it is that something changes."""

PLAN_TABLE = Table(
    3,
    (
        Column(
            "change",
            N_("Ik wil dit veranderen"),
            FreeText(200),
            required=True,
            missing=N_("Schrijf op wat je wilt veranderen."),
        ),
        Column("level", N_("Waar zit het?"), LEVEL),
        Column("step", N_("Mijn eerste kleine stap"), FreeText(300)),
        Column("helper", N_("Wie helpt mij?"), FreeText(120)),
        Column("start", N_("Wanneer begin ik?"), Day()),
        Column("notice", N_("Zo merk ik dat het werkt"), FreeText(300)),
        Column(
            "importance",
            N_("Hoe belangrijk is dit voor jou?"),
            Ruler(N_("niet belangrijk"), N_("heel belangrijk")),
            told=N_("Hoe belangrijk?"),
        ),
        Column(
            "feasible",
            N_("Hoe haalbaar is je stap?"),
            Ruler(N_("lukt niet"), N_("lukt zeker")),
            told=N_("Hoe haalbaar?"),
        ),
    ),
    too_many=N_("Er passen hoogstens {most} punten in je plan."),
)


def smaller_step(answers: Answers) -> Words | None:
    """A question at a step that is hard to do; the plan is good as it is."""
    for row in rows_of(value_of(answers, PLAN_ID)):
        feasible = row.get("feasible")
        if isinstance(feasible, int) and feasible < FEASIBLE_ENOUGH:
            return N_("Kun je de stap kleiner maken?")
    return None
