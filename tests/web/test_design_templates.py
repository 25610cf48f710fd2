"""Every kind of answer and of block has its drawing, and the drawings are sound."""

import re
from pathlib import Path
from typing import get_args

import pytest
from flask import render_template

from app.domain.kinds import Kind
from app.domain.sections import Block
from app.web.style_guide.sections import SAMPLE_SECTIONS
from tests.soundness import sound_fragment, sound_page

TEMPLATES = Path(__file__).parents[2] / "app" / "web" / "templates"
PATHS = sorted(TEMPLATES.rglob("*.html"))
BLOCKS = sorted(block.kind for block in get_args(Block))
KINDS = sorted(kind.name for kind in get_args(Kind))
STATIC = TEMPLATES.parent / "static"
SHEET = "".join((STATIC / name).read_text(encoding="utf-8") for name in ("style.css", "desk.css"))


def drawings(folder):
    return sorted(path.stem for path in (TEMPLATES / folder).glob("*.html"))


def guide(app, query=""):
    response = app.test_client().get(f"/stijl{query}")
    assert response.status_code == 200
    return sound_page(response.text)


def section(app, index):
    with app.test_request_context("/"):
        return sound_fragment(render_template("section.html", section=SAMPLE_SECTIONS[index]))


def test_every_kind_of_block_has_a_drawing():
    assert drawings("blocks") == BLOCKS


def test_every_kind_of_answer_has_a_drawing():
    assert sorted({*drawings("kinds")} - {"parts"}) == KINDS


def test_the_style_guide_shows_every_kind_of_answer(app):
    shown = {tag["data-kind"] for tag in guide(app).select(".question")}

    assert set(KINDS) <= shown


@pytest.mark.parametrize("tone", ["info", "care", "doubt", "done", "error"])
def test_the_style_guide_shows_every_tone_of_notice(app, tone):
    assert guide(app).select(f".notice.{tone}")


@pytest.mark.parametrize("state", ["saved", "saving", "waiting", "failed"])
def test_the_style_guide_shows_every_state_of_saving(app, state):
    assert guide(app).select(f".save-state[data-state={state}]")


def test_the_style_guide_turns_around(app):
    assert app.test_client().get("/stijl?richting=rtl").text.count('dir="rtl"') == 1


def test_own_words_come_before_what_the_answers_show(app):
    headings = [heading.text for heading in section(app, 0).select("h3")]

    assert headings == ["In het kort", "Dit zei jij", "Dit laten je antwoorden zien"]


def test_every_chart_says_in_a_table_what_it_draws(app):
    for chart in (*section(app, 0).select(".chart"), *section(app, 1).select(".chart")):
        rows = chart.select("tbody tr")

        assert len(rows) == len(chart.select("ul > li"))
        assert all(row.select_one("th[scope=row]") for row in rows)


def test_a_chart_in_doubt_is_hatched_and_says_so(app):
    doubtful = [row for row in section(app, 0).select(".chart li") if row.select(".doubt")]

    assert [row.select_one(".bar-label").text for row in doubtful] == ["Jijzelf"]
    assert all("Minder zeker" in row.text for row in doubtful)


def test_a_row_with_too_few_answers_has_words_and_no_bar(app):
    row = next(one for one in section(app, 0).select(".chart li") if "Thuis" in one.text)

    assert not row.select("svg")
    assert "Nog te weinig antwoorden" in row.text


def test_a_drawing_of_what_was_scored_is_made_of_attributes(app):
    assert not section(app, 0).select("[style], style")


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_template_has_no_script_and_no_style_of_its_own(path):
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"<style|\sstyle=|\son\w+=[\"']", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)


def test_a_class_that_is_styled_stands_in_a_template():
    styled = set(re.findall(r"\.([a-z][\w-]*)(?=[^{}]*\{)", re.sub(r'"[^"]*"', "", SHEET)))
    written = " ".join(
        path.read_text(encoding="utf-8")
        for folder in (TEMPLATES, TEMPLATES.parent)
        for path in folder.rglob("*")
        if path.suffix in {".html", ".js", ".py"} and "dist" not in path.parts
    )
    made = {"colour", "icon"}

    unused = {
        one
        for one in styled
        if not re.search(rf"[\"'\s.]{one}[\"'\s{{.]", written) and one.split("-")[0] not in made
    }
    assert unused == set()


IMPORT = re.compile(r'\{%-? from "[^"]+" import ([^%]+?)(?: with context)? -?%\}')


def with_included(path):
    """The text of a template without its imports, and of those that stand in it."""
    text = path.read_text(encoding="utf-8")
    named = re.findall(r'include "([^"~]+\.html)"', text)
    return IMPORT.sub("", text) + "".join(with_included(TEMPLATES / name) for name in named)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_template_imports_what_it_uses_and_no_more(path):
    lists = IMPORT.findall(path.read_text(encoding="utf-8"))
    names = [name.split(" as ")[-1].strip() for one in lists for name in one.split(",")]
    used = with_included(path)

    assert [name for name in names if not re.search(rf"\b{name}\b", used)] == []
