"""Every pair of colours that stands together can be read, in light, in dark and in grey."""

import pytest

from tests.web.colours import contrast, tokens

TEXT = [
    *((text, ground) for text in ("ink", "ink-2") for ground in ("paper", "sheet", "sand")),
    *((text, ground) for text in ("teal", "teal-deep") for ground in ("paper", "sheet", "sand")),
    *(("error", ground) for ground in ("paper", "sheet")),
    ("ink", "teal-tint"),
    ("teal", "teal-tint"),
    ("on-teal", "teal"),
    ("on-teal", "teal-deep"),
    ("terra", "terra-tint"),
]
CONTROLS = [
    *((mark, ground) for mark in ("edge", "teal", "ink") for ground in ("paper", "sheet")),
    ("edge", "sand"),
    ("teal", "teal-tint"),
    ("terra", "sheet"),
    ("terra", "paper"),
    ("terra", "terra-tint"),
    ("error", "sheet"),
]
THEMES = pytest.mark.parametrize("theme", ["light", "dark"])


@THEMES
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_stands_out_from_its_ground(theme, text, ground):
    colours = tokens(theme)

    assert contrast(colours[text], colours[ground]) >= 4.5


@THEMES
@pytest.mark.parametrize(("mark", "ground"), CONTROLS)
def test_the_edge_of_a_control_stands_out_from_its_ground(theme, mark, ground):
    colours = tokens(theme)

    assert contrast(colours[mark], colours[ground]) >= 3


@THEMES
def test_the_two_rings_of_the_focus_stand_out_from_each_other(theme):
    colours = tokens(theme)

    assert contrast(colours["ink"], colours["amber"]) >= 3 or theme == "dark"
    assert max(contrast(colours[ring], colours["paper"]) for ring in ("ink", "amber")) >= 3


@THEMES
def test_in_grey_a_solid_bar_is_told_from_a_hollow_one(theme):
    colours = tokens(theme)

    assert contrast(colours["teal"], colours["terra-tint"]) >= 3


@THEMES
def test_what_was_measured_is_all_there_is(theme):
    measured = {name for pair in (*TEXT, *CONTROLS) for name in pair}

    assert tokens(theme).keys() - measured == {"hair", "amber"}, "only rules and the focus halo"


def test_the_measure_itself_is_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
