"""What is called how that can be shared: parts, and documents that are no part, by their slug."""

from collections.abc import Mapping

from app.domain.search_profile import SLUG, TITLE
from app.domain.text import Own, Words
from app.modules import find_module

DOCUMENT_TITLES: Mapping[str, Words] = {SLUG: TITLE}


def title_of(slug: str) -> Words:
    """The title; the slug itself where an older copy is of a part that is gone."""
    module = find_module(slug)
    return module.title if module else DOCUMENT_TITLES.get(slug, Own(slug))
