"""Ten believable clients: who they are in a paragraph, and what they answered.

``rounds(client)`` are finished rounds of Wat kan ik?, Wat wil ik? and Beroepenoriëntatie with real
answers; what a client does not say anything about goes well, or is "misschien".
"""

from dataclasses import dataclass, field
from functools import cache

from app.documents.matching import search_person
from app.domain.answers import Answer
from app.modules.beroepenorientatie import MODULE as INTERESTS
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.aspects import RUBRICS
from app.modules.wat_kan_ik.possible_items import ALL_WELL, ONE_BY_ONE
from app.modules.wat_kan_ik.skill_items import top_groups
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.environment import SURROUNDINGS, side_of
from app.modules.wat_wil_ik.sectors import SECTOR_ITEMS
from tests.strategies import finished

GROUPS = (
    *("talk", "read_write", "care_help", "teach_lead", "persuade_sell", "plan_organise"),
    *("admin_calc", "digital", "analyse_solve", "create", "make_repair", "operate_move"),
)
VALUES = (
    *("achievement", "independence", "recognition", "relationships"),
    *("support", "conditions", "balance", "purpose"),
)
EVEN = (0, 3, 1, 6, 4, 7, 2, 5)
"""In which order the eight activities of a type get a point more."""


@dataclass(frozen=True)
class Client:
    """One client.

    `interests` are the points of eight activities (8-40) of R, I, A, S, E and C; `skills` of
    three statements (3-15) of each group; `values` of three cards (0-6) of each value. `can` and
    `now` hold only what does not simply go well; `helps` what is arranged; `wishes` a stop (1-5)
    and a weight for each slider; `jobs` a title, a sector and the years.
    """

    name: str
    story: str
    interests: tuple[int, ...]
    skills: tuple[int, ...]
    values: tuple[int, ...]
    can: dict[str, str]
    level: int
    helps: dict[str, tuple[str, ...]] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)
    times: dict[str, str] = field(default_factory=dict)
    fml: dict[str, str] = field(default_factory=dict)
    wishes: dict[str, tuple[int, str]] = field(default_factory=dict)
    wanted: str = ""
    """The letters of sectors that get a yes; `refused` those that get a no."""
    refused: str = ""
    jobs: tuple[tuple[str, str, int], ...] = ()
    learning: str = "course"
    hours: tuple[int, int] = (24, 32)
    """The hours a week that go now, and the most that are wanted."""


HENK = Client(
    name="Henk",
    story="""
    Henk (51) heeft tweeëntwintig jaar gemetseld. Tillen, bukken, knielen en klimmen gaan niet
    meer, en hij zit of staat liever niet te lang achter elkaar. Op de bouw werkte hij leerlingen
    in en dat vond hij het mooiste: uitleggen, een praatje, iemand op weg helpen. Mbo 2, handig,
    weinig met de computer. Hij wil onder de mensen zijn en een korte cursus mag.
    """,
    interests=(30, 19, 18, 33, 26, 22),
    skills=(12, 8, 11, 13, 10, 11, 8, 7, 11, 9, 15, 13),
    values=(5, 3, 2, 6, 4, 4, 3, 2),
    can={
        **dict.fromkeys(
            ("lift", "bend", "kneel", "climb", "awkward", "vibration", "stamina"), "not_now"
        ),
        **dict.fromkeys(("sit", "stand", "heights", "walk"), "cond"),
    },
    helps={"sit": ("alternate",), "stand": ("alternate", "breaks"), "walk": ("shorter",)},
    fml={"lift": "not_now", "bend": "not_now", "sit": "ok", "noise": "ok"},
    level=3,
    wishes={"alone_team": (5, "nice"), "public": (4, "nice"), "fixed_varied": (4, "nice")},
    wanted="FPG",
    refused="KJ",
    jobs=(("metselaar", "F", 22),),
    learning="year",
    hours=(24, 32),
)

FATIMA = Client(
    name="Fatima",
    story="""
    Fatima (44) is verpleegkundige (hbo-v). De zorg voor mensen is haar leven, maar onregelmatig
    werken lukt niet meer: geen nachten, geen ploegen, avonden en weekenden alleen met een vast
    rooster. Tillen kan met hulpmiddelen, lang staan met pauzes. Ze is sterk in luisteren,
    uitleggen en regelen, en wil in of dicht bij de zorg blijven, overdag.
    """,
    interests=(15, 25, 16, 37, 19, 28),
    skills=(14, 12, 15, 12, 9, 13, 11, 11, 12, 8, 5, 6),
    values=(4, 3, 3, 6, 5, 5, 6, 4),
    can=dict.fromkeys(("lift", "stamina", "stand", "time_pressure"), "cond"),
    helps={"lift": ("aid", "together"), "stand": ("breaks",), "stamina": ("breaks",)},
    times={"night": "not_now", "shift": "not_now", "evening": "cond", "weekend": "cond"},
    level=6,
    wishes={"inout": (1, "nice"), "alone_team": (4, "nice"), "pace": (2, "nice")},
    wanted="QP",
    refused="FC",
    jobs=(("verpleegkundige", "Q", 18),),
    hours=(20, 24),
)

