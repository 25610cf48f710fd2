"""Answers on a line: rating scales, cards, a ruler, a slider between two words."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.answers import Value
from app.domain.kinds.base import Option, labels, not_offered
from app.domain.text import N_, Own, Words, text


@dataclass(frozen=True)
class Scale:
    """A rating scale of labelled numbers, such as L5A (content.md 0.2)."""

    name: ClassVar[str] = "scale"
    in_rows: ClassVar[bool] = True
    code: str
    options: tuple[Option, ...]

    @property
    def low(self) -> int:
        """The lowest number of the scale."""
        return min(int(option.value) for option in self.options)

    @property
    def high(self) -> int:
        """The highest number of the scale."""
        return max(int(option.value) for option in self.options)

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The value as a person reads it back."""
        return labels((value,), options or self.options)


@dataclass(frozen=True)
class Card(Scale):
    """A card with a few big answers under it, such as V3 (content.md 0.2); it can be scored."""

    name: ClassVar[str] = "card"


@dataclass(frozen=True)
class Ruler:
    """A number from 0 to 10 between two words (S10)."""

    name: ClassVar[str] = "ruler"
    in_rows: ClassVar[bool] = False
    low_label: str
    high_label: str
    options: tuple[Option, ...] = tuple(Option(n, str(n)) for n in range(11))

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The value as a person reads it back: "8 van 10"."""
        del options
        return (text(N_("{number} van 10"), number=Own(str(value))),)


@dataclass(frozen=True)
class Slider:
    """Five stops between two words (B5); who does not mind answers "Maakt mij niet uit" instead.

    1 is ``low_label``, 5 is ``high_label``. Not minding is kept as "na".
    """

    name: ClassVar[str] = "slider"
    in_rows: ClassVar[bool] = True
    not_applicable: ClassVar[str] = N_("Maakt mij niet uit")
    low_label: str
    high_label: str

    @property
    def options(self) -> tuple[Option, ...]:
        """The five stops, as they are read out and told back."""
        low, high = self.low_label, self.high_label
        return (
            Option(1, low),
            Option(2, text(N_("eerder {this} dan {that}"), this=low, that=high)),
            Option(3, text(N_("tussen {this} en {that} in"), this=low, that=high)),
            Option(4, text(N_("eerder {this} dan {that}"), this=high, that=low)),
            Option(5, high),
        )

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The stop in words."""
        return labels((value,), options or self.options)
