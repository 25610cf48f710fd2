"""The client's zoekprofiel as it stands: what was written, suggested and signed."""

from dataclasses import dataclass

from app.documents.search_profile import (
    Held,
    as_lines,
    current,
    held_back,
    source_words,
    suggestion,
)
from app.documents.search_profile.suggested import Rounds
from app.domain.search_profile import FIELDS, Line, Lines, Profile, same
from app.domain.text import Words
from app.modules import find_module
from app.store.access import Access
from app.store.rounds import finished_modules
from app.store.search_profiles import NO_DRAFT, Draft, Version, drafts, versions
from app.web.say import say

OF_WORK, OF_WISHES, OF_ABILITY = "beroepenorientatie", "wat-wil-ik", "wat-kan-ik"
FROM = {
    **dict.fromkeys(("directions", "jobs"), OF_WORK),
    **dict.fromkeys(("tasks", "proof", "conditions", "building_up", "learning"), OF_ABILITY),
    "pitch": "wie-ben-ik",
}
"""The part that suggests most of a field; Wat wil ik? for the rest."""


@dataclass(frozen=True)
class Search:
    """All of it, for one page."""

    rounds: Rounds
    suggested: Profile
    drafts: dict[str, Draft]
    versions: list[Version]

    @property
    def profile(self) -> Profile:
        """The zoekprofiel as it stands now."""
        own = {name: one.lines for name, one in self.drafts.items() if one.lines is not None}
        return current(self.suggested, own)

    @property
    def signed(self) -> Version | None:
        """The last version that was signed."""
        return self.versions[-1] if self.versions else None

    @property
    def changed(self) -> bool:
        """Whether something changed since the last signed version."""
        return self.signed is not None and not same(self.signed.profile, self.profile)

    @property
    def waiting(self) -> tuple[Held, ...]:
        """The lines that stay out of the employer version until the client chose."""
        return held_back(self.profile)

    def draft(self, name: str) -> Draft:
        """The field as the client wrote it."""
        return self.drafts.get(name, NO_DRAFT)

    def is_own(self, name: str) -> bool:
        """Whether the client changed the field."""
        return self.draft(name).lines is not None

    def differs(self, name: str) -> bool:
        """Whether there is a suggestion that is not what stands there."""
        return self.is_own(name) and bool(self.suggested[name]) and not self._as_suggested(name)

    def begin_with(self, name: str) -> str:
        """The title of the part that could suggest this field, where it was not done; else ""."""
        slug = FROM.get(name, OF_WISHES)
        module = find_module(slug)
        return module.title if module and slug not in self.rounds else ""

    def _as_suggested(self, name: str) -> bool:
        lines = self.draft(name).lines or ()
        return [one.words for one in lines] == [one.words for one in self.suggested[name]]


def own_search(access: Access) -> Search:
    """The zoekprofiel of this client."""
    rounds = {slug: one.round for slug, one in finished_modules(access).items()}
    return Search(rounds, as_lines(suggestion(rounds), say), drafts(access), versions(access))


def source_of(line: Line) -> Words:
    """Where a line came from, in words; "" for own words."""
    return source_words(line.source)


def known_lines(search: Search, name: str) -> dict[str, Line]:
    """The lines of the field that were seen before, by their words: they keep what they know."""
    known: Lines = (*search.suggested[name], *search.profile[name])
    return {one.words: one for one in known}


def missing_parts(search: Search) -> list[str]:
    """The titles of parts that were not done, and from which something could be suggested."""
    return list(dict.fromkeys(title for name in FIELDS if (title := search.begin_with(name))))
