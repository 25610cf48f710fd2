"""Jolanda helps at a school and likes people and making things; all is finished, nothing shared."""

from app.cli.demo.people.moods import READY_TO_GO
from app.cli.demo.people.persona import FULL_PATH, Leanings, Other, Persona, Said, State
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
    **READY_TO_GO,
    **leaning(
        "identity", outgoing=4.2, warm=4.4, orderly=3.0, calm=3.0, curious=4.1, self_view=3.6
    ),
    **leaning(
        "ability",
        talk=4.3,
        read_write=3.3,
        care_help=4.7,
        teach_lead=3.8,
        persuade_sell=3.0,
        plan_organise=3.7,
        admin_calc=2.4,
        digital=2.9,
        analyse_solve=3.0,
        create=4.4,
        make_repair=2.3,
        operate_move=1.8,
    ),
    **leaning(
        "wants",
        achievement=3.7,
        independence=3.1,
        recognition=3.3,
        relationships=4.8,
        support=4.0,
        conditions=3.2,
        balance=4.1,
        purpose=3.6,
    ),
    **leaning("occupations", R=2.0, I=2.6, A=4.0, S=4.6, E=2.9, C=2.2),
}

_PLAN: tuple[Row, ...] = (
    {
        "change": "Het werk op school laten als ik thuis ben",
        "level": "self",
        "step": "Op de fiets naar huis drie dingen opnoemen die goed gingen.",
        "helper": "Mijn zus Karin",
        "start": "2026-12-07",
        "notice": "Ik lees 's avonds weer een boek.",
        "importance": 7,
        "feasible": 9,
    },
    {
        "change": "Een stageplek vinden voor mijn opleiding",
        "level": "org",
        "step": "De juf van groep 3 vragen of ik een ochtend mag meekijken.",
        "importance": 10,
        "feasible": 8,
    },
)
_CHANGE: Said = under(
    "change",
    expect="working",
    importance=10,
    trust=8,
    helpers=("plan", "learning", "peers"),
    goal="mijn diploma hebben en kinderen begeleiden.",
    questions=("Kan ik leren en werken tegelijk?", "Wie betaalt de opleiding?"),
)
_IDENTITY: Said = {
    "identity.qualities": (
        "enthusiastic",
        "creative",
        "compassionate",
        "patient",
        "sociable",
        "caring",
        "optimistic",
        "flexible",
        "connecting",
    ),
    "identity.top": ("compassionate", "creative", "enthusiastic", "patient", "connecting"),
    **square(
        "compassionate",
        "'s nachts nog denken aan een kind dat moest huilen",
        "het overlaten aan de juf",
        "iemand die zegt dat een kind zich aanstelt",
    ),
    **square(
        "creative",
        "drie knutselideeën door elkaar",
        "eerst het eerste idee afmaken met de kinderen",
        "elk jaar dezelfde kerstboom van karton",
    ),
    **square(
        "enthusiastic",
        "door anderen heen praten",
        "tot tien tellen voor ik iets zeg",
        "collega's die zuchten bij elk plan",
    ),
    "identity.pride": "Dat een jongen die nooit iets zei, nu als eerste zijn vinger opsteekt.",
}
_BACKGROUND: Said = under(
    "ability",
    education=3,
    field="Kapper",
    certificates=("licence_b", "emergency", "first_aid"),
    certificates_other="Cursus voorlezen bij de bibliotheek",
    languages=(
        language("Nederlands", "very_good", "very_good", "good"),
        language("Engels", "good", "good", "little"),
    ),
    jobs=(
        job("Hulp bij de overblijf op een basisschool", "P", 3, "Spelletjes bedenken bij regen."),
        job("Kantinemedewerker op dezelfde school", "I", 2.5),
        job("Kapper in een dorp", "S", 11, "De praatjes, en iemand blij zien weggaan."),
    ),
    unpaid=(
        "Ik maak de kostuums voor het schooltoneel.",
        "Ik doe de boodschappen voor mijn buurvrouw.",
    ),
)
_SKILLS: Said = {
    **under(
        "ability.like",
        talk="yes",
        care_help="yes",
        teach_lead="sometimes",
        plan_organise="sometimes",
        persuade_sell="no",
        create="yes",
    ),
    **under(
        "ability.now",
        talk="yes",
        care_help="yes",
        teach_lead="changed",
        plan_organise="changed",
        persuade_sell="yes",
        create="yes",
    ),
    "ability.stories": (
        {
            "title": "De jongen die niets zei",
            "group": "care_help",
            "situation": "Bij de overblijf zat een jongen die met niemand sprak.",
            "task": "Ik wilde dat hij zich thuis ging voelen.",
            "action": "Ik ging elke dag even naast hem tekenen. Ik vroeg niets. Na drie weken begon hij.",
            "result": "Nu voetbalt hij mee. Zijn moeder kwam mij bedanken.",
        },
        {
            "title": "Kostuums van oude gordijnen",
            "group": "create",
            "situation": "Het schooltoneel had dertig kostuums nodig en bijna geen geld.",
            "task": "Ik had beloofd dat het goed kwam.",
            "action": "Ik heb gordijnen gevraagd in de buurt en met zes ouders twee avonden genaaid.",
            "result": "Alle kinderen stonden er prachtig bij. Het kostte veertig euro.",
        },
    ),
}
_NOW: Said = {
    **possible(
        {
            "time_pressure": ("explain", "fixed_times"),
            "emotional": ("together", "breaks"),
            "noise": ("breaks",),
            "lift": ("together",),
            "stamina": ("alternate",),
        },
        not_now=("heights",),
        unknown=("lead", "machines"),
    ),
    **under(
        "ability",
        hours_day=tenths(6.5),
        days_week=tenths(4),
        hours_week=tenths(26),
        best_part=("morning", "afternoon"),
        source="none",
    ),
    **under("ability.time", evening="cond", night="not_now", weekend="not_now", shift="not_now"),
}
_WANTS: Said = {
    **under(
        "wants.environment",
        inout=3,
        alone_team=5,
        quiet_busy=4,
        fixed_varied=5,
        sit_move=4,
        public=3,
        guided_free=3,
        small_large=2,
        home_site=5,
        pace=3,
    ),
    **under(
        "wants",
        hours_least=tenths(20),
        hours_most=tenths(28),
        days=("monday", "tuesday", "thursday", "friday"),
        times=("morning", "afternoon"),
        travel_minutes=20,
        travel_by=("bike", "car"),
        regions=("overijssel", "gelderland"),
        places="Deventer en de dorpen eromheen",
        wage_per="month",
        wage_least_month=cents(1700),
        wage_wish_month=cents(2150),
        contract=("permanent", "temporary"),
        learning="longer",
        home="no",
        dream_day=(
            "Ik fiets om acht uur naar school. Ik begin met een klein groepje dat extra hulp krijgt"
            " met lezen. Na de pauze maken we iets van klei, buiten als het kan. Ik eet met de"
            " kinderen. Om drie uur praat ik met de juf over hoe het ging, en dan ga ik naar huis."
        ),
    ),
    "wants.top": (
        "wants.relationships.2",
        "wants.relationships.1",
        "wants.support.2",
        "wants.balance.3",
        "wants.purpose.1",
    ),
    **sectors(yes="PQR", maybe="IS"),
    **weights(
        must="alone_team.right travel learning days",
        never="fixed_varied.right",
        nice="quiet_busy.right sit_move.right small_large.left home_site.right hours wage contract",
        neutral="inout.between public.between guided_free.between pace.between times regions",
    ),
}
_OTHERS = (
    Other(
        "family",
        (5, 1, 5, 2, 4, 4, 3, 4, 5, 2),
        ("caring", "creative", "enthusiastic", "compassionate", "sociable"),
        value="Zij hoort wat je niet zegt. Dat had ze als kind al.",
        work="Juf! Dat zeg ik al dertig jaar.",
    ),
    Other(
        "colleague",
        (5, 2, 5, 1, 4, 3, 4, 4, 5, 1),
        ("patient", "enthusiastic", "creative", "connecting", "cooperative"),
        value="Als zij er is, is het rustig in de aula. De kinderen doen alles voor haar.",
        work="Onderwijsassistent in de onderbouw.",
    ),
    Other(
        "friend",
        (4, 2, 5, 2, 3, 4, 2, 3, 5, 2),
        ("caring", "optimistic", "creative", "helpful", "humorous"),
        value="Ze vergeet nooit een verjaardag en maakt overal iets leuks van.",
    ),
)

JOLANDA = Persona(
    "Jolanda",
    "Vermeulen",
    "24-088",
    1,
    "full",
    None,
    State.FINISHED,
    _LEANINGS,
    {
        **_CHANGE,
        "energy.works_now": "yes",
        "energy.costs": ("energy.self_stress.5", "energy.self_stress.1", "energy.org_stress.4"),
        "energy.plan": _PLAN,
        **_IDENTITY,
        **_BACKGROUND,
        **_SKILLS,
        **_NOW,
        **_WANTS,
    },
    finished=FULL_PATH,
    others=_OTHERS,
    coach_may_read=(_OTHERS[1].value,),
    remarks={
        OWN_SENTENCE: Remark("Ik zie kinderen die anderen niet zien."),
        "identity.style": Remark("Thuis ben ik rustiger dan op school.", "beetje"),
        "occupations.interests": Remark("Dit ben ik helemaal.", "ja"),
        "energy.now": Remark(hidden=True),
    },
)
