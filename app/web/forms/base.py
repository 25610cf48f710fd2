"""What the fields of all kinds share: raw form values become a ``Value``, then are checked.

WTForms validates and our templates (templates/kinds/<kind>.html) draw: what a template needs is
an attribute of the bound field. A field is filled from the kept ``Answer`` or from the form.
"""

import re
from collections import ChainMap
from collections.abc import Sequence
from typing import Any, ClassVar

from wtforms import Field, ValidationError

from app.domain.answers import Answer, Answers, Status, Value
from app.domain.kinds import Kind, Option
from app.domain.module import Item
from app.domain.sections import Block
from app.domain.text import Words
from app.store.answers import Change
from app.web.say import say

NOT_APPLICABLE = "na"
"""What "no answer" sends, in the same radio group as the options."""

MOST_ACTIVE_MS = 60_000


def element_id(item_id: str) -> str:
    """The id of an item's fieldset in the page, without dots: links and selectors point to it."""
    return item_id.replace(".", "-")


class ItemField(Field):  # type: ignore[misc]  # WTForms has no types
    """The field of one item; ``data`` is the value, None where there is none."""

    name: str
    errors: Sequence[str]
    look: ClassVar[str | None] = None
    """How its rows of options stand (style.css); None where a template of its own draws them."""
    long_list: ClassVar[bool] = False
    """Whether what there is to say stands above the options: below them it would not be seen."""
    cells: ClassVar[Sequence["ItemField"]] = ()
    """The boxes of a table, each with its own remark; none in any other kind."""

    known: str = ""
    """The id of the list on the page with names that complete what is typed; "" for none."""

    def __init__(self, item: Item, *, _form: Any = None, **kwargs: Any) -> None:
        super().__init__(label="", id=element_id(item.id), _form=_form, **kwargs)
        self.label.text = say(item.asks(self.meta.answers, self.meta.supplied))
        self.item = item
        self.kind: Kind = item.kind
        self.options: tuple[Option, ...] = item.offered(self.meta.answers, self.meta.supplied)
        self.data: Value | None = None
        self.not_applicable = False
        self.revision = 0
        """The revision that the visitor saw: what is kept may be newer."""
        self.ms_active: int | None = None
        self.stored: Answer | None = None
        self._screen = _form

    def process(
        self, formdata: Any, data: Answer | None = None, extra_filters: object = None
    ) -> None:
        """Take the kept answer, and then what the form says instead."""
        del extra_filters
        self.process_errors: list[str] = []
        self.stored = data if isinstance(data, Answer) else None
        if formdata is None:
            self.take_answer(self.stored)
        else:
            self.revision = whole_number(formdata, f"{self.name}.rev") or 0
            active = whole_number(formdata, f"{self.name}.ms")
            self.ms_active = None if active is None else min(active, MOST_ACTIVE_MS)
            self.take_form(formdata)

    def take_answer(self, answer: Answer | None) -> None:
        """Stand as the kept answer; empty where there is none."""
        if answer:
            self.data, self.revision = answer.value, answer.revision
            self.not_applicable = answer.status is Status.NOT_APPLICABLE

    def take_form(self, formdata: Any) -> None:
        """Set ``data`` and ``not_applicable`` from the form, whatever it holds."""
        raise NotImplementedError

    def pre_validate(self, form: object) -> None:
        """Refuse a value that its kind does not accept, in the kind's own words."""
        del form
        wrong = None if self.data is None else self.kind.problem(self.data, self.options)
        if wrong:
            raise ValidationError(say(wrong))

    @property
    def posted(self) -> Answer:
        """What the form says, as it would be kept."""
        return Answer(self.data, self.status)

    @property
    def status(self) -> Status:
        """Answered, "Weet ik niet" or, when the form held nothing, skipped."""
        if self.not_applicable:
            return Status.NOT_APPLICABLE
        return Status.SKIPPED if self.data is None else Status.ANSWERED

    @property
    def plain(self) -> bool:
        """Whether all that its question shows follows from the item, the choice and the revision."""
        told = self.item.options or self.item.shown or self.errors or self.hints
        return bool(self.look) and not told

    @property
    def left_open(self) -> bool:
        """Whether an answer is missing that was not passed over on purpose before."""
        skipped_before = self.stored is not None and self.stored.status is Status.SKIPPED
        return self.status is Status.SKIPPED and not self.item.optional and not skipped_before

    @property
    def changed(self) -> bool:
        """Whether the form says something else than what is kept; untouched is no change."""
        if self.stored is None:
            return True
        return (self.data, self.status) != (self.stored.value, self.stored.status)

    @property
    def shown(self) -> tuple[Block, ...]:
        """What stands between the question and its answers."""
        ask = self.item.shown
        return ask(self.meta.answers, self.meta.supplied) if ask else ()

    @property
    def standing(self) -> Words | None:
        """What all answers come to now, where this one counts for it."""
        ask = self.item.standing
        if ask is None or self.data is None or self.errors:
            return None
        return ask(self._answers, self.meta.supplied)

    @property
    def hints(self) -> tuple[Words, ...]:
        """Soft remarks on a valid answer; they never stop anybody."""
        ask = self.item.hint
        if ask is None or self.data is None or self.errors:
            return ()
        words = ask(self._answers)
        return (words,) if words else ()

    @property
    def _answers(self) -> Answers:
        """All answers, with what is said on this screen in the place of what was kept."""
        together: Sequence[ItemField] = self._screen.fields() if self._screen else (self,)
        said = {one.name: one.posted for one in together if one.stored or one.data is not None}
        return ChainMap(said, self.meta.answers)

    @property
    def remarked(self) -> bool:
        """Whether there is a soft remark anywhere on the answer."""
        return bool(self.hints) or any(cell.hints for cell in self.cells)

    @property
    def ideas(self) -> tuple[Words, ...]:
        """Words that can be taken over into the answer with one tap."""
        return self.item.suggestions(self.meta.answers) if self.item.suggestions else ()

    @property
    def errors_at_boxes(self) -> bool:
        """Whether each error stands at its own box already."""
        return any(cell.errors for cell in self.cells)

    @property
    def error_id(self) -> str:
        """The id of the place that a link to the error leads to."""
        return str(next((cell.id for cell in self.cells if cell.errors), self.id))

    @property
    def told(self) -> str:
        """The answer as it is read back; "" where there is none."""
        return "" if self.data is None or self.errors else self.tell(self.data)

    def tell(self, value: Value) -> str:
        """Any answer to the item in words."""
        return ", ".join(say(words) for words in self.kind.tell(value, self.options))

    def change(self, position: int) -> Change:
        """What the store is asked to keep; ``position`` is the place among the asked items."""
        return Change(self.name, self.data, self.status, self.revision, self.ms_active, position)


def one_value(formdata: Any, name: str) -> str:
    """The first value under this name, as it was sent; "" where there is none."""
    return str(next(iter(formdata.getlist(name)), ""))


def one_text(formdata: Any, name: str) -> str:
    """The text under this name with plain line ends; only white space counts as nothing."""
    raw = one_value(formdata, name).replace("\r\n", "\n").replace("\r", "\n")
    return raw if raw.strip() else ""


def whole_number(formdata: Any, name: str) -> int | None:
    """A whole number of at most nine digits; anything else is None."""
    raw = one_value(formdata, name)
    return int(raw) if re.fullmatch(r"[0-9]{1,9}", raw) else None
