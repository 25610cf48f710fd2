"""The bureau's own colour in place of teal: only one that everybody can read (ux.md 5.1).

From one colour come the eight of both themes. Each pair that stands together is measured by
WCAG 2.2 (success criteria 1.4.3 and 1.4.11), as a test measures the colours of the house.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

TEXT: Final = 4.5
MARK: Final = 3.0
GROUNDS: Final = {
    "light": ("#fbfaf7", "#ffffff", "#f2eee5"),
    "dark": ("#12191f", "#1a242c", "#1f2a32"),
}
"""Paper, sheet and sand of each theme, as the style sheet has them."""
HOLLOW: Final = {"light": "#fbebdd", "dark": "#3a2617"}
INK: Final = {"light": "#1b2a3a", "dark": "#edeae3"}
ON: Final = {"light": "#ffffff", "dark": "#0b2023"}
DARKEST: Final = 0.04045
_HEX: Final = re.compile(r"#[0-9a-f]{6}")
_STEPS: Final = 40


@dataclass(frozen=True)
class Theme:
    """What takes the place of teal in light or in dark."""

    teal: str
    on_teal: str
    teal_deep: str
    teal_tint: str


def palette(colour: str) -> Mapping[str, Theme] | None:
    """The colours by "light" and "dark"; None where light letters or charts could not be read.

    Raises:
        ValueError: it is not "#rrggbb".
    """
    if not _HEX.fullmatch(colour):
        raise ValueError("A colour is a # and six digits or letters a-f.")
    light = _theme("light", colour)
    if not _readable("light", light):
        return None
    dark = next(
        (one for one in _towards("#ffffff", colour, "dark") if _readable("dark", one)), None
    )
    return {"light": light, "dark": dark} if dark else None


def nearest_readable(colour: str) -> str | None:
    """The same colour, made darker until everybody can read it; None where that does not help."""
    darker = (mixed(colour, "#000000", step / _STEPS) for step in range(_STEPS))
    return next((one for one in darker if palette(one)), None)


def style_sheet(themes: Mapping[str, Theme]) -> str:
    """The custom properties that stand over those of the house."""
    light, dark = (_properties(themes[name]) for name in ("light", "dark"))
    return f":root{{{light}}}\n@media screen and (prefers-color-scheme: dark){{:root{{{dark}}}}}\n"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """The colour with this share (0-1) of the other in it."""
    parts = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in parts)


def _towards(other: str, colour: str, theme: str) -> Iterator[Theme]:
    for step in range(_STEPS):
        yield _theme(theme, mixed(colour, other, step / _STEPS), base=colour)


def _theme(name: str, teal: str, base: str = "") -> Theme:
    deeper = "#000000" if name == "light" else "#ffffff"
    tint = mixed(base or teal, GROUNDS[name][1], 0.88 if name == "light" else 0.72)
    return Theme(teal, ON[name], mixed(teal, deeper, 0.28), tint)


def _readable(name: str, theme: Theme) -> bool:
    grounds = (*GROUNDS[name], theme.teal_tint)
    texts = [(text, ground) for text in (theme.teal, theme.teal_deep) for ground in grounds]
    texts += [(theme.on_teal, theme.teal), (theme.on_teal, theme.teal_deep)]
    texts += [(INK[name], theme.teal_tint)]
    return (
        all(contrast(*pair) >= TEXT for pair in texts)
        and contrast(theme.teal, HOLLOW[name]) >= MARK
    )


def _properties(theme: Theme) -> str:
    return (
        f"--teal: {theme.teal};--on-teal: {theme.on_teal};"
        f"--teal-deep: {theme.teal_deep};--teal-tint: {theme.teal_tint};"
    )


def _parts(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """The part of a channel in light, from how it is coded (WCAG 2.2, relative luminance)."""
    return part / 12.92 if part <= DARKEST else ((part + 0.055) / 1.055) ** 2.4
