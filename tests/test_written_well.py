"""A document that is taken to be right because an earlier one was, is right."""

import pytest
from html5lib.html5parser import ParseError

from tests.written_well import RIGHT, built, parse, parse_strictly

PAGE = """<!doctype html>
<html lang="nl"><head><title>Wat & nu?</title></head><body><main class='a "b"'>
<table><tr><td>1</td> <td id=\"x\">twee > een</td></tr></table><input type="hidden" value="&amp;">
<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><textarea name="n">
a</textarea><p hidden>Ja</p></main></body></html>""".replace("Wat &", "Wat &amp;")
ODDITIES = ("<", ">", "&", '"', "'", "=", "/", "-", "!", "a", "\0", "\x85", "\ufdd0", "<!--", "<b>")
"""What somebody could type, and what a template that is not right could leave."""


def is_right(html):
    try:
        parse(html, whole=True)
    except ParseError:
        return False
    return True


def altered(html):
    """The document with one oddity more, or one sign less, in every place that there is."""
    for place in range(len(html) + 1):
        yield from (html[:place] + oddity + html[place:] for oddity in ODDITIES)
        yield html[:place] + html[place + 1 :]


def test_nothing_wrong_is_built_like_something_right():
    alike = [html for html in altered(PAGE) if built(html) == built(PAGE)]

    assert len(alike) > len(PAGE)
    assert [html for html in alike if not is_right(html)] == []


def test_other_words_are_not_parsed_again():
    parse_strictly(PAGE, whole=True)
    known = set(RIGHT)

    parse_strictly(PAGE.replace("Ja", "Nee, dank je").replace("M0 0", "M1 2"), whole=True)

    assert known == RIGHT


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("</p>", "</b></p>"),
        (' id="x"', ' id="x" id="y"'),
        ("</td> <td", "</td><b>los</b><td"),
        ("<p hidden>", "<p hidden><!-- -- >"),
        ("&amp;", "&nowhere;"),
        ("Ja", "J\0a"),
    ],
)
def test_a_fault_is_found_after_the_same_page_was_right(before, after):
    parse_strictly(PAGE, whole=True)

    with pytest.raises(ParseError):
        parse_strictly(PAGE.replace(before, after), whole=True)


def test_what_is_right_as_a_fragment_is_not_yet_a_page():
    parse_strictly("<p>Ja</p>", whole=False)

    with pytest.raises(ParseError):
        parse_strictly("<p>Ja</p>", whole=True)
