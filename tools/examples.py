"""Write docs/examples: ten made-up clients with their list, zoekprofiel and employer version.

    .venv/bin/python -m tools.examples [--papers DIR]

The same code gives the same bytes, and a test says when they are not what stands there. The clients
are those of tests/occupations/people.py; an installation has neither them nor this command. With
``--papers`` the zoekprofiel and the sheet for an employer of each are written as PDF, in DIR.
"""  # noqa: INP001 - a script, run by hand

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent

from app.documents.matching import person_of
from app.documents.occupations import chosen
from app.documents.search_profile import (
    as_lines,
    chapters,
    employer_sections,
    employer_version,
    gaps,
    held_back,
    suggestion,
)
from app.domain.search_profile import Profile
from app.domain.sections import Listing, Paragraph, Section
from app.domain.text import Words, say
from app.modules.beroepenorientatie import MODULE as OCCUPATIONS
from app.modules.beroepenorientatie.feasibility import REACH, STEPS, Reach
from app.occupations.catalogue import catalogue
from app.occupations.matching import MOST_SHOWN, Fit, Matches, Reason, match
from app.pdf import Paper
from app.pdf.search_profile import print_employer_version, print_search_profile
from tests.occupations.choosing import search_rounds
from tests.occupations.people import CLIENTS, Client, person

FOLDER = Path(__file__).parent.parent / "docs" / "examples"
WHOLE = 10
"""So many occupations are shown with every reason; the others by their title."""
ON, ON_WORDS = date(2026, 5, 3), "3 mei 2026"
"""The day that every example was finished."""
README = """\
# Voorbeelden

Tien verzonnen cliënten, van hun lijst met beroepen tot het blad voor een werkgever. Wie ze zijn staat
in `tests/occupations/people.py`, wat ze kiezen in `tests/occupations/choosing.py`. De rest rekent Koers
uit: niets in deze map is met de hand geschreven.

    .venv/bin/python -m tools.examples                # maakt deze map opnieuw
    .venv/bin/python -m tools.examples --papers DIR   # en van elk twee pdf's, in DIR

Een test zegt het wanneer deze map niet meer is wat het commando maakt. De pdf's staan hier niet: samen
bijna een megabyte, en elke komma verandert ze alle twintig.

| | oud werk | de eerste vijf van de lijst |
| --- | --- | --- |
{rows}

## Zo lees je een voorbeeld

1. **Wie**: het verhaal. De antwoorden bij het verhaal staan in `people.py`.
2. **De lijst**: de eerste tien met alle redenen van de kaart, daarna de namen van de rest. Dan wat bijna
   past, en wat er bij komt als één keuze anders kan.
3. **Gekozen**: de volgorde van de cliënt, met wat er haalbaar is.
4. **Zoekprofiel**: precies het voorstel. Een cliënt verandert het nog.
5. **Compleet?**: wat Koers zegt voor het ondertekenen.
6. **Voor een werkgever**: met de vinkjes zoals ze in het begin staan. Wat iemand nodig heeft om goed te
   werken staat er dan niet op.

Wat de lijsten niet goed kunnen, staat onder “What the figures cannot say” in
[docs/matching.md](../matching.md).
"""


def main() -> None:
    """Write every file, and the papers where they are asked for."""
    asked = argparse.ArgumentParser(description="Write docs/examples.")
    asked.add_argument("--papers", type=Path, metavar="DIR", help="also write PDFs, there")
    folder = asked.parse_args().papers
    for name, words in files().items():
        (FOLDER / name).write_text(words, encoding="utf-8")
    for name, made in papers().items() if folder else ():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(made)


def files() -> Mapping[str, str]:
    """What stands in docs/examples, by the name of the file."""
    told = {f"{one.name.lower()}.md": _page(_told(one)) for one in CLIENTS}
    rows = "\n".join(_row(one) for one in CLIENTS)
    return {**told, "README.md": README.format(rows=rows)}


def papers(clients: Sequence[Client] = CLIENTS) -> Mapping[str, bytes]:
    """The PDFs of each client, by the name of the file."""
    found: dict[str, bytes] = {}
    for one in clients:
        profile, name = _profile(one), one.name.lower()
        paper = Paper("Zoekprofiel", ON, ON_WORDS, (), chapters(profile), name=one.name, demo=True)
        sections = employer_sections(employer_version(profile))
        sheet = replace(
            paper, title="Ik zoek werk", sections=sections, chapters=(), product="", demo=False
        )
        found[f"{name}-zoekprofiel.pdf"] = print_search_profile(paper, say)
        found[f"{name}-werkgever.pdf"] = print_employer_version(sheet, say)
    return found


def _page(lines: Iterable[str]) -> str:
    """The lines with never more than one empty one between them."""
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n"


