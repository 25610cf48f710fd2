"""What somebody is good at, with what stands behind it (content.md 1.3 B and B2, 2.4)."""

from dataclasses import replace

from app.domain.measuring import parameters_of
from app.domain.module import Round
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
    Section,
    SideBySide,
)
from app.domain.telling import bar, explained, in_words
from app.domain.text import N_, Words, text
from app.modules.wat_kan_ik.contrasts import liked_difference
from app.modules.wat_kan_ik.skill_items import choice_of, items_of, top_groups
from app.modules.wat_kan_ik.stories import told_groups
from app.modules.wat_kan_ik.strengths import elsewhere, skill_shape, strengths
from app.modules.wat_kan_ik.wording import BAND_TEXTS, SCALE_NAMES, quoted

ELSEWHERE = N_("Kracht die je anders kunt inzetten")

CHOICES = (
    ("like", "yes", N_("Dit doe ik graag")),
    ("like", "sometimes", N_("Dit doe ik soms graag")),
    ("like", "no", N_("Dit doe ik liever niet")),
    ("now", "changed", N_("Dit gaat anders dan vroeger")),
    ("now", "not_now", N_("Dit gaat nu niet")),
)
"""What is told back of "Doe je dit graag?" and "Kan dit nu?", possibilities first."""


def skills_section(now: Round) -> Section:
    """Strengths with their evidence, what is done gladly, and all twelve groups as bars."""
    scores = tuple(score for group in SCALE_NAMES if (score := now.result.score(group)))
    difference = liked_difference(now)
    return Section(
        "ability.skills",
        N_("Wat kun je goed?"),
        summary=(*_lists(now), *_in_words(now)),
        said=_chosen(now),
        shown=(
            *_bars(now, scores),
            *((Paragraph(difference),) if difference else ()),
            *explained(((SCALE_NAMES[one.scale], items_of(one.scale), one) for one in scores), now),
        ),
        brief=_brief(now, scores),
        highlights=_highlights(now),
    )


def entries(now: Round, groups: tuple[str, ...]) -> tuple[Entry, ...]:
    """The groups with what stands behind each: a story, or the client's own judgement."""
    told = told_groups(now.answers)
    return tuple(
        Entry(SCALE_NAMES[one], N_("verhaal"), confirmed=True)
        if one in told
        else Entry(SCALE_NAMES[one], N_("eigen inschatting"))
        for one in groups
    )


def _lists(now: Round) -> tuple[Block, ...]:
    both = (
        (N_("Jouw sterke kanten"), strengths(now)),
        (ELSEWHERE, elsewhere(now)),
    )
    lists = tuple(NamedList(title, entries(now, groups)) for title, groups in both if groups)
    return (SideBySide(lists),) if lists else ()


def _in_words(now: Round) -> tuple[Block, ...]:
    """Which skills are the strongest within this person; nothing where none stands out."""
    found, strong = skill_shape(now), (*strengths(now), *elsewhere(now))
    if found is None or not strong:
        return ()
    if found.flat:
        return (Paragraph(N_("Je vaardigheden zijn ongeveer even sterk.")),)
    first = tuple(one for one in strong if one in found.groups[0])
    if not first:
        return ()
    words = (
        N_("Het sterkst is {groups}.")
        if len(first) == 1
        else N_("Het sterkst zijn {groups}. Ze zijn ongeveer even sterk.")
    )
    return (Paragraph(text(words, groups=quoted(first))),)


def _chosen(now: Round) -> tuple[Block, ...]:
    """What was chosen about the top groups, but for what is told as a strength already."""
    apart = elsewhere(now)
    rows: list[tuple[Words, tuple[Words, ...]]] = []
    for name, answer, label in CHOICES:
        groups = [
            SCALE_NAMES[one]
            for one in top_groups(now.answers)
            if choice_of(name, one, now.answers) == answer
            and not (answer == "not_now" and one in apart)
        ]
        rows += [(label, tuple(groups))] if groups else []
    return (Facts(tuple(rows)),) if rows else ()


def _bars(now: Round, scores: tuple[Score, ...]) -> tuple[Block, ...]:
    """All groups in the order in which they were asked; in words the strongest come first."""
    bars = tuple(bar(SCALE_NAMES[one.scale], one, now.result.quality, BAND_TEXTS) for one in scores)
    if not bars:
        return ()
    strongest_first = sorted(bars, key=lambda one: -(one.value or 0))
    return (Bars(N_("Hoe goed kun je dit"), bars, in_words(strongest_first)),)


def _brief(now: Round, scores: tuple[Score, ...]) -> tuple[Block, ...]:
    """The six strongest with what stands behind them, the strongest first (content.md 3.1)."""
    used = parameters_of(now.result).skills
    known = sorted((one for one in scores if one.value is not None), key=lambda o: -(o.value or 0))
    top = tuple(known[: used.top])
    if not top:
        return ()
    strong = {*strengths(now), *elsewhere(now)}
    behind = entries(now, tuple(one.scale for one in top))
    bars = tuple(
        replace(made, meaning=_evidence(entry)) if one.scale in strong else made
        for one, entry in zip(top, behind, strict=True)
        for made in (bar(SCALE_NAMES[one.scale], one, now.result.quality, BAND_TEXTS),)
    )
    apart = tuple(Entry(SCALE_NAMES[one]) for one in elsewhere(now))
    lists = (NamedList(ELSEWHERE, apart),) if apart else ()
    scales = ((SCALE_NAMES[one.scale], items_of(one.scale), one) for one in top)
    return (
        Bars(N_("Dit kun je het best"), bars, in_words(bars)),
        *((SideBySide(lists),) if lists else ()),
        *explained(scales, now),
    )


def _evidence(entry: Entry) -> Words:
    return N_("✓ Met een verhaal.") if entry.confirmed else N_("Eigen inschatting.")


def _highlights(now: Round) -> tuple[Highlight, ...]:
    found = entries(now, strengths(now))
    return (Highlight(HighlightKind.STRENGTH, found),) if found else ()
