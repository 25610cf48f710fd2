"""What the bureau set, while several people are at it."""

from dataclasses import replace
from time import sleep

import pytest

from app.store.bureau import change_bureau, change_logo, logo_of, the_bureau
from app.store.database import writing
from app.store.errors import ChangedMeanwhile
from app.store.visits import arrive
from tests.store.people import hire
from tests.store.together import at_once

PEOPLE = 4


@pytest.fixture
def ria():
    return hire("beheerder", "Ria").id


def test_of_first_settings_saved_at_once_one_is_kept_and_the_others_are_told(app, ria):
    first = the_bureau()

    said = at_once(app, PEOPLE, lambda n: change_bureau(ria, replace(first, name=f"Bureau {n}")))

    assert sorted(map(type, said), key=str) == sorted(
        [type(None), *[ChangedMeanwhile] * (PEOPLE - 1)], key=str
    )
    assert the_bureau().name == f"Bureau {said.index(None)}"
    assert the_bureau().revision == 1


def test_of_logos_saved_at_once_one_stays(app, ria):
    assert at_once(app, PEOPLE, lambda n: change_logo(ria, bytes([n]))) == [None] * PEOPLE

    assert logo_of(the_bureau().logo) in [bytes([n]) for n in range(PEOPLE)]


def test_somebody_who_signs_in_twice_at_once_for_the_first_time_comes_in_twice(app, ria):
    def sign_in(_number):
        with writing() as connection:
            arrive(connection, ria)
            sleep(0.1)  # so that the others arrive before this is written

    assert at_once(app, PEOPLE, sign_in) == [None] * PEOPLE
