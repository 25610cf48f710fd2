"""What every module tells back alike: bands in words, doubt, and "Hoe kom je hieraan?"."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from app.domain.answers import Answers, Status
from app.domain.days import long_day
from app.domain.kinds import DONT_KNOW, Scale
from app.domain.module import Item, Round
from app.domain.scoring import Band, Quality, QualityFlag, Score, ScoreStatus, whole
from app.domain.sections import AnswerLine, Bar, ExplainedScale, Explanation, Notice, Pole
from app.domain.text import N_, Own, Words, listed, say, sentences, text

BandTexts = Mapping[Band, Words]

Scored = tuple[Words, Sequence[Item], Score]
"""A scale as it is explained: what people call it, its items and its score."""

HOW = N_("Hoe kom je hieraan?")

UNCERTAIN = N_("Dit is nog onzeker.")
TOO_FEW = N_("Nog te weinig antwoorden")
PARTIAL = N_("Niet alle vragen zijn ingevuld.")
DOUBT = N_("Deze uitkomst is minder zeker.")
BAND_MEANS = N_("De streep laat zien hoe zeker de uitkomst is. Lang = minder zeker.")

MIDDLE = 50
"""Halfway between the two words of a pole."""

BAND_TEXTS: BandTexts = {
    Band.LOW: N_("Dit speelt nu weinig bij jou."),
    Band.LOW_OR_MIDDLE: N_("Dit speelt weinig of soms bij jou."),
    Band.MIDDLE: N_("Dit speelt soms bij jou."),
    Band.MIDDLE_OR_HIGH: N_("Dit speelt soms of veel bij jou."),
    Band.HIGH: N_("Dit speelt nu veel bij jou."),
    Band.UNCERTAIN: UNCERTAIN,
}
"""The wording of scales without sentences of their own (content.md 2.3)."""

REASONS: Mapping[str, str] = {
    "speed": N_("Je antwoorden kwamen snel na elkaar."),
    "inconsistent": N_("Bij vragen die op elkaar lijken, koos je soms iets anders."),
    "longstring": N_("Je koos vaak achter elkaar hetzelfde antwoord."),
    "irv": N_("Bijna al je antwoorden zijn gelijk."),
}
"""Why an outcome is less sure, for the client alone (content.md 2.5, ux.md C12)."""


def in_doubt(quality: Quality) -> bool:
    """Whether charts are hatched; not any more once the client says that it is right."""
    return quality.flag is QualityFlag.DOUBT


def meaning(score: Score, texts: BandTexts = BAND_TEXTS) -> Words:
    """The score in a sentence or two: its band, and whether much is missing."""
    if score.band is None:
        return TOO_FEW
    missing = PARTIAL if score.status is ScoreStatus.PARTIAL else ""
    return sentences(texts[score.band], missing)


def bar(label: Words, score: Score, quality: Quality, texts: BandTexts = BAND_TEXTS) -> Bar:
    """The scale as a bar with its certainty band and its meaning in words."""
    return Bar(label, score.value, score.low, score.high, meaning(score, texts), in_doubt(quality))


def in_words(bars: Iterable[Bar]) -> Words:
    """The bars as text, for who cannot see them."""
    return sentences(*(_named(one.label, one.meaning) for one in bars))


def trait_texts(left: Words, right: Words) -> BandTexts:
    """The sentences of a trait between two words, for every band (content.md 2.3)."""
    both = text(N_("Soms ben je {left}, soms {right}."), left=left, right=right)
    middle = N_("Je hebt iets van allebei.")
    return {
        Band.LOW: text(N_("Je neigt naar {pole}."), pole=left),
        Band.LOW_OR_MIDDLE: sentences(both, _closer(left)),
        Band.MIDDLE: middle,
        Band.MIDDLE_OR_HIGH: sentences(both, _closer(right)),
        Band.HIGH: text(N_("Je neigt naar {pole}."), pole=right),
        Band.UNCERTAIN: sentences(middle, N_("Deze uitkomst is nog onzeker.")),
    }


def pole(  # noqa: PLR0917 - in the order in which people read them
    label: Words,
    left: Words,
    right: Words,
    score: Score,
    quality: Quality,
    texts: BandTexts | None = None,
    switch: str = "",
) -> Pole:
    """The trait as a dot between its two words, with its band and its meaning in words.

    Without ``texts`` it says what every trait says (``trait_texts``).
    """
    said = meaning(score, texts or trait_texts(left, right))
    doubt = in_doubt(quality)
    return Pole(left, right, score.value, score.low, score.high, label, said, doubt, switch)


def poles_in_words(poles: Iterable[Pole]) -> Words:
    """The dots between two words as text, for who cannot see them."""
    return sentences(*(_named(pole_name(one), place_in_words(one)) for one in poles))


def pole_name(one: Pole) -> Words:
    """What the line is called: its own name, or its two words ("binnen of buiten")."""
    return one.label or text(N_("{this} of {that}"), this=one.left, that=one.right)


def place_in_words(one: Pole) -> Words:
    """Where the dot stands: its own meaning, or nearer to which of the two words."""
    if one.meaning:
        return one.meaning
    if one.value is None:
        return TOO_FEW
    if one.value == MIDDLE:
        return text(N_("tussen {this} en {that} in"), this=one.left, that=one.right)
    near, far = (one.left, one.right) if one.value < MIDDLE else (one.right, one.left)
    if one.value in {0, 2 * MIDDLE}:
        return near
    return text(N_("eerder {this} dan {that}"), this=near, that=far)


def doubt_notices(quality: Quality) -> tuple[Notice, ...]:
    """What is said beside an outcome that is less sure; empty where nothing is.

    The first line is all that a shared copy holds (content.md 2.5).
    """
    if quality.flag is QualityFlag.DOUBT:
        ask = N_("Wil je je antwoorden nog eens bekijken? Het kan ook gewoon kloppen.")
        return (Notice((DOUBT, ask), tone="doubt"),)
    if quality.flag is QualityFlag.NOTE_CONFIRMED:
        return (Notice((N_("Jij zegt: het klopt."),)),)
    return ()


def doubt_explained(quality: Quality) -> tuple[Explanation, ...]:
    """Why the outcome is less sure, for the client alone; empty where it is not."""
    if quality.flag not in {QualityFlag.DOUBT, QualityFlag.NOTE_CONFIRMED}:
        return ()
    reasons = tuple(REASONS[reason] for reason in quality.reasons)
    return (Explanation(N_("Waarom minder zeker?"), reasons, private=True),)


def explained(scales: Iterable[Scored], now: Round) -> tuple[Explanation, ...]:
    """How the scores of one chart came about; empty where no scale was asked.

    What holds for every scale is said once; each scale has its own sum and given answers.
    """
    asked = tuple(scales)
    if not asked:
        return ()
    points = [_points(items) for _, items, _ in asked]
    alike = len(set(points)) == 1
    told = tuple(
        ExplainedScale(
            label,
            sentences("" if alike else own, *_sum_in_words(score)),
            tuple(answer_line(item, now.answers) for item in items),
            switch=next((item.switch for item in items if item.switch), ""),
        )
        for (label, items, score), own in zip(asked, points, strict=True)
    )
    every_item = [item for _, items, _ in asked for item in items]
    formula = (*(points[:1] if alike else ()), *_formula(every_item))
    return (Explanation(HOW, formula, told, version_line(now)),)


def answer_line(item: Item, answers: Answers) -> AnswerLine:
    """The item with the answer that was given, in the words of its scale."""
    # What is shown with its question, such as a card, is named by what it is about.
    question = item.asks(answers, {}) if item.shown else item.text
    return AnswerLine(item.id, question, _answer_in_words(item, answers), item.reverse)


def version_line(now: Round) -> Words:
    """Which version of the questions and of the sums was used."""
    version = Own(now.module_version)
    if not now.result.parameters:
        return text(N_("Versie {version} van de vragen."), version=version)
    return text(
        N_("Versie {version} van de vragen. Rekenwijze van {day}."),
        version=version,
        day=long_day(date.fromisoformat(now.result.parameters)),
    )


def _closer(word: Words) -> Words:
    return text(N_("Het ligt dichter bij {pole}."), pole=word)


def _named(label: Words, meaning: Words) -> Words:
    """The meaning behind its label, as a sentence with an end."""
    ended = say(meaning).endswith((".", "?", "!"))
    said = text(N_("{label}: {meaning}"), label=label, meaning=meaning)
    return said if ended else text(N_("{sentence}."), sentence=said)


def _points(items: Sequence[Item]) -> Words:
    """How much an answer to these items counts; they share one answer scale."""
    kind = items[0].kind
    if not isinstance(kind, Scale):
        return ""
    return text(N_("Elk antwoord telt {low} tot {high} punten."), low=kind.low, high=kind.high)


def _formula(items: Sequence[Item]) -> tuple[Words, ...]:
    turned = N_("Telt een vraag omgekeerd? Dan draaien we de punten om.")
    return (
        *((turned,) if any(item.reverse for item in items) else ()),
        N_("We delen je punten door het aantal antwoorden."),
        N_("Die uitkomst zetten we op een lijn van 0 tot 100."),
        BAND_MEANS,
    )


def _sum_in_words(score: Score) -> Iterable[Words]:
    yield text(
        N_("Je vulde {answered} van de {asked} vragen in."),
        answered=score.answered,
        asked=score.asked,
    )
    if score.value is None or score.low is None or score.high is None:
        yield N_("Vanaf de helft rekenen we een uitkomst uit.")
        return
    yield text(
        N_("Uitkomst {value}, de streep loopt van {low} tot {high}."),
        value=whole(score.value),
        low=whole(score.low),
        high=whole(score.high),
    )


def _answer_in_words(item: Item, answers: Answers) -> Words:
    answer = answers.get(item.id)
    if answer is None or answer.value is None:
        unknown = answer is not None and answer.status is Status.NOT_APPLICABLE
        return (item.not_applicable or DONT_KNOW) if unknown else N_("Niet ingevuld")
    told = item.kind.tell(answer.value, item.offered(answers, {}))
    return listed(told) if told else N_("Niet ingevuld")
