"""The order of occupations, and which of them come on cards (content.md 4.4)."""

from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from app.domain.interests import TYPES
from app.occupations.columns import SECTIONS
from app.occupations.matching.ready import Doubles, Numbers, Ready
from app.occupations.matching.rules import ChoiceRules
from app.occupations.matching.scoring import Scored

Order = Sequence[int]


def ordered(rows: Numbers, total: Doubles, scored: Scored) -> tuple[int, ...]:
    """These rows, the best first.

    A kind of work with a "ja" counts a few points more here, never in the total. From the top, an
    occupation ties while it differs less than three points from the first of its group. In a tie:
    fewer "let op", higher F, higher I, liked cards, and then the title.
    """
    if not rows.size:
        return ()
    alphabet = scored.held.alphabet[rows]
    keys = (
        alphabet,
        _cards(rows, scored),
        -np.nan_to_num(scored.components["I"][rows], nan=-1),
        -np.nan_to_num(scored.components["F"][rows], nan=-1),
        scored.cautions[rows],
        _groups(_with_sector(rows, total, scored), scored.rules.choice.tie_within),
    )
    return tuple(rows[np.lexsort(keys)].tolist())


def diverse(order: Order, held: Ready, used: ChoiceRules, *, flat: bool) -> tuple[int, ...]:
    """The rows for the cards, in their order.

    At most four of one SOC minor group and two with the same figures, and at least three
    different first letters where there are; without a direction first four of each type.
    """
    allowed = _few_alike(order, held, used)
    chosen = _of_each_type(allowed, held, used) if flat else [*allowed[: used.cards]]
    chosen += [row for row in allowed if row not in chosen][: used.cards - len(chosen)]
    if not flat:
        _add_letters(chosen, allowed, held, used.least_letters)
    return tuple(row for row in allowed if row in chosen)


def _with_sector(rows: Numbers, total: Doubles, scored: Scored) -> Doubles:
    answers, more = scored.person.sectors, scored.rules.choice.wanted_sector
    by_sector = np.array([more * (answers.get(one) == "yes") for one in (*SECTIONS, "")])
    return np.asarray(total[rows] + by_sector[scored.held.held.sector[rows]])


def _groups(total: Doubles, within: float) -> Numbers:
    """The number of the group of each total, 0 for the highest."""
    rising = np.sort(-total)
    firsts = [0]
    while firsts[-1] < len(rising):
        firsts.append(int(np.searchsorted(rising, rising[firsts[-1]] + within)))
    return np.searchsorted(firsts, np.searchsorted(rising, -total), side="right")


def _cards(rows: Numbers, scored: Scored) -> Numbers:
    """0 for a card that was liked, 1 for maybe, 2 for the rest."""
    places = np.full(len(rows), 2, dtype=np.int64)
    for place, ids in ((1, scored.person.maybe), (0, scored.person.liked)):
        known = [number for one in ids if (number := scored.held.held.rows.get(one)) is not None]
        places[np.isin(rows, known)] = place if known else 2
    return places


def _few_alike(order: Order, held: Ready, used: ChoiceRules) -> tuple[int, ...]:
    """The order with few of each minor group, and fewer that share all their figures."""
    groups: Counter[int] = Counter()
    same: Counter[str] = Counter()
    kept = []
    minors, all_codes = held.held.minor.tolist(), held.held.words["codes"]
    for row in order:
        group, codes = minors[row], all_codes[row]
        if groups[group] < used.most_in_group and same[codes] < used.most_of_same:
            kept.append(row)
            groups[group] += group >= 0
            same[codes] += bool(codes)
    return tuple(kept)


def _of_each_type(order: Order, held: Ready, used: ChoiceRules) -> list[int]:
    return [
        row
        for letter in range(len(TYPES))
        for row in [one for one in order if held.letters[0, one] == letter][: used.for_each_type]
    ]


def _add_letters(chosen: list[int], allowed: Order, held: Ready, least: int) -> None:
    """Give the last cards of the commonest letter to the best occupations of a new letter."""
    while len(letters := _first_letters(chosen, held)) < least:
        new = next((one for one in allowed if held.letters[0, one] not in letters), None)
        commonest = max(letters, key=lambda one: (letters[one], -one), default=None)
        if new is None or commonest is None or letters[commonest] < 2:  # noqa: PLR2004 - keep one
            return
        chosen.remove([one for one in chosen if held.letters[0, one] == commonest][-1])
        chosen.append(new)


def _first_letters(rows: Iterable[int], held: Ready) -> Counter[int]:
    return Counter(int(held.letters[0, row]) for row in rows)
