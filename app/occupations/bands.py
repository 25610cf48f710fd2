"""What figures mean: the bands of loads, and the letters of interests."""

import numpy as np
from numpy.typing import NDArray

from app.occupations.columns import ASPECTS, HEAVY_FROM, INTERESTS, RAISED

Floats = NDArray[np.float32]
Small = NDArray[np.int8]

LOW, MED, HI, NO_BAND = 0, 1, 2, -1
"""The bands of a load (content.md 4.2); NO_BAND: unknown, never a conflict."""


def bands(loads: Floats, med: Floats, hi: Floats, heavy: Small) -> Small:
    """LOW, MED, HI or NO_BAND for each load; lift and stamina one up in heavy work.

    content.md 4.2: HI from `hi` on, MED from `med` on; `heavy` is the decile of heavy work.
    """
    found = (loads >= med).astype(np.int8) + (loads >= hi).astype(np.int8)
    raised = np.zeros(loads.shape, dtype=np.bool_)
    raised[:, [ASPECTS.index(one) for one in RAISED]] = (heavy >= HEAVY_FROM)[:, np.newaxis]
    found = np.minimum(found + raised, HI).astype(np.int8)
    return np.where(np.isnan(loads), np.int8(NO_BAND), found)


def letters(interests: Floats) -> str:
    """The three highest interest types, ties in the order of INTERESTS; "" where unknown."""
    if np.isnan(interests).any():
        return ""
    order = np.argsort(-interests, kind="stable")[:3]
    return "".join(INTERESTS[int(one)] for one in order)
