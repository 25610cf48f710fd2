"""Jouw gegevens: everything that a client may know, take along, put back and erase."""

import json
from datetime import UTC, datetime, timedelta
from io import BytesIO
from types import SimpleNamespace

import pytest
import time_machine
from pypdf import PdfReader
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app.domain.action_plan import PlanLine
from app.domain.progress_report import View
from app.domain.search_profile import Line as SearchLine
from app.store.conversations import Line, begin_conversation, my_conversations, react, save_lines
from app.store.erasing import erase_what_is_due
from app.store.exporting import export_file
from app.store.invitations import accept_invitation, make_invitation
from app.store.plans import save_line, sign, sign_as_coach
from app.store.preparing import keep_own_points
from app.store.progress import save_view
from app.store.remarks import remarks, set_remark
from app.store.rounds import last_finished
from app.store.search_profiles import save_field
from app.store.sessions import find_session
from app.store.sharing import read_share
from tests.journeys.people import PIN, hire
from tests.soundness import words_of
from tests.store.people import share_words
from tests.visitor import BROWSER
from tests.web.self_research import browser_of, client_of, finished, without_token

SLUG = "energiebalans"
ANNA = "Anna de Wit"
WRONG = "159263"
RIGHTS = (
    "/delen/logboek",
    "/gegevens/alles.pdf",
    "/gegevens/alles.json",
    "/onderdeel/energiebalans",
    "/onderdeel/energiebalans/stoppen",
    "/gegevens/wissen",
    "/gegevens/terugzetten",
)


@pytest.fixture
def anna(app):
    return hire(app)


@pytest.fixture
def samira(app, anna):
    client = client_of(app, anna)
    finished(client, SLUG)
    set_remark(client.access, "energy.balance", text="Zo is het precies.")
    return client


def post_file(client, path, raw):
    sent = FileStorage(BytesIO(raw), filename="gegevens.json", name="file")
    fields = {"csrf_token": client.visitor.token, "file": sent}
    boundary, body = encode_multipart(fields)
    kind = f"multipart/form-data; boundary={boundary}"
    return client.visitor.client.post(path, data=body, content_type=kind, headers=BROWSER)


def upload(client, raw, status):
    client.visitor.open("/gegevens/terugzetten")
    answer = post_file(client, "/gegevens/terugzetten", raw)
    assert answer.status_code == status, answer.text
    return answer


def erase(client, pin=PIN, status=200):
    client.visitor.open("/gegevens/wissen")
    return client.visitor.submit({"Je pincode": pin}, status=status)


def later(**time):
    return time_machine.travel(datetime.now(UTC) + timedelta(**time), tick=True)


def come_back(app, client):
    """The client with a browser in which they just signed in again."""
    client.visitor.open("/inloggen")
    client.visitor.submit({"Je pincode": PIN})
    return client


def test_every_right_is_one_tap_away(samira):
    page = samira.visitor.open("/gegevens")
    there = {link["href"] for link in page.select("main a[href]")}

    assert set(RIGHTS) <= there


@pytest.mark.parametrize("path", ["/hulp", "/delen", "/delen/logboek"])
def test_help_and_sharing_lead_to_it(samira, path):
    assert samira.visitor.open(path).select_one('main a[href="/gegevens"]')


def test_it_says_what_is_kept_and_who_looked(samira, anna):
    client = samira
    share_id = share_words_of(client, anna)
    read_share(anna.id, share_id, "page")

    page = words_of(client.visitor.open("/gegevens").main)

    assert "Samira" in page
    assert "antwoorden en je uitkomst" in page
    assert f"{ANNA} keek op" in page


def share_words_of(client, anna):
    return share_words(sharer(client, anna), "woorden", module=SLUG)


def sharer(client, anna):
    return SimpleNamespace(access=client.access, coach_id=anna.id)


def words_of_paper(raw):
    """All that is printed, with single spaces."""
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(raw)).pages)


def test_the_log_can_tell_who_looked_alone(samira, anna):
    read_share(anna.id, share_words_of(samira, anna), "page")

    lines = samira.visitor.open("/delen/logboek?keek=1").select("main dd")

    assert [words_of(one) for one in lines] == [f"{ANNA} keek naar Energiebalans."]


def test_who_nobody_looked_at_reads_so(samira):
    page = samira.visitor.open("/delen/logboek?keek=1")

    assert "Niemand keek" in words_of(page.main)


def test_everything_goes_along_on_paper(samira):
    words = words_of_paper(samira.visitor.download("/gegevens/alles.pdf"))

    for told in ("Samira", "Je antwoorden", "Zo is het precies.", "Jij logde in."):
        assert told in words, told


