"""The fonts in the repository are the ones that were published, and each PDF carries its own."""

import hashlib
from io import BytesIO

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from app.pdf.fonts import FOLDER, WIDER
from tests.pdf.papers import own_words, printed_card, read
from tests.pdf.reading import Read


def embedded_fonts(pages):
    """Every font that the pages name, with whether the file holds it."""
    return {
        str(font.BaseFont): "/FontFile2" in font.get("/FontDescriptor", {})
        for page in pages
        for font in page.Resources.Font.values()
    }


LISTED = [line.split() for line in (FOLDER / "SHA256SUMS").read_text().splitlines()]


@pytest.mark.parametrize(("digest", "name"), LISTED)
def test_a_font_file_is_unchanged(digest, name):
    assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest


def test_every_font_file_is_listed_with_its_licence():
    there = {file.name for file in FOLDER.iterdir()} - {"SHA256SUMS"}

    assert {name for _, name in LISTED} == there
    assert {name for name in there if name.endswith(".ttf")} == {
        f"{name}.ttf" for pair in WIDER.items() for name in pair
    }
    assert len([name for name in there if name.startswith("LICENSE")]) == 2


@pytest.mark.parametrize("back", [read, lambda: Read(printed_card())], ids=["document", "card"])
def test_every_font_is_embedded(back):
    fonts = embedded_fonts(back().pdf.pages)

    assert fonts
    assert [name for name, embedded in fonts.items() if not embedded] == []


def test_the_check_sees_a_font_that_is_not_embedded():
    out = BytesIO()
    canvas = Canvas(out, initialFontName="Helvetica")
    canvas.drawString(100, 100, "x")
    canvas.save()

    assert embedded_fonts(pikepdf.open(out).pages) == {"/Helvetica": False}


def test_a_document_without_foreign_letters_carries_only_our_own_face():
    assert {name.split("+")[1] for name in embedded_fonts(read().pdf.pages)} == {
        "AtkinsonHyperlegible-Regular",
        "AtkinsonHyperlegible-Bold",
    }


def test_only_the_characters_that_need_it_are_set_in_the_wider_face():
    fonts = [(one.text, one.font) for one in own_words("Łódź Привет").written]

    assert len({font for _, font in fonts}) == 2
    assert fonts[0][0].strip() == "Łódź"


def test_copied_text_never_holds_nul():
    for page in read().pdf.pages:
        for font in page.Resources.Font.values():
            assert b"<0000>" not in font.ToUnicode.read_bytes()
