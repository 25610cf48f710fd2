"""The words in which Beroepenoriëntatie tells its outcome (content.md 2.7; ux.md 5.7)."""

from collections.abc import Mapping, Sequence

from app.domain.comparing import NO_OUTCOME
from app.domain.interests import CODE_LENGTH, TYPES, Distinctness, Interests
from app.domain.scoring import Band, Score
from app.domain.telling import UNCERTAIN, BandTexts
from app.domain.text import N_, Words, listed, sentences, text

SCALE_NAMES: Mapping[str, str] = {
    "R": N_("Doen en maken"),
    "I": N_("Uitzoeken"),
    "A": N_("Bedenken en vormgeven"),
    "S": N_("Helpen en leren"),
    "E": N_("Ondernemen en overtuigen"),
    "C": N_("Ordenen en regelen"),
}

IN_A_SENTENCE: Mapping[str, str] = {
    "R": N_("doen en maken"),
    "I": N_("uitzoeken"),
    "A": N_("bedenken en vormgeven"),
    "S": N_("helpen en leren"),
    "E": N_("ondernemen en overtuigen"),
    "C": N_("ordenen en regelen"),
}

FLAT = N_("Je vindt veel dingen ongeveer even leuk.")
TOO_FEW_FOR_A_DIRECTION = N_("Voor een richting zijn er nog te weinig antwoorden.")

LIKE_TEXTS: BandTexts = {
    Band.LOW: N_("Dit vind je nu minder leuk."),
    Band.LOW_OR_MIDDLE: N_("Dit vind je minder leuk of soms leuk."),
    Band.MIDDLE: N_("Dit vind je soms leuk."),
    Band.MIDDLE_OR_HIGH: N_("Dit vind je soms of vaak leuk."),
    Band.HIGH: N_("Dit vind je vaak leuk."),
    Band.UNCERTAIN: UNCERTAIN,
}

_IN_A_WORD: Mapping[Band, str] = {
    Band.LOW: N_("minder leuk"),
    Band.LOW_OR_MIDDLE: N_("minder of soms leuk"),
    Band.MIDDLE: N_("soms leuk"),
    Band.MIDDLE_OR_HIGH: N_("soms of vaak leuk"),
    Band.HIGH: N_("vaak leuk"),
    Band.UNCERTAIN: N_("nog onzeker"),
}

_PLACES = (N_("Het meest: {types}."), N_("Daarna: {types}."), N_("En dan: {types}."))

_DISTINCT: Mapping[Distinctness, str] = {
    Distinctness.FLAT: FLAT,
    Distinctness.SOME: N_("Je hebt een lichte voorkeur."),
    Distinctness.CLEAR: N_("Je hebt een duidelijke voorkeur."),
}

_CONSISTENT: Mapping[int, str] = {
    1: N_("Wat je het leukst vindt, ligt dicht bij elkaar."),
    2: N_("Wat je het leukst vindt, verschilt wat van elkaar."),
    3: N_("Je hebt twee heel verschillende kanten. Dat kan juist leuk zijn."),
}
"""By the distance of the first two types around the hexagon."""


def in_a_word(score: Score) -> Words:
    """How much somebody likes a type, in a word or two."""
    return _IN_A_WORD[score.band] if score.band else NO_OUTCOME


def most_in_words(found: Interests) -> Words:
    """The three highest types: "Het meest: … Daarna: … En dan: …"; a tie reads "of"."""
    places = zip(_PLACES, found.code.groups, strict=False)
    return sentences(*(text(words, types=one_of(group)) for words, group in places))


def distinct_in_words(found: Interests) -> Words:
    """How far the interests lie apart, and whether the first two are alike."""
    told = _DISTINCT[found.distinctness]
    return sentences(told, _CONSISTENT[found.consistency])


def alike_in_words(found: Interests) -> Words:
    """What is ongeveer even leuk at the top; empty where one type stands alone."""
    top = found.shape.groups[0]
    if len(top) == 1 or len(top) == len(TYPES):
        return ""
    names = listed([IN_A_SENTENCE[one] for one in top])
    return text(N_("Ongeveer even leuk vind je: {types}."), types=names)


def direction_in_words(found: Interests) -> Words:
    """The kind of work that attracts most: "helpen en leren, met ordenen en regelen"."""
    first, *others = found.code.groups
    if len(first) > 1 or not others:
        return one_of(first[:CODE_LENGTH])
    return text(
        N_("{first}, met {second}"), first=one_of(first), second=one_of(others[0][:CODE_LENGTH])
    )


def one_of(group: Sequence[str]) -> Words:
    """The types of a tie: "uitzoeken", "uitzoeken of helpen en leren"."""
    names: list[Words] = [IN_A_SENTENCE[one] for one in group]
    *before, last = names
    if not before:
        return last
    rest = before[0]
    for one in before[1:]:
        rest = text(N_("{before}, {one}"), before=rest, one=one)
    return text(N_("{before} of {last}"), before=rest, last=last)
