"""The mail server: connected once for a round of letters, always over a checked line.

What a server answers comes down to three things: it took the letter, it may take it later, or it
never will. A refusal of the sender or the password says nothing about the reader, so that stops
the round and is tried later.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Final

from app.settings import MailSettings

PATIENCE: Final = 30
"""Seconds that the server may take for each step."""
FOR_GOOD: Final = 500


class ServerAway(Exception):  # noqa: N818
    """The server cannot be reached, or takes nothing from us: try everything later."""


class Later(Exception):  # noqa: N818
    """The server does not take this letter now, or it is not known whether it did."""

    def __init__(self, reply: int | None) -> None:
        super().__init__("The server did not take the letter.")
        self.reply = reply
        """The server's number, such as 451; None where the line broke."""


class Refused(Exception):  # noqa: N818
    """The server will never take this letter."""

    def __init__(self, reply: int) -> None:
        super().__init__("The server refused the letter.")
        self.reply = reply


@dataclass
class Server:
    """A mail server with an open line."""

    line: smtplib.SMTP
    sender: str

    def send(self, letter: EmailMessage) -> None:
        """Hand the letter over; without an exception the server has taken it.

        Raises:
            Refused: the reader's address, or the letter itself, for good.
            Later: for now, or the line broke after the letter was under way.
            ServerAway: the server takes nothing from this sender.
        """
        try:
            self.line.send_message(letter, self.sender, [letter["To"]])
        except smtplib.SMTPRecipientsRefused as refused:
            reply, _words = next(iter(refused.recipients.values()))
            raise _outcome(reply) from None
        except smtplib.SMTPDataError as refused:
            raise _outcome(refused.smtp_code) from None
        except smtplib.SMTPSenderRefused:
            raise ServerAway from None
        except (smtplib.SMTPException, OSError):
            raise Later(None) from None


@contextmanager
def connect(settings: MailSettings, trust: ssl.SSLContext | None = None) -> Iterator[Server]:
    """An open line to the server; closed afterwards, whatever the server says to that.

    ``trust`` says which certificates count; None for those that this machine trusts.

    Raises:
        ServerAway: it cannot be reached, shows a wrong certificate, or refuses the password.
    """
    try:
        line = _open(settings, trust or ssl.create_default_context())
    except (smtplib.SMTPException, OSError):
        raise ServerAway from None
    try:
        yield Server(line, settings.sender)
    finally:
        with suppress(smtplib.SMTPException, OSError):
            line.quit()
        line.close()


def _open(settings: MailSettings, trust: ssl.SSLContext) -> smtplib.SMTP:
    name = settings.sender.rpartition("@")[2]  # the name of this machine is nobody's business
    if settings.tls == "tls":
        line: smtplib.SMTP = smtplib.SMTP_SSL(
            settings.host, settings.port, name, timeout=PATIENCE, context=trust
        )
    else:
        line = smtplib.SMTP(settings.host, settings.port, name, timeout=PATIENCE)
    try:
        if settings.tls == "starttls":
            line.starttls(context=trust)
        if settings.user:
            line.login(settings.user, settings.password)
    except BaseException:
        line.close()
        raise
    return line


def _outcome(reply: int) -> Later | Refused:
    return Refused(reply) if reply >= FOR_GOOD else Later(reply)
