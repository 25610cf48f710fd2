"""The invitation card: one side of paper, a QR code that is exact, and neutral words."""

import re

import pikepdf
import pytest
import segno

from app.pdf.card import in_groups
from tests.pdf.papers import CARD, printed_card
from tests.pdf.reading import Read


def dark_squares(pdf):
    """The QR code as it is drawn, read back as rows of dark and light."""
    rects = [
        [float(number) for number in operands]
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
        if str(operator) == "re"
    ]
    unit = min(height for *_, height in rects)
    left, top = min(x for x, *_ in rects), max(y for _, y, *_ in rects)
    dark = set()
    for x, y, width, _ in rects:
        row, column = round((top - y) / unit), round((x - left) / unit)
        dark |= {(row, column + step) for step in range(round(width / unit))}
    return dark


@pytest.mark.parametrize("size", ["a5", "a4"])
def test_the_qr_code_holds_the_link(size):
    matrix = segno.make_qr(CARD.link, error="m", boost_error=False).matrix
    expected = {
        (row, column)
        for row, squares in enumerate(matrix)
        for column, dark in enumerate(squares)
        if dark
    }

    assert dark_squares(Read(printed_card(size)).pdf) == expected


@pytest.mark.parametrize(("size", "sides"), [("a5", (420, 595)), ("a4", (595, 842))])
def test_the_card_is_one_side_of_a5_or_a4(size, sides):
    pages = Read(printed_card(size)).pdf.pages

    assert [[round(float(side)) for side in page.MediaBox] for page in pages] == [[0, 0, *sides]]


def test_a4_says_what_a5_says():
    assert Read(printed_card("a4")).text.split() == Read(printed_card()).text.split()


def test_the_code_stands_in_groups_of_four():
    assert "K7QM 4T2X 9HDP" in Read(printed_card()).text
    assert in_groups("k7qm-4t2x 9hdp") == "k7qm 4t2x 9hdp"


def test_the_card_says_what_to_do_and_whom_to_call():
    text = Read(printed_card()).text

    for words in ("koers.example", "tot en met 23 mei", "053 123 45 67", "Kies een pincode."):
        assert words in text


def test_the_card_tells_nothing_about_health_or_benefits():
    text = Read(printed_card()).text.lower()

    assert not re.findall(r"re-?integratie|ziek|gezond|uwv|wia|uitkering|coach|beperking", text)


def test_the_secret_is_only_in_the_qr_code():
    assert CARD.link.split("#")[1] not in printed_card().decode("latin-1")
