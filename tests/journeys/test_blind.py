"""A client who knows nothing but forms gets through every part to the end, without JavaScript."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from app.modules import all_modules
from tests.journeys.blind import Blind
from tests.journeys.people import come_in, hire, invite
from tests.soundness import words_of


def client_on(path, app, visitor):
    """A client who came in on this path."""
    _client, card = invite(hire(app), path=path)
    come_in(visitor, card)
    return visitor


@pytest.mark.parametrize(
    "seed",
    ["Samira", *(pytest.param(name, marks=pytest.mark.slow) for name in ("Kees", "Hatice"))],
)
def test_every_part_can_be_done_by_its_forms_alone(app, visitor, seed):
    person = Blind(client_on("full", app, visitor), seed)

    for module in all_modules():
        page = person.do(module.slug)
        asked = {item.id for part in module.parts for item in part.items if part.short_path}

        assert words_of(page.h1) == module.outcome_title
        assert page.select("section.section"), f"{module.slug} tells nothing"
        assert person.answered & asked or not asked

    paper = PdfReader(BytesIO(visitor.download("/profiel.pdf")))
    assert len(paper.pages) > 3


def test_the_short_path_makes_a_short_profile_without_empty_sections(app, visitor):
    person = Blind(client_on("short", app, visitor), "Joost")

    for module in all_modules():
        if module.short_path:
            person.do(module.slug)

    page = visitor.open("/profiel")
    assert page.select("section.section")
    assert [one["id"] for one in page.select("section.section") if len(words_of(one)) < 20] == []
    assert "Hier kan nog bij" in page.text
