"""The question pages on a phone: one at a time, kept by a tap, and nothing typed is lost."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import create_engine, text

from tests.browser.answering import begin_part, go_on, in_sight
from tests.browser.people import PIN, come_in
from tests.browser.test_interrupted import client_of, saved, stored

LONG_AGO = datetime.now(UTC) - timedelta(hours=1)
VOICES = """
speechSynthesis.getVoices = () => [{ lang: "%s", localService: %s, name: "Fenna" }];
"""


@pytest.fixture
def asked(site, phone):
    """A phone at the first question of Verandering."""
    come_in(phone, site.invitation(site.staff()))
    begin_part(phone, "verandering")
    return phone


def item(phone):
    return in_sight(phone).get_attribute("data-item")


def tap(phone, number):
    """Tap the option with this number, from 0, of the question in sight."""
    phone.touch(in_sight(phone).locator(".row label").nth(number))


def at_goal(phone):
    """Go to the question that asks for a text."""
    phone.open("/onderdeel/verandering/bij/change.goal")
    return phone.page.locator("textarea")


def let_idle(site):
    """Make every session one that was not used for an hour."""
    engine = create_engine(site.settings.database_url)
    with engine.begin() as connection:
        ago = LONG_AGO.strftime("%Y-%m-%d %H:%M:%S.%f")
        connection.execute(text("update session set last_seen_at = :ago"), {"ago": ago})
    engine.dispose()


def test_a_phone_shows_one_question_at_a_time_and_back_goes_one_back(asked):
    tap(asked, 3)
    go_on(asked)
    tap(asked, 2)
    go_on(asked)
    assert item(asked) == "change.ending.3"

    asked.page.go_back()
    asked.wait_until(lambda: item(asked) == "change.ending.2", "one question back")
    asked.page.go_back()
    asked.wait_until(lambda: item(asked) == "change.ending.1", "the first question")

    assert in_sight(asked).locator("input:checked").get_attribute("value") == "4"
    assert asked.path.endswith("/vraag/1")


def test_vorige_leads_to_the_last_question_of_the_screen_before(asked):
    asked.open("/onderdeel/verandering/vraag/2")

    asked.press("Vorige")

    asked.wait_until(lambda: asked.path.endswith("/vraag/1"), "the screen before")
    assert item(asked) == "change.ending.3"


def test_a_laptop_shows_the_rows_of_one_scale_together(site, open_phone):
    laptop = open_phone(laptop=True)
    come_in(laptop, site.invitation(site.staff()))
    begin_part(laptop, "verandering")

    laptop.sees("Vraag 1 tot en met 3 van 9")
    assert in_sight(laptop).count() == 3


def test_going_on_without_an_answer_takes_a_second_tap(site, phone):
    card = site.invitation(site.staff())
    client = client_of(site, card)
    come_in(phone, card)
    begin_part(phone, "verandering")
    for _ in range(3):
        phone.touch(phone.page.locator("#onward"))
        phone.sees("Je hebt nog niets gekozen. Overslaan mag.")
        go_on(phone)

    phone.wait_until(lambda: phone.path.endswith("/vraag/2"), "the next screen")

    assert {answer.status for answer in stored(site, client).values()} == {"skipped"}


def test_the_focus_stays_on_what_was_tapped(asked):
    tap(asked, 1)
    asked.wait_until(lambda: saved(asked), "saving")

    focused = asked.page.evaluate("document.activeElement.id")

    assert focused == "change-ending-1-2"


def test_after_going_on_the_focus_is_on_the_question(asked):
    tap(asked, 1)
    go_on(asked)

    assert asked.page.evaluate("document.activeElement.id") == "change-ending-2"


def test_options_are_ranked_by_tapping_and_moved_by_buttons(asked):
    begin_part(asked, "energiebalans")
    for number in range(1, 3):
        asked.open(f"/onderdeel/energiebalans/vraag/{number}")
        for question in asked.page.locator("fieldset.question").all():
            question.locator("input").nth(2).evaluate("one => one.click()")
        asked.wait_until(lambda: saved(asked), "saving")
    asked.open("/onderdeel/energiebalans/bij/energy.gives")
    places = asked.page.locator("button.rank .place")
    for at in (1, 0):
        asked.touch(asked.page.locator("button.rank").nth(at))

    assert [places.nth(at).inner_text() for at in (0, 1)] == ["2", "1"]
    asked.press("Omhoog", exact=True)
    assert [places.nth(at).inner_text() for at in (0, 1)] == ["1", "2"]
    asked.wait_until(lambda: saved(asked), "saving")
    asked.page.reload()
    assert [places.nth(at).inner_text() for at in (0, 1)] == ["1", "2"]


def test_a_fourth_of_three_is_taken_and_said_to_be_one_too_many(asked):
    asked.open("/onderdeel/verandering/bij/change.helpers")
    with asked.expecting_trouble():
        for at in range(4):
            tap(asked, at)
        asked.sees("Je koos er 4. Haal er één weg.")
        asked.sees("Je hebt er 4.")
    tap(asked, 0)

    asked.wait_until(lambda: saved(asked), "saving three")
    asked.sees("Je hebt er 3.")


def test_a_health_word_is_remarked_while_somebody_types(asked):
    at_goal(asked).fill("Zonder pijn werken")

    asked.sees("Dit woord gaat over gezondheid. Mag het ook anders?")


def test_another_phone_is_told_what_was_chosen_there(site, phone, open_phone):
    card = site.invitation(site.staff())
    come_in(phone, card)
    begin_part(phone, "verandering")
    other = open_phone()
    other.context.add_cookies(phone.context.cookies())
    other.open("/onderdeel/verandering/vraag/1")
    tap(phone, 3)
    phone.wait_until(lambda: saved(phone), "saving on the one phone")

    with other.expecting_trouble():
        tap(other, 2)
        other.sees("Dit antwoord is op een andere telefoon veranderd.")
    other.press("Neem Past meestal")

    other.wait_until(
        lambda: in_sight(other).locator("input:checked").get_attribute("value") == "4",
        "taking the other answer",
    )


def test_what_was_typed_comes_along_through_the_pin(site, asked):
    box = at_goal(asked)
    let_idle(site)

    with asked.expecting_trouble():
        box.fill("Weer met mensen werken,\nin mijn eigen tempo")
        asked.reads("Typ je pincode")
    asked.fill("Je pincode", PIN)
    asked.press("Ga verder")
    asked.press("Bewaar het en ga verder")

    asked.reads("Over een jaar wil ik")
    assert box.input_value() == "Weer met mensen werken,\nin mijn eigen tempo"


def test_larger_letters_keep_what_was_typed(asked):
    box = at_goal(asked)
    box.fill("Weer werk")

    asked.press("Grotere letters")

    asked.wait_until(lambda: "large" in asked.page.locator("html").get_attribute("class"), "larger")
    assert box.input_value() == "Weer werk"


def test_by_itself_goes_on_after_a_tap_but_not_after_a_key(asked):
    asked.open("/onderdeel/verandering/vraag/4")
    asked.press("Ja, ga vanzelf door")
    asked.wait_until(lambda: asked.page.locator("form[data-auto]").count(), "going on by itself")
    first = item(asked)

    in_sight(asked).locator("input").first.focus()
    asked.page.keyboard.press("ArrowDown")
    asked.page.wait_for_timeout(1200)
    assert item(asked) == first
    tap(asked, 3)

    asked.wait_until(lambda: item(asked) != first, "going on")


@pytest.mark.parametrize(
    ("language", "local", "offered"),
    [("nl-NL", "true", True), ("nl-NL", "false", False), ("en-GB", "true", False)],
)
def test_reading_aloud_is_offered_only_with_a_dutch_voice_of_the_phone_itself(
    site, open_phone, language, local, offered
):
    phone = open_phone()
    phone.context.add_init_script(VOICES % (language, local))
    come_in(phone, site.invitation(site.staff()))
    begin_part(phone, "verandering")

    button = in_sight(phone).get_by_role("button", name=re.compile("Lees voor"))

    assert (button.count() == 1) is offered
    assert not phone.page.evaluate("speechSynthesis.speaking")
