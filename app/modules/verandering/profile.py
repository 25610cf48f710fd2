"""What Verandering tells back: where you stand, what you expect, what helps (content.md 3.1)."""

from collections.abc import Sequence

from app.domain.answers import Answers, value_of
from app.domain.comparing import compared_scales
from app.domain.measuring import parameters_of
from app.domain.module import Item, Round, Supplied
from app.domain.ranking import shape
from app.domain.scoring import Score
from app.domain.sections import (
    Bars,
    Entry,
    Facts,
    Highlight,
    HighlightKind,
    Listing,
    Paragraph,
    Quote,
    Section,
)
from app.domain.telling import bar, doubt_explained, doubt_notices, explained, in_words
from app.domain.text import N_, Own, Words
from app.modules.verandering.contrasts import (
    card_difference,
    own_questions,
    question_point,
    trust_difference,
)
from app.modules.verandering.items import (
    BLOCKS,
    COACH_NOTE,
    EXPECT,
    FAREWELL,
    GOAL,
    HELPERS,
    IMPORTANCE,
    MORE_TRUST,
    QUESTIONS,
    TRUST,
    farewell_weighs,
    items_of,
    trust_far_below,
)
from app.modules.verandering.wording import OTHERS, SCALE_NAMES, STRENGTHS, band_texts

MOST_HIGHLIGHTS = 3


def sections(now: Round, before: Round | None, _supplied: Supplied) -> tuple[Section, ...]:
    """Where you stand, what you expect, what helps, own words and what changed."""
    return (
        _now(now),
        _expect(now),
        _help(now),
        _own_words(now.answers),
        _questions(now.answers),
        *((_repeat(now, before),) if before else ()),
    )


def _now(now: Round) -> Section:
    scores = _strengths_first(now)
    bars = tuple(
        bar(SCALE_NAMES[one.scale], one, now.result.quality, band_texts(one.scale))
        for one in scores
    )
    strongest = _strongest(now)
    return Section(
        "change.now",
        N_("Waar sta je nu?"),
        summary=(
            *_facts((N_("Dit is er nu het meest"), strongest), _told(HELPERS, now.answers)),
            *((Paragraph(FAREWELL),) if farewell_weighs(now.answers) else ()),
        ),
        shown=(
            Bars(N_("Waar sta je nu"), bars, in_words(bars)),
            *doubt_notices(now.result.quality),
            *explained(((SCALE_NAMES[one.scale], items_of(one.scale), one) for one in scores), now),
            *doubt_explained(now.result.quality),
        ),
        highlights=_highlights(HighlightKind.PRESENT, strongest),
    )


def _highlights(about: HighlightKind, words: Sequence[Words]) -> tuple[Highlight, ...]:
    return (Highlight(about, tuple(Entry(one) for one in words)),) if words else ()


def _expect(now: Round) -> Section:
    told = (_told(item, now.answers) for item in (EXPECT, IMPORTANCE, TRUST))
    difference = trust_difference(now)
    return Section(
        "change.expect",
        N_("Wat je zelf verwacht"),
        said=_facts(*told),
        shown=(Paragraph(difference),) if difference else (),
        profile=False,
    )


def _help(now: Round) -> Section:
    told = (_told(item, now.answers) for item in (HELPERS, BLOCKS))
    difference = card_difference(now)
    return Section(
        "change.help",
        N_("Wat helpt jou"),
        said=tuple(Listing(entries, title) for title, entries in told if entries),
        shown=(Paragraph(difference),) if difference else (),
        highlights=_highlights(HighlightKind.HELP, _told(HELPERS, now.answers)[1]),
    )


def _own_words(answers: Answers) -> Section:
    written = (GOAL, MORE_TRUST, COACH_NOTE) if trust_far_below(answers) else (GOAL, COACH_NOTE)
    return Section(
        "change.own_words",
        N_("In je eigen woorden"),
        said=tuple(quote for item in written for quote in _quotes(item, answers)),
        highlights=_quotes(GOAL, answers),
    )


def _questions(answers: Answers) -> Section:
    questions = (
        Quote(Own(words), QUESTIONS.label, point=question_point(number))
        for number, words in enumerate(own_questions(answers), 1)
    )
    return Section("change.questions", N_("Vragen voor het gesprek"), said=tuple(questions))


def _repeat(now: Round, before: Round) -> Section:
    scales = [
        (SCALE_NAMES[scale], items_of(scale))
        for scale in ("confidence", "control", "support")
        if scale != "confidence" or _works(now.answers) is _works(before.answers)
    ]
    return Section(
        "change.repeat",
        N_("Vergeleken met de vorige keer"),
        shown=compared_scales(now, before, scales),
        profile=False,
    )


def _works(answers: Answers) -> bool:
    """Whether confidence was asked of work that is done now, and not of work to come."""
    return value_of(answers, EXPECT.id) == "working"


def _strengths_first(now: Round) -> tuple[Score, ...]:
    """The scores that help somebody on, much before little, and then the others."""
    found = {score.scale: score for score in now.result.scores}
    strengths = sorted((found[scale] for scale in STRENGTHS), key=lambda one: -(one.value or 0))
    return (*strengths, *(found[scale] for scale in OTHERS))


def _strongest(now: Round) -> tuple[str, ...]:
    """The names of what stands out most, at most three; empty when nothing does."""
    values = {scale: value for scale in STRENGTHS if (value := now.result.value(scale)) is not None}
    used = parameters_of(now.result)
    if not values or max(values.values()) < used.bands.low_below:
        return ()
    sem = max(used.certainty.sem(scale, len(items_of(scale))) for scale in values)
    found = shape(values, sem, used)
    return (
        () if found.flat else tuple(SCALE_NAMES[one] for one in found.groups[0][:MOST_HIGHLIGHTS])
    )


def _told(item: Item, answers: Answers) -> tuple[Words, tuple[Words, ...]]:
    """What was answered under its own name; no entries where it is missing."""
    value = value_of(answers, item.id)
    return item.label, () if value is None else item.kind.tell(value)


def _facts(*rows: tuple[Words, tuple[Words, ...]]) -> tuple[Facts, ...]:
    filled = tuple(row for row in rows if row[1])
    return (Facts(filled),) if filled else ()


def _quotes(item: Item, answers: Answers) -> tuple[Quote, ...]:
    label, written = _told(item, answers)
    return tuple(Quote(words, label) for words in written)
