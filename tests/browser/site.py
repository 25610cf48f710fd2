"""The product served by gunicorn in processes of its own, and the people who let others in."""

import os
import signal
import socket
import time
from dataclasses import dataclass, replace
from urllib.request import Request, urlopen

import pyotp

from app import create_app
from app.store.clients import create_client
from app.store.invitations import make_invitation
from app.store.staff import create_staff
from tests.browser.served import served

START_SECONDS = 20


@dataclass(frozen=True)
class Staff:
    """A coach or beheerder who can sign in."""

    id: str
    email: str
    password: str
    totp_secret: str

    def code(self):
        return pyotp.TOTP(self.totp_secret).now()


class Site:
    """An installation on loopback; it can be killed and started again on the same files."""

    def __init__(self, settings, folder):
        self.port = free_port()
        self.address = f"http://localhost:{self.port}"
        self.settings = replace(settings, public_url=self.address, testing=False)
        self.log = folder / "gunicorn.log"
        self.app = create_app(self.settings)
        self.process = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()  # being nice takes seconds, and its files are thrown away
        for engine in self.app.extensions["engines"].values():
            engine.dispose()

    def start(self):
        """Start the server and wait until it answers."""
        env = {**os.environ, **self.env()}
        self.process = served(self.port, env, self.log)
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            assert self.process.is_alive(), self.log.read_text()
            if self._answers():
                return
            time.sleep(0.02)
        raise TimeoutError(self.log.read_text())

    def kill(self):
        """What a power cut does to the server and its workers: no time to be nice."""
        if self.process.is_alive():
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.join()

    def env(self):
        return {
            "KOERS_ENV": "development",
            "SECRET_KEY": self.settings.secret_key,
            "MASTER_KEY": self.settings.master_key,
            "DATABASE_URL": self.settings.database_url,
            "KEYS_URL": self.settings.keys_url,
            "PUBLIC_URL": self.settings.public_url,
            "TRUSTED_HOSTS": "localhost",
            **_mail_env(self.settings.mail),
        }

    def staff(self, role="coach", name="Anna de Wit", email="anna@bureau.example"):
        """Somebody of the bureau, made as the command line makes them."""
        password = "wandelen-langs-het-kanaal-7"
        with self.app.app_context():
            made = create_staff(role, name, email, password)
        return Staff(made.id, email, password, made.totp_secret)

    def invitation(self, coach, first_name="Samira", path="short"):
        """A card for a new client of this coach."""
        with self.app.app_context():
            client = create_client(coach.id, first_name, "Bouali", "24-118", path, None)
            return make_invitation(client, coach.id)

    def _answers(self):
        request = Request(f"http://127.0.0.1:{self.port}/gezond", headers={"Host": "localhost"})
        try:
            with urlopen(request, timeout=1) as reply:
                return reply.status == 200
        except OSError:
            return False


def _mail_env(mail):
    if mail is None:
        return {}
    return {
        "SMTP_HOST": mail.host,
        "SMTP_PORT": str(mail.port),
        "SMTP_TLS": mail.tls,
        "MAIL_FROM": mail.sender,
    }


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
