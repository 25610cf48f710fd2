"""What a client answered before changes not one byte of what the laptop of a sitting gets."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from app.modules import find_module
from app.store.access import Access
from app.store.rounds import open_round
from app.store.sittings import going_sitting
from app.web.coach import sitting as place
from tests.journeys.people import choice, hire
from tests.web.answering import answer_screen
from tests.web.self_research import begun_with, client_of
from tests.web.together import ITEMS, SLUG, code_for, laptop_of, send, started, tap

BEGAN = datetime(2026, 5, 4, 10, tzinfo=UTC)


@pytest.fixture
def anna(app):
    with time_machine.travel(BEGAN, tick=True):
        coach = hire(app)
        coach.sign_in()
        yield coach


def before_with(client, said):
    """Answers of before, in both parts that are filled in together."""
    for slug in (SLUG, "energiebalans"):
        started(client, slug)
        here = {one: value for one, value in said.items() if one in ids_of(slug)}
        if here:
            begun_with(client, slug, here)


def ids_of(slug):
    return {item.id for item in find_module(slug).items}


PASTS = (
    {},
    dict.fromkeys(ITEMS, 4) | {"energy.works_now": "long_ago"},
    dict.fromkeys(ITEMS, 1) | {"energy.works_now": "yes", "change.goal": "KANARIE"},
)
"""What three clients had answered before."""


def everything_the_laptop_gets(anna, samira):
    """Each page and reply of one sitting, whose steps are always the same."""
    code = code_for(samira, SLUG, "energiebalans")
    got = [anna.visitor.client.get(laptop_of(samira))]
    anna.visitor.open(laptop_of(samira))
    anna.visitor.submit({"Code van de telefoon": code})
    for part in [a["href"] for a in anna.visitor.page.select(".together-parts a")]:
        anna.visitor.open(part)
        for screen in range(3):
            form = anna.visitor.page.select_one("#questions")
            got.append(anna.visitor.client.get(form["action"]))
            if screen == 1:
                got.append(send(anna.visitor, {}, to="verder"))
            for question in form.select("fieldset.question"):
                said = choice(question, {})
                if len(said) == 1 and not isinstance(*said.values(), list):
                    got.append(tap(anna.visitor, question["data-item"], *said.values()))
            anna.visitor.open(form["action"])
            answer_screen(anna.visitor, {})
        end = f"{part.partition('/bij/')[0]}/klaar"
        got += [anna.visitor.client.get(end), anna.visitor.client.get(end.rpartition("/")[0])]
    return [(one.status_code, without_ids(one.text, samira)) for one in got]


def without_ids(page, samira):
    """The page without tokens, keys and the ids of this client and sitting."""
    page = re.sub(r'name="(csrf_token|key)" value="[^"]*"', r'name="\1"', page)
    return re.sub(rf"{samira.id}/samen/[\w-]+", "client/samen/sitting", page).replace(
        samira.id, "client"
    )


def test_clients_who_differ_in_what_they_answered_before_give_equal_pages(app, anna):
    got = []
    for past in PASTS:
        client = client_of(app, anna)
        before_with(client, past)
        with time_machine.travel(BEGAN + timedelta(minutes=5), tick=False):
            got.append(everything_the_laptop_gets(anna, client))

    assert got[1] == got[0]
    assert got[2] == got[0]
    assert len(got[0]) > 12
    assert "KANARIE" not in str(got)


def test_a_laptop_that_knew_one_answer_would_be_found(app, anna, monkeypatch):
    """The control of the test above."""

    def leaking(coach_id, session_id, sitting_id, module):
        held = going_sitting(coach_id, session_id, sitting_id)
        return open_round(Access(held.client_id, 1), module)

    monkeypatch.setattr(place, "sitting_round", leaking)

    with pytest.raises(AssertionError):
        test_clients_who_differ_in_what_they_answered_before_give_equal_pages(app, anna)
