"""Part C: occupations of one's own, and at most five in order (content.md 1.5)."""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Option, Picked, Ranking, rows_of
from app.domain.module import Item, Part, Supplied
from app.domain.text import N_
from app.modules.beroepenorientatie.deck import (
    Chosen,
    activities_done,
    capital,
    judged,
    of_rows,
    option,
    too_heavy,
)

MOST_OWN = 5
MOST_TO_DISCUSS = 12
MOST_RANKED = 5


def _rows(answers: Answers, item_id: str) -> tuple[Chosen, ...]:
    return of_rows(rows_of(value_of(answers, item_id)))


def own(answers: Answers) -> tuple[Chosen, ...]:
    """The occupations that somebody added from the search, in that order."""
    return _rows(answers, OWN.id)


def to_discuss(answers: Answers) -> tuple[Chosen, ...]:
    """What nearly fits, and somebody wants to speak about with the coach."""
    return _rows(answers, DISCUSS.id)


def must_stay(answers: Answers) -> tuple[Chosen, ...]:
    """What nearly fits, and of which somebody said that nothing can change."""
    return _rows(answers, KEEP.id)


def to_rank(answers: Answers) -> tuple[Chosen, ...]:
    """What can be ranked: the cards with a "leuk", and one's own."""
    return tuple(dict.fromkeys((*judged(answers, "like"), *own(answers))))


def ranked(answers: Answers) -> tuple[Chosen, ...]:
    """The choice, the best first; what is no longer liked is left out."""
    chosen = value_of(answers, RANKED.id)
    known = {one.id: one for one in to_rank(answers)}
    given = chosen if isinstance(chosen, tuple) else ()
    return tuple(known[one] for one in given if isinstance(one, str) and one in known)


def _kept(item_id: str) -> Item:
    """The item of a list to which the pages about occupations add; here some can be taken off."""
    words, label, most = _LISTS[item_id]
    return Item(
        item_id,
        words,
        Picked(most),
        help=N_("Zoek een beroep en zet het bij je keuze. Dit hoeft niet.")
        if item_id == "occupations.own"
        else N_("Haal weg wat niet meer klopt."),
        options=lambda answers, _supplied: tuple(
            Option(one.id, capital(one.title)) for one in _rows(answers, item_id)
        ),
        asked_if=lambda answers: (
            activities_done(answers)
            and (item_id == "occupations.own" or bool(_rows(answers, item_id)))
        ),
        optional=True,
        label=label,
    )


_LISTS = {
    "occupations.own": (
        N_("Mist er een beroep?"),
        N_("Zelf toegevoegd"),
        MOST_OWN,
    ),
    "occupations.discuss": (
        N_("Hierover wil je praten met je coach"),
        N_("Bespreken met mijn coach"),
        MOST_TO_DISCUSS,
    ),
    "occupations.keep": (
        N_("Hier kan niets veranderen"),
        N_("Hier kan niets veranderen"),
        MOST_TO_DISCUSS,
    ),
}
OWN, DISCUSS, KEEP = map(_kept, _LISTS)


def _to_choose_from(answers: Answers, _supplied: Supplied) -> tuple[Option, ...]:
    return tuple(option(one) for one in to_rank(answers))


RANKED = Item(
    "occupations.ranked",
    N_("Welke beroepen wil je het liefst?"),
    Ranking(MOST_RANKED),
    options=_to_choose_from,
    asked_if=lambda answers: activities_done(answers) and bool(to_rank(answers)),
    label=N_("Mijn keuze"),
)

PART = Part(N_("Kiezen"), (OWN, DISCUSS, KEEP, RANKED), short_path=False, standing=too_heavy)
