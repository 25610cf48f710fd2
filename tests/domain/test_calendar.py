"""A calendar file: as RFC 5545 wants it, and with nothing in it but when."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.domain.calendar import appointment

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WRITTEN = datetime(2026, 5, 1, 9, tzinfo=UTC)
MOMENTS = st.datetimes(timezones=st.just(AMSTERDAM)).filter(lambda one: 1990 < one.year < 2090)


def unfolded(content):
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_the_meeting_is_written_in_utc_and_lasts_an_hour():
    begins = datetime(2026, 5, 14, 10, tzinfo=AMSTERDAM)
    lines = unfolded(appointment("abc", begins, WRITTEN, "Afspraak"))

    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    for line in (
        "VERSION:2.0",
        "UID:abc",
        "DTSTAMP:20260501T090000Z",
        "DTSTART:20260514T080000Z",
        "DTEND:20260514T090000Z",
        "SUMMARY:Afspraak",
    ):
        assert line in lines


@given(st.text(max_size=200), MOMENTS)
def test_every_line_ends_well_is_short_enough_and_holds_no_other(summary, begins):
    content = appointment("abc", begins, WRITTEN, summary.replace("\x00", ""))
    lines = content.split(b"\r\n")

    assert all(len(line) <= 75 for line in lines)
    assert sum(line.startswith(b"BEGIN:") for line in lines) == 2
    assert content.endswith(b"END:VCALENDAR\r\n")


def test_signs_with_a_meaning_are_escaped():
    lines = unfolded(appointment("abc", WRITTEN, WRITTEN, "a;b,c\\d\nBEGIN:VALARM"))

    assert "SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VALARM" in lines
