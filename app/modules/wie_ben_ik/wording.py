"""The words in which Wie ben ik? tells its outcomes (content.md 1.2, 2.3, 2.6)."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.comparing import NO_OUTCOME
from app.domain.observing import View
from app.domain.scoring import Band
from app.domain.telling import UNCERTAIN, BandTexts, trait_texts
from app.domain.text import N_, Words, sentences, text

SCALE_NAMES: Mapping[str, str] = {
    "outgoing": N_("Contact"),
    "warm": N_("Samen"),
    "orderly": N_("Ordenen"),
    "calm": N_("Kalmte"),
    "curious": N_("Nieuwsgierig"),
    "self_view": N_("Hoe je jezelf ziet"),
}

TRAITS = ("outgoing", "warm", "orderly", "calm", "curious")

SWITCHES: Mapping[str, str] = {"calm": "calm"}
"""The sharing switch of a trait that has one of its own (content.md 0.5)."""


@dataclass(frozen=True)
class Trait:
    """The two words of a trait, both equally good: on the chart, and within a sentence."""

    left: str
    right: str
    left_said: str
    right_said: str


POLES: Mapping[str, Trait] = {
    "outgoing": Trait(
        N_("rustig, liever klein gezelschap"),
        N_("uitgaand, zoekt mensen op"),
        N_("rustig"),
        N_("uitgaand"),
    ),
    "warm": Trait(
        N_("direct, zakelijk"),
        N_("mild, meelevend"),
        N_("direct en zakelijk"),
        N_("mild en meelevend"),
    ),
    "orderly": Trait(
        N_("los, flexibel"),
        N_("precies, gepland"),
        N_("los en flexibel"),
        N_("precies en gepland"),
    ),
    "calm": Trait(
        N_("gevoelig, alert"),
        N_("kalm, stevig"),
        N_("gevoelig en alert"),
        N_("kalm en stevig"),
    ),
    "curious": Trait(
        N_("praktisch, vertrouwd"),
        N_("onderzoekend, bedenkt graag"),
        N_("praktisch en vertrouwd"),
        N_("onderzoekend"),
    ),
}

SELF_VIEW_TEXTS: BandTexts = {
    Band.LOW: N_("Je zoekt nog naar woorden voor je sterke kanten."),
    Band.LOW_OR_MIDDLE: N_(
        "Een deel van je sterke kanten ken je. Voor andere zoek je nog woorden."
    ),
    Band.MIDDLE: N_("Een deel van je sterke kanten ken je."),
    Band.MIDDLE_OR_HIGH: N_("Je kent een deel van je sterke kanten, misschien wel veel."),
    Band.HIGH: N_("Je kent je sterke kanten en je kunt erover vertellen."),
    Band.UNCERTAIN: UNCERTAIN,
}

SEEN_BY_OTHERS: Mapping[tuple[str, View], str] = {
    ("outgoing", View.MORE): N_("Anderen zien jou uitgaander dan jij jezelf ziet."),
    ("outgoing", View.LESS): N_("Anderen zien jou rustiger dan jij jezelf ziet."),
    ("warm", View.MORE): N_("Anderen zien jou milder dan jij jezelf ziet."),
    ("warm", View.LESS): N_("Anderen zien jou zakelijker dan jij jezelf ziet."),
    ("orderly", View.MORE): N_("Anderen zien jou preciezer dan jij jezelf ziet."),
    ("orderly", View.LESS): N_("Anderen zien jou flexibeler dan jij jezelf ziet."),
    ("calm", View.MORE): N_("Anderen zien jou kalmer dan jij jezelf ziet."),
    ("calm", View.LESS): N_("Anderen zien jou gevoeliger dan jij jezelf ziet."),
    ("curious", View.MORE): N_("Anderen zien jou nieuwsgieriger dan jij jezelf ziet."),
    ("curious", View.LESS): N_("Anderen zien jou praktischer dan jij jezelf ziet."),
}
"""A notable difference: neither side is the better one."""


def band_texts(scale: str) -> BandTexts:
    """The sentences of this scale, for every band."""
    trait = POLES.get(scale)
    return trait_texts(trait.left_said, trait.right_said) if trait else SELF_VIEW_TEXTS


def place_in_a_word(scale: str, band: Band | None) -> Words:
    """Where between its two words a trait lies, for the cell of a table."""
    if band is None:
        return NO_OUTCOME
    trait = POLES[scale]
    between = N_("iets van allebei")
    places: Mapping[Band, Words] = {
        Band.LOW: trait.left_said,
        Band.LOW_OR_MIDDLE: text(N_("eerder {pole}"), pole=trait.left_said),
        Band.MIDDLE: between,
        Band.MIDDLE_OR_HIGH: text(N_("eerder {pole}"), pole=trait.right_said),
        Band.HIGH: trait.right_said,
        Band.UNCERTAIN: text(N_("{place}, nog onzeker"), place=between),
    }
    return places[band]


def difference_asked(trait: str, view: View) -> Words:
    """A notable difference between oneself and others, as a question."""
    return sentences(SEEN_BY_OTHERS[trait, view], N_("Herken je dat?"))
