"""The measures of the lint, with values that were counted by hand."""

import pytest

from tests.language.measures import flesch_douma, is_common, plain, sentences, syllables, words_of


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("uur", 1),
        ("één", 1),
        ("open", 2),
        ("apart", 2),
        ("alles", 2),
        ("energie", 3),
        ("museum", 3),
        ("ideeën", 3),
        ("collega's", 3),
        ("activiteit", 4),
        ("leidinggevende", 5),
        ("re-integratie", 5),
        ("vrijwilligerswerk", 5),
    ],
)
def test_syllables_are_counted_as_people_say_them(word, count):
    assert syllables(word) == count


def test_the_formula_of_douma_gives_its_value():
    """Two sentences, fifteen words, twenty syllables."""
    found = flesch_douma(
        ["Ik weet wat ik deze week zelf kan doen. Mijn taken kosten mij veel energie."]
    )

    assert found == pytest.approx(206.835 - 0.93 * 7.5 - 77 * 20 / 15, abs=0.001)


def test_officialese_is_far_harder_than_what_we_say():
    hard = "De vigerende regelgeving dient onverwijld te worden geïmplementeerd."

    assert flesch_douma([hard]) < 20
    assert flesch_douma(["Wat geeft jou energie?"]) > 80


def test_without_any_words_there_is_no_figure():
    assert flesch_douma(["", "{name}"]) == 0


def test_a_text_is_taken_apart_in_sentences():
    said = "Klopt dit? {days} dagen van 3 uur. Zei hij: ja… “Mooi.” Klaar!\nZo"

    assert len(sentences(said)) == 6
    assert words_of("{days} dagen, zo'n 3.") == ["{days}", "dagen", "zo'n", "3"]


def test_markup_and_the_places_for_values_are_read_over():
    assert plain("Dag <b>%(name)s</b>, je hebt {count}.") == "Dag {name}, je hebt {count}."


@pytest.mark.parametrize("word", ["werk", "beslis", "bedrijfskeuken", "{name}", "12", "uitgerust"])
def test_a_word_of_every_day_is_common_also_as_a_form_or_a_compound(word):
    assert is_common(word)


@pytest.mark.parametrize(
    "word", ["teneinde", "onverwijld", "vigerende", "verwerkingsverantwoordelijke", "drammen"]
)
def test_a_word_that_few_people_meet_is_not_common(word):
    assert not is_common(word)
