"""The catalogue as matching needs it: one row for each figure, one column for each occupation.

Sums run along the figures, so that what an occupation gets never depends on its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from app.domain.interests import CODE_LENGTH
from app.occupations.catalogue import Catalogue
from app.occupations.columns import ADJUSTABLE, ASPECTS, POLES
from app.occupations.matching.rules import Rules
from app.occupations.names import fold

Doubles = NDArray[np.float64]
Mask = NDArray[np.bool_]
Numbers = NDArray[np.int64]

DONE_LESS = frozenset({"drive", "stand", "bend", "repeat"})
"""Loads that no aid takes away: they are arranged by doing less of them."""


@dataclass(frozen=True, eq=False)
class Ready:
    """What does not depend on the person; n occupations.

    `interests` (6, n) and `values` (6, n) are centred with length 1: a product with another such
    profile is Pearson's r. `letters` (3, n) are the places of the three highest types in RIASEC.
    `skills` (12, n) and `poles` (8, n) are 0-100, `bands` (37, n) as in the catalogue.
    `much` (2, 8): from which figure on an occupation is much of the left and the right of a pole.
    `adjustable` (37, n): whether a load can often be arranged there (content.md B.3).
    `level` (n,) is 1-7, 0 unknown; `major` (n,) the first digit of ISCO, "-" unknown.
    `proposable`: may be on a card; `shown`: may be found by part of its name, so not hidden.
    `alphabet` (n,) is the place of the title, A-Z. NaN is unknown.
    """

    held: Catalogue
    interests: Doubles
    letters: NDArray[np.int8]
    first_interest: Doubles
    values: Doubles
    skills: Doubles
    poles: Doubles
    much: Doubles
    bands: NDArray[np.int8]
    adjustable: Mask
    level: NDArray[np.int64]
    major: NDArray[np.str_]
    proposable: Mask
    shown: Mask
    alphabet: Numbers

    def __len__(self) -> int:
        """The number of occupations."""
        return len(self.held)


@lru_cache(maxsize=4)
def ready(held: Catalogue, used: Rules) -> Ready:
    """The catalogue made ready, once a process."""
    return Ready(
        held=held,
        interests=profiles(held.interests),
        letters=_letters(held.interests),
        first_interest=held.interests.max(axis=1).astype(np.float64),
        values=profiles(held.values),
        skills=_turned(held.skills),
        poles=_turned(held.poles),
        much=_much(held, used),
        bands=np.ascontiguousarray(held.bands.T),
        adjustable=_adjustable(held, used),
        level=np.maximum(held.level, 0).astype(np.int64),
        major=np.array([one[:1] or "-" for one in held.isco]),
        proposable=held.curated & ~held.hidden,
        shown=~held.hidden,
        alphabet=_alphabet(held.titles, held.ids),
    )


def profiles(figures: NDArray[np.float32]) -> Doubles:
    """Each profile minus its mean, with length 1; zeros where all its figures are equal."""
    turned = _turned(figures)
    centred = turned - sum(turned) / len(turned)
    length = np.sqrt(sum(centred * centred))
    return np.where(length == 0, 0.0, centred / np.where(length == 0, 1.0, length))


def _turned(figures: NDArray[np.float32]) -> Doubles:
    return np.ascontiguousarray(figures.T, dtype=np.float64)


def _letters(interests: NDArray[np.float32]) -> NDArray[np.int8]:
    """The highest three, equal ones in the order of RIASEC; any letters where it is unknown."""
    order = np.argsort(-interests, axis=1, kind="stable")[:, :CODE_LENGTH]
    return np.ascontiguousarray(order.T, dtype=np.int8)


def _much(held: Catalogue, used: Rules) -> Doubles:
    """content.md 4.3 has one cut; on a skewed pole it is not alone (docs/decisions/0013)."""
    cut, poles = used.wishes, _turned(held.poles)
    much = np.full((2, len(POLES)), cut.much_from)
    for place in (POLES.index(one) for one in cut.skewed):
        of_all = [
            np.nanpercentile(one, cut.much_percentile) for one in (100 - poles[place], poles[place])
        ]
        much[:, place] = np.maximum(of_all, cut.much_from)
    return much


def _adjustable(held: Catalogue, used: Rules) -> Mask:
    """What can often be arranged; not by doing less where it is nearly all that the work is."""
    always = used.choice.nearly_always <= held.loads.T
    free = np.array([one in ADJUSTABLE for one in ASPECTS])
    lessened = np.array([one in DONE_LESS for one in ASPECTS])
    return np.ascontiguousarray(free[:, np.newaxis] & ~(always & lessened[:, np.newaxis]))


def _alphabet(titles: Sequence[str], ids: Sequence[str]) -> Numbers:
    named = sorted(range(len(ids)), key=lambda row: (fold(titles[row]), ids[row]))
    places = np.empty(len(ids), dtype=np.int64)
    places[named] = np.arange(len(ids))
    return places
