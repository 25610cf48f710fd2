"""The people of the demo: believable, each different, and nothing about anybody's health."""

import json

import pytest

from app.cli.demo.answering import answers_of
from app.cli.demo.people import CLIENTS, State
from app.cli.demo.people.persona import FULL_PATH, IDENTITY, OCCUPATIONS, SHORT_PATH
from app.domain.answers import Status
from app.domain.interests import TYPES
from app.modules import all_modules, find_module
from app.store.access import Access
from app.store.clients import clients_of
from app.store.observing import latest_observing, what_others_said
from app.store.remarks import remarks
from app.store.rounds import finished_modules, open_round
from app.store.sharing import my_shares
from app.store.staff import staff_list
from app.web.forms.health import names_health
from tests.trust.world import others_words, own_words

BY_STATE = {persona.state: persona for persona in CLIENTS}
DONE = [(persona, slug) for persona in CLIENTS for slug in persona.finished]


def module_of(slug):
    module = find_module(slug)
    assert module is not None
    return module


def result_of(persona, slug):
    module = module_of(slug)
    return module.score(answers_of(persona, module))


@pytest.fixture
def clients(app, tmp_path):
    """The access of each client of the demo, by first name."""
    options = ["demo", "--json", "--logins", str(tmp_path / "demo.json")]
    result = app.test_cli_runner().invoke(args=options)
    assert len(json.loads(result.output)["clients"]) == len(CLIENTS)
    cards = [card for coach in staff_list() for card in clients_of(coach.id)]
    return {card.first_name: Access(card.id, 1) for card in cards}


@pytest.mark.parametrize("persona", CLIENTS, ids=lambda one: one.first_name)
def test_what_a_persona_says_is_asked_and_can_be_answered(persona):
    answered = set()
    for slug in (*persona.finished, *persona.begun):
        module = module_of(slug)
        answers = answers_of(persona, module)
        answered |= answers.keys()
        for item_id, answer in answers.items():
            item = module.item(item_id)
            if answer.status is Status.ANSWERED:
                offered = item.offered(answers, {})
                assert item.kind.problem(answer.value, offered) is None, item_id
            assert item.hint is None or item.hint(answers) is None or item_id == "energy.plan"
    assert persona.said.keys() <= answered


@pytest.mark.parametrize(("persona", "slug"), DONE)
def test_a_persona_answers_the_same_each_time_and_leaves_nothing_open(persona, slug):
    module = module_of(slug)
    answers = answers_of(persona, module)

    assert answers == answers_of(persona, module)
    assert module.open_items(answers, persona.path) == ()


def test_no_text_of_the_demo_names_health():
    written = {words for one in CLIENTS for words in (*own_words(one), *others_words(one))}
    said = {remark.text for one in CLIENTS for remark in one.remarks.values()}

    assert [words for words in written | said if names_health(words)] == []


def test_own_words_are_nowhere_in_the_questions():
    items = [item for module in all_modules() for item in module.items]
    asked = {str(item.label) for item in items} | {str(item.text) for item in items}

    assert [words for one in CLIENTS for words in own_words(one) if words in asked] == []


def test_the_personas_differ():
    for module in all_modules():
        done = [persona for persona, slug in DONE if slug == module.slug]
        profiles = [result_of(persona, module.slug).scores for persona in done]
        known = [[one.value for one in scores] for scores in profiles if scores]

        assert all(known.count(one) == 1 for one in known), module.slug
        assert len(known) > 1 or not known, module.slug


def test_one_profile_of_interests_is_clear_and_another_is_flat():
    def apart(state):
        result = result_of(BY_STATE[state], OCCUPATIONS)
        values = [result.score(one).value for one in TYPES]
        return max(values) - min(values)

    assert apart(State.SHARED_ALL) > 50
    assert apart(State.WITHDRAWN) < 20


def test_somebody_on_the_full_path_finished_all_six_and_was_seen_by_three_others(clients):
    piet = clients["Piet"]
    module = module_of(IDENTITY)
    items = [item for part in module.observed("Piet") for item in part.items]
    seen = what_others_said(piet, IDENTITY, items)

    assert set(finished_modules(piet)) == set(FULL_PATH) == {one.slug for one in all_modules()}
    assert {share.module for share in my_shares(piet)} == set(FULL_PATH)
    assert seen.count == 3
    assert [text.hidden for text in seen.texts].count(False) == 3
    assert remarks(piet)["profile.own_sentence"].text


def test_somebody_on_the_short_path_finished_what_is_asked_there_and_nothing_else(clients):
    samira = clients["Samira"]

    assert set(finished_modules(samira)) == set(SHORT_PATH)
    assert all(open_round(samira, module.slug) is None for module in all_modules())


def test_somebody_is_half_way_and_waits_for_what_others_say(clients):
    hatice = clients["Hatice"]
    begun = [module.slug for module in all_modules() if open_round(hatice, module.slug)]

    assert begun == ["energiebalans", "beroepenorientatie"]
    assert (latest_observing(hatice, IDENTITY).responses, finished_modules(hatice).keys()) == (
        1,
        {"verandering", "wie-ben-ik"},
    )
