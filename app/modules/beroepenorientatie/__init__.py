"""Beroepenoriëntatie: which kind of work somebody likes, and which occupations they choose."""

from app.domain.module import Module
from app.domain.text import N_
from app.modules.beroepenorientatie import choosing, deck, feasibility
from app.modules.beroepenorientatie.choices_told import points
from app.modules.beroepenorientatie.items import PARTS
from app.modules.beroepenorientatie.profile import sections
from app.modules.beroepenorientatie.scoring import score
from app.modules.beroepenorientatie.wording import SCALE_NAMES

MODULE = Module(
    slug="beroepenorientatie",
    prefix="occupations",
    position=60,
    title=N_("Beroepenoriëntatie"),
    question=N_("Welk werk vind je leuk, en wat is haalbaar?"),
    teaser=N_("Welk werk vind je leuk?"),
    outcome_title=N_("Jouw richting"),
    intro=N_("Je kiest hoe leuk 48 activiteiten zijn. Daarna zie je beroepen die passen."),
    minutes=15,
    version="2",
    parts=(*PARTS, deck.PART, choosing.PART, *feasibility.PARTS),
    score=score,
    sections=sections,
    points=points,
    scale_names=SCALE_NAMES,
    symbol=("M12 8v13M12 9h7l2 2-2 2h-7M12 15H6l-2 2 2 2h6", ((12, 4, 2.5, True),)),
)
