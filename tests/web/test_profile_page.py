"""The persoonsprofiel as a page: chapters that fold, and the paper with its sums."""

import io

import pytest
from pypdf import PdfReader

from app.domain.sections import Chapter, Section
from app.web.client.profile import opened_chapters
from tests.journeys.people import finish
from tests.soundness import words_of
from tests.web.answering import client_of

CHAPTERS = (
    Chapter("Een", (Section("a.one", "A"),)),
    Chapter("Twee", (Section("b.one", "B"), Section("b.two", "C"))),
    Chapter("Drie", (Section("c.one", "D"),)),
)


@pytest.fixture
def client(app, visitor):
    """A client who finished two parts."""
    came_in = client_of(visitor)
    finish(came_in, "verandering")
    return came_in


@pytest.fixture
def further(client):
    """The same with the rest of the short path, who opens the profile."""
    for slug in ("energiebalans", "wat-kan-ik", "wat-wil-ik"):
        finish(client, slug)
    client.open("/profiel")
    return client


def opened(page):
    return [words_of(one.h2) for one in page.select("details.chapter[open]")]


def printed(client, path):
    pages = PdfReader(io.BytesIO(client.download(path))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_long_profile_folds_its_chapters_but_for_the_first(further):
    folded = further.page.select("details.chapter")

    assert len(folded) >= 4
    assert opened(further.page) == [words_of(folded[0].h2)]
    assert "Je energie nu" in words_of(further.page.select_one("#deel-3").find_parent("summary"))

    page = further.open("/profiel?open=alles")

    assert len(opened(page)) == len(folded)


def test_after_a_reaction_its_chapter_stands_open(further):
    page = further.post("/profiel/change.now", {"text": "Zo voelt het nu.", "recognised": "ja"})

    assert page.select_one("#change-now").find_parent("details", class_="chapter").has_attr("open")
    assert "Zo voelt het nu." in page.select_one("#change-now").text

    page = further.post("/profiel/change.now", {"text": "a\x00b"}, status=422)

    assert page.select_one("#change-now").find_parent("details", class_="chapter").has_attr("open")


def test_a_profile_of_a_few_chapters_is_not_folded(client):
    page = client.open("/profiel")

    assert page.select_one("h2.chapter")
    assert page.select_one("details.chapter") is None


def test_how_outcomes_came_about_is_a_paper_of_its_own(client):
    client.open("/profiel")
    [link] = [one for one in client.page.select("a") if "ontstaan zijn" in one.text]
    sums, profile = printed(client, link["href"]), printed(client, "/profiel.pdf")

    assert "Hoe kom je hieraan?" in sums
    assert "We delen je punten door het aantal antwoorden." in sums
    assert "We delen je punten door het aantal antwoorden." not in profile
    assert client.page.select(".shown details"), "on the page every score can open it"


def test_before_anything_is_done_there_are_no_sums(visitor):
    assert client_of(visitor).client.get("/profiel/uitleg.pdf").status_code == 404


@pytest.mark.parametrize(
    ("wanted", "stand_open"),
    [("", {0}), ("b.two", {0, 1}), ("a.one", {0}), ("alles", {0, 1, 2}), ("<x>", {0})],
)
def test_the_first_chapter_stands_open_and_the_one_that_is_asked_for(wanted, stand_open):
    assert opened_chapters(CHAPTERS, wanted) == stand_open


def test_nothing_stands_open_where_there_are_no_chapters():
    assert opened_chapters((), "alles") == frozenset()
