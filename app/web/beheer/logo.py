"""The bureau's logo: an image that was looked at, made small, and written anew without its past."""

import warnings
from io import BytesIO
from typing import Final

from PIL import Image, UnidentifiedImageError

MOST_BYTES: Final = 1_000_000
MOST_PIXELS: Final = 16_000_000
"""An image of so few bytes can hold far more pixels than a page can use."""
WIDEST, HIGHEST = 480, 96
"""Twice what a page shows, for sharp screens."""
FORMATS: Final = ("PNG", "JPEG", "WEBP")


class NotALogoError(Exception):
    """The file is not an image that can be a logo."""


class LogoTooLargeError(Exception):
    """The file has too many bytes or too many pixels."""


def as_logo(file: bytes) -> bytes:
    """The image as a PNG of at most 480 by 96, without place, camera or maker in it.

    Raises:
        NotALogoError: it is not a whole PNG, JPEG or WebP image.
        LogoTooLargeError: more than a megabyte, or more than sixteen million pixels.
    """
    if len(file) > MOST_BYTES:
        raise LogoTooLargeError
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _written(file)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise LogoTooLargeError from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise NotALogoError from None


def _written(file: bytes) -> bytes:
    with Image.open(BytesIO(file), formats=FORMATS) as image:
        if image.width * image.height > MOST_PIXELS:
            raise LogoTooLargeError
        small = image.convert("RGBA")
    small.thumbnail((WIDEST, HIGHEST))
    bare = Image.new("RGBA", small.size)
    bare.paste(small)
    written = BytesIO()
    bare.save(written, "PNG", optimize=True)
    return written.getvalue()
