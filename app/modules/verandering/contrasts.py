"""Where what somebody chose and what the answers show differ (content.md 3.1, 3.3)."""

from collections.abc import Iterator

from app.domain.answers import Answers, value_of
from app.domain.measuring import parameters_of
from app.domain.module import Round, Supplied
from app.domain.points import Point, PointKind
from app.domain.text import N_, Own, Words, text
from app.modules.verandering.items import BLOCKS, HELPERS, IMPORTANCE, TRUST, trust_far_below

MUCH_TRUST, LITTLE_TRUST = 7, 3
"""From and up to these answers on the ruler 0–10, trust says something clear."""


def trust_difference(now: Round) -> Words:
    """The ruler of trust beside the confidence in work; empty where they agree."""
    trust, shown = value_of(now.answers, TRUST.id), now.result.value("confidence")
    cuts = parameters_of(now.result).bands
    if not isinstance(trust, int) or shown is None:
        return ""
    if trust >= MUCH_TRUST and shown < cuts.low_below:
        return _trust_differs(trust, N_("vertrouwen dat nog mag groeien"))
    if trust <= LITTLE_TRUST and shown > cuts.high_above:
        return _trust_differs(trust, N_("veel vertrouwen in hoe je werkt"))
    return ""


def card_difference(now: Round) -> Words:
    """A chosen card beside the scale about the same; empty where they agree."""
    cuts = parameters_of(now.result).bands
    confidence, support = now.result.value("confidence"), now.result.value("support")
    if _chose(now.answers, BLOCKS.id, "self_trust") and (confidence or 0) > cuts.high_above:
        return _differs(N_("weinig vertrouwen in jezelf"), N_("veel vertrouwen in hoe je werkt"))
    if _chose(now.answers, HELPERS.id, "home") and support is not None and support < cuts.low_below:
        return _differs(N_("steun van thuis"), N_("weinig steun om je heen"))
    return ""


def points(now: Round, _supplied: Supplied) -> tuple[Point, ...]:
    """What to talk about with the coach: own questions, differences and trust."""
    return (*_questions(now.answers), *_differences(now), *_trust(now.answers))


def _questions(answers: Answers) -> Iterator[Point]:
    for number, words in enumerate(own_questions(answers), 1):
        yield Point(
            question_point(number),
            PointKind.QUESTION,
            Own(words),
            "change.questions",
            switch="own_words",
        )


def question_point(number: int) -> str:
    """The id of the conversation point that an own question is, counted from 1."""
    return f"change.questions.{number}"


def own_questions(answers: Answers) -> tuple[str, ...]:
    """The questions that the client wants to ask, as they were typed."""
    questions = value_of(answers, "change.questions")
    boxes = questions if isinstance(questions, tuple) else (questions,)
    return tuple(words for words in boxes if isinstance(words, str) and words.strip())


def _differences(now: Round) -> Iterator[Point]:
    for name, section, words in (
        ("trust", "change.expect", trust_difference(now)),
        ("cards", "change.help", card_difference(now)),
    ):
        if words:
            yield Point(f"change.difference.{name}", PointKind.DIFFERENCE, words, section)


def _trust(answers: Answers) -> Iterator[Point]:
    if not trust_far_below(answers):
        return
    words = text(
        N_(
            "Je gaf belang een {importance} en vertrouwen een {trust}."
            " Wat zou jou meer vertrouwen geven?"
        ),
        importance=Own(str(value_of(answers, IMPORTANCE.id))),
        trust=Own(str(value_of(answers, TRUST.id))),
    )
    yield Point("change.trust", PointKind.TRUST, words, "change.expect")


def _trust_differs(trust: int, shown: str) -> Words:
    return _differs(text(N_("een {trust} voor je vertrouwen"), trust=trust), shown)


def _differs(chosen: Words, shown: Words) -> Words:
    return text(
        N_("Jij koos {chosen}. Je antwoorden wijzen meer naar {shown}. Wat klopt volgens jou?"),
        chosen=chosen,
        shown=shown,
    )


def _chose(answers: Answers, item_id: str, option: str) -> bool:
    value = value_of(answers, item_id)
    return isinstance(value, tuple) and option in value
