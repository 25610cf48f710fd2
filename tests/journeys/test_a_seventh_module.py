"""A module more is a folder more: from the first tap to the PDF and the coach, nothing else changes."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

import app.modules
from app.modules import all_modules
from app.web.answering import place
from tests.journeys.people import answer_everything, come_in, finish, hire, invite
from tests.soundness import words_of

GUIDE = Path(__file__).parents[2] / "docs" / "add-a-module.md"
OWN_WORDS = "Even naar buiten met een kop thee."


@pytest.fixture(autouse=True)
def seventh_module(tmp_path, monkeypatch):
    """The module of the guide, found by being there."""
    [source] = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    folder = tmp_path / "rust"
    folder.mkdir()
    (folder / "__init__.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(app.modules, "__path__", [*app.modules.__path__, str(tmp_path)])
    forget()
    yield
    monkeypatch.undo()
    forget()


def forget():
    """Let the modules be found anew."""
    all_modules.cache_clear()
    place.position.cache_clear()


@pytest.fixture
def samira(application, visitor):
    """A client who came in, and her coach."""
    anna = hire(application)
    visitor.id, card = invite(anna)
    come_in(visitor, card)
    visitor.coach = anna
    return visitor


@pytest.fixture
def application(seventh_module, app):
    """The product with the module in it."""
    return app


def printed(pdf):
    pages = PdfReader(BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_it_stands_on_the_road(samira):
    assert "Rust" in words_of(samira.open("/").main)


def test_it_is_asked_one_scale_a_screen_and_checked(samira):
    page = answer_everything(samira, "rust", {"rest.words": OWN_WORDS})

    assert words_of(page.h1) == "Klaar met de vragen"
    assert [words_of(one) for one in page.select(".check-list strong")] == [
        "Pauze",
        "In je eigen woorden",
    ]


def test_its_outcome_is_told_on_the_page_and_on_paper(samira):
    page = finish(samira, "rust", {"rest.words": OWN_WORDS})
    paper = printed(samira.download("/onderdeel/rust/uitkomst.pdf"))

    assert words_of(page.h1) == "Jouw rust"
    for words in ("Hoe rust je uit?", OWN_WORDS, "Pauze nemen"):
        assert words in words_of(page)
        assert words in paper


def test_it_has_a_chapter_in_the_profile(samira):
    finish(samira, "rust", {"rest.words": OWN_WORDS})

    page = samira.open("/profiel")

    assert "Rust" in [words_of(one) for one in page.select("h2.chapter")]
    assert OWN_WORDS in printed(samira.download("/profiel.pdf"))


def test_the_coach_reads_what_was_shared_of_it_and_no_own_words(samira):
    finish(samira, "rust", {"rest.words": OWN_WORDS})
    samira.open("/delen/rust")
    samira.submit({"level": "result"}, button="Ga verder")
    samira.submit(button="Ga verder")
    samira.submit(button="Ja, deel dit")

    samira.coach.sign_in()
    page = samira.coach.visitor.open(f"/coach/client/{samira.id}/gedeeld")
    links = [one["href"] for one in page.select("a") if "/coach/gedeeld/" in one["href"]]
    [link] = [one for one in links if not one.endswith(".pdf")]
    shared = words_of(samira.coach.visitor.open(link))

    assert "Hoe rust je uit?" in shared
    assert OWN_WORDS not in shared
