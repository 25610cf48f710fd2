"""A backup and a restore from the command line say what they did, or why they did nothing."""

import pytest

from app.store.rounds import open_round
from tests.store.people import ITEM, MODULE, begin, guide, say


@pytest.fixture
def samira(app):
    client = guide()
    begin(client.access)
    say(client.access, 4)
    return client


def run(app, *args, code=0):
    result = app.test_cli_runner().invoke(args=[*map(str, args)])
    assert result.exit_code == code, result.output
    return result.output


def test_there_and_back_again(app, samira, tmp_path):
    told = run(app, "backup", tmp_path / "b")
    say(samira.access, 2)

    assert "content: " in told
    assert "1 clients." in run(app, "restore", tmp_path / "b", "--force")
    assert open_round(samira.access, MODULE).answers[ITEM].value == 4


def test_people_are_not_overwritten_unasked(app, samira, tmp_path):
    run(app, "backup", tmp_path / "b")

    assert "--force" in run(app, "restore", tmp_path / "b", code=1)


def test_no_backup_is_said_to_be_none(app, tmp_path):
    assert "not the folder of a backup" in run(app, "restore", tmp_path, code=1)
