"""A suggestion for every field of the zoekprofiel (content.md 3.2, the table)."""

from app.documents.occupations import Chosen, chosen
from app.documents.search_profile import abilities, times, wishes, work
from app.documents.search_profile.pitch import pitch
from app.documents.search_profile.suggested import Rounds, Suggestion
from app.modules.beroepenorientatie import MODULE as OCCUPATIONS
from app.modules.wat_wil_ik.weights import Weight


def suggestion(rounds: Rounds) -> Suggestion:
    """What these finished rounds suggest; a field of which nothing is known is empty."""
    picked = chosen(rounds.get(OCCUPATIONS.slug))
    return {**_of_work(rounds, picked), **_of_wishes(rounds)}


def _of_work(rounds: Rounds, picked: Chosen) -> Suggestion:
    return {
        "directions": work.directions(rounds, picked),
        "jobs": work.job_lines(picked),
        "sectors": work.sectors(rounds, picked),
        "tasks": abilities.tasks(rounds),
        "proof": abilities.proof(rounds),
        "learning": abilities.learning(rounds, picked),
        "pitch": pitch(rounds, picked),
    }


def _of_wishes(rounds: Rounds) -> Suggestion:
    return {
        "surroundings": wishes.surroundings(rounds),
        "conditions": wishes.conditions(rounds),
        "hours": times.hours(rounds),
        "days": times.days(rounds),
        "times": times.times(rounds),
        "building_up": times.building_up(rounds),
        "travel": wishes.travel(rounds),
        "regions": wishes.regions(rounds),
        "wage_wish": wishes.wage_wish(rounds),
        "wage_least": wishes.wage_least(rounds),
        "must": wishes.wishes(rounds, Weight.MUST),
        "nice": wishes.wishes(rounds, Weight.NICE),
        "never": wishes.wishes(rounds, Weight.NEVER),
    }
