"""The mark on what coach and client filled in side by side (docs/decisions/0024).

It goes with the outcome of a part on the client's own pages and papers, made from the answers
there; with a shared copy it is frozen (``Copy.together``, ``SharedCopy.together``), because a copy
need not hold the answers; and the persoonsprofiel has a line for each part (``Document.about``).
"""

from collections.abc import Iterator, Sequence

from app.documents.certainty import Done
from app.domain.answers import Answers
from app.domain.text import N_, Own, Words, text


def given_together(answers: Answers) -> Words | None:
    """How much of these answers was given on the coach's laptop; None for nothing of it.

    Every item that was answered, passed over or does not apply counts as one answer.
    """
    here = sum(one.together for one in answers.values())
    if not here:
        return None
    if here == len(answers):
        return N_("Samen ingevuld")
    return text(
        N_("Deels samen ingevuld ({n} van {all} antwoorden)"),
        n=Own(str(here)),
        all=Own(str(len(answers))),
    )


def together_lines(done: Sequence[Done]) -> Iterator[Words]:
    """A line for each part that was filled in together, wholly or partly."""
    for one in done:
        mark = given_together(one.now.answers)
        if mark:
            yield text(N_("{module}: {mark}"), module=one.module.title, mark=mark)
