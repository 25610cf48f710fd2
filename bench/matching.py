"""How much CPU a list takes, against the same formulas in plain Python; and what it keeps in memory.

    python -m bench.matching

Both rank all occupations of the catalogue for the same ten clients, choose the cards and make the
sentences of what is shown; both must come to the same order. The floor ranks in plain Python and
makes its sentences with ours, so the difference is in the ranking alone. The best of a few turns
counts: a machine that does other things as well only ever adds time.
"""

import time
import tracemalloc
from statistics import median

import numpy as np

from app.occupations.catalogue import assemble, catalogue
from app.occupations.files import FOLDER, read_files
from app.occupations.matching import match
from app.occupations.matching.order import ordered
from app.occupations.matching.ready import ready
from app.occupations.matching.rules import rules
from app.occupations.matching.scoring import score
from bench.matching_floor import judge, ranked, refusals, works
from tests.occupations.people import CLIENTS, person

TURNS = 7
FLOOR_TURNS = 2


def cpu(work, turns):
    """The least CPU milliseconds that one piece of the work took."""
    taken = []
    for _ in range(turns):
        before = time.process_time()
        work()
        taken.append((time.process_time() - before) * 1000)
    return min(taken)


def megabytes(make):
    """What is kept in memory by what this makes."""
    tracemalloc.start()
    kept = make()
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return used / 2**20, kept


def measure(someone, all_works, cuts):
    """CPU of scoring alone, of ours and of the floor with our sentences, for the same person."""
    held = ready(catalogue(), rules())
    assert [*match(someone).ranked] == in_plain_python(someone, all_works, cuts)
    scoring = cpu(lambda: ranking(someone, held), TURNS)
    ours = cpu(lambda: match(someone), TURNS)
    floor = cpu(lambda: in_plain_python(someone, all_works, cuts), FLOOR_TURNS)
    return scoring, ours, floor + ours - scoring


def ranking(someone, held):
    """Ours without a sentence: the scores and the order of every occupation."""
    scored = score(someone, held, rules())
    rows = np.flatnonzero(scored.listed & held.shown & ~np.isnan(scored.total))
    return ordered(rows, scored.total, scored)


def in_plain_python(someone, all_works, cuts):
    """The same scores and order without NumPy."""
    return ranked(someone, judge(someone, all_works, cuts))


if __name__ == "__main__":
    every = works(catalogue())
    limits = refusals(every)
    found = [measure(person(one), every, limits) for one in CLIENTS]
    placing, own, plain = (median(column) for column in zip(*found, strict=True))
    worst = max(one for _, one, _ in found)
    size, held = megabytes(lambda: assemble(read_files(FOLDER)))
    more, _ = megabytes(lambda: ready(held, rules()))
    print(f"{len(every)} occupations, {len(CLIENTS)} clients, the same order in both")
    print(f"ours, with sentences   {own:6.1f} ms of CPU, at most {worst:.1f} (aim ≤ 10)")
    print(f"  of which ranking     {placing:6.1f} ms")
    print(f"plain Python           {plain:6.1f} ms of CPU")
    print(f"{plain / own:.0f} times as fast (aim ≥ 10)")
    print(f"catalogue {size:.1f} MB, made ready for matching {more:.1f} MB more (aim ≤ 30)")
