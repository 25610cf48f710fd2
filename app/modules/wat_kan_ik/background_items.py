"""What Wat kan ik? asks about education, papers, work and languages (content.md 1.3 A).

All of it may be left open. Kept rows are read by the names of their columns.
"""

from app.domain.kinds import Choice, Column, FreeText, Number, Option, Several, Table
from app.domain.module import Item, Part
from app.domain.sectors import SECTORS
from app.domain.text import N_

MOST_JOBS, MOST_LANGUAGES, MOST_UNPAID = 6, 6, 3
YEARS = Number(0, 60, N_("jaar"), decimals=1)

EDUCATION = Item(
    "ability.education",
    N_("Wat is de hoogste opleiding die je afmaakte?"),
    Choice(
        (
            Option(1, N_("Basisschool of geen diploma")),
            Option(2, N_("Vmbo, mavo, lts of mbo 1")),
            Option(3, N_("Mbo 2, of drie jaar havo of vwo")),
            Option(4, N_("Mbo 3")),
            Option(5, N_("Mbo 4, mts, havo of vwo")),
            Option(6, N_("Hbo, of bachelor van de universiteit")),
            Option(7, N_("Master van de universiteit, of meer")),
        )
    ),
    help=N_("Komt je diploma uit een ander land? Kies wat er het meest op lijkt."),
    optional=True,
    label=N_("Opleiding"),
)
FIELD = Item(
    "ability.field",
    N_("Waar ging je opleiding over?"),
    FreeText(most=80),
    help=N_("Bijvoorbeeld: techniek, zorg of koken."),
    optional=True,
    switch="own_words",
    label=N_("Richting van mijn opleiding"),
)
_CERTIFICATES = (
    Option("licence_b", N_("Rijbewijs B (auto)")),
    Option("licence_be", N_("Rijbewijs BE (auto met aanhanger)")),
    Option("licence_c", N_("Rijbewijs C (vrachtwagen)")),
    Option("licence_ce", N_("Rijbewijs CE (vrachtwagen met aanhanger)")),
    Option("vca", N_("VCA (veilig werken)")),
    Option("forklift", N_("Heftruck")),
    Option("emergency", N_("BHV (helpen bij brand of een ongeluk)")),
    Option("first_aid", N_("EHBO (eerste hulp)")),
    Option("code_95", N_("Code 95 (voor beroepschauffeurs)")),
)
CERTIFICATES = Item(
    "ability.certificates",
    N_("Welke rijbewijzen en bewijzen heb je?"),
    Several(len(_CERTIFICATES), _CERTIFICATES),
    optional=True,
    label=N_("Rijbewijzen en bewijzen"),
)
OTHER_CERTIFICATES = Item(
    "ability.certificates_other",
    N_("Heb je nog een ander diploma of bewijs?"),
    FreeText(most=120),
    optional=True,
    switch="own_words",
    label=N_("Andere diploma's en bewijzen"),
)

_HOW_WELL = Choice(
    (
        Option("none", N_("Niet")),
        Option("little", N_("Een beetje")),
        Option("good", N_("Goed")),
        Option("very_good", N_("Heel goed")),
    )
)
LANGUAGES = Item(
    "ability.languages",
    N_("Welke talen ken je?"),
    Table(
        MOST_LANGUAGES,
        (
            Column(
                "language",
                N_("Welke taal?"),
                FreeText(most=40),
                required=True,
                missing=N_("Typ welke taal het is."),
                told=N_("Taal"),
            ),
            Column("reading", N_("Hoe goed kun je het lezen?"), _HOW_WELL, told=N_("Lezen")),
            Column("speaking", N_("Hoe goed kun je het spreken?"), _HOW_WELL, told=N_("Spreken")),
            Column(
                "writing", N_("Hoe goed kun je het schrijven?"), _HOW_WELL, told=N_("Schrijven")
            ),
        ),
        row_title=N_("Taal {number}"),
        too_many=N_("Er passen hoogstens {most} talen in."),
    ),
    optional=True,
    switch="own_words",
    label=N_("Talen"),
)
JOBS = Item(
    "ability.jobs",
    N_("Welk werk heb je gedaan?"),
    Table(
        MOST_JOBS,
        (
            Column(
                "title",
                N_("Welk werk was dit?"),
                FreeText(most=80),
                required=True,
                missing=N_("Typ welk werk het was."),
                known="occupations",
                told=N_("Werk"),
            ),
            Column("sector", N_("In wat voor bedrijf?"), Choice(SECTORS), told=N_("Bedrijf")),
            Column(
                "years",
                N_("Hoeveel jaar deed je dit?"),
                YEARS,
                told=N_("Hoe lang"),
            ),
            Column(
                "liked",
                N_("Wat deed je het liefst?"),
                FreeText(most=160),
                told=N_("Dit deed ik het liefst"),
            ),
        ),
        row_title=N_("Werk {number}"),
        too_many=N_("Er passen hoogstens {most} soorten werk in."),
    ),
    help=N_("Begin met je laatste werk."),
    optional=True,
    switch="own_words",
    label=N_("Werk"),
)
UNPAID = Item(
    "ability.unpaid",
    N_("Doe je vrijwilligerswerk, of zorg je voor anderen?"),
    FreeText(most=120, boxes=MOST_UNPAID),
    help=N_("Schrijf op wat je doet of deed."),
    optional=True,
    switch="own_words",
    label=N_("Vrijwilligerswerk en zorg voor anderen"),
)

BACKGROUND_PARTS = (
    Part(
        N_("Opleiding en talen"),
        (EDUCATION, FIELD, CERTIFICATES, OTHER_CERTIFICATES, LANGUAGES),
    ),
    Part(N_("Werk dat je deed"), (JOBS, UNPAID)),
)
