"""The colour tokens of the style sheet, and how far apart two colours are (WCAG 2.2)."""

import re
from pathlib import Path

DESK = Path(__file__).parents[2] / "app" / "web" / "static" / "desk.css"
SHEET = Path(__file__).parents[2] / "app" / "web" / "static" / "style.css"
DARK = "@media screen and (prefers-color-scheme: dark)"


def tokens(theme):
    """The colours by name of "light" or "dark"."""
    light, dark = SHEET.read_text(encoding="utf-8").split(DARK)
    found = _colours(light)
    return found if theme == "light" else {**found, **_colours(dark.split("@media")[0])}


def _colours(css):
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", css))


def contrast(one, other):
    """The contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    """The relative luminance: what remains of a colour in grey, 0–1."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
