"""What every test can ask for: settings, a migrated application, a visitor."""

import gc
import os
import secrets
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from flask_migrate import upgrade
from hypothesis import HealthCheck
from hypothesis import settings as how_to_try

from app import create_app
from app.settings import Settings
from app.store import allow_upgrades
from tests import once
from tests.databases import postgresql, sqlite
from tests.visitor import CheckedClient, Visitor

REPOSITORY = Path(__file__).parent.parent
ON_BOTH_DATABASES = ("store", "journeys")
"""The folders of tests that run on SQLite and on PostgreSQL."""

BY_THE_CLOCK = [HealthCheck.too_slow]
"""What hypothesis finds wrong with a test on a busy machine alone, as its deadlines do."""

MEMORY = Path("/dev/shm")
ROOM = 500_000_000
"""Bytes in memory that must be free; a whole run needs a tenth of it at a time."""


def keep_in_memory():
    """Put pytest's folders in memory where there is room, unless somebody named another place.

    SQLite waits for the disk at every save, as in production; a disk takes 4 ms for that, and
    memory none. That each save asks for it is looked at in tests/store/test_durability.py.
    """
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


once.share()
keep_in_memory()
how_to_try.register_profile("unhurried", deadline=None, suppress_health_check=BY_THE_CLOCK)
how_to_try.load_profile("unhurried")

SECRETS = {name: secrets.token_urlsafe(32) for name in ("secret_key", "master_key")}


ADDED, YOUNGER, OLDER = 20_000, 10, 50
"""How much is made before Python looks for what nobody holds, and how often it looks further."""


def pytest_collection_finish():
    """Never look again through the modules and the tests themselves, which stay until the end."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(ADDED, YOUNGER, OLDER)


def pytest_generate_tests(metafunc):
    if "database" in metafunc.fixturenames:
        folder = metafunc.definition.path.relative_to(REPOSITORY / "tests").parts[0]
        kinds = ("sqlite", "postgresql") if folder in ON_BOTH_DATABASES else ("sqlite",)
        metafunc.parametrize("database", kinds, indirect=True)


def make_settings(database_url, keys_url):
    return Settings(
        **SECRETS,
        database_url=database_url,
        keys_url=keys_url,
        public_url="http://localhost:8000",
        development=True,
        trusted_hosts=("localhost",),
        testing=True,
    )


def migrated(settings):
    """Fill the empty databases of these settings with tables."""
    app = create_app(settings)
    allow_upgrades(app)
    with app.app_context():
        upgrade()
    close(app)
    return settings


def close(app):
    """Let go of every connection, so that no test leaves one open."""
    for engine in app.extensions["engines"].values():
        engine.dispose()


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory):
    folder = tmp_path_factory.mktemp("template")
    migrated(make_settings(*sqlite(folder)))
    return folder


@pytest.fixture(scope="session")
def postgresql_server():
    with postgresql() as server:
        migrated(make_settings(*server.create("template")))
        yield server


@pytest.fixture
def database(request, tmp_path):
    """The addresses of two migrated databases of this test's own: what is kept, and the keys."""
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql_server")
        with server.lent("template") as addresses:
            yield addresses
    else:
        shutil.copytree(request.getfixturevalue("sqlite_template"), tmp_path / "databases")
        yield sqlite(tmp_path / "databases")


@pytest.fixture
def settings(database):
    return make_settings(*database)


@pytest.fixture
def production(settings):
    """The same installation as a bureau runs it: https only."""
    return replace(
        settings,
        development=False,
        public_url="https://koers.example",
        trusted_hosts=("koers.example",),
    )


@pytest.fixture
def app(settings):
    """The application on databases of its own, within an app context."""
    app = create_app(settings)
    app.test_client_class = CheckedClient
    with app.app_context():
        yield app
    close(app)


@pytest.fixture
def visitor(app):
    return Visitor(app.test_client())
