"""How much somebody is asked: the coach sets the path, and the client can always do more."""

from app.domain.module import Module, Path
from app.modules import all_modules
from app.store.clients import set_preferences
from app.web.visitor import visitor

WHOLE = "whole"
"""The preference that holds the slugs of the modules that a client wants to do whole."""


def path_of(module: Module) -> Path:
    """How much of the module this client is asked (content.md 0.1)."""
    who = visitor()
    if who is None or who.path != "short":
        return "full"
    return "full" if module.slug in _whole(who.preferences.get(WHOLE)) else "short"


def by_path(path: str | None) -> list[Module]:
    """Every module; on the short path those that are asked before the first meeting come first."""
    return sorted(all_modules(), key=lambda module: path == "short" and not module.short_path)


def minutes_of(module: Module) -> int:
    """The minutes that this client's path through the module takes most people."""
    short = path_of(module) == "short" and module.short_minutes
    return module.short_minutes if short else module.minutes


def do_whole(module: Module) -> None:
    """Remember that this client wants to be asked all of the module."""
    who = visitor()
    if who is None:
        return
    chosen = _whole(who.preferences.get(WHOLE)) | {module.slug}
    set_preferences(who.person_id, {**who.preferences, WHOLE: sorted(chosen)})


def _whole(kept: object) -> set[str]:
    return {str(slug) for slug in kept} if isinstance(kept, list | tuple) else set()
