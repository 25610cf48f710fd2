"""Static files: ours, named after their content, small and kept for ever."""

import re
from hashlib import sha256

import pytest

from app.web.assets import BUILT, SOURCES, asset_url, build_assets

HTMX = SOURCES / "vendor" / "htmx-2.0.11.min.js"
HTMX_SHA256 = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
FONT_BYTES = 10_000


def fetch(app, name, **headers):
    with app.test_request_context():
        address = asset_url(name)
    return fetched(app, address, headers)


def fetched(app, address, headers=()):
    """The response with its body read, so that the file behind it is closed."""
    with app.test_client().get(address, headers=headers) as response:
        response.get_data()
    return response


def test_htmx_is_the_file_that_was_released():
    assert sha256(HTMX.read_bytes()).hexdigest() == HTMX_SHA256


def test_a_file_is_named_after_its_content():
    for plain, hashed in build_assets().items():
        digest = hashed.split(".")[-2]
        stem, ending = plain.rsplit(".", 1)

        assert hashed == f"{stem}.{digest}.{ending}"
        assert sha256((BUILT / hashed).read_bytes()).hexdigest().startswith(digest)


def test_building_twice_gives_the_same_names():
    assert build_assets() == build_assets()


def test_a_file_may_be_kept_for_ever(app):
    response = fetch(app, "style.css")

    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "max-age=315360000, public, immutable"


@pytest.mark.parametrize(("accepted", "coding"), [("gzip", "gzip"), ("gzip, br", "br")])
def test_a_file_is_compressed_beforehand(app, accepted, coding):
    response = fetch(app, "koers.js", **{"Accept-Encoding": accepted})

    assert response.headers["Content-Encoding"] == coding
    assert "Accept-Encoding" in response.headers["Vary"]


def test_a_file_has_the_headers_of_a_page(app):
    headers = fetch(app, "style.css").headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in headers


def test_the_style_sheet_names_the_fonts_by_their_hash(app):
    sheet = fetch(app, "style.css").text
    fonts = re.findall(r'url\("([^"]+)"\)', sheet)

    assert len(fonts) == 4
    for font in fonts:
        assert fetched(app, f"/static/{font}").content_type == "font/woff2"


def test_the_scripts_are_one_file_with_the_library_first(app):
    script = fetch(app, "koers.js").text

    assert script.index("htmx") < script.index("The question pages")


def test_an_unknown_file_is_an_unknown_page(app):
    assert fetched(app, "/static/nothing.css").status_code == 404


@pytest.mark.parametrize("font", sorted((SOURCES / "fonts").glob("*.woff2")), ids=lambda f: f.name)
def test_a_font_is_small(font):
    assert font.stat().st_size < FONT_BYTES
