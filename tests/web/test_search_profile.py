"""Mijn zoekprofiel: from suggestion to signature, the sheet for an employer, and the coach."""

import io

import pytest
from pypdf import PdfReader

from app.store.search_profiles import drafts, versions
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.visitor import HTMX
from tests.web.self_research import client_of, finished

HEALTH = "Dit woord gaat over gezondheid."
SAID = {
    "ability.jobs": ({"title": "postbode", "years": 80},),
    "ability.stories": ({"title": "De route van kerst", "group": "talk", "task": "bezorgen"},),
}


@pytest.fixture
def samira(app):
    """A client who did nothing yet."""
    return client_of(app, hire(app))


@pytest.fixture
def known(samira):
    """A client who finished two parts."""
    finished(samira, "wat-kan-ik", SAID)
    finished(samira, "wat-wil-ik", {"wants.hours_most": 240, "wants.regions": ("utrecht",)})
    return samira


def write(client, name, *lines, employer=()):
    """Keep these lines in the field; the page that comes after."""
    client.visitor.open(f"/zoekprofiel/deel/{name}")
    revision = drafts_of(client).get(name)
    return client.visitor.post(
        f"/zoekprofiel/deel/{name}",
        {
            "words": list(lines),
            "employer": [str(at) for at in employer],
            "revision": revision.revision if revision else 0,
            "do": "save",
        },
    )


def drafts_of(client):
    with client.visitor.client.application.app_context():
        return drafts(client.access)


def on_paper(client, path):
    pages = PdfReader(io.BytesIO(client.visitor.download(path))).pages
    return len(pages), " ".join(" ".join(page.extract_text() for page in pages).split())


def test_without_any_part_it_says_what_will_come_and_can_be_written(samira):
    page = samira.visitor.open("/zoekprofiel")
    assert "Er is nog geen voorstel." in page.text
    assert samira.visitor.client.get("/zoekprofiel/alles.pdf").status_code == 404
    assert samira.visitor.client.get("/zoekprofiel/werkgever.pdf").status_code == 404

    write(samira, "jobs", "Postbode")

    assert "Postbode" in samira.visitor.open("/zoekprofiel").text


def test_what_was_filled_in_is_suggested_with_where_it_came_from(known):
    page = known.visitor.open("/zoekprofiel")

    assert "De route van kerst" in page.select_one("#proof").text
    assert "uit Wat kan ik?" in words_of(page.select_one("#proof"))
    assert "Utrecht" in page.select_one("#regions").text
    assert "Beroepenoriëntatie" in page.select_one("#jobs").text


def test_a_suggestion_is_changed_and_taken_over_again(known):
    write(known, "regions", "Amersfoort", employer=(0,))
    page = known.visitor.open("/zoekprofiel/deel/regions")
    assert page.select_one("[name=words]")["value"] == "Amersfoort"
    assert "Het voorstel van Koers" in page.text

    known.visitor.submit(button="Neem het voorstel over")

    assert "Utrecht" in known.visitor.open("/zoekprofiel").select_one("#regions").text


def test_lines_are_added_and_taken_away_without_javascript(samira):
    write(samira, "jobs", "Postbode", "Kok")
    samira.visitor.open("/zoekprofiel/deel/jobs")
    page = samira.visitor.submit(button="Zet er een regel bij")
    assert len(page.select("[name=words]")) == 3

    page = samira.visitor.submit(button="remove:0")

    assert [one["value"] for one in page.select("[name=words]")] == ["Kok"]


def test_typing_is_saved_by_itself_with_the_next_revision(samira):
    samira.visitor.open("/zoekprofiel/deel/pitch")
    sent = samira.visitor.send(
        "/zoekprofiel/deel/pitch",
        {"words": ["Ik ben vaak ziek."], "employer": ["0"], "revision": "0"},
        200,
        HTMX,
    )

    assert 'value="1"' in sent.text
    assert HEALTH in sent.text
    assert drafts_of(samira)["pitch"].lines[0].words == "Ik ben vaak ziek."


