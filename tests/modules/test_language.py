"""The words are easy, and never a verdict (content.md 2.3, 3.1 and 7.1)."""

import ast
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import module_result
from app.domain import telling
from app.domain.scoring import Band
from app.domain.sections import Balances, Bars
from app.domain.text import say
from app.modules.energiebalans.wording import ENERGY_NOW_TEXTS
from app.modules.verandering.wording import SCALE_NAMES, band_texts
from tests.modules.test_every_module import a_few, every_module
from tests.strategies import answers_to, finished
from tests.telling import blocks_of, told_by_us

APP = Path(__file__).parents[2] / "app"
MOST_WORDS = 15
MOST_ITEM_WORDS = 14
JUDGING = frozenset(
    re.findall(
        r"\w+",
        "hoog laag hoge lage goed slecht goede slechte normaal normale afwijkend gemiddeld"
        " gemiddelde zwak zwakke onvoldoende",
    )
)
NEVER = frozenset(
    re.findall(
        r"\w+",
        "diagnose ziekte ziek klacht klachten prognose behandeling beperkt beperking beperkingen"
        " ongeschikt weerstand slachtoffer gemotiveerd eerlijkheid iq procent moeten helaas"
        " slechts zult zullen",
    )
)
NEVER_TOGETHER = ("waarom niet", "had je", "nog steeds niet", "de oorzaak is", "bij jou ligt")


def msgids():
    """Every Dutch text that stands in the plain-Python layers."""
    for layer in ("domain", "modules", "documents"):
        for path in (APP / layer).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "N_":
                    yield node.args[0].value


MSGIDS = sorted(set(msgids()))


def sentences(words):
    return [one for one in re.split(r"(?<=[.!?:;…])\s+", words) if one]


def words_of(words):
    return re.findall(r"[\w{}'’-]+", words.lower())


def test_a_sentence_has_at_most_fifteen_words():
    parts = [one for words in MSGIDS for one in sentences(words)]

    assert len(MSGIDS) > 100
    assert [one for one in parts if len(words_of(one)) > MOST_WORDS] == []


def test_no_text_diagnoses_blames_or_predicts():
    assert [words for words in MSGIDS if set(words_of(words)) & NEVER] == []
    assert [words for words in MSGIDS if any(one in words.lower() for one in NEVER_TOGETHER)] == []


def test_a_text_has_proper_quotes_and_no_percentage():
    assert [words for words in MSGIDS if '"' in words or "%" in words] == []


@every_module
def test_a_statement_has_at_most_fourteen_words(module):
    scored = [item.text for item in module.items if item.scored]

    assert [one for one in scored if len(words_of(one)) > MOST_ITEM_WORDS] == []


@every_module
def test_a_scored_statement_denies_nothing(module):
    scored = [item for item in module.items if item.scored]

    assert [one.id for one in scored if {"niet", "geen"} & set(words_of(one.text))] == []


@every_module
def test_no_two_items_ask_the_same(module):
    asked = [item.text for item in module.items]

    assert len(set(asked)) == len(asked)


def band_words():
    scales = [telling.BAND_TEXTS, ENERGY_NOW_TEXTS, *map(band_texts, SCALE_NAMES)]
    return {texts[band] for texts in scales for band in Band}


@pytest.mark.parametrize("words", sorted(band_words()))
def test_a_band_is_no_norm(words):
    assert set(words_of(words)) & JUDGING == set()


@every_module
@a_few
@given(data=st.data())
def test_an_outcome_in_words_never_judges(module, data):
    now = finished(module, data.draw(answers_to(module)))
    charts = [
        block
        for section in module_result(module, now)
        for block in blocks_of(section)
        if isinstance(block, Bars | Balances)
    ]

    assert all(not set(words_of(say(chart.summary))) & JUDGING for chart in charts)


@every_module
@a_few
@given(data=st.data())
def test_nothing_that_is_told_back_diagnoses_or_blames(module, data):
    now = finished(module, data.draw(answers_to(module, complete=True)))

    said = told_by_us(module_result(module, now))

    assert [one for one in said if set(words_of(one)) & NEVER] == []


def test_a_sentence_that_is_too_long_would_be_found():
    planted = "Kort. " + " ".join(["woord"] * (MOST_WORDS + 1)) + ". Ook kort."

    assert [len(words_of(one)) for one in sentences(planted)] == [1, MOST_WORDS + 1, 2]


def test_a_word_that_blames_would_be_found():
    assert set(words_of("Je bent niet gemotiveerd.")) & NEVER
