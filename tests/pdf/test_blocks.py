"""Every kind of block has a form on paper that says all its words."""

from typing import get_args

import pytest

from app.domain.sections import (
    Bar,
    Bars,
    Block,
    Facts,
    Hexagon,
    Listing,
    NamedList,
    Notice,
    Paragraph,
    Poles,
    Quadrant,
    Quote,
    Section,
    SideBySide,
    Story,
    Table,
)
from app.domain.text import Own, say, text
from app.pdf import print_document
from app.pdf.blocks import lay
from app.pdf.desk import Desk
from app.pdf.tags import Tag
from tests.pdf.papers import BLOCKS, BOTH, SHOWN, paper, read
from tests.pdf.reading import Read
from tests.telling import texts


def missing_forms(kinds):
    return [kind for kind in kinds if lay.dispatch(kind) is lay.dispatch(object)]


def test_every_kind_of_block_has_a_form():
    assert missing_forms(get_args(Block)) == []


def test_the_check_sees_a_kind_without_a_form():
    assert missing_forms([Bar]) == [Bar]


def test_a_block_without_a_form_is_refused():
    with pytest.raises(TypeError, match="no form on paper for Bar"):
        lay(BLOCKS["bars"].bars[0], Desk(say, Tag("Document"), 1))


def test_every_kind_is_tried_here():
    assert {kind.kind for kind in get_args(Block)} == set(BLOCKS)


@pytest.mark.parametrize("kind", BLOCKS)
@pytest.mark.parametrize("side", ["said", "shown", "summary"])
def test_a_block_prints_all_its_words(kind, side):
    back = read(Section("one", "Eén blok", **{side: (BLOCKS[kind],)}))
    whole = " ".join((back.text + "".join(figure_words(back))).split())

    assert [words for words in texts(BLOCKS[kind]) if words and words not in whole] == []


def figure_words(back):
    return (node.alt for node in back.tree.all("Figure"))


@pytest.mark.parametrize(
    "block",
    [
        Facts(()),
        Facts((("Leeg", ()),)),
        Listing(()),
        Bars("Leeg", (), ""),
        Notice(()),
        Poles("Leeg", (), ""),
        Hexagon("Leeg", (), ""),
        SideBySide((NamedList("Leeg", ()),)),
        Quadrant("", Own(" "), "", ""),
        Story("", (("Leeg", Own(" ")),)),
        Table("Leeg", ("A",), ()),
    ],
    ids=lambda block: block.kind,
)
def test_an_empty_block_leaves_no_heading_behind(block):
    assert "Leeg" not in read(Section("one", "Deel", shown=(block, Paragraph("Tekst.")))).text


def test_a_section_without_blocks_is_left_out():
    assert "Niets" not in read(Section("none", "Niets"), BOTH).text


def test_one_sided_sections_have_no_columns():
    back = read(Section("one", "Deel", shown=(Paragraph("Getoond."),)))

    assert "Dit zei jij" not in back.text
    assert "Dit laten je antwoorden zien" not in back.text


def test_the_reaction_stands_at_the_end_of_its_section():
    text = read(BOTH, SHOWN).text

    assert text.index("Wat veranderde") < text.index("Mijn reactie")
    assert text.index("Mijn reactie") < text.index("Alleen getoond")


def test_a_reaction_is_printed_once():
    quote = Quote(Own("Dat klopt."), "Mijn reactie", switch="reaction")
    text = read(Section("one", "Deel", said=(quote,), shown=(Paragraph("Tekst."),))).text

    assert text.count("Dat klopt.") == 1


def test_a_title_that_echoes_the_section_is_left_out():
    section = Section("one", "Waar sta je?", shown=(BLOCKS["bars"],))

    assert [words for _, words in read(section).headings][-1] == "Waar sta je?"
    assert read(section).text.count("Waar sta je?") == 1


ENGLISH = {"Deel": "Part", "Dag {name}": "Hello {name}", "bladzijde {number} van {count}": "page"}


def in_english(words):
    return say(words, lambda msgid: ENGLISH.get(msgid, msgid))


def test_our_words_are_translated_and_own_words_are_not():
    section = Section("one", "Deel", shown=(Paragraph(text("Dag {name}", name=Own("Deel"))),))
    back = Read(print_document(paper(section), in_english))

    assert "Hello Deel" in back.text
    assert (2, "Part") in back.headings
    assert "page" in {one.text.strip() for one in back.written}
