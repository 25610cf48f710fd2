"""Matching: which occupations fit somebody's answers, with the reasons (content.md 4).

Plain functions: a ``Person`` goes in; ``match`` gives the cards, ``fits`` one occupation,
``left`` how many remain, ``loads_of`` what work asks. docs/matching.md tells how it works.
"""

from app.occupations.matching.fit import MOST_SHOWN, Fit, Obstacle
from app.occupations.matching.loads import Load, loads_of
from app.occupations.matching.matching import Left, Matches, fits, left, match
from app.occupations.matching.person import Person, Skill, Wish
from app.occupations.matching.sentences import Reason
from app.occupations.matching.verdicts import DATA, MORE_WORK
from app.occupations.matching.what_if import WhatIf

__all__ = [
    "DATA",
    "MORE_WORK",
    "MOST_SHOWN",
    "Fit",
    "Left",
    "Load",
    "Matches",
    "Obstacle",
    "Person",
    "Reason",
    "Skill",
    "WhatIf",
    "Wish",
    "fits",
    "left",
    "loads_of",
    "match",
]
