"""The form of a screen of questions, made from what a module says it asks."""

from collections.abc import Mapping
from typing import Any

from wtforms import Form

from app.domain.answers import Answers
from app.domain.module import Item, Supplied
from app.web.forms.base import ItemField
from app.web.forms.fields import FIELDS


class ScreenForm(Form):  # type: ignore[misc]  # WTForms has no types
    """The items of one screen; its fields carry the ids of the items."""

    def fields(self) -> tuple[ItemField, ...]:
        """The fields in the order in which they are asked."""
        return tuple(self)


def screen_form(
    items: tuple[Item, ...],
    answers: Answers,
    supplied: Supplied,
    formdata: Mapping[str, Any] | None = None,
) -> ScreenForm:
    """The form of these items: filled from ``answers``, or from ``formdata`` when it is given."""
    kept = {item.id: answers[item.id] for item in items if item.id in answers}
    meta = {"answers": answers, "supplied": supplied}
    form: ScreenForm = _form_class(items)(formdata=formdata, data=kept, meta=meta)
    return form


_classes: dict[tuple[str, ...], tuple[tuple[Item, ...], type[ScreenForm]]] = {}
"""The form class of each screen by the ids of its items, which are quick to look up."""


def _form_class(items: tuple[Item, ...]) -> type[ScreenForm]:
    """The form class of these items, made once for each screen."""
    ids = tuple([item.id for item in items])
    made_for, form_class = _classes.get(ids, ((), ScreenForm))
    if made_for != items:
        fields = {item.id: FIELDS[item.kind.name](item) for item in items}
        form_class = type("ItemsForm", (ScreenForm,), fields)
        _classes[ids] = items, form_class
    return form_class
