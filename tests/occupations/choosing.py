"""What the ten clients do with their list, and what they tell beside it: enough for a zoekprofiel.

``search_rounds(client)`` are the rounds of people.py with the cards judged, a ranking, what is
feasible of the first three, qualities, stories and practical wishes.
"""

from dataclasses import dataclass, field

from app.domain.answers import Answer
from app.modules.beroepenorientatie import MODULE as INTERESTS
from app.modules.beroepenorientatie.deck import CARDS
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wie_ben_ik import MODULE as IDENTITY
from app.modules.wie_ben_ik.qualities import OPTIONS
from app.occupations.catalogue import catalogue
from app.occupations.matching import match
from tests.occupations import people
from tests.strategies import finished

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday")


@dataclass(frozen=True)
class Choice:
    """What one client chose.

    `liked` are titles of cards with a "leuk", the first five ranked in this order; `own` was added
    from the search; `feasible` has eight answers (2 ja, 1 deels, 0 nee) for each of the first
    three. `stories` are names with the group of skills that they show; `tired_of` are groups that
    go well and are no longer done gladly; `travel` minutes and means; `least` the fewest hours;
    `wage` euro a month, wished and least; `growing` hours at the start and in the end.
    """

    qualities: tuple[str, str]
    liked: tuple[str, ...]
    maybe: tuple[str, ...]
    feasible: tuple[str, ...]
    stories: tuple[tuple[str, str], ...]
    learnt: str
    region: str
    places: str
    travel: tuple[int, tuple[str, ...]]
    least: int
    tired_of: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    days: tuple[str, ...] = WEEK
    times: tuple[str, ...] = ("morning", "afternoon")
    papers: tuple[str, ...] = ()
    wage: tuple[int, int] | None = None
    weights: dict[str, str] = field(default_factory=dict)
    growing: tuple[int, int] | None = None


