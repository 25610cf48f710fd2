"""How others see the client beside how the client does: as questions (content.md 1.2 E, 2.6)."""

from collections.abc import Callable, Iterable, Mapping

from app.domain.measuring import parameters_of
from app.domain.module import Round, Supplied
from app.domain.observing import Observed, ObservedText, View, observer_band, view
from app.domain.scoring import band_of, whole
from app.domain.sections import (
    Block,
    Entry,
    ExplainedScale,
    Explanation,
    NamedList,
    Paragraph,
    Quote,
    Section,
    SideBySide,
    Table,
)
from app.domain.telling import BAND_MEANS, HOW, version_line
from app.domain.text import N_, Own, Words, sentences, text
from app.modules.wie_ben_ik.choices import chosen
from app.modules.wie_ben_ik.items import items_of
from app.modules.wie_ben_ik.qualities import LABELS
from app.modules.wie_ben_ik.wording import (
    SCALE_NAMES,
    SWITCHES,
    TRAITS,
    difference_asked,
    place_in_a_word,
)

SECTION = "identity.others"
Note = Callable[[str, Observed | None], Words]
"""What is said of a quality that others may have named."""

PRIVATE = "private"
"""The switch of what the client keeps to himself: none is called so, so no copy holds it."""


def seen_by_others(now: Round, supplied: Supplied) -> Observed | None:
    """What enough others said; None below that, or where nobody was asked."""
    seen = supplied.get("observed")
    least = parameters_of(now.result).observers.least_responses
    return seen if isinstance(seen, Observed) and seen.count >= least else None


def others(now: Round, seen: Observed | None) -> Section:
    """The view of others, with what differs notably as questions; empty without a view."""
    title = N_("Hoe anderen jou zien")
    if seen is None:
        return Section(SECTION, title)
    return Section(
        SECTION,
        title,
        summary=tuple(
            Paragraph(difference_asked(trait, found), strong=True, switch=_switch(trait))
            for trait, found in differences(now, seen).items()
        ),
        shown=(
            Paragraph(text(N_("{count} anderen vertelden hoe zij jou zien."), count=seen.count)),
            *_surprising(now, seen),
            *_tables(now, seen),
            *(_quote(one) for one in seen.texts if one.words.strip()),
            *_explanation(now, seen),
        ),
    )


def differences(now: Round, seen: Observed) -> Mapping[str, View]:
    """The traits of which others see notably more or less, in the order of the traits."""
    used = parameters_of(now.result)
    return {
        trait: found
        for trait in TRAITS
        if (own := now.result.value(trait)) is not None and trait in seen.values
        if (
            found := view(
                own,
                seen.values[trait],
                used.certainty.sem(trait, len(items_of(trait))),
                seen.raters[trait],
                used,
            )
        )
        is not View.ALIKE
    }


def mentioned(quality: str, seen: Observed | None) -> Words:
    """How many of the others chose the quality; empty where none did."""
    count = seen.cards.get(quality, 0) if seen else 0
    if not seen or not count:
        return ""
    return text(N_("ook genoemd door {count} van {all}"), count=count, all=seen.count)


def in_numbers(quality: str, seen: Observed | None) -> Words:
    """The same as a count: "2 van 3"."""
    count = seen.cards.get(quality, 0) if seen else 0
    return text(N_("{count} van {all}"), count=count, all=seen.count) if seen and count else ""


def surprises(now: Round, seen: Observed) -> tuple[str, ...]:
    """The qualities that others named most and the client did not choose."""
    limits = parameters_of(now.result).observers
    own = chosen(now.answers)
    found = [
        quality
        for quality in LABELS
        if seen.cards.get(quality, 0) >= limits.confirmed_from and quality not in own
    ]
    return tuple(sorted(found, key=lambda one: -seen.cards[one])[: limits.surprises])


def _surprising(now: Round, seen: Observed) -> Iterable[SideBySide]:
    named = surprises(now, seen)
    if not named:
        return
    entries = tuple(
        Entry(
            LABELS[one],
            text(N_("genoemd door {count} van {all}"), count=seen.cards[one], all=seen.count),
            confirmed=True,
        )
        for one in named
    )
    own = chosen(now.answers)
    title = N_("Verrassend: dit noemen anderen ook") if own else N_("Dit noemen anderen")
    yield SideBySide((NamedList(title, entries),))


def _tables(now: Round, seen: Observed) -> Iterable[Table]:
    """The traits side by side; one with a switch of its own in a table of its own."""
    told = [trait for trait in TRAITS if trait in seen.values]
    for switch in dict.fromkeys(_switch(trait) for trait in told):
        traits = [trait for trait in told if _switch(trait) == switch]
        title: Words = N_("Jij en anderen")
        if switch:
            title = text(N_("Jij en anderen: {what}"), what=SCALE_NAMES[traits[0]])
        heads = (N_("Waar het over gaat"), N_("Zo zie jij het"), N_("Zo zien anderen het"))
        yield Table(title, heads, tuple(_row(now, seen, trait) for trait in traits), switch)


def _row(now: Round, seen: Observed, trait: str) -> tuple[Words, ...]:
    used = parameters_of(now.result)
    value = seen.values[trait]
    band = band_of(value, *observer_band(value, seen.raters[trait], used), used.bands)
    score = now.result.score(trait)
    return (
        SCALE_NAMES[trait],
        place_in_a_word(trait, score.band if score else None),
        place_in_a_word(trait, band),
    )


def _quote(one: ObservedText) -> Quote:
    if one.hidden:
        label = text(N_("{question} (alleen jij ziet dit)"), question=one.question)
        return Quote(Own(one.words), label, switch=PRIVATE)
    return Quote(Own(one.words), one.question, switch="others_words")


def _explanation(now: Round, seen: Observed) -> Iterable[Block]:
    """How the view of others came about; never with what one of them answered."""
    scales = tuple(
        ExplainedScale(SCALE_NAMES[trait], _sum_in_words(now, seen, trait), switch=_switch(trait))
        for trait in TRAITS
        if trait in seen.values
    )
    if not scales:
        return
    formula = (
        N_("We rekenen eerst voor elke ander een uitkomst uit, van 0 tot 100."),
        N_("Die uitkomsten tellen we op. We delen ze door het aantal anderen."),
        N_("Een verschil met jou noemen we pas als het groot genoeg is."),
        N_("Wat één ander invulde, laten we niet zien."),
        BAND_MEANS,
    )
    yield Explanation(HOW, formula, scales, version_line(now))


def _sum_in_words(now: Round, seen: Observed, trait: str) -> Words:
    value, raters = seen.values[trait], seen.raters[trait]
    low, high = observer_band(value, raters, parameters_of(now.result))
    return sentences(
        text(N_("{count} anderen vulden dit in."), count=raters),
        text(
            N_("Uitkomst {value}, de streep loopt van {low} tot {high}."),
            value=whole(value),
            low=whole(low),
            high=whole(high),
        ),
    )


def _switch(trait: str) -> str:
    return SWITCHES.get(trait, "")
