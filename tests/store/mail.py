"""A client with an address, and an installation that sends mail to a server of the test."""

from dataclasses import replace

import pytest

from app.cli.mail import send_what_waits
from app.settings import MailSettings
from app.store.mail_codes import ask_to_verify, verify_address
from app.store.sending import claim, due, mark_sent
from tests.mailserver import MailServer
from tests.store.people import PIN

ADDRESS = "samira@post.example"
SENDER = "bericht@bureau.example"


@pytest.fixture
def server():
    with MailServer() as mail_server:
        yield mail_server


@pytest.fixture
def mailing(app, server):
    """The same application, which sends its mail to the server."""
    settings = app.extensions["settings"]
    mail = MailSettings("127.0.0.1", SENDER, server.port, tls="none")
    app.extensions["settings"] = replace(settings, mail=mail)
    return app


def send(app):
    """A round of the worker; how many mails went out."""
    settings = app.extensions["settings"]
    return send_what_waits(settings, settings.mail)


def switch_mail_on(app):
    """Let this application queue mail, without a server that takes it."""
    mail = MailSettings("127.0.0.1", SENDER, 1, tls="none")
    app.extensions["settings"] = replace(app.extensions["settings"], mail=mail)


def verified(app, access, address=ADDRESS, pin=PIN):
    """Give the client a verified address as if the mail had been read."""
    switch_mail_on(app)
    code_id = ask_to_verify(access, address, pin)
    parcel = next(one for one in map(claim, due()) if one and one.address == address)
    mark_sent(parcel)
    verify_address(access, code_id, parcel.code)


def code_in(letter):
    """The six digits in a mail."""
    line = letter.get_content().splitlines()[0]
    return "".join(char for char in line if char.isdigit())


def with_address(app, server, access, address=ADDRESS, pin=PIN):
    """Give the client a verified address, through a real mail with a code."""
    code_id = ask_to_verify(access, address, pin)
    assert send(app) == 1
    verify_address(access, code_id, code_in(server.letters.pop()))
