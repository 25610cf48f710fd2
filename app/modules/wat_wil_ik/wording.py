"""The words in which Wat wil ik? tells its outcomes (content.md 2.3, 2.4)."""

from collections.abc import Mapping, Sequence

from app.domain.comparing import NO_OUTCOME
from app.domain.ranking import Shape
from app.domain.scoring import Band, Score
from app.domain.telling import UNCERTAIN, BandTexts
from app.domain.text import N_, Words, listed, sentences, text

SCALE_NAMES: Mapping[str, str] = {
    "achievement": N_("Iets bereiken"),
    "independence": N_("Zelf bepalen"),
    "recognition": N_("Waardering"),
    "relationships": N_("Contact met anderen"),
    "support": N_("Steun op het werk"),
    "conditions": N_("Zekerheid"),
    "balance": N_("Rust naast het werk"),
    "purpose": N_("Werk dat ertoe doet"),
}

IN_A_SENTENCE: Mapping[str, str] = {
    "achievement": N_("iets bereiken"),
    "independence": N_("zelf bepalen"),
    "recognition": N_("waardering"),
    "relationships": N_("contact met anderen"),
    "support": N_("steun op het werk"),
    "conditions": N_("zekerheid"),
    "balance": N_("rust naast het werk"),
    "purpose": N_("werk dat ertoe doet"),
}

FLAT = N_("Je vindt veel dingen ongeveer even belangrijk.")

VALUE_TEXTS: BandTexts = {
    Band.LOW: N_("Dit vind je nu minder belangrijk."),
    Band.LOW_OR_MIDDLE: N_("Dit vind je minder belangrijk of belangrijk."),
    Band.MIDDLE: N_("Dit vind je belangrijk."),
    Band.MIDDLE_OR_HIGH: N_("Dit vind je belangrijk of heel belangrijk."),
    Band.HIGH: N_("Dit vind je heel belangrijk."),
    Band.UNCERTAIN: UNCERTAIN,
}

_IN_A_WORD: Mapping[Band, str] = {
    Band.LOW: N_("minder belangrijk"),
    Band.LOW_OR_MIDDLE: N_("minder belangrijk of belangrijk"),
    Band.MIDDLE: N_("belangrijk"),
    Band.MIDDLE_OR_HIGH: N_("belangrijk of heel belangrijk"),
    Band.HIGH: N_("heel belangrijk"),
    Band.UNCERTAIN: N_("nog onzeker"),
}


def in_a_word(score: Score) -> Words:
    """How important a value is, in a word or two."""
    return _IN_A_WORD[score.band] if score.band else NO_OUTCOME


def groups_in_words(found: Shape) -> tuple[Words, ...]:
    """The values from much to little, a line for each group that is ongeveer even sterk."""
    if found.flat or len(found.groups) == 1:
        return (FLAT,)
    first, *others = found.groups
    return (
        _group(N_("Het belangrijkst: {values}."), first),
        *(_group(N_("Daarna: {values}."), group) for group in others),
    )


def _group(words: str, group: Sequence[str]) -> Words:
    names = listed([IN_A_SENTENCE[one] for one in group])
    alike = N_("Die zijn ongeveer even sterk.") if len(group) > 1 else ""
    return sentences(text(words, values=names), alike)
