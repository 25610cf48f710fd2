"""From what somebody typed to what the faces can draw: shaping, order and missing glyphs."""

import re
import unicodedata

from arabic_reshaper import ArabicReshaper
from bidi import get_display

from app.pdf.fonts import REGULAR, WITHOUT_FORM, can_draw, face

_SHAPED_SCRIPTS = re.compile("[\u0600-\u08ff]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_STRONG_CLASSES = {"L": False, "R": True, "AL": True}

_MIRRORED = str.maketrans("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤")
_BRACKET = re.compile(r"([()\[\]{}<>«»‹›≤≥])")
_LEVEL_MARK = "\u034f"  # a nonspacing mark: it takes the level of the character before it
_TURNED_OR_UPRIGHT = re.compile(f"{_LEVEL_MARK}{_BRACKET.pattern}|{_BRACKET.pattern}{_LEVEL_MARK}")

_reshaper = ArabicReshaper({"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})


def clean(text: str) -> str:
    r"""The text without what can have no form: controls, half surrogates, direction marks.

    Composed (NFC); joiners stay, shaping needs them. Line ends are ``\n``, tabs are spaces.
    """
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(filter(None, map(_cleaned, composed)))


def _cleaned(char: str) -> str:
    if char in "\n\u200c\u200d" or char.isprintable():
        return char
    if char in "\u2028\u2029\x0b\x0c\x85":
        return "\n"
    if char.isspace():
        return " "
    return "" if unicodedata.category(char) in {"Cc", "Cf", "Cs"} else char


def drawable(word: str) -> str:
    """The word as glyphs, still in reading order: shaped, and named where no face has it.

    "🙂" comes out as "[SLIGHTLY SMILING FACE]": in words rather than as an empty box.
    """
    if face(REGULAR).widths.keys() >= set(word):
        return word
    shaped = _reshaper.reshape(word) if _SHAPED_SCRIPTS.search(word) else word
    return "".join(map(_glyph, shaped))


def _glyph(char: str) -> str:
    if _without_form(char):
        return ""
    if can_draw(char):
        return char
    simpler = unicodedata.normalize("NFKC", char)
    if simpler != char and all(map(can_draw, simpler)):
        return simpler
    return f"[{unicodedata.name(char, f'U+{ord(char):04X}')}]"


def _without_form(char: str) -> bool:
    """Joiners and variation selectors change a neighbour; alone they show nothing."""
    return bool(WITHOUT_FORM.match(char)) or unicodedata.category(char) == "Cf"


def reads_right_to_left(text: str) -> bool:
    """Whether the first strong character is one of a right-to-left script."""
    if not _RIGHT_TO_LEFT.search(text):
        return False
    classes = map(unicodedata.bidirectional, text)
    return next((_STRONG_CLASSES[one] for one in classes if one in _STRONG_CLASSES), False)


def visual(line: str, *, right_to_left: bool) -> str:
    """The line in the order in which it is drawn, from the left (UAX 9).

    python-bidi does not mirror brackets (rule L4); a mark behind each tells which way it went.
    """
    if not _RIGHT_TO_LEFT.search(line):
        return line
    marked = _BRACKET.sub(lambda found: found[0] + _LEVEL_MARK, line)
    ordered = get_display(marked, base_dir="R" if right_to_left else "L")
    return _TURNED_OR_UPRIGHT.sub(_mirror_turned, ordered)


def _mirror_turned(found: re.Match[str]) -> str:
    turned, upright = found.groups()
    return turned.translate(_MIRRORED) if turned else upright
