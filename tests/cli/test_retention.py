"""The nightly job deletes single responses of others a month after the client closed."""

from datetime import timedelta

import time_machine

from app.store.clock import now
from app.store.observing import close_observing
from tests.store.others import ITEMS, ask, fill_in, response, said, written
from tests.store.people import MODULE, guide


def run(app):
    result = app.test_cli_runner().invoke(args=["retention"])
    assert result.exit_code == 0, result.output
    return result.output


def test_the_job_deletes_what_is_over_and_says_how_much(app):
    access = guide().access
    ask(access)
    fill_in(access, response(value="Je luistert."), response())
    close_observing(access, MODULE, ITEMS)
    assert "Deleted: 0 responses of others, 0 old links," in run(app)

    with time_machine.travel(now() + timedelta(days=30, seconds=1), tick=False):
        assert "Deleted: 2 responses of others, 0 old links," in run(app)
        assert (said(access).count, written(access)) == (2, {})
