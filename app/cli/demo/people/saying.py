"""Short ways to write down what somebody of the demo chose."""

from collections.abc import Mapping

from app.cli.demo.people.persona import ABILITY, Said
from app.domain.answers import Value
from app.domain.kinds import Row
from app.modules import find_module

RUBRIC, CAN, CONDITION = "ability.rubric.", "ability.can.", "ability.condition."
SECTORS = "ABCDEFGHIJKLMNOPQRSTU"

Leaning = Mapping[str, float]


def under(prefix: str, **values: Value) -> Said:
    """The values by item id: ``prefix`` and the name."""
    return {f"{prefix}.{name}": value for name, value in values.items()}


def leaning(prefix: str, **values: float) -> Leaning:
    """The leanings by scale: ``prefix`` and the name."""
    return {f"{prefix}.{name}": value for name, value in values.items()}


def tenths(number: float) -> int:
    """A number with one decimal as it is kept: 7.5 is 75."""
    return round(number * 10)


def cents(amount: float) -> int:
    """An amount as it is kept: 14.71 is 1471."""
    return round(amount * 100)


def possible(
    helped: Mapping[str, tuple[str, ...]],
    not_now: tuple[str, ...] = (),
    unknown: tuple[str, ...] = (),
) -> Said:
    """What goes well in work: all but what is helped by something, not now, or not known.

    A rubric in which everything goes well is answered as a whole.
    """
    apart = dict.fromkeys(helped, "cond") | dict.fromkeys(not_now, "not_now")
    apart |= dict.fromkeys(unknown, "unknown")
    said: dict[str, Value] = {f"{CONDITION}{aspect}": helps for aspect, helps in helped.items()}
    for rubric, aspects in _rubrics().items():
        one_by_one = any(aspect in apart for aspect in aspects)
        said[rubric] = "each" if one_by_one else "yes"
        if one_by_one:
            said |= {f"{CAN}{aspect}": apart.get(aspect, "ok") for aspect in aspects}
    return said


def sectors(yes: str, maybe: str) -> Said:
    """Which kinds of work somebody wants, by the letters of the sectors; the rest is no."""
    answers = dict.fromkeys(SECTORS, "no") | dict.fromkeys(maybe, "maybe")
    return under("wants.sector", **(answers | dict.fromkeys(yes, "yes")))


def weights(must: str, never: str, nice: str, neutral: str = "") -> Said:
    """How heavily wishes count; each is a list of the ends of item ids ("inout.left wage")."""
    kinds = {"must": must, "never": never, "nice": nice, "neutral": neutral}
    return {f"wants.weight.{one}": kind for kind, names in kinds.items() for one in names.split()}


def square(quality: str, overdone: str, challenge: str, irritation: str) -> Said:
    """A kwaliteitenvierkant in own words."""
    row = {"overdone": overdone, "challenge": challenge, "irritation": irritation}
    return {f"identity.square.{quality}": (row,)}


def job(title: str, sector: str, years: float, liked: str = "") -> Row:
    """A row of the work that was done."""
    return {"title": title, "sector": sector, "years": tenths(years), "liked": liked}


def language(name: str, reading: str, speaking: str, writing: str) -> Row:
    """A row of the languages."""
    return {"language": name, "reading": reading, "speaking": speaking, "writing": writing}


def _rubrics() -> Mapping[str, tuple[str, ...]]:
    """The aspects of each rubric, by the item that asks about the rubric as a whole."""
    module = find_module(ABILITY)
    made = {}
    for part in module.parts if module else ():
        ids = [item.id for item in part.items]
        rubric = next((one for one in ids if one.startswith(RUBRIC)), None)
        if rubric:
            aspects = (one.removeprefix(CAN) for one in ids if one.startswith(CAN))
            made[rubric] = tuple(aspects)
    return made
