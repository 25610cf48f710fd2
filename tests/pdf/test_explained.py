"""How scores came about stands at the end: said once, in columns, with every answer."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.sections import AnswerLine, ExplainedScale, Explanation, Paragraph, Section
from app.domain.text import Own
from tests.pdf.papers import BLOCKS, read

WHY = BLOCKS["explanation"]
TURNED = "Telt een vraag omgekeerd? Dan draaien we de punten om."
ENERGY = Section("a", "Energie", shown=(BLOCKS["bars"], WHY))
CHANGE = Section("b", "Verandering", shown=(replace(WHY, formula=(*WHY.formula, TURNED)),))


def of_scales(counts):
    """A section that explains scales with so many answers each."""
    scales = tuple(
        ExplainedScale(
            Own(f"Schaal {n}"),
            "Uitkomst 75.",
            tuple(
                AnswerLine(f"any.{n}.{line}", Own(f"vraag{n}-{line}."), "Vaak")
                for line in range(count)
            ),
        )
        for n, count in enumerate(counts)
    )
    return Section("c", "Veel", shown=(Explanation("Hoe kom je hieraan?", ("Som.",), scales),))


def test_what_all_charts_share_is_said_once():
    text = read(ENERGY, CHANGE).text

    assert text.count("We tellen je punten op.") == 1
    assert text.count("Versie 1 van de vragen.") == 1


def test_what_holds_for_one_chart_is_said_under_its_own_title():
    text = read(ENERGY, CHANGE).text
    notes = text[text.index("We tellen je punten op.") :]

    assert notes.index("Energie") < notes.index("Verandering") < notes.index(TURNED)


def test_versions_that_differ_stand_with_their_own_chart():
    other = Section("b", "Verandering", shown=(replace(WHY, version="Versie 2 van de vragen."),))
    text = read(ENERGY, other).text

    assert text.index("Versie 1 van de vragen.") < text.index("Versie 2 van de vragen.")


def test_the_notes_stand_behind_all_sections_and_each_chart_points_to_them():
    text = read(ENERGY, Section("d", "Daarna", shown=(Paragraph("Tekst."),))).text

    assert text.index("staan achterin") < text.index("Daarna") < text.index("We tellen je")


def test_a_chart_that_the_notes_explain_has_no_table_of_its_own():
    explained, alone = read(ENERGY), read(replace(ENERGY, shown=(BLOCKS["bars"],)))

    assert "Zo zeker is het" not in explained.text
    assert "Zo zeker is het" in alone.text


def test_without_explanations_there_are_no_notes():
    assert "Hoe kom je hieraan?" not in read(Section("a", "Deel", shown=(BLOCKS["bars"],))).text


def test_every_scale_has_a_table_whose_rows_are_named():
    tables = read(of_scales([3, 4])).tree.all("Table")

    assert [len(table.all("TR")) for table in tables] == [3, 4]
    assert all(len(row.all("TH")) == len(row.all("TD")) == 1 for row in tables[0].all("TR"))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(0, 40), min_size=1, max_size=12))
def test_every_answer_is_printed_in_order_and_within_the_page(counts):
    back = read(of_scales(counts))
    asked = [f"vraag{n}-{line}." for n, count in enumerate(counts) for line in range(count)]

    printed = [row.all("TH")[0].text.strip() for row in back.tree.all("TR")]

    assert printed == asked
    assert min(one.y for one in back.body) >= 56


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=12))
def test_a_scale_and_its_first_answer_stand_in_one_column(counts):
    back = read(of_scales(counts))
    for table, n in zip(back.tree.all("Table"), range(len(counts)), strict=True):
        title = next(one for one in back.written if one.text.strip() == f"Schaal {n}")
        first = table.all("TH")[0].written[0]

        assert (first.page, round(first.x)) == (title.page, round(title.x))
        assert first.y < title.y


def test_a_section_named_as_its_document_has_that_title_once():
    section = Section(
        "a", "Waar sta je nu?", summary=(Paragraph("Kort."),), shown=(BLOCKS["bars"],)
    )
    back = read(section, title="Waar sta je nu?", about=())

    assert [words for _, words in back.headings if "Waar sta je nu?" in words] == [
        "Samira Bouali Waar sta je nu?"
    ]
    assert "Dit laten je antwoorden zien" in [words for _, words in back.headings]
