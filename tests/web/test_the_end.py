"""The end of a trajectory: the coach writes it down, and the client reads what follows in time."""

from datetime import timedelta

import pytest
import time_machine

from app.store.clients import client_card, end_trajectory
from app.store.clock import now, today
from app.store.database import writing
from app.store.retention import deleted_on
from app.store.sessions import begin
from tests.soundness import words_of
from tests.web.self_research import client_of

FORM = "form[action$='/klaar']"


@pytest.fixture
def samira(app, anna):
    return client_of(app, anna)


def write_down(anna, samira, day, status=200):
    anna.visitor.open(f"/coach/client/{samira.id}/gegevens")
    return anna.visitor.submit({"Traject klaar op": day}, form=FORM, status=status)


def test_the_coach_writes_down_that_it_ended_and_reads_until_when_it_is_kept(anna, samira):
    page = write_down(anna, samira, today().isoformat())

    assert client_card(samira.id).ended_on == today()
    assert "Alles wordt gewist op" in words_of(page.main)
    assert "je traject is klaar" in words_of(samira.visitor.open("/delen/logboek").main)


def test_an_empty_day_means_that_it_goes_on(anna, samira):
    write_down(anna, samira, today().isoformat())
    write_down(anna, samira, "")

    assert client_card(samira.id).ended_on is None


@pytest.mark.parametrize("day", ["gisteren", "2020-01-01", "9999-01-01", "31-02-2026"])
def test_a_day_that_cannot_be_is_refused_with_the_reason(anna, samira, day):
    page = write_down(anna, samira, day, status=422)

    assert page.select_one(".error")
    assert client_card(samira.id).ended_on is None


def test_the_client_reads_it_on_the_first_page_within_thirty_days(anna, samira):
    end_trajectory(samira.id, anna.id, today())
    until = deleted_on(today()) - today()

    with time_machine.travel(now() + until - timedelta(days=40), tick=True):
        assert "wissen wij jouw Koers" not in home(samira)
    with time_machine.travel(now() + until - timedelta(days=29), tick=True):
        assert "wissen wij jouw Koers" in home(samira)


def home(client):
    """The first page, with a phone that came in again: a session never lasts so long."""
    with writing() as connection:
        token = begin(connection, "client", access_=client.access)
    with client.visitor.client.session_transaction() as session:
        session["sid"] = token
    return words_of(client.visitor.open("/").main)
