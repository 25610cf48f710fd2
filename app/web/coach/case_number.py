"""Keep citizen service numbers (BSN) out: a case number is the bureau's own."""

import re

_SEPARATORS = re.compile(r"[\s.\-/]")
_NUMBER = re.compile(r"(?<!\d)\d{8,9}(?!\d)")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def looks_like_bsn(written: str) -> bool:
    """Whether a number of eight or nine digits in the text passes the eleven-test of a BSN.

    Spaces, dots, dashes and slashes between the digits do not matter. An older BSN of eight
    digits counts as nine with a zero in front.
    """
    return any(_passes(number) for number in _NUMBER.findall(_SEPARATORS.sub("", written)))


def _passes(number: str) -> bool:
    digits = [int(digit) for digit in number.zfill(len(_WEIGHTS))]
    total = sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return any(digits) and total % 11 == 0
