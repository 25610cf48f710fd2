"""Wat wil ik?: values, the surroundings of work, practical wishes, and how heavily they count."""

from app.domain.module import Module, Switch
from app.domain.text import N_
from app.modules.wat_wil_ik.contrasts import points
from app.modules.wat_wil_ik.items import PARTS
from app.modules.wat_wil_ik.profile import sections
from app.modules.wat_wil_ik.scoring import score
from app.modules.wat_wil_ik.wording import SCALE_NAMES

MODULE = Module(
    slug="wat-wil-ik",
    prefix="wants",
    position=50,
    title=N_("Wat wil ik?"),
    question=N_("Welk werk en welke werkplek passen bij jou?"),
    teaser=N_("Wat vind je belangrijk?"),
    outcome_title=N_("Wat jij wilt"),
    intro=N_("Het gaat over wat jij belangrijk vindt in werk. En over tijd, reizen en loon."),
    minutes=15,
    short_minutes=9,
    version="1",
    parts=PARTS,
    score=score,
    sections=sections,
    points=points,
    switches=(Switch("own_words", N_("Ook wat ik zelf schreef")),),
    scale_names=SCALE_NAMES,
    symbol=("M12 21c-5-6-7-8-7-12a7 7 0 0 1 14 0c0 4-2 6-7 12z", ((12, 9, 2.5, True),)),
)
