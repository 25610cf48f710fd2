"""Static files: written once under the hash of their content, served by WhiteNoise.

A name that holds its content's hash may be kept by browsers for ever, so a phone asks for each
file once. ``flask --app wsgi build`` writes them; a start writes what is missing or out of date.
"""

import json
import re
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from wsgiref.headers import Headers

from flask import Flask, current_app
from whitenoise import WhiteNoise  # type: ignore[import-untyped] # it has no types
from whitenoise.compress import Compressor  # type: ignore[import-untyped]

from app.web.security import static_headers

SOURCES: Final = Path(__file__).parent / "static"
BUILT: Final = Path(__file__).parent / "dist"
NAMES: Final = "names.json"

SCRIPT: Final = "koers.js"
"""All scripts in one file, so that a first visit needs one request for them."""
TYPES: Final = {".js": "text/javascript", ".woff2": "font/woff2"}
_CSS_URL: Final = re.compile(rb'url\("([^"]+)"\)')


class AssetsError(Exception):
    """The static files are not built and cannot be; the message says what to do."""


def init_app(app: Flask) -> None:
    """Serve the files in front of the application; ``asset(name)`` gives their addresses.

    Raises:
        AssetsError: they are not built and the folder cannot be written.
    """
    app.extensions["assets"] = _built_names() or _build_now()
    app.jinja_env.globals["asset"] = asset_url
    own_headers = static_headers(app.extensions["settings"])

    def add_headers(headers: Headers, _path: str, _url: str) -> None:
        for name, value in own_headers.items():
            headers[name] = value

    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=str(BUILT),
        prefix="static/",
        immutable_file_test=lambda _path, _url: True,
        add_headers_function=add_headers,
        allow_all_origins=False,
        mimetypes=TYPES,
    )


def asset_url(name: str) -> str:
    """The address of a file by its plain name, such as "style.css" or "fonts/atkinson-400.woff2".

    Raises:
        KeyError: there is no such file.
    """
    return f"/static/{current_app.extensions['assets'][name]}"


def build_assets() -> Mapping[str, str]:
    """Write every file under its hashed name and compressed; the hashed name by plain name."""
    with TemporaryDirectory(dir=BUILT.parent, prefix="dist-") as folder:
        names = _write_all(Path(folder))
        _move_all(Path(folder), BUILT)
    return names


def _write_all(folder: Path) -> Mapping[str, str]:
    bodies = _bodies()
    compressor = Compressor(quiet=True)
    names: dict[str, str] = {}
    for name in sorted(bodies, key=lambda name: name.endswith(".css")):
        body = _with_hashed_urls(bodies[name], names) if name.endswith(".css") else bodies[name]
        names[name] = _hashed(name, body)
        path = folder / names[name]
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(body)
        if compressor.should_compress(name):
            list(compressor.compress(str(path)))
    built = {"of": _fingerprint(bodies), "names": names}
    (folder / NAMES).write_text(json.dumps(built), encoding="utf-8")
    return names


def _move_all(folder: Path, target: Path) -> None:
    """Put each file in its place at once, the names last: others may be building or reading."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    for path in sorted(files, key=lambda path: path.name == NAMES):
        place = target / path.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)


def _built_names() -> Mapping[str, str] | None:
    """The names of what was built from exactly these sources, or None."""
    try:
        built = json.loads((BUILT / NAMES).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    names: Mapping[str, str] = built["names"]
    return names if built["of"] == _fingerprint(_bodies()) else None


def _build_now() -> Mapping[str, str]:
    try:
        return build_assets()
    except OSError as error:
        raise AssetsError(
            f"The static files are not built ({error}). Run: flask --app wsgi build"
        ) from error


def _bodies() -> dict[str, bytes]:
    """What is served, by plain name: the files as they are, but the scripts joined to one."""
    files = sorted(path for path in SOURCES.rglob("*") if path.is_file())
    scripts = [path for path in files if path.suffix == ".js"]
    others = {path.relative_to(SOURCES).as_posix(): path.read_bytes() for path in files}
    for path in scripts:
        del others[path.relative_to(SOURCES).as_posix()]
    return {**others, SCRIPT: _joined(scripts)}


def _joined(scripts: Iterable[Path]) -> bytes:
    """Libraries before our own scripts, which use them."""
    in_order = sorted(scripts, key=lambda path: (path.parent == SOURCES, path.name))
    return b";\n".join(path.read_bytes() for path in in_order)


def _with_hashed_urls(sheet: bytes, names: Mapping[str, str]) -> bytes:
    return _CSS_URL.sub(lambda found: b'url("%b")' % names[found[1].decode()].encode(), sheet)


def _hashed(name: str, body: bytes) -> str:
    path = Path(name)
    return path.with_name(f"{path.stem}.{_digest(body)}{path.suffix}").as_posix()


def _fingerprint(bodies: Mapping[str, bytes]) -> str:
    return _digest(b"".join(name.encode() + body for name, body in sorted(bodies.items())))


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()[:12]
