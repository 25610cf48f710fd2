"""The blocks of the profile on a page: dots between two words, interests, lists, squares, stories."""

from math import hypot

import pytest
from flask import render_template
from hypothesis import given
from hypothesis import strategies as st

from app.domain.sections import (
    Corner,
    Entry,
    Hexagon,
    NamedList,
    Pole,
    Poles,
    Quadrant,
    Section,
    SideBySide,
    Story,
)
from app.domain.text import Own
from app.web.charts import plot
from app.web.style_guide.sections import INTERESTS, STRENGTHS, STYLE
from tests.soundness import sound_fragment, words_of

SCORES = st.floats(0, 100)


def drawn(app, *blocks):
    with app.test_request_context("/"):
        section = Section("any.one", "Titel", shown=blocks)
        return sound_fragment(render_template("section.html", section=section))


def number(share):
    return float(share.removesuffix("%"))


def far(dot):
    return hypot(*map(float, dot))


@pytest.mark.parametrize("section", [STYLE, INTERESTS, STRENGTHS], ids=lambda one: one.id)
def test_the_style_guide_shows_them_soundly(app, section):
    with app.test_request_context("/"):
        assert sound_fragment(render_template("section.html", section=section))


# Dots between two words


@given(SCORES, SCORES, SCORES)
def test_a_dot_and_its_band_stay_on_their_line(one, two, three):
    low, value, high = sorted((one, two, three))
    mark = plot(Pole("a", "b", value, low, high))

    assert 0 <= number(mark.start) <= 100
    assert number(mark.tip) == pytest.approx(value, abs=0.01)
    assert number(mark.start) + number(mark.length) <= 100.01


def test_a_place_that_was_chosen_has_a_dot_without_a_band(app):
    row = drawn(app, Poles("Werk", (Pole("binnen", "buiten", 25),), "")).select_one(".poles li")

    assert row.select_one("circle")["cx"] == "25%"
    assert not row.select(".whisker")
    assert words_of(row) == "binnen buiten eerder binnen dan buiten"


def test_a_dot_without_a_value_has_words_only(app):
    row = drawn(app, Poles("Stijl", (Pole("a", "b", None, label="Contact"),), "")).select_one("li")

    assert not row.select("svg")
    assert words_of(row) == "Contact a b Nog te weinig antwoorden"


def test_a_doubtful_dot_has_a_hatched_band_and_says_so(app):
    pole = Pole("a", "b", 30, 20, 40, "Contact", "Je neigt naar a.", doubt=True)
    row = drawn(app, Poles("Stijl", (pole,), "")).select_one("li")

    assert row.select_one("rect.doubt")["width"] == "20%"
    assert "Minder zeker." in row.text


def test_both_words_are_equally_bold_and_keep_their_side(app):
    row = drawn(app, Poles("Stijl", (Pole("links", "rechts", 30),), "")).select_one(".between")

    assert [word.text for word in row.select("strong")] == ["links", "rechts"]


def test_dots_have_a_table_only_where_they_were_measured(app):
    chosen = Poles("Werk", (Pole("binnen", "buiten", 25),), "")
    measured = Poles("Stijl", (Pole("a", "b", 60, 50, 70, "Contact", "Allebei."),), "")

    assert not drawn(app, chosen).select("table")
    [row] = drawn(app, measured).select("tbody tr")
    assert words_of(row) == "Contact 0 = a, 100 = b60tussen 50 en 70Allebei."


# Six interests


@given(st.lists(SCORES, min_size=6, max_size=6))
def test_no_corner_of_a_hexagon_leaves_its_drawing(values):
    marks = plot(Hexagon("", tuple(Corner("x", value) for value in values), ""))

    for value, (x, y) in zip(values, marks.dots, strict=True):
        assert abs(float(x)) <= marks.width / 2
        assert abs(float(y)) <= marks.height / 2
        assert far((x, y)) == pytest.approx(84 * value / 100, abs=0.1)


