"""What a client says about a section that was made from the answers."""

from dataclasses import dataclass

MOST_CHARACTERS = 300
"""The longest "Mijn reactie" (content.md 3.1)."""

RECOGNISED = ("ja", "beetje", "nee")
"""The answers to "Herken je dit?"; an empty string says that it was not answered."""


@dataclass(frozen=True)
class Remark:
    """The client's "Mijn reactie" to one section; it always stands with that section."""

    text: str = ""
    recognised: str = ""
    """One of RECOGNISED, or empty."""
    hidden: bool = False
    """Whether the section is left out of the persoonsprofiel and of shared copies."""
