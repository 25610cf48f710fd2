"""What the phone showed as saved is on disk: offline, after kill -9, on two phones."""

from app.store.access import Access
from app.store.invitations import find_invitation
from app.store.rounds import open_round
from tests.browser.answering import (
    answer_on,
    answer_part,
    answer_sight,
    begin_part,
    go_on,
    in_sight,
)
from tests.browser.people import come_in


def stored(site, card_client):
    """The answers of the client's open round, as another process reads them from disk."""
    with site.app.app_context():
        return open_round(Access(card_client, 1), "verandering").answers


def saved(phone):
    """Whether the phone says that everything is saved."""
    return phone.page.locator("#save-state").get_attribute("data-state") == "saved"


def client_of(site, card):
    with site.app.app_context():
        return find_invitation(card.secret).client_id


def test_an_answer_given_offline_arrives_exactly_once(site, phone):
    card = site.invitation(site.staff())
    client = client_of(site, card)
    come_in(phone, card)
    begin_part(phone, "verandering")

    with phone.expecting_trouble():
        phone.context.set_offline(True)
        items = answer_sight(phone)
        phone.sees("Nog niet verstuurd")
        offline = stored(site, client)
        phone.context.set_offline(False)
        phone.wait_until(lambda: saved(phone), "saving after the connection came back")

    kept = stored(site, client)
    assert offline == {}
    assert set(kept) == set(items)
    assert {answer.revision for answer in kept.values()} == {1}


def test_nothing_that_was_acknowledged_is_lost_when_the_server_is_killed(site, phone):
    card = site.invitation(site.staff())
    client = client_of(site, card)
    come_in(phone, card)
    answered = answer_part(phone, "verandering", until=9)
    answered += answer_sight(phone)
    phone.wait_until(lambda: saved(phone), "the last answer")

    site.kill()
    site.start()

    assert set(answered) <= set(stored(site, client))
    phone.page.reload()
    go_on(phone)
    answer_on(phone)
    phone.reads("Klaar met de vragen")


def test_an_answer_given_while_the_server_is_away_is_sent_when_it_is_back(site, phone):
    card = site.invitation(site.staff())
    client = client_of(site, card)
    come_in(phone, card)
    begin_part(phone, "verandering")

    with phone.expecting_trouble():
        site.kill()
        items = answer_sight(phone)
        phone.sees("Nog niet verstuurd")
        site.start()
        phone.wait_until(lambda: saved(phone), "saving after the server came back")

    assert set(stored(site, client)) == set(items)


def test_the_back_button_after_signing_out_shows_nothing(site, phone):
    come_in(phone, site.invitation(site.staff()))
    answer_part(phone, "verandering", until=2)
    question = in_sight(phone).first.inner_text()
    phone.open("/profiel")
    phone.press("Log uit")
    phone.wait_until(lambda: phone.path != "/profiel", "signing out")

    for _ in range(4):
        phone.page.go_back()
        phone.page.wait_for_timeout(300)

        shown = phone.page.locator("body").inner_text()
        assert "Samira" not in shown
        assert question.split("\n")[0] not in shown


SLOW = {"offline": False, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1}


def test_changing_an_answer_at_once_and_going_on_is_no_conflict_with_oneself(site, open_phone):
    card = site.invitation(site.staff())
    client = client_of(site, card)
    laptop = open_phone(laptop=True)
    come_in(laptop, card)
    begin_part(laptop, "verandering")
    rows = in_sight(laptop).first.locator("input[type=radio]")
    laptop.context.new_cdp_session(laptop.page).send("Network.emulateNetworkConditions", SLOW)

    for at in (0, 1, 2):
        rows.nth(at).check(force=True)
        laptop.page.wait_for_timeout(50)
    laptop.page.locator("#onward").click()
    laptop.wait_until(lambda: saved_value(site, client, "change.ending.1") == 3, "the last choice")
    laptop.page.wait_for_load_state("load")

    assert (
        laptop.page.locator("h1").inner_text()
        != "Dit antwoord is op een andere telefoon veranderd."
    )


def saved_value(site, client, item):
    answer = stored(site, client).get(item)
    return answer and answer.value
