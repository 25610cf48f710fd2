"""What a client chose among occupations, for every document that builds on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.measuring import parameters_of
from app.domain.module import Round
from app.modules.beroepenorientatie.choosing import own, ranked, to_discuss
from app.modules.beroepenorientatie.deck import judged
from app.modules.beroepenorientatie.feasibility import Feasibility, Reach, feasible

__all__ = ["Chosen", "Feasibility", "Reach", "chosen"]


@dataclass(frozen=True)
class Chosen:
    """The occupations that a client chose, by id.

    `liked` are the cards with a "leuk" and one's own additions, `maybe` those with a "misschien",
    in the order of the cards; `ranked` at most five, the best first; `feasible` at most three of
    those, each of which all eight questions were answered. `discuss`: nearly fitting, to speak
    about with the coach. `titles` has the title of each as it was when it was chosen.
    """

    liked: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    ranked: tuple[str, ...] = ()
    feasible: Mapping[str, Feasibility] = field(default_factory=dict)
    discuss: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)


def chosen(now: Round | None) -> Chosen:
    """What was chosen in this round of Beroepenoriëntatie; nothing where there is none."""
    if now is None:
        return Chosen()
    answers, limits = now.answers, parameters_of(now.result).feasibility
    liked = tuple(dict.fromkeys((*judged(answers, "like"), *own(answers))))
    maybe, discuss = judged(answers, "maybe"), to_discuss(answers)
    return Chosen(
        liked=tuple(one.id for one in liked),
        maybe=tuple(one.id for one in maybe),
        ranked=tuple(one.id for one in ranked(answers)),
        feasible={one.id: found for one, found in feasible(answers, limits).items() if found},
        discuss=tuple(one.id for one in discuss),
        titles={one.id: one.title for one in (*liked, *maybe, *discuss)},
    )