def test_another_phone_is_not_overwritten_and_nothing_is_lost(app, samira):
    samira.visitor.open("/zoekprofiel/deel/jobs")
    page = samira.visitor.page
    write(samira, "jobs", "Kok")
    samira.visitor.page = page

    page = samira.visitor.post(
        "/zoekprofiel/deel/jobs", {"words": ["Postbode"], "revision": "0"}, 409
    )

    assert "Op een andere telefoon veranderd" in page.text
    assert "Kok" in page.text
    assert page.select_one("[name=words]")["value"] == "Postbode"
    samira.visitor.submit(button="Bewaar en ga verder")
    assert drafts_of(samira)["jobs"].lines[0].words == "Postbode"


@pytest.mark.parametrize("number", ["9" * 5000, "٣", "²", "-1", ""])
def test_a_revision_or_a_place_that_no_page_of_ours_sends_is_none(samira, number):
    samira.visitor.open("/zoekprofiel/deel/jobs")
    sent = {"words": ["Kok"], "revision": number, "do": f"keep:{number}"}

    samira.visitor.post("/zoekprofiel/deel/jobs", sent)

    assert drafts_of(samira)["jobs"].lines[0].words == "Kok"
    assert not drafts_of(samira)["jobs"].lines[0].kept


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["x" * 201], "tekens"),
        (["Kok\u0000"], ""),
        ([f"Werk {number}" for number in range(9)], "Er passen hoogstens 8 regels in."),
    ],
)
def test_what_cannot_be_kept_stays_in_its_box(samira, lines, told):
    samira.visitor.open("/zoekprofiel/deel/jobs")

    page = samira.visitor.post("/zoekprofiel/deel/jobs", {"words": lines, "revision": "0"}, 422)

    assert told in page.text
    assert len(page.select("[name=words]")) == len(lines)
    assert drafts_of(samira) == {}


def test_signing_freezes_what_was_seen(known):
    page = known.visitor.open("/zoekprofiel/ondertekenen")
    assert words_of(page.h1) == "Is je zoekprofiel compleet?"

    page = known.visitor.submit(button="Dit klopt zo. Hiermee wil ik zoeken.")

    assert "Het staat vast als versie 1." in page.text
    write(known, "jobs", "Kok")
    assert "Je veranderde iets na versie 1." in known.visitor.open("/zoekprofiel").text
    with known.visitor.client.application.app_context():
        [signed] = versions(known.access)
    page = known.visitor.open(f"/zoekprofiel/versie/{signed.id}")
    assert "Kok" not in page.select_one(".document").text
    assert "Kok" not in on_paper(known, f"/zoekprofiel/versie/{signed.id}.pdf")[1]


def test_what_changed_meanwhile_is_looked_at_before_it_is_signed(known):
    known.visitor.open("/zoekprofiel/ondertekenen")
    page = known.visitor.page
    write(known, "jobs", "Kok")
    known.visitor.page = page

    page = known.visitor.submit(button="Dit klopt zo. Hiermee wil ik zoeken.", status=409)

    assert "Er is intussen iets veranderd." in page.text


def test_an_empty_zoekprofiel_is_not_signed(samira):
    samira.visitor.open("/zoekprofiel/ondertekenen")

    page = samira.visitor.post("/zoekprofiel/ondertekenen", {"seen": ""}, 422)

    assert "Er staat nog niets in." in page.text


def test_what_is_missing_is_advice_with_a_step_and_never_stops_anybody(samira):
    write(samira, "jobs", "iets met mensen")

    page = samira.visitor.open("/zoekprofiel/ondertekenen")

    assert "“iets met mensen” is nog niet zo duidelijk." in page.text
    assert page.select_one('.gaps a[href="/zoekprofiel/deel/regions"]')
    assert "versie 1" in samira.visitor.submit(button="Dit klopt zo. Hiermee wil ik zoeken.").text


