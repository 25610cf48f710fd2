"""What may help with the one thing that does not fit yet: short ideas to talk about (4.5)."""

from collections.abc import Mapping

from app.domain.text import N_, Words
from app.occupations.matching.conflicts import Kind

OF_ASPECTS: Mapping[str, tuple[str, ...]] = {
    "focus": (N_("korte blokken met pauzes"), N_("een stille plek"), N_("taken afwisselen")),
    "multitask": (N_("taken na elkaar doen"), N_("samen met een collega")),
    "time_pressure": (N_("de planning vooraf weten"), N_("taken zonder vaste eindtijd")),
    "self_direct": (N_("de dag beginnen met een takenlijst"), N_("een vaste begeleider")),
    "contact": (N_("een klein, vast groepje"), N_("uren zonder gesprekken")),
    "team": (N_("een eigen taak in het team"), N_("één vaste collega")),
    "hear_speak": (
        N_("gesprekken in een stille ruimte"),
        N_("een hulpmiddel bij het horen"),
        N_("afspraken per mail"),
    ),
    "see_read": (N_("grote letters op het scherm"), N_("een programma dat voorleest")),
    "noise": (
        N_("gehoorbescherming"),
        N_("een stille ruimte"),
        N_("een andere plek in het bedrijf"),
    ),
    "temperature": (
        N_("warme of koele werkkleding"),
        N_("taken binnen"),
        N_("korter achter elkaar"),
    ),
    "repeat": (N_("taken afwisselen"), N_("korte pauzes"), N_("hulpmiddelen bij het werk")),
    "lift": (
        N_("een tilhulp of kar"),
        N_("samen tillen"),
        N_("andere taken ruilen met een collega"),
    ),
    "bend": (N_("werk op hoogte van je handen"), N_("een grijper of kar"), N_("taken afwisselen")),
    "screen": (N_("tekst inspreken"), N_("een andere muis"), N_("schermwerk afwisselen")),
    "drive": (N_("werk op één plek"), N_("meerijden met een collega")),
    "sit": (N_("zit-stawerkplek"), N_("elk half uur even lopen"), N_("staand overleggen")),
    "stand": (N_("een hoge kruk"), N_("staan en zitten afwisselen")),
}
"""Only what can often be arranged (content.md B.3)."""

OF_WISHES = (N_("vragen hoe vaak dit is"), N_("een dag meelopen"))
OF_SECTORS = (N_("een dag meelopen"), N_("hetzelfde werk in een ander soort bedrijf"))
OF_EDUCATION = (
    N_("werken en leren tegelijk"),
    N_("vragen of je ervaring meetelt"),
    N_("beginnen als hulp of assistent"),
)


def ideas(kind: Kind, about: str) -> tuple[Words, ...]:
    """One to three ideas; none for what can seldom be arranged."""
    match kind:
        case "aspect":
            return OF_ASPECTS.get(about, ())
        case "wish":
            return OF_WISHES
        case "sector":
            return OF_SECTORS
        case "education":
            return OF_EDUCATION
