"""The words in which Wat kan ik? asks and tells (content.md Annex A, 2.3)."""

from collections.abc import Mapping

from app.domain.comparing import NO_OUTCOME
from app.domain.scoring import Band, Score
from app.domain.telling import UNCERTAIN, BandTexts
from app.domain.text import N_, Words, listed, text

SCALE_NAMES: Mapping[str, str] = {
    "talk": N_("Uitleggen, luisteren en praten"),
    "read_write": N_("Lezen en schrijven"),
    "care_help": N_("Mensen helpen"),
    "teach_lead": N_("Mensen inwerken en leiden"),
    "persuade_sell": N_("Adviseren en overtuigen"),
    "plan_organise": N_("Plannen en organiseren"),
    "admin_calc": N_("Gegevens, geld en regels"),
    "digital": N_("Werken met de computer"),
    "analyse_solve": N_("Uitzoeken en oplossen"),
    "create": N_("Iets nieuws of moois maken"),
    "make_repair": N_("Bouwen en repareren"),
    "operate_move": N_("Machines, rijden en goederen"),
}
"""The twelve groups of skills in their order, which also decides between equal scores."""

BAND_TEXTS: BandTexts = {
    Band.LOW: N_("Dit deed je nog weinig, of met hulp."),
    Band.LOW_OR_MIDDLE: N_("Dit doe je met hulp, of al zelf."),
    Band.MIDDLE: N_("Dit doe je zelfstandig."),
    Band.MIDDLE_OR_HIGH: N_("Dit doe je zelfstandig. Misschien is het een sterke kant."),
    Band.HIGH: N_("Dit is een sterke kant van jou."),
    Band.UNCERTAIN: UNCERTAIN,
}
"""Skills in the words of their own answers (L5K), never as a norm."""

IN_A_WORD: BandTexts = {
    Band.LOW: N_("nog weinig"),
    Band.LOW_OR_MIDDLE: N_("met hulp of zelf"),
    Band.MIDDLE: N_("zelfstandig"),
    Band.MIDDLE_OR_HIGH: N_("zelfstandig of sterk"),
    Band.HIGH: N_("sterk"),
    Band.UNCERTAIN: N_("onzeker"),
}
"""The same in a table of two rounds."""


def in_a_word(score: Score) -> Words:
    """How somebody does it, in a word or three."""
    return IN_A_WORD[score.band] if score.band else NO_OUTCOME


def quoted(groups: tuple[str, ...]) -> Words:
    """The names of at least one group as a list within a sentence."""
    return listed([text(N_("“{group}”"), group=SCALE_NAMES[one]) for one in groups])
