"""What a client says about a section that was made from the answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.domain.text import N_

MOST_CHARACTERS = 300
"""The longest "Mijn reactie" (content.md 3.1)."""

OWN_SENTENCE = "profile.own_sentence"
"""The remark that is the client's own sentence on top of the persoonsprofiel."""

MOST_IN_SENTENCE = 160
"""The longest own sentence (content.md 3.1)."""

REACTION = "reaction"
"""Marks a quote as "Mijn reactie": as its switch, and no switch of a module is called so."""

RECOGNISE = N_("Herken je dit?")
"""What a client is asked about a section; the answer stands with "Mijn reactie"."""

Recognised = Literal["ja", "beetje", "nee", ""]
"""The answer to "Herken je dit?"; empty where it was not answered."""


@dataclass(frozen=True)
class Remark:
    """The client's say about one section; it always stands with that section."""

    text: str = ""
    recognised: Recognised = ""
    hidden: bool | None = None
    """Whether the section is left out of the persoonsprofiel and of shared copies.

    None where nothing was chosen: a section that is ``opt_in`` stays out of the persoonsprofiel.
    """


Remarks = Mapping[str, Remark]
"""A client's remarks, by section id."""
