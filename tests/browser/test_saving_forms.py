"""Forms that are saved as they change: the page says what is not sent yet, and sends it later."""

from sqlalchemy import delete, update

from app.store.access import Access
from app.store.clients import create_client
from app.store.conversations import conversations_of
from app.store.database import writing
from app.store.search_profiles import drafts
from app.store.tables import session, staff
from tests.browser.people import PIN, come_in, sign_in
from tests.browser.test_interrupted import client_of

FIELD = "/zoekprofiel/deel/jobs"


def typed(person, field, words):
    """Write this and leave the box."""
    person.write(person.page.locator(field), words)
    person.page.keyboard.press("Tab")


def saved(person):
    state = person.page.locator("#save-state")
    person.wait_until(lambda: state.get_attribute("data-state") == "saved", "saving")


def kept_jobs(site, client):
    with site.app.app_context():
        return [line.words for line in drafts(Access(client, 1))["jobs"].lines]


def test_a_line_that_is_typed_without_a_network_is_sent_when_it_is_back(site, phone):
    card = site.invitation(site.staff())
    client = client_of(site, card)
    come_in(phone, card)
    phone.open(FIELD)
    typed(phone, "#regel-0", "Bakker")
    saved(phone)

    with phone.expecting_trouble():
        phone.context.set_offline(True)
        typed(phone, "#regel-0", "Bakker in een dorp")
        phone.sees("Nog niet verstuurd")
        phone.press("Bewaar en ga verder")
        phone.sees("Nog niet verstuurd")
        assert kept_jobs(site, client) == ["Bakker"]
        phone.context.set_offline(False)
        saved(phone)

    assert kept_jobs(site, client) == ["Bakker in een dorp"]


def test_a_line_that_is_typed_after_idling_waits_behind_the_pin(site, phone):
    card = site.invitation(site.staff())
    client = client_of(site, card)
    come_in(phone, card)
    phone.open(FIELD)
    with site.app.app_context(), writing() as connection:
        connection.execute(delete(session))

    with phone.expecting_trouble():
        typed(phone, "#regel-0", "Bakker")
        phone.reads("Typ je pincode")
    phone.fill("Je pincode", PIN)
    phone.press("Ga verder")
    phone.press("Bewaar het en ga verder")
    phone.wait_until(lambda: "/zoekprofiel" in phone.path, "coming back")

    assert kept_jobs(site, client) == ["Bakker"]


def test_an_agreement_that_is_typed_without_a_network_is_sent_when_it_is_back(site, open_phone):
    anna, laptop = site.staff(), open_phone(laptop=True)
    with site.app.app_context():
        client = create_client(anna.id, "Kees", "de Wit", "24-102", "short", None)
    sign_in(laptop, anna)
    laptop.open(f"/coach/client/{client}")
    laptop.press("Start gesprek")
    laptop.reads("Gesprek met Kees")

    with laptop.expecting_trouble():
        laptop.context.set_offline(True)
        typed(laptop, "#afspraak-own-1", "Kees belt de bakker.")
        laptop.sees("Nog niet verstuurd")
        laptop.context.set_offline(False)
        saved(laptop)

    with site.app.app_context():
        [talk] = conversations_of(anna.id, client)
    assert [line.agreed for line in talk.agreements] == ["Kees belt de bakker."]


def test_an_agreement_that_is_typed_after_the_session_ended_waits_behind_the_password(
    site, open_phone
):
    anna, laptop = site.staff(), open_phone(laptop=True)
    with site.app.app_context():
        client = create_client(anna.id, "Kees", "de Wit", "24-102", "short", None)
    sign_in(laptop, anna)
    laptop.open(f"/coach/client/{client}")
    laptop.press("Start gesprek")
    laptop.reads("Gesprek met Kees")
    with site.app.app_context(), writing() as connection:
        connection.execute(delete(session))
        connection.execute(update(staff).values(totp_step=0))

    with laptop.expecting_trouble():
        typed(laptop, "#afspraak-own-1", "Kees belt de bakker.")
        laptop.reads("Inloggen")
    laptop.sees("Wat je typte, staat er straks weer.")
    laptop.fill("E-mail", anna.email)
    laptop.fill("Wachtwoord", anna.password)
    laptop.press("Ga verder")
    laptop.fill("Code uit je app", anna.code())
    laptop.press("Log in")
    laptop.press("Bewaar het en ga verder")
    laptop.reads("Gesprek met Kees")

    with site.app.app_context():
        [talk] = conversations_of(anna.id, client)
    assert [line.agreed for line in talk.agreements] == ["Kees belt de bakker."]
