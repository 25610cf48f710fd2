"""Energiebalans: what gives and what costs energy, and a plan of one's own."""

from app.domain.module import Module, Switch
from app.domain.text import N_
from app.modules.energiebalans.items import PARTS
from app.modules.energiebalans.profile import points, sections
from app.modules.energiebalans.scoring import score
from app.modules.energiebalans.wording import SCALE_NAMES

MODULE = Module(
    slug="energiebalans",
    prefix="energy",
    position=20,
    title=N_("Energiebalans"),
    question=N_("Wat geeft jou energie? Wat kost jou energie?"),
    teaser=N_("Wat geeft en wat kost energie?"),
    outcome_title=N_("Jouw energie"),
    intro=N_("Het gaat over je taken, je werkplek, jezelf en thuis. Thuis mag je overslaan."),
    minutes=10,
    version="1",
    parts=PARTS,
    score=score,
    sections=sections,
    points=points,
    switches=(
        Switch("own_words", N_("Ook wat ik zelf schreef")),
        Switch("home", N_("Ook de vragen over thuis")),
    ),
    sensitive=True,
    scale_names=SCALE_NAMES,
    symbol=("M3 13h18M12 13l-4 7h8z", ((6, 9, 2.3, False), (18, 9, 2.3, True))),
)