def test_a_health_word_keeps_a_line_off_the_sheet_until_the_client_chose(samira):
    write(samira, "pitch", "Ik ben precies.", "Ik had een b u r n o u t.", employer=(0, 1))
    page = samira.visitor.open("/zoekprofiel/werkgever")
    assert "1 regel wacht op jouw keuze" in page.text
    assert "burnout" not in on_paper(samira, "/zoekprofiel/werkgever.pdf")[1].replace(" ", "")

    page = samira.visitor.submit(button="Ik wil dit toch laten staan")

    assert "wacht op jouw keuze" not in page.text
    assert "Dit liet jij staan" in page.text
    assert "b u r n o u t" in on_paper(samira, "/zoekprofiel/werkgever.pdf")[1]


def test_rewriting_a_line_that_was_kept_asks_again(samira):
    write(samira, "pitch", "Ik was ziek.", employer=(0,))
    samira.visitor.open("/zoekprofiel/deel/pitch")
    samira.visitor.submit(button="Ik wil dit toch laten staan")
    assert drafts_of(samira)["pitch"].lines[0].kept

    page = write(samira, "pitch", "Ik was heel ziek.", employer=(0,))

    assert HEALTH in page.text
    assert not drafts_of(samira)["pitch"].lines[0].kept


def test_what_an_employer_may_never_read_is_not_on_the_sheet_even_with_a_tick(samira):
    for name in ("wage_least", "must", "never", "travel", "times"):
        write(samira, name, f"Geheim van {name}", employer=(0,))
    write(samira, "conditions", "Ik werk graag rustig.")
    write(samira, "jobs", "Kok", employer=(0,))

    page = samira.visitor.open("/zoekprofiel/werkgever")
    count, paper = on_paper(samira, "/zoekprofiel/werkgever.pdf")

    assert "Geheim" not in page.text + paper
    assert "rustig" not in page.select_one(".document").text + paper
    assert (count, "Kok" in paper) == (1, True)


def test_the_sheet_for_an_employer_says_nothing_about_where_it_was_made(samira):
    write(samira, "jobs", "Kok", employer=(0,))
    raw = samira.visitor.download("/zoekprofiel/werkgever.pdf")
    _count, paper = on_paper(samira, "/zoekprofiel/werkgever.pdf")
    reader = PdfReader(io.BytesIO(raw))

    said = (paper + str(reader.metadata) + str(reader.xmp_metadata.dc_title)).lower()
    for word in ("koers", "zelfonderzoek", "keuring", "integratie", "uwv"):
        assert word not in said


def test_page_and_paper_say_the_same(known):
    page = known.visitor.open("/zoekprofiel/ondertekenen")
    count, paper = on_paper(known, "/zoekprofiel/alles.pdf")

    assert count <= 2
    for line in page.select(".document li, .document p"):
        assert words_of(line).replace(" ", "") in paper.replace(" ", "")


def test_literal_text_is_literal(samira):
    write(samira, "pitch", "Ik ben <b>goed</b> & 100% snel {", employer=(0,))

    assert "<b>goed</b> & 100% snel {" in on_paper(samira, "/zoekprofiel/werkgever.pdf")[1]
    assert samira.visitor.open("/zoekprofiel/werkgever").select_one(".document b") is None


def test_there_are_no_other_fields_or_versions(samira):
    for path in (
        "/zoekprofiel/deel/diagnose",
        "/zoekprofiel/versie/0",
        "/zoekprofiel/versie/0.pdf",
    ):
        assert samira.visitor.client.get(path).status_code == 404


def test_only_a_signed_zoekprofiel_is_shared_and_without_possibilities_unless_chosen(known):
    write(known, "conditions", "Ik werk het best op een vaste plek.")
    assert "nog niet ondertekend" in known.visitor.open("/delen/zoekprofiel").text
    known.visitor.open("/zoekprofiel/ondertekenen")
    known.visitor.submit(button="Dit klopt zo. Hiermee wil ik zoeken.")

    known.visitor.open("/delen/zoekprofiel")
    known.visitor.submit({"level": "result"})
    assert "Utrecht" in known.visitor.page.text
    assert "vaste plek" not in known.visitor.page.text

    known.visitor.open("/delen/zoekprofiel")
    page = known.visitor.submit({"level": "result", "switches": "possibilities"})
    assert "vaste plek" in page.text
    known.visitor.submit(button="Ga verder")
    assert "zoals je het ondertekende" in known.visitor.submit(button="Ja, deel dit").text


