"""What Wie ben ik? tells back: qualities, squares, style, the view of oneself and of others."""

from collections.abc import Iterator

from app.domain.answers import Answers, value_of
from app.domain.comparing import CHANGED, compared_scales
from app.domain.kinds import rows_of
from app.domain.module import Round, Supplied
from app.domain.observing import Observed
from app.domain.scoring import Score
from app.domain.sections import (
    Bars,
    Block,
    Entry,
    Facts,
    Highlight,
    HighlightKind,
    NamedList,
    Paragraph,
    Poles,
    Quadrant,
    Quote,
    Section,
    SideBySide,
)
from app.domain.telling import (
    bar,
    doubt_explained,
    doubt_notices,
    explained,
    in_words,
    pole,
    poles_in_words,
)
from app.domain.text import N_, Own, Words
from app.modules.wie_ben_ik.choices import chosen, ranked
from app.modules.wie_ben_ik.contrasts import contrasts
from app.modules.wie_ben_ik.items import PRIDE, items_of, looked_at, square_id
from app.modules.wie_ben_ik.others import Note, in_numbers, mentioned, others, seen_by_others
from app.modules.wie_ben_ik.qualities import LABELS
from app.modules.wie_ben_ik.wording import (
    POLES,
    SCALE_NAMES,
    SWITCHES,
    TRAITS,
    band_texts,
    place_in_a_word,
)

MOST_IN_SHORT = 3


def sections(now: Round, before: Round | None, supplied: Supplied) -> tuple[Section, ...]:
    """Qualities, squares, style, oneself, others and what changed; each may turn out empty."""
    seen = seen_by_others(now, supplied)
    return (
        _qualities(now, seen),
        _squares(now.answers),
        _style(now),
        _self_view(now),
        others(now, seen),
        *((_repeat(now, before),) if before else ()),
    )


def pride(answers: Answers) -> str:
    """What somebody is proud of, on one line; empty where nothing was written."""
    written = value_of(answers, PRIDE.id)
    return " ".join(written.split()) if isinstance(written, str) else ""


def _qualities(now: Round, seen: Observed | None) -> Section:
    title = N_("Jouw kwaliteiten")
    best = ranked(now.answers) or chosen(now.answers)
    if not best:
        return Section("identity.qualities", title)
    labels = tuple(LABELS[quality] for quality in best[:MOST_IN_SHORT])
    return Section(
        "identity.qualities",
        title,
        summary=(Facts(((N_("Dit past het best bij jou"), labels),)),)
        if ranked(now.answers)
        else (),
        said=(SideBySide(tuple(_lists(now.answers, seen))),),
        brief_said=_lists_in_brief(now.answers, seen),
        shown=tuple(
            Paragraph(one.words, switch=SWITCHES.get(one.trait, "")) for one in contrasts(now)
        ),
        highlights=(
            Highlight(
                HighlightKind.STRENGTH,
                tuple(_entry(one, seen, N_("eigen inschatting")) for one in best),
            ),
        ),
    )


def _lists_in_brief(answers: Answers, seen: Observed | None) -> tuple[Block, ...]:
    """The same with only the counts of others, which are told once below them."""
    lists = tuple(_lists(answers, seen, in_numbers))
    counted = any(entry.confirmed for one in lists for entry in one.entries)
    means = (Paragraph(N_("✓ Zo veel anderen kozen dit ook.")),) if counted else ()
    return (SideBySide(lists), *means)


def _lists(answers: Answers, seen: Observed | None, note: Note = mentioned) -> Iterator[NamedList]:
    """The qualities in order, and those that were chosen beside them."""
    best, all_chosen = ranked(answers), chosen(answers)
    rest = tuple(_entry(one, seen, note=note) for one in all_chosen if one not in best)
    if best:
        entries = tuple(_entry(one, seen, note=note) for one in best)
        yield NamedList(N_("Dit past het best bij mij"), entries, numbered=True)
    if rest:
        yield NamedList(N_("Dit past ook bij mij") if best else N_("Dit past bij mij"), rest)


def _entry(
    quality: str, seen: Observed | None, otherwise: Words = "", note: Note = mentioned
) -> Entry:
    """The quality with what others say of it, or else with the other note."""
    by_others = note(quality, seen)
    return Entry(LABELS[quality], by_others or otherwise, confirmed=bool(by_others))


def _squares(answers: Answers) -> Section:
    squares = tuple(square for one in looked_at(answers) for square in _square(one, answers))
    credit = Paragraph(N_("Dit is naar het idee van D. Ofman."))
    return Section(
        "identity.squares",
        N_("Kwaliteitenvierkanten"),
        said=(*squares, credit) if squares else (),
        switch="own_words",
    )


def _square(quality: str, answers: Answers) -> Iterator[Quadrant]:
    for row in rows_of(value_of(answers, square_id(quality))):
        held = (str(row.get(name) or "") for name in ("overdone", "challenge", "irritation"))
        overdone, challenge, irritation = (Own(cell) if cell.strip() else "" for cell in held)
        if overdone or challenge or irritation:
            yield Quadrant(LABELS[quality], overdone, challenge, irritation)


def _style(now: Round) -> Section:
    title = N_("Jouw stijl")
    scores = _scores(now, TRAITS)
    if not scores:
        return Section("identity.style", title)
    poles = tuple(
        pole(
            SCALE_NAMES[one.scale],
            POLES[one.scale].left,
            POLES[one.scale].right,
            one,
            now.result.quality,
            band_texts(one.scale),
            SWITCHES.get(one.scale, ""),
        )
        for one in scores
    )
    return Section(
        "identity.style",
        title,
        shown=(
            Poles(title, poles, poles_in_words(poles)),
            *doubt_notices(now.result.quality),
            *explained(((SCALE_NAMES[one.scale], items_of(one.scale), one) for one in scores), now),
            *doubt_explained(now.result.quality),
        ),
    )


def _self_view(now: Round) -> Section:
    title = SCALE_NAMES["self_view"]
    bars = tuple(
        bar(title, one, now.result.quality, band_texts(one.scale))
        for one in _scores(now, ("self_view",))
    )
    scales = ((title, items_of(one.scale), one) for one in _scores(now, ("self_view",)))
    written = value_of(now.answers, PRIDE.id) if pride(now.answers) else ""
    return Section(
        "identity.self_view",
        title,
        said=(Quote(Own(str(written)), PRIDE.label),) if written else (),
        shown=(
            *((Bars(title, bars, in_words(bars)),) if bars else ()),
            *explained(scales, now),
        ),
    )


def _repeat(now: Round, before: Round) -> Section:
    def place(score: Score) -> Words:
        return place_in_a_word(score.scale, score.band)

    traits = [(SCALE_NAMES[one], items_of(one)) for one in TRAITS]
    oneself = [(SCALE_NAMES["self_view"], items_of("self_view"))]
    blocks = (
        *compared_scales(now, before, traits, words=place, differences=CHANGED),
        *compared_scales(now, before, oneself),
    )
    return Section(
        "identity.repeat",
        N_("Vergeleken met de vorige keer"),
        shown=tuple(dict.fromkeys(blocks)),
        profile=False,
    )


def _scores(now: Round, scales: tuple[str, ...]) -> tuple[Score, ...]:
    """The scores of these scales that were asked, in their order."""
    found = (now.result.score(scale) for scale in scales)
    return tuple(score for score in found if score)