MARJAN = Client(
    name="Marjan",
    story="""
    Marjan (39) deed veertien jaar de administratie bij een verzekeraar. De hele dag zitten en naar
    een scherm kijken gaat nog maar kort. Ze leeft op in haar volkstuin en bij de dieren van de
    kinderboerderij. Mbo 4. Ze wil bewegen en naar buiten, liefst met planten, dieren of gewoon
    iets wat aan het eind van de dag af is. Kantoor: nooit meer.
    """,
    interests=(36, 24, 20, 25, 16, 20),
    skills=(11, 12, 11, 8, 8, 12, 13, 12, 10, 11, 8, 7),
    values=(5, 5, 2, 3, 3, 3, 5, 5),
    can={"sit": "not_now", "screen": "cond", "time_pressure": "cond", "lift": "cond"},
    helps={"screen": ("shorter", "breaks"), "lift": ("aid",)},
    level=5,
    wishes={"sit_move": (5, "must"), "inout": (5, "nice"), "quiet_busy": (2, "nice")},
    wanted="AR",
    refused="KLO",
    jobs=(("administratief medewerker", "K", 14),),
    learning="year",
    hours=(24, 28),
)

YOUSSEF = Client(
    name="Youssef",
    story="""
    Youssef (23) ging zonder diploma van school en heeft kort in een magazijn gewerkt. Hij sleutelt
    aan brommers en fietsen, leert door te doen en houdt van duidelijke taken. Lang opletten en
    haast gaan als iemand het rustig uitlegt; boze mensen gaan nu niet. Hij wil werken en onderweg
    een papiertje halen, maar niet terug naar school.
    """,
    interests=(35, 20, 19, 20, 24, 19),
    skills=(7, 6, 8, 5, 6, 6, 6, 8, 8, 8, 11, 11),
    values=(5, 3, 4, 4, 6, 5, 3, 1),
    can={"focus": "cond", "time_pressure": "cond", "conflict": "not_now", "see_read": "cond"},
    helps={"focus": ("breaks", "explain"), "time_pressure": ("explain",)},
    level=1,
    wishes={"sit_move": (5, "nice"), "guided_free": (2, "nice"), "alone_team": (4, "nice")},
    wanted="CGH",
    refused="KQ",
    jobs=(("magazijnmedewerker", "H", 1),),
    learning="course",
    hours=(28, 36),
)

SANNE = Client(
    name="Sanne",
    story="""
    Sanne (34) is grafisch ontwerper (hbo). Haar handen zijn op: precies werk met de vingers en
    steeds dezelfde beweging gaan nu niet, de computer kan met pauzes en inspreken. Ze bedenkt,
    praat makkelijk met opdrachtgevers en ziet meteen of iets klopt. Ze zoekt werk waarin ze
    creatief blijft met haar hoofd: bedenken, begeleiden, kiezen, uitleggen.
    """,
    interests=(15, 22, 38, 29, 29, 17),
    skills=(13, 13, 10, 10, 12, 12, 7, 13, 11, 15, 7, 4),
    values=(6, 6, 4, 4, 2, 3, 4, 4),
    can={"hands_fine": "not_now", "repeat": "not_now", "screen": "cond", "lift": "cond"},
    helps={"screen": ("breaks", "aid", "alternate"), "lift": ("aid",)},
    level=6,
    wishes={"fixed_varied": (5, "nice"), "guided_free": (5, "nice"), "alone_team": (4, "nice")},
    wanted="JMRP",
    refused="ABF",
    jobs=(("grafisch ontwerper", "M", 10),),
    now={"create": "changed"},
    hours=(24, 32),
)

