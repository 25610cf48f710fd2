"""Help for a hard word opens with one tap, by keys alone and without a script, and nothing jumps."""

import pytest

from tests.browser.answering import begin_part, in_sight
from tests.browser.people import come_in

QUESTION = "/onderdeel/verandering/bij/change.control.2"
MEANS = "De hulp die je krijgt op weg naar werk."


@pytest.fixture(params=["thumb", "no script", "keys"])
def asked(site, open_phone, request):
    """Somebody who is asked about their traject."""
    by_keys = request.param == "keys"
    phone = open_phone(javascript=request.param != "no script", laptop=by_keys, keys=by_keys)
    come_in(phone, site.invitation(site.staff()))
    begin_part(phone, "verandering")
    phone.open(QUESTION)
    return phone


def help_of(phone):
    return phone.page.locator("[data-item='change.control.2'] details")


def test_one_tap_opens_the_help_and_the_question_can_still_be_answered(asked):
    assert not asked.page.get_by_text(MEANS).is_visible()

    asked.touch(help_of(asked).locator("summary"))
    asked.sees(MEANS)
    asked.touch(asked.page.locator("[data-item='change.control.2'] .row label").nth(3))

    assert asked.page.locator("[data-item='change.control.2'] input:checked").count() == 1
    asked.sees(MEANS)


def test_the_help_stands_between_the_question_and_its_answers(asked):
    question = in_sight(asked).filter(has=asked.page.locator("details"))
    words, summary, answer = (
        question.locator(one).first.bounding_box() for one in ("legend", "summary", ".row")
    )

    assert words["y"] < summary["y"] < answer["y"]
    assert summary["height"] >= 44


def test_nothing_moves_by_itself_while_the_page_appears(site, open_phone):
    phone = open_phone()
    come_in(phone, site.invitation(site.staff()))
    begin_part(phone, "verandering")
    phone.context.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const one of list.getEntries())"
        " window.moved += one.value; }).observe({ type: 'layout-shift', buffered: true });"
    )

    phone.open(QUESTION)
    phone.page.wait_for_timeout(300)

    assert phone.page.evaluate("window.moved") == 0
