"""What comes out of any answers is put in words that neither judge nor blame."""

from hypothesis import given
from hypothesis import strategies as st

from app.documents import module_result
from app.domain.sections import Balances, Bars, Hexagon, Poles
from app.domain.text import say
from tests.language.allowing import refused
from tests.language.rules import judging
from tests.language.texts import Role, Said
from tests.modules.test_every_module import a_few, every_module
from tests.strategies import answers_to, finished
from tests.telling import blocks_of, told_by_us


def outcomes(section):
    """What the charts of a section say of scores: their meaning, and the whole in words."""
    for block in blocks_of(section):
        if isinstance(block, Bars | Balances | Hexagon):
            yield block.summary
        yield from (bar.meaning for bar in getattr(block, "bars", ()))
        if isinstance(block, Poles):
            yield from (pole.meaning for pole in block.poles if pole.low is not None)


@every_module
@a_few
@given(data=st.data())
def test_an_outcome_in_words_never_judges(module, data):
    sections = module_result(module, finished(module, data.draw(answers_to(module))))

    said = [say(words) for section in sections for words in outcomes(section)]

    assert [one for one in said if judging(Said(one, Role.BAND, module.slug, "told"))] == []


@every_module
@a_few
@given(data=st.data())
def test_nothing_that_is_told_back_diagnoses_or_blames(module, data):
    now = finished(module, data.draw(answers_to(module, complete=True)))

    told = told_by_us(module_result(module, now))
    found = refused(Said(one, Role.REST, module.slug, "told") for one in dict.fromkeys(told))

    assert [one for one in found if one.startswith("told: forbidden")] == []
