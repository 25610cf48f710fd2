"""The zoekprofiel as it is kept: revisions, frozen versions, and whose they are."""

import pytest
import time_machine
from sqlalchemy import select

from app.domain.search_profile import Line
from app.store.audit import log_of
from app.store.clock import now
from app.store.database import reading
from app.store.erasing import THINKING, ask_to_erase, erase_what_is_due
from app.store.errors import NotFound
from app.store.exporting import export_file, put_back, read_export
from app.store.search_profiles import (
    Draft,
    FieldChanged,
    drafts,
    save_field,
    sign,
    version,
    versions,
)
from app.store.tables import search_draft, search_version
from tests.store.people import guide
from tests.store.searching import JOBS

SECRET = "Ik zoek werk als vuurtorenwachter"


def test_a_field_is_kept_with_its_next_revision(app):
    access = guide().access

    assert save_field(access, "jobs", JOBS, 0) == Draft(JOBS, 1)
    assert save_field(access, "jobs", None, 1) == Draft(None, 2)
    assert drafts(access) == {"jobs": Draft(None, 2)}


def test_a_change_of_another_phone_is_not_overwritten(app):
    access = guide().access
    save_field(access, "jobs", JOBS, 0)

    with pytest.raises(FieldChanged) as refused:
        save_field(access, "jobs", (Line("Kok"),), 0)

    assert refused.value.current == Draft(JOBS, 1)
    assert drafts(access)["jobs"].lines == JOBS


def test_saving_the_same_again_is_no_conflict(app):
    access = guide().access
    save_field(access, "jobs", JOBS, 0)

    assert save_field(access, "jobs", JOBS, 0) == Draft(JOBS, 1)


def test_there_are_no_other_fields(app):
    with pytest.raises(NotFound):
        save_field(guide().access, "diagnosis", JOBS, 0)


def test_a_signed_version_stays_as_it_was(app):
    access = guide().access
    first = sign(access, {"jobs": JOBS})
    second = sign(access, {"jobs": (*JOBS, Line("Kok"))})

    assert [one.number for one in versions(access)] == [1, 2]
    assert version(access, first.id).profile == {"jobs": JOBS}
    assert version(access, second.id).profile["jobs"][1] == Line("Kok")


def test_signing_the_same_again_makes_no_version(app):
    access = guide().access

    assert sign(access, {"jobs": JOBS}) == sign(access, {"jobs": JOBS, "days": ()})
    assert len(versions(access)) == 1


def test_nothing_cannot_be_signed(app):
    with pytest.raises(ValueError, match="empty"):
        sign(guide().access, {"jobs": ()})


def test_it_is_the_clients_own(app):
    person = guide()
    save_field(person.access, "jobs", JOBS, 0)
    signed = sign(person.access, {"jobs": JOBS})
    other = guide("Kees").access

    assert drafts(other) == {}
    assert versions(other) == []
    with pytest.raises(NotFound):
        version(other, signed.id)


def test_keeping_a_line_is_logged_as_an_own_choice(app):
    access = guide().access
    save_field(access, "pitch", (Line("Ik was ziek.", kept=True),), 0)
    save_field(access, "pitch", (Line("Ik was ziek.", kept=True), Line("En nu niet.")), 1)

    kept = [one for one in log_of(access) if one.action == "search_profile.kept"]
    assert [(one.subject_id, one.module) for one in kept] == [("pitch", "zoekprofiel")]


def test_nothing_of_it_is_readable_in_the_database(app):
    person = guide()
    save_field(person.access, "jobs", (Line(SECRET),), 0)
    sign(person.access, {"jobs": (Line(SECRET),)})

    with reading() as connection:
        rows = [
            row
            for table in (search_draft, search_version)
            for row in connection.execute(select(table)).all()
        ]
    assert len(rows) == 2
    assert not [row for row in rows if "vuurtoren" in repr(tuple(row))]


def test_it_is_taken_along_and_put_back(app):
    person, empty = guide(), guide("Kees")
    save_field(person.access, "jobs", JOBS, 0)
    save_field(person.access, "days", None, 0)
    sign(person.access, {"jobs": JOBS})
    told = read_export(person.access, export_file(person.access, {}))

    put_back(empty.access, told)

    again = read_export(empty.access, export_file(empty.access, {}))
    assert again["data"]["search_profile"] == told["data"]["search_profile"]
    assert drafts(empty.access) == drafts(person.access)


def test_erasing_takes_all_of_it(app):
    person = guide()
    save_field(person.access, "jobs", JOBS, 0)
    sign(person.access, {"jobs": JOBS})
    ask_to_erase(person.access)
    with time_machine.travel(now() + THINKING, tick=False):
        erase_what_is_due()

    with reading() as connection:
        for table in (search_draft, search_version):
            assert connection.execute(select(table)).first() is None
