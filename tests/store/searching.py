"""Zoekprofielen for tests of the store."""

from datetime import timedelta

from app.domain.search_profile import Line
from app.store.clock import today
from app.store.search_comments import add_comment, answer_comment, my_comments
from app.store.search_profiles import save_field, sign
from app.store.sharing import NewShare, digest_of, share

JOBS = (Line("Postbode", "beroepenorientatie", employer=True, ref="occupation:1"),)


def share_search(person):
    """Share a zoekprofiel with the client's coach; the share's id."""
    new = NewShare(
        module="zoekprofiel",
        level="result",
        switches=(),
        sections=(),
        result=None,
        answers=None,
        purpose="zoeken",
        purpose_version="1",
        until=today() + timedelta(days=9),
        module_version="1",
    )
    return share(person.access, person.coach_id, new, digest_of(new))


def search_with(person):
    """A field, a signed version, a comment and an answer."""
    save_field(person.access, "jobs", JOBS, 0)
    sign(person.access, {"jobs": JOBS})
    add_comment(person.coach_id, share_search(person), "jobs", "Ken je dit werk?")
    answer_comment(person.access, my_comments(person.access)[0].id, "Ja, van vroeger.")
