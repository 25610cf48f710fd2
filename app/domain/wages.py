"""The legal minimum wage, as dated data: the newest file that is in force counts."""

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from app.domain.dated import in_force

FOLDER = Path(__file__).parent / "data" / "wages"


@dataclass(frozen=True)
class MinimumWage:
    """The legal minimum wage as it was in force from one day on."""

    valid_from: date
    source: str
    wml_hour_21: Decimal
    """Euro per hour, gross, from the age of 21."""

    @property
    def cents_per_hour(self) -> int:
        """The same in whole cents, as amounts are kept."""
        return int(self.wml_hour_21 * 100)


def minimum_wage(on: date | None = None) -> MinimumWage:
    """The minimum wage in force on that day, today without one; before the first the first."""
    return in_force(_files(), on)


@cache
def _files() -> tuple[MinimumWage, ...]:
    return tuple(_read(path) for path in sorted(FOLDER.glob("*.toml")))


def _read(path: Path) -> MinimumWage:
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    return MinimumWage(**data)
