"""The mail worker, the reminders of each day, and how the mail is doing."""

import signal
import time
from collections.abc import Callable
from datetime import UTC, datetime
from threading import Event

import click
from flask import current_app
from flask.cli import AppGroup

from app.mail import Later, Refused, Server, ServerAway, compose, connect
from app.settings import MailSettings, Settings
from app.store.bureau import the_bureau
from app.store.deletion_notices import queue_deletion_notices
from app.store.errors import StoreBusy
from app.store.reminders import queue_reminders
from app.store.sending import (
    Parcel,
    claim,
    due,
    mail_health,
    mark_later,
    mark_refused,
    mark_sent,
)

EVERY = 5
"""Seconds between two looks at the outbox."""

mail = AppGroup("mail", help="Send what waits in the outbox, and queue reminders.")


@mail.command()
@click.option("--once", is_flag=True, help="Send what waits now, and stop.")
def work(*, once: bool) -> None:
    """Send mail until stopped; a dead server is waited for."""
    settings = _settings()
    if settings.mail is None:
        click.echo("Mail is off: SMTP_HOST is not set.")
        if not once:
            _until_stopped(lambda: None)
        return
    if once:
        click.echo(f"Sent: {send_what_waits(settings, settings.mail)}.")
        return
    mail_settings = settings.mail
    _until_stopped(lambda: _patiently(settings, mail_settings))


@mail.command()
def remind() -> None:
    """Queue a mail for who meets tomorrow, has a task soon or is deleted soon; twice is fine."""
    click.echo(f"Reminders: {queue_reminders() + queue_deletion_notices()}.")


@mail.command()
def status() -> None:
    """Say how the mail is doing; nobody's name or address is in it."""
    health = mail_health()
    click.echo(f"Mail is {'on' if health.on else 'off: SMTP_HOST is not set'}.")
    click.echo(
        f"Waiting: {health.waiting}. Last 30 days: {health.sent} sent, {health.refused} refused."
    )
    if health.oldest:
        click.echo(f"The server has taken nothing since {health.oldest.isoformat()}.")


def send_what_waits(settings: Settings, mail_settings: MailSettings) -> int:
    """Send everything that is due now, on one line to the server; how many mails went out."""
    waiting, sent = due(), 0
    parcel = _next(waiting)
    if parcel is None:
        return 0
    try:
        with connect(mail_settings) as server:
            while parcel:
                sent += _send(settings, mail_settings, server, parcel)
                parcel = _next(waiting)
    except ServerAway:
        if parcel:
            mark_later(parcel, None)
    return sent


def _next(waiting: list[str]) -> Parcel | None:
    """The next letter that can be taken; what cannot be is passed over."""
    while waiting:
        parcel = claim(waiting.pop(0))
        if parcel:
            return parcel
    return None


def _send(settings: Settings, mail_settings: MailSettings, server: Server, parcel: Parcel) -> bool:
    """Send one mail and write down what became of it; whether it went out.

    Raises:
        ServerAway: the line broke, so the rest waits for the next round.
    """
    letter = compose(
        parcel.kind,
        parcel.address,
        sender=mail_settings.sender,
        key=parcel.key,
        link=settings.public_url,
        phone=the_bureau().help_phone,
        at=datetime.now(UTC),
        code=parcel.code,
        day=parcel.day,
    )
    try:
        server.send(letter)
    except Refused as refused:
        mark_refused(parcel, refused.reply)
        return False
    except Later as later:
        if later.reply is None:
            raise ServerAway from None
        mark_later(parcel, later.reply)
        return False
    mark_sent(parcel)
    return True


def _patiently(settings: Settings, mail_settings: MailSettings) -> None:
    """A round that a database which is away for a moment does not end."""
    try:
        send_what_waits(settings, mail_settings)
    except StoreBusy:
        time.sleep(1)


def _until_stopped(step: Callable[[], None]) -> None:
    """Do the step every few seconds until systemd or a person says stop; never half-way."""
    stopped = Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stopped.set())
    while not stopped.is_set():
        step()
        stopped.wait(EVERY)


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings
