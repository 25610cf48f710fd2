"""What Energiebalans tells back (content.md 1.6, 2.10; ux.md C12, 5.6)."""

from collections.abc import Mapping

from app.domain.module import Round, Supplied
from app.domain.sections import Section
from app.domain.text import N_

SCALE_NAMES: Mapping[str, str] = {
    "job_source": N_("Je taken: wat geeft"),
    "job_stress": N_("Je taken: wat kost"),
    "org_source": N_("Je werkplek en collega's: wat geeft"),
    "org_stress": N_("Je werkplek en collega's: wat kost"),
    "self_source": N_("Jijzelf: wat geeft"),
    "self_stress": N_("Jijzelf: wat kost"),
    "home_source": N_("Thuis: wat geeft"),
    "home_stress": N_("Thuis: wat kost"),
    "energy_now": N_("Energie op een dag"),
}


def sections(_now: Round, _before: Round | None, _supplied: Supplied) -> tuple[Section, ...]:
    """The sections that these answers fill."""
    return ()
