"""What others are asked about the client (content.md 1.2 E, Annex A)."""

from app.domain.kinds import FreeText, Option, Scale, Several
from app.domain.module import Item, Part
from app.domain.rating_scales import AGREE
from app.domain.text import N_, Words, text
from app.modules.wie_ben_ik.qualities import OPTIONS
from app.modules.wie_ben_ik.wording import SWITCHES

MOST_CARDS = 5

STATEMENTS = (
    ("outgoing.1", N_("{naam} maakt makkelijk contact met nieuwe mensen."), False),
    ("outgoing.2", N_("{naam} is rustig in een groep."), True),
    ("warm.1", N_("{naam} leeft mee met anderen."), False),
    ("warm.2", N_("{naam} is heel direct."), True),
    ("orderly.1", N_("{naam} doet wat is afgesproken."), False),
    ("orderly.2", N_("{naam} begint vaak zonder plan."), True),
    ("calm.1", N_("{naam} blijft rustig als het spannend wordt."), False),
    ("calm.2", N_("{naam} herstelt snel van een tegenvaller."), False),
    ("curious.1", N_("{naam} heeft vaak nieuwe ideeën."), False),
    ("curious.2", N_("{naam} houdt graag vast aan bekende manieren."), True),
)
"""Each with the end of its id, its words, and whether it counts the other way."""


def observed(name: Words) -> tuple[Part, ...]:
    """The statements, the quality cards and two open questions about whoever is called so."""
    agreeing = _agreeing(name)
    statements = tuple(
        _statement(end, text(words, naam=name), agreeing, reverse=reverse)
        for end, words, reverse in STATEMENTS
    )
    return (
        Part(N_("Stijl"), statements),
        Part(N_("Kwaliteiten"), (_cards(name),)),
        Part(N_("In je eigen woorden"), (_appreciated(name), _work(name))),
    )


def _agreeing(name: Words) -> Scale:
    """L5A as somebody answers it about another."""
    first, *middle, last = AGREE.options
    return Scale(
        AGREE.code,
        (
            Option(first.value, text(N_("Past helemaal niet bij {naam}"), naam=name)),
            *middle,
            Option(last.value, text(N_("Past helemaal bij {naam}"), naam=name)),
        ),
    )


def _statement(end: str, words: Words, agreeing: Scale, *, reverse: bool) -> Item:
    scale = end.partition(".")[0]
    return Item(
        f"identity.observer.{end}",
        words,
        agreeing,
        scale,
        reverse=reverse,
        switch=SWITCHES.get(scale),
    )


def _cards(name: Words) -> Item:
    return Item(
        "identity.observer.qualities",
        text(N_("Welke kwaliteiten passen bij {naam}?"), naam=name),
        Several(MOST_CARDS, OPTIONS),
        label=N_("Deze kwaliteiten noemen anderen"),
    )


def _appreciated(name: Words) -> Item:
    return Item(
        "identity.observer.value",
        text(N_("Wat waardeer je aan {naam}?"), naam=name),
        FreeText(most=240),
        optional=True,
        switch="others_words",
        label=N_("Dit waarderen anderen aan mij"),
    )


def _work(name: Words) -> Item:
    return Item(
        "identity.observer.work",
        text(N_("Welk werk zie jij {naam} wel doen?"), naam=name),
        FreeText(most=240),
        optional=True,
        switch="others_words",
        label=N_("Dit werk zien anderen mij doen"),
    )
