"""The ten sliders of the surroundings of work, and the two sides of each (content.md 1.4 B).

Which side of a slider somebody leans to decides what its weight is about, see ``weights``.
"""

from dataclasses import dataclass
from typing import Literal

from app.domain.answers import Answers, value_of
from app.domain.kinds import Slider
from app.domain.module import Item
from app.domain.text import N_

Side = Literal["left", "between", "right"]

MIDDLE = 3
"""The stop halfway: neither side."""


@dataclass(frozen=True)
class Surrounding:
    """A slider with the words in which each of its sides is weighed and told."""

    name: str
    """As in content.md Annex A and B.2; for ever."""
    slider: Item
    left: str
    """"Binnen werken"."""
    right: str
    between: str
    never_left: str
    """How the left side is refused: "Nooit binnen"."""
    never_right: str

    def words(self, side: Side) -> str:
        """How a side is told."""
        return {"left": self.left, "right": self.right, "between": self.between}[side]

    def never(self, side: Side) -> str:
        """How this side is refused; empty for the middle."""
        return {"left": self.never_left, "right": self.never_right, "between": ""}[side]


def _slider(name: str, words: str, low: str, high: str) -> Item:
    item_id = f"wants.environment.{name}"
    return Item(item_id, words, Slider(low, high), label=words)


SURROUNDINGS = (
    Surrounding(
        "inout",
        _slider("inout", N_("Binnen of buiten"), N_("binnen"), N_("buiten")),
        left=N_("Binnen werken"),
        right=N_("Buiten werken"),
        between=N_("Binnen en buiten werken"),
        never_left=N_("Nooit binnen"),
        never_right=N_("Nooit buiten"),
    ),
    Surrounding(
        "alone_team",
        _slider("alone_team", N_("Alleen of samen"), N_("alleen"), N_("samen")),
        left=N_("Alleen werken"),
        right=N_("Samen werken"),
        between=N_("Soms alleen en soms samen werken"),
        never_left=N_("Nooit alleen"),
        never_right=N_("Nooit samen"),
    ),
    Surrounding(
        "quiet_busy",
        _slider("quiet_busy", N_("Rustig of levendig"), N_("rustige plek"), N_("levendige plek")),
        left=N_("Een rustige plek"),
        right=N_("Een levendige plek"),
        between=N_("Soms een rustige en soms een levendige plek"),
        never_left=N_("Nooit een rustige plek"),
        never_right=N_("Nooit een levendige plek"),
    ),
    Surrounding(
        "fixed_varied",
        _slider(
            "fixed_varied",
            N_("Vaste taken of afwisseling"),
            N_("vaste taken"),
            N_("veel afwisseling"),
        ),
        left=N_("Vaste taken"),
        right=N_("Veel afwisseling"),
        between=N_("Vaste taken met wat afwisseling"),
        never_left=N_("Nooit alleen vaste taken"),
        never_right=N_("Nooit veel afwisseling"),
    ),
    Surrounding(
        "sit_move",
        _slider("sit_move", N_("Zitten of bewegen"), N_("vooral zitten"), N_("vooral bewegen")),
        left=N_("Vooral zitten"),
        right=N_("Vooral bewegen"),
        between=N_("Zitten en bewegen"),
        never_left=N_("Nooit vooral zitten"),
        never_right=N_("Nooit vooral bewegen"),
    ),
    Surrounding(
        "public",
        _slider("public", N_("Weinig of veel klanten"), N_("weinig klanten"), N_("veel klanten")),
        left=N_("Weinig klanten"),
        right=N_("Veel klanten"),
        between=N_("Soms klanten"),
        never_left=N_("Nooit weinig klanten"),
        never_right=N_("Nooit veel klanten"),
    ),
    Surrounding(
        "guided_free",
        _slider(
            "guided_free",
            N_("Duidelijke opdrachten of zelf bepalen"),
            N_("duidelijke opdrachten"),
            N_("zelf bepalen"),
        ),
        left=N_("Duidelijke opdrachten"),
        right=N_("Zelf bepalen"),
        between=N_("Opdrachten krijgen en ook zelf bepalen"),
        never_left=N_("Nooit alleen opdrachten krijgen"),
        never_right=N_("Nooit alles zelf bepalen"),
    ),
    Surrounding(
        "small_large",
        _slider(
            "small_large",
            N_("Een klein of een groot bedrijf"),
            N_("klein bedrijf"),
            N_("groot bedrijf"),
        ),
        left=N_("Een klein bedrijf"),
        right=N_("Een groot bedrijf"),
        between=N_("Een bedrijf tussen klein en groot in"),
        never_left=N_("Nooit een klein bedrijf"),
        never_right=N_("Nooit een groot bedrijf"),
    ),
    Surrounding(
        "home_site",
        _slider(
            "home_site",
            N_("Thuis of op de werkplek"),
            N_("vaak thuis"),
            N_("altijd op de werkplek"),
        ),
        left=N_("Vaak thuis werken"),
        right=N_("Altijd op de werkplek werken"),
        between=N_("Soms thuis en soms op de werkplek"),
        never_left=N_("Nooit vaak thuis werken"),
        never_right=N_("Nooit elke dag op de werkplek"),
    ),
    Surrounding(
        "pace",
        _slider("pace", N_("Rustig of snel werken"), N_("rustig tempo"), N_("hoog tempo")),
        left=N_("Een rustig tempo"),
        right=N_("Een hoog tempo"),
        between=N_("Soms rustig en soms snel werken"),
        never_left=N_("Nooit een rustig tempo"),
        never_right=N_("Nooit een hoog tempo"),
    ),
)

SLIDERS = tuple(one.slider for one in SURROUNDINGS)


def side_of(answers: Answers, slider: Item) -> Side | None:
    """The side that somebody leans to; None where it was left open or does not matter."""
    value = value_of(answers, slider.id)
    if not isinstance(value, int):
        return None
    if value == MIDDLE:
        return "between"
    return "left" if value < MIDDLE else "right"


def opposite(side: Side) -> Side:
    """The other side; the middle is its own."""
    return {"left": "right", "right": "left", "between": "between"}[side]  # type: ignore[return-value]
