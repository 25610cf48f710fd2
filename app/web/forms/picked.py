"""The field of a list of things with a title: taken as it is proposed, or some of it ticked."""

from typing import Any, ClassVar

from app.domain.kinds import Picked, Row, rows_of
from app.web.forms.base import ItemField, one_value
from app.web.say import say

TAKEN = "ja"
"""What the page of a whole list sends: everything on it, as it is proposed."""


class PickedField(ItemField):
    """A list of which each thing keeps its title; nothing of it can be typed or made up."""

    kind: Picked
    long_list: ClassVar[bool] = False

    def take_form(self, formdata: Any) -> None:
        """Keep what was kept; else the whole list, or of a list that is ticked what is ticked."""
        kept = rows_of(self.stored.value) if self.stored else ()
        if not self.kind.whole:
            self._take_ticked(formdata, kept)
        elif kept or one_value(formdata, self.name) == TAKEN:
            self.data = kept or self.proposed or None

    @property
    def proposed(self) -> tuple[Row, ...]:
        """The rows of what is offered."""
        return tuple({"id": str(one.value), "title": say(one.label)} for one in self.options)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of what stands in the list."""
        return tuple(str(row.get("id")) for row in rows_of(self.data))

    def _take_ticked(self, formdata: Any, kept: tuple[Row, ...]) -> None:
        """The rows that are ticked; an id that does not stand in the list is kept to be refused."""
        ticked = [one for one in formdata.getlist(self.name) if one]
        unknown = {*ticked} - {row["id"] for row in kept}
        left = tuple(row for row in kept if row["id"] in ticked)
        self.data = next(iter(unknown), None) or left or None
