"""Setting text in lines: words, where a line may break, and what each line says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.pdf.fonts import EM, width
from app.pdf.glyphs import clean, drawable, reads_right_to_left, visual
from app.pdf.style import Style

_BREAKS = re.compile(r"(?<=\w\w[-/])(?=\w\w)|(?<=[/?&=])(?=\w{3})|(?<=\])(?=\[)")


@dataclass(slots=True)
class Word:
    """A piece that stays on one line."""

    shown: str
    """The glyphs, in reading order."""
    given: str
    """What was typed, with its space; "" where an earlier piece of the same word has it."""
    width: int
    """In thousandths of the type size."""
    spaced: bool = True
    """Whether a space follows."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, ready to be drawn from the left."""

    shown: str
    width: float
    """In points."""
    given: str | None = None
    """What was typed, where a glyph is missing and its name stands in the line."""
    right_to_left: bool = False


def set_lines(text: str, style: Style, room: float) -> list[Line]:
    """The text in lines at most ``room`` points wide; always at least one line.

    Line ends that were typed stay; a word wider than the room breaks anywhere.
    """
    cleaned = clean(text)
    right_to_left = reads_right_to_left(cleaned)
    units = max(room, style.size) * EM / style.size
    return [
        _line(words, style, right_to_left=right_to_left)
        for typed in cleaned.split("\n")
        for words in _fill(_words(typed, style.font, units), width(" ", style.font), units)
    ]


def text_width(text: str, style: Style) -> float:
    """How wide the text is on one line, in points."""
    return width(" ".join(map(drawable, clean(text).split())), style.font) * style.size / EM


def _words(typed: str, font: str, units: float) -> Iterator[Word]:
    for given in typed.split():
        shown = drawable(given)
        wide = width(shown, font)
        if shown == given and wide <= units and not _BREAKS.search(shown):
            yield Word(shown, given + " ", wide)
        else:
            yield from _pieces(shown, given, font, units)


def _pieces(shown: str, given: str, font: str, units: float) -> Iterator[Word]:
    """A word in parts: at spaces in a glyph's name, after hyphens and slashes, else anywhere."""
    named = shown.split(" ")
    for number, name in enumerate(named):
        parts = [short for part in _BREAKS.split(name) for short in _chopped(part, font, units)]
        for index, part in enumerate(parts):
            spaced = index == len(parts) - 1
            whole = given + " " if number == index == 0 else ""
            said = part + " " * spaced if shown == given else whole
            yield Word(part, said, width(part, font), spaced)


def _chopped(part: str, font: str, units: float) -> Iterator[str]:
    if width(part, font) <= units:
        yield part
        return
    piece, filled = "", 0
    for char in part:
        wide = width(char, font)
        if piece and filled + wide > units:
            yield piece
            piece, filled = "", 0
        piece, filled = piece + char, filled + wide
    yield piece


def _fill(words: Iterator[Word], space: int, units: float) -> Iterator[list[Word]]:
    line: list[Word] = []
    filled = 0
    for word in words:
        gap = space if line and line[-1].spaced else 0
        if line and filled + gap + word.width > units:
            yield line
            line, filled, gap = [], 0, 0
        line.append(word)
        filled += gap + word.width
    yield line


def _line(words: list[Word], style: Style, *, right_to_left: bool) -> Line:
    said = "".join(word.given for word in words)
    reading = "".join(word.shown + " " * word.spaced for word in words)
    shown = visual(reading, right_to_left=right_to_left)
    if right_to_left:  # the space after the last word stands before the first glyph
        shown = shown.lstrip(" ") + " "
    points = width(shown.strip(" "), style.font) * style.size / EM
    named = reading != said and shown == reading
    return Line(shown, points, said if named else None, right_to_left)
