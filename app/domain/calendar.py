"""A calendar file with one appointment (RFC 5545), which says no more than that there is one.

Calendars are shared in families and copied to clouds, so there is no name, place or word about
what it is. Own code: the format for one event is a dozen lines, and what libraries add (time zone
tables, repeating, parsing) is not used, for the time is written in UTC.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

LASTS = timedelta(hours=1)
MOST_OCTETS = 75
"""The longest line in a calendar file; longer ones are folded."""


def appointment(uid: str, begins: datetime, written: datetime, summary: str) -> bytes:
    """The file for one appointment of an hour.

    Args:
        uid: names the appointment; a file with the same name and another time moves it.
        begins: with a zone.
        written: when the file was made, with a zone; later files hold over earlier ones.
        summary: what stands in the calendar.
    """
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Agenda//NL",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{_moment(written)}",
        f"SEQUENCE:{int(written.timestamp()) // 60 % 2**31}",
        f"DTSTART:{_moment(begins)}",
        f"DTEND:{_moment(begins + LASTS)}",
        f"SUMMARY:{_text(summary)}",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _moment(when: datetime) -> str:
    return when.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    """The words with what means something in a calendar file escaped."""
    for sign in ("\\", ";", ","):
        words = words.replace(sign, f"\\{sign}")
    return "\\n".join(words.splitlines())


def _folded(line: str) -> Iterator[bytes]:
    """The line in pieces of at most 75 octets, of which all but the first begin with a space."""
    piece = b""
    for char in line:
        octets = char.encode("utf-8", "replace")
        if len(piece) + len(octets) > MOST_OCTETS:
            yield piece
            piece = b" "
        piece += octets
    yield piece
