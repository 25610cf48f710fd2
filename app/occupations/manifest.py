"""Where the catalogue's figures come from: the sources with their release, year and licence."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

Covers = Literal[
    "titles",
    "links",
    "interests",
    "values",
    "skills",
    "abilities",
    "activities",
    "context",
    "zone",
    "level",
    "heavy",
    "opening",
    "wage",
    "groups",
]
"""A kind of figure: `abilities`, `activities` and `context` make the loads and the poles."""

FORMAT = 1


@dataclass(frozen=True)
class Source:
    """One source as it was used.

    `year` is the newest year of the figures; `older`: figures of earlier years are among them.
    `release` is "later" where the files only tell that it came after the others.
    `covers` are the kinds of figure that it gave; `short` is how a page calls it beside a figure.
    Without a publisher it is our own judgement, and `short` a text that is translated.
    """

    key: str
    short: str
    name: str
    publisher: str
    release: str
    year: int
    licence: str
    covers: tuple[Covers, ...]
    older: bool = False


@dataclass(frozen=True)
class Manifest:
    """What the data folder holds: rows, a SHA-256 for each file, and the sources.

    `elements` are the names that O*NET gave the elements when it was read; it changes them.
    """

    occupations: int
    names: int
    files: Mapping[str, str]
    sources: tuple[Source, ...]
    elements: Mapping[str, str]


def to_json(manifest: Manifest) -> str:
    """The manifest as a file; equal manifests give equal text."""
    held = {"format": FORMAT, **asdict(manifest)}
    return json.dumps(held, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def from_json(text: str) -> Manifest:
    """Read it back; raises ValueError, KeyError or TypeError where it is not a manifest."""
    held: dict[str, Any] = json.loads(text)
    if held.pop("format") != FORMAT:
        raise ValueError(f"not format {FORMAT}")
    sources: Sequence[dict[str, Any]] = held.pop("sources")
    return Manifest(
        sources=tuple(Source(**{**one, "covers": tuple(one["covers"])}) for one in sources),
        **held,
    )
