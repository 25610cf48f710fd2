"""Occupations that are near another one: of the same kind, with the figures most like it."""

import numpy as np

from app.occupations.catalogue import Catalogue, catalogue

GROUP = 3
"""The digits of ISCO that related occupations share, when those with four are too few."""


def related(row: int, most: int = 6, held: Catalogue | None = None) -> tuple[int, ...]:
    """The rows of at most so many occupations of the same ISCO group, the most alike first.

    Of the unit group (four digits) before the minor group; within it by the distance of interests
    and skills, what is unknown last. Hidden ones, and titles that are the same, never.
    """
    every = held or catalogue()
    code = every.isco[row]
    if not code:
        return ()
    near = [
        other
        for other, its in enumerate(every.isco)
        if its[:GROUP] == code[:GROUP]
        and not every.hidden[other]
        and every.titles[other] != every.titles[row]
    ]
    apart = _apart(row, near, every)
    order = sorted(
        zip(near, apart, strict=True),
        key=lambda one: (every.isco[one[0]] != code, one[1], every.titles[one[0]]),
    )
    return tuple(other for other, _ in order[:most])


def _apart(row: int, others: list[int], held: Catalogue) -> list[float]:
    """How far the figures of these lie from those of the row; infinite where one is unknown."""
    figures = np.hstack((held.interests / 7, held.skills / 100))
    found = np.sqrt(((figures[others] - figures[row]) ** 2).sum(axis=1))
    return [float(one) for one in np.where(np.isnan(found), np.inf, found)]
