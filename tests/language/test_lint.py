"""The lint itself: every text that a client reads keeps the rules, or says why it may not."""

from collections import Counter

import pytest

from app.domain.word_help import explained
from app.modules import all_modules, asked_of_anybody
from tests.language.allowing import needless, refused
from tests.language.figures import by_part, of_questions
from tests.language.rules import MOST_IN_QUESTION
from tests.language.texts import Role, everything, statements

every_module = pytest.mark.parametrize("module", all_modules(), ids=lambda module: module.slug)


def words_with(role):
    return {said.words for said in everything() if said.role is role}


def test_every_text_keeps_the_rules():
    assert refused(everything()) == []


def test_nothing_is_allowed_that_stands_nowhere():
    assert needless(everything()) == []


@pytest.mark.parametrize("found", by_part(), ids=lambda found: found.name)
def test_a_sentence_has_ten_words_or_fewer_on_average(found):
    assert found.words <= MOST_IN_QUESTION


def test_nearly_every_sentence_on_the_way_through_the_questions_is_easy():
    [everywhere] = [found for found in of_questions() if found.name == "all together"]

    assert everywhere.sentences > 500
    assert everywhere.helped > 0.9


@every_module
def test_every_statement_and_every_question_of_a_module_is_read(module):
    read = words_with(Role.STATEMENT) | words_with(Role.QUESTION)
    said = [one.text for one in module.items if isinstance(one.text, str)]

    assert set(said) <= read
    assert set(statements(module)) <= words_with(Role.STATEMENT)


def test_stems_notes_choices_boxes_and_remarks_are_read_as_questions():
    asked = words_with(Role.QUESTION)

    assert {
        "Bijna nooit",
        "Dit hoeft niet.",
        "Kun je de stap kleiner maken?",
        "Stel: je kunt en mag alles. Hoe leuk lijkt dit je?",
        "Wat was jouw taak?",
        "Past helemaal bij {naam}",
        "Steun van thuis",
    } <= asked


def test_sentences_of_bands_are_read_as_outcomes():
    assert {"Dit speelt nu veel bij jou.", "Je bent klaar voor een stap."} <= words_with(Role.BAND)


def test_pages_forms_errors_paper_and_occupations_are_read():
    places = {said.place.rpartition(":")[0].removeprefix("app/") for said in everything()}

    assert {
        "web/errors.py",
        "web/doors/forms.py",
        "web/templates/client/sharing/index.html",
        "web/templates/observer/form.html",
        "documents/profile.py",
        "pdf/edges.py",
    } <= places
    assert sum(said.part == "occupations" for said in everything()) > 1000


def test_what_only_staff_reads_is_left_out():
    places = [said.place for said in everything()]

    assert not any("/coach/" in place or "/beheer/" in place for place in places)


def test_no_two_items_have_the_same_id():
    ids = Counter(item.id for module in all_modules() for item in asked_of_anybody(module))

    assert [one for one, times in ids.items() if times > 1] == []


@every_module
def test_no_two_items_ask_the_same(module):
    asked = [item.text for item in module.items]

    assert len(set(asked)) == len(asked)


def test_word_help_explains_only_words_that_a_client_reads():
    elsewhere = [said.words for said in everything() if "word_help" not in said.place]
    helped = [said.words for said in everything() if "word_help" in said.place]

    assert set(explained(helped)) == set(explained(elsewhere))
