"""Another coach: who was handed over is asked anew, and nobody sees what was not shared with them."""

import pytest

from app.store.conversations import Line, begin_conversation, save_lines
from app.store.invitations import find_invitation
from app.store.messages import write_to_client
from app.store.sharing import shared_with
from app.store.tasks import NewTask, add_tasks, send_reply
from tests.journeys.people import hire, invite
from tests.soundness import words_of
from tests.web.self_research import client_of, finished

GOAL = "KANARIE weer met mensen werken"


@pytest.fixture
def bram(app):
    coach = hire(app, name="Bram Bos", email="bram@bureau.example")
    coach.sign_in()
    return coach


@pytest.fixture
def ria(app):
    beheerder = hire(app, "beheerder", "Ria Smit", "ria@bureau.example")
    beheerder.sign_in()
    return beheerder


@pytest.fixture
def samira(app, anna):
    client = client_of(app, anna)
    finished(client, "verandering", {"change.goal": GOAL})
    return client


def share(client):
    client.visitor.open("/delen/verandering")
    client.visitor.submit({"level": "result", "switches": ["own_words"]})
    client.visitor.submit(button="Ga verder")
    client.visitor.submit(button="Ja, deel dit")


def hand_over(ria, anna, bram, *clients):
    ria.visitor.open(f"/beheer/overdragen/{anna.id}")
    ria.visitor.submit({"clients": list(clients), "to": bram.id})
    return ria.visitor.submit(button="Ja, draag over")


def test_after_handing_over_neither_coach_reads_what_was_shared(app, anna, bram, ria, samira):
    share(samira)
    [part] = shared_with(anna.id, samira.id)

    page = hand_over(ria, anna, bram, samira.id)

    assert "Gedaan." in page.main.text
    for coach in (anna, bram):
        assert GOAL not in coach.visitor.open(f"/coach/gedeeld/{part.id}", status=404).text
    assert "Samira" in bram.visitor.open("/coach").main.text
    assert "Samira" not in anna.visitor.open("/coach").main.text


def test_the_client_reads_who_the_coach_is_and_chooses_anew(app, anna, bram, ria, samira):
    share(samira)
    hand_over(ria, anna, bram, samira.id)

    home = samira.visitor.open("/")
    assert "Bram Bos is nu je coach" in home.main.text
    page = samira.visitor.open("/nieuwe-coach")
    assert words_of(page.h1) == "Bram Bos is je nieuwe coach"
    page = samira.visitor.submit(button="Wat mag Bram Bos zien?")

    assert "Bram" in words_of(page.h1)
    assert "De uitkomst" not in page.main.text
    assert "is nu je coach" not in samira.visitor.open("/").main.text


def test_the_client_finds_it_in_the_log_and_never_as_their_own_act(anna, bram, ria, samira):
    share(samira)
    hand_over(ria, anna, bram, samira.id)

    log = samira.visitor.open("/delen/logboek").main.text

    assert "Ria Smit gaf je een andere coach." in log
    assert "Jij stopte met delen" not in log


def test_a_card_that_was_not_used_ends(anna, bram, ria):
    client_id, card = invite(anna)

    hand_over(ria, anna, bram, client_id)

    assert find_invitation(card.code) is None


def test_nothing_happens_before_the_second_yes(anna, bram, ria, samira):
    share(samira)
    ria.visitor.open(f"/beheer/overdragen/{anna.id}")

    page = ria.visitor.submit({"clients": [samira.id], "to": bram.id})

    assert "Dat kun je niet terugdraaien." in page.main.text
    assert shared_with(anna.id, samira.id)


