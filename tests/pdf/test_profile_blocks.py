"""The blocks of the persoonsprofiel on paper: read in order, literal, and never over one another."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
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
from tests.pdf.papers import BLOCKS, NEWER, PROFILE, read
from tests.pdf.reading import HEADING

LONG = "Arbeidsongeschiktheidsverzekeringsvoorwaarden"
LEFT, RIGHT = 56.6, 595.3 - 56.6
LOWEST = 56


def back(*blocks, side="shown"):
    return read(Section("one", "Deel", **{side: blocks}), quote="", about=())


def drawn(paper, words):
    """Where these words stand on paper; the test fails where they stand twice."""
    [found] = [one for one in paper.written if one.text.strip() == words]
    return found


def without_spaces(text):
    return "".join(text.split())


@pytest.mark.parametrize("section", PROFILE, ids=lambda section: section.id)
def test_nothing_is_drawn_over_something_else(section):
    assert read(section).overlapping() == []


def test_the_check_sees_texts_over_one_another():
    first, second = back(BLOCKS["quadrant"]).written[:2]

    assert replace(first, x=second.x, y=second.y).overlaps(second)


# Dots between two words


def test_both_words_stand_at_their_ends_equally_bold():
    paper = back(Poles("", (Pole("links", "rechts", 70, 60, 80, "Contact", "Allebei."),), "."))
    left, right = drawn(paper, "links"), drawn(paper, "rechts")

    assert left.x < right.x
    assert left.y == right.y
    assert left.font == right.font


def test_an_arabic_word_keeps_its_side():
    poles = Poles("", (Pole(Own("هدوء"), "uitgaand", 70, 60, 80, "Contact", "Allebei."),), ".")
    words = back(poles).tree.all("Figure")[0].written
    arabic, dutch = (next(one for one in words if some in one.text) for some in ("ء", "uitgaand"))

    assert arabic.x < dutch.x


def test_a_chart_of_dots_says_what_it_shows():
    [figure] = back(BLOCKS["poles"]).tree.all("Figure")

    assert figure.alt == "Contact ligt dichter bij uitgaand."


def test_dots_over_two_pages_say_the_words_of_their_own_rows():
    poles = tuple(Pole(f"a{n}", f"b{n}", 25.0, label=f"Schaal {n}") for n in range(40))
    figures = back(Poles("", poles, "Kort.")).tree.all("Figure")

    assert len(figures) > 1
    assert " ".join(one.alt for one in figures) == " ".join(
        f"Schaal {n}: eerder a{n} dan b{n}." for n in range(40)
    )


def test_what_was_chosen_has_no_band_and_no_table():
    paper = back(Poles("", (Pole("binnen", "buiten", 25),), "."))

    assert paper.tree.all("Table") == []
    assert "zo zeker is het" not in paper.text


def test_what_was_measured_has_its_figures_in_a_table():
    paper = back(Poles("", (Pole("a", "b", 68.75, 56.5, 81, "Contact", "Allebei."),), "."))

    assert "zo zeker is het" in paper.text
    assert [cell.text.strip() for cell in paper.tree.all("TD")] == ["69", "tussen 57 en 81"]
    assert "Contact (0 = a, 100 = b)" in paper.tree.all("Table")[0].text


def test_a_dot_without_a_value_says_that_answers_are_missing():
    assert "Nog te weinig antwoorden" in back(Poles("", (Pole("a", "b", None),), ".")).text


# Six interests


def test_the_interests_say_in_words_what_they_show_and_have_a_table():
    paper = back(BLOCKS["hexagon"])
    rows = [" ".join(row.text.split()) for row in paper.tree.all("TR")]

    assert paper.tree.all("Figure")[0].alt.startswith("Het meest: helpen en leren.")
    assert rows[1:] == [
        "Doen en maken 41",
        "Uitzoeken 53",
        "Bedenken en vormgeven 34",
        "Helpen en leren 81",
        "Ondernemen en overtuigen 59",
        "Ordenen en regelen 69",
    ]


def test_what_attracts_most_is_bold():
    figure = back(BLOCKS["hexagon"]).tree.all("Figure")[0]
    fonts = {one.text.strip(): one.font for one in figure.written}

    assert fonts["Helpen en leren"] != fonts["Doen en maken"]
    assert min(one.size for one in figure.written) >= 9.75


@given(st.lists(st.text("abcdefg ", min_size=1, max_size=60), min_size=6, max_size=6))
@settings(max_examples=20, deadline=None)
@example([LONG] * 6)
def test_words_around_the_interests_never_touch(labels):
    corners = tuple(Corner(Own(label), 50.0, top=True) for label in labels)
    for side in ("said", "shown"):
        assert back(Hexagon("", corners, "."), side=side).overlapping() == []


def test_where_there_is_no_room_the_table_stands_alone():
    section = Section("one", "Deel", said=(BLOCKS["hexagon"],), shown=(BLOCKS["paragraph"],))
    paper = read(section)

    assert paper.tree.all("Figure") == []
    assert len(paper.tree.all("TR")) == 7


# Lists beside one another


def test_lists_stand_beside_one_another_where_there_is_room():
    paper = back(BLOCKS["side_by_side"])
    titles = [drawn(paper, title) for title in ("Dit kan ik goed", "Dit wil ik")]

    assert titles[0].y == titles[1].y
    assert titles[0].x < titles[1].x


def test_in_a_narrow_column_lists_stand_below_one_another():
    section = Section("one", "Deel", said=(BLOCKS["side_by_side"],), shown=(BLOCKS["paragraph"],))
    paper = read(section)
    titles = [drawn(paper, title) for title in ("Dit kan ik goed", "Dit wil ik")]

    assert titles[0].x == titles[1].x


def test_lists_are_lists_with_their_quiet_words_inside():
    paper = back(BLOCKS["side_by_side"])
    first = paper.tree.all("L")[0]

    assert [" ".join(one.text.split()) for one in first.all("LBody")] == [
        "Luisteren ✓ verhaal",
        "Iemand helpen eigen inschatting",
    ]
    assert str(paper.tree.all("L")[1].attributes["/ListNumbering"]) == "/Decimal"


def test_a_tick_is_said_in_words():
    said = [one.said for one in back(BLOCKS["side_by_side"]).written if "✓" in one.text]

    assert [words.strip("\ufeff ") for words in said] == ["onderbouwd: verhaal"]


def test_a_tick_without_a_word_of_its_own_has_one():
    lists = SideBySide((NamedList("Goed", (Entry("Luisteren", confirmed=True),)),))

    assert "✓ onderbouwd" in back(lists).text


def test_an_empty_list_is_left_out_and_the_rest_widen():
    full = NamedList("Vol", (Entry("Iets"),))
    alone = back(SideBySide((full, NamedList("Leeg", ()))))

    assert "Leeg" not in alone.text
    assert len(alone.tree.all("L")) == 1


def test_a_long_list_runs_on_over_pages_and_loses_nothing():
    entries = tuple(Entry(Own(f"regel {n}."), "eigen inschatting") for n in range(90))
    lists = SideBySide((NamedList("Een", entries), NamedList("Twee", entries[:3])))
    paper = back(lists)

    assert len(paper.pdf.pages) > 2
    assert [n for n in range(90) if f"regel {n}." not in paper.tree.all("L")[0].text] == []


# Squares


def test_a_square_is_read_from_the_quality_to_what_annoys():
    cells = back(BLOCKS["quadrant"]).tree.all("LI")

    assert [" ".join(cell.text.split()) for cell in cells] == [
        "Kwaliteit Behulpzaam",
        "Te veel ervan bemoeien",
        "Uitdaging loslaten",
        "Ergernis onverschilligheid",
    ]


def test_a_square_runs_clockwise():
    paper = back(BLOCKS["quadrant"])
    quality, overdone, challenge, irritation = (
        drawn(paper, word) for word in ("Behulpzaam", "bemoeien", "loslaten", "onverschilligheid")
    )

    assert quality.x == irritation.x < overdone.x == challenge.x
    assert quality.y == overdone.y > challenge.y == irritation.y


def test_what_was_left_open_in_a_square_is_left_out():
    paper = back(Quadrant("Precies", "", Own("loslaten"), " "))

    assert "Te veel ervan" not in paper.text
    assert "Ergernis" not in paper.text
    assert "Uitdaging" in paper.text


# Stories


def test_a_story_stands_behind_its_questions_in_own_words():
    paper = back(BLOCKS["story"])

    assert [quote.text.strip() for quote in paper.tree.all("BlockQuote")] == [
        "Hij zat stil.",
        "Hem inwerken.",
    ]
    assert paper.text.index("Wat was er aan de hand?") < paper.text.index("Hij zat stil.")
    assert "Dit laat zien: Luisteren" in paper.text


def test_a_story_needs_no_title_and_no_answer_to_every_question():
    told = Story("", (("Wat was jouw taak?", Own(" ")), ("Wat kwam eruit?", Own("Rust."))))
    paper = back(told)

    assert "Wat was jouw taak?" not in paper.text
    assert [level for level, _ in paper.headings] == [1, 2]


# Whatever somebody wrote

OWN = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=80),
    st.sampled_from(
        ["x" * 5000, "العربية (في) " * 60, "👩🏽‍⚕️🇳🇱 " * 40, f"{LONG} " * 40, "é" * 900]
    ),
)


def with_own(words, side):
    return Section(
        "own",
        "Deel",
        **{
            side: (
                SideBySide(
                    (NamedList("Een", (Entry(Own(words), Own(words), confirmed=True),)),) * 3
                ),
                Quadrant("Precies", Own(words), Own(words), Own(words)),
                Story(Own(words), (("Wat deed jij?", Own(words)),), Own(words)),
            )
        },
    )


@settings(max_examples=15, deadline=None)
@given(OWN, st.sampled_from(["said", "shown"]))
@example("x" * 5000, "said")
@example("العربية (في) " * 60, "shown")
@example("👩🏽‍⚕️🇳🇱 " * 40, "said")
def test_whatever_somebody_wrote_stays_in_its_place(words, side):
    paper = read(with_own(words, side), BLOCKS_BESIDE)
    inside = [one for one in paper.written if not one.artifact and one.text.strip()]

    assert paper.overlapping() == []
    assert min(one.x for one in inside) >= LEFT
    assert max(one.x + one.width for one in inside) <= RIGHT + 1
    assert min(one.y for one in paper.body if one.text.strip()) >= LOWEST


BLOCKS_BESIDE = replace(with_own("woord", "said"), shown=(BLOCKS["bars"],))


@pytest.mark.parametrize("words", ["x" * 5000, f"{LONG}-" * 60, "(a) [b] <c> & {d}"])
def test_a_long_word_loses_no_letter(words):
    paper = back(Story("Titel", (("Wat deed jij?", Own(words)),)))

    assert without_spaces(paper.tree.all("BlockQuote")[0].text) == without_spaces(words)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 44), st.sampled_from(NEWER))
def test_wherever_a_page_ends_no_heading_stands_alone(lines, kind):
    filler = Story("", (("Wat deed jij?", Own("\n".join(["regel"] * lines) or "regel")),))
    section = Section("one", "Deel", shown=(filler, BLOCKS[kind], BLOCKS["bars"]))
    nodes = list(read(section).tree.walk())
    for index, node in enumerate(nodes):
        if HEADING.fullmatch(node.role):
            following = next(one for one in nodes[index + 1 :] if one.written)
            assert node.written[-1].page == following.written[0].page


def test_a_section_that_fills_more_than_a_page_begins_under_its_title():
    shown = (BLOCKS["poles"], BLOCKS["bars"], BLOCKS["hexagon"], BLOCKS["balances"])
    paper = read(Section("one", "Wat speelt er?", said=(BLOCKS["story"],), shown=shown))
    first, then = (drawn(paper, words) for words in ("Wat speelt er?", "Dit zei jij"))

    assert len(paper.pdf.pages) > 2
    assert first.page == then.page
