"""The people of the demo bureau: who they are, how they stand, and how far they got."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.answers import Value
from app.store.clients import Path
from app.store.staff import StaffRole

PlanRow = Mapping[str, str | int | None]


class State(StrEnum):
    """How far a client of the demo is."""

    INVITED = "just invited"
    STARTED = "signed in, nothing begun"
    HALFWAY = "halfway Energiebalans"
    FINISHED = "finished, nothing shared"
    SHARED = "finished, Energiebalans shared"
    SHARED_ALL = "finished, shared with answers"
    WITHDRAWN = "finished, shared and withdrawn"
    CHANGED = "shared, then changed the answers"


@dataclass(frozen=True)
class Colleague:
    """A member of staff of the demo."""

    role: StaffRole
    name: str
    email: str


@dataclass(frozen=True)
class Persona:
    """A client of the demo: ``leanings`` say how high each scale comes out, from 1 to 5."""

    first_name: str
    surname: str
    case_number: str
    coach: int
    """The place of the coach in ``COACHES``."""
    path: Path
    meeting_in_days: int | None
    state: State
    leanings: Mapping[str, float] = field(default_factory=dict)
    said: Mapping[str, Value] = field(default_factory=dict)
    """Choices and own words, by item id; what is absent is skipped or made up."""


BEHEERDER = Colleague("beheerder", "Ria Smit", "ria@bureau.example")
COACHES = (
    Colleague("coach", "Anna de Wit", "anna@bureau.example"),
    Colleague("coach", "Bram Jansen", "bram@bureau.example"),
)

TIRED_BUT_WILLING = {
    "ending": 3.6,
    "between": 3.8,
    "beginning": 3.2,
    "accept": 3.5,
    "control": 3.1,
    "confidence": 2.9,
    "support": 4.1,
    "ready": 3.0,
    "job_source": 3.9,
    "job_stress": 3.6,
    "org_source": 3.3,
    "org_stress": 3.7,
    "self_source": 3.2,
    "self_stress": 3.6,
    "home_source": 4.1,
    "home_stress": 2.4,
    "energy_now": 2.6,
}
READY_TO_GO = {
    **TIRED_BUT_WILLING,
    "ending": 1.8,
    "between": 2.2,
    "beginning": 4.4,
    "accept": 4.3,
    "control": 4.2,
    "confidence": 4.0,
    "ready": 4.3,
    "job_stress": 2.4,
    "org_stress": 2.1,
    "self_source": 4.1,
    "energy_now": 3.9,
}
STUCK_IN_THE_PAST = {
    **TIRED_BUT_WILLING,
    "ending": 4.7,
    "between": 4.2,
    "beginning": 1.7,
    "accept": 2.3,
    "control": 1.9,
    "confidence": 2.0,
    "support": 2.2,
    "ready": 1.8,
    "org_stress": 4.4,
    "self_stress": 4.3,
    "home_stress": 3.6,
    "energy_now": 1.9,
}
CRAFTSMAN = {
    **TIRED_BUT_WILLING,
    "ending": 3.2,
    "beginning": 3.6,
    "job_source": 4.5,
    "job_stress": 4.1,
    "org_source": 3.9,
    "org_stress": 2.2,
    "self_stress": 2.3,
    "energy_now": 3.1,
}

LESS_AT_ONCE: PlanRow = {
    "change": "Minder werk tegelijk",
    "level": "job",
    "step": "Elke ochtend één taak kiezen die echt af moet.",
    "helper": "Mijn collega Els",
    "start": "2026-12-01",
    "notice": "Ik ga op tijd naar huis.",
    "importance": 8,
    "feasible": 6,
}

SITTING_DOWN: PlanRow = {
    "change": "Werk dat veel vraagt van je lichaam",
    "level": "job",
    "step": "Vragen of ik zittend kan lassen.",
    "helper": "De ploegbaas",
    "start": "2026-11-30",
    "notice": "Ik kan 's avonds nog wandelen.",
    "importance": 9,
    "feasible": 8,
}

CLIENTS = (
    Persona(
        "Samira",
        "Bouali",
        "24-118",
        0,
        "short",
        3,
        State.SHARED,
        TIRED_BUT_WILLING,
        {
            "change.expect": "6_months",
            "change.importance": 8,
            "change.trust": 5,
            "change.helpers": ("small_steps", "talking", "rhythm"),
            "change.blocks": ("energy", "too_much"),
            "change.goal": "weer werk doen waar ik mensen help, in mijn eigen tempo.",
            "change.coach_note": "Ik denk graag even na voor ik antwoord geef.",
            "change.questions": ("Mag ik ook oefenen?", "Hoe gaat het met mijn uitkering?"),
            "energy.works_now": "recent",
            "energy.plan": (LESS_AT_ONCE,),
        },
    ),
    Persona("Kees", "de Wolf", "24-102", 0, "short", 2, State.INVITED, STUCK_IN_THE_PAST),
    Persona(
        "Hatice",
        "Öztürk",
        "24-097",
        0,
        "full",
        None,
        State.HALFWAY,
        READY_TO_GO,
        {"energy.works_now": "yes"},
    ),
    Persona(
        "Piet",
        "van der Heijden",
        "24-121",
        0,
        "short",
        6,
        State.SHARED_ALL,
        CRAFTSMAN,
        {
            "change.expect": "3_months",
            "change.importance": 9,
            "change.trust": 7,
            "change.helpers": ("hands", "clarity", "humour"),
            "change.blocks": ("rules",),
            "change.goal": "in een kleine werkplaats staan, vier dagen per week.",
            "change.coach_note": "Bellen mag altijd, liever geen lange brieven.",
            "change.questions": ("Wie regelt een werkplek die bij mij past?",),
            "energy.works_now": "yes",
            "energy.plan": (SITTING_DOWN,),
        },
    ),
    Persona(
        "Fatima",
        "el Amrani",
        "24-125",
        0,
        "full",
        9,
        State.WITHDRAWN,
        STUCK_IN_THE_PAST,
        {
            "change.expect": "later",
            "change.importance": 9,
            "change.trust": 2,
            "change.more_trust": "Iemand die met mij meegaat naar de eerste dag.",
            "change.helpers": ("time", "home"),
            "change.blocks": ("grief", "self_trust", "opinions"),
            "energy.works_now": "recent",
        },
    ),
    Persona("Willem", "Postma", "24-127", 1, "short", 5, State.STARTED, CRAFTSMAN),
    Persona(
        "Jolanda",
        "Vermeulen",
        "24-088",
        1,
        "full",
        None,
        State.FINISHED,
        READY_TO_GO,
        {
            "change.expect": "working",
            "change.importance": 10,
            "change.trust": 8,
            "change.helpers": ("plan", "learning", "peers"),
            "change.goal": "mijn diploma hebben en kinderen begeleiden.",
            "energy.works_now": "yes",
        },
    ),
    Persona(
        "Mehmet",
        "Yıldız",
        "24-076",
        1,
        "short",
        12,
        State.CHANGED,
        TIRED_BUT_WILLING,
        {
            "change.expect": "12_months",
            "change.importance": 7,
            "change.trust": 4,
            "change.helpers": ("moving", "rhythm", "home"),
            "change.blocks": ("money", "travel"),
            "change.coach_note": "Ik breng mijn zoon om half negen naar school.",
            "energy.works_now": "recent",
        },
    ),
)
