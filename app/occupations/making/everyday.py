"""Our own everyday titles, those of the texts: what an occupation is called, and found by."""

from collections.abc import Mapping
from dataclasses import replace

from app.occupations.making.draft import Draft, Entry, Name
from app.occupations.texts import Description


def with_everyday_titles(draft: Draft, texts: Mapping[str, Description]) -> Draft:
    """The draft with the title of the text where an occupation has one; the old one stays a name."""
    known = {one.id for one in draft.entries}
    found = {Name(one.title, identity, "hand") for identity, one in texts.items()}
    added = {one for one in found if one.id in known}
    names = sorted({*draft.names, *added}, key=lambda one: (one.name, one.id, one.by))
    titled = tuple(_titled(one, texts) for one in draft.entries)
    return replace(draft, entries=titled, names=tuple(names))


def _titled(entry: Entry, texts: Mapping[str, Description]) -> Entry:
    text = texts.get(entry.id)
    if text is None or text.title == entry.title:
        return entry
    return replace(entry, title=text.title, title_by="hand")
