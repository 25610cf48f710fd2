"""The form that somebody else fills in about a client."""

from dataclasses import dataclass
from typing import Any, Final, Self

from app.domain.answers import Answer, Answers, Status, Value
from app.domain.module import Module, Part, asked_items
from app.domain.text import N_, Own, Words
from app.modules import find_module
from app.store.observers import LinkFound
from app.web.forms import ItemField, ScreenForm, screen_form

NOTHING: Final = N_("Je hebt nog niets ingevuld. Vul eerst iets in.")


@dataclass(frozen=True)
class AboutSomebody:
    """The form about the client, part by part."""

    module: Module
    first_name: str
    """Of the client who asks."""
    parts: tuple[Part, ...]
    form: ScreenForm

    @classmethod
    def of(cls, found: LinkFound, sent: Any = None) -> Self | None:
        """The form that belongs to the link, filled from what was sent; None without questions."""
        module = find_module(found.module)
        if module is None or module.observed is None:
            return None
        parts = module.observed(Own(found.first_name))
        return cls(
            module, found.first_name, parts, screen_form(asked_items(parts, {}), {}, {}, sent)
        )

    @property
    def stretches(self) -> list[tuple[Part, list[ItemField]]]:
        """Each part with its fields, in order."""
        by_name = {field.name: field for field in self.form.fields()}
        return [(part, [by_name[item.id] for item in part.items]) for part in self.parts]

    @property
    def left_open(self) -> list[ItemField]:
        """What was neither answered nor passed over on purpose."""
        return [field for field in self.form.fields() if field.left_open]

    @property
    def remarked(self) -> bool:
        """Whether there is something to look at again before it is sent; it never stops."""
        return bool(self.left_open) or any(field.hints for field in self.form.fields())

    @property
    def problem(self) -> Words | None:
        """What is wrong with the form as a whole, or None."""
        return None if any(field.data for field in self.form.fields()) else NOTHING

    def answers(self) -> Answers:
        """What was filled in; never when, nor how fast."""
        return {
            field.name: Answer(_trimmed(field), field.status, content_version=self.module.version)
            for field in self.form.fields()
            if field.status is not Status.SKIPPED
        }


def _trimmed(field: ItemField) -> Value | None:
    return field.data.strip() if isinstance(field.data, str) else field.data
