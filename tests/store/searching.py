"""Zoekprofielen for tests of the store."""

from app.domain.search_profile import Line
from app.store.search_profiles import save_field, sign

JOBS = (Line("Postbode", "beroepenorientatie", employer=True, ref="occupation:1"),)


def search_with(person):
    """A field, and a signed version."""
    save_field(person.access, "jobs", JOBS, 0)
    sign(person.access, {"jobs": JOBS})
