"""Verandering: where somebody stands with the loss of old work and the step to new work."""

from app.domain.module import Module, Switch
from app.domain.text import N_
from app.modules.verandering.contrasts import points
from app.modules.verandering.items import PARTS
from app.modules.verandering.profile import sections
from app.modules.verandering.scoring import score
from app.modules.verandering.wording import SCALE_NAMES

MODULE = Module(
    slug="verandering",
    prefix="change",
    position=10,
    title=N_("Verandering"),
    question=N_("Waar sta je nu? Wat heb je nodig voor een stap?"),
    teaser=N_("Waar sta je nu?"),
    outcome_title=N_("Waar sta je nu?"),
    intro=N_("Het gaat over vroeger, over nu en over straks."),
    minutes=10,
    version="1",
    parts=PARTS,
    score=score,
    sections=sections,
    points=points,
    switches=(Switch("own_words", N_("Ook wat ik zelf schreef")),),
    scale_names=SCALE_NAMES,
    symbol=("M3 18h6c5 0 4-12 9-12h3", ((17, 6, 2.5, True),)),
)
