"""What the lint lets through: ``allowed.txt``, a reason in every line."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.language.rules import RULES, broken
from tests.language.texts import Said

FILE = Path(__file__).with_name("allowed.txt")
ANYWHERE = "*"


@dataclass(frozen=True)
class Allowed:
    """A finding that may stand: of this rule, in texts that hold ``within``."""

    rule: str
    what: str
    within: str
    why: str

    def lets(self, rule: str, what: str, said: Said) -> bool:
        """Whether this finding is the one that may stand."""
        here = self.within == ANYWHERE or self.within in said.words
        return (rule, what) == (self.rule, self.what) and here


@cache
def allowed() -> tuple[Allowed, ...]:
    """The lines of the file; the first that is not right stops with its number."""
    lines = FILE.read_text(encoding="utf-8").splitlines()
    kept = [(number, line) for number, line in enumerate(lines, 1) if line and line[0] != "#"]
    return tuple(read(line, number) for number, line in kept)


def read(line: str, number: int) -> Allowed:
    """One line as what it allows.

    Raises ValueError where the line has no reason, or names no rule of ours.
    """
    parts = [one.strip() for one in line.split(" | ")]
    if len(parts) != 4 or not all(parts) or parts[0] not in RULES:
        raise ValueError(f"{FILE.name}, line {number}: not 'rule | what | in a text with | why'")
    return Allowed(*parts)


def refused(texts: Iterable[Said]) -> list[str]:
    """What breaks a rule and may not, a line for each with its place; nothing when all is well."""
    return [
        f"{said.place}: {rule}: {what!r} in {said.words!r}"
        for rule, what, said in broken(texts)
        if not any(one.lets(rule, what, said) for one in allowed())
    ]


def needless(texts: Iterable[Said]) -> list[Allowed]:
    """What is allowed and stands nowhere any more."""
    found = broken(texts)
    return [one for one in allowed() if not any(one.lets(*finding) for finding in found)]
