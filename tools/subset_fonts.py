"""Make the web fonts: Atkinson Hyperlegible cut to the characters that pages need, as WOFF2.

The result is committed; run this again only for a new version of the font, in an environment of
its own (the application does not need these tools):

    python3 -m venv fonts && fonts/bin/pip install fonttools brotli
    fonts/bin/python tools/subset_fonts.py AtkinsonHyperlegible-Regular.ttf 400
    fonts/bin/python tools/subset_fonts.py AtkinsonHyperlegible-Bold.ttf 700

The TTF files are those of the Braille Institute (SIL Open Font License 1.1; its text stands
beside the fonts). The second file of each weight holds the rest of the Latin letters and is
loaded only by pages that use one, through ``unicode-range`` in style.css.
"""  # noqa: INP001 - a script, run by hand

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parent.parent / "app" / "web" / "static" / "fonts"

WESTERN = {
    *range(0x20, 0x7F),  # ASCII
    *range(0xC0, 0x100),  # the letters of Latin-1
    *map(ord, "\u00a0¡«·»¿×°²½–—‘’‚“”„•…€"),
}
"""What Dutch and its neighbours need: in nearly every page."""


def main(source: str, weight: str) -> None:
    """Write both halves of one weight."""
    others = set(TTFont(source).getBestCmap()) - WESTERN
    write(source, WESTERN, FONTS / f"atkinson-{weight}.woff2")
    write(source, others, FONTS / f"atkinson-rest-{weight}.woff2")


def write(source: str, characters: set[int], target: Path) -> None:
    """Write a font with only these characters, without hinting (phones do not use it)."""
    options = subset.Options(
        flavor="woff2",
        hinting=False,
        desubroutinize=True,
        layout_features=["kern", "liga", "tnum", "locl", "ccmp", "mark", "mkmk"],
        name_IDs=[0, 1, 2, 13, 14],
    )
    font = subset.load_font(source, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    subset.save_font(font, str(target), options)


if __name__ == "__main__":
    main(*sys.argv[1:])
