"""Templates, drawn with less ado: a screen of questions draws sixty choices, and often."""

from collections.abc import Callable, Hashable, MutableMapping
from typing import Any, Final

from flask.templating import Environment
from markupsafe import Markup

from app.web.say import language

ANY_REVISION = -1
"""Stands where a kept reply gets its revision; no answer has it."""

MOST_KEPT: Final = 5_000
"""Drawings of some 1.5 kB each; the six answers to every statement fit many times over."""

_kept: dict[Hashable, Markup] = {}


class PlainEnvironment(Environment):
    """Jinja's environment, with a plain dictionary where it layers its globals."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals as they are: layered, every include walks through all of them again."""
        return {**self.globals, **d} if d else self.globals


def kept_choices(macro: Callable[[Any, str], Markup], field: Any, look: str = "") -> Markup:
    """What the macro ``choices`` draws for the field; it looks the same whoever chose the same.

    Nothing of a person is in it but which option is marked; what is none of the options was typed
    by somebody, and is kept nowhere.
    """
    if field.errors:
        return macro(field, look)
    key = (language(), look, field.id, field.options, field.chosen, field.not_applicable)
    found = _kept.get(key)
    if found is None:
        found = _keep(key, macro(field, look))
    return found


def kept_question(
    macro: Callable[..., Markup], field: Any, hard_words: Hashable, *, as_h1: bool
) -> Markup:
    """What the macro draws for a plain question (``ItemField.plain``), its revision filled in."""
    looks = (field.label.text, field.options, field.chosen, field.not_applicable)
    key = (language(), "question", field.name, as_h1, hard_words, *looks)
    found = _kept.get(key)
    if found is None:
        revision, field.revision = field.revision, ANY_REVISION
        found = _keep(key, macro(field, hard_words, as_h1))
        field.revision = revision
    return Markup(_with_revision(found, field))  # noqa: S704 - a whole number in a template of ours


def drawn_once(macro: Callable[..., Markup], *values: Hashable) -> Markup:
    """What the macro draws for these values, drawn once for each language.

    Only for macros of whose values there are few, and which show nothing of a person.
    """
    key = (language(), macro.name, *values)  # type: ignore[attr-defined]  # Jinja's macros have one
    found = _kept.get(key)
    if found is None:
        found = _keep(key, macro(*values))
    return found


def kept_reply(field: Any, draw: Callable[[], str]) -> str:
    """What a tap on one of a few options is answered with: only its revision differs each time."""
    key = (language(), "reply", field.name, field.chosen, field.not_applicable)
    found = _kept.get(key)
    if found is None:
        revision, field.revision = field.revision, ANY_REVISION
        found = _keep(key, Markup(draw()))  # noqa: S704 - a template of ours drew it
        field.revision = revision
    return _with_revision(found, field)


def _with_revision(drawn: Markup, field: Any) -> str:
    """The drawing with the revision of the field where any revision stood."""
    name = f'name="{field.name}.rev" value="'
    return str(drawn).replace(f'{name}{ANY_REVISION}"', f'{name}{field.revision}"')


def _keep(key: Hashable, drawn: Markup) -> Markup:
    if len(_kept) >= MOST_KEPT:
        _kept.clear()
    _kept[key] = drawn
    return drawn
