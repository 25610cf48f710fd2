"""Hours, days, moments and building up: what is wanted, as far as it goes (content.md 1.3 D3)."""

from app.documents.search_profile.suggested import Rounds, Suggested
from app.domain.answers import Answers, value_of
from app.domain.kinds import Several
from app.domain.module import Item
from app.domain.possibilities import Times
from app.domain.text import N_, Own, Words, listed, text
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.possible import times as times_of
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.practical import DAYS, HOURS, HOURS_LEAST, HOURS_MOST, TIMES, amount

WEEKEND = frozenset({"saturday", "sunday"})


def possible(rounds: Rounds) -> Times:
    """What goes, as the client filled it in; empty where that was not done."""
    now = rounds.get(ABILITY.slug)
    return times_of(now.answers) if now else Times()


def hours_that_go(rounds: Rounds) -> float | None:
    """The most hours a week that go, in the end; None where that was not filled in."""
    found = possible(rounds)
    return found.hours_week if found.goal_hours is None else found.goal_hours


def wanted_hours(rounds: Rounds) -> tuple[float | None, float | None]:
    """The least and the most hours a week that are wanted and go; None where not known."""
    answers, goes = _wants(rounds), hours_that_go(rounds)
    least, most = (
        None if (typed := amount(answers, item.id)) is None else typed / HOURS.step
        for item in (HOURS_LEAST, HOURS_MOST)
    )
    known = [one for one in (most, goes) if one is not None]
    top = min(known, default=None)
    if least is not None and top is not None and least > top:
        least = None
    return least, top


def hours_in_words(rounds: Rounds) -> Words:
    """The hours without their unit: "16 tot 24", "24"; empty where nothing is known."""
    least, most = wanted_hours(rounds)
    if most is None:
        return "" if least is None else text(N_("minstens {hours}"), hours=written(least))
    if least is None or least == most:
        return written(most)
    return text(N_("{least} tot {most}"), least=written(least), most=written(most))


def hours(rounds: Rounds) -> tuple[Suggested, ...]:
    """The hours a week."""
    words = hours_in_words(rounds)
    if not words:
        return ()
    source = WANTS.slug if WANTS.slug in rounds else ABILITY.slug
    return (Suggested(text(N_("{hours} uur per week"), hours=words), source),)


def days(rounds: Rounds) -> tuple[Suggested, ...]:
    """The days that were chosen, without a weekend that does not go; else how many days go."""
    found = possible(rounds)
    weekend = found.can.get("weekend") != "not_now"
    chosen = [one for one in _chosen(DAYS, _wants(rounds)) if weekend or one not in WEEKEND]
    if chosen:
        return (Suggested(_listed(DAYS, chosen), WANTS.slug),)
    if not found.days_week:
        return ()
    number = written(found.days_week)
    one = number == Own("1")
    words = N_("{days} dag per week") if one else N_("{days} dagen per week")
    return (Suggested(text(words, days=number), ABILITY.slug),)


def times(rounds: Rounds) -> tuple[Suggested, ...]:
    """The moments that were chosen, without those that do not go."""
    can = possible(rounds).can
    chosen = [one for one in _chosen(TIMES, _wants(rounds)) if can.get(one) != "not_now"]
    return (Suggested(_listed(TIMES, chosen), WANTS.slug),) if chosen else ()


def building_up(rounds: Rounds) -> tuple[Suggested, ...]:
    """With how many hours it begins and to how many it grows (Annex A `hours`)."""
    found = possible(rounds)
    if found.start_hours is None or found.goal_hours is None:
        return ()
    words = text(
        N_("Ik begin met {start} uur en groei naar {goal} uur per week."),
        start=written(found.start_hours),
        goal=written(found.goal_hours),
    )
    return (Suggested(words, ABILITY.slug),)


def written(hours: float) -> Own:
    """A number of hours as people write it: "24", "7,5"."""
    return Own(HOURS.written(round(hours * HOURS.step)))


def _wants(rounds: Rounds) -> Answers:
    now = rounds.get(WANTS.slug)
    return now.answers if now else {}


def _chosen(item: Item, answers: Answers) -> list[str]:
    value = value_of(answers, item.id)
    return [str(one) for one in value] if isinstance(value, tuple) else []


def _listed(item: Item, chosen: list[str]) -> Words:
    options = item.kind.options if isinstance(item.kind, Several) else ()
    return listed([one.label for one in options if one.value in chosen])
