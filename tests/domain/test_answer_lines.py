"""How an answer of any kind stands in "Hoe kom je hieraan?", also when there is none."""

import pytest

from app.domain.answers import Answer, Status
from app.domain.kinds import Column, FreeText, Number, Option, Possibility, Several, Slider, Table
from app.domain.module import Item
from app.domain.rating_scales import AGREE, VALUE
from app.domain.telling import answer_line
from app.domain.text import say

ROWS = Table(3, (Column("what", "Wat?", FreeText(40)), Column("who", "Wie?", FreeText(40))))
ABC = tuple(Option(value, value.upper()) for value in "abc")
NA = Answer(None, Status.NOT_APPLICABLE)


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        (AGREE, Answer(4), "Past meestal"),
        (VALUE, Answer(2), "Heel belangrijk"),
        (VALUE, NA, "Weet ik niet / past niet"),
        (Possibility(), Answer("cond"), "Gaat, als er iets geregeld is"),
        (Slider("binnen", "buiten"), Answer(2), "eerder binnen dan buiten"),
        (Slider("binnen", "buiten"), NA, "Maakt mij niet uit"),
        (Number(0, 12, "uur", decimals=1), Answer(75), "7,5 uur"),
        (Several(3, ABC), Answer(("a", "c")), "A en C"),
        (Several(3, ABC), Answer(()), "Niet ingevuld"),
        (ROWS, Answer(({"what": "Rust", "who": "Ik"}, {"who": "Jij"})), "Rust en Jij"),
        (ROWS, Answer(None, Status.SKIPPED), "Niet ingevuld"),
        (AGREE, None, "Niet ingevuld"),
    ],
)
def test_an_answer_is_told_in_the_words_of_its_kind(kind, answer, words):
    item = Item("t.item", "Vraag", kind, "scale" if kind in {AGREE, VALUE} else None)

    line = answer_line(item, {item.id: answer} if answer else {})

    assert say(line.answer) == words
