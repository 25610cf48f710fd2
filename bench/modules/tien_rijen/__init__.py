"""A module for measuring: five screens of ten rows of one scale."""

from app.domain.module import Item, Module, Part
from app.domain.rating_scales import FREQUENCY
from app.domain.scoring import Quality, QualityFlag, Result

SCREENS = 5
ROWS = 10

ITEMS = tuple(
    Item(f"bench.row.{number}", f"Stelling {number} van mijn werk nu.", FREQUENCY, "row")
    for number in range(1, SCREENS * ROWS + 1)
)

MODULE = Module(
    slug="tien-rijen",
    prefix="bench",
    position=90,
    title="Tien rijen",
    outcome_title="Tien rijen",
    question="Hoe snel gaat het?",
    teaser="Hoe snel gaat het?",
    minutes=5,
    version="1",
    parts=tuple(
        Part(f"Deel {at + 1}", ITEMS[at * ROWS : (at + 1) * ROWS]) for at in range(SCREENS)
    ),
    score=lambda _answers: Result((), Quality(QualityFlag.OK, 0)),
    sections=lambda _round, _previous, _supplied: (),
    scale_names={"row": "Rij"},
)