def test_the_corners_run_clockwise_from_the_top():
    marks = plot(Hexagon("", tuple(Corner("x", 100) for _ in range(6)), ""))

    assert marks.dots[0] == ("0", "-84")
    assert [float(x) > 0 for x, _ in marks.dots[1:3]] == [True, True]
    assert marks.dots[3] == ("0", "84")
    assert [float(x) < 0 for x, _ in marks.dots[4:]] == [True, True]


def test_what_attracts_most_is_bold_with_a_larger_dot(app):
    chart = drawn(app, *INTERESTS.shown)

    assert [one.text for one in chart.select(".around strong")] == [
        "Helpen en leren",
        "Ordenen en regelen",
    ]
    assert [one["r"] for one in chart.select("circle")] == ["3", "3", "3", "5.5", "3", "5.5"]


def test_a_hexagon_has_words_and_a_table_beside_its_drawing(app):
    chart = drawn(app, *INTERESTS.shown)

    assert "Het meest: helpen en leren." in chart.select_one("figcaption").text
    assert chart.select_one(".around")["aria-hidden"] == "true"
    assert [words_of(row) for row in chart.select("tbody tr")][3] == "Helpen en leren81"


# Lists beside one another


def test_an_empty_list_is_left_out(app):
    lists = SideBySide((NamedList("Vol", (Entry("Iets"),)), NamedList("Leeg", ())))

    assert [one.text for one in drawn(app, lists).select("h4")] == ["Vol"]


def test_what_is_confirmed_is_ticked_and_said(app):
    lists = SideBySide((NamedList("Goed", (Entry("Luisteren", "verhaal", confirmed=True),)),))
    note = drawn(app, lists).select_one("small")

    assert words_of(note) == "✓ onderbouwd: verhaal"
    assert note.select_one("[aria-hidden]").text.strip() == "✓"


def test_a_tick_without_a_word_of_its_own_has_one(app):
    lists = SideBySide((NamedList("Goed", (Entry("Luisteren", confirmed=True),)),))

    assert words_of(drawn(app, lists).select_one("small")) == "✓ onderbouwd"


def test_a_quiet_word_stands_without_a_tick(app):
    lists = SideBySide((NamedList("Goed", (Entry("Helpen", "eigen inschatting"),)),))

    assert words_of(drawn(app, lists).select_one("small")) == "eigen inschatting"


def test_a_chosen_order_is_numbered(app):
    lists = SideBySide((NamedList("Mijn vijf", (Entry("A"), Entry("B")), numbered=True),))

    assert [one.text for one in drawn(app, lists).select("ol > li")] == ["A", "B"]


# Squares and stories


def test_a_square_is_read_from_the_quality_to_what_annoys(app):
    square = drawn(app, Quadrant("Precies", "star", "loslaten", "slordig"))

    assert [words_of(one) for one in square.select(".quadrant dl > div")] == [
        "KwaliteitPrecies",
        "Te veel ervanstar",
        "Uitdagingloslaten",
        "Ergernisslordig",
    ]


def test_what_was_left_open_in_a_square_is_left_out(app):
    square = drawn(app, Quadrant("Precies", Own("  "), "", Own("slordig")))

    assert [one.text for one in square.select("dt")] == ["Kwaliteit", "Ergernis"]


def test_a_story_keeps_own_words_as_they_are(app):
    lines = (("Wat was jouw taak?", Own("<b>Luisteren\nen vragen")), ("Wat kwam eruit?", Own(" ")))
    story = drawn(app, Story(Own("Gelukt & wel"), lines, "Luisteren"))

    assert story.select_one("h4").text == "Gelukt & wel"
    assert "Dit laat zien: Luisteren" in story.text
    assert [one.text for one in story.select("dd")] == ["<b>Luisteren\nen vragen"]


@pytest.mark.parametrize(("level", "heading"), [(2, "h4"), (3, "h5")])
def test_a_title_stands_one_level_below_the_voice_above_it(app, level, heading):
    lists = SideBySide((NamedList("Goed", (Entry("Luisteren"),)),))
    with app.test_request_context("/"):
        page = sound_fragment(render_template("blocks/side_by_side.html", block=lists, h=level))

    assert page.select_one(heading).text == "Goed"
