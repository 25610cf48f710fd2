"""What Verandering tells back (content.md 2.3, 3.1; ux.md C12)."""

from collections.abc import Mapping

from app.domain.module import Round, Supplied
from app.domain.sections import Section
from app.domain.text import N_

SCALE_NAMES: Mapping[str, str] = {
    "ending": N_("Afscheid van je oude werk"),
    "between": N_("Zoeken en wennen"),
    "beginning": N_("Iets nieuws zien"),
    "accept": N_("Omgaan met verandering"),
    "control": N_("Zelf invloed hebben"),
    "confidence": N_("Vertrouwen in werken"),
    "support": N_("Steun van anderen"),
    "ready": N_("Een stap zetten"),
}


def sections(_now: Round, _before: Round | None, _supplied: Supplied) -> tuple[Section, ...]:
    """The sections that these answers fill."""
    return ()
