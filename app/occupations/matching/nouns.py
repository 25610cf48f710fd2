"""What aspects, sides, skills and values are called within a sentence. Easy Dutch.

The aspects fit behind "Bij dit werk hoort vaak …" and before "… komt soms voor"; the sides behind
"Bij dit werk hoort …".
"""

from collections.abc import Mapping

from app.domain.sectors import SECTORS
from app.domain.text import N_, Words

ASPECTS: Mapping[str, str] = {
    "focus": N_("lang achter elkaar opletten"),
    "multitask": N_("twee dingen tegelijk in de gaten houden"),
    "time_pressure": N_("tijdsdruk"),
    "interruptions": N_("werk dat vaak wordt onderbroken"),
    "errors": N_("werk waarin een fout grote gevolgen heeft"),
    "self_direct": N_("zelf je werk indelen"),
    "contact": N_("contact met veel mensen"),
    "customers": N_("klanten of bezoekers helpen"),
    "conflict": N_("omgaan met boze mensen"),
    "team": N_("nauw samenwerken in een team"),
    "lead": N_("leiding geven"),
    "emotional": N_("werken met verdriet of problemen van anderen"),
    "hear_speak": N_("verstaan en praten in een gesprek"),
    "see_read": N_("lezen van papier of scherm"),
    "noise": N_("lawaai"),
    "temperature": N_("werken in hitte, kou of tocht"),
    "air": N_("werken met stof, rook of sterke geuren"),
    "outdoors": N_("buiten werken in alle weer"),
    "heights": N_("werken op hoogte"),
    "machines": N_("werken bij gevaarlijke machines of stoffen"),
    "vibration": N_("werken met trillingen"),
    "ppe": N_("beschermende kleding dragen"),
    "infection": N_("werk met meer kans op besmetting"),
    "hands_fine": N_("precies werk met handen en vingers"),
    "repeat": N_("steeds dezelfde beweging maken"),
    "lift": N_("tillen en dragen"),
    "stamina": N_("lang achter elkaar lichamelijk bezig zijn"),
    "walk": N_("lang lopen"),
    "climb": N_("klimmen op trappen of ladders"),
    "bend": N_("bukken en draaien"),
    "screen": N_("werken met toetsenbord en muis"),
    "drive": N_("rijden voor het werk"),
    "sit": N_("lang zitten"),
    "stand": N_("lang staan"),
    "kneel": N_("knielen of hurken"),
    "awkward": N_("werken in een krappe ruimte"),
    "balance": N_("je evenwicht houden"),
}

CONDITIONS: Mapping[str, str] = {
    "shorter": N_("korter achter elkaar"),
    "breaks": N_("met pauzes"),
    "aid": N_("met een hulpmiddel"),
    "quiet": N_("op een rustige plek"),
    "explain": N_("met uitleg vooraf"),
    "together": N_("samen met een collega"),
    "fixed_times": N_("op vaste tijden"),
    "build_up": N_("met rustig opbouwen"),
    "alternate": N_("met afwisseling"),
    "own_pace": N_("in je eigen tempo"),
}

TIMES: Mapping[str, str] = {
    "evening": N_("in de avond"),
    "night": N_("in de nacht"),
    "weekend": N_("in het weekend"),
    "shift": N_("in ploegen"),
}

SIDES: Mapping[str, tuple[str, str]] = {
    "inout": (N_("binnen werken"), N_("buiten werken")),
    "alone_team": (N_("alleen werken"), N_("samenwerken")),
    "quiet_busy": (N_("een rustige plek"), N_("een levendige plek")),
    "fixed_varied": (N_("werken met vaste taken"), N_("veel afwisseling")),
    "sit_move": (N_("vooral zitten"), N_("vooral bewegen")),
    "public": (N_("weinig contact met klanten"), N_("veel contact met klanten")),
    "guided_free": (N_("werken met duidelijke opdrachten"), N_("zelf bepalen")),
    "pace": (N_("een rustig tempo"), N_("een hoog tempo")),
}
"""The left and the right side of each slider, as what an occupation has."""

HOW: Mapping[str, tuple[str, str, str]] = {
    "inout": (N_("binnen"), N_("soms binnen en soms buiten"), N_("buiten")),
    "alone_team": (N_("alleen"), N_("soms alleen en soms samen"), N_("samen")),
    "quiet_busy": (
        N_("op een rustige plek"),
        N_("op een plek met wat drukte"),
        N_("op een levendige plek"),
    ),
    "fixed_varied": (
        N_("met vaste taken"),
        N_("met vaste taken en wat afwisseling"),
        N_("met veel afwisseling"),
    ),
    "sit_move": (N_("zittend"), N_("soms zittend en soms in beweging"), N_("in beweging")),
    "public": (N_("met weinig klanten"), N_("soms met klanten"), N_("met veel klanten")),
    "guided_free": (
        N_("met duidelijke opdrachten"),
        N_("met opdrachten en eigen keuzes"),
        N_("met eigen keuzes"),
    ),
    "pace": (N_("in een rustig tempo"), N_("in een wisselend tempo"), N_("in een hoog tempo")),
}
"""The left side, the middle and the right side, behind "omdat je graag … werkt"."""

SKILLS: Mapping[str, str] = {
    "talk": N_("uitleggen, luisteren en praten"),
    "read_write": N_("lezen en schrijven"),
    "care_help": N_("mensen helpen"),
    "teach_lead": N_("mensen inwerken en leiden"),
    "persuade_sell": N_("adviseren en overtuigen"),
    "plan_organise": N_("plannen en organiseren"),
    "admin_calc": N_("gegevens, geld en regels"),
    "digital": N_("werken met de computer"),
    "analyse_solve": N_("uitzoeken en oplossen"),
    "create": N_("nieuwe dingen bedenken"),
    "make_repair": N_("bouwen en repareren"),
    "operate_move": N_("machines, rijden en goederen"),
}

VALUES: Mapping[str, str] = {
    "achievement": N_("iets bereiken"),
    "conditions": N_("zekerheid"),
    "recognition": N_("waardering"),
    "relationships": N_("contact met anderen"),
    "support": N_("steun op het werk"),
    "independence": N_("zelf bepalen"),
}

TYPES: Mapping[str, str] = {
    "R": N_("doen en maken"),
    "I": N_("uitzoeken"),
    "A": N_("bedenken en vormgeven"),
    "S": N_("helpen en leren"),
    "E": N_("ondernemen en overtuigen"),
    "C": N_("ordenen en regelen"),
}

LEVELS: Mapping[int, str] = {
    1: N_("basisschool"),
    2: N_("vmbo of mbo 1"),
    3: N_("mbo 2"),
    4: N_("mbo 3"),
    5: N_("mbo 4"),
    6: N_("hbo"),
    7: N_("universiteit"),
}

SECTOR_NAMES: Mapping[str, Words] = {str(one.value): one.label for one in SECTORS}
