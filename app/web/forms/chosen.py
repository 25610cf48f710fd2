"""The fields of answers that are chosen: one option, several, or some in order."""

from typing import Any, ClassVar

from app.web.forms.base import NOT_APPLICABLE, ItemField, one_value
from app.web.say import say

SEEN_AT_ONCE = 12
"""More options than this do not fit on a phone with what there is to say about them."""
SHORT = 12
"""An option of at most this many characters fits on half a phone."""


class OneField(ItemField):
    """A radio group; ``chosen`` is the value of the marked radio as its attribute has it."""

    def take_form(self, formdata: Any) -> None:
        """Find the option by its written value; an unknown one is kept to be refused."""
        raw = one_value(formdata, self.name)
        self.not_applicable = raw == NOT_APPLICABLE and bool(self.item.not_applicable)
        if raw and not self.not_applicable:
            known = {str(option.value): option.value for option in self.options}
            self.data = known.get(raw, raw)

    @property
    def chosen(self) -> str:
        """The value of the marked radio; "" where nothing is chosen."""
        if self.not_applicable:
            return NOT_APPLICABLE
        return "" if self.data is None else str(self.data)


class RowsField(OneField):
    """Options to tap as rows: below one another on a phone, beside one another where it fits."""

    look: ClassVar[str | None] = "scale-rows"


class ChoiceField(OneField):
    """One of a few options; short ones that stand together are drawn as a rating scale is."""

    @property
    def look(self) -> str:  # type: ignore[override]  # it depends on the kind
        """Beside one another where several questions stand together."""
        return "scale-rows" if self.kind.in_rows else ""

    @property
    def short(self) -> bool:
        """Whether two of its options fit beside one another on a phone."""
        return all(len(say(option.label)) <= SHORT for option in self.options)


class SeveralField(ItemField):
    """Checkboxes that share a name; ``chosen`` holds the ticked values."""

    def take_form(self, formdata: Any) -> None:
        """Take the ticked values, in the order of the form."""
        self.data = tuple(raw for raw in formdata.getlist(self.name) if raw) or None

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked values."""
        return tuple(str(one) for one in self.data) if isinstance(self.data, tuple) else ()

    @property
    def long_list(self) -> bool:  # type: ignore[override]  # it depends on the options
        """Whether there are more options than can be seen at once."""
        return len(self.options) > SEEN_AT_ONCE


class RankingField(SeveralField):
    """Options in order: a box for each place (``<item>.1`` …), or the name repeated in order."""

    def take_form(self, formdata: Any) -> None:
        """Take the first to the last place; open places are passed over."""
        places = range(1, len(self.options) + 1)
        raw = [*formdata.getlist(self.name)]
        raw += [one for n in places for one in formdata.getlist(f"{self.name}.{n}")]
        self.data = tuple(one for one in raw if one) or None

    def place(self, value: str) -> int:
        """The place of this option from 1, or 0 where it has none."""
        return self.chosen.index(value) + 1 if value in self.chosen else 0