def test_answers_are_no_level_of_a_document(known):
    assert known.visitor.open("/delen/zoekprofiel/bekijk?level=answers").select(".preview") == []


def test_home_and_the_profile_lead_to_it(known):
    for path in ("/", "/profiel"):
        assert known.visitor.open(path).select_one('a[href="/zoekprofiel"]')


@pytest.fixture
def anna(app):
    """The coach, signed in."""
    coach = hire(app, email="anna.de.wit@bureau.example")
    coach.sign_in()
    return coach


@pytest.fixture
def shared(app, anna):
    """A client of Anna who signed a zoekprofiel and shares it; with the coach's page of it."""
    client = client_of(app, anna)
    write(client, "jobs", "Postbode", "Kok")
    client.visitor.open("/zoekprofiel/ondertekenen")
    client.visitor.submit(button="Dit klopt zo. Hiermee wil ik zoeken.")
    client.visitor.open("/delen/zoekprofiel")
    client.visitor.submit({"level": "result"})
    client.visitor.submit(button="Ga verder")
    client.visitor.submit(button="Ja, deel dit")
    anna.visitor.open(f"/coach/client/{client.id}/gedeeld")
    [link] = [a["href"] for a in anna.visitor.page.select("th a")]
    return client, link


def test_the_coach_reads_the_signed_version_and_cannot_change_it(anna, shared):
    client, link = shared
    write(client, "jobs", "Slager")

    page = anna.visitor.open(link)

    assert words_of(page.h1) == "Zoekprofiel"
    assert "Postbode" in page.select_one(".document").text
    assert "Slager" not in page.text
    assert page.select("main form") == []
    pages = PdfReader(io.BytesIO(anna.visitor.download(f"{link}.pdf"))).pages
    assert "Postbode" in pages[0].extract_text()


def test_a_newer_signed_version_is_shared_again_by_the_client_alone(anna, shared):
    client, link = shared
    write(client, "jobs", "Slager")
    client.visitor.open("/zoekprofiel/ondertekenen")
    client.visitor.submit(button="Dit klopt zo. Hiermee wil ik zoeken.")

    assert "ziet nog de oude versie" in client.visitor.open("/delen").text
    assert "Slager" not in anna.visitor.open(link).text


def test_the_coach_writes_at_a_field_and_the_client_answers(anna, shared):
    client, link = shared
    anna.visitor.open(f"{link}/opmerkingen")
    anna.visitor.submit({"words": "Ken je het werk van een postbode?"})

    page = client.visitor.open("/zoekprofiel")
    assert "schreef iets bij je zoekprofiel" in page.text
    page = client.visitor.open("/delen/zoekprofiel/opmerkingen")
    assert "Ken je het werk" in page.select_one("#bij-search\\.jobs").text
    client.visitor.submit({"words": "Ja, van mijn oom."})

    assert "Ja, van mijn oom." in anna.visitor.open(f"{link}/opmerkingen").text


def test_after_stopping_the_coach_reads_nothing(anna, shared):
    client, link = shared
    client.visitor.open("/delen/zoekprofiel")
    client.visitor.submit(button="Stop met delen")

    anna.visitor.open(link, 404)


def test_a_coach_of_others_reads_nothing(app, shared):
    _client, link = shared
    other = hire(app, name="Bram Jansen", email="bram@bureau.example")
    other.sign_in()

    other.visitor.open(link, 404)


def test_the_log_of_the_client_tells_of_signing_and_of_what_was_left_standing(samira):
    write(samira, "pitch", "Ik was ziek.", employer=(0,))
    samira.visitor.open("/zoekprofiel/werkgever")
    samira.visitor.submit(button="Ik wil dit toch laten staan")
    samira.visitor.open("/zoekprofiel/ondertekenen")
    samira.visitor.submit(button="Dit klopt zo. Hiermee wil ik zoeken.")

    log = samira.visitor.open("/delen/logboek").text

    assert "Jij ondertekende je zoekprofiel." in log
    assert "Jij liet een zin staan op het blad voor een werkgever." in log
    assert "Ik was ziek" not in log