def test_what_was_made_with_the_coach_goes_along_on_paper(samira, anna):
    keep_own_points(anna.id, samira.id, "Vragen naar de trein.", 0)
    talk = begin_conversation(anna.id, samira.id)
    save_lines(anna.id, samira.id, talk, [Line("own.1", agreed="Wij bellen op vrijdag.")])
    (line,) = my_conversations(samira.access)[0].agreements
    react(samira.access, line.id, "wrong", "Liever op maandag.")
    line = PlanLine("p" * 22, "Leren lassen", step="Bellen met de school")
    revision = save_line(samira.access, line, 0).revision
    sign(samira.access, revision)
    sign_as_coach(anna.id, samira.id, revision)
    save_view(samira.access, View("Het gaat beter dan in mei."), 0)
    save_field(samira.access, "pitch", (SearchLine("Ik ken elke tram bij haar nummer."),), 0)

    words = words_of_paper(samira.visitor.download("/gegevens/alles.pdf"))

    for told in (
        *("Vragen naar de trein.", "Wij bellen op vrijdag.", "Dit klopt niet: Liever op maandag."),
        *("Plan 1", "Leren lassen", "Bellen met de school"),
        *("Voortgang 1", "Het gaat beter dan in mei.", "Ik ken elke tram bij haar nummer."),
    ):
        assert told in words, told


def test_a_shared_zoekprofiel_has_its_title_on_paper(samira, anna):
    share_words(sharer(samira, anna), "woorden", module="zoekprofiel")

    words = words_of_paper(samira.visitor.download("/gegevens/alles.pdf"))

    assert "Zoekprofiel Anna de Wit" in words


def test_everything_goes_along_as_a_file_with_a_neutral_name(samira):
    answer = samira.visitor.client.get("/gegevens/alles.json")

    assert answer.mimetype == "application/json"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=gegevens-20")
    assert answer.headers["Cache-Control"] == "no-store"
    assert json.loads(answer.data)["data"]["rounds"][0]["module"] == SLUG


def test_taking_along_stands_in_the_log(samira):
    samira.visitor.client.get("/gegevens/alles.json")

    assert "Jij nam al je gegevens mee als bestand." in words_of(
        samira.visitor.open("/delen/logboek").main
    )


def test_who_comes_back_after_erasing_can_put_everything_back(app, anna, samira):
    raw = samira.visitor.client.get("/gegevens/alles.json").data
    before = last_finished(samira.access, SLUG).round
    erase(samira)
    with later(days=8):
        erase_what_is_due()
        card = make_invitation(samira.id, anna.id)
        came = accept_invitation(card.id, PIN, "boat", None, shared_phone=False)
        samira.visitor = browser_of(app, came.session_token, came.device_secret)

        assert upload(samira, raw, 303).location == "/gegevens?terug=1"
        assert "Je gegevens staan er weer." in words_of(samira.visitor.open("/gegevens?terug=1"))
        access = find_session(came.session_token).access
        assert last_finished(access, SLUG).round == before
        assert remarks(access)["energy.balance"].text == "Zo is het precies."


