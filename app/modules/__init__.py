"""The self-research: every folder here that defines ``MODULE`` is a module."""

import pkgutil
from collections import Counter
from functools import cache
from importlib import import_module

from app.domain.module import Item, Module
from app.domain.text import Own


class BadModuleError(Exception):
    """A folder breaks the rules of docs/add-a-module.md; the application does not start."""


@cache
def all_modules() -> tuple[Module, ...]:
    """Every module by its position; raises BadModuleError where a folder breaks a rule."""
    modules = [_load(folder.name) for folder in pkgutil.iter_modules(__path__) if folder.ispkg]
    for what, values in (
        ("position", [str(module.position) for module in modules]),
        ("prefix", [module.prefix for module in modules]),
    ):
        _refuse_doubles(what, values)
    return tuple(sorted(modules, key=lambda module: module.position))


def find_module(slug: str) -> Module | None:
    """The module with this slug, or None."""
    return next((module for module in all_modules() if module.slug == slug), None)


def asked_of_anybody(module: Module) -> tuple[Item, ...]:
    """Every item of the module: what the client is asked, and what others are."""
    others = module.observed(Own("")) if module.observed else ()
    return (*module.items, *(item for part in others for item in part.items))


def check(module: Module, folder: str) -> None:
    """Raise BadModuleError where the module's own definition breaks a rule."""
    if module.slug != folder.replace("_", "-"):
        raise BadModuleError(
            f"{folder}: the slug is {module.slug!r}, the folder's name says otherwise"
        )
    items = asked_of_anybody(module)
    _refuse_doubles("item id", [item.id for item in items])
    for item in items:
        if not item.id.startswith(f"{module.prefix}."):
            raise BadModuleError(f"{folder}: {item.id!r} does not start with {module.prefix!r}")
    asked = {item.scale for item in module.items if item.scale}
    if asked != set(module.scale_names):
        raise BadModuleError(
            f"{folder}: scales without items or a name: {asked ^ {*module.scale_names}}"
        )
    known = {switch.name for switch in module.switches}
    needed = {item.switch for item in items if item.switch}
    if needed != known:
        raise BadModuleError(f"{folder}: switches without items or a label: {needed ^ known}")


def _load(folder: str) -> Module:
    module = getattr(import_module(f"{__name__}.{folder}"), "MODULE", None)
    if not isinstance(module, Module):
        raise BadModuleError(f"{folder}: defines no MODULE")
    check(module, folder)
    return module


def _refuse_doubles(what: str, values: list[str]) -> None:
    double = [value for value, times in Counter(values).items() if times > 1]
    if double:
        raise BadModuleError(f"{what} used twice: {', '.join(double)}")
