"""What is printed: a document with its sections, and the card that invites somebody."""

from dataclasses import dataclass
from datetime import date

from app.domain.sections import Chapter, Section
from app.domain.text import Words


@dataclass(frozen=True)
class Paper:
    """A document as it goes on paper; everything in it is ready to be said."""

    title: Words
    """What kind of document it is ("Persoonsprofiel"); also the title in the PDF's metadata."""
    made_on: date
    made_on_words: str
    """``made_on`` as people read it: "3 mei 2026"."""
    sections: tuple[Section, ...]
    """What stands first; where there are chapters too, "In het kort" alone."""
    chapters: tuple[Chapter, ...] = ()
    sums: tuple[Section, ...] | None = None
    """The sections whose scores the last pages explain; None for those of this paper."""
    name: str = ""
    """The person, large on the first page; never in the metadata."""
    subtitle: Words = ""
    """The line under the name; empty for the title."""
    version: Words = ""
    """Stands behind the day in the running head: "v2"."""
    footer: tuple[Words, ...] = ()
    """Lines at the foot of every page: "Gedeeld met Anna op 3 mei 2026"."""
    product: str = "Koers"
    quote: str = ""
    """The person's own sentence, behind the line on the first page."""
    route: tuple[tuple[Words, bool], ...] = ()
    """"De weg tot nu toe": each part with whether it is done; only on the client's own copy."""
    about: tuple[Words, ...] = ()
    """"Over dit profiel": one paragraph each."""
    together: bool = False
    """Two people wrote it: no voice is named, and the sections have small titles."""
    demo: bool = False
    """Made-up data: "Voorbeeld" stands on every page."""
    language: str = "nl"


@dataclass(frozen=True)
class Card:
    """The invitation card (ux.md C1): neutral words, no surname, nothing about health."""

    link: str
    """What the QR code holds: the whole address with its secret."""
    address: str
    """What somebody types where scanning fails: "koers.bureau.nl"."""
    code: str
    """Twelve characters; they are printed in groups of four."""
    last_day: str
    """The last day that the code works, as people read it: "23 mei"."""
    help_phone: str
    first_name: str = ""
    product: str = "Koers"
    language: str = "nl"
