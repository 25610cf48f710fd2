"""The look, measured in a real browser on the page that shows every component."""

from io import BytesIO

import pytest
from PIL import Image

NARROWEST = {"width": 320, "height": 568}
OVERFLOW = """[...document.querySelectorAll("body *")]
  .filter(one => !one.matches(".unseen, .skip"))
  .filter(one => { const { left, right } = one.getBoundingClientRect(); return right > innerWidth + 1 || left < -1; })
  .map(one => one.outerHTML.slice(0, 80))"""
SMALL_TARGETS = """[...document.querySelectorAll("main :is(button, summary, input, select, textarea, .row label, .number label)")]
  .filter(one => !one.matches(".row input, .number input, .unseen") && one.getClientRects().length)
  .filter(one => one.getBoundingClientRect().height < 44)
  .map(one => one.outerHTML.slice(0, 80))"""
MOVING = "document.getAnimations().length"


def test_nothing_is_wider_than_the_smallest_phone(open_phone):
    phone = open_phone(viewport=NARROWEST)
    for query in ("", "?richting=rtl", "?letters=groot", "?eenvoudig=ja"):
        phone.open(f"/stijl{query}")

        assert phone.page.evaluate(OVERFLOW) == [], query


def test_nothing_is_wider_at_twice_the_text_size(phone):
    phone.open("/stijl")
    phone.page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert phone.page.evaluate(OVERFLOW) == []


def test_every_control_is_large_enough_for_a_thumb(phone):
    phone.open("/stijl")

    assert phone.page.evaluate(SMALL_TARGETS) == []


def test_nothing_moves_for_who_does_not_want_it(phone):
    phone.open("/stijl")

    assert phone.page.evaluate(MOVING) == 0


def test_a_first_visit_is_six_small_files(phone):
    asked = []
    phone.page.on("requestfinished", lambda one: asked.append(one))  # noqa: PLW0108 - not a plain function
    phone.open("/welkom")
    phone.page.wait_for_load_state("networkidle")

    sizes = [one.sizes() for one in asked]
    assert len(asked) <= 6
    assert sum(one["responseBodySize"] + one["responseHeadersSize"] for one in sizes) < 60_000


@pytest.mark.parametrize("dark", [False, True])
def test_in_grey_what_costs_is_hollow_and_what_gives_is_solid(open_phone, dark):
    phone = open_phone(dark=dark)
    phone.open("/stijl")
    bar = phone.page.locator(".balances svg.plot").first
    costs, gives = (_centre(phone, bar.locator(f"rect.{side}")) for side in ("costs", "gives"))

    assert abs(costs - gives) > 80, "the fills are far apart in grey"


def _centre(phone, rectangle):
    """The grey value, 0–255, in the middle of a bar."""
    rectangle.scroll_into_view_if_needed()
    box = rectangle.bounding_box()
    middle = {
        "x": box["x"] + box["width"] / 2,
        "y": box["y"] + box["height"] / 2,
        "width": 2,
        "height": 2,
    }
    picture = Image.open(BytesIO(phone.page.screenshot(clip=middle)))
    return picture.convert("L").getpixel((0, 0))
