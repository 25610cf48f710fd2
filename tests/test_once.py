"""What applications share is what each would have made for itself."""

import pytest
from werkzeug.routing import Map, Rule

from app import create_app
from tests.conftest import close, make_settings
from tests.databases import sqlite
from tests.once import Addresses

COMPILED = Addresses(Rule._compile_builder).compile


@pytest.fixture
def rules(tmp_path):
    """Every rule of the application."""
    app = create_app(make_settings(*sqlite(tmp_path)))
    yield [*app.url_map.iter_rules()]
    close(app)


def test_every_address_is_written_as_it_would_be_alone(rules):
    shared = Addresses(COMPILED)
    for rule in [*rules, *rules]:
        values = dict.fromkeys(rule.arguments, 7) | {"more": "é &"}
        for append_unknown in (False, True):
            alone = COMPILED(rule, append_unknown)
            assert shared(rule, append_unknown)(rule, **values) == alone(rule, **values)

    assert 0 < len(shared.compiled) <= 2 * len(rules)


def written(rule, **values):
    return Map([rule]).bind("localhost").build(rule.endpoint, values)


def test_a_part_of_another_kind_is_written_in_its_own_way():
    assert written(Rule("/kaart/<part>", endpoint="one"), part="7") == "/kaart/7"
    assert (
        written(Rule("/kaart/<int(fixed_digits=3):part>", endpoint="one"), part=7) == "/kaart/007"
    )


def test_what_is_usual_for_one_rule_is_not_usual_for_another():
    first = Rule("/map", endpoint="map", defaults={"page": 1})
    second = Rule("/map", endpoint="map", defaults={"page": 2})

    assert written(first, page=1) == "/map"
    assert written(second, page=2) == "/map"
