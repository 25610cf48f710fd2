"""The figures of docs/language.md, for the texts as they are now; no network, some ten seconds.

python -m bench.language
"""

from collections.abc import Iterable

from tests.language.allowing import allowed, refused
from tests.language.figures import Figures, by_part, of_questions
from tests.language.texts import everything

STRICT = 4.0
"""The next border that is used: ten times in a million words."""
HEADS = ("part", "sentences", "words each", "Flesch-Douma")
ASKED_HEADS = (*HEADS, "≤ 10 words", "common words", "both", "both, with word help")


def main() -> None:
    """Print the two tables, and what the lint finds."""
    print("The way through the questions\n")
    print(table(ASKED_HEADS, map(asked_row, of_questions())))
    strict = of_questions(STRICT)[-1]
    print(f"\nWith {STRICT} as the border of common: {strict.both:.1%}, {strict.helped:.1%}")
    print("\nEverything that a client reads\n")
    print(table(HEADS, map(row, by_part())))
    texts = everything()
    print(f"\n{len(texts)} texts; {len(allowed())} lines of allowed.txt; refused:")
    print("\n".join(refused(texts)) or "nothing")


def row(found: Figures) -> tuple[str, ...]:
    """A row of any part."""
    return (found.name, str(found.sentences), f"{found.words:.1f}", f"{found.douma:.0f}")


def asked_row(found: Figures) -> tuple[str, ...]:
    """A row of a part that asks."""
    shares = (found.short, found.common, found.both, found.helped)
    return (*row(found), *(f"{share:.1%}" for share in shares))


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """The rows as a table of Markdown."""
    lines = (heads, ("---", *["---:"] * (len(heads) - 1)), *rows)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
