"""The tokens of ux.md 5.1 to 5.3 on paper: colours, type sizes and measures, in points."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.units import mm

from app.pdf.fonts import BOLD, REGULAR

PAPER = HexColor("#FFFFFF")
SAND = HexColor("#F2EEE5")
INK = HexColor("#1B2A3A")
INK_2 = HexColor("#46535F")
TEAL = HexColor("#0F6F78")
TEAL_TINT = HexColor("#E3F0EF")
TERRA = HexColor("#94400A")
TERRA_TINT = HexColor("#FBEBDD")
EDGE = HexColor("#6B7680")
HAIR = HexColor("#D9D5CB")

PX = 0.75
"""A CSS pixel in points: ux.md gives strokes in pixels."""

MARGIN = 20 * mm


@dataclass(frozen=True)
class Style:
    """How a text is set; sizes in points."""

    size: float
    leading: float
    font: str = REGULAR
    colour: Color = INK


NAME = Style(30, 34, BOLD)
H1 = Style(20, 25, BOLD)
H2 = Style(14, 19, BOLD)
LEAD = Style(14, 19)
OWN = Style(16, 22)
BODY = Style(11, 16)
STRONG = Style(11, 16, BOLD)
SMALL = Style(9.5, 13)
SMALL_STRONG = Style(9.5, 13, BOLD)
QUIET = Style(9.5, 13, REGULAR, INK_2)
NOTE = Style(9.5, 12)
STOP, STOP_STRONG = Style(8, 11), Style(8, 11, BOLD)
"""The names along the road: the longest has a sixth of the page."""
NOTE_STRONG = Style(9.5, 12, BOLD)
NOTE_QUIET = Style(9.5, 12, REGULAR, INK_2)
CAPTION = Style(11, 16, BOLD, TEAL)
VOICE = Style(9.5, 14, BOLD, TEAL)
"""The same where it stands many times."""
GIVES = Style(9.5, 13, BOLD, TEAL)
COSTS = Style(9.5, 13, BOLD, TERRA)
