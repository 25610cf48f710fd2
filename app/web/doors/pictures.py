"""The small pictures by which a phone tells its clients apart, before a PIN and without a name."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from app.domain.text import N_


@dataclass(frozen=True)
class Picture:
    """A line drawing on a 24 grid, and what it is called."""

    name: str
    path: str


PICTURES: Final[dict[str, Picture]] = {
    "tree": Picture(
        N_("Boom"), "M12 21v-8M12 13c-4 0-6.5-2-6.5-5S8 3 12 3s6.5 2 6.5 5-2.5 5-6.5 5z"
    ),
    "boat": Picture(N_("Boot"), "M3 16h18l-3 4H6zM12 16V3l7 9h-7"),
    "key": Picture(N_("Sleutel"), "M7.5 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM11.5 12H21v4M17 12v3"),
    "cup": Picture(
        N_("Kop"), "M5 8h11v6a5 5 0 0 1-5 5h-1a5 5 0 0 1-5-5zM16 10h2a2.5 2.5 0 0 1 0 5h-2"
    ),
    "book": Picture(
        N_("Boek"), "M12 6C9 4 6 4 3 5v13c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zM12 6v13"
    ),
    "sun": Picture(
        N_("Zon"),
        "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22"
        "M5 5l1.7 1.7M17.3 17.3L19 19M19 5l-1.7 1.7M6.7 17.3L5 19",
    ),
    "house": Picture(N_("Huis"), "M3 11l9-8 9 8M6 9v11h12V9M10 20v-6h4v6"),
    "bicycle": Picture(
        N_("Fiets"),
        "M6 13a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM18 13a4 4 0 1 0 0 8 4 4 0 0 0 0-8z"
        "M6 17l3.5-8h6l2.5 8M12.5 17L9.5 9M8 6h3.5M15.5 9V6H18",
    ),
    "umbrella": Picture(N_("Paraplu"), "M3 13a9 9 0 0 1 18 0zM12 4V2.5M12 13v6a2 2 0 0 1-4 0"),
    "leaf": Picture(N_("Blad"), "M6 18C4 9 10 4 20 4c0 10-5 16-14 14zM3 21c3-6 6-9 11-11"),
    "lamp": Picture(N_("Lamp"), "M8 3h8l4 9H4zM12 12v8M8 20h8"),
    "bridge": Picture(N_("Brug"), "M2 7c4 6 16 6 20 0M6 10.5V20M18 10.5V20M12 11.5V16M2 16h20"),
}
"""By the key that the store keeps; neutral things, easy to name and easy to tell apart."""


def any_picture(taken: Collection[str]) -> str:
    """The key of a random picture that nobody on this phone has, as long as there is one."""
    free = [key for key in PICTURES if key not in taken]
    return secrets.choice(free or list(PICTURES))
