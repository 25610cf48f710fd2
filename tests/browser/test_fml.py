"""An FML of 37 rows goes in by the keyboard alone, within four minutes, and without a script too."""

import os
from pathlib import Path

import pytest

from app.modules.wat_kan_ik.aspects import ASPECTS
from app.store.clients import clients_of, create_client
from app.store.clock import today
from app.store.fml import fml_for, save_fml
from tests.browser.people import come_in, sign_in

SECONDS_A_KEY = 3
"""A slow reader of a paper list, who looks up and down for every row."""
FOUR_MINUTES = 240
ANSWERS = ("", "ok", "cond", "not_now")
MOST_TABS = 40


@pytest.fixture
def anna(site):
    return site.staff()


@pytest.fixture
def kees(site, anna):
    with site.app.app_context():
        return create_client(anna.id, "Kees", "de Wit", "24-102", "short", None)


@pytest.fixture
def opened(anna, kees, open_phone):
    """Open the page as its coach, on a laptop or a phone."""

    def open_page(**options):
        laptop = open_phone(**{"laptop": True, **options})
        sign_in(laptop, anna)
        laptop.open(f"/coach/client/{kees}/fml")
        laptop.sees("FML invoeren")
        return laptop

    return open_page


def photographed(laptop, name):
    """Keep a picture of the page where somebody asked for pictures."""
    folder = os.environ.get("PICTURES")
    if folder:
        laptop.page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def kept(site, anna, kees):
    with site.app.app_context():
        return fml_for(anna.id, kees)


def focused(laptop):
    return laptop.page.evaluate("document.activeElement.name || document.activeElement.innerText")


class Hands:
    """Somebody's hands on the keys, which are counted."""

    def __init__(self, laptop):
        self.laptop = laptop
        self.pressed = 0

    def press(self, key):
        self.laptop.page.keyboard.press(key)
        self.pressed += 1

    def to(self, name):
        """Go on with the Tab key until the field of this name has the focus."""
        for _ in range(MOST_TABS):
            if focused(self.laptop) == name:
                return
            self.press("Tab")
        raise AssertionError(f"{name} is not reached: {focused(self.laptop)}")


def test_37_rows_and_the_day_go_in_by_the_keyboard_within_four_minutes(site, anna, kees, opened):
    laptop = opened()
    hands = Hands(laptop)

    hands.to("on")
    for key in "01012026":
        hands.press(key)
    hands.to("focus")
    for number in range(len(ASPECTS)):
        hands.press(str(number % 4 + 1))
    assert "Bewaar en laat Kees meelezen" in focused(laptop)
    photographed(laptop, "fml-entered")
    hands.press("Enter")

    laptop.sees("Bewaard. Kees kan dit nu lezen.")
    given = {one: ANSWERS[place % 4] for place, one in enumerate(ASPECTS) if place % 4}
    assert kept(site, anna, kees).fml.aspects == given
    assert hands.pressed * SECONDS_A_KEY < FOUR_MINUTES


def test_arrows_and_enter_walk_the_rows_and_change_nothing(opened):
    laptop = opened()
    hands = Hands(laptop)
    hands.to("focus")

    for key, name in (
        ("ArrowDown", "multitask"),
        ("Enter", "time_pressure"),
        ("ArrowUp", "multitask"),
    ):
        hands.press(key)
        assert focused(laptop) == name
    hands.press("ArrowRight")

    assert laptop.page.locator("form.fml input:checked:not([value=''])").count() == 1
    assert laptop.page.locator("input[name=multitask]:checked").get_attribute("value") == "ok"


def test_the_row_in_hand_is_never_under_the_bar_with_the_button(opened):
    laptop = opened(viewport={"width": 1280, "height": 600})
    hands = Hands(laptop)
    hands.to("focus")

    for _ in ASPECTS:
        row = laptop.page.locator(".aspect:focus-within")
        if not row.count():
            break
        inside, bar = row.bounding_box(), laptop.page.locator(".keep").bounding_box()
        assert inside["y"] >= 0
        assert inside["y"] + inside["height"] <= bar["y"] + 1
        hands.press("2")


def test_without_a_script_it_is_a_form_of_radio_buttons(site, anna, kees, opened):
    laptop = opened(javascript=False)

    laptop.page.locator("#on").fill("2026-01-01")
    laptop.page.get_by_role("radiogroup", name="Lang zitten").get_by_label(
        "Als er iets geregeld is"
    ).check(force=True)
    laptop.press("Bewaar en laat Kees meelezen")

    laptop.sees("Bewaard. Kees kan dit nu lezen.")
    assert kept(site, anna, kees).fml.aspects == {"sit": "cond"}


@pytest.mark.parametrize("dark", [False, True])
def test_on_a_phone_every_answer_can_be_touched_and_nothing_is_cut_off(opened, dark):
    phone = opened(laptop=False, viewport={"width": 360, "height": 740}, dark=dark)
    photographed(phone, f"fml-phone-{'dark' if dark else 'light'}")

    boxes = phone.page.locator(".aspect .choice label").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert len(boxes) == 4 * len(ASPECTS)
    assert min(boxes) >= 44
    assert phone.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_client_reads_it_and_says_what_is_not_right(site, anna, open_phone):
    card = site.invitation(anna)
    phone = open_phone()
    come_in(phone, card)
    with site.app.app_context():
        [client] = [one.id for one in clients_of(anna.id)]
        save_fml(anna.id, client, today(), dict.fromkeys(ASPECTS, "ok") | {"sit": "not_now"}, "")

    phone.open("/")
    phone.press("Lees wat er staat")
    phone.reads("Wat staat er in de FML?")
    row = phone.page.locator("#fml-sit")
    phone.touch(row.locator("summary"))
    row.locator("textarea").fill("Thuis zit ik ook lang.")
    photographed(phone, "fml-client")
    phone.touch(row.get_by_role("button", name="Bewaar: dit klopt niet"))
    phone.sees("Jij zegt: dit klopt niet.")

    laptop = open_phone(laptop=True, dark=True)
    sign_in(laptop, anna)
    laptop.open(f"/coach/client/{client}/fml")
    laptop.sees("Thuis zit ik ook lang.")
    photographed(laptop, "fml-objection-dark")
