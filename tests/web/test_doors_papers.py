"""What anyone may read, and how pages can be made easier to read."""

import pytest

from app.store.clients import preferences
from tests.journeys.people import come_in, hire, invite
from tests.soundness import words_of


@pytest.mark.parametrize("path", ["/bewaren", "/toegankelijkheid", "/hulp", "/pincode-vergeten"])
def test_a_paper_is_there_for_anyone(visitor, path):
    assert visitor.open(path).h1


def test_what_is_kept_says_first_who_cannot_see_it(visitor):
    page = visitor.open("/bewaren")

    assert words_of(page.select_one("main p")) == (
        "Je werkgever en UWV kunnen hier niet bij. Je coach ziet alleen wat jij deelt. "
        "Wij geven aan niemand door of je dit invult."
    )


def test_help_names_the_telephone(app, visitor):
    assert app.extensions["settings"].help_phone in visitor.open("/hulp").text


@pytest.mark.parametrize(
    ("button", "back", "name"),
    [
        ("Grotere letters", "Gewone letters", "large"),
        ("Eenvoudige weergave", "Gewone weergave", "simple"),
    ],
)
def test_a_switch_changes_every_page_and_back(visitor, button, back, name):
    visitor.open("/hulp")
    visitor.submit(button=button)
    assert name in visitor.open("/bewaren").html["class"]
    visitor.open("/hulp")
    visitor.submit(button=back)

    assert name not in visitor.open("/bewaren").html["class"]


def test_larger_letters_stay_after_signing_out(app, visitor):
    come_in(visitor, invite(hire(app))[1])
    visitor.open("/hulp")
    visitor.submit(button="Grotere letters")
    visitor.post("/uitloggen")

    assert "large" in visitor.page.html["class"]


def test_what_a_client_chose_goes_along_to_every_phone(app, visitor):
    client_id, card = invite(hire(app))
    come_in(visitor, card)
    visitor.open("/hulp")
    visitor.submit(button="Eenvoudige weergave")

    assert preferences(client_id)["simple"] is True


def test_the_phone_knows_the_name_and_the_icon(app, visitor):
    answer = visitor.client.get("/manifest.webmanifest")

    assert answer.content_type == "application/manifest+json"
    assert answer.json["start_url"] == "/"
    with visitor.client.get(answer.json["icons"][0]["src"]) as icon:
        assert icon.status_code == 200


def test_the_watcher_hears_that_it_is_well(visitor):
    answer = visitor.client.get("/gezond")

    assert (answer.status_code, answer.text) == (200, "gezond")
