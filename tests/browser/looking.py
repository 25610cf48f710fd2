"""One page looked at by axe and by ruler: light and dark, narrow and wide, with large text."""

import hashlib
import json
from pathlib import Path

AXE = Path(__file__).parent / "axe.min.js"
AXE_SHA256 = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = (320, 390, 1280)
BY_AXE = (("light", 320, RULES), ("dark", 1280, ["color-contrast", "link-in-text-block"]))
"""Both schemes and both layouts: what a page says is the same in each, its colours are not."""
SCREEN = 844
ROOM = 200
"""Pixels under the whole page, so that the bar at the foot of the screen lies over nothing."""
LEAST_TARGET = 44
"""CSS pixels, for everything that can be touched."""
LEAST_ROW = 48
"""For what clients do: buttons, fields, and whole rows of an answer."""

TWICE = "document.documentElement.style.fontSize = '200%'"
ONCE = "document.documentElement.style.fontSize = ''"

SMALL_TARGETS = """([least, row]) => [...document.querySelectorAll(
  "button, a[href], input:not([type=hidden]), select, textarea, summary")]
  .filter(one => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter(one => !one.closest("p, li, td, th, dd, [aria-hidden]") && !one.matches(".skip, .unseen")
    || one.matches(".button, button:not([aria-hidden], .unseen)"))
  .map(one => one.matches("input[type=radio], input[type=checkbox]") && one.labels[0]
    ? one.labels[0] : one)
  .map(one => [one, one.closest("main") && one.matches(".button, label, input")
    && !one.closest(".view-switches") ? row : least,
    one.getBoundingClientRect()])
  .filter(([, need, box]) => box.width > 1 && (box.width < need - 0.5 || box.height < need - 0.5))
  .map(([one, , box]) => `${one.innerText.trim() || one.name || one.outerHTML.slice(0, 80)}: `
    + `${Math.round(box.width)}x${Math.round(box.height)}`)"""

WIDER_THAN_SCREEN = """() => document.scrollingElement.scrollWidth
  - document.documentElement.clientWidth"""

FILLED = """() => [...document.querySelectorAll("main .button.filled")]
  .filter(one => one.checkVisibility()).map(one => one.innerText.trim())"""


def axe_source():
    """The script of axe, as it was taken in."""
    source = AXE.read_bytes()
    assert hashlib.sha256(source).hexdigest() == AXE_SHA256
    return source.decode()


def faults_of(phone, axe, rules=RULES):
    """What axe finds on the page that is open, as one line for each fault."""
    if not phone.page.evaluate("typeof axe !== 'undefined'"):
        phone.page.evaluate(axe)
    options = json.dumps({"runOnly": rules, "resultTypes": ["violations"], "preload": False})
    found = phone.page.evaluate(f"axe.run(document, {options})")
    return [
        f"{fault['id']}: {node['html'][:120]}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


def look(phone, axe, row=LEAST_ROW):
    """The faults of the page that is open: by axe, by its measures, and with large text."""
    faults = []
    for width in WIDTHS:
        phone.page.set_viewport_size({"width": width, "height": SCREEN})
        faults += measured(phone, width, row)
    for scheme, width, rules in BY_AXE:
        phone.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        show_whole(phone, width)
        faults += [f"{scheme} {width}: {fault}" for fault in faults_of(phone, axe, rules)]
    phone.page.emulate_media(color_scheme="light", reduced_motion="reduce")
    phone.page.set_viewport_size({"width": 390, "height": SCREEN})
    return faults + with_large_text(phone)


def show_whole(phone, width):
    """Make the screen as high as the page."""
    phone.page.set_viewport_size({"width": width, "height": SCREEN})
    height = phone.page.evaluate("document.documentElement.scrollHeight")
    phone.page.set_viewport_size({"width": width, "height": height + ROOM})


def measured(phone, width, row):
    """What is too small to touch, and what sticks out."""
    small = [
        f"{width}: small {one}" for one in phone.page.evaluate(SMALL_TARGETS, [LEAST_TARGET, row])
    ]
    return small + wider(phone, str(width))


def with_large_text(phone):
    """Whether text of twice the size makes the page wider than a phone."""
    phone.page.evaluate(TWICE)
    found = wider(phone, "200 %")
    phone.page.evaluate(ONCE)
    return found


def wider(phone, where):
    by = phone.page.evaluate(WIDER_THAN_SCREEN)
    return [f"{where}: {by} px wider than the screen"] if by > 0 else []


def more_than_one_next_step(phone):
    """The filled buttons, where a page of a client has more than one."""
    filled = phone.page.evaluate(FILLED)
    return [f"filled: {filled}"] if len(filled) > 1 else []
