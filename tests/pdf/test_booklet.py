"""A part on paper: every question that paper can ask, room for each answer, and nobody's name."""

from itertools import pairwise

import page
import pytest

from app.domain.answers import value_of
from app.domain.booklet import booklet, numbers, on_paper
from app.domain.kinds import Choice, FreeText, Option, Several
from app.domain.module import Item, Module, Part
from app.domain.scoring import Result
from app.domain.text import N_, say
from app.modules import all_modules, find_module
from app.pdf.booklet import BookletPaper, print_booklet
from tests.pdf.reading import Read

MODULES = {module.slug: module for module in all_modules()}
LEAST = 11
"""Points: nobody has to read smaller letters than these in what is asked."""
EDGES = 50
"""Points at the top and the foot of a page, where the page number stands."""


def printed(module, path="full"):
    return print_booklet(BookletPaper(module, path, "030 123 45 67"), say)


@pytest.fixture(scope="module", params=MODULES.values(), ids=MODULES.keys())
def module(request):
    return request.param


@pytest.fixture(scope="module")
def data(module):
    return printed(module)


@pytest.fixture(scope="module")
def read(data):
    return Read(data)


def one_line(text):
    return "".join(text.split())


def test_a_booklet_follows_pdf_ua(data):
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)

    assert [failure.rule_id for failure in report.failures] == []


def test_every_question_that_does_not_wait_stands_in_it_with_its_number(module, read):
    said = one_line(read.text)
    asked = [one for leaf in booklet(module) for group in leaf.groups for one in group.asked]

    assert asked
    for one in asked:
        assert one_line(f"{one.number} {say(one.item.asks({}, {}))}") in said


def test_what_anybody_is_asked_is_never_left_out(module):
    asked = {
        one.item.id for leaf in booklet(module) for group in leaf.groups for one in group.asked
    }
    everybody = {
        item.id
        for part in module.asked_parts({})
        for item in part.items
        if item.asked_if({}) and on_paper(item)
    }

    assert everybody <= asked


def test_a_part_that_waits_for_the_screen_says_so(module, read):
    waiting = [leaf for leaf in booklet(module) if leaf.waits]

    assert one_line(read.text).lower().count(one_line("op het scherm")) >= len(waiting)


def test_it_tells_how_to_skip_whose_it_is_and_what_to_do_when_it_is_much(read):
    said = one_line(read.text)

    for line in (
        "Overslaan mag altijd.",
        "Je coach ziet niet wat jij niet deelt.",
        "Stop gerust.",
        "0800-0113",
        "Hulp? Bel 030 123 45 67.",
        "Voornaam, als je wilt:",
    ):
        assert one_line(line) in said


def test_parts_are_numbered(module, read):
    count = len(booklet(module))

    for number in range(1, count + 1):
        assert one_line(f"Deel {number} van {count}:") in one_line(read.text)


def test_letters_are_large_enough_and_never_over_one_another(read):
    shown = [one for one in read.written if EDGES < one.y < 842 - EDGES]

    assert min(one.size for one in shown) >= LEAST
    assert not [
        (one.text, other.text) for one, other in pairwise(read.written) if one.overlaps(other)
    ]


def test_the_same_part_is_the_same_bytes(module, data):
    assert printed(module) == data


def test_the_short_path_leaves_out_what_comes_later():
    module = find_module("wat-kan-ik")

    assert len(booklet(module, "short")) < len(booklet(module))
    assert set(numbers(module, "short")) < set(numbers(module, "full"))


KIND = Choice((Option("yes", N_("Ja")), Option("no", N_("Nee"))))
FIRST = Item("x.1", N_("Eerst dit?"), KIND)
THEN = Item("x.2", N_("En dan?"), FreeText(40), asked_if=lambda a: value_of(a, "x.1") == "yes")
LAST = Item(
    "x.3",
    N_("En daarna?"),
    Several(1, (Option("a", N_("A")),)),
    asked_if=lambda a: value_of(a, "x.1") == "yes" and value_of(a, "x.2") == "typed",
)


def made_of(*items):
    return Module(
        slug="x",
        prefix="x",
        position=1,
        title=N_("Proef"),
        question="",
        teaser="",
        outcome_title="",
        minutes=1,
        version="1",
        parts=(Part(N_("Deel"), items),),
        score=lambda _answers: Result({}),
        sections=lambda *_: (),
    )


def test_a_question_after_one_answer_says_after_which():
    read = Read(printed(made_of(FIRST, THEN)))

    assert one_line("Alleen als je bij 1.1 koos: “Ja”.") in one_line(read.text)


def test_a_question_that_needs_more_than_one_answer_waits_for_the_screen():
    (leaf,) = booklet(made_of(FIRST, THEN, LAST))

    assert [one.item.id for group in leaf.groups for one in group.asked] == ["x.1", "x.2"]
    assert leaf.waits


def test_a_part_that_an_answer_passes_over_says_after_which(module, read):
    passed = [leaf.passed_over for leaf in booklet(module) if leaf.passed_over]

    said = one_line(read.text)
    for one in passed:
        assert one_line(f"Sla dit deel over als je bij {one.number} koos:") in said


def test_who_stopped_working_long_ago_passes_over_the_questions_about_work():
    tasks = booklet(find_module("energiebalans"))[1]

    assert tasks.passed_over.number == "1.1"
    assert [say(words) for words in tasks.passed_over.chosen] == ["Nee, langer geleden of nooit"]
    assert [say(stem) for _condition, stem in tasks.stems] == ["Denk aan je laatste werk:"]


def test_a_card_of_an_occupation_waits_for_the_screen():
    leaves = booklet(find_module("beroepenorientatie"))

    cards = next(leaf for leaf in leaves if leaf.part.title == "Beroepen bekijken")
    assert (cards.groups, cards.waits) == ((), True)
