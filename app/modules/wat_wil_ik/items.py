"""What Wat wil ik? asks, part by part (content.md 1.4, Annex A).

The practical wishes are on the short path; values, surroundings, weights and the dream day come
with the full path.
"""

from app.domain.answers import Answers
from app.domain.kinds import FreeText
from app.domain.module import Item, Part
from app.domain.text import N_, Words
from app.modules.wat_wil_ik.environment import SLIDERS
from app.modules.wat_wil_ik.practical import PAY_AND_LEARNING, TIME_AND_TRAVEL
from app.modules.wat_wil_ik.sectors import SECTOR_ITEMS
from app.modules.wat_wil_ik.values import CARDS, TOP, ranking_note
from app.modules.wat_wil_ik.weights import OF_SURROUNDINGS, PRACTICAL, left_over

CARDS_IN_A_PART = 12
SECTORS_IN_A_PART = 11

DREAM_DAY = Item(
    "wants.dream_day",
    N_("Beschrijf een goede werkdag."),
    FreeText(most=400),
    help=N_("Wat doe je? Met wie? Waar ben je? Hoe laat begin je?"),
    optional=True,
    switch="own_words",
    label=N_("Een goede werkdag voor mij"),
)


def _values_stem(_answers: Answers) -> str:
    return N_("Hoe belangrijk is dit voor jou in je werk?")


def _environment_stem(_answers: Answers) -> str:
    return N_("Wat heb je het liefst?")


def _practical_note(_answers: Answers) -> Words:
    return N_("Vul in wat je weet. Overslaan mag altijd.")


def _sectors_stem(_answers: Answers) -> str:
    return N_("Wil je dit soort werk doen?")


def _weights_stem(_answers: Answers) -> str:
    return N_("Hoe zwaar telt dit voor jou?")


def _weights_note(_answers: Answers) -> Words:
    return N_("Kies hoogstens 5 keer moet. Kies ook hoogstens 5 keer nooit.")


PARTS = (
    Part(
        N_("Wat je belangrijk vindt"),
        CARDS[:CARDS_IN_A_PART],
        stem=_values_stem,
        short_path=False,
        mixed=True,
    ),
    Part(
        N_("Nog meer wat je belangrijk vindt"),
        CARDS[CARDS_IN_A_PART:],
        stem=_values_stem,
        short_path=False,
        mixed=True,
    ),
    Part(N_("Jouw top 5"), (TOP,), note=ranking_note, short_path=False),
    Part(N_("Je werkplek"), SLIDERS, stem=_environment_stem, short_path=False),
    Part(N_("Tijd en reizen"), TIME_AND_TRAVEL, note=_practical_note),
    Part(N_("Loon, contract en leren"), PAY_AND_LEARNING),
    Part(N_("Soorten werk"), SECTOR_ITEMS[:SECTORS_IN_A_PART], stem=_sectors_stem),
    Part(N_("Nog meer soorten werk"), SECTOR_ITEMS[SECTORS_IN_A_PART:], stem=_sectors_stem),
    Part(
        N_("Hoe zwaar telt je werkplek"),
        tuple(one.item for one in OF_SURROUNDINGS),
        stem=_weights_stem,
        note=_weights_note,
        standing=left_over,
        short_path=False,
    ),
    Part(
        N_("Hoe zwaar tellen je wensen"),
        tuple(one.item for one in PRACTICAL),
        stem=_weights_stem,
        note=_weights_note,
        standing=left_over,
        short_path=False,
    ),
    Part(N_("Droomdag"), (DREAM_DAY,), short_path=False),
)
