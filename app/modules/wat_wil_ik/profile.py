"""What Wat wil ik? tells back: values, surroundings, wishes, weights, a good day (content.md 3.1).

A part that was not begun leaves its section empty: who did the short path gets the wishes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.domain.answers import Answers, Status, value_of
from app.domain.comparing import compared_scales
from app.domain.kinds import Slider
from app.domain.module import Round, Supplied
from app.domain.scoring import Score, ScoreStatus, pomp
from app.domain.sections import (
    Bars,
    Block,
    Entry,
    Explanation,
    Facts,
    Highlight,
    HighlightKind,
    Listing,
    Notice,
    Paragraph,
    Pole,
    Poles,
    Quote,
    Section,
)
from app.domain.telling import PARTIAL, bar, explained, in_words, poles_in_words
from app.domain.text import N_, Own, Words, text
from app.modules.wat_wil_ik.contrasts import value_difference
from app.modules.wat_wil_ik.environment import SURROUNDINGS
from app.modules.wat_wil_ik.facts import hours_in_words, practical_rows, sector_lists
from app.modules.wat_wil_ik.items import DREAM_DAY
from app.modules.wat_wil_ik.practical import PLACES
from app.modules.wat_wil_ik.scoring import value_shape
from app.modules.wat_wil_ik.sectors import sectors_with
from app.modules.wat_wil_ik.values import TOP, VALUES, items_of, ranked
from app.modules.wat_wil_ik.weights_told import weight_lists, weight_notices
from app.modules.wat_wil_ik.wording import SCALE_NAMES, VALUE_TEXTS, groups_in_words, in_a_word

MOST_IN_SHORT = 3
MOST_IN_BRIEF = 6
"""So many practical wishes stand in the persoonsprofiel: hours and travel come first."""

_WANTED = ("yes", "maybe")
STOPS = (1, 5)
"""The first and the last stop of a slider."""


def sections(now: Round, before: Round | None, _supplied: Supplied) -> tuple[Section, ...]:
    """Values, surroundings, wishes, weights, a good day and what changed; each may be empty."""
    values = _values(now)
    # Wishes belong to the zoekprofiel; they stand in for the values while those are not known.
    alone = not (values.said or values.shown)
    return (
        values,
        _environment(now.answers),
        replace(_practical(now.answers), profile=alone),
        Section(
            "wants.weights",
            N_("Wat moet, wat graag, wat nooit"),
            said=(*weight_lists(now.answers), *weight_notices(now.answers)),
            profile=False,
        ),
        Section("wants.dream_day", N_("Een goede werkdag"), said=_quotes(now.answers)),
        *((_repeat(now, before),) if before else ()),
    )


def _values(now: Round) -> Section:
    cards = tuple(item.text for item in ranked(now.answers))
    scores = sorted(now.result.scores, key=_most_first)
    return Section(
        "wants.values",
        N_("Wat je belangrijk vindt"),
        summary=(Facts(((TOP.label, cards[:MOST_IN_SHORT]),)),) if cards else (),
        said=(Listing(cards, TOP.label, numbered=True),) if cards else (),
        shown=_values_shown(now, scores) if scores else (),
        brief=_values_in_brief(now, scores) if scores else (),
        highlights=_highlight(cards),
    )


def _values_shown(now: Round, scores: Sequence[Score]) -> tuple[Block, ...]:
    bars = tuple(
        bar(SCALE_NAMES[one.scale], one, now.result.quality, VALUE_TEXTS) for one in scores
    )
    found, difference = value_shape(now.result), value_difference(now)
    return (
        *(Paragraph(words) for words in (groups_in_words(found) if found else ())),
        Bars(N_("Acht dingen die je belangrijk kunt vinden"), bars, in_words(bars)),
        *_partial(scores),
        *((Paragraph(difference),) if difference else ()),
        *_explanations(now, scores),
    )


def _values_in_brief(now: Round, scores: Sequence[Score]) -> tuple[Block, ...]:
    """Only what stands out, and the bars: how much each counts is read from them."""
    found = value_shape(now.result)
    full = [bar(SCALE_NAMES[one.scale], one, now.result.quality, VALUE_TEXTS) for one in scores]
    bars = tuple(replace(one, meaning="" if one.value is not None else one.meaning) for one in full)
    difference = value_difference(now)
    return (
        *(Paragraph(words) for words in (groups_in_words(found)[:1] if found else ())),
        Bars(N_("Acht dingen die je belangrijk kunt vinden"), bars, in_words(full)),
        *_partial(scores),
        *((Paragraph(difference),) if difference else ()),
        *_explanations(now, scores),
    )


def _environment(answers: Answers) -> Section:
    """The sliders as dots; they were chosen and not measured, so they have no band."""
    poles = tuple(_poles(answers))
    indifferent = tuple(
        one.slider.label
        for one in SURROUNDINGS
        if (answer := answers.get(one.slider.id)) and answer.status is Status.NOT_APPLICABLE
    )
    return Section(
        "wants.environment",
        N_("Je werkplek"),
        said=(
            *(
                (Poles(N_("Wat je het liefst hebt"), poles, poles_in_words(poles)),)
                if poles
                else ()
            ),
            *((Facts(((N_("Dit maakt jou niet uit"), indifferent),)),) if indifferent else ()),
        ),
    )


def _poles(answers: Answers) -> Iterator[Pole]:
    for one in SURROUNDINGS:
        slider, value = one.slider.kind, value_of(answers, one.slider.id)
        if isinstance(slider, Slider) and isinstance(value, int):
            yield Pole(slider.low_label, slider.high_label, pomp((value,), *STOPS))


def _practical(answers: Answers) -> Section:
    rows = practical_rows(answers)
    places = value_of(answers, PLACES.id)
    return Section(
        "wants.practical",
        N_("Wat je praktisch wilt"),
        said=(
            *((Facts(rows),) if rows else ()),
            *((Quote(Own(places), PLACES.label),) if isinstance(places, str) else ()),
            *sector_lists(answers),
        ),
        brief_said=_wishes_in_brief(answers),
        highlights=() if ranked(answers) else _highlight(_wishes_in_short(answers)),
    )


def _wishes_in_brief(answers: Answers) -> tuple[Block, ...]:
    """What the persoonsprofiel says of the wishes: the zoekprofiel has all of them."""
    rows = practical_rows(answers)
    return (*((Facts(rows[:MOST_IN_BRIEF]),) if rows else ()), *sector_lists(answers, _WANTED))


def _wishes_in_short(answers: Answers) -> tuple[Words, ...]:
    """The wishes of who did not choose cards: the hours, then the kinds of work."""
    hours = (text(N_("{hours} per week"), hours=one) for one in hours_in_words(answers))
    wishes: tuple[Words, ...] = (*hours, *sectors_with(answers, "yes"))
    return wishes[:MOST_IN_SHORT]


def _quotes(answers: Answers) -> tuple[Quote, ...]:
    words = value_of(answers, DREAM_DAY.id)
    return (Quote(Own(words), DREAM_DAY.label),) if isinstance(words, str) else ()


def _repeat(now: Round, before: Round) -> Section:
    scored = [one for one in VALUES if before.result.score(one) and now.result.score(one)]
    scales = [(SCALE_NAMES[one], items_of(one)) for one in scored]
    return Section(
        "wants.repeat",
        N_("Vergeleken met de vorige keer"),
        shown=compared_scales(now, before, scales, words=in_a_word) if scales else (),
        profile=False,
    )


def _highlight(wishes: Sequence[Words]) -> tuple[Highlight, ...]:
    entries = tuple(Entry(words) for words in wishes[:MOST_IN_SHORT])
    return (Highlight(HighlightKind.WANT, entries),) if entries else ()


def _partial(scores: Sequence[Score]) -> tuple[Notice, ...]:
    some = any(score.status is not ScoreStatus.OK for score in scores)
    return (Notice((PARTIAL,)),) if some else ()


def _explanations(now: Round, scores: Sequence[Score]) -> tuple[Explanation, ...]:
    return explained(((SCALE_NAMES[one.scale], items_of(one.scale), one) for one in scores), now)


def _most_first(score: Score) -> tuple[float, int]:
    """Strengths first; what has too few answers comes last, in the order of the values."""
    return -(score.value if score.value is not None else -1), VALUES.index(score.scale)
