"""The persoonsprofiel of the client, and what the client does with its sections."""

import io

import pytest
from pypdf import PdfReader

from tests.journeys.people import finish
from tests.soundness import words_of
from tests.web.answering import client_of


@pytest.fixture
def client(app, visitor):
    """A client who just came in."""
    return client_of(visitor)


@pytest.fixture
def profile(client):
    """A client who finished Verandering and opens the profile."""
    finish(client, "verandering")
    client.open("/profiel")
    return client


def on_paper(visitor):
    pages = PdfReader(io.BytesIO(visitor.download("/profiel.pdf"))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_before_anything_is_done_the_profile_says_what_will_come(client):
    page = client.open("/profiel")

    assert words_of(page.h1) == "Mijn profiel"
    assert "Hier komt je profiel." in page.text
    assert client.client.get("/profiel.pdf").status_code == 404


def test_the_profile_is_for_the_client_alone_until_shared(profile):
    assert "Alleen jij ziet dit." in profile.page.text
    assert profile.page.select_one("#change-now")


def test_what_can_still_be_added_stands_at_the_end(profile):
    assert "Hier kan nog bij" in profile.page.text
    assert "Energiebalans" in profile.page.text


def test_a_section_can_be_hidden_and_shown_again(profile):
    page = profile.post("/profiel/change.now", {"hidden": "ja"})
    assert page.select_one("#change-now") is None
    assert "Niet in je profiel" in page.text

    page = profile.submit(button="Laat dit deel zien", form="form")

    assert page.select_one("#change-now")


def test_a_hidden_section_is_not_on_paper_either(profile):
    title = words_of(profile.page.select_one("#change-help h3"))
    assert title in on_paper(profile)

    profile.post("/profiel/change.help", {"hidden": "ja"})

    assert title not in on_paper(profile)


def test_a_reaction_stands_on_the_page_and_on_paper(profile):
    page = profile.post("/profiel/change.now", {"text": "Zo voelt het nu.", "recognised": "ja"})

    assert "Zo voelt het nu." in page.select_one("#change-now").text
    assert "Zo voelt het nu." in on_paper(profile)


def test_an_own_sentence_opens_the_profile_on_the_page_and_on_paper(profile):
    page = profile.post("/profiel/zin", {"text": "  Ik wil <b>buiten</b>\r\nwerken. "})

    assert words_of(page.select_one(".own-sentence")) == "Ik wil <b>buiten</b> werken."
    assert "Ik wil <b>buiten</b> werken." in on_paper(profile)

    page = profile.post("/profiel/zin", {"text": ""})

    assert page.select_one(".own-sentence") is None


@pytest.mark.parametrize(("words", "says"), [("x" * 161, "161 tekens"), ("a\x00b", "Haal het weg")])
def test_an_own_sentence_that_cannot_be_kept_stays_in_its_box(profile, words, says):
    page = profile.post("/profiel/zin", {"text": words}, status=422)

    assert says in words_of(page.select_one(".error-summary"))
    assert page.select_one("#profile-own_sentence-reactie").text.strip()


def test_a_health_word_in_the_own_sentence_is_remarked_on(profile):
    page = profile.post("/profiel/zin", {"text": "Sinds mijn operatie wil ik anders werken."})

    assert "Dit woord gaat over gezondheid." in page.text
    assert "Sinds mijn operatie" in words_of(page.select_one(".own-sentence"))


def test_the_road_so_far_stands_on_the_own_paper(profile):
    assert "De weg tot nu toe" in on_paper(profile)


def test_hiding_keeps_the_reaction(profile):
    profile.post("/profiel/change.now", {"text": "Zo voelt het nu.", "recognised": "ja"})
    profile.post("/profiel/change.now", {"hidden": "ja"})

    page = profile.post("/profiel/change.now", {"hidden": "nee"})

    assert "Zo voelt het nu." in page.select_one("#change-now").text


def test_a_reaction_that_cannot_be_kept_stays_in_its_box(profile):
    page = profile.post("/profiel/change.now", {"text": "a\x00b"}, status=422)

    assert "Haal het weg." in words_of(page.select_one(".error-summary"))
    assert page.select_one("#change-now-reactie")


@pytest.mark.parametrize("section", ["energy.balance", "profile.certainty", "x", "1" * 300])
def test_a_section_that_is_not_in_the_profile_is_not_found(profile, section):
    profile.send(f"/profiel/{section}", {"hidden": "ja"}, status=404)


def test_the_page_and_the_paper_say_the_same(profile):
    paper = on_paper(profile)

    for heading in profile.page.select("section.section h2"):
        assert words_of(heading) in paper
