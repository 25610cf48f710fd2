"""Whatever somebody wrote stands on paper as it was written."""

import os
import subprocess
import sys
import unicodedata
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from app.pdf.fonts import can_draw
from app.pdf.glyphs import visual
from tests.pdf.papers import own_words, printed, read
from tests.pdf.reading import MISSING

MARKUP = [
    "Ik voel me <b>slecht",
    '<img src="/etc/hostname">',
    "a & b &amp; c &lt;p&gt; </para>",
    "{accolades} en {0} en %s",
    "(haakjes \\ en ) nog ( een",
    "“aanhalingstekens” – streep — … ‘x’ €",
]


def without_spaces(text):
    return "".join(text.split())


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_as_it_was_typed(text):
    assert own_words(text).text.strip() == text


printable = st.text(
    st.characters(min_codepoint=0x20, max_codepoint=0x52F).filter(can_draw), min_size=1
)


@settings(max_examples=40, deadline=None)
@given(printable)
@example("<para>")
@example("x" * 400)
@example(" ")
def test_every_word_comes_back(text):
    composed = unicodedata.normalize("NFC", text)

    assert without_spaces(own_words(text).text) == without_spaces(composed)


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1))
@example("👩🏽‍⚕️ 🇳🇱 日本 ኢትዮጵያ \U000f0000 \ue000 \u0378 \u034f")
@example("العربية (في) \u202eabc\u202c \u2067x\u2069")
def test_no_text_prints_an_empty_box(text):
    assert MISSING not in "".join(one.text for one in read(quote=text, name=text).written)


def test_another_reader_finds_the_same_words():
    pages = PdfReader(BytesIO(printed(quote="Łódź <b>&amp;</b> “ja” … Привет"))).pages

    assert "Łódź <b>&amp;</b> “ja” … Привет" in pages[0].extract_text()


def test_a_character_without_a_glyph_is_printed_as_its_name():
    words = own_words("Blij 🙂!")

    assert words.text.strip() == "Blij [SLIGHTLY SMILING FACE]!"
    assert words.written[0].said.strip("\ufeff ") == "Blij 🙂!"


def test_characters_without_a_name_are_printed_as_their_number():
    assert own_words("\ue000").text.strip() == "[U+E000]"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\x00b\x07c", "abc"),
        ("a\ud800b", "ab"),
        ("co\u00adop", "coop"),
        ("a\u200db\ufe0f", "ab"),
        ("a\u034fb\u180b", "ab"),
        ("\u034f", ""),
        ("\u202eabc", "abc"),
        ("een\ttab\u00a0en", "een tab en"),
    ],
)
def test_what_has_no_form_leaves_no_trace(typed, printed):
    assert own_words(typed).text.strip() == printed


@pytest.mark.parametrize("char", ["\u034f", "\ufe0f", "\u200d", "\u00ad", "\U000e0100"])
def test_what_has_no_form_cannot_be_drawn(char):
    assert not can_draw(char)


def test_line_ends_that_were_typed_stay():
    lines = [one.y for one in own_words("een\r\ntwee\rdrie\n\nvijf").written]

    gaps = [above - below for above, below in pairwise(lines)]
    assert gaps == pytest.approx([16, 16, 32])


def test_a_word_of_five_thousand_characters_stays_within_the_page():
    lines = own_words("x" * 5000).written

    assert sum(len(one.text.strip()) for one in lines) == 5000
    assert max(len(one.text) for one in lines) < 120


def test_a_long_compound_breaks_after_a_hyphen():
    lines = own_words("re-integratie " * 40).written

    assert any(one.text.endswith("re-") for one in lines)


def test_every_latin_letter_has_a_glyph():
    letters = map(chr, [*range(0xC0, 0x250), *range(0x1E00, 0x1EFA)])

    assert [char for char in letters if not can_draw(char)] == []


def test_an_accent_stays_in_the_font_of_its_letter():
    letters = [one for one in own_words("aq\u0331b").written if "\u0331" in one.text]

    assert letters[0].text.startswith("q")


def test_arabic_is_shaped_and_runs_from_right_to_left():
    words = own_words("مرحبا بالعالم").written

    drawn = "".join(one.text for one in words)
    assert without_spaces(drawn) == without_spaces("مرحبا بالعالم"[::-1])
    assert words[0].x > 100


def test_brackets_in_arabic_open_towards_what_they_hold():
    assert visual("ا (b) ج", right_to_left=True) == "ج (b) ا"
    assert visual("ا ((ب)) ج", right_to_left=True) == "ج ((ب)) ا"
    assert visual("a (ا) b", right_to_left=False) == "a (ا) b"


@given(st.text(st.sampled_from("ab1 אבגا(ب)[]<>«»-.\u0331"), max_size=30), st.booleans())
def test_turning_a_line_around_loses_and_adds_nothing(line, right_to_left):
    shown = visual(line, right_to_left=right_to_left)

    upright = str.maketrans("([<«", ")]>»")
    assert sorted(shown.translate(upright)) == sorted(line.translate(upright))


OPENED = """
import sys
from tests.pdf.papers import printed
from app.domain.sections import Quote, Section
from app.domain.text import Own
printed()
opened = []
sys.addaudithook(lambda event, args: opened.append(args[0]) if event == "open" else None)
quote = Quote(Own('<img src="/etc/hostname"> <a href="file:///etc/passwd">x</a>'))
printed(Section("own", "Eigen woorden", shown=(quote,)))
print(opened)
"""


def test_printing_opens_no_file():
    assert run(OPENED) == "[]"


def test_the_check_sees_a_file_that_is_opened():
    assert (
        run(OPENED.replace("print(opened)", "open('/etc/hostname').close(); print(opened)")) != "[]"
    )


def run(script):
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        env=os.environ,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
