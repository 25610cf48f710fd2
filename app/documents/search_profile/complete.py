"""Is je zoekprofiel compleet? What is looked at when a search is judged; it advises, never blocks.

Several concrete kinds of work, region and travel, hours, training, no single narrow wish, and
nothing that contradicts what the client filled in elsewhere (issue: the zoekprofiel).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from app.documents.search_profile.suggested import Rounds
from app.documents.search_profile.times import hours_that_go, possible, written
from app.documents.search_profile.work import LEAST_JOBS, SECTOR_NAMES, refused_sectors
from app.domain.answers import value_of
from app.domain.search_profile import FIELDS, Line, Profile
from app.domain.text import N_, Own, Words, listed, text
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.practical import LEARNING
from app.occupations.catalogue import catalogue
from app.occupations.matching import Person, fits
from app.occupations.search import Kind, search

NEEDED = {
    "directions": N_("Schrijf één tot drie richtingen op."),
    "regions": N_("Schrijf op in welke regio je zoekt."),
    "travel": N_("Schrijf op hoe lang je wilt reizen, en waarmee."),
    "hours": N_("Schrijf op hoeveel uur per week je zoekt."),
    "learning": N_("Schrijf op wat je leerde, en of je wilt leren."),
    "pitch": N_("Schrijf drie zinnen over jezelf."),
}
"""Fields that are looked at, with the step where one is empty."""
SHORT_TRAVEL = 30
"""Minutes of travelling below which few work is left."""
ALIKE = 3
"""So many figures of the ISCO are the same in occupations that are much alike."""


@dataclass(frozen=True)
class Gap:
    """Something that can be better, with one step and the field where it is taken."""

    words: Words
    step: Words
    field: str


def gaps(profile: Profile, rounds: Rounds, person: Person | None = None) -> tuple[Gap, ...]:
    """What can still be better, in the order of the document; empty where all is there.

    ``person`` is who matching knows, for work that what was filled in stands in the way of.
    """
    looks: Sequence[Callable[[], Iterator[Gap]]] = (
        lambda: _few_or_vague(profile),
        lambda: _narrow(profile),
        lambda: _in_the_way(profile, person),
        lambda: _refused(profile, rounds),
        lambda: _too_many_hours(profile, rounds),
        lambda: _weekend(profile, rounds),
        lambda: _near(profile, rounds),
        lambda: _training(profile, rounds, person),
        lambda: _empty(profile),
    )
    found = [gap for look in looks for gap in look()]
    order = list(FIELDS)
    return tuple(sorted(found, key=lambda gap: order.index(gap.field)))


def _empty(profile: Profile) -> Iterator[Gap]:
    for name, step in NEEDED.items():
        if not profile.get(name):
            yield Gap(text(N_("{field} is nog leeg."), field=FIELDS[name].title), step, name)


def _few_or_vague(profile: Profile) -> Iterator[Gap]:
    lines = profile.get("jobs", ())
    if len(lines) < LEAST_JOBS:
        few = N_("Je noemt nog weinig functies.") if lines else N_("Je noemt nog geen functie.")
        step = N_("Noem minstens drie functies. Dan zoek je breed genoeg.")
        yield Gap(few, step, "jobs")
    vague = next((one for one in lines if occupation_of(one) is None), None)
    if vague:
        words = text(N_("“{job}” is nog niet zo duidelijk."), job=Own(vague.words))
        yield Gap(words, N_("Kies de naam van een beroep, zoals in een vacature."), "jobs")


def _narrow(profile: Profile) -> Iterator[Gap]:
    known = [one for line in profile.get("jobs", ()) if (one := occupation_of(line))]
    groups = {catalogue().isco[catalogue().rows[one]][:ALIKE] for one in known}
    if len(known) > 1 and len(groups) == 1:
        yield Gap(
            N_("Je functies lijken veel op elkaar."),
            N_("Voeg werk toe in een andere richting. Zo zijn er meer vacatures."),
            "jobs",
        )


def _in_the_way(profile: Profile, person: Person | None) -> Iterator[Gap]:
    for line in profile.get("jobs", ()) if person else ():
        one = occupation_of(line)
        found = fits(person, one) if person and one else None
        if found and found.state == "out":
            caution = text(
                N_("Bij “{job}” past niet alles wat je invulde. Het gaat om: {what}."),
                job=Own(line.words),
                what=listed([obstacle.words for obstacle in found.obstacles]),
            )
            yield Gap(caution, N_("Bespreek het met je coach, of kies ander werk."), "jobs")


def _refused(profile: Profile, rounds: Rounds) -> Iterator[Gap]:
    refused = refused_sectors(rounds)
    for line in profile.get("sectors", ()):
        letter = line.ref.removeprefix("sector:")
        if line.ref and letter in refused:
            words = text(
                N_("Bij Wat wil ik? zei je nee tegen: {sector}."), sector=SECTOR_NAMES[letter]
            )
            yield Gap(words, N_("Haal de sector weg, of verander je antwoord."), "sectors")


def _too_many_hours(profile: Profile, rounds: Rounds) -> Iterator[Gap]:
    most, goes = _highest_number(profile.get("hours", ())), hours_that_go(rounds)
    if most is not None and goes is not None and most > goes:
        words = text(N_("Bij Wat kan ik? vulde je {goes} uur per week in."), goes=written(goes))
        yield Gap(words, N_("Kies evenveel uren, of verander je antwoord."), "hours")


def _weekend(profile: Profile, rounds: Rounds) -> Iterator[Gap]:
    said = " ".join(one.words for one in profile.get("days", ())).casefold()
    weekend = "zaterdag" in said or "zondag" in said or "weekend" in said
    if weekend and possible(rounds).can.get("weekend") == "not_now":
        words = N_("Bij Wat kan ik? zei je: werken in het weekend gaat nu niet.")
        yield Gap(words, N_("Kies andere dagen, of verander je antwoord."), "days")


def _near(profile: Profile, rounds: Rounds) -> Iterator[Gap]:
    del rounds
    minutes = [
        int(word)
        for line in profile.get("travel", ())
        for word, unit in zip(line.words.split(), line.words.split()[1:], strict=False)
        if word.isdecimal() and unit.startswith("minu")
    ]
    if minutes and max(minutes) < SHORT_TRAVEL:
        words = text(N_("Je wilt hoogstens {minutes} minuten reizen."), minutes=max(minutes))
        yield Gap(words, N_("Kan het wat langer? Dan is er meer werk."), "travel")


def _training(profile: Profile, rounds: Rounds, person: Person | None) -> Iterator[Gap]:
    wants = rounds.get(WANTS.slug)
    if not person or not person.level or not wants or value_of(wants.answers, LEARNING.id) != "no":
        return
    for line in profile.get("jobs", ()):
        one = occupation_of(line)
        level = int(catalogue().level[catalogue().rows[one]]) if one else 0
        if level > person.level:
            words = text(N_("“{job}” vraagt een hogere opleiding."), job=Own(line.words))
            yield Gap(words, N_("Wil je een cursus doen? Schrijf dat hier op."), "learning")
            return


def occupation_of(line: Line) -> str | None:
    """The id of the occupation that a line names; None where the catalogue knows no such name."""
    identity = line.ref.removeprefix("occupation:")
    if line.ref.startswith("occupation:") and identity in catalogue().rows:
        return identity
    found = search(line.words, most=1)
    return found[0].id if found and found[0].kind in {Kind.EXACT, Kind.START} else None


def _highest_number(lines: Sequence[Line]) -> float | None:
    words = (word.replace(",", ".") for one in lines for word in one.words.split())
    numbers = [float(one) for one in words if one.replace(".", "", 1).isdecimal()]
    return max(numbers, default=None)
