"""What to ask, because no figure tells it of one occupation, or of any (content.md 4.3, 4.5)."""

from collections.abc import Iterator
from functools import lru_cache

from app.domain.text import N_, Own, listed, text
from app.occupations.matching.nouns import ASPECTS, TIMES
from app.occupations.matching.person import Person
from app.occupations.matching.rules import Rules
from app.occupations.matching.sentences import KEPT, Reason

NOWHERE_KNOWN = ("interruptions",)
"""The aspects that no source tells of any occupation (content.md B.3)."""


@lru_cache(KEPT)
def unknown(aspect: str) -> Reason:
    """Something that does not simply go, of which this occupation has no figure."""
    words = text(N_("Vraag na: hoe vaak komt {load} hier voor?"), load=ASPECTS[aspect])
    return Reason("unknown", (aspect,), words)


@lru_cache(KEPT)
def unsure(aspect: str) -> Reason:
    """Something that is much of the work, and that somebody does not know of oneself."""
    words = text(
        N_("Vraag na: bij dit werk hoort vaak {load}. Jij weet nog niet of dat gaat."),
        load=ASPECTS[aspect],
    )
    return Reason("unsure", (aspect,), words)


def of_training(level: int, *, drives: bool, used: Rules) -> Iterator[Reason]:
    """Papers that no figure tells of: a diploma, and a driving licence."""
    if level >= used.reasons.diploma_from:
        yield Reason("diploma", ("level",), N_("Vraag na: is een bepaald diploma nodig?"))
    if drives:
        yield Reason("licence", ("drive",), N_("Vraag na: is een rijbewijs nodig?"))


def of_any_work(person: Person, used: Rules) -> tuple[Reason, ...]:
    """What to ask of every occupation, because no figures tell it: hours, nights, home."""
    return (*_times(person), *_hours(person, used), *_nowhere(person), *_workplace(person))


def _times(person: Person) -> Iterator[Reason]:
    asked = tuple(one for one in TIMES if person.times.get(one) in {"cond", "not_now"})
    if asked:
        when = listed([TIMES[one] for one in asked])
        yield Reason("times", asked, text(N_("Vraag na: is er werk {when}?"), when=when))


def _hours(person: Person, used: Rules) -> Iterator[Reason]:
    if person.hours is not None and person.hours < used.reasons.few_hours_below:
        words = text(
            N_("Let op: vacatures kunnen voor meer uren zijn. Vraag naar {hours} uur."),
            hours=Own(f"{person.hours:g}".replace(".", ",")),
        )
        yield Reason("hours", (), words)


def _nowhere(person: Person) -> Iterator[Reason]:
    return (unknown(one) for one in NOWHERE_KNOWN if one in person.limited)


def _workplace(person: Person) -> Iterator[Reason]:
    for slider, asked in (
        ("home_site", N_("Vraag na: kun je ook thuis werken?")),
        ("small_large", N_("Vraag na: hoe groot is het bedrijf?")),
    ):
        wish = person.surroundings.get(slider)
        if wish and wish.weight in {"must", "nice", "never"}:
            yield Reason("workplace", (slider,), asked)
