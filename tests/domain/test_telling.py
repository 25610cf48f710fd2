"""How a score between two words is told, and a chart to who cannot see it."""

import re

import pytest

from app.domain.scoring import Band, Quality, QualityFlag, Score, ScoreStatus
from app.domain.sections import Bar, Pole
from app.domain.telling import in_words, pole, poles_in_words, trait_texts
from app.domain.text import Own, say

SURE = Quality(QualityFlag.OK, 0)
FORBIDDEN = re.compile(
    r"\b(hoog|laag|goed|slecht|normaal|afwijkend|gemiddeld|zwak|onvoldoende)\b", re.IGNORECASE
)
"""What no band may say (content.md 2.3)."""


def scored(value, low, high, band, status=ScoreStatus.OK):
    return Score("outgoing", status, value, low, high, band, 6, 6)


@pytest.mark.parametrize(
    ("band", "told"),
    [
        (Band.LOW, "Je neigt naar rustig."),
        (Band.LOW_OR_MIDDLE, "Soms ben je rustig, soms uitgaand. Het ligt dichter bij rustig."),
        (Band.MIDDLE, "Je hebt iets van allebei."),
        (Band.MIDDLE_OR_HIGH, "Soms ben je rustig, soms uitgaand. Het ligt dichter bij uitgaand."),
        (Band.HIGH, "Je neigt naar uitgaand."),
        (Band.UNCERTAIN, "Je hebt iets van allebei. Deze uitkomst is nog onzeker."),
    ],
)
def test_every_band_of_a_trait_has_its_words(band, told):
    assert say(trait_texts("rustig", "uitgaand")[band]) == told


def test_no_band_of_a_trait_judges():
    assert set(trait_texts("links", "rechts")) == set(Band)
    assert not [
        words for words in trait_texts("links", "rechts").values() if FORBIDDEN.search(say(words))
    ]


def test_a_score_becomes_a_dot_between_two_words_with_its_band():
    score = scored(68.75, 56.54, 80.96, Band.MIDDLE_OR_HIGH)

    made = pole("Contact", "rustig", "uitgaand", score, SURE, switch="calm")

    assert (made.value, made.low, made.high) == (68.75, 56.54, 80.96)
    assert say(made.meaning).endswith("Het ligt dichter bij uitgaand.")
    assert made.switch == "calm"
    assert not made.doubt


def test_a_pole_says_that_answers_are_missing_or_in_doubt():
    few = Score("outgoing", ScoreStatus.TOO_FEW, None, None, None, None, 1, 6)
    some = scored(20, 10, 30, Band.LOW, ScoreStatus.PARTIAL)
    doubt = Quality(QualityFlag.DOUBT, 2)

    assert say(pole("Contact", "a", "b", few, SURE).meaning) == "Nog te weinig antwoorden"
    told = say(pole("Contact", "a", "b", some, doubt).meaning)
    assert told == "Je neigt naar a. Niet alle vragen zijn ingevuld."
    assert pole("Contact", "a", "b", some, doubt).doubt


def test_a_module_may_have_its_own_words_for_a_pole():
    texts = dict.fromkeys(Band, Own("Zo ben jij."))

    made = pole("Contact", "a", "b", scored(50, 40, 60, Band.MIDDLE), SURE, texts)

    assert say(made.meaning) == "Zo ben jij."


def test_poles_are_told_in_sentences_for_who_cannot_see_them():
    chosen = [
        Pole("binnen", "buiten", 25),
        Pole("rustig", "levendig", 50),
        Pole("vaste taken", "afwisseling", 0),
        Pole("alleen", "samen", 100, meaning="Je werkt het liefst samen."),
        Pole("zittend", "in beweging", None, label="Bewegen"),
    ]

    assert say(poles_in_words(chosen)) == (
        "binnen of buiten: eerder binnen dan buiten."
        " rustig of levendig: tussen rustig en levendig in."
        " vaste taken of afwisseling: vaste taken."
        " alleen of samen: Je werkt het liefst samen."
        " Bewegen: Nog te weinig antwoorden."
    )


def test_bars_without_enough_answers_end_their_sentence_too():
    bars = [
        Bar("Start", None, None, None, "Nog te weinig antwoorden"),
        Bar("Stap", 9, 1, 19, "Ja."),
    ]

    assert say(in_words(bars)) == "Start: Nog te weinig antwoorden. Stap: Ja."