WRONG = {
    "nobody": ([], "bram", "Kies wie een andere coach krijgt."),
    "no coach": (["samira"], "", "Kies de nieuwe coach."),
    "the same coach": (["samira"], "anna", "Kies de nieuwe coach."),
    "no coach at all": (["samira"], "ria", "Kies de nieuwe coach."),
    "somebody else's client": (["unknown"], "bram", "Kies wie een andere coach krijgt."),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_not_chosen_or_cannot_be_is_said(request, ria, samira, wrong):
    clients, to, says = WRONG[wrong]
    people = {name: request.getfixturevalue(name).id for name in ("anna", "bram", "ria", "samira")}
    ria.visitor.open(f"/beheer/overdragen/{people['anna']}")

    page = ria.visitor.submit(
        {"clients": [people.get(one, one) for one in clients], "to": people.get(to, to)},
        status=422,
    )

    assert says in page.select_one("#fouten").text
    assert "Samira" in page.main.text


def test_of_two_beheerders_who_hand_over_at_once_only_one_does(app, anna, bram, ria, samira):
    carla = hire(app, name="Carla Vos", email="carla@bureau.example")
    ria.visitor.open(f"/beheer/overdragen/{anna.id}")
    ria.visitor.submit({"clients": [samira.id], "to": bram.id})
    sam = hire(app, "beheerder", "Sam Vos", "sam@bureau.example")
    sam.sign_in()
    hand_over(sam, anna, carla, samira.id)

    page = ria.visitor.submit(button="Ja, draag over", status=422)

    assert "Anna de Wit heeft geen cliënten." in page.main.text


def test_a_coach_cannot_hand_over(anna, bram, samira):
    anna.visitor.open(f"/beheer/overdragen/{anna.id}", status=404)


def plan_of(client, anna):
    client.visitor.open("/plan/regel")
    client.visitor.submit({"goal": GOAL, "step": "Bellen"})
    return client


def test_the_client_ticks_what_the_new_coach_reads(app, anna, bram, ria, samira):
    plan_of(samira, anna)
    anna.visitor.open(f"/coach/client/{samira.id}/plan/regel")
    anna.visitor.submit({"goal": "Een cursus", "step": "Kiezen"})
    hand_over(ria, anna, bram, samira.id)

    page = samira.visitor.open("/nieuwe-coach")
    assert [words_of(one) for one in page.select("[name=laat-zien] + label span")] == ["Mijn plan"]
    assert page.select("[name=laat-zien][checked]") == []
    assert GOAL not in bram.visitor.open(f"/coach/client/{samira.id}/plan").text
    samira.visitor.open("/nieuwe-coach")
    samira.visitor.submit({"laat-zien": ["plan"]}, button="Ga verder")

    plan = bram.visitor.open(f"/coach/client/{samira.id}/plan").main.text
    assert GOAL in plan
    assert "Anna de Wit" in plan  # whose proposal it is
    assert "Bram Bos is nu je coach" not in samira.visitor.open("/").main.text


def test_a_tick_that_is_none_shows_nothing(app, anna, bram, ria, samira):
    plan_of(samira, anna)
    hand_over(ria, anna, bram, samira.id)

    samira.visitor.open("/nieuwe-coach")
    samira.visitor.submit({"laat-zien": ["alles", "messages"]}, button="Ga verder")

    assert GOAL not in bram.visitor.open(f"/coach/client/{samira.id}/plan").text


def test_a_task_of_the_coach_before_says_who_reads_it_now(app, anna, bram, ria, samira):
    [task_id] = add_tasks(samira.id, anna.id, [NewTask("question", "Wat wil je eerst?")])
    send_reply(samira.access, task_id, "KANARIE rustig beginnen")
    hand_over(ria, anna, bram, samira.id)

    page = samira.visitor.open(f"/opdrachten/{task_id}")
    assert "Anna de Wit is je coach niet meer." in page.main.text
    assert "KANARIE" not in bram.visitor.open(f"/coach/client/{samira.id}/opdrachten").text
    samira.visitor.open(f"/opdrachten/{task_id}")
    samira.visitor.submit(button="Laat Bram Bos weten dat dit klaar is")

    assert "KANARIE" in bram.visitor.open(f"/coach/client/{samira.id}/opdrachten").main.text
    page = samira.visitor.open(f"/opdrachten/{task_id}")
    assert "Bram Bos weet sinds" in page.main.text
    assert "Gevraagd door Anna de Wit." in page.main.text


def test_messages_and_agreements_say_who_does_not_read_them(app, anna, bram, ria, samira):
    write_to_client(anna.id, samira.id, "Tot donderdag.")
    talk = begin_conversation(anna.id, samira.id)
    save_lines(anna.id, samira.id, talk, [Line("own.1", agreed="We bellen dinsdag.")])
    hand_over(ria, anna, bram, samira.id)
    write_to_client(bram.id, samira.id, "Ik ben je nieuwe coach.")

    letters = samira.visitor.open("/berichten").main.text
    assert "Dit was met Anna de Wit. Bram Bos leest dit niet." in " ".join(letters.split())
    assert "Dit is met Bram Bos." in letters
    agreements = samira.visitor.open("/delen/afspraken")
    assert "Bram Bos leest dit niet." in agreements.main.text
    assert agreements.select("textarea") == []
    assert "Jullie afspraken" not in samira.visitor.open("/").main.text


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("bouali", ["Samira Bouali"]),
        ("  SAMIRA bouali ", ["Samira Bouali"]),
        ("boua", []),
        ("<b>", []),
        ("\x00", None),
        ("", None),
    ],
)
def test_a_beheerder_finds_a_client_by_whole_words(anna, ria, samira, words, found):
    ria.visitor.open("/beheer/overdragen")

    page = ria.visitor.submit({"words": words}, form="form.search")

    assert [words_of(one) for one in page.select("main th[scope=row]")] == (found or [])
    assert ("Niemand gevonden" in page.main.text) is (found == [])


def test_who_is_found_is_chosen_already_on_the_page_of_their_coach(anna, bram, ria, samira):
    ria.visitor.open("/beheer/overdragen")
    page = ria.visitor.submit({"words": "Samira"}, form="form.search")

    page = ria.visitor.open(page.select_one("main th[scope=row] a")["href"])

    assert words_of(page.h1) == "Cliënten van Anna de Wit"
    assert [one["value"] for one in page.select("input[checked]")] == [samira.id]
