"""The log of who did what can be verified from the command line."""

from app.store.audit import record


def test_a_whole_log_is_said_to_be_whole(app):
    record("system", "", "staff.made", "staff", "x")

    result = app.test_cli_runner().invoke(args=["audit", "verify"])

    assert result.exit_code == 0
    assert "whole" in result.output
