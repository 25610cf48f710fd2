"""Answers that are chosen from options: one, several, or some in order."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.answers import Value
from app.domain.kinds.base import Option, as_tuple, labels, not_offered, too_many_or_unknown
from app.domain.text import N_, Words


@dataclass(frozen=True)
class Choice:
    """One of a few options with words of their own."""

    name: ClassVar[str] = "choice"
    options: tuple[Option, ...]
    in_rows: bool = False
    """Whether several of these stand together on a screen."""

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The value as a person reads it back."""
        return labels((value,), options or self.options)


@dataclass(frozen=True)
class Possibility:
    """Whether a kind of work goes well now (P3); no scale, and never with a reason why."""

    name: ClassVar[str] = "possibility"
    in_rows: ClassVar[bool] = True
    options: tuple[Option, ...] = (
        Option("ok", N_("Gaat goed")),
        Option("cond", N_("Gaat, als er iets geregeld is")),
        Option("not_now", N_("Gaat nu niet")),
        Option("unknown", N_("Weet ik niet")),
    )

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return not_offered(value, options or self.options)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The value as a person reads it back."""
        return labels((value,), options or self.options)


@dataclass(frozen=True)
class Several:
    """At most ``most`` of the options, in no order (MULTI)."""

    name: ClassVar[str] = "several"
    in_rows: ClassVar[bool] = False
    most: int
    options: tuple[Option, ...] = ()

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return too_many_or_unknown(value, options or self.options, self.most)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The chosen options as a person reads them back."""
        return labels(as_tuple(value), options or self.options)


@dataclass(frozen=True)
class Ranking:
    """At most ``most`` of the options, the first being the most important (RANK)."""

    name: ClassVar[str] = "ranking"
    in_rows: ClassVar[bool] = False
    most: int
    options: tuple[Option, ...] = ()

    def problem(self, value: Value, options: tuple[Option, ...] = ()) -> Words | None:
        """What is wrong with the value, in easy Dutch; None when nothing is."""
        return too_many_or_unknown(value, options or self.options, self.most)

    def tell(self, value: Value, options: tuple[Option, ...] = ()) -> tuple[Words, ...]:
        """The ranked options, the most important first."""
        return labels(as_tuple(value), options or self.options)
