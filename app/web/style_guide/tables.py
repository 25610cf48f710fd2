"""The questions of /stijl that are answered in rows."""

from app.domain.kinds import Choice, Column, Day, FreeText, Number, Option, Ruler, Table

HOW_WELL = Choice(
    (
        Option("none", "Niet"),
        Option("some", "Een beetje"),
        Option("good", "Goed"),
        Option("very_good", "Heel goed"),
    )
)
PLACES = Choice(
    (
        Option("job", "Je taken"),
        Option("org", "Je werkplek en collega’s"),
        Option("self", "Jijzelf"),
        Option("home", "Thuis"),
    )
)
SECTORS = Choice(
    tuple(
        Option(name.lower(), name)
        for name in ("Bouw", "Handel", "Horeca", "Industrie", "Onderwijs", "Vervoer", "Zorg")
    )
)
JOBS = Table(
    6,
    (
        Column(
            "title", "Welk werk was het?", FreeText(60), required=True, missing="Schrijf het op."
        ),
        Column("sector", "In welke sector?", SECTORS),
        Column("years", "Hoeveel jaar?", Number(0, 60, "jaar")),
        Column("liked", "Wat deed je het liefst?", FreeText(200)),
    ),
    row_title="Baan {number}",
)
PLAN = Table(
    3,
    (
        Column(
            "change",
            "Ik wil dit veranderen",
            FreeText(200),
            required=True,
            missing="Schrijf op wat je wilt veranderen.",
        ),
        Column("level", "Waar zit het?", PLACES),
        Column("step", "Mijn eerste kleine stap", FreeText(300)),
        Column("start", "Wanneer begin ik?", Day()),
        Column("feasible", "Hoe haalbaar is je stap?", Ruler("lukt niet", "lukt zeker")),
    ),
)
LANGUAGES = Table(
    3,
    (
        Column("language", "Taal", FreeText(40), required=True, missing="Welke taal is het?"),
        Column("reading", "Lezen", HOW_WELL),
        Column("speaking", "Spreken", HOW_WELL),
        Column("writing", "Schrijven", HOW_WELL),
    ),
    row_title="Taal {number}",
)
STORY = Table(
    1,
    (
        Column("situation", "Wat was er aan de hand?", FreeText(300)),
        Column(
            "task",
            "Wat was jouw taak?",
            FreeText(300),
            suggestion="Ik was de enige op de afdeling.",
        ),
    ),
)
