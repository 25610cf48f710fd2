"""What most tests of pages begin with."""

import pytest

from tests.journeys.people import hire


@pytest.fixture
def anna(app):
    """A coach who is signed in."""
    coach = hire(app)
    coach.sign_in()
    return coach
