"""The documents are readable by a screen reader: PDF/UA-1, order, headings, alternatives."""

from io import BytesIO
from itertools import pairwise

import page
import pikepdf
import pytest

from app.domain.sections import Bar, Bars, Chapter, Paragraph, Section, Table
from app.domain.text import Own
from tests.pdf.papers import PERSON, PROFILE, SHOWN, printed, printed_card, read
from tests.pdf.reading import Read

KEPT = Chapter(
    "Berichten",
    (
        Section(
            "kept.one", "Wat je schreef", shown=(Table("", ("Dag", "Wat"), (("1 mei", "Dag"),)),)
        ),
        Section("kept.two", "Berichten", shown=(Paragraph("Niets meer."),)),
    ),
    plain=True,
)
MADE = {
    "a whole document": printed,
    "a document without a name": lambda: printed(name="", quote="", about=(), footer=()),
    "a document without sections": lambda: printed(about=()),
    "a made-up document": lambda: printed(demo=True),
    "the blocks of the persoonsprofiel": lambda: printed(*PROFILE),
    "a chapter of what is kept": lambda: printed(chapters=(KEPT,)),
    "the card": printed_card,
}


def failures(data):
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    return [failure.rule_id for failure in report.failures]


def changed(data, change):
    pdf = pikepdf.open(BytesIO(data))
    change(pdf.Root)
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


@pytest.mark.parametrize("make", MADE.values(), ids=MADE.keys())
def test_what_we_print_follows_pdf_ua(make):
    assert failures(make()) == []


def test_the_check_sees_a_document_without_tags():
    def untag(root):
        del root.StructTreeRoot
        del root.MarkInfo

    assert "PDFUA1-TAGGED-DOCUMENT-001" in failures(changed(printed(), untag))


def test_the_check_sees_a_figure_without_words():
    def forget(root):
        silence(root.StructTreeRoot.K[0])

    def silence(element):
        if "/Alt" in element:
            del element.Alt
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                silence(kid)

    assert failures(changed(printed(), forget)) != []


def test_everything_drawn_is_content_or_decoration():
    stray = [one.text for one in read().written if one.mark is None and not one.artifact]

    assert stray == []


@pytest.mark.parametrize("sections", [(), (SHOWN,)], ids=["everything", "one section"])
def test_headings_skip_no_level(sections):
    levels = [level for level, _ in read(*sections).headings]

    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


def test_the_outline_leads_to_the_title_and_each_section():
    assert read().bookmarks == [
        (0, "Persoonsprofiel"),
        (1, "In het kort"),
        (1, "Over dit document"),
        (1, "Wat geeft en wat kost?"),
        (1, "Alleen getoond"),
        (1, "Hoe kom je hieraan?"),
    ]


def test_the_document_says_its_language_and_shows_its_title():
    back = read()
    root = back.pdf.Root

    assert (str(root.Lang), root.ViewerPreferences.DisplayDocTitle) == ("nl", True)


def test_the_own_words_are_read_before_what_the_answers_show():
    text = read().text

    assert text.index("Dit zei jij") < text.index("Ik werk graag buiten.")
    assert text.index("Ik werk graag buiten.") < text.index("Dit laten je antwoorden zien")


def test_the_foot_is_read_once():
    text = read().text

    assert text.count("Gedeeld met Anna op 3 mei 2026") == 1
    assert text.count(f"Gemaakt door {PERSON} met Koers.") == 1


def test_what_is_kept_is_not_called_what_answers_show():
    back = read(chapters=(KEPT,))
    told = back.text[back.text.index("Berichten") :]

    assert "Dit laten je antwoorden zien" not in told[: told.index("Niets meer.")]
    assert [title for _, title in back.headings].count("Berichten") == 1
    assert (2, "Wat je schreef") in back.bookmarks


def test_charts_say_what_they_show():
    figures = read().tree.all("Figure")

    assert [figure.alt for figure in figures] == [
        "Vooral je taken kosten energie.",
        "Steun van anderen speelt soms.",
        "Steun van anderen speelt soms.",
    ]
    assert all(len(figure.attributes["/BBox"]) == 4 for figure in figures)


def test_a_chart_over_two_pages_is_two_figures_with_the_words_of_their_own_rows():
    bars = tuple(Bar(f"Schaal {n}", 50.0, 40.0, 60.0, f"Woorden {n}.") for n in range(30))
    figures = read(Section("long", "Lang", shown=(Bars("", bars, "Kort."),))).tree.all("Figure")

    assert len(figures) > 1
    assert " ".join(figure.alt for figure in figures) == " ".join(
        f"Schaal {n}: Woorden {n}." for n in range(30)
    )


def test_a_table_over_pages_repeats_its_head_and_reads_it_once():
    rows = tuple((Own(str(n)), Own(f"antwoord {n}")) for n in range(80))
    back = read(Section("long", "Lang", shown=(Table("", ("Nummer", "Antwoord"), rows),)))
    drawn = {one.page for one in back.written if one.text.strip() == "Nummer"}
    tables = back.tree.all("Table")

    assert len(drawn) > 2
    assert len(tables) == 1
    assert len(tables[0].all("TR")) == 81
    assert tables[0].text.count("Nummer") == 1


def test_tables_name_their_columns_and_rows():
    scopes = {str(head.attributes["/Scope"]) for head in read().tree.all("TH")}

    assert scopes == {"/Column", "/Row"}


def test_the_card_is_read_in_order():
    assert Read(printed_card()).headings == [(1, "Welk werk past bij jou?")]
