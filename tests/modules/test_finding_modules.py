"""A module that breaks a rule stops the start, and says which rule."""

from dataclasses import replace

import pytest

from app.domain.module import Part, Switch
from app.modules import BadModuleError, all_modules, check
from app.modules.verandering import MODULE
from app.modules.verandering.items import EXPECT


def with_item(**changes):
    return replace(MODULE, parts=(*MODULE.parts, Part("Nog iets", (replace(EXPECT, **changes),))))


@pytest.mark.parametrize(
    ("module", "says"),
    [
        (replace(MODULE, slug="iets-anders"), "the slug is 'iets-anders'"),
        (with_item(id="other.item"), "'other.item' does not start with 'change'"),
        (with_item(id="change.new", scale="new"), "scales without items or a name"),
        (with_item(id="change.new", switch="new"), "switches without items or a label"),
        (
            replace(MODULE, switches=(*MODULE.switches, Switch("more", "Meer"))),
            "switches without items or a label",
        ),
        (with_item(), "item id used twice: change.expect"),
    ],
    ids=["slug", "prefix", "scale", "switch", "spare switch", "double id"],
)
def test_a_broken_rule_is_named(module, says):
    with pytest.raises(BadModuleError, match=says):
        check(module, "verandering")


def test_the_modules_that_are_here_break_no_rule():
    assert {module.slug for module in all_modules()} >= {"verandering", "energiebalans"}
