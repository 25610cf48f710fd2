"""The names of the catalogue's columns, in content.md's order, and the O*NET elements behind them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Scale = Literal["CX", "IM", "LV"]

INTERESTS = "RIASEC"
"""The six interest types (OI 1–7)."""

VALUES = ("achievement", "conditions", "recognition", "relationships", "support", "independence")
"""The six work values (EX 1–7), 1.B.2.a–f."""

SECTIONS = "ABCDEFGHIJKLMNOPQRSTU"
"""The 21 sections of the SBI, the Dutch list of sectors."""

LEVELS = range(1, 8)
"""1 basis, 2 vmbo or mbo 1, 3 mbo 2, 4 mbo 3, 5 mbo 4, 6 hbo, 7 wo (content.md B.4)."""


@dataclass(frozen=True)
class Element:
    """One element of O*NET on one of its scales: CX and IM run 1–5, LV 0–7."""

    id: str
    scale: Scale


@dataclass(frozen=True)
class Aspect:
    """What one load is the highest of; `adjustable`: often to be arranged at the workplace."""

    elements: tuple[Element, ...]
    adjustable: bool

    @property
    def by_level(self) -> bool:
        """Measured on a level (LV) only: its thresholds lie lower (content.md 4.2)."""
        return bool(self.elements) and all(one.scale == "LV" for one in self.elements)


def _on(scale: Scale, *ids: str) -> tuple[Element, ...]:
    return tuple(Element(one, scale) for one in ids)


def _fixed(scale: Scale, *ids: str) -> Aspect:
    return Aspect(_on(scale, *ids), adjustable=False)


def _free(scale: Scale, *ids: str) -> Aspect:
    return Aspect(_on(scale, *ids), adjustable=True)


SKILLS: Mapping[str, tuple[Element, ...]] = {
    "talk": _on("IM", "2.A.1.b", "2.A.1.d"),
    "read_write": _on("IM", "2.A.1.a", "2.A.1.c"),
    "care_help": _on("IM", "2.B.1.a", "2.B.1.f", "4.A.4.a.5"),
    "teach_lead": _on("IM", "2.B.1.e", "4.A.4.b.3", "4.A.4.b.4"),
    "persuade_sell": _on("IM", "2.B.1.c", "2.B.1.d", "4.A.4.a.6"),
    "plan_organise": _on("IM", "2.B.5.a", "4.A.2.b.5", "4.A.2.b.6"),
    "admin_calc": _on("IM", "2.A.1.e", "4.A.2.a.2", "4.A.3.b.6"),
    "digital": _on("IM", "4.A.3.b.1"),
    "analyse_solve": _on("IM", "2.A.2.a", "2.B.2.i", "4.A.2.b.1"),
    "create": _on("IM", "4.A.2.b.2"),
    "make_repair": _on("IM", "4.A.3.b.4", "2.B.3.l"),
    "operate_move": _on("IM", "4.A.3.a.2", "4.A.3.a.3", "4.A.3.a.4"),
}
"""What each skill group is the mean of (content.md B.1)."""

LOADS: Mapping[str, Aspect] = {
    "focus": _free("LV", "1.A.1.g.1"),
    "multitask": _free("LV", "1.A.1.g.2"),
    "time_pressure": _free("CX", "4.C.3.d.1"),
    "interruptions": Aspect((), adjustable=False),
    "errors": _fixed("CX", "4.C.3.a.1", "4.C.1.c.1"),
    "self_direct": _free("CX", "4.C.3.b.8"),
    "contact": _free("CX", "4.C.1.a.4"),
    "customers": _fixed("CX", "4.C.1.b.1.f"),
    "conflict": _fixed("CX", "4.C.1.d.1", "4.C.1.d.2", "4.C.1.d.3"),
    "team": _free("CX", "4.C.1.b.1.e"),
    "lead": _fixed("CX", "4.C.1.b.1.g"),
    "emotional": _fixed("IM", "4.A.4.a.5"),
    "hear_speak": _free("LV", "1.A.4.b.4", "1.A.4.b.5"),
    "see_read": _free("LV", "1.A.4.a.1"),
    "noise": _free("CX", "4.C.2.b.1.a"),
    "temperature": _free("CX", "4.C.2.b.1.b"),
    "air": _fixed("CX", "4.C.2.b.1.d"),
    "outdoors": _fixed("CX", "4.C.2.a.1.c", "4.C.2.a.1.d"),
    "heights": _fixed("CX", "4.C.2.c.1.c"),
    "machines": _fixed("CX", "4.C.2.c.1.d", "4.C.2.c.1.e"),
    "vibration": _fixed("CX", "4.C.2.b.1.f"),
    "ppe": _fixed("CX", "4.C.2.e.1.d", "4.C.2.e.1.e"),
    "infection": _fixed("CX", "4.C.2.c.1.b"),
    "hands_fine": _fixed("LV", "1.A.2.a.3"),
    "repeat": _free("CX", "4.C.2.d.1.i"),
    "lift": _free("LV", "1.A.3.a.1"),
    "stamina": _fixed("LV", "1.A.3.b.1"),
    "walk": _fixed("CX", "4.C.2.d.1.d"),
    "climb": _fixed("CX", "4.C.2.d.1.c"),
    "bend": _free("CX", "4.C.2.d.1.h"),
    "screen": _free("IM", "4.A.3.b.1"),
    "drive": Aspect((Element("4.A.3.a.4", "IM"), Element("4.C.2.a.1.f", "CX")), adjustable=True),
    "sit": _free("CX", "4.C.2.d.1.a"),
    "stand": _free("CX", "4.C.2.d.1.b"),
    "kneel": _fixed("CX", "4.C.2.d.1.e"),
    "awkward": _fixed("CX", "4.C.2.b.1.e"),
    "balance": _fixed("CX", "4.C.2.d.1.f"),
}
"""What each load is the highest of (content.md B.3); no source tells of interruptions."""

SLIDERS: Mapping[str, tuple[tuple[Element, ...], bool]] = {
    "inout": (_on("CX", "4.C.2.a.1.c"), False),
    "alone_team": (_on("CX", "4.C.1.b.1.e"), False),
    "quiet_busy": (_on("CX", "4.C.2.b.1.a"), False),
    "fixed_varied": (_on("CX", "4.C.3.b.7"), True),
    "sit_move": (_on("CX", "4.C.2.d.1.a"), True),
    "public": (_on("CX", "4.C.1.b.1.f"), False),
    "guided_free": (_on("CX", "4.C.3.a.4", "4.C.3.b.8"), False),
    "pace": (_on("CX", "4.C.3.d.1"), False),
}
"""What each slider's right pole is the mean of (content.md B.2); true: 100 minus that mean."""

SKILL_GROUPS = tuple(SKILLS)
ASPECTS = tuple(LOADS)
POLES = tuple(SLIDERS)
ADJUSTABLE = frozenset(aspect for aspect, load in LOADS.items() if load.adjustable)

RAISED = ("lift", "stamina")
"""The loads that go one band up in heavy work (content.md 4.2)."""

HEAVY_FROM = 8
"""From this decile of heavy work on, of 10."""

FIGURES = (
    *INTERESTS,
    *(f"value.{one}" for one in VALUES),
    *(f"skill.{one}" for one in SKILL_GROUPS),
    *(f"load.{one}" for one in ASPECTS),
    *(f"pole.{one}" for one in POLES),
    "zone",
    "level",
    "heavy",
    "opening",
    "wage.p25",
    "wage.p50",
    "wage.p75",
)
"""The columns of the table of figures, in their order."""
