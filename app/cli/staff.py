"""The first beheerder, made by who has the server; everybody after that is made in the pages."""

from urllib.parse import quote

import click
import segno
from flask.cli import with_appcontext

from app.store.bureau import the_bureau
from app.store.errors import EmailTaken, WeakPassword
from app.store.staff import NewStaff, create_staff

WHY_REFUSED = {
    "short": "Use at least 12 characters.",
    "long": "Use at most 128 characters.",
    "common": "It is on a list of well-known passwords. Take another one.",
    "own_words": "It is made of the name, the address or the bureau's name. Take another one.",
}


@click.group()
def staff() -> None:
    """Coaches and beheerders."""


@staff.command()
@click.option("--role", type=click.Choice(["beheerder", "coach"]), required=True)
@click.option("--name", required=True, help="As clients will read it: “Anna de Wit”.")
@click.option("--email", required=True)
@click.option(
    "--password",
    prompt=True,
    hide_input=True,
    confirmation_prompt=True,
    help="Leave it out to type it unseen.",
)
@with_appcontext
def add(role: str, name: str, email: str, password: str) -> None:
    """Make a member of staff; the code for the authenticator app is shown once."""
    try:
        made = create_staff("coach" if role == "coach" else "beheerder", name, email, password)
    except WeakPassword as problem:
        message = f"The password is refused. {WHY_REFUSED[problem.reason]}"
        raise click.ClickException(message) from problem
    except EmailTaken as problem:
        raise click.ClickException(f"{email} signs in already.") from problem
    _show(made, email)


def _show(made: NewStaff, email: str) -> None:
    bureau = the_bureau().name
    address = f"otpauth://totp/{quote(f'{bureau}:{email}')}?secret={made.totp_secret}&issuer={quote(bureau)}"
    click.echo("\nScan this with an authenticator app. It is not shown again.\n")
    segno.make(address, error="m").terminal(compact=True)
    click.echo(f"Or type this secret: {made.totp_secret}")
    click.echo("Recovery codes, each for one time without the phone:")
    for code in made.recovery_codes:
        click.echo(f"  {code}")
