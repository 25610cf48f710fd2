"""What Beroepenoriëntatie tells back: six interests and what changed (content.md 1.5 A2, 2.7).

"Herken je dit?" with "Mijn reactie" stands under every section already; it is not asked here.
"""

from collections.abc import Sequence

from app.domain.comparing import compared_scales
from app.domain.interests import TYPES, Interests
from app.domain.module import Round, Supplied
from app.domain.scoring import Score, ScoreStatus
from app.domain.sections import (
    Bars,
    Corner,
    Entry,
    Explanation,
    Hexagon,
    Highlight,
    HighlightKind,
    Notice,
    Paragraph,
    Section,
)
from app.domain.telling import PARTIAL, bar, doubt_explained, doubt_notices, explained, in_words
from app.domain.text import N_, Words
from app.modules.beroepenorientatie.choices_told import choices
from app.modules.beroepenorientatie.items import items_of
from app.modules.beroepenorientatie.scoring import direction
from app.modules.beroepenorientatie.wording import (
    FLAT,
    LIKE_TEXTS,
    SCALE_NAMES,
    TOO_FEW_FOR_A_DIRECTION,
    alike_in_words,
    direction_in_words,
    distinct_in_words,
    in_a_word,
    most_in_words,
)


def sections(now: Round, before: Round | None, _supplied: Supplied) -> tuple[Section, ...]:
    """The interests, what was chosen among occupations, and what changed since the last time."""
    return (_interests(now), *choices(now), *((_repeat(now, before),) if before else ()))


def _interests(now: Round) -> Section:
    scores = sorted(now.result.scores, key=_most_first)
    if not scores:
        return Section("occupations.interests", N_("Jouw richting"))
    found = direction(now)
    return Section(
        "occupations.interests",
        N_("Jouw richting"),
        summary=(Paragraph(_in_short(found), strong=True),),
        shown=(
            *_told(found),
            _bars(now, scores),
            *_hexagon(found),
            *_partial(scores),
            *doubt_notices(now.result.quality),
            *_explanations(now, scores),
            *doubt_explained(now.result.quality),
        ),
        highlights=_highlights(found),
    )


def _in_short(found: Interests | None) -> Words:
    """The three highest in words; never of a flat profile (content.md 1.5)."""
    if found is None:
        return TOO_FEW_FOR_A_DIRECTION
    return FLAT if found.flat else most_in_words(found)


def _bars(now: Round, scores: Sequence[Score]) -> Bars:
    bars = tuple(bar(SCALE_NAMES[one.scale], one, now.result.quality, LIKE_TEXTS) for one in scores)
    return Bars(N_("Zes soorten werk"), bars, in_words(bars))


def _hexagon(found: Interests | None) -> tuple[Hexagon, ...]:
    """The six around, in the fixed order of the corners; empty for a flat profile."""
    if found is None or found.flat:
        return ()
    top = found.shape.groups[0]
    corners = tuple(Corner(SCALE_NAMES[one], found.values[one], one in top) for one in TYPES)
    return (Hexagon(N_("Dezelfde zes in een figuur"), corners, most_in_words(found)),)


def _told(found: Interests | None) -> tuple[Paragraph, ...]:
    """What is alike, how clear the direction is, and how near the first two lie."""
    if found is None or found.flat:
        return ()
    said = (alike_in_words(found), distinct_in_words(found))
    return tuple(Paragraph(words) for words in said if words)


def _highlights(found: Interests | None) -> tuple[Highlight, ...]:
    if found is None or found.flat:
        return ()
    return (Highlight(HighlightKind.DIRECTION, (Entry(direction_in_words(found)),)),)


def _partial(scores: Sequence[Score]) -> tuple[Notice, ...]:
    some = any(score.status is not ScoreStatus.OK for score in scores)
    return (Notice((PARTIAL,)),) if some else ()


def _explanations(now: Round, scores: Sequence[Score]) -> tuple[Explanation, ...]:
    return explained(((SCALE_NAMES[one.scale], items_of(one.scale), one) for one in scores), now)


def _repeat(now: Round, before: Round) -> Section:
    scored = [one for one in TYPES if before.result.score(one) and now.result.score(one)]
    return Section(
        "occupations.repeat",
        N_("Vergeleken met de vorige keer"),
        shown=compared_scales(
            now, before, [(SCALE_NAMES[one], items_of(one)) for one in scored], words=in_a_word
        )
        if scored
        else (),
        profile=False,
    )


def _most_first(score: Score) -> tuple[float, int]:
    """Strengths first; what has too few answers comes last, in the order of the types."""
    return -(score.value if score.value is not None else -1), TYPES.index(score.scale)
