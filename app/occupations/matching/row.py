"""One occupation beside one person, as plain numbers: what the sentences are made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.interests import TYPES
from app.domain.parameters import parameters
from app.domain.possibilities import Can
from app.occupations.bands import NO_BAND
from app.occupations.columns import ASPECTS, SECTIONS, VALUES
from app.occupations.matching.components import levels
from app.occupations.matching.conflicts import Conflict, points
from app.occupations.matching.person import Person
from app.occupations.matching.rules import COMPONENTS
from app.occupations.matching.scoring import Scored, lowest


@dataclass(frozen=True, eq=False)
class Limit:
    """An aspect that does not simply go well: its place in ASPECTS and the points off by band."""

    aspect: str
    place: int
    can: Can
    points: Sequence[float]


@dataclass(frozen=True, eq=False)
class Sayer:
    """What is the same for all sentences about one person.

    `limits` are those that something is known of for some occupation; `unsure` the places of
    what the person does not know; `levels` the skills to use now; `top` the values that matter
    most, the most first; `lowest` the interests that somebody likes least.
    """

    scored: Scored
    limits: tuple[Limit, ...]
    unsure: tuple[int, ...]
    levels: Mapping[str, float]
    top: tuple[str, ...]
    lowest: tuple[str, ...]

    @property
    def person(self) -> Person:
        """Whom the sentences are for."""
        return self.scored.person


@dataclass(frozen=True, eq=False)
class Row:
    """The figures of one occupation: as in the catalogue, and NaN or NO_BAND for unknown.

    `components` are 0-100, `steps` the levels that are missing, `clashes` what is in the way,
    `letters` the three highest interests, `sector` a section of the SBI or empty.
    """

    components: Mapping[str, float]
    interests: Sequence[float]
    letters: str
    values: Sequence[float]
    skills: Sequence[float]
    poles: Sequence[float]
    bands: Sequence[int]
    level: int
    steps: float
    sector: str
    known: float
    soft: float
    clashes: tuple[Conflict, ...]


def sayer(scored: Scored) -> Sayer:
    """What all sentences of this scoring have in common."""
    person, soft = scored.person, scored.rules.soft
    anywhere = (scored.held.bands != NO_BAND).any(axis=1)
    return Sayer(
        scored=scored,
        limits=tuple(
            Limit(aspect, place, can, points(can, soft).tolist())
            for place, aspect in enumerate(ASPECTS)
            if (can := person.limited.get(aspect)) and anywhere[place]
        ),
        unsure=tuple(
            place for place, one in enumerate(ASPECTS) if person.can.get(one) == "unknown"
        ),
        levels=levels(person, parameters().skills),
        top=_top_values(person, scored.rules.reasons.liked_above),
        lowest=lowest(person),
    )


def row_of(number: int, scored: Scored) -> Row:
    """The occupation of this row beside the person of this scoring."""
    held = scored.held.held
    place = int(held.sector[number])
    return Row(
        components={one: float(scored.components[one][number]) for one in COMPONENTS},
        interests=held.interests[number].tolist(),
        letters="".join(TYPES[one] for one in scored.held.letters[:, number].tolist()),
        values=held.values[number].tolist(),
        skills=held.skills[number].tolist(),
        poles=held.poles[number].tolist(),
        bands=held.bands[number].tolist(),
        level=int(held.level[number]),
        steps=float(scored.steps[number]),
        sector=SECTIONS[place] if place >= 0 else "",
        known=float(scored.burden.known[number]),
        soft=float(scored.burden.soft[number]),
        clashes=tuple(one for one in scored.conflicts if one.where[number]),
    )


def _top_values(person: Person, least: float) -> tuple[str, ...]:
    """The three values that matter most, with those that tie with the third; none if alike."""
    mine = {one: person.values[one] for one in VALUES if one in person.values}
    if len({*mine.values()}) < 2:  # noqa: PLR2004 - all alike: none stands out
        return ()
    third = sorted(mine.values(), reverse=True)[:3][-1]
    top = [one for one in mine if mine[one] >= max(third, least)]
    return tuple(sorted(top, key=lambda one: -mine[one]))
