"""The 37 aspects of work in five rubrics, and what can be arranged (content.md Annex A)."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.kinds import Option
from app.domain.text import N_


@dataclass(frozen=True)
class Rubric:
    """Aspects that are asked together."""

    name: str
    title: str
    holds: str
    """All its aspects as short sentences: read before "Gaat alles in deze groep goed?"."""
    aspects: Mapping[str, str]


PERSONAL = Rubric(
    "personal",
    N_("Denken en aandacht"),
    N_(
        "Langere tijd met aandacht werken. Twee dingen tegelijk in de gaten houden."
        " Werken met tijdsdruk. Werk dat vaak wordt onderbroken."
        " Werk waarin een fout grote gevolgen heeft. Zelf mijn werk indelen."
    ),
    {
        "focus": N_("Langere tijd met aandacht werken"),
        "multitask": N_("Twee dingen tegelijk in de gaten houden"),
        "time_pressure": N_("Werken met tijdsdruk"),
        "interruptions": N_("Werk dat vaak wordt onderbroken"),
        "errors": N_("Werk waarin een fout grote gevolgen heeft"),
        "self_direct": N_("Zelf mijn werk indelen"),
    },
)
SOCIAL = Rubric(
    "social",
    N_("Contact met anderen"),
    N_(
        "Veel contact met mensen op een dag. Klanten of bezoekers helpen."
        " Omgaan met boze mensen. Nauw samenwerken in een team. Leiding geven."
        " Werken met verdriet of problemen van anderen."
        " Verstaan en praten in een gesprek of aan de telefoon. Lezen van papier of scherm."
    ),
    {
        "contact": N_("Veel contact met mensen op een dag"),
        "customers": N_("Klanten of bezoekers helpen"),
        "conflict": N_("Omgaan met boze mensen"),
        "team": N_("Nauw samenwerken in een team"),
        "lead": N_("Leiding geven"),
        "emotional": N_("Werken met verdriet of problemen van anderen"),
        "hear_speak": N_("Verstaan en praten in een gesprek of aan de telefoon"),
        "see_read": N_("Lezen van papier of scherm"),
    },
)
ENVIRONMENT = Rubric(
    "environment",
    N_("De werkplek"),
    N_(
        "Werken met veel lawaai. Werken in hitte, kou of tocht."
        " Werken met stof, rook of sterke geuren. Buiten werken in alle weer."
        " Werken op hoogte. Werken bij gevaarlijke machines of stoffen. Werken met trillingen."
        " De hele dag beschermende kleding dragen. Werk met meer kans op besmetting."
    ),
    {
        "noise": N_("Werken met veel lawaai"),
        "temperature": N_("Werken in hitte, kou of tocht"),
        "air": N_("Werken met stof, rook of sterke geuren"),
        "outdoors": N_("Buiten werken in alle weer"),
        "heights": N_("Werken op hoogte"),
        "machines": N_("Werken bij gevaarlijke machines of stoffen"),
        "vibration": N_("Werken met trillingen"),
        "ppe": N_("De hele dag beschermende kleding dragen"),
        "infection": N_("Werk met meer kans op besmetting"),
    },
)
MOVEMENT = Rubric(
    "movement",
    N_("Bewegen"),
    N_(
        "Precies werk met handen en vingers. Steeds dezelfde beweging maken. Tillen en dragen."
        " Lang achter elkaar lichamelijk bezig zijn. Veel lopen. Trappen of ladders op en af."
        " Bukken en draaien. Werken met toetsenbord en muis. Rijden voor het werk."
    ),
    {
        "hands_fine": N_("Precies werk met handen en vingers"),
        "repeat": N_("Steeds dezelfde beweging maken"),
        "lift": N_("Tillen en dragen"),
        "stamina": N_("Lang achter elkaar lichamelijk bezig zijn"),
        "walk": N_("Veel lopen"),
        "climb": N_("Trappen of ladders op en af"),
        "bend": N_("Bukken en draaien"),
        "screen": N_("Werken met toetsenbord en muis"),
        "drive": N_("Rijden voor het werk"),
    },
)
POSTURE = Rubric(
    "posture",
    N_("Houding"),
    N_(
        "Lang zitten. Lang staan. Knielen of hurken. Werken in een krappe ruimte."
        " Mijn evenwicht houden tijdens het werk."
    ),
    {
        "sit": N_("Lang zitten"),
        "stand": N_("Lang staan"),
        "kneel": N_("Knielen of hurken"),
        "awkward": N_("Werken in een krappe ruimte"),
        "balance": N_("Mijn evenwicht houden tijdens het werk"),
    },
)

RUBRICS = (PERSONAL, SOCIAL, ENVIRONMENT, MOVEMENT, POSTURE)

ASPECTS: Mapping[str, str] = {
    aspect: words for rubric in RUBRICS for aspect, words in rubric.aspects.items()
}

CONDITIONS = (
    Option("shorter", N_("korter achter elkaar")),
    Option("breaks", N_("met pauzes")),
    Option("aid", N_("met een hulpmiddel")),
    Option("quiet", N_("op een rustige plek")),
    Option("explain", N_("met uitleg vooraf")),
    Option("together", N_("samen met een collega")),
    Option("fixed_times", N_("op vaste tijden")),
    Option("build_up", N_("met rustig opbouwen")),
    Option("alternate", N_("afwisselen met iets anders")),
    Option("own_pace", N_("in mijn eigen tempo")),
)
