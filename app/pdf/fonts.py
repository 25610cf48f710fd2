"""The faces on paper: read once, embedded as subsets, with the width of every character."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = Path(__file__).parent / "fonts"

REGULAR = "AtkinsonHyperlegible-Regular"
BOLD = "AtkinsonHyperlegible-Bold"
WIDER = {REGULAR: "DejaVuSans", BOLD: "DejaVuSans-Bold"}
"""The face that stands in for characters that the first one lacks."""

EM = 1000
"""Widths are in thousandths of the type size."""

CMAP_BLOCK = 100
"""The most mappings that one ``bfchar`` block may hold (ISO 32000-1, 9.10.3)."""

PRESENTATION_FORMS = "\ufb1d", "\ufefc"
"""Shaped letters; who copies text gets the letters that were typed."""

WITHOUT_FORM = re.compile("[\u034f\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Joiners of graphemes and variation selectors: they change a neighbour and show nothing.

A face may hold a glyph for one all the same (DejaVu does); it still cannot be drawn.
"""

rl_config.canvas_basefontname = REGULAR  # else every page names Helvetica, which is not embedded
rl_config.useA85 = 0  # plain compressed streams: a fifth smaller


class EmbeddedFont(TTFont):  # type: ignore[misc]
    """A TrueType font whose ToUnicode map holds real characters only, astral ones included."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Add the subsets to the document, then replace ReportLab's maps (they name U+0000)."""
        subsets = self.state[doc].subsets
        known = set(doc.idToObject)
        super().addObjects(doc)
        maps = (key for key in doc.idToObject if key not in known and "toUnicodeCMap:" in key)
        for key, subset in zip(maps, subsets, strict=True):
            doc.idToObject[key].content = _to_unicode(subset)


def _to_unicode(subset: list[int]) -> str:
    pairs = [f"<{code:02X}> <{_utf16(char)}>" for code, char in enumerate(subset) if char]
    blocks = [pairs[start : start + CMAP_BLOCK] for start in range(0, len(pairs), CMAP_BLOCK)]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar" for b in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    )


def _utf16(code: int) -> str:
    char = chr(code)
    if PRESENTATION_FORMS[0] <= char <= PRESENTATION_FORMS[1]:
        char = unicodedata.normalize("NFKC", char)
    return char.encode("utf-16-be").hex().upper()


@dataclass(frozen=True)
class Face:
    """One font: its name in the PDF, and the width of each character that it can draw."""

    name: str
    widths: dict[str, int]
    """Thousandths of the type size, by character."""


@cache
def face(name: str) -> Face:
    """The face with this name; it is read from ``fonts/`` and registered the first time."""
    font = EmbeddedFont(name, FOLDER / f"{name}.ttf", asciiReadable=False)
    pdfmetrics.registerFont(font)
    widths = {chr(code): round(width) for code, width in font.face.charWidths.items()}
    return Face(name, {char: width for char, width in widths.items() if _has_form(char)})


def _has_form(char: str) -> bool:
    return char.isprintable() and not WITHOUT_FORM.match(char)


@cache
def pair(name: str) -> tuple[Face, Face]:
    """The face with this name, and the wider one that fills its gaps."""
    return face(name), face(WIDER[name])


def can_draw(char: str) -> bool:
    """Whether there is a glyph for the character, in regular and in bold."""
    return all(char in face(wide).widths for wide in WIDER.values()) or all(
        char in face(name).widths for name in WIDER
    )


def runs(text: str, name: str) -> Iterator[tuple[Face, str]]:
    """The text in stretches of one face; a base and its accents never part.

    Every character must have a glyph (``can_draw``).
    """
    first, wider = pair(name)
    if first.widths.keys() >= set(text):
        yield first, text
        return
    current, stretch = first, ""
    for cluster in _clusters(text):
        needed = first if all(char in first.widths for char in cluster) else wider
        if needed is not current and stretch:
            yield current, stretch
            stretch = ""
        current, stretch = needed, stretch + cluster
    yield current, stretch


def width(text: str, name: str) -> int:
    """How wide the text is, in thousandths of the type size."""
    try:  # nearly always the first face has it all
        return sum(map(pair(name)[0].widths.__getitem__, text))
    except KeyError:
        return sum(
            face.widths.get(char, 0) for face, stretch in runs(text, name) for char in stretch
        )


def _clusters(text: str) -> Iterator[str]:
    cluster = ""
    for char in text:
        if cluster and pair(REGULAR)[1].widths.get(char) != 0:
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster
