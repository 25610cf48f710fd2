"""Mehmet drove a bus; he did the short path, shared where he stands, and then changed it."""

from app.cli.demo.people.moods import TIRED_BUT_WILLING
from app.cli.demo.people.persona import CHANGE, SHORT_PATH, Persona, Said, Shared, State
from app.cli.demo.people.saying import cents, job, language, possible, sectors, tenths, under

_BACKGROUND: Said = under(
    "ability",
    education=2,
    certificates=("licence_b", "licence_c", "code_95", "first_aid"),
    certificates_other="Rijbewijs D voor de bus",
    languages=(
        language("Turks", "very_good", "very_good", "very_good"),
        language("Nederlands", "good", "good", "little"),
    ),
    jobs=(
        job("Buschauffeur in de stad", "H", 11, "De vroege dienst, als de stad wakker wordt."),
        job("Bezorger met een vrachtwagen", "H", 6),
        job("Bakker in de zaak van mijn oom", "G", 3.5, "Deeg maken en vroeg beginnen."),
    ),
    unpaid=("Ik rijd op zaterdag het voetbalteam van mijn zoon.",),
)
_NOW: Said = {
    **possible(
        {
            "focus": ("breaks", "shorter"),
            "conflict": ("together", "explain"),
            "lift": ("aid",),
            "drive": ("shorter", "breaks"),
            "sit": ("alternate", "aid"),
        },
        not_now=("vibration", "awkward"),
        unknown=("time_pressure",),
    ),
    **under(
        "ability",
        hours_day=tenths(5),
        days_week=tenths(4),
        hours_week=tenths(20),
        best_part=("morning", "afternoon"),
        start_hours=tenths(12),
        goal_hours=tenths(24),
        build_months=9,
        source="yes",
    ),
    **under("ability.time", evening="not_now", night="not_now", weekend="ok", shift="not_now"),
}
_WANTS: Said = {
    **under(
        "wants",
        hours_least=tenths(16),
        hours_most=tenths(28),
        days=("monday", "tuesday", "wednesday", "thursday", "friday"),
        times=("morning", "afternoon"),
        travel_minutes=25,
        travel_by=("car", "bike"),
        regions=("noord_holland", "flevoland"),
        places="Zaandam en Amsterdam-Noord",
        wage_per="month",
        wage_least_month=cents(1650),
        wage_wish_month=cents(2100),
        contract=("permanent",),
        learning="course",
        home="no",
    ),
    **sectors(yes="HI", maybe="GNPS"),
}

MEHMET = Persona(
    "Mehmet",
    "Yıldız",
    "24-076",
    1,
    "short",
    12,
    State.CHANGED,
    TIRED_BUT_WILLING,
    {
        **under(
            "change",
            expect="12_months",
            importance=7,
            trust=4,
            helpers=("moving", "rhythm", "home"),
            blocks=("money", "travel"),
            coach_note="Ik breng mijn zoon om half negen naar school.",
        ),
        "energy.works_now": "recent",
        **_BACKGROUND,
        **_NOW,
        **_WANTS,
    },
    finished=SHORT_PATH,
    shares=(Shared(CHANGE),),
    changed=CHANGE,
)
