"""Hard words are found where they stand, and their help is easy itself."""

import pytest

from app.domain.sections import AnswerLine, ExplainedScale, Explanation, Paragraph, Quote, Section
from app.domain.text import Own, text
from app.domain.word_help import WORDS, explained, in_turn, section_words

MOST_WORDS = 25


def found(*told):
    return [one.word for one in explained(told)]


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ("Onderhandelen over een contract", "onderhandelen"),
        ("Een evenement bedenken en sponsors zoeken", "sponsor"),
        ("Mijn leidinggevende luistert naar mij.", "leidinggevende"),
        ("Staat dit ook zo in je FML of advies?", "FML"),
    ],
)
def test_a_hard_word_is_found_in_any_of_its_forms(words, word):
    assert word in found(words)


@pytest.mark.parametrize("words", ["Ik praat met mijn coach.", "de fml", "Trajectbegeleider", ""])
def test_a_word_is_not_found_within_another(words):
    assert found(words) == []


def test_each_word_is_explained_once_in_the_order_in_which_it_comes():
    told = ("Een sponsor zoeken", "Vragen over mijn traject", "De sponsors bellen")

    assert found(*told) == ["sponsor", "traject"]


def test_own_words_are_never_searched():
    name = text("{name} ziet dit bij: {part}", name=Own("traject"), part="Onderhandelen")

    assert found(Own("Mijn traject"), name) == ["onderhandelen"]


def test_a_word_stands_with_the_first_part_of_a_page_that_has_it():
    parts = (("mijn traject",), ("je traject", "de directie"), ("een directie",))

    assert [[one.word for one in turn] for turn in in_turn(parts)] == [
        ["traject"],
        ["directie"],
        [],
    ]


def test_of_a_section_its_own_words_and_the_sum_behind_it_are_left_out():
    line = AnswerLine("x.1", "Mijn leidinggevende luistert.", "Vaak")
    sum_behind = Explanation("Hoe?", (), (ExplainedScale("a", "b", (line,)),))
    told = Section(
        "x.section", "Je traject", (Paragraph("Onderhandelen."), sum_behind), (Quote(Own("FML")),)
    )

    assert found(*section_words(told)) == ["traject", "onderhandelen"]


def test_words_stand_in_the_order_of_the_alphabet_and_no_form_stands_twice():
    words = [one.word.lower() for one in WORDS]
    forms = [form for one in WORDS for form in one.forms]

    assert words == sorted(words)
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize("one", WORDS, ids=lambda one: one.word)
def test_help_is_short(one):
    assert len(one.means.split()) <= MOST_WORDS
    assert one.means.endswith((".", "?"))


@pytest.mark.parametrize("one", WORDS, ids=lambda one: one.word)
def test_help_does_not_use_the_word_that_it_explains(one):
    assert one not in explained([one.means])
