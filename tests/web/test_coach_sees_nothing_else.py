"""What is not shared has one page, whatever the reason: K9, byte for byte."""

from datetime import timedelta

import pytest
import time_machine

from app.modules import find_module
from app.store.access import Access
from app.store.rounds import last_finished, withdraw_consent
from app.store.sharing import NewShare, digest_of, end_share, share, shared_with
from app.web.client.share_forms import last_offered_day
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.web.self_research import client_of, finished, without_token

UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA"
MALFORMED = ["1", "0", "-1", "9" * 30, "%00", "é", "a" * 500, "AAAA.pdf"]


@pytest.fixture
def samira(app, anna):
    client = client_of(app, anna)
    finished(client, "verandering")
    return client


def shared(client, coach):
    """Share an outcome with the coach; the id of the copy."""
    now = last_finished(client.access, "verandering").round
    sections = find_module("verandering").sections(now, None, {})
    new = NewShare(
        module="verandering",
        level="result",
        switches=(),
        sections=sections,
        result=now.result,
        answers=None,
        purpose="ons eerste gesprek",
        purpose_version="1",
        until=last_offered_day(),
        module_version="1",
    )
    return share(client.access, coach.id, new, digest_of(new))


def answer(coach, path):
    """What the coach gets: status, page and headers, without what differs each time."""
    response = coach.visitor.client.get(path)
    headers = [line for line in response.headers if line[0] != "Set-Cookie"]
    return response.status_code, without_token(response.text), headers


def answers(coach, share_id):
    """What the coach gets for the page and for the PDF of this copy."""
    return [answer(coach, f"/coach/gedeeld/{share_id}{ending}") for ending in ("", ".pdf")]


@pytest.fixture
def nothing(anna):
    """What the coach gets for a copy that never was."""
    return answers(anna, UNKNOWN)


def test_the_page_says_that_it_may_never_have_been(anna):
    page = anna.visitor.open(f"/coach/gedeeld/{UNKNOWN}", status=404)

    assert words_of(page.h1) == "Dit is niet met jou gedeeld."
    assert "Misschien is het gestopt of was het er nooit." in page.text


@pytest.mark.parametrize("share_id", MALFORMED)
def test_what_is_no_id_at_all_reads_the_same(anna, nothing, share_id):
    assert answer(anna, f"/coach/gedeeld/{share_id}") == nothing[0]


def test_a_withdrawn_copy_reads_like_one_that_never_was(anna, samira, nothing):
    share_id = shared(samira, anna)
    anna.visitor.open(f"/coach/gedeeld/{share_id}")
    end_share(samira.access, "verandering")

    assert answers(anna, share_id) == nothing


def test_a_copy_of_withdrawn_answers_reads_like_one_that_never_was(anna, samira, nothing):
    share_id = shared(samira, anna)
    withdraw_consent(samira.access, "verandering")

    assert answers(anna, share_id) == nothing


def test_a_replaced_copy_reads_like_one_that_never_was(anna, samira, nothing):
    share_id = shared(samira, anna)
    shared(samira, anna)

    assert answers(anna, share_id) == nothing


def test_an_ended_copy_reads_like_one_that_never_was(anna, samira):
    share_id = shared(samira, anna)

    with time_machine.travel(last_offered_day() + timedelta(days=1, hours=3), tick=True):
        anna.sign_in()
        assert answers(anna, share_id) == answers(anna, UNKNOWN)


def test_a_copy_for_another_coach_reads_like_one_that_never_was(app, anna, samira):
    share_id = shared(samira, anna)
    bram = hire(app, name="Bram Jansen", email="bram@bureau.example")
    bram.sign_in()

    assert answers(bram, share_id) == answers(bram, UNKNOWN)


@pytest.mark.parametrize("path", ["", "/gedeeld", "/gesprekswijzer"])
def test_a_client_of_another_coach_reads_like_one_that_never_was(app, anna, samira, path):
    bram = hire(app, name="Bram Jansen", email="bram@bureau.example")
    bram.sign_in()

    theirs = answer(bram, f"/coach/client/{samira.id}{path}")

    assert theirs == answer(bram, f"/coach/client/{UNKNOWN}{path}")
    assert theirs[0] == 404


def test_a_card_cannot_be_made_for_a_client_of_another_coach(app, anna, samira):
    bram = hire(app, name="Bram Jansen", email="bram@bureau.example")
    bram.sign_in()

    page = bram.visitor.post(f"/coach/client/{samira.id}/kaart", status=404)

    assert words_of(page.h1) == "Dit is niet met jou gedeeld."


def test_never_shared_and_stopped_look_the_same_on_every_page_about_the_client(anna, samira):
    paths = ["/coach", *(f"/coach/client/{samira.id}{end}" for end in ("", "/gedeeld"))]
    never = [answer(anna, path) for path in paths]
    shared(samira, anna)
    end_share(samira.access, "verandering")

    assert [answer(anna, path) for path in paths] == never


def test_a_copy_that_a_stranger_withdraws_stays(anna, samira):
    share_id = shared(samira, anna)
    end_share(Access(UNKNOWN, 1), "verandering")

    assert [part.id for part in shared_with(anna.id, samira.id)] == [share_id]
