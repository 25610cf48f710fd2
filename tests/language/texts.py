"""Every text that a client, or another who is asked about a client, reads; and where it stands."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache, partial
from inspect import getclosurevars, unwrap
from pathlib import Path
from types import FunctionType

from babel.messages.extract import extract_from_file

from app.domain.module import Item, Module
from app.domain.text import Own, Text
from app.modules import all_modules, asked_of_anybody
from app.occupations.texts import descriptions

APP = Path(__file__).parents[2] / "app"
KEYWORDS = {"N_": None, "_": None, "_l": None, "gettext": None, "ngettext": (1, 2)}
PLAIN = ("domain", "modules", "documents", "occupations", "pdf", "store")
STAFF = frozenset(("coach", "staff", "beheer", "style_guide", "dist"))
"""Folders of pages that no client sees; coaches know the words of their work."""
ASKING = frozenset(
    (
        *("_answer_state.html", "_ask_auto.html", "_frame.html", "_state.html", "question.html"),
        *("start.html", "_agree.html", "check.html", "_checked.html", "questions.py"),
        *("checking.py", "rating_scales.py", "word_help.py"),
    )
)
"""Files whose texts stand around a question, beside those in a folder of ``kinds``."""


ELSEWHERE = {"pdf": "paper", "documents": "documents", "occupations": "fitting work"}


class Role(StrEnum):
    """What a text is for: the rules differ."""

    STATEMENT = "statement"
    """What is scored."""
    QUESTION = "question"
    """Everything else on the way through the questions: A2."""
    BAND = "outcome"
    """What a score means."""
    REST = "rest"


@dataclass(frozen=True)
class Said:
    """One text with its role; ``part`` is the group that its figures belong to."""

    words: str
    role: Role
    part: str
    place: str
    """The file and line, such as ``app/domain/days.py:11``."""


@cache
def everything() -> tuple[Said, ...]:
    """Every text once for each role and part that it has."""
    marked = [(place, part, words) for path in _files() for place, part, words in _marked(path)]
    known = {words for _place, _part, words in marked}
    scored = {words for module in all_modules() for words in statements(module)}
    asked = {one for module in all_modules() for one in _reached(_asked(module))} & known
    found: dict[tuple[str, Role, str], Said] = {}
    for place, part, words in marked:
        role = _role(place, words, scored, asked)
        found.setdefault((words, role, part), Said(words, role, part, place))
    return (*found.values(), *_occupations())


def statements(module: Module) -> tuple[str, ...]:
    """What the module scores, as msgids: of the client and of the others it asks."""
    scored = [item.text for item in asked_of_anybody(module) if item.scored]
    return tuple(one.msgid if isinstance(one, Text) else str(one) for one in scored)


def _role(place: str, words: str, scored: set[str], asked: set[str]) -> Role:
    path = Path(place.rpartition(":")[0])
    if words in scored and path.parts[1] == "modules":
        return Role.STATEMENT
    if words in _bands(path):
        return Role.BAND
    around = path.name in ASKING or "kinds" in path.parts
    reached = words in asked and path.parts[1] in {"domain", "modules"}
    return Role.QUESTION if around or reached else Role.REST


def _files() -> Iterator[Path]:
    for layer in PLAIN:
        yield from (APP / layer).rglob("*.py")
    for path in (APP / "web").rglob("*"):
        if path.suffix in {".py", ".html"} and not STAFF & set(path.parts):
            yield path


def _marked(path: Path) -> Iterator[tuple[str, str, str]]:
    """The msgids of a file, with their place and part."""
    how = "jinja2.ext:babel_extract" if path.suffix == ".html" else "python"
    name = path.relative_to(APP.parent)
    for line, msgids, _comments, _context in extract_from_file(how, path, keywords=KEYWORDS):
        for words in (msgids,) if isinstance(msgids, str) else msgids:
            if words:
                yield f"{name}:{line}", _part(path), words


def _part(path: Path) -> str:
    """The group of figures that a file belongs to: each module apart, and the rest by place."""
    folders = path.relative_to(APP).parts
    if folders[0] == "modules" and len(folders) > 2:
        return folders[1].replace("_", "-")
    if folders[0] != "web":
        return ELSEWHERE.get(folders[0], "shared by the parts")
    if "doors" in folders:
        return "signing in and help"
    if "observer" in folders:
        return "the other's form"
    return "the client's pages"


@cache
def _bands(path: Path) -> frozenset[str]:
    """The texts that a file gives for a band: values of a dict with ``Band.…`` as keys."""
    if path.suffix != ".py":
        return frozenset()
    tree = ast.parse((APP.parent / path).read_text(encoding="utf-8"))
    pairs = (
        (key, value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
    )
    return frozenset(
        str(one.value)
        for key, value in pairs
        if isinstance(key, ast.Attribute) and getattr(key.value, "id", "") == "Band"
        for one in ast.walk(value)
        if isinstance(one, ast.Constant)
    )


def _asked(module: Module) -> tuple[object, ...]:
    """What a module shows while it asks."""
    heads = (module.title, module.question, module.teaser, module.intro)
    others = module.observed(Own("")) if module.observed else ()
    return (*heads, *module.parts, *others)


def _reached(thing: object, seen: set[int] | None = None) -> Iterator[str]:
    """Every string in a thing: in its fields, and in what its functions can say."""
    seen = set() if seen is None else seen
    if isinstance(thing, str):
        yield thing
        return
    if id(thing) in seen or isinstance(thing, Own):
        return
    seen.add(id(thing))
    for one in _inside(thing):
        yield from _reached(one, seen)


def _inside(thing: object) -> Iterator[object]:
    if isinstance(thing, tuple | list | set | frozenset):
        yield from thing
    elif isinstance(thing, Mapping):
        yield from thing.values()
    elif is_dataclass(thing) and not isinstance(thing, type):
        own = {"label"} if isinstance(thing, Item) else {"told"}
        names = {one.name for one in fields(thing)} - own
        names |= {"not_applicable"} & set(dir(thing))
        yield from (getattr(thing, name) for name in sorted(names))
    elif isinstance(thing, partial):
        yield from (thing.func, *thing.args, *thing.keywords.values())
    elif isinstance(thing, FunctionType) and thing.__module__.startswith("app."):
        function = unwrap(thing)
        known = getclosurevars(function)
        yield from function.__code__.co_consts
        yield from (*known.nonlocals.values(), *known.globals.values())


def _occupations() -> Iterator[Said]:
    place = "app/occupations/data/texts.csv"
    for one in descriptions().values():
        for words in (one.title, one.sentence, *one.tasks):
            yield Said(words, Role.REST, "occupations", place)
