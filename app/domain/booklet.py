"""A module as it stands in a booklet: what can be asked on paper, in groups, with its numbers.

Paper knows no answers. What depends on one earlier answer is asked "only if you chose …"; what
depends on more, or has its own card, waits for the screen. No module knows of this.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.domain.answers import Answer, Answers, Value
from app.domain.kinds import Picked, Ruler, Several, Slider, Verdict
from app.domain.module import Item, Module, Part, Path
from app.domain.text import Words

MOST_ALONE = 4
"""Where more groups of a part depend on answers, they wait for the screen."""


@dataclass(frozen=True)
class Condition:
    """An earlier question, and the answers after which this is asked."""

    number: str
    """The number of the earlier question in the booklet."""
    chosen: tuple[Words, ...]


@dataclass(frozen=True)
class Asked:
    """One question with its number within the booklet ("2.3")."""

    number: str
    item: Item


@dataclass(frozen=True)
class Group:
    """Questions that stand together: rows with the same answers, or one question."""

    asked: tuple[Asked, ...]
    condition: Condition | None = None


@dataclass(frozen=True)
class Leaf:
    """One part of the module on paper."""

    number: int
    part: Part
    groups: tuple[Group, ...]
    condition: Condition | None = None
    waits: bool = False
    """Whether more of it is asked on the screen alone."""
    passed_over: Condition | None = None
    """The answers after which the whole part is not asked."""
    stems: tuple[tuple[Condition, Words], ...] = ()
    """Other lines above the statements, with the answers after which they stand there."""


@dataclass(frozen=True)
class _Trigger:
    """Answers that lead to a question, and which earlier one decides it with what values."""

    answers: Answers
    item_id: str = ""
    """Empty where nothing has to be answered before, or where several questions decide."""
    values: tuple[Value, ...] = ()


_ALWAYS = _Trigger({})


def parts_on_paper(module: Module, path: Path) -> tuple[Part, ...]:
    """The parts of this path, whatever was answered."""
    return tuple(
        part for part in module.parts if path == "full" or part.short_path or not module.short_path
    )


def numbers(module: Module, path: Path) -> Mapping[str, str]:
    """The number in the booklet of each item of this path, by item id: "2.3"."""
    return {
        item.id: f"{at}.{place}"
        for at, part in enumerate(parts_on_paper(module, path), 1)
        for place, item in enumerate(part.items, 1)
    }


def booklet(module: Module, path: Path = "full") -> tuple[Leaf, ...]:
    """The parts of the module with what can be asked of them on paper, in order."""
    making = _Making(module, numbers(module, path))
    return tuple(making.leaf(part, at) for at, part in enumerate(parts_on_paper(module, path), 1))


def on_paper(item: Item) -> bool:
    """Whether the question makes sense without a screen: its words, and what it shows."""
    return not (item.words or item.shown or isinstance(item.kind, Picked | Verdict))


def labels_of(item: Item) -> tuple[Words, ...]:
    """The words of the answers that can be chosen without any answer before."""
    return tuple(option.label for option in item.offered({}, {}))


class _Making:
    """A booklet that is being made; what leads to each question is worked out once."""

    def __init__(self, module: Module, numbered: Mapping[str, str]) -> None:
        self._module = module
        self._numbered = numbered
        self._triggers: dict[str, _Trigger | None] = {}

    def leaf(self, part: Part, at: int) -> Leaf:
        """The part with its number, from 1."""
        led = _ALWAYS if part.asked_if({}) else self._found(part.asked_if, part.items[0])
        if led is None:
            return Leaf(at, part, (), waits=True)
        groups = tuple(self._groups(part))
        asked = sum(len(group.asked) for group in groups)
        return Leaf(
            at,
            part,
            groups,
            self._condition(led),
            waits=asked < len(part.items),
            passed_over=self._passed_over(part),
            stems=tuple(self._stems(part)),
        )

    def _passed_over(self, part: Part) -> Condition | None:
        if not part.asked_if({}):
            return None
        led = self._found(lambda answers: not part.asked_if(answers), part.items[0])
        return self._condition(led) if led else None

    def _stems(self, part: Part) -> Iterator[tuple[Condition, Words]]:
        """The other lines above the part's statements, in the order of what leads to them."""
        usual = part.stem({})
        tried = [
            {one.id: Answer(value)} for one in self._before(part.items[0]) for value in _values(one)
        ]
        others = [part.stem(answers) for answers in tried if part.asked_if(answers)]
        for other in dict.fromkeys(one for one in others if one != usual):
            led = self._found(_tells(part, other), part.items[0])
            condition = self._condition(led) if led else None
            if condition:
                yield condition, other

    def _groups(self, part: Part) -> Iterator[Group]:
        """Rows of one form and one condition together; too many with one of their own are not there."""
        ready = [(item, self._trigger(item)) for item in part.items if on_paper(item)]
        reached = [(item, led) for item, led in ready if led is not None]
        runs = [tuple(found) for _form, found in groupby(reached, key=_together)]
        apart = Counter(run[0][0].kind.name for run in runs if run[0][1].answers)
        for run in runs:
            first, led = run[0]
            if not led.answers or apart[first.kind.name] <= MOST_ALONE:
                yield self._group([item for item, _led in run], led)

    def _group(self, items: Sequence[Item], led: _Trigger) -> Group:
        asked = tuple(Asked(self._numbered[item.id], item) for item in items)
        return Group(asked, self._condition(led))

    def _trigger(self, item: Item) -> _Trigger | None:
        if item.id not in self._triggers:
            self._triggers[item.id] = None  # nothing leads to a question by way of itself
            led = _ALWAYS if item.asked_if({}) else self._found(item.asked_if, item)
            self._triggers[item.id] = led
        return self._triggers[item.id]

    def _found(self, asked_if: Callable[[Answers], bool], item: Item) -> _Trigger | None:
        """What an answer to one earlier question leads to; None where no single one does."""
        found = [led for one in self._before(item) if (led := self._by(one, asked_if))]
        return (
            replace(found[0], item_id="", values=()) if len(found) > 1 else next(iter(found), None)
        )

    def _by(self, earlier: Item, asked_if: Callable[[Answers], bool]) -> _Trigger | None:
        led = self._trigger(earlier)
        values = _values(earlier)
        if led is None or not values:
            return None
        answered = [{**led.answers, earlier.id: Answer(value)} for value in values]
        leading = [answers for answers in answered if asked_if(answers)]
        if not leading or len(leading) == len(values):
            return None
        chosen = tuple(value for one in leading if (value := one[earlier.id].value) is not None)
        return _Trigger(leading[0], earlier.id, chosen)

    def _before(self, item: Item) -> tuple[Item, ...]:
        ids = [one.id for one in self._module.items]
        return self._module.items[: ids.index(item.id)]

    def _condition(self, led: _Trigger) -> Condition | None:
        item = self._module.item(led.item_id)
        if item is None or item.id not in self._numbered:
            return None
        options = item.offered({}, {})
        chosen = tuple(word for value in led.values for word in item.kind.tell(value, options))
        return Condition(self._numbered[item.id], chosen)


def _tells(part: Part, stem: Words) -> Callable[[Answers], bool]:
    return lambda answers: part.stem(answers) == stem


def _together(ready: tuple[Item, _Trigger]) -> tuple[object, ...]:
    """What rows must share to stand in one table; what takes room of its own shares nothing."""
    item, led = ready
    if not item.kind.in_rows or item.answers_first or not labels_of(item):
        return (item.id,)
    answers = () if isinstance(item.kind, Slider) else labels_of(item)
    return item.kind.name, answers, led.item_id, led.values, bool(led.answers)


def _values(item: Item) -> tuple[Value, ...]:
    """The answers to try: each option, alone where several may be chosen; none of a ruler."""
    if isinstance(item.kind, Ruler):
        return ()
    values = tuple(option.value for option in item.offered({}, {}))
    return tuple((str(one),) for one in values) if isinstance(item.kind, Several) else values
