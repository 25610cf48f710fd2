"""Samira sold clothes and welcomed visitors; she did the short path and shared what came out."""

from app.cli.demo.people.moods import TIRED_BUT_WILLING
from app.cli.demo.people.persona import (
    ABILITY,
    ENERGY,
    SHORT_PATH,
    WANTS,
    Persona,
    Said,
    Shared,
    State,
)
from app.cli.demo.people.saying import cents, job, language, possible, sectors, tenths, under
from app.domain.kinds import Row

_PLAN: Row = {
    "change": "Minder werk tegelijk",
    "level": "job",
    "step": "Elke ochtend één taak kiezen die echt af moet.",
    "helper": "Mijn collega Els",
    "start": "2026-12-01",
    "notice": "Ik ga op tijd naar huis.",
    "importance": 8,
    "feasible": 6,
}
_CHANGE: Said = under(
    "change",
    expect="6_months",
    importance=8,
    trust=5,
    helpers=("small_steps", "talking", "rhythm"),
    blocks=("energy", "too_much"),
    goal="weer werk doen waar ik mensen help, in mijn eigen tempo.",
    coach_note="Ik denk graag even na voor ik antwoord geef.",
    questions=("Mag ik ook oefenen?", "Wie belt mij als er nieuws is?"),
)
_BACKGROUND: Said = under(
    "ability",
    education=3,
    field="Detailhandel en mode",
    certificates=("emergency",),
    certificates_other="Cursus etaleren",
    languages=(
        language("Nederlands", "very_good", "very_good", "good"),
        language("Frans", "good", "good", "little"),
        language("Berbers", "none", "very_good", "none"),
    ),
    jobs=(
        job("Gastvrouw bij de bibliotheek", "R", 4, "Mensen helpen die iets zochten."),
        job("Verkoper dameskleding", "G", 7.5, "De etalage maken met mijn collega Els."),
        job("Kassière bij een bakker", "G", 2),
    ),
    unpaid=("Ik lees voor op de school van mijn dochter.",),
)
_NOW: Said = {
    **possible(
        {
            "multitask": ("own_pace",),
            "time_pressure": ("own_pace", "explain"),
            "interruptions": ("quiet",),
            "contact": ("breaks", "shorter"),
            "noise": ("breaks", "quiet"),
            "lift": ("aid", "together"),
            "stand": ("alternate", "breaks"),
        },
        not_now=("conflict", "heights", "machines", "climb"),
        unknown=("lead",),
    ),
    **under(
        "ability",
        hours_day=tenths(4),
        days_week=tenths(3),
        hours_week=tenths(12),
        best_part=("morning",),
        start_hours=tenths(8),
        goal_hours=tenths(20),
        build_months=6,
        source="partly",
    ),
    **under("ability.time", evening="not_now", night="not_now", weekend="cond", shift="not_now"),
}
_WANTS: Said = {
    **under(
        "wants",
        hours_least=tenths(8),
        hours_most=tenths(20),
        days=("monday", "tuesday", "thursday"),
        times=("morning",),
        travel_minutes=30,
        travel_by=("public_transport", "bike"),
        regions=("zuid_holland",),
        places="Leiden, Leiderdorp of Voorschoten",
        wage_per="hour",
        wage_least_hour=cents(15),
        wage_wish_hour=cents(16.5),
        contract=("permanent", "temporary"),
        learning="course",
        home="sometimes",
    ),
    **sectors(yes="GPR", maybe="IOQS"),
}

SAMIRA = Persona(
    "Samira",
    "Bouali",
    "24-118",
    0,
    "short",
    3,
    State.SHARED,
    TIRED_BUT_WILLING,
    {
        **_CHANGE,
        "energy.works_now": "recent",
        "energy.plan": (_PLAN,),
        **_BACKGROUND,
        **_NOW,
        **_WANTS,
    },
    finished=SHORT_PATH,
    shares=(Shared(ENERGY), Shared(ABILITY, switches=("possibilities",)), Shared(WANTS)),
    fml={
        "focus": "cond",
        "time_pressure": "not_now",
        "self_direct": "ok",
        "contact": "ok",
        "customers": "ok",
        "conflict": "cond",
        "team": "ok",
        "noise": "cond",
        "temperature": "ok",
        "hands_fine": "ok",
        "lift": "not_now",
        "walk": "ok",
        "bend": "cond",
        "screen": "ok",
        "sit": "ok",
        "stand": "cond",
        "kneel": "not_now",
    },
    fml_objections={"time_pressure": "In mijn eigen tempo gaat het wel."},
)