CHOICES = {
    "Henk": Choice(
        qualities=("geduldig", "praktisch"),
        liked=(
            "rijinstructeur",
            "verkoper auto-onderdelen",
            "verkoper tuinartikelen",
            "toeristengids",
        ),
        maybe=("buschauffeur", "planner goederenvervoer", "receptionist"),
        feasible=("22112222", "22222211", "22222222"),
        stories=(
            ("De leerling die bleef", "teach_lead"),
            ("De schoorsteen van 1890", "make_repair"),
        ),
        learnt="metselen",
        region="gelderland",
        places="Nijmegen en Arnhem",
        travel=(45, ("car", "public_transport")),
        least=20,
        papers=("licence_b", "licence_be", "vca"),
        wage=(2600, 2200),
        weights={"hours": "must", "travel": "nice", "wage": "nice"},
    ),
    "Fatima": Choice(
        qualities=("zorgzaam", "verantwoordelijk"),
        liked=("doktersassistent", "woonbegeleider", "diëtist", "bedrijfstrainer"),
        maybe=("re-integratiecoach", "sociaal werker"),
        feasible=("22222222", "21222222", "22012122"),
        stories=(("Rust op zaal 4", "care_help"), ("Het nieuwe rooster", "plan_organise")),
        learnt="verpleegkunde",
        region="utrecht",
        places="Amersfoort",
        travel=(30, ("bike", "public_transport")),
        least=16,
        days=("monday", "tuesday", "thursday"),
        papers=("emergency",),
        weights={"times": "must", "days": "must", "travel": "nice"},
        growing=(12, 20),
    ),
    "Marjan": Choice(
        qualities=("zelfstandig", "nauwkeurig"),
        liked=("dierverzorger", "boomkweker", "boswachter", "medewerker veeteelt"),
        maybe=("keramist", "bakker"),
        feasible=("22212221", "22221221", "22101222"),
        stories=(("De kas van de buurt", "plan_organise"),),
        learnt="administratie",
        region="zuid_holland",
        places="Gouda",
        travel=(40, ("bike", "car")),
        least=20,
        tired_of=("admin_calc", "digital", "read_write"),
        own=("tuinbouwmedewerker",),
        papers=("licence_b",),
        weights={"travel": "nice"},
    ),
    "Youssef": Choice(
        qualities=("praktisch", "loyaal"),
        liked=("productiemedewerker", "autopoetser", "recyclingmedewerker", "boomkweker"),
        maybe=("bestelwagenkoerier", "verhuizer"),
        feasible=("22222212", "22222222", "12222211"),
        stories=(("De brommer van mijn oom", "make_repair"),),
        learnt="",
        region="noord_brabant",
        places="Tilburg",
        travel=(45, ("bike", "public_transport")),
        least=24,
        own=("fietsenmaker",),
        wage=(2200, 1900),
        weights={"wage": "must", "learning": "nice"},
    ),
    "Sanne": Choice(
        qualities=("creatief", "overtuigend"),
        liked=(
            *("tekstschrijver reclame", "medewerker communicatie en pr"),
            "docent beeldende kunst",
        ),
        maybe=("journalist", "bedrijfstrainer"),
        feasible=("22222222", "22222222", "21122222"),
        stories=(
            ("De campagne voor de bieb", "create"),
            ("Het gesprek met de opdrachtgever", "talk"),
        ),
        learnt="grafisch ontwerp",
        region="noord_holland",
        places="Haarlem en Amsterdam",
        travel=(45, ("public_transport", "bike")),
        least=24,
        days=("monday", "tuesday", "wednesday", "thursday"),
        wage=(3400, 2700),
        weights={"home": "nice", "days": "nice"},
    ),
    "Rob": Choice(
        qualities=("betrouwbaar", "nuchter"),
        liked=("planner goederenvervoer", "logistiek medewerker", "verkoper auto-onderdelen"),
        maybe=("kwaliteitscontroleur", "archiefmedewerker"),
        feasible=("22112222", "22222222", "12222222"),
        stories=(
            ("Sneeuw op de Brenner", "plan_organise"),
            ("De lading die klopte", "operate_move"),
        ),
        learnt="transport en logistiek",
        region="overijssel",
        places="Zwolle",
        travel=(30, ("public_transport", "bike")),
        least=28,
        papers=("code_95", "forklift"),
        wage=(2900, 2500),
        weights={"times": "must", "wage": "nice"},
    ),
    "Annet": Choice(
        qualities=("geduldig", "nauwkeurig"),
        liked=("docent Nederlands voor volwassenen", "bibliothecaris", "webredacteur"),
        maybe=("beleidsmedewerker", "bibliotheekmedewerker"),
        feasible=("22222222", "22122222", "22211222"),
        stories=(("Lezen met Daan", "teach_lead"), ("Het boek van groep 7", "read_write")),
        learnt="pabo",
        region="drenthe",
        places="Assen en Groningen",
        travel=(35, ("car",)),
        least=12,
        days=("tuesday", "wednesday", "thursday"),
        times=("morning",),
        papers=("licence_b",),
        weights={"hours": "must", "days": "nice"},
        growing=(8, 16),
    ),
    "Dewi": Choice(
        qualities=("enthousiast", "vriendelijk"),
        liked=("receptionist", "telefonist", "commercieel medewerker binnendienst"),
        maybe=("toeristengids", "baliemedewerker van een bank"),
        feasible=("22222222", "22222212", "22122222"),
        stories=(("Het diner voor honderd", "plan_organise"), ("De gast die terugkwam", "talk")),
        learnt="koken",
        region="limburg",
        places="Maastricht",
        travel=(30, ("public_transport",)),
        least=20,
        wage=(2500, 2100),
        weights={"travel": "must"},
        growing=(16, 24),
    ),
    "Piet": Choice(
        qualities=("oplossingsgericht", "rustig"),
        liked=("onderzoekslaborant", "ICT-technicus", "monteur witgoed", "technicus landmeten"),
        maybe=("keramist",),
        feasible=("22112222", "22222222", "22222222"),
        stories=(
            ("De radio uit 1956", "make_repair"),
            ("Waarom de server stilviel", "analyse_solve"),
        ),
        learnt="ict-beheer",
        region="fryslan",
        places="Leeuwarden",
        travel=(40, ("bike", "public_transport")),
        least=20,
        weights={"times": "must"},
    ),
    "Maria": Choice(
        qualities=("behulpzaam", "betrouwbaar"),
        liked=("kassamedewerker", "medewerker bioscoop of theater", "attractiemedewerker"),
        maybe=("medewerker bedrijfsrestaurant",),
        feasible=("22222222", "22212222", "12211222"),
        stories=(("De sleutel van het hele gebouw", "care_help"),),
        learnt="",
        region="noord_holland",
        places="Amsterdam",
        travel=(25, ("walking", "public_transport")),
        least=12,
        weights={"travel": "must"},
    ),
}
"""By the name of the client."""


