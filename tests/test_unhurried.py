"""No test with made-up examples fails because the machine is busy with something else."""

import ast
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent
CLOCKLESS = ("HealthCheck.too_slow", "list(HealthCheck)")


def calls_of(file):
    """The settings that a file of tests makes, as hypothesis gets them."""
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "settings":
            yield {word.arg: ast.unparse(word.value) for word in call.keywords}


SETTINGS = [
    pytest.param(given, id=f"{file.relative_to(TESTS)}-{number}")
    for file in sorted(TESTS.rglob("test_*.py"))
    for number, given in enumerate(calls_of(file))
]


def test_a_test_that_says_nothing_has_no_deadline():
    assert settings().deadline is None
    assert HealthCheck.too_slow in settings().suppress_health_check
    assert HealthCheck.filter_too_much not in settings().suppress_health_check


@pytest.mark.parametrize("given", SETTINGS)
def test_a_test_that_says_something_looks_at_no_clock(given):
    checks = given.get("suppress_health_check", CLOCKLESS[0])

    assert given.get("deadline", "None") == "None"
    assert any(one in checks for one in CLOCKLESS)
