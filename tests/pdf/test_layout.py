"""Pages look as designed: nothing alone, nothing outside the margins, numbers on each."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.sections import Facts, Paragraph, Quote, Section
from app.domain.text import Own
from tests.pdf.papers import BLOCKS, BOTH, IN_SHORT, read
from tests.pdf.reading import HEADING

LOWEST_TEXT, HIGHEST_TEXT = 56, 842 - 56
MARGIN, RIGHT = 56.6, 595.3 - 56.6


def drawn_pages(node):
    return [one.page for part in node.walk() for one in part.written]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 70))
def test_no_heading_stands_alone_at_the_foot_of_a_page(lines):
    filler = Paragraph(Own("\n".join(["regel"] * lines)))
    nodes = list(read(Section("one", "Deel", shown=(filler, BLOCKS["table"]))).tree.walk())
    headings = [i for i, node in enumerate(nodes) if HEADING.fullmatch(node.role)]
    for index in headings:
        following = next(node for node in nodes[index + 1 :] if node.written)

        assert drawn_pages(nodes[index])[-1] == drawn_pages(following)[0]


def test_no_line_of_a_text_stands_alone():
    words = Own(" ".join(["woord"] * 2000))
    back = read(Section("one", "Deel", shown=(Paragraph(words),)))
    pages = [one.page for one in back.tree.walk() if "woord" in one.text for one in one.written]

    assert min(pages.count(page) for page in set(pages)) > 1


def test_text_stays_within_the_margins():
    back = read(Section("one", "Deel", shown=(*BLOCKS.values(),), said=(*BLOCKS.values(),)))

    assert min(one.x for one in back.written) >= MARGIN
    assert max(one.x for one in back.written) < RIGHT
    assert min(one.y for one in back.body) >= LOWEST_TEXT


def test_every_page_has_its_number():
    back = read()
    count = len(back.pdf.pages)
    numbers = [one.text.strip() for one in back.written if "bladzijde" in one.text]

    assert numbers == [f"bladzijde {n} van {count}" for n in range(1, count + 1)]


def test_every_page_says_with_whom_it_is_shared():
    back = read()
    said = [one.page for one in back.written if "Gedeeld met Anna" in one.text]

    assert said == list(range(len(back.pdf.pages)))


def test_made_up_data_say_so_on_every_page():
    back = read(demo=True)
    said = {one.page for one in back.written if one.text.strip() == "Voorbeeld"}

    assert said == set(range(len(back.pdf.pages)))
    assert "Voorbeeld" not in read().text


def test_what_is_in_short_stands_on_the_first_page():
    titles = read(IN_SHORT, BOTH).tree.all("H2")

    assert [drawn_pages(node)[0] for node in titles[:3]] == [0, 0, 1]


def test_the_summary_of_a_first_section_is_printed_once_and_first():
    section = Section("a", "Energie", summary=(Paragraph("Kort gezegd."),), shown=BOTH.shown)
    text = read(section).text

    assert text.count("Kort gezegd.") == 1
    assert text.index("In het kort") < text.index("Kort gezegd.") < text.index("Over dit")


@pytest.mark.parametrize("count", range(1, 8))
def test_columns_in_short_say_every_fact(count):
    facts = Facts(tuple((Own(f"Kop {n}"), (f"een {n}", f"twee {n}")) for n in range(count)))
    text = read(Section("short", "In het kort", summary=(facts,))).text

    assert [n for n in range(count) if f"twee {n}" not in text] == []


def test_columns_higher_than_a_page_run_on():
    facts = Facts(((Own("Kop"), tuple(Own(f"regel {n}.") for n in range(120))),))
    text = read(Section("short", "In het kort", summary=(facts,))).text

    assert re.findall(r"regel (\d+)\.", text) == [str(n) for n in range(120)]


def test_long_own_words_run_on_beside_a_chart():
    own = Quote(Own(" ".join(f"woord{n}." for n in range(3000))))
    text = read(Section("one", "Deel", said=(own,), shown=(BLOCKS["bars"],))).text

    assert re.findall(r"woord(\d+)\.", text) == [str(n) for n in range(3000)]