def search_rounds(client):
    """The finished rounds with everything that a zoekprofiel is made from, by slug."""
    chose, found = CHOICES[client.name], people.rounds(client)
    more = (
        (ABILITY, _brought(chose)),
        (WANTS, _wanted(chose)),
        (INTERESTS, _judged(client, chose)),
        (IDENTITY, _qualities(chose)),
    )
    for module, answers in more:
        before = found[module.slug].answers if module.slug in found else {}
        given = {name: Answer(value) for name, value in answers.items() if value}
        found[module.slug] = finished(module, {**before, **given})
    return found


def _qualities(chose):
    names = {option.label: option.value for option in OPTIONS}
    best = tuple(names[one] for one in chose.qualities)
    return {"identity.qualities": best, "identity.top": best}


def _brought(chose):
    stories = tuple({"title": title, "group": group} for title, group in chose.stories)
    growing = dict(
        zip(
            ("ability.start_hours", "ability.goal_hours"),
            (hours * 10 for hours in chose.growing or ()),
            strict=False,
        )
    )
    return {
        "ability.stories": stories,
        "ability.field": chose.learnt,
        "ability.certificates": chose.papers,
        **{f"ability.like.{group}": "no" for group in chose.tired_of},
        **growing,
    }


def _wanted(chose):
    minutes, by = chose.travel
    wished, least = chose.wage or (0, 0)
    wage = {
        "wants.wage_per": "month",
        "wants.wage_wish_month": wished * 100,
        "wants.wage_least_month": least * 100,
    }
    return {
        "wants.hours_least": chose.least * 10,
        "wants.days": chose.days,
        "wants.times": chose.times,
        "wants.travel_minutes": minutes,
        "wants.travel_by": by,
        "wants.regions": (chose.region,),
        "wants.places": chose.places,
        **(wage if chose.wage else {}),
        **{f"wants.weight.{name}": weight for name, weight in chose.weights.items()},
    }


def _judged(client, chose):
    """The cards as they were proposed, what was said of each, the ranking and what is feasible."""
    cards = [one.occupation for one in match(people.person(client)).cards]
    added = [_row(_id(title)) for title in chose.own]
    ranked = tuple(_id(title) for title in (*chose.liked, *chose.own))[:5]
    return {
        "occupations.deck": tuple(_row(one.id) for one in cards),
        **{
            item.id: f"{_verdict(one.title, chose)}-{one.id}"
            for item, one in zip(CARDS, cards, strict=False)
        },
        "occupations.own": tuple(added),
        "occupations.ranked": ranked,
        **_feasible(ranked, chose),
    }


def _verdict(title, chose):
    return "like" if title in chose.liked else "maybe" if title in chose.maybe else "no"


def _feasible(ranked, chose):
    return {
        f"occupations.feasible.{place}.{number}": f"{points}-{identity}"
        for place, (identity, given) in enumerate(zip(ranked, chose.feasible, strict=False), 1)
        for number, points in enumerate(given, 1)
    }


def _id(title):
    return catalogue().ids[catalogue().titles.index(title)]


def _row(identity):
    return {"id": identity, "title": catalogue().find(identity).title}
