"""The words in which Verandering tells its outcomes (content.md 2.3, Annex A)."""

from collections.abc import Mapping

from app.domain.scoring import Band
from app.domain.telling import BAND_TEXTS, UNCERTAIN, BandTexts
from app.domain.text import N_

SCALE_NAMES: Mapping[str, str] = {
    "ending": N_("Afscheid van je oude werk"),
    "between": N_("Zoeken en wennen"),
    "beginning": N_("Iets nieuws zien"),
    "accept": N_("Omgaan met verandering"),
    "control": N_("Zelf invloed hebben"),
    "confidence": N_("Vertrouwen in werken"),
    "support": N_("Steun van anderen"),
    "ready": N_("Een stap zetten"),
}

STRENGTHS = ("beginning", "accept", "control", "confidence", "support", "ready")
"""The scales that help somebody on; they are told first (content.md 3.1)."""

OTHERS = ("between", "ending")

_OWN_TEXTS: Mapping[str, BandTexts] = {
    "ready": {
        Band.LOW: N_("Nu vraagt iets anders je aandacht."),
        Band.LOW_OR_MIDDLE: N_("Je bent aan het verkennen, of iets anders vraagt nu je aandacht."),
        Band.MIDDLE: N_("Je bent aan het verkennen."),
        Band.MIDDLE_OR_HIGH: N_("Je bent aan het verkennen, of je bent klaar voor een stap."),
        Band.HIGH: N_("Je bent klaar voor een stap."),
        Band.UNCERTAIN: UNCERTAIN,
    },
    "confidence": {
        Band.LOW: N_("Je vertrouwen mag nog groeien. Samen zoek je wat helpt."),
        Band.LOW_OR_MIDDLE: N_("Op sommige punten heb je vertrouwen. Het mag nog groeien."),
        Band.MIDDLE: N_("Op sommige punten heb je vertrouwen."),
        Band.MIDDLE_OR_HIGH: N_("Op sommige of veel punten heb je vertrouwen."),
        Band.HIGH: N_("Je hebt vertrouwen in hoe je het gaat doen."),
        Band.UNCERTAIN: UNCERTAIN,
    },
    "control": {
        Band.LOW: N_("Je merkt dat veel bij anderen ligt."),
        Band.LOW_OR_MIDDLE: N_("Een deel heb je zelf in de hand. Veel ligt bij anderen."),
        Band.MIDDLE: N_("Een deel heb je zelf in de hand."),
        Band.MIDDLE_OR_HIGH: N_("Een deel heb je zelf in de hand, misschien wel veel."),
        Band.HIGH: N_("Je ervaart dat je zelf invloed hebt."),
        Band.UNCERTAIN: UNCERTAIN,
    },
}


def band_texts(scale: str) -> BandTexts:
    """The sentences of this scale: its own, or those of all scales."""
    return _OWN_TEXTS.get(scale, BAND_TEXTS)
