"""The zoekprofiel: the document that somebody searches for work with (content.md 3.2).

It consists of fields, each of a few lines. A line begins as a suggestion or as own words; the
client changes it, and says of each whether an employer may read it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from app.domain.text import N_

SLUG = "zoekprofiel"
"""What it is called in addresses, and among what is shared."""
TITLE = N_("Zoekprofiel")

MOST_IN_LINE = 200
"""The most characters of a line."""
MOST_IN_PITCH = 45
"""The most words of the pitch that still read well (content.md 3.2)."""

ForEmployer = Literal["yes", "ticked", "never"]
"""Whether an employer reads a field: unless the client says no, only with a tick, or never."""


@dataclass(frozen=True)
class Line:
    """One line of a field."""

    words: str
    source: str = ""
    """The slug of the part that it was suggested from; empty for own words."""
    employer: bool = False
    """Whether the client lets it stand in the employer version."""
    kept: bool = False
    """Whether the client wants it there although it names health; true of these words alone."""
    ref: str = ""
    """The occupation or sector that it names ("occupation:<id>", "sector:Q"); empty for none."""


Lines = tuple[Line, ...]
Profile = Mapping[str, Lines]
"""The lines of each field, by its name; a field without lines may be absent."""


@dataclass(frozen=True)
class Field:
    """One field of the zoekprofiel."""

    name: str
    title: str
    help: str
    most: int
    """The most lines."""
    employer: ForEmployer
    long: bool = False
    """Whether a line may be a whole sentence, so that its box is high."""


@dataclass(frozen=True)
class Group:
    """Fields about one question."""

    title: str
    fields: tuple[Field, ...]


GROUPS = (
    Group(
        N_("Welk werk zoek ik?"),
        (
            Field(
                "directions",
                N_("Beroepsrichtingen"),
                N_("Welke soort werk zoek je? Eén tot drie richtingen."),
                3,
                "yes",
            ),
            Field(
                "jobs",
                N_("Functies"),
                N_("Drie tot acht namen van werk. Dan zie je meer vacatures."),
                8,
                "yes",
            ),
            Field("sectors", N_("Sectoren"), N_("Bij wat voor bedrijven wil je werken?"), 8, "yes"),
        ),
    ),
    Group(
        N_("Wat kan ik goed?"),
        (
            Field(
                "tasks",
                N_("Taken die ik graag en goed doe"),
                N_("Vijf taken zijn genoeg."),
                5,
                "yes",
            ),
            Field(
                "proof",
                N_("Bewijs: mijn verhalen"),
                N_("De namen van twee of drie verhalen. In een gesprek vertel je de rest."),
                3,
                "yes",
            ),
        ),
    ),
    Group(
        N_("Waar en hoe werk ik goed?"),
        (
            Field(
                "surroundings",
                N_("Werkomgeving waarin ik goed werk"),
                N_("Vier tot zes zinnen over je werkplek."),
                6,
                "ticked",
                long=True,
            ),
            Field(
                "conditions",
                N_("Wat ik nodig heb om goed te werken"),
                N_("Zeg wat wél kan. Een werkgever leest dit alleen als jij dat kiest."),
                12,
                "ticked",
                long=True,
            ),
        ),
    ),
    Group(
        N_("Wanneer werk ik?"),
        (
            Field("hours", N_("Uren"), N_("Hoeveel uur per week wil en kun je werken?"), 2, "yes"),
            Field("days", N_("Dagen"), N_("Op welke dagen werk je?"), 2, "yes"),
            Field("times", N_("Tijden"), N_("Op welke tijden werk je?"), 3, "never"),
            Field(
                "building_up",
                N_("Rustig opbouwen"),
                N_("Begin je met minder uren? Schrijf dan hoe je groeit."),
                2,
                "ticked",
                long=True,
            ),
        ),
    ),
    Group(
        N_("Waar wil ik werken?"),
        (
            Field("travel", N_("Reizen"), N_("Hoe lang reis je, en waarmee?"), 3, "never"),
            Field("regions", N_("Regio"), N_("In welke provincie of bij welke plaats?"), 6, "yes"),
        ),
    ),
    Group(
        N_("Leren en loon"),
        (
            Field(
                "learning",
                N_("Opleiding en ontwikkeling"),
                N_("Wat leerde je? En wat wil je nog leren?"),
                6,
                "yes",
                long=True,
            ),
            Field("wage_wish", N_("Loon: mijn wens"), N_("Bruto, zoals je koos."), 1, "ticked"),
            Field(
                "wage_least",
                N_("Loon: minstens"),
                N_("Dit is voor jou. Een werkgever leest het nooit."),
                1,
                "never",
            ),
        ),
    ),
    Group(
        N_("Moet, graag en nooit"),
        (
            Field("must", N_("Dit moet"), N_("Dit heb je echt nodig in je werk."), 5, "never"),
            Field(
                "nice", N_("Dit heb ik graag"), N_("Dit is fijn, maar het hoeft niet."), 12, "never"
            ),
            Field("never", N_("Dit nooit"), N_("Dit wil je niet meer."), 5, "never"),
        ),
    ),
    Group(
        N_("In drie zinnen"),
        (
            Field(
                "pitch",
                N_("Mijn pitch"),
                N_("Drie zinnen over jou. Samen hoogstens 45 woorden."),
                3,
                "yes",
                long=True,
            ),
        ),
    ),
)

FIELDS: Mapping[str, Field] = {one.name: one for group in GROUPS for one in group.fields}
"""Every field by its name, in the order of the document."""


def same(one: Profile, other: Profile) -> bool:
    """Whether both say the same in every field, with the same ticks."""
    return all(one.get(name, ()) == other.get(name, ()) for name in FIELDS)


def is_empty(profile: Profile) -> bool:
    """Whether no field says anything."""
    return not any(profile.get(name) for name in FIELDS)