@pytest.mark.parametrize(
    ("made", "status", "words"),
    [
        (lambda _raw: b"", 422, "Kies eerst het bestand"),
        (lambda raw: raw[: len(raw) // 2], 422, "Dit bestand is niet heel"),
        (lambda raw: b"\x89PNG" + raw, 422, "Dit bestand is niet heel"),
        (lambda raw: raw.replace(b'"answered"', b'"skipped"', 1), 422, "is iets veranderd"),
        (lambda raw: raw.replace(b'"koers_export": 2', b'"koers_export": 9'), 422, "nieuwere"),
        (lambda raw: raw, 409, "nog niets hebt ingevuld"),
    ],
)
def test_a_file_that_cannot_be_put_back_is_refused_with_the_reason(samira, made, status, words):
    raw = export_file(samira.access, {})
    before = last_finished(samira.access, SLUG)

    assert words in upload(samira, made(raw), status).text
    assert last_finished(samira.access, SLUG) == before


def test_a_file_of_somebody_else_is_refused(app, anna, samira):
    kees = client_of(app, anna, "Kees")

    assert "niet van jou" in upload(kees, export_file(samira.access, {}), 403).text


def test_a_file_larger_than_a_form_may_come_but_not_any_size(samira):
    upload(samira, b" " * 200_000, 422)
    upload(samira, b" " * 5_000_000, 413)


def test_a_file_comes_in_nowhere_else(samira):
    samira.visitor.open("/gegevens/wissen")
    answer = post_file(samira, "/gegevens/wissen", b"x")

    assert answer.status_code == 415


def test_the_pin_is_asked_before_erasing(samira):
    page = erase(samira, WRONG, status=422)

    assert "Deze pincode klopt niet" in words_of(page)
    assert last_finished(samira.access, SLUG)


def test_five_wrong_pins_sign_the_client_out(samira):
    for _ in range(4):
        erase(samira, WRONG, status=422)
    erase(samira, WRONG)

    assert samira.visitor.client.get("/gegevens").status_code == 303


def test_there_is_one_page_left_while_somebody_thinks(samira):
    page = erase(samira)

    assert words_of(page.h1) == "Wij wissen je gegevens"
    for path in ("/", "/profiel", "/delen", "/gegevens", "/gegevens/alles.json", "/telefoons"):
        assert samira.visitor.client.get(path).location == "/gegevens/wissen/wacht"


def test_a_tap_on_another_page_leads_there_too(samira):
    erase(samira)

    answer = samira.visitor.client.get("/", headers={"HX-Request": "true"})

    assert answer.headers["HX-Redirect"] == "/gegevens/wissen/wacht"


def test_help_and_larger_letters_work_while_somebody_thinks(samira):
    erase(samira)
    samira.visitor.open("/hulp")

    samira.visitor.submit(button="Grotere letters")

    assert "large" in samira.visitor.open("/gegevens/wissen/wacht").html["class"]


def test_the_receipt_holds_no_name_and_nothing_that_was_said(samira):
    erase(samira)
    raw = samira.visitor.download("/gegevens/wissen/bewijs.pdf")
    words = " ".join(page.extract_text() for page in PdfReader(BytesIO(raw)).pages)

    assert "Bewijs van wissen" in words
    for hidden in ("Samira", "Energie", "precies"):
        assert hidden not in words


def test_the_receipt_is_the_one_on_the_page(samira):
    number = words_of(erase(samira).select_one(".card strong"))
    raw = samira.visitor.download("/gegevens/wissen/bewijs.pdf")

    assert number in PdfReader(BytesIO(raw)).pages[0].extract_text()


def test_coming_back_from_it_brings_everything_back(app, samira):
    erase(samira)
    with later(days=6):
        come_back(app, samira)
        samira.visitor.open("/gegevens/wissen/wacht")
        page = samira.visitor.submit(button="Toch niet: bewaar alles")

    assert "Alles is er nog." in words_of(page)
    assert last_finished(samira.access, SLUG)


def test_after_seven_days_it_is_too_late(app, samira):
    erase(samira)
    with later(days=8):
        come_back(app, samira)
        page = samira.visitor.open("/gegevens/wissen/wacht")
        assert "De zeven dagen zijn voorbij." in words_of(page)
        samira.visitor.send("/gegevens/wissen/toch-niet")
        assert erase_what_is_due() == 1

        assert samira.visitor.client.get("/").location.startswith("/inloggen")


def test_the_coach_sees_the_same_before_during_and_after(app, anna, samira):
    anna.sign_in()
    pages = []
    for _moment in ("before", "thinking", "erased"):
        if _moment == "thinking":
            erase(samira)
        if _moment == "erased":
            with later(days=8):
                erase_what_is_due()
        addresses = ("/coach", f"/coach/client/{samira.id}", f"/coach/client/{samira.id}/gedeeld")
        pages.append([without_token(anna.visitor.client.get(one).text) for one in addresses])

    assert pages[0] == pages[1] == pages[2]
    assert "Samira" in pages[2][0]


def test_an_erasing_that_nobody_asked_for_has_no_page(samira):
    assert samira.visitor.client.get("/gegevens/wissen/wacht").location == "/gegevens"
    assert samira.visitor.client.get("/gegevens/wissen/bewijs.pdf").location == "/gegevens"


def test_who_came_with_a_newer_card_cannot_erase_what_is_older(app, anna, samira):
    card = make_invitation(samira.id, anna.id)
    came = accept_invitation(card.id, "730914", "boat", None, shared_phone=False)
    newer = browser_of(app, came.session_token, came.device_secret)
    with newer.client.session_transaction() as session:
        session["who"] = find_session(came.session_token).binding_id

    page = newer.open("/gegevens/wissen")

    assert "als je oude antwoorden open zijn" in words_of(page)
    assert not page.select('input[name="pin"]')


def test_the_page_asks_nothing_where_no_pin_is_known(app, samira):
    with samira.visitor.client.session_transaction() as session:
        token = session["sid"]
    bare = browser_of(app, token)

    assert "telefoon die jou onthoudt" in words_of(bare.open("/gegevens/wissen"))
