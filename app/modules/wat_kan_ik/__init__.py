"""Wat kan ik?: what somebody brings along, is good at, and can do in work now."""

from app.domain.module import Module, Switch
from app.domain.text import N_
from app.modules.wat_kan_ik.contrasts import points
from app.modules.wat_kan_ik.items import PARTS
from app.modules.wat_kan_ik.profile import sections
from app.modules.wat_kan_ik.scoring import score
from app.modules.wat_kan_ik.wording import SCALE_NAMES

MODULE = Module(
    slug="wat-kan-ik",
    prefix="ability",
    position=40,
    title=N_("Wat kan ik?"),
    question=N_("Wat kun je goed? Wat gaat er nu?"),
    teaser=N_("Wat kun je, en wat gaat nu?"),
    outcome_title=N_("Wat jij kunt"),
    intro=N_("Het gaat over wat je leerde en deed. En over wat nu gaat."),
    minutes=22,
    short_minutes=12,
    version="1",
    parts=PARTS,
    score=score,
    sections=sections,
    points=points,
    switches=(
        Switch("own_words", N_("Ook wat ik zelf schreef")),
        Switch("possibilities", N_("Ook wat nu gaat en niet gaat")),
    ),
    sensitive=True,
    scale_names=SCALE_NAMES,
    symbol=("M3 13h9v8H3zM12 13h9v8h-9zM7.5 5h9v8h-9z", ((12, 9, 2.5, True),)),
)
