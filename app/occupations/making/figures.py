"""From O*NET's ratings to the catalogue's figures (content.md 4.2 and Annex B).

A figure of several occupations of O*NET is the mean of those that have it. CX and IM become
100 (v − 1) / 4 and LV becomes 100 v / 7; a load is the highest of its elements, a skill group and a
slider the mean of theirs.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean

from app.occupations.columns import LOADS, SKILLS, SLIDERS, Element
from app.occupations.making.draft import NAN
from app.occupations.making.onet import INTEREST_IDS, VALUE_IDS, Onet
from app.occupations.making.ratings import RANGES, Key

Rated = Mapping[Key, float | None]

OF_CONTEXT = "4.C."
"""Elements of the work context start so; the others are abilities, skills and activities."""


def figures(onet: Onet, codes: Sequence[str]) -> dict[str, float]:
    """The figures of these codes together, with two decimals; NaN where none of them has it."""
    each = [_of_one(onet.ratings.get(code, {}), onet.zones.get(code, NAN)) for code in codes]
    names = _of_one({}, NAN)
    return {name: mean(one[name] for one in each) for name in names}


def mean(found: Iterable[float]) -> float:
    """The mean of the known figures with two decimals; NaN without any."""
    known = [one for one in found if not math.isnan(one)]
    return round(fmean(known), 2) if known else NAN


def _elements(column: str) -> Sequence[Element]:
    kind, _, name = column.partition(".")
    return LOADS[name].elements if kind == "load" else SLIDERS[name][0]


_LOADED = (*(f"load.{one}" for one in LOADS), *(f"pole.{one}" for one in SLIDERS))

CONTEXT_COLUMNS = tuple(
    column for column in _LOADED if any(one.id.startswith(OF_CONTEXT) for one in _elements(column))
)
"""Loads and sliders that are made of work context, one of them (drive) in part."""

PURE_CONTEXT_COLUMNS = tuple(
    column
    for column in CONTEXT_COLUMNS
    if all(one.id.startswith(OF_CONTEXT) for one in _elements(column))
)
ABILITY_COLUMNS = (
    *(f"skill.{one}" for one in SKILLS),
    *(column for column in _LOADED if column not in CONTEXT_COLUMNS),
)
VALUE_COLUMNS = tuple(f"value.{one}" for one in VALUE_IDS.values())


def _of_one(rated: Rated, zone: float) -> dict[str, float]:
    """The figures of one occupation of O*NET."""
    return {
        **{letter: _plain(rated, element, "OI") for element, letter in INTEREST_IDS.items()},
        **{f"value.{one}": _plain(rated, element, "EX") for element, one in VALUE_IDS.items()},
        **{f"skill.{name}": _over(fmean, rated, elements) for name, elements in SKILLS.items()},
        **{f"load.{name}": _over(max, rated, load.elements) for name, load in LOADS.items()},
        **{f"pole.{name}": _pole(rated, *slider) for name, slider in SLIDERS.items()},
        "zone": zone,
    }


def _plain(rated: Rated, element: str, scale: str) -> float:
    figure = rated.get((element, scale))
    return NAN if figure is None else figure


def _over(
    together: Callable[[list[float]], float], rated: Rated, elements: Sequence[Element]
) -> float:
    found = [_hundred(rated.get((one.id, one.scale)), one.scale) for one in elements]
    known = [one for one in found if one is not None]
    return together(known) if known else NAN


def _pole(rated: Rated, elements: Sequence[Element], turned: bool) -> float:  # noqa: FBT001 - a pair of SLIDERS
    found = _over(fmean, rated, elements)
    return 100 - found if turned else found


def _hundred(figure: float | None, scale: str) -> float | None:
    """0–100 for the whole of the scale."""
    low, high = RANGES[scale]
    return None if figure is None else 100 * (figure - low) / (high - low)