ROB = Client(
    name="Rob",
    story="""
    Rob (56) reed dertig jaar vrachtwagen en mag niet meer rijden voor zijn werk. Zwaar tillen en
    lang lichamelijk bezig zijn gaan met hulp en in eigen tempo; nachten niet meer. Hij kent elke
    route en elk laadpapier, houdt van orde en van een dag waarop alles op tijd weggaat. Mbo 2.
    Mensen om zich heen is prima, maar geen klanten die boos zijn.
    """,
    interests=(26, 20, 12, 20, 27, 36),
    skills=(9, 9, 8, 10, 8, 12, 11, 9, 11, 6, 11, 15),
    values=(4, 5, 3, 3, 4, 6, 5, 1),
    can={"drive": "not_now", "lift": "cond", "stamina": "cond", "conflict": "cond"},
    helps={"lift": ("aid",), "stamina": ("own_pace",), "conflict": ("together",)},
    times={"night": "not_now"},
    level=3,
    wishes={"pace": (3, "nice"), "fixed_varied": (2, "nice")},
    wanted="HG",
    refused="QP",
    jobs=(("vrachtwagenchauffeur", "H", 30),),
    learning="course",
    hours=(32, 36),
)

ANNET = Client(
    name="Annet",
    story="""
    Annet (47) stond twintig jaar voor de klas. Een lokaal vol kinderen is te veel geworden:
    lawaai, drie dingen tegelijk, boze ouders. Met één mens tegelijk, of met boeken en teksten, is
    ze op haar best. Hbo. Ze schrijft goed, is precies en legt dingen helder uit. Ze zoekt een
    rustige plek waar ze nog steeds iets voor mensen doet.
    """,
    interests=(13, 27, 28, 31, 15, 29),
    skills=(14, 15, 13, 12, 8, 13, 11, 11, 12, 12, 5, 4),
    values=(4, 4, 3, 5, 4, 4, 6, 5),
    can={
        **dict.fromkeys(("noise", "multitask", "conflict", "interruptions"), "not_now"),
        **dict.fromkeys(("contact", "time_pressure", "emotional"), "cond"),
    },
    helps={"contact": ("quiet", "breaks"), "time_pressure": ("own_pace",)},
    level=6,
    wishes={"quiet_busy": (1, "must"), "pace": (2, "nice"), "inout": (1, "nice")},
    wanted="PR",
    refused="IGC",
    jobs=(("leraar basisonderwijs", "P", 20),),
    hours=(16, 24),
)

DEWI = Client(
    name="Dewi",
    story="""
    Dewi (29) was kok in een restaurant. Lang staan en de haast van de keuken gaan niet meer,
    lopen kan kort en hitte liever niet. Ze houdt van eten, van verkopen en van mensen die blij
    weggaan. Mbo 2, vlot, rekent snel. Zittend of afwisselend werk, met klanten, aan de telefoon of
    aan een balie: graag.
    """,
    interests=(23, 15, 26, 27, 34, 26),
    skills=(13, 9, 11, 9, 13, 11, 11, 10, 9, 12, 8, 8),
    values=(4, 3, 4, 5, 5, 5, 4, 2),
    can={
        **dict.fromkeys(("stand", "time_pressure", "stamina"), "not_now"),
        **dict.fromkeys(("walk", "temperature", "lift", "bend"), "cond"),
    },
    helps={"walk": ("shorter",), "lift": ("aid",)},
    level=3,
    wishes={"public": (5, "nice"), "inout": (1, "nice"), "alone_team": (4, "nice")},
    wanted="GI",
    refused="FB",
    jobs=(("kok", "I", 8),),
    learning="year",
    hours=(24, 32),
)

PIET = Client(
    name="Piet",
    story="""
    Piet (42) hield de systemen van een ziekenhuis in de lucht en stond altijd aan. Meer dingen
    tegelijk en tijdsdruk gaan niet meer, lang geconcentreerd werken met pauzes wel. Mbo 4. Hij
    repareert radio's, meet, zoekt uit waarom iets niet werkt, en fietst elke dag. Liever iets
    technisch met zijn handen dan weer een scherm vol meldingen.
    """,
    interests=(36, 34, 18, 16, 13, 22),
    skills=(9, 10, 8, 9, 6, 10, 11, 15, 14, 9, 13, 9),
    values=(5, 5, 2, 2, 4, 4, 6, 3),
    can={
        **dict.fromkeys(("multitask", "time_pressure", "interruptions"), "not_now"),
        **dict.fromkeys(("focus", "screen", "errors", "noise"), "cond"),
    },
    helps={"focus": ("breaks",), "screen": ("alternate",), "noise": ("aid",)},
    times={"night": "not_now", "weekend": "not_now"},
    level=5,
    wishes={"pace": (1, "nice"), "public": (1, "nice"), "quiet_busy": (2, "nice")},
    wanted="M",
    refused="IQ",
    jobs=(("systeembeheerder", "Q", 12),),
    hours=(24, 32),
)

