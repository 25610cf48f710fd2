"""Words about health in somebody's own text: a soft remark, never a refusal (content.md 3.2)."""

import re
from pathlib import Path

_LIST = Path(__file__).with_name("health_words.txt").read_text(encoding="utf-8").split()

_PATTERN = re.compile(
    r"(?<!\w)(?:"
    + "|".join(re.escape(word) + (r"(?!\w)" if word.isupper() else "") for word in _LIST)
    + ")",
    re.IGNORECASE,
)
"""Stems match at the start of a word ("pijnlijk"); abbreviations only whole ("IVA", not "Ivan")."""


def names_health(words: str) -> bool:
    """Whether the text holds a word of the list of content.md Annex A (``health_words``)."""
    return _PATTERN.search(words) is not None
