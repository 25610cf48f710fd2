"""The logins of a demo: made at random for each install, kept where only its owner can read."""

import json
import os
from pathlib import Path

import click


def keep(logins: dict[str, object], file: Path) -> None:
    """Write the logins, readable by the owner only, whole or not at all."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = file.with_suffix(".new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as handle:
        json.dump(logins, handle, ensure_ascii=False, indent=2)
    draft.replace(file)


def kept_for(public_url: str, file: Path) -> dict[str, object]:
    """The kept logins, with addresses that begin as this installation's do now.

    Raises:
        ClickException: there are people in the database, but no logins of a demo.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError as problem:
        raise click.ClickException(
            f"The database is not empty, and there are no logins in {file.name}."
        ) from problem
    before = json.loads(text)["address"]
    if before != public_url:
        moved = json.loads(text.replace(f'"{before}', f'"{public_url}'))
        keep(moved, file)
        return dict(moved)
    return dict(json.loads(text))
