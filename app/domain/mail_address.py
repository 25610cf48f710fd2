"""E-mail addresses that people type: read as they mean it, and never more than one line."""

import re
from typing import Final

LONGEST: Final = 254
"""The longest address that mail servers take (RFC 5321)."""
LONGEST_NAME: Final = 64
"""The longest part before the @."""

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})")
_MORE_THAN_ONE_LINE = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]")


class BadAddress(Exception):  # noqa: N818 - it reads as a finding
    """The address is refused; ``reason`` is "line", "signs", "shape" or "long"."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The address is refused: {reason}.")
        self.reason = reason


def read_address(typed: str) -> str:
    """The address in one form: no spaces around it, the domain in small ASCII letters.

    Raises:
        BadAddress: more than one line or a control character ("line"), letters that mail servers
            may not know ("signs"), not one address ("shape"), or too long ("long").
    """
    if _MORE_THAN_ONE_LINE.search(typed):
        raise BadAddress("line")
    name, at, domain = typed.strip().rpartition("@")
    if len(typed.strip()) > LONGEST or len(name) > LONGEST_NAME:
        raise BadAddress("long")
    if not at:
        raise BadAddress("shape")
    if not name.isascii():
        raise BadAddress("signs")
    small = _in_ascii(domain)
    if not _NAME.fullmatch(name) or not _DOMAIN.fullmatch(small):
        raise BadAddress("shape")
    return f"{name}@{small}"


def _in_ascii(domain: str) -> str:
    """The domain as mail servers write it; letters such as ë become "xn--…"."""
    try:
        return domain.lower().encode("idna").decode("ascii")
    except UnicodeError:
        raise BadAddress("shape") from None
