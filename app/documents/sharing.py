"""What a shared copy may hold: the preview and the frozen copy are made here, and only here."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal

from app.documents.points import conversation_points, points_section
from app.documents.results import filled, module_result, with_remarks
from app.documents.together import given_together
from app.domain.answers import Answer, Answers
from app.domain.module import Module, Round, Supplied
from app.domain.points import Point
from app.domain.remarks import REACTION, Remarks
from app.domain.scoring import Quality, QualityFlag, Result
from app.domain.sections import (
    Bars,
    Block,
    Explanation,
    Notice,
    Paragraph,
    Poles,
    Quadrant,
    Quote,
    Section,
    Story,
    Table,
)
from app.domain.telling import in_words, poles_in_words
from app.domain.text import Words

Level = Literal["result", "answers"]


@dataclass(frozen=True)
class Copy:
    """What one coach would see of one module."""

    sections: tuple[Section, ...]
    """The conversation points first, then the outcome."""
    points: tuple[Point, ...]
    """Each point that the client can still take off."""
    result: Result | None
    """None where a document is shared that has no scores."""
    answers: Answers | None
    """None unless the level is "answers"."""
    together: Words | None = None
    """How much was filled in together ("Samen ingevuld"), at either level; None for nothing."""


def shared_copy(
    module: Module,
    now: Round,
    before: Round | None,
    *,
    level: Level,
    switches: Collection[str],
    name: str,
    remarks: Remarks | None = None,
    taken_off: Collection[str] = (),
    supplied: Supplied | None = None,
) -> Copy:
    """The module as its coach would see it; ``taken_off`` holds the ids of points.

    ``name`` is the client's first name, for "Vraag van Samira".
    """
    own = with_remarks(module_result(module, now, before, supplied), remarks or {})
    explained = explained_items(shareable(own, "answers", switches, taken_off))
    shared = shareable(own, level, switches, taken_off)
    offered = conversation_points(module, now, shared, switches, name, supplied=supplied)
    points = tuple(point for point in offered if point.id not in taken_off)
    return Copy(
        filled((points_section(module, points), *shared)),
        points,
        shareable_result(module, now.result, explained),
        shareable_answers(now.answers, explained) if level == "answers" else None,
        given_together(now.answers),
    )


def shareable(
    sections: tuple[Section, ...],
    level: Level,
    switches: Collection[str],
    taken_off: Collection[str] = (),
) -> tuple[Section, ...]:
    """The sections as a coach may see them at this level with these switches.

    Left out is what needs a switch that was not chosen, why an outcome is less sure, and at
    "result" every single answer; a chart or section without anything left falls away.
    """
    chosen = {*switches, REACTION, ""}
    kept = (section for section in sections if (section.switch or "") in chosen)

    def blocks(given: tuple[Block, ...]) -> tuple[Block, ...]:
        shown = (_shown(block, level, chosen, taken_off) for block in given)
        return tuple(block for block in shown if block is not None)

    return filled(
        tuple(
            replace(
                one,
                summary=blocks(one.summary),
                said=blocks(one.said),
                shown=blocks(one.shown),
                brief=(),
                brief_said=(),
                highlights=(),
            )
            for one in kept
        )
    )


def shareable_result(module: Module, result: Result, explained: Collection[str]) -> Result:
    """The scores of the items that are ``explained`` in the copy, without why any is less sure."""
    scales = {item.scale for item in module.items if item.id in explained}
    return replace(
        result,
        scores=tuple(score for score in result.scores if score.scale in scales),
        quality=Quality(_seen_flag(result.quality.flag), 0),
    )


def shareable_answers(answers: Answers, explained: Collection[str]) -> Answers:
    """The answers that the copy shows, without when and how fast they were given.

    What was chosen or written is not among them: it stands in the sections, or nowhere.
    """
    return {
        item_id: Answer(
            answer.value, answer.status, position=answer.position, together=answer.together
        )
        for item_id, answer in answers.items()
        if item_id in explained
    }


def explained_items(sections: tuple[Section, ...]) -> frozenset[str]:
    """The ids of the items that "Hoe kom je hieraan?" names in these sections."""
    blocks = (block for one in sections for block in (*one.summary, *one.said, *one.shown))
    return frozenset(
        line.item_id
        for block in blocks
        if isinstance(block, Explanation)
        for scale in block.scales
        for line in scale.lines
    )


def _seen_flag(flag: QualityFlag) -> QualityFlag:
    """The flag for a coach: a note is the client's own affair."""
    return QualityFlag.OK if flag is QualityFlag.NOTE else flag


def _shown(
    block: Block, level: Level, chosen: Collection[str], taken_off: Collection[str]
) -> Block | None:
    """The block as the copy holds it; None where nothing of it may be seen."""
    match block:
        case Paragraph() | Quote() | Table() | Quadrant() | Story():
            taken = isinstance(block, Quote) and block.point and block.point in taken_off
            return block if block.switch in chosen and not taken else None
        case Bars():
            return _shown_bars(block, chosen)
        case Poles():
            return _shown_poles(block, chosen)
        case Explanation():
            return _shown_explanation(block, level, chosen)
        case Notice(tone="doubt"):
            return replace(block, words=block.words[:1])
        case _:
            return block


def _shown_bars(block: Bars, chosen: Collection[str]) -> Bars | None:
    """The chart with the bars that may be seen, and its summary of those alone."""
    kept = tuple(bar for bar in block.bars if bar.switch in chosen)
    if kept == block.bars:
        return block
    return replace(block, bars=kept, summary=in_words(kept)) if kept else None


def _shown_poles(block: Poles, chosen: Collection[str]) -> Poles | None:
    """The chart with the poles that may be seen, and its summary of those alone."""
    kept = tuple(pole for pole in block.poles if pole.switch in chosen)
    if kept == block.poles:
        return block
    return replace(block, poles=kept, summary=poles_in_words(kept)) if kept else None


def _shown_explanation(
    block: Explanation, level: Level, chosen: Collection[str]
) -> Explanation | None:
    """The sum with the scales that may be seen; their answers not where the outcome is shared."""
    kept = tuple(scale for scale in block.scales if scale.switch in chosen)
    if block.private or (block.scales and not kept):
        return None
    if level == "result":
        kept = tuple(replace(scale, lines=()) for scale in kept)
    return replace(block, scales=kept)
