"""What a new round says beside the one before (content.md 2.10)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.days import month_of
from app.domain.measuring import parameters_of
from app.domain.module import Item, Round
from app.domain.parameters import RepeatLimits
from app.domain.repeat import Difference, difference, rci, too_soon
from app.domain.scoring import Band, Score
from app.domain.sections import Block, Notice, Table
from app.domain.text import N_, Words, listed, text

TOO_SOON = N_("Te kort geleden om verschil te zien.")
NEW_START = N_("Dit is een nieuwe start.")
NOT_COMPARABLE = N_("Niet vergelijkbaar: de vragen zijn veranderd.")
NO_OUTCOME = N_("geen uitkomst")

Differences = Mapping[Difference, str]

MORE_OR_LESS: Differences = {
    Difference.CLEARLY_MORE: N_("Dit is nu duidelijk meer dan in {month}."),
    Difference.MAYBE_MORE: N_("Dit is nu misschien meer dan in {month}."),
    Difference.SAME: N_("Dit is ongeveer gelijk gebleven sinds {month}."),
    Difference.MAYBE_LESS: N_("Dit is nu misschien minder dan in {month}. Wat is er veranderd?"),
    Difference.CLEARLY_LESS: N_("Dit is nu minder dan in {month}. Wat is er veranderd?"),
}
"""For a scale of which there can be more or less."""

CHANGED: Differences = {
    Difference.CLEARLY_MORE: N_("Dit is duidelijk veranderd sinds {month}."),
    Difference.MAYBE_MORE: N_("Dit is misschien veranderd sinds {month}."),
    Difference.SAME: MORE_OR_LESS[Difference.SAME],
    Difference.MAYBE_LESS: N_("Dit is misschien veranderd sinds {month}."),
    Difference.CLEARLY_LESS: N_("Dit is duidelijk veranderd sinds {month}."),
}
"""For a scale between two words that are equally good."""

IN_A_WORD: Mapping[Band, str] = {
    Band.LOW: N_("weinig"),
    Band.LOW_OR_MIDDLE: N_("weinig of soms"),
    Band.MIDDLE: N_("soms"),
    Band.MIDDLE_OR_HIGH: N_("soms of veel"),
    Band.HIGH: N_("veel"),
    Band.UNCERTAIN: N_("nog onzeker"),
}
"""The bands in the cell of a table: they fit then as well as now."""


def in_a_word(score: Score) -> Words:
    """The band of a score in a word or two."""
    return IN_A_WORD[score.band] if score.band else NO_OUTCOME


@dataclass(frozen=True)
class Comparable:
    """A value of two rounds, with its standard error in the same unit; None where it has none."""

    label: Words
    before: float | None
    now: float | None
    sem: float
    items: Sequence[Item] = ()
    """The items that measure it; empty where nothing is known of them."""
    said_before: Words = ""
    """The value in words, for the table; so is ``said_now``."""
    said_now: Words = ""


def compared_scales(
    now: Round,
    before: Round,
    scales: Iterable[tuple[Words, Sequence[Item]]],
    *,
    words: Callable[[Score], Words] = in_a_word,
    differences: Differences = MORE_OR_LESS,
) -> tuple[Block, ...]:
    """The scales of two rounds side by side, each as its name and its items.

    ``words`` says a score in the cell of the table. What needs a sharing switch by its items
    stands in a table of its own under that switch. Empty where no scale has two outcomes.
    """
    values = [comparable(label, items, now, before, words) for label, items in scales]
    return compared(now, before, values, parameters_of(now.result).repeat, differences)


def compared(
    now: Round,
    before: Round,
    values: Iterable[Comparable],
    limits: RepeatLimits,
    differences: Differences = MORE_OR_LESS,
) -> tuple[Block, ...]:
    """The values of two rounds side by side, or why nothing is compared; empty without values."""
    if now.result.variant != before.result.variant:
        return (Notice((NEW_START,)),)
    if too_soon(before.finished_at, now.finished_at, limits):
        return (Notice((TOO_SOON,)),)
    month = month_of(before.finished_at)
    rows: dict[str, list[tuple[Words, ...]]] = {}
    for one in values:
        found = _difference(one, now, before, limits, differences)
        if found:
            cells = (one.said_before or NO_OUTCOME, one.said_now or NO_OUTCOME)
            rows.setdefault(_switch(one), []).append((one.label, *cells, text(found, month=month)))
    return tuple(_table(switch, tuple(found), month) for switch, found in rows.items())


def comparable(
    label: Words,
    items: Sequence[Item],
    now: Round,
    before: Round,
    words: Callable[[Score], Words] = in_a_word,
) -> Comparable:
    """The scale that these items measure, in two rounds."""
    scale = items[0].scale or ""
    then_score, now_score = before.result.score(scale), now.result.score(scale)
    return Comparable(
        label,
        then_score.value if then_score else None,
        now_score.value if now_score else None,
        parameters_of(now.result).certainty.sem(scale, len(items)),
        items,
        words(then_score) if then_score else "",
        words(now_score) if now_score else "",
    )


def _difference(
    one: Comparable, now: Round, before: Round, limits: RepeatLimits, differences: Differences
) -> str:
    """What became of the value, or why it is not compared; empty where there is nothing to say."""
    if _asked(one.items, now, now) != _asked(one.items, before, now):
        return NOT_COMPARABLE
    if one.before is None or one.now is None:
        return ""
    return differences[difference(rci(one.before, one.now, one.sem), limits)]


def _asked(items: Sequence[Item], of: Round, now: Round) -> frozenset[str]:
    """The ids that the round asked for the scale; empty where nothing of it was touched.

    An earlier version may have asked other items: its own answers say which. Within one version
    an item that was left open was asked all the same.
    """
    scales = tuple({item.id.rpartition(".")[0] + "." for item in items})
    touched = frozenset(item_id for item_id in of.answers if item_id.startswith(scales))
    if not touched or of.module_version != now.module_version:
        return touched
    unknown = touched - {item.id for item in items}
    return unknown | {item.id for item in items if item.asked_if(of.answers)}


def _switch(one: Comparable) -> str:
    return next((item.switch for item in one.items if item.switch), "")


def _table(switch: str, rows: tuple[tuple[Words, ...], ...], month: Words) -> Table:
    heads = (
        N_("Waar het over gaat"),
        text(N_("In {month}"), month=month),
        N_("Nu"),
        N_("Verschil"),
    )
    title: Words = N_("Toen en nu")
    if switch:
        title = text(N_("Toen en nu: {what}"), what=listed([row[0] for row in rows]))
    return Table(title, heads, rows, switch)