def _row(client: Client) -> str:
    first = [one.occupation.title for one in match(person(client)).cards[:5]]
    return (
        f"| [{client.name}]({client.name.lower()}.md) | {client.jobs[0][0]} | {', '.join(first)} |"
    )


def _told(client: Client) -> Iterator[str]:
    yield f"# {client.name}"
    yield ""
    yield dedent(client.story).strip()
    yield from _list(match(person(client)))
    yield from _chosen(client)
    yield from _search(client)


def _list(found: Matches) -> Iterator[str]:
    yield from _heading(2, "De lijst")
    yield from _bullets(one.words for one in found.asks)
    for place, one in enumerate(found.cards[:WHOLE], 1):
        yield from _heading(3, f"{place}. {_title(one)}")
        yield say(one.verdict)
        yield ""
        yield from _bullets(_reasons(one))
    rest = found.cards[WHOLE:]
    yield from _heading(3, "En verder op de kaarten") if rest else ()
    for place, one in enumerate(rest, WHOLE + 1):
        yield f"{place}. {_title(one)} ({say(one.verdict).rstrip('.').lower()})"
    yield from _heading(3, "Bijna passend")
    yield from _bullets_or_none(_near(one) for one in found.near)
    yield from _heading(3, "Wat als iets anders kan?")
    yield from _bullets_or_none(one.words for one in found.what_if)


def _reasons(one: Fit) -> Iterator[Words]:
    kinds: tuple[tuple[Reason, ...], ...] = (one.because, one.cautions, one.asks)
    return (reason.words for several in kinds for reason in several[:MOST_SHOWN])


def _near(one: Fit) -> str:
    ideas = ", ".join(say(idea) for idea in one.ideas)
    return f"**{_title(one)}.** {say(one.verdict)} Om over te praten: {ideas}."


def _chosen(client: Client) -> Iterator[str]:
    picked = chosen(search_rounds(client)[OCCUPATIONS.slug])
    yield from _heading(2, "Gekozen")
    for place, identity in enumerate(picked.ranked, 1):
        title = _capital(catalogue().find(identity).title)
        found = picked.feasible.get(identity)
        if found is None:
            yield f"{place}. {title}"
            continue
        steps = ", ".join(say(STEPS[one]) for one in found.steps)
        more = f". Een stap is nodig voor: {steps}" if found.outcome is Reach.STEP else ""
        yield f"{place}. {title}: {say(REACH[found.outcome]).lower()}{more}"


def _search(client: Client) -> Iterator[str]:
    rounds, profile = search_rounds(client), _profile(client)
    yield from _heading(2, "Zoekprofiel")
    for held in chapters(profile):
        yield from _heading(3, say(held.title))
        yield from _sections(held.sections)
    someone = person_of(rounds, client.fml, chosen(rounds[OCCUPATIONS.slug]))
    yield from _heading(2, "Is het compleet?")
    missing = [f"{say(one.words)} {say(one.step)}" for one in gaps(profile, rounds, someone)]
    everything = "Alles is er: je zoekt breed, en het past bij wat je invulde."
    yield from _bullets(missing or [everything])
    yield from _heading(2, "Voor een werkgever")
    yield from _sections(employer_sections(employer_version(profile)))
    waiting = [one.line.words for one in held_back(profile)]
    yield from _heading(3, "Wacht op een keuze") if waiting else ()
    yield from _bullets(waiting)


def _profile(client: Client) -> Profile:
    return as_lines(suggestion(search_rounds(client)), say)


def _sections(sections: Iterable[Section]) -> Iterator[str]:
    """Each as a label with its line behind it, or its lines below."""
    for one in sections:
        lines = [words for block in one.said for words in _lines(block)]
        if len(lines) == 1:
            yield from ("", f"**{say(one.title)}:** {say(lines[0])}")
        else:
            yield from ("", f"**{say(one.title)}**", "", *_bullets(lines))


def _lines(block: object) -> tuple[Words, ...]:
    if isinstance(block, Listing):
        return block.entries
    return (block.words,) if isinstance(block, Paragraph) else ()


def _heading(level: int, words: str) -> Iterator[str]:
    yield from ("", f"{'#' * level} {words}", "")


def _bullets_or_none(lines: Iterable[Words]) -> Iterator[str]:
    found = tuple(lines)
    return _bullets(found or ("Niets.",))


def _bullets(lines: Iterable[Words]) -> Iterator[str]:
    return (f"- {say(one)}" for one in lines)


def _title(one: Fit) -> str:
    return _capital(one.occupation.title)


def _capital(title: str) -> str:
    return title[:1].upper() + title[1:]


if __name__ == "__main__":
    main()
