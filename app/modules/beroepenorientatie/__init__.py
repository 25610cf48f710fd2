"""Beroepenoriëntatie: which kind of work somebody likes, apart from what is possible now."""

from app.domain.module import Module
from app.domain.text import N_
from app.modules.beroepenorientatie import choosing, deck, feasibility
from app.modules.beroepenorientatie.items import PARTS
from app.modules.beroepenorientatie.profile import sections
from app.modules.beroepenorientatie.scoring import score
from app.modules.beroepenorientatie.wording import SCALE_NAMES

MODULE = Module(
    slug="beroepenorientatie",
    prefix="occupations",
    position=60,
    title=N_("Beroepenoriëntatie"),
    question=N_("Welk soort werk vind je leuk?"),
    teaser=N_("Wat vind je leuk om te doen?"),
    outcome_title=N_("Wat jij leuk vindt"),
    intro=N_("Je ziet 48 activiteiten. Kies steeds hoe leuk het je lijkt."),
    minutes=6,
    version="2",
    parts=(*PARTS, deck.PART, choosing.PART, *feasibility.PARTS),
    score=score,
    sections=sections,
    scale_names=SCALE_NAMES,
    symbol=("M12 8v13M12 9h7l2 2-2 2h-7M12 15H6l-2 2 2 2h6", ((12, 4, 2.5, True),)),
)
