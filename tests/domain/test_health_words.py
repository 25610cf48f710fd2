"""Words about health and benefits: what the check finds, and what it leaves alone."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents.search_profile import work_titles
from app.domain.health_words import fold, health_words, names_health
from app.occupations.catalogue import catalogue

SENTENCES = Path(__file__).parent / "health"
MOST_FALSE = 2


@cache
def lines(name):
    return (SENTENCES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def test_both_lists_hold_at_least_two_hundred_different_sentences():
    assert len(set(lines("hits"))) >= 200
    assert len(set(lines("harmless"))) >= 200


def test_no_sentence_with_a_diagnosis_a_medicine_a_treatment_or_a_benefit_passes():
    assert [one for one in lines("hits") if not names_health(one, work_titles())] == []


def test_at_most_two_harmless_sentences_are_held_back():
    held = [one for one in lines("harmless") if names_health(one, work_titles())]

    assert len(held) <= MOST_FALSE


def test_every_title_of_the_catalogue_passes_as_it_stands():
    assert [one for one in catalogue().titles if names_health(one, work_titles())] == []


@pytest.mark.parametrize(
    "words", ["Ik heb ervaring als psycholoog.", "Psycholoog", "Ervaring als een huisarts"]
)
def test_the_name_of_work_passes_by_itself_and_behind_als(words):
    assert not names_health(words, work_titles())


def test_the_name_of_work_is_no_excuse_for_somebody_who_goes_there():
    assert health_words("Ik ga naar de psycholoog.", work_titles()) == ("psycholoog",)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ik had een burn-out.", ("burn out", "burnout")),
        ("d3pressie", ("d3pressie",)),
        ("b u r n o u t", ("b u r n o u t",)),
        ("W.I.A.", ("w i a", "wia")),
        ("Ivan maakt muziek.", ()),
    ],
)
def test_what_was_found_is_named(words, found):
    assert health_words(words) == found


@given(st.sampled_from(["burnout", "depressie", "hernia", "uitkering", "kanker"]), st.data())
def test_signs_between_the_letters_hide_nothing(word, data):
    between = data.draw(st.sampled_from([" ", ".", "-", "_", "*", "\u200b", "  ", "\u00ad"]))

    assert names_health(f"Ik had een {between.join(word)} toen.")


@given(st.sampled_from(["burnout", "depressie", "medicatie", "uitkering"]), st.data())
def test_a_digit_for_a_letter_hides_nothing(word, data):
    signs = {"o": "0", "i": "1", "e": "3", "a": "4"}
    at = data.draw(st.sampled_from([n for n, one in enumerate(word) if one in signs]))

    assert names_health(word[:at] + signs[word[at]] + word[at + 1 :])


@given(st.text(max_size=80))
def test_any_text_can_be_looked_at(words):
    assert all(health_words(words))
    assert fold(fold(words)) == fold(words)
