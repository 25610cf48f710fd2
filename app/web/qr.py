"""A QR code as a drawing that needs no style and no script (the CSP allows neither)."""

import segno
from markupsafe import Markup

QUIET_ZONE = 4
"""White modules around the code; cameras need four."""


def qr(address: str) -> Markup:
    """The address as an SVG drawing, black on white in dark mode too; its size comes from CSS."""
    code = segno.make(address, micro=False, error="m")
    drawing = code.svg_inline(
        border=QUIET_ZONE, dark="#000", light="#fff", omitsize=True, svgclass="qr", lineclass=None
    )
    return Markup(drawing)  # noqa: S704 - segno draws modules; the address is not in the SVG
