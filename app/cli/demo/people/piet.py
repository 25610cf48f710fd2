"""Piet is a welder with one clear direction; he finished all of it and shared it with his coach."""

from app.cli.demo.people.moods import CRAFTSMAN
from app.cli.demo.people.persona import (
    ABILITY,
    CHANGE,
    ENERGY,
    FULL_PATH,
    IDENTITY,
    OCCUPATIONS,
    WANTS,
    Leanings,
    Other,
    Persona,
    Said,
    Shared,
    State,
)
from app.cli.demo.people.saying import (
    cents,
    job,
    language,
    leaning,
    possible,
    sectors,
    square,
    tenths,
    under,
    weights,
)
from app.domain.kinds import Row
from app.domain.remarks import OWN_SENTENCE, Remark

_LEANINGS: Leanings = {
    **CRAFTSMAN,
    **leaning(
        "identity", outgoing=2.1, warm=3.0, orderly=4.3, calm=3.9, curious=2.8, self_view=4.0
    ),
    **leaning(
        "ability",
        talk=2.7,
        read_write=2.0,
        care_help=3.0,
        teach_lead=3.9,
        persuade_sell=1.9,
        plan_organise=3.0,
        admin_calc=2.3,
        digital=1.7,
        analyse_solve=4.0,
        create=3.3,
        make_repair=4.8,
        operate_move=4.4,
    ),
    **leaning(
        "wants",
        achievement=4.7,
        independence=4.1,
        recognition=2.6,
        relationships=3.8,
        support=3.1,
        conditions=3.5,
        balance=3.9,
        purpose=2.2,
    ),
    **leaning("occupations", R=4.6, I=3.1, A=2.3, S=2.7, E=1.6, C=2.1),
}

