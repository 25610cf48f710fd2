"""Before the conversation: the sheet on the page and on paper, and the coach's own points."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
import time_machine
from pypdf import PdfReader

from app.store.audit import log_of
from app.store.clients import create_client
from app.store.sharing import end_share, my_shares
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.web.self_research import client_of, finished, without_token

BEGAN = datetime(2026, 5, 4, 10, tzinfo=UTC)
QUESTION = "Mag ik ook oefenen?"
SAID = {
    "change.goal": "weer mensen helpen in mijn eigen tempo.",
    "change.questions": (QUESTION, "Wie belt mij?"),
}


@pytest.fixture
def anna(app):
    with time_machine.travel(BEGAN, tick=True):
        coach = hire(app)
        coach.sign_in()
        yield coach


@pytest.fixture
def samira(app, anna):
    client = client_of(app, anna)
    finished(client, "verandering", SAID)
    return client


def share(client, slug, *switches, off=()):
    """Share as the client does it on the phone."""
    chosen = {"level": "result", "switches": list(switches), "taken_off": list(off)}
    query = "&".join(f"{name}={one}" for name in ("switches", "taken_off") for one in chosen[name])
    client.visitor.open(f"/delen/{slug}/bekijk?level=result&{query}")
    client.visitor.submit(button="Ga verder")
    return client.visitor.submit(button="Ja, deel dit")


def tab(client):
    return f"/coach/client/{client.id}"


def opened(anna, client):
    return anna.visitor.open(f"{tab(client)}?open=")


def paper(anna, client):
    return PdfReader(BytesIO(anna.visitor.download(f"{tab(client)}/blad.pdf")))


def told(page):
    """What the sheet says, without where each thing comes from."""
    sheet = page.select_one(".sheet")
    for away in sheet.select(".source, .unseen, details, svg"):
        away.extract()
    return words_of(sheet)


def letters(words):
    return "".join(char for char in words if char.isalnum())


def test_the_first_time_the_coach_reads_that_the_client_sees_it(anna, samira):
    share(samira, "verandering", "own_words")

    page = anna.visitor.open(tab(samira))

    assert "Samira ziet dat je dit opent." in words_of(page.main)
    assert page.select_one(".sheet") is None
    assert my_shares(samira.access)[0].last_viewed_at is None
    page = (
        anna.visitor.open(page.find("a", string=lambda s: s and "Open het blad" in s)["href"])
        if page.find("a", string=lambda s: s and "Open het blad" in s)
        else opened(anna, samira)
    )
    assert page.select_one(".sheet")
    assert my_shares(samira.access)[0].last_viewed_at


def test_after_that_the_tab_is_the_sheet(anna, samira):
    share(samira, "verandering", "own_words")
    opened(anna, samira)

    assert anna.visitor.open(tab(samira)).select_one(".sheet")


def test_the_points_come_first_and_every_line_says_where_it_comes_from(anna, samira):
    share(samira, "verandering", "own_words")

    page = opened(anna, samira)

    assert words_of(page.select_one(".sheet h2")) == "Gesprekspunten"
    points = [words_of(one.p) for one in page.select(".sheet-points li")]
    assert points[0] == f"Vraag van Samira: “{QUESTION}”"
    assert len(page.select(".sheet .sourced")) == len(page.select(".sheet .source"))
    assert "Verandering · gedeeld 4 mei 2026" in words_of(page.select_one(".source"))


def test_page_and_paper_say_the_same_on_exactly_two_pages(anna, samira):
    share(samira, "verandering", "own_words")
    page = opened(anna, samira)
    stands = told(page)

    document = paper(anna, samira)

    assert len(document.pages) == 2
    printed = letters(" ".join(one.extract_text() for one in document.pages))
    missing = [one for one in sentences(page) if letters(one) not in printed]
    assert stands
    assert missing == []


def sentences(page):
    """Each stretch of words on the sheet."""
    tags = page.select(".sheet :is(h2, li p, dt, dd, blockquote, figcaption:not(:has(p)), .stamp)")
    return [words_of(tag) for tag in tags]


def test_a_point_that_the_client_took_off_is_nowhere(anna, samira):
    share(samira, "verandering", "own_words", off=["change.questions.1"])

    page = opened(anna, samira)

    assert QUESTION not in page.text
    assert QUESTION not in " ".join(one.extract_text() for one in paper(anna, samira).pages)
    assert "Wie belt mij?" in page.text


def test_what_needs_a_switch_is_not_on_the_sheet_without_it(anna, samira):
    share(samira, "verandering")

    page = opened(anna, samira)

    assert "mensen helpen" not in page.text
    assert "In eigen woorden" not in page.text


def test_the_stamp_says_with_whom_and_until_when(anna, samira):
    share(samira, "verandering")

    stamp = words_of(opened(anna, samira).select_one(".stamp"))

    assert stamp.startswith("gedeeld met Anna de Wit op 4 mei 2026, tot en met 4 november 2026")
    assert stamp.endswith("vernietig na gebruik")


def test_the_client_sees_the_very_same_sheet_without_being_the_viewer(anna, samira):
    share(samira, "verandering", "own_words")

    mine = told(samira.visitor.open("/delen/blad"))

    assert my_shares(samira.access)[0].last_viewed_at is None
    assert told(opened(anna, samira)) == mine


def test_the_preview_shows_the_sheet_as_it_would_become(anna, samira):
    finished(samira, "energiebalans")
    share(samira, "verandering", "own_words")

    page = samira.visitor.open("/delen/energiebalans/bekijk?level=result")
    before = told(page)
    share(samira, "energiebalans")

    assert "Energie" in before
    assert told(samira.visitor.open("/delen/blad")) == before


def test_never_and_stopped_are_the_same_page_and_the_same_paper(app, anna):
    never, stopped = (client_of(app, anna, "Samira") for _ in range(2))
    finished(stopped, "verandering", SAID)
    share(stopped, "verandering", "own_words")
    end_share(stopped.access, "verandering")

    pages = {
        without_token(anna.visitor.client.get(tab(one)).text).replace(one.id, "")
        for one in (never, stopped)
    }
    papers = {anna.visitor.download(f"{tab(one)}/blad.pdf") for one in (never, stopped)}

    assert len(pages) == 1
    assert len(papers) == 1


def test_with_nothing_shared_the_sheet_is_the_conversation_guide(anna, samira):
    printed = " ".join(one.extract_text() for one in paper(anna, samira).pages)

    for question in ("Wat wil je dat ik weet?", "Wat is een goede eerste stap?", "Cv"):
        assert question in printed
        assert question in anna.visitor.open(f"{tab(samira)}/gesprekswijzer").text
    assert "Gedeeld" not in printed
    assert log_of(samira.access)[0].action != "share.viewed.pdf"


def test_another_coach_gets_the_one_page(app, anna, samira):
    share(samira, "verandering", "own_words")
    bram = hire(app, name="Bram Jansen", email="bram@bureau.example")
    bram.sign_in()

    for path in ("", "/blad.pdf", "/gesprek", "/na-het-gesprek"):
        page = bram.visitor.open(tab(samira) + path, status=404)
        assert words_of(page.h1) == "Dit is niet met jou gedeeld."


def test_own_points_are_kept_and_the_client_reads_them(anna, samira):
    anna.visitor.open(tab(samira))
    page = anna.visitor.submit(
        {"Mijn eigen punten": "Vragen naar oefenen.\nEn naar de reis."}, form="aside form"
    )

    assert page.select_one("textarea").text.strip() == "Vragen naar oefenen.\nEn naar de reis."
    mine = words_of(samira.visitor.open("/gegevens").main)
    assert "Vragen naar oefenen. En naar de reis." in mine
    assert "Anna de Wit schreef punten op voor een gesprek." in words_of(
        samira.visitor.open("/delen/logboek").main
    )


def test_own_points_of_two_screens_both_stay_to_be_read(anna, samira):
    anna.visitor.open(tab(samira))
    anna.visitor.submit({"Mijn eigen punten": "Van het eerste scherm."}, form="aside form")
    page = anna.visitor.post(
        f"{tab(samira)}/eigen-punten", {"words": "Van het tweede.", "revision": "0"}, status=409
    )

    assert "Van het eerste scherm." in words_of(page.select_one("aside blockquote"))
    assert page.select_one("textarea").text.strip() == "Van het tweede."
    anna.visitor.submit(form="aside form")
    assert "Van het tweede." in anna.visitor.open(tab(samira)).select_one("textarea").text


@pytest.mark.parametrize("words", ["x" * 2001, "een\x07teken"])
def test_own_points_that_cannot_be_kept_are_said_at_the_box(anna, samira, words):
    anna.visitor.open(tab(samira))
    page = anna.visitor.post(
        f"{tab(samira)}/eigen-punten", {"words": words, "revision": "0"}, status=422
    )

    assert page.select_one("aside .error")
    assert page.select_one("textarea").text.strip()


def test_tomorrows_sheets_are_one_pdf_each_from_an_odd_page(app, anna, samira):
    share(samira, "verandering", "own_words")
    for surname, days in (("Eerst", 1), ("Later", 1), ("Overmorgen", 2)):
        at = BEGAN + timedelta(days=days, hours=len(surname))
        create_client(anna.id, "Kees", surname, "24-1", "short", at)

    page = anna.visitor.open("/coach/gesprekken")
    document = PdfReader(BytesIO(anna.visitor.download("/coach/gesprekken.pdf")))

    assert words_of(page.h1) == "Gesprekken van morgen"
    assert [words_of(one.a) for one in page.select("main ul li")] == ["Kees E.", "Kees L."]
    assert len(document.pages) == 4
    for number, name in ((0, "Kees E."), (2, "Kees L.")):
        assert f"Gesprek met {name}" in document.pages[number].extract_text()
    assert "Overmorgen" not in " ".join(one.extract_text() for one in document.pages)


def test_a_day_without_conversations_says_so(anna, samira):
    page = anna.visitor.open("/coach/gesprekken.pdf?dag=2026-05-20")

    assert "Op deze dag heb je geen gesprekken." in words_of(page.main)


@pytest.mark.parametrize("day", ["morgen", "2026-13-40", "9999-12-31", "0001-01-01", "%00"])
def test_a_day_that_makes_no_sense_is_tomorrow(anna, day):
    page = anna.visitor.open(f"/coach/gesprekken?dag={day}")

    assert words_of(page.h1) == "Gesprekken van morgen"
