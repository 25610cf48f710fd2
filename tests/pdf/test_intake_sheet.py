"""The sheet for the conversation on paper: two A4 whatever is on it, tagged, with room to write."""

from datetime import date
from itertools import pairwise

import pytest

from app.documents.intake_sheet import Entered
from app.domain.answers import Answer
from app.domain.fml import Fml
from app.domain.remarks import MOST_CHARACTERS
from app.domain.sections import Facts, Paragraph, Quote
from app.domain.sheet import Piece, SheetPoint
from app.domain.text import Own, say
from app.modules.wat_kan_ik.aspects import ASPECTS, CONDITIONS
from app.pdf.intake_sheet import SheetPaper, print_sheets
from app.pdf.sheet_chart import HIGH
from app.pdf.shortening import MORE, ROOMS, shortened
from tests.documents.test_intake_sheet import entered, made, scored, shared, tense_copies
from tests.pdf.reading import Read
from tests.pdf.test_accessible import failures

DAY = date(2026, 5, 3)
SMALLEST_TYPE = 9
"""Points."""
LONG = "Verantwoordelijkheidsgevoel en rust"


def printed(*sheets):
    return print_sheets([SheetPaper(sheet, DAY) for sheet in sheets], say)


def pages(read):
    return len(read.pdf.pages)


def energy():
    works = {"energy.works_now": Answer("yes")}
    return shared("energiebalans", works | scored("energiebalans"))


def every_occupation():
    """Every card liked, as many of one's own as fit, and five in order; all with long names."""
    rows = [{"id": f"id{one}", "title": f"{LONG[:60]} {one}"} for one in range(29)]
    return {
        "occupations.deck": Answer(tuple(rows[:24])),
        **{f"occupations.card.{one + 1}": Answer(f"like-id{one}") for one in range(24)},
        "occupations.own": Answer(tuple(rows[24:])),
        "occupations.ranked": Answer(tuple(f"id{one}" for one in range(5))),
    }


def everything():
    """As much as anybody can share: every box full, every aspect with all that helps."""
    long = " ".join([LONG] * 6)[:240]
    change = scored("verandering") | {
        "change.goal": Answer(long),
        "change.coach_note": Answer(long),
        "change.questions": Answer((long[:120], long[:119], long[:118])),
        "change.importance": Answer(9),
        "change.trust": Answer(3),
        "change.more_trust": Answer(long),
    }
    helps = tuple(one.value for one in CONDITIONS)
    possible = {f"ability.rubric.{one}": Answer("each") for one in RUBRIC_NAMES}
    for number, aspect in enumerate(ASPECTS):
        possible[f"ability.can.{aspect}"] = Answer("not_now" if number % 3 else "cond")
        possible[f"ability.condition.{aspect}"] = Answer(helps)
    wants = scored("wat-wil-ik") | {"wants.dream_day": Answer(long + long[:160])}
    identity = scored("wie-ben-ik") | {"identity.pride": Answer(long)}
    copies = (
        shared("verandering", change),
        energy(),
        shared("wat-kan-ik", possible),
        shared("wat-wil-ik", wants),
        shared("wie-ben-ik", identity),
        shared("beroepenorientatie", scored("beroepenorientatie") | every_occupation()),
    )
    return made(*copies, fml=Entered(Fml(DAY, dict.fromkeys(ASPECTS, "ok")), DAY))


RUBRIC_NAMES = ("personal", "social", "environment", "movement", "posture")


def reacted(sheet):
    """The same with the longest "Mijn reactie" at every piece."""
    reaction = Quote(Own(" ".join([LONG] * 9)[:MOST_CHARACTERS]), "Mijn reactie")
    blocks = [
        type(one)(
            one.id,
            one.title,
            tuple(Piece(piece.source, (*piece.blocks, reaction)) for piece in one.pieces),
        )
        for one in sheet.blocks
    ]
    return type(sheet)(**{**vars(sheet), "blocks": tuple(blocks)})


SHEETS = {
    "nothing": made,
    "one part": lambda: made(energy()),
    "five tensions": lambda: made(*tense_copies(), fml=entered({"sit": "ok"})),
    "everything": everything,
    "everything with reactions": lambda: reacted(everything()),
}


@pytest.mark.parametrize("name", SHEETS)
def test_it_takes_exactly_two_pages_and_nothing_stands_over_something_else(name):
    read = Read(printed(SHEETS[name]()))

    assert pages(read) == 2
    assert read.overlapping() == []
    low = min(one.y for one in read.written)
    assert low > 20, "nothing is drawn off the page"


