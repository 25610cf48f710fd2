"""Words for people: translated where they are shown, own words always literal."""

import pytest
from hypothesis import given

from app.domain.text import Own, listed, say, sentences, text
from tests.strategies import own_words


def shouted(msgid):
    return msgid.upper().replace("{NAME}", "{name}")


@given(own_words)
def test_own_words_are_never_translated_nor_filled_in(words):
    assert say(Own(words), str.upper) == words
    assert say(text("Dag {name}", name=Own(words)), shouted) == f"DAG {words}"


def test_a_text_in_a_text_is_translated_too():
    assert say(text("Dag {name}", name="iedereen"), shouted) == "DAG IEDEREEN"


def test_a_number_is_written_as_it_is():
    assert say(text("Vraag {name}", name=3)) == "Vraag 3"


@pytest.mark.parametrize(
    ("parts", "said"), [(["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_a_list_is_said_as_people_do(parts, said):
    assert say(listed(parts)) == said


def test_sentences_follow_one_another_without_empty_ones():
    assert say(sentences("Een.", "", "Twee.")) == "Een. Twee."
    assert say(sentences("", "")) == ""


def test_nothing_is_never_looked_up_in_a_catalogue():
    assert say("", lambda _msgid: "head of the catalogue") == ""
