"""The demo bureau: who is in it, how to walk in, and where it is refused."""

import json
import stat
from dataclasses import replace

import pyotp
import pytest

from app import create_app
from app.cli.demo.people import State
from app.settings import SettingsError
from app.store import is_demo, is_empty
from tests.conftest import close
from tests.soundness import words_of
from tests.visitor import Visitor


@pytest.fixture
def kept(tmp_path):
    return tmp_path / "demo.json"


def run(app, kept, *options):
    return app.test_cli_runner().invoke(args=["demo", "--logins", str(kept), *options])


@pytest.fixture
def demo(app, kept):
    result = run(app, kept, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


def test_there_is_one_beheerder_with_two_coaches_and_eight_clients(demo):
    assert [one["role"] for one in demo["staff"]] == ["beheerder", "coach", "coach"]
    assert {one["state"] for one in demo["clients"]} == set(State)


def test_the_logins_are_readable_by_their_owner_only(demo, kept):
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert json.loads(kept.read_text()) == demo


def test_a_second_run_prints_the_same_logins(app, demo, kept):
    again = run(app, kept, "--json")

    assert json.loads(again.output) == demo


def test_an_unused_invitation_of_the_demo_lets_in(app, demo):
    visitor = Visitor(app.test_client())
    invited = next(one for one in demo["clients"] if "code" in one)

    visitor.open("/welkom")
    page = visitor.submit({"Code van je kaart": invited["code"]})

    assert words_of(page.h1) == "Kies een pincode"
    assert invited["address"].startswith("http://localhost:8000/welkom#")


def test_a_bound_client_walks_in_with_the_cookie_and_the_pin(app, demo):
    visitor = Visitor(app.test_client())
    samira = next(one for one in demo["clients"] if "cookie" in one)
    visitor.client.set_cookie(samira["cookie"]["name"], samira["cookie"]["value"])

    visitor.open("/")
    page = visitor.submit({"Je pincode": samira["pin"]})

    assert words_of(page.h1).startswith("Dag Samira")


def test_a_coach_of_the_demo_sees_what_was_shared(app, demo):
    anna = demo["staff"][1]
    visitor = Visitor(app.test_client())
    visitor.open("/medewerker/inloggen")
    visitor.submit({"E-mail": anna["email"], "Wachtwoord": anna["password"]})
    page = visitor.submit({"Code uit je app": pyotp.TOTP(anna["totp_secret"]).now()})

    rows = {words_of(row.th).split()[0]: words_of(row) for row in page.select("tbody tr")}
    assert "nieuw" in rows["Samira"]
    assert "Nog niet gedeeld" in rows["Kees"]
    assert "Nog niet gedeeld" in rows["Fatima"]


def test_every_page_of_a_demo_says_that_it_is_an_example(app, demo, kept):
    page = Visitor(app.test_client()).open("/welkom")

    assert "Voorbeeld" in words_of(page)


def test_the_secrets_differ_on_every_install(app, demo, kept):
    assert len({one["password"] for one in demo["staff"]}) == 3
    assert len({one["pin"] for one in demo["clients"] if "pin" in one}) > 1


def test_a_database_with_people_in_it_is_left_alone(app, kept):
    app.test_cli_runner().invoke(
        args=[
            "staff",
            "add",
            "--role",
            "beheerder",
            "--name",
            "Ria",
            "--email",
            "r@b.example",
            "--password",
            "wandelen-langs-het-kanaal-7",
        ]
    )

    result = run(app, kept)
    quiet = run(app, kept, "--if-empty")

    assert result.exit_code == 1
    assert "not empty" in result.output
    assert (quiet.exit_code, quiet.output) == (0, "")
    assert not is_demo()


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"development": False, "public_url": "https://koers.example"},
        {"public_url": "https://koers.example"},
    ],
)
def test_a_demo_is_refused_outside_development_on_this_machine(settings, kept, elsewhere):
    app = create_app(replace(settings, **elsewhere))

    result = run(app, kept)

    assert result.exit_code == 1
    assert "development on this machine" in result.output
    with app.app_context():
        assert is_empty()
    close(app)


def test_production_refuses_a_database_that_is_a_demo(app, demo, production):
    with pytest.raises(SettingsError, match="demo"):
        create_app(production)
