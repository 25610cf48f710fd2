"""What a document is called that is shared and is no module, by its slug."""

from collections.abc import Mapping

from app.domain.search_profile import SLUG, TITLE
from app.domain.text import Words

DOCUMENT_TITLES: Mapping[str, Words] = {SLUG: TITLE}
