"""One bureau for the tests of a file: filling it costs more than walking it."""

import shutil

import pytest

from app import create_app
from tests.conftest import close, make_settings
from tests.databases import sqlite
from tests.trust.world import World


@pytest.fixture(scope="module")
def world(sqlite_template, tmp_path_factory):
    folder = tmp_path_factory.mktemp("world") / "databases"
    shutil.copytree(sqlite_template, folder)
    settings = make_settings(*sqlite(folder))
    app = create_app(settings)
    yield World(app, settings)
    close(app)