@pytest.mark.parametrize("name", SHEETS)
def test_its_type_is_never_too_small_to_read(name):
    read = Read(printed(SHEETS[name]()))

    assert min(one.size for one in read.written) >= SMALLEST_TYPE


@pytest.mark.parametrize("name", ["everything", "everything with reactions"])
def test_where_too_much_is_shared_lists_and_texts_are_shortened_and_points_never(name):
    sheet = SHEETS[name]()
    told = " ".join(Read(printed(sheet)).text.split())

    assert "… meer op het scherm" in told
    for words in (*(one.words for one in sheet.points), *sheet.documents):
        assert " ".join(say(words).split()) in told
    for block in sheet.blocks:
        assert say(block.title) in told, "nothing that is shared is silently absent"


@pytest.mark.parametrize("name", ["nothing", "one part", "five tensions"])
def test_nothing_is_left_out_of_a_sheet_that_fits(name):
    assert "meer op het scherm" not in Read(printed(SHEETS[name]())).text


def test_the_sheets_follow_pdf_ua():
    assert failures(printed(everything())) == []


def test_shortening_begins_with_what_matters_least_and_says_so():
    sheet = everything()

    first, *_, last = shortened(sheet, say, ROOMS)

    assert first.block("possibilities") == sheet.block("possibilities")
    assert last.points == sheet.points
    own = last.block("own_words")
    assert own.pieces[-1].blocks == (Paragraph(MORE),)
    quotes = [one for piece in own.pieces for one in piece.blocks if isinstance(one, Quote)]
    assert all(say(one.words).endswith(" …") for one in quotes)
    assert all(len(say(one.words)) <= ROOMS[-1].letters + 2 for one in quotes)


@pytest.mark.parametrize("name", SHEETS)
def test_everything_that_is_drawn_is_content_or_decoration(name):
    read = Read(printed(SHEETS[name]()))

    assert all(one.artifact or one.mark is not None for one in read.written)
    levels = [level for level, _ in read.headings]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_points_come_first_each_with_its_number_and_room_to_write():
    read = Read(printed(SHEETS["five tensions"]()))

    assert read.headings[1][1] == "Gesprekspunten"
    assert "1. Vraag van Samira" in " ".join(read.text.split()) or "1.Vraag van Samira" in read.text
    [points, *_] = read.tree.all("L")
    assert len(points.all("LI")) == 5


def test_the_energy_chart_is_sixty_millimetres_high_and_told_in_words():
    read = Read(printed(made(energy())))

    [figure] = read.tree.all("Figure")
    _, low, _, high = map(float, figure.attributes["/BBox"])
    assert high - low == pytest.approx(HIGH, abs=0.1)
    assert figure.alt.startswith("Je taken:")


def test_the_file_names_nobody():
    data = printed(SHEETS["five tensions"]())

    read = Read(data)
    info = str(read.pdf.docinfo) + bytes(read.pdf.Root.Metadata.read_bytes()).decode()
    for name in ("Samira", "Anna", "24-118"):
        assert name not in info
    assert str(read.pdf.Root.get("/Lang")) == "nl"


def test_sheets_after_one_another_each_begin_on_an_odd_page():
    read = Read(printed(made(), SHEETS["everything"](), made(energy())))

    assert pages(read) == 6
    starts = [one.page for one in read.written if one.text.startswith("Gesprek met")]
    assert starts == [0, 2, 4]
    assert [title for _, title in read.bookmarks] == ["Gesprek met Samira B."] * 3


def test_the_same_sheet_is_the_same_file():
    sheet = SHEETS["five tensions"]()

    assert printed(sheet) == printed(sheet)


def test_what_is_typed_is_printed_literally():
    sheet = made()
    point = SheetPoint("x", Own("<b>vet</b> & {naam} %(x)s"), Own("bron"))
    facts = Facts(((Own("<i>naam</i>"), (Own("</para>"),)),))
    block = Piece(Own("bron"), (facts,))
    odd = type(sheet)(
        **{
            **vars(sheet),
            "points": (point,),
            "blocks": (type(made(energy()).blocks[0])("wishes", Own("<h1>"), (block,)),),
        }
    )

    text = Read(printed(odd)).text

    for typed in ("<b>vet</b> & {naam} %(x)s", "<i>naam</i>", "</para>", "<h1>"):
        assert typed in text
