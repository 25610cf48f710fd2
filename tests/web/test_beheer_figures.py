"""The beheerder's page of figures holds no name and no small number of what clients did."""

from app.store.clients import create_client
from tests.journeys.people import hire


def test_the_page_says_how_many_there_are_and_hides_what_is_too_few(app):
    coach = hire(app)
    create_client(coach.id, "KANARIE", "Bouali", "24-118", "short", None)
    ria = hire(app, "beheerder", "Ria Smit", "ria@bureau.example")
    ria.sign_in()

    page = ria.visitor.open("/beheer/cijfers")

    assert "Aantal cliënten nu: 1." in page.main.text
    assert len(page.select("tbody tr")) == 4
    assert page.main.text.count("minder dan 10") == 8
    assert "KANARIE" not in page.text