_PLAN: Row = {
    "change": "Minder tillen en bukken op een dag",
    "level": "job",
    "step": "Vragen of ik zittend kan lassen.",
    "helper": "De ploegbaas",
    "start": "2026-11-30",
    "notice": "Ik kan 's avonds nog wandelen.",
    "importance": 9,
    "feasible": 8,
}
_CHANGE: Said = under(
    "change",
    expect="3_months",
    importance=9,
    trust=7,
    helpers=("hands", "clarity", "humour"),
    blocks=("rules",),
    goal="in een kleine werkplaats staan, vier dagen per week.",
    coach_note="Bellen mag altijd, liever geen lange brieven.",
    questions=("Wie regelt een werkplek die bij mij past?",),
)
_IDENTITY: Said = {
    "identity.qualities": (
        "practical",
        "reliable",
        "down_to_earth",
        "precise",
        "humorous",
        "helpful",
        "independent",
        "persevering",
    ),
    "identity.top": ("practical", "reliable", "down_to_earth", "precise", "humorous"),
    **square(
        "practical",
        "beginnen voor ik de tekening heb bekeken",
        "eerst vijf minuten kijken en dan pas lassen",
        "vergaderen over iets wat zo klaar is",
    ),
    **square(
        "reliable",
        "ook op vrijdag om vijf uur nog ja zeggen",
        "zeggen: dat wordt maandag",
        "mannen die niet komen opdagen",
    ),
    **square(
        "down_to_earth",
        "mijn schouders ophalen als een ander ergens mee zit",
        "vragen hoe het met iemand gaat",
        "van een mug een olifant maken",
    ),
    "identity.pride": "De brug over de Linge. Daar zitten mijn lassen in, al twintig jaar.",
}
_BACKGROUND: Said = under(
    "ability",
    education=2,
    field="Metaaltechniek op de lts",
    certificates=("licence_b", "licence_be", "vca", "forklift"),
    certificates_other="Lasdiploma niveau 3",
    languages=(
        language("Nederlands", "good", "very_good", "little"),
        language("Duits", "little", "good", "none"),
    ),
    jobs=(
        job("Lasser op een scheepswerf", "C", 18, "Een naad maken die je niet meer ziet."),
        job("Bankwerker in een machinefabriek", "C", 9.5, "Iets passend maken op de draaibank."),
        job("Monteur van landbouwmachines", "S", 6, "Langs de boeren rijden en het oplossen."),
    ),
    unpaid=(
        "Ik repareer fietsen in het buurthuis.",
        "Op woensdag pas ik op mijn kleindochter.",
    ),
)
_SKILLS: Said = {
    **under(
        "ability.like",
        care_help="sometimes",
        teach_lead="yes",
        persuade_sell="no",
        analyse_solve="yes",
        make_repair="yes",
        operate_move="sometimes",
    ),
    **under(
        "ability.now",
        care_help="yes",
        teach_lead="yes",
        persuade_sell="yes",
        analyse_solve="yes",
        make_repair="changed",
        operate_move="changed",
    ),
    "ability.stories": (
        {
            "title": "De pers die stilstond",
            "group": "analyse_solve",
            "situation": "De grote pers deed het niet meer. Er lag een order die die dag weg moest.",
            "task": "Ik moest zorgen dat we weer konden draaien. De monteur kon pas morgen komen.",
            "action": "Ik heb gekeken waar de olie bleef. Toen heb ik van een oude klep een nieuwe gemaakt.",
            "result": "Om drie uur liep de pers weer. De baas haalde gebak voor iedereen.",
        },
        {
            "title": "Het hek van de kinderboerderij",
            "group": "make_repair",
            "situation": "Het oude hek was doorgeroest. De geiten liepen op straat.",
            "task": "De buurt vroeg of ik er iets op wist.",
            "action": "Van restjes staal heb ik een nieuw hek gemaakt, met een poort op kinderhoogte.",
            "result": "Het staat er nog steeds. Mijn kleindochter wijst het aan als we erlangs fietsen.",
        },
        {
            "title": "Twee leerlingen aan de lasbank",
            "group": "teach_lead",
            "situation": "Er kwamen twee jongens van school die nog nooit hadden gelast.",
            "task": "Ik moest ze in een half jaar klaar krijgen voor het examen.",
            "action": "Elke ochtend één ding voordoen, en dan zelf laten proberen tot het goed zat.",
            "result": "Ze zijn allebei geslaagd. Eén werkt er nu op de werf.",
        },
    ),
}
_NOW: Said = {
    **possible(
        {
            "time_pressure": ("own_pace",),
            "interruptions": ("own_pace", "quiet"),
            "noise": ("aid", "shorter"),
            "heights": ("together",),
            "lift": ("aid", "together"),
            "stamina": ("alternate", "breaks"),
            "repeat": ("alternate",),
            "stand": ("alternate", "shorter", "aid"),
        },
        not_now=("air", "vibration", "bend", "kneel", "awkward"),
        unknown=("infection",),
    ),
    **under(
        "ability",
        hours_day=tenths(6),
        days_week=tenths(4),
        hours_week=tenths(24),
        best_part=("morning",),
        start_hours=tenths(16),
        goal_hours=tenths(28),
        build_months=6,
        source="yes",
    ),
    **under("ability.time", evening="cond", night="not_now", weekend="ok", shift="not_now"),
}
_WANTS: Said = {
    **under(
        "wants.environment",
        inout=3,
        alone_team=2,
        quiet_busy=2,
        fixed_varied=4,
        sit_move=4,
        public=1,
        guided_free=4,
        small_large=1,
        home_site=5,
        pace=2,
    ),
    **under(
        "wants",
        hours_least=tenths(16),
        hours_most=tenths(32),
        days=("monday", "tuesday", "wednesday", "thursday"),
        times=("morning", "afternoon"),
        travel_minutes=35,
        travel_by=("car", "bike"),
        regions=("gelderland", "noord_brabant"),
        places="Geldermalsen, Tiel of Zaltbommel",
        wage_per="hour",
        wage_least_hour=cents(17.5),
        wage_wish_hour=cents(21),
        contract=("permanent", "temporary"),
        learning="course",
        home="no",
        dream_day=(
            "Om half acht met de fiets naar een kleine werkplaats. Eerst koffie met de anderen."
            " Dan iets maken wat er nog niet is, aan een bank op de goede hoogte."
            " Tussen de middag een leerling helpen. Om vier uur vegen we de vloer."
        ),
    ),
    "wants.top": (
        "wants.achievement.2",
        "wants.independence.1",
        "wants.relationships.1",
        "wants.achievement.1",
        "wants.balance.1",
    ),
    **sectors(yes="CFS", maybe="AEGP"),
    **weights(
        must="small_large.left pace.left hours days",
        never="public.left",
        nice="alone_team.left quiet_busy.left fixed_varied.right guided_free.right travel wage"
        " learning",
        neutral="inout.between sit_move.right home_site.right times regions contract",
    ),
}
_OTHERS = (
    Other(
        "family",
        (2, 4, 4, 4, 5, 3, 4, 4, 3, 3),
        ("practical", "reliable", "helpful", "humorous", "caring"),
        value="Papa maakt alles. En hij belt terug, altijd.",
        work="Iets met jongeren in een werkplaats. Hij legt het zo rustig uit.",
    ),
    Other(
        "colleague",
        (3, 4, 4, 3, 5, 2, 5, 4, 4, 3),
        ("precise", "reliable", "solving", "practical", "down_to_earth"),
        value="Bij Piet hoef je niets na te meten. En hij ziet dingen die wij niet zien.",
        work="Lasser natuurlijk, of werkmeester bij een school.",
    ),
    Other(
        "friend",
        (3, 3, 5, 2, 5, 3, 4, 5, 4, 2),
        ("practical", "helpful", "humorous", "modest", "solving"),
        value="Je kunt altijd bij hem terecht met een kapotte fiets.",
        work="Een eigen reparatiewerkplaats in de buurt zou goed lopen.",
    ),
)

PIET = Persona(
    "Piet",
    "van der Heijden",
    "24-121",
    0,
    "full",
    6,
    State.SHARED_ALL,
    _LEANINGS,
    {
        **_CHANGE,
        "energy.works_now": "yes",
        "energy.gives": ("energy.job_source.6", "energy.home_source.2", "energy.job_source.4"),
        "energy.costs": ("energy.job_stress.2", "energy.job_stress.3"),
        "energy.plan": (_PLAN,),
        **_IDENTITY,
        **_BACKGROUND,
        **_SKILLS,
        **_NOW,
        **_WANTS,
    },
    finished=FULL_PATH,
    others=_OTHERS,
    closed=True,
    coach_may_read=tuple(one.value for one in _OTHERS),
    remarks={
        OWN_SENTENCE: Remark("Geef mij staal en rust, dan komt het goed."),
        "ability.skills": Remark("Inwerken doe ik het liefst met één tegelijk.", "ja"),
        "occupations.interests": Remark(recognised="ja"),
        "ability.possibilities": Remark(hidden=False),
        "ability.times": Remark(hidden=False),
    },
    shares=(
        Shared(CHANGE, "answers", ("own_words",)),
        Shared(ENERGY, "answers", ("own_words",)),
        Shared(IDENTITY, "answers", ("own_words", "calm", "others_words")),
        Shared(ABILITY, "answers", ("own_words", "possibilities")),
        Shared(WANTS, "answers", ("own_words",)),
        Shared(OCCUPATIONS, "answers"),
    ),
)
