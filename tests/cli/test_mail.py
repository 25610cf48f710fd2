"""The worker as a bureau runs it, and everything that leaves the house searched for content."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.mail import compose
from app.settings import MailSettings
from app.store.clients import create_client
from app.store.contact import set_frequency
from app.store.messages import write_to_client, write_to_coach
from app.store.outbox import MailKind
from app.store.sessions import find_session
from app.store.tasks import NewTask, add_tasks, send_reply
from tests.mailserver import MailServer
from tests.store.mail import ADDRESS, SENDER, mailing, send, server, with_address
from tests.store.people import come_in, guide, hire, share_words

__all__ = ["mailing", "server"]

ROOT = Path(__file__).parents[2]
CANARIES = ("KANARIE", "Samira", "Bouali", "24-118", "Anna", "energie", "coach", "gesprek", "ziek")


def run(app, *words):
    result = app.test_cli_runner().invoke(args=["mail", *words])
    assert result.exit_code == 0, result.output
    return result.output


def tell(client):
    """Every reason there is to mail a client, each with words that belong in no mail."""
    write_to_client(client.coach_id, client.id, "KANARIE Je energie, zei Anna.")
    share = share_words(client, "KANARIE mijn woorden")
    write_to_client(client.coach_id, client.id, "KANARIE hierbij", share_id=share, section_id="x")
    (task,) = add_tasks(client.id, client.coach_id, [NewTask("question", "KANARIE Ben je ziek?")])
    send_reply(client.access, task, "KANARIE nee")
    write_to_coach(client.access, "KANARIE dag Anna")


def test_no_mail_log_or_command_says_anything(mailing, server, capfd):
    client = guide()
    with_address(mailing, server, client.access)
    set_frequency(client.access, "direct")
    for _ in range(2):
        tell(client)
        send(mailing)

    said = run(mailing, "work", "--once") + run(mailing, "remind") + run(mailing, "status")
    logged = "".join(capfd.readouterr())
    assert len(server.letters) == 2
    for canary in CANARIES:
        assert canary.lower() not in server.words().lower().replace(ADDRESS, "")
        assert canary.lower() not in (said + logged).lower()
    assert ADDRESS not in said + logged


@pytest.mark.parametrize("kind", list(MailKind))
def test_every_letter_is_plain_neutral_and_leads_to_the_front_page_alone(kind):
    letter = compose(
        kind,
        ADDRESS,
        sender=SENDER,
        key="abc",
        link="https://koers.example",
        phone="053 123 45 67",
        at=datetime.now(UTC),
        code="123456" if kind == "code" else "",
    )
    words = letter.get_content()

    assert letter.get_content_type() == "text/plain"
    assert not letter.is_multipart()
    assert words.count("://") == 1
    assert "https://koers.example\n" in words or "https://koers.example " in words
    assert "123" not in letter["Subject"]
    assert letter["From"] == SENDER, "no name of a bureau"
    for canary in CANARIES:
        assert canary.lower() not in (letter["Subject"] + words).lower()


@pytest.mark.parametrize("address", ["a@b.example\nBcc: c@d.example", "a@b.example\r\nX: y"])
def test_an_address_with_a_line_break_never_becomes_a_header(address):
    with pytest.raises(ValueError, match=r"linefeed|carriage|newline"):
        compose(
            "message",
            address,
            sender=SENDER,
            key="abc",
            link="https://koers.example",
            phone="1",
            at=datetime.now(UTC),
        )


def test_the_reminder_of_tomorrow_goes_out_once(mailing, server):
    coach = hire().id
    at = datetime.now(UTC) + timedelta(days=1)
    client_id = create_client(coach, "Samira", "Bouali", "24-118", "short", at)
    access = find_session(come_in(client_id, coach).session_token).access
    with_address(mailing, server, access)

    assert run(mailing, "remind") == "Reminders: 1.\n"
    assert run(mailing, "remind") == "Reminders: 0.\n"
    assert run(mailing, "work", "--once") == "Sent: 1.\n"


def test_without_a_server_the_commands_say_that_mail_is_off(app):
    assert "Mail is off" in run(app, "work", "--once")
    assert "Mail is off" in run(app, "status")


def test_the_worker_sends_what_comes_and_stops_when_it_is_told(app, settings):
    with MailServer() as server:
        env = {
            **{name: value for name, value in os.environ.items() if "KOERS" not in name},
            "KOERS_ENV": "development",
            "SECRET_KEY": settings.secret_key,
            "MASTER_KEY": settings.master_key,
            "DATABASE_URL": settings.database_url,
            "KEYS_URL": settings.keys_url,
            "SMTP_HOST": "127.0.0.1",
            "SMTP_PORT": str(server.port),
            "SMTP_TLS": "none",
            "MAIL_FROM": SENDER,
        }
        client = guide()
        with_worker_off(app, server, client)
        write_to_client(client.coach_id, client.id, "KANARIE")
        command = [sys.executable, "-m", "flask", "--app", "wsgi", "mail", "work"]
        with subprocess.Popen(command, cwd=ROOT, env=env, stderr=subprocess.PIPE) as worker:
            until(lambda: server.letters)
            worker.send_signal(signal.SIGTERM)
            _out, errors = worker.communicate(timeout=30)

    assert worker.returncode == 0, errors
    assert [letter.envelope_to for letter in server.letters] == [ADDRESS]


def with_worker_off(app, server, client):
    mail = MailSettings("127.0.0.1", SENDER, server.port, tls="none")
    app.extensions["settings"] = replace(app.extensions["settings"], mail=mail)
    with_address(app, server, client.access)


def until(true, seconds=30):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
