"""The zoekprofiel as sections: what the page, the paper and the coach's copy show alike."""

from collections.abc import Sequence

from app.domain.search_profile import FIELDS, GROUPS, Profile
from app.domain.sections import Chapter, Listing, Paragraph, Section
from app.domain.text import Own

FIRST = "pitch"
"""The field that opens the document: who somebody is, before what they look for."""
POSSIBILITIES = "possibilities"
"""The switch without which a coach does not read what somebody needs to work well."""
SWITCHED = frozenset({"conditions", "building_up"})


def sections(profile: Profile) -> tuple[Section, ...]:
    """A section for each field that says something, the pitch first."""
    order = (FIRST, *(name for name in FIELDS if name != FIRST))
    return tuple(section(name, profile) for name in order if profile.get(name))


def chapters(profile: Profile) -> tuple[Chapter, ...]:
    """The sections under the question that their group asks; groups without any are left out."""
    return chapters_of(sections(profile))


def chapters_of(made: Sequence[Section]) -> tuple[Chapter, ...]:
    """The same of sections that were made before, such as those of a shared copy."""
    by_field = {field_of(one.id): one for one in made}
    found = (
        Chapter(
            group.title,
            tuple(by_field[one.name] for one in group.fields if one.name in by_field),
        )
        for group in (GROUPS[-1], *GROUPS[:-1])
    )
    return tuple(one for one in found if one.sections)


def section(name: str, profile: Profile) -> Section:
    """One field; its id is for ever, comments point to it."""
    lines = tuple(Own(one.words) for one in profile.get(name, ()))
    said = (Paragraph(lines[0]),) if len(lines) == 1 else (Listing(lines),)
    if name == FIRST:
        said = (Paragraph(Own(" ".join(one.text for one in lines))),)
    switch = POSSIBILITIES if name in SWITCHED else None
    return Section(section_id(name), FIELDS[name].title, said=said, switch=switch)


def section_id(name: str) -> str:
    """The id of the section of this field."""
    return f"search.{name}"


def field_of(identity: str) -> str:
    """The field of a section; empty for a section of something else."""
    name = identity.removeprefix("search.")
    return name if name in FIELDS and identity == section_id(name) else ""
