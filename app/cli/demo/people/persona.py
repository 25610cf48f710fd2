"""What the demo knows of somebody: who they are, how they lean, what they said, how far they got."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.answers import Value
from app.domain.possibilities import Can
from app.domain.remarks import Remark
from app.store.clients import Path
from app.store.observer_links import Role
from app.store.sharing import Level
from app.store.staff import StaffRole

ABILITY, CHANGE, ENERGY = "wat-kan-ik", "verandering", "energiebalans"
IDENTITY, WANTS, OCCUPATIONS = "wie-ben-ik", "wat-wil-ik", "beroepenorientatie"
SHORT_PATH = (CHANGE, ENERGY, ABILITY, WANTS)
FULL_PATH = (CHANGE, ENERGY, IDENTITY, ABILITY, WANTS, OCCUPATIONS)

Leanings = Mapping[str, float]
"""How high somebody comes out on a scale ("change.ending"), from 1 to 5."""
Said = Mapping[str, Value]
"""What somebody chose or wrote, by item id."""


class State(StrEnum):
    """How far a client of the demo is."""

    INVITED = "just invited"
    STARTED = "signed in, nothing begun"
    HALFWAY = "full path, halfway"
    FINISHED = "full path finished, nothing shared"
    SHARED = "short path finished, outcomes shared"
    SHARED_ALL = "full path finished, all shared with answers"
    WITHDRAWN = "full path nearly finished, shared and withdrawn"
    CHANGED = "short path finished, shared, then changed the answers"


@dataclass(frozen=True)
class Colleague:
    """A member of staff of the demo."""

    role: StaffRole
    name: str
    email: str


@dataclass(frozen=True)
class Other:
    """Somebody who told how they see a client."""

    role: Role
    style: Sequence[int]
    """The answers to the ten statements, in their order; 1 to 5."""
    qualities: tuple[str, ...]
    value: str = ""
    """What they appreciate."""
    work: str = ""
    """Which work they see the client do."""


@dataclass(frozen=True)
class Shared:
    """A module that was shared with the coach, as the client chose."""

    slug: str
    level: Level = "result"
    switches: tuple[str, ...] = ()


@dataclass(frozen=True)
class Persona:
    """A client of the demo."""

    first_name: str
    surname: str
    case_number: str
    coach: int
    """The place of the coach in ``COACHES``."""
    path: Path
    meeting_in_days: int | None
    state: State
    leanings: Leanings = field(default_factory=dict)
    said: Said = field(default_factory=dict)
    """Choices and own words; what is absent is made up, or skipped where it is own words."""
    finished: tuple[str, ...] = ()
    """The modules that were finished, in the order in which they were done."""
    begun: Mapping[str, int] = field(default_factory=dict)
    """How many questions were answered of modules that are not finished."""
    others: tuple[Other, ...] = ()
    waiting: tuple[Role, ...] = ()
    """Whom a link was made for that nobody used yet."""
    closed: bool = False
    """Whether the client stopped asking others, so that all of them count."""
    coach_may_read: tuple[str, ...] = ()
    """The texts of others that the coach may read."""
    remarks: Mapping[str, Remark] = field(default_factory=dict)
    """What the client says about the persoonsprofiel, by section id."""
    shares: tuple[Shared, ...] = ()
    fml: Mapping[str, Can] = field(default_factory=dict)
    """What the coach entered from an FML, by aspect; empty where there was none."""
    fml_objections: Mapping[str, str] = field(default_factory=dict)
    """Why something in it is not right, by aspect."""
    withdrew: str = ""
    """The module that was shared, and is not any more."""
    changed: str = ""
    """The module that was opened and finished again after it was shared."""
