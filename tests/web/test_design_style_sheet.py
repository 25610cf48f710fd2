"""What the style sheet keeps to, so that every language, screen and setting is served."""

import gzip
import re

import pytest

from tests.web.colours import DESK, SHEET

WHOLE = SHEET.read_text(encoding="utf-8") + DESK.read_text(encoding="utf-8")
CSS = re.sub(r"/\*.*?\*/", "", WHOLE, flags=re.DOTALL)
PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-)?"
    r"(?:left|right|top|bottom)(?:-\w+)*\s*:"
    r"|(?:text-align|float|clear)\s*:\s*(?:left|right)"
)
MOST_BYTES = 9_500


def test_no_side_is_called_left_or_right():
    assert PHYSICAL.findall(CSS) == []


@pytest.mark.parametrize("wrong", ["margin-left: 1px", "left: 0", "text-align: right"])
def test_a_side_that_is_called_left_or_right_is_found(wrong):
    assert PHYSICAL.search(f"a {{ {wrong} }}")


def test_colours_are_named_in_the_tokens_only():
    rules = CSS.split("/* ---- Ground")[-1][CSS.index("*, ::before") :]
    loose = set(re.findall(r"#[0-9a-f]{3,8}\b", rules)) - {"#fff", "#1b2a3a"}

    assert loose == set(), "white under a QR code and ink on a read word are the exceptions"


def test_every_token_that_is_used_exists():
    used = set(re.findall(r"var\(--([\w-]+)\)", CSS))
    made = set(re.findall(r"--([\w-]+):", CSS))

    assert used - made == set()
    assert made - used == set(), "a token that nobody uses"


def test_nothing_is_fetched_from_elsewhere():
    assert all(url.startswith('"fonts/') for url in re.findall(r"url\(([^)]*)\)", CSS))
    assert "@import" not in CSS


@pytest.mark.parametrize(
    "feature",
    ["prefers-color-scheme: dark", "prefers-reduced-motion: reduce", "forced-colors: active"],
)
def test_the_settings_of_the_phone_are_followed(feature):
    assert f"({feature})" in CSS


def test_the_style_sheet_of_a_first_visit_is_light():
    assert len(gzip.compress(SHEET.read_bytes(), 9)) < MOST_BYTES
