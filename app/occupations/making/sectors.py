"""The sector of an occupation that nobody chose by hand: only where its ISCO group leaves no doubt.

An administrator or a programmer works in every sector, so those groups have none: an empty
sector is never a reason to leave an occupation out.
"""

from collections.abc import Mapping, Sequence

BY_GROUP: Mapping[str, str] = {
    "A": "131 3142 3143 61 62 63 8341 921",
    "B": "1322 3121 8111 8112 8113 9311",
    "C": "1321 3122 3133 3134 3135 721 722 7232 7233 73 7512 7513 7514 7515 7516 752 753"
    " 8114 812 813 814 815 816 817 818 82 9321 9329",
    "D": "3131",
    "E": "961",
    "F": "1323 3123 711 712 7131 7411 8342 9312 9313",
    "G": "142 521 522 523 5242 5245 7231 9334",
    "H": "315 4323 4412 5111 5112 831 832 833 835 9333",
    "I": "141 3434 512 513 5246 941",
    "K": "1346 3311 3312 3321 4211",
    "M": "2250 2611 3240 3431",
    "N": "4221 5113 5151 5414 6113 9112",
    "O": "0 2612 335 5411 5412 5413",
    "P": "1345 23 5165 5312",
    "Q": "1341 1342 1343 1344 221 222 224 226 2634 2635 321 322 3251 3253 3255 3256 3258 3412"
    " 5311 532",
    "R": "1431 262 265 342 3433 4212",
    "S": "2636 3413 5141 5142 5163 8157",
}
"""Groups of ISCO-08 (one to four digits) by section of the SBI; the longest that fits counts."""

NOT_CLEAR = "2262 2263 2267 3213 3214 3423 7412 7531 7533 7536 9214"
"""Groups within those above that are found in several sections."""

_SECTION = {
    group: section for section, groups in BY_GROUP.items() for group in groups.split()
} | dict.fromkeys(NOT_CLEAR.split(), "")


def sector_of(isco: str) -> str:
    """The section of the SBI for this ISCO-08 group, or "" where it is not clear."""
    for size in range(len(isco), 0, -1):
        if isco[:size] in _SECTION:
            return _SECTION[isco[:size]]
    return ""


BY_DIVISION: Mapping[str, tuple[int, int]] = {
    "A": (1, 3),
    "B": (5, 9),
    "C": (10, 33),
    "D": (35, 35),
    "E": (36, 39),
    "F": (41, 43),
    "G": (45, 47),
    "H": (49, 53),
    "I": (55, 56),
    "J": (58, 63),
    "K": (64, 66),
    "L": (68, 68),
    "M": (69, 75),
    "N": (77, 82),
    "O": (84, 84),
    "P": (85, 85),
    "Q": (86, 88),
    "R": (90, 93),
    "S": (94, 96),
    "T": (97, 98),
    "U": (99, 99),
}
"""The first and last division of each section of the SBI; those of NACE have the same numbers."""


def section_of(activities: Sequence[str]) -> str:
    """The section of the SBI that these codes of NACE (two to four digits) are all in, or ""."""
    found = {_section_of_division(int(one[:2])) for one in activities}
    return found.pop() if len(found) == 1 else ""


def _section_of_division(division: int) -> str:
    return next(
        (one for one, (first, last) in BY_DIVISION.items() if first <= division <= last), ""
    )
