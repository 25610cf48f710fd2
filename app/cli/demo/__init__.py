"""The demo bureau: people with believable answers in an empty database, and how to walk in."""

import json
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from app.cli.demo.filling import fill
from app.cli.demo.logins import keep, kept_for
from app.settings import Settings
from app.store import is_demo, is_empty, mark_demo

KEPT = Path(__file__).parents[3] / "var" / "demo.json"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the logins as JSON.")
@click.option("--if-empty", is_flag=True, help="Leave a database with people in it alone.")
@click.option(
    "--logins",
    type=click.Path(path_type=Path, dir_okay=False),
    default=KEPT,
    envvar="KOERS_DEMO_LOGINS",
    help="Where the logins are kept.",
)
@with_appcontext
def demo(*, as_json: bool, if_empty: bool, logins: Path) -> None:
    """Fill an empty development database with a demo bureau, and print how to walk in."""
    settings: Settings = current_app.extensions["settings"]
    if not settings.on_loopback:
        raise click.ClickException(
            "A demo is for development on this machine only: KOERS_ENV=development, and a"
            " PUBLIC_URL on localhost."
        )
    if is_empty():
        mark_demo()
        keep(fill(settings.public_url), logins)
    elif if_empty and not is_demo():
        return
    click.echo(_shown(kept_for(settings.public_url, logins), as_json=as_json))


def _shown(logins: dict[str, object], *, as_json: bool) -> str:
    if as_json:
        return json.dumps(logins, ensure_ascii=False, indent=2)
    return f"The demo bureau stands at {logins['address']}; ./dev logins prints how to walk in."
