"""Static files: read, compressed and named after their content once, served before Flask.

A name that holds the hash of the content may be kept by browsers for ever, so a phone asks
for each file once. Files that a style sheet names are hashed first and renamed in it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from gzip import compress as gzip
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from typing import TYPE_CHECKING, Final

import brotli  # type: ignore[import-untyped] # it has no types
from flask import Flask

from app.web.security import static_headers

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

FOLDER: Final = Path(__file__).parent / "static"
PREFIX: Final = "/static/"
FOR_EVER: Final = "public, max-age=31536000, immutable"
TYPES: Final = {".woff2": "font/woff2", ".js": "text/javascript", ".svg": "image/svg+xml"}
COMPRESSED_ALREADY: Final = frozenset({".woff2", ".png"})
_CSS_URL = re.compile(rb'url\("?(?!data:)([^")]+)"?\)')


@dataclass(frozen=True)
class Asset:
    """One file under its hashed name, with its bodies by content coding."""

    name: str
    content_type: str
    bodies: Mapping[str, bytes]
    """Keys "br", "gzip" and, always, "identity"."""

    def best(self, accepted: str) -> str:
        """The smallest coding that the browser accepts."""
        offered = {part.split(";")[0].strip() for part in accepted.split(",")}
        return next((c for c in ("br", "gzip") if c in self.bodies and c in offered), "identity")


def init_app(app: Flask) -> None:
    """Serve the files in front of the application; ``asset(name)`` gives their addresses."""
    app.jinja_env.globals["asset"] = asset_url
    headers = list(static_headers(app.extensions["settings"]).items())
    app.wsgi_app = Shelf(app.wsgi_app, headers)  # type: ignore[method-assign]


def asset_url(name: str) -> str:
    """The address of a file under ``app/web/static``.

    Raises:
        KeyError: there is no such file.
    """
    return PREFIX + all_assets()[name].name


@cache
def all_assets() -> dict[str, Asset]:
    """Every static file by its plain name, such as "style.css"."""
    files = sorted(path for path in FOLDER.rglob("*") if path.is_file())
    made: dict[str, Asset] = {}
    for path in sorted(files, key=lambda path: path.suffix == ".css"):
        name = path.relative_to(FOLDER).as_posix()
        body = path.read_bytes()
        made[name] = _asset(name, _with_hashed_urls(body, made) if path.suffix == ".css" else body)
    return made


class Shelf:
    """A WSGI application that hands out the static files and leaves the rest to Flask."""

    def __init__(self, pages: "WSGIApplication", headers: list[tuple[str, str]]) -> None:
        self._pages = pages
        self._headers = headers
        self._files = {PREFIX + asset.name: asset for asset in all_assets().values()}

    def __call__(
        self, environ: "WSGIEnvironment", start_response: "StartResponse"
    ) -> Iterable[bytes]:
        """Answer one request, from memory."""
        found = self._files.get(environ["PATH_INFO"])
        if found is None or environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return self._pages(environ, start_response)
        coding = found.best(environ.get("HTTP_ACCEPT_ENCODING", ""))
        body = found.bodies[coding]
        start_response("200 OK", [*self._headers, *_own_headers(found, coding, body)])
        return [body] if environ["REQUEST_METHOD"] == "GET" else []


def _own_headers(asset: Asset, coding: str, body: bytes) -> list[tuple[str, str]]:
    coded = [("Content-Encoding", coding)] if coding != "identity" else []
    return [
        ("Content-Type", asset.content_type),
        ("Content-Length", str(len(body))),
        ("Cache-Control", FOR_EVER),
        ("Vary", "Accept-Encoding"),
        *coded,
    ]


def _asset(name: str, body: bytes) -> Asset:
    path = Path(name)
    digest = sha256(body).hexdigest()[:12]
    bodies = {"identity": body}
    if path.suffix not in COMPRESSED_ALREADY:
        bodies |= {"br": brotli.compress(body), "gzip": gzip(body, 9, mtime=0)}
    hashed = path.with_name(f"{path.stem}.{digest}{path.suffix}").as_posix()
    return Asset(hashed, _content_type(path), bodies)


def _content_type(path: Path) -> str:
    kind = TYPES.get(path.suffix) or guess_type(path.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def _with_hashed_urls(sheet: bytes, made: Mapping[str, Asset]) -> bytes:
    def hashed(match: re.Match[bytes]) -> bytes:
        return b'url("' + PREFIX.encode() + made[match[1].decode()].name.encode() + b'")'

    return _CSS_URL.sub(hashed, sheet)