MARIA = Client(
    name="Maria",
    story="""
    Maria (53) maakte vijftien jaar kantoren schoon. Knielen, tillen en lang achter elkaar
    lichamelijk bezig zijn gaan niet meer; bukken en lopen met pauzes. Ze heeft alleen
    basisonderwijs en schrijft weinig Nederlands, maar iedereen kent haar: ze is netjes, op tijd en
    zorgzaam. Ze wil licht werk met mensen om zich heen en duidelijke taken.
    """,
    interests=(23, 14, 19, 33, 17, 28),
    skills=(9, 5, 13, 7, 7, 8, 7, 5, 7, 8, 7, 7),
    values=(3, 2, 4, 6, 6, 6, 4, 2),
    can={
        **dict.fromkeys(("kneel", "lift", "stamina", "heights"), "not_now"),
        **dict.fromkeys(("bend", "walk", "stand", "air", "see_read"), "cond"),
    },
    helps={"walk": ("breaks",), "stand": ("alternate",), "see_read": ("explain",)},
    level=1,
    wishes={"guided_free": (1, "nice"), "alone_team": (5, "nice"), "pace": (2, "nice")},
    wanted="QIN",
    refused="AF",
    jobs=(("schoonmaker", "N", 15),),
    hours=(16, 20),
)

CLIENTS = (HENK, FATIMA, MARJAN, YOUSSEF, SANNE, ROB, ANNET, DEWI, PIET, MARIA)


def rounds(client):
    """The finished rounds of the client, by slug."""
    return {
        ABILITY.slug: finished(ABILITY, {**_skills(client), **_possibilities(client)}),
        WANTS.slug: finished(WANTS, {**_values(client), **_wishes(client)}),
        INTERESTS.slug: finished(INTERESTS, _interests(client)),
    }


def person(client):
    """What matching knows of the client."""
    return _person(CLIENTS.index(client))


@cache
def _person(number):
    client = CLIENTS[number]
    return search_person(rounds(client), fml=client.fml)


def _interests(client):
    return {
        f"occupations.{one}.{number + 1}": Answer(points // 8 + (EVEN[number] < points % 8))
        for one, points in zip("RIASEC", client.interests, strict=True)
        for number in range(8)
    }


def _three(points):
    """So many points over three answers, as even as they go."""
    return [points // 3 + (number < points % 3) for number in range(3)]


def _skills(client):
    answers = {
        f"ability.{group}.{number}": Answer(value)
        for group, points in zip(GROUPS, client.skills, strict=True)
        for number, value in enumerate(_three(points), 1)
    }
    for group in top_groups(answers):
        answers[f"ability.like.{group}"] = Answer("yes")
        answers[f"ability.now.{group}"] = Answer(client.now.get(group, "yes"))
    return answers


def _possibilities(client):
    answers = {}
    for rubric in RUBRICS:
        limited = [aspect for aspect in rubric.aspects if aspect in client.can]
        answers[f"ability.rubric.{rubric.name}"] = Answer(ONE_BY_ONE if limited else ALL_WELL)
        for aspect in rubric.aspects if limited else ():
            answers[f"ability.can.{aspect}"] = Answer(client.can.get(aspect, "ok"))
    answers |= {f"ability.condition.{one}": Answer(how) for one, how in client.helps.items()}
    answers |= {
        f"ability.time.{one}": Answer(client.times.get(one, "ok"))
        for one in ("evening", "night", "weekend", "shift")
    }
    jobs = tuple(
        {"title": title, "sector": sector, "years": years * 10}
        for title, sector, years in client.jobs
    )
    answers["ability.hours_week"] = Answer(client.hours[0] * 10)
    answers["ability.education"] = Answer(client.level)
    return {**answers, "ability.jobs": Answer(jobs)}


def _values(client):
    return {
        f"wants.{value}.{number}": Answer(points)
        for value, total in zip(VALUES, client.values, strict=True)
        for number, points in enumerate(_three(total), 1)
    }


def _wishes(client):
    answers = {f"wants.environment.{one}": Answer(stop) for one, (stop, _) in client.wishes.items()}
    for one in SURROUNDINGS:
        if one.name in client.wishes:
            side = side_of(answers, one.slider)
            answers[f"wants.weight.{one.name}.{side}"] = Answer(client.wishes[one.name][1])
    for item in SECTOR_ITEMS:
        letter = item.id.rpartition(".")[2]
        said = "yes" if letter in client.wanted else "no" if letter in client.refused else "maybe"
        answers[item.id] = Answer(said)
    answers["wants.hours_most"] = Answer(client.hours[1] * 10)
    return {**answers, "wants.learning": Answer(client.learning)}
