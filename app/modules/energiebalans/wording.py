"""The words in which Energiebalans tells its outcomes (content.md 2.3, 2.10; ux.md C12)."""

from collections.abc import Mapping, Sequence

from app.domain.parameters import BalanceLimits
from app.domain.scoring import Band
from app.domain.telling import UNCERTAIN, BandTexts
from app.domain.text import N_, Words, listed, sentences, text
from app.modules.energiebalans.scoring import LevelBalance, costs_more, gives_more

SCALE_NAMES: Mapping[str, str] = {
    "job_source": N_("Je taken: wat energie geeft"),
    "job_stress": N_("Je taken: wat energie kost"),
    "org_source": N_("Je werkplek en collega's: wat energie geeft"),
    "org_stress": N_("Je werkplek en collega's: wat energie kost"),
    "self_source": N_("Jijzelf: wat energie geeft"),
    "self_stress": N_("Jijzelf: wat energie kost"),
    "home_source": N_("Thuis: wat energie geeft"),
    "home_stress": N_("Thuis: wat energie kost"),
    "energy_now": N_("Energie op een dag"),
}

LEVEL_NAMES: Mapping[str, str] = {
    "job": N_("Je taken"),
    "org": N_("Je werkplek en collega's"),
    "self": N_("Jijzelf"),
    "home": N_("Thuis"),
}

PLACES: Mapping[str, str] = {
    "job": N_("je taken"),
    "org": N_("je werkplek en collega's"),
    "self": N_("je eigen gewoontes"),
}
"""How a level is called in a sentence; never "bij jou" (content.md 2.10)."""

BALANCE_NAMES: Mapping[str, str] = {
    "all": N_("Balans van alles samen"),
    "job": N_("Balans van je taken"),
    "org": N_("Balans van je werkplek en collega's"),
    "self": N_("Balans van je eigen gewoontes"),
}
"""How the difference between giving and costing is called beside an earlier round."""

ENERGY_NOW_TEXTS: BandTexts = {
    Band.LOW: N_("Je hebt nu op weinig momenten genoeg energie."),
    Band.LOW_OR_MIDDLE: N_("Je hebt nu op weinig of sommige momenten genoeg energie."),
    Band.MIDDLE: N_("Je hebt nu op sommige momenten genoeg energie."),
    Band.MIDDLE_OR_HIGH: N_("Je hebt nu op sommige of veel momenten genoeg energie."),
    Band.HIGH: N_("Je hebt nu op veel momenten genoeg energie."),
    Band.UNCERTAIN: UNCERTAIN,
}


def difference_in_words(balance: LevelBalance, limits: BalanceLimits) -> Words:
    """Which side of a level weighs more, in words."""
    return side_in_words(balance.balance, limits)


def side_in_words(balance: float, limits: BalanceLimits) -> Words:
    """Which side weighs more at a balance of -100 to 100, in words."""
    if gives_more(balance, limits):
        return N_("geeft meer")
    if costs_more(balance, limits):
        return N_("kost meer")
    return N_("ongeveer gelijk")


def overall_in_words(overall: float, limits: BalanceLimits) -> Words:
    """Which side weighs more over all levels, in a sentence."""
    if gives_more(overall, limits):
        return N_("Er is nu meer dat energie geeft dan dat energie kost.")
    if costs_more(overall, limits):
        return N_("Er is nu meer dat energie kost dan dat energie geeft.")
    return N_("Geven en kosten zijn ongeveer even groot.")


def causes_in_words(causes: Sequence[str], overall: float, limits: BalanceLimits) -> Words:
    """Where the imbalance lies according to the answers; empty where none stands out."""
    if not causes:
        return ""
    places = [PLACES[level] for level in causes]
    if len(places) == 1:
        where = text(N_("Volgens jouw antwoorden ligt het vooral bij {place}."), place=places[0])
    else:
        where = text(
            N_("Volgens jouw antwoorden is het een combinatie. Het gaat om {places}."),
            places=listed(places),
        )
    if costs_more(overall, limits):
        return where
    return sentences(N_("Iets kost wel meer dan het geeft."), where)
