"""The practical wishes: time, travel, pay, contract, learning, home (content.md 1.4 C)."""

from app.domain.answers import Answers, value_of
from app.domain.days import long_day
from app.domain.kinds import Choice, FreeText, Number, Option, Several
from app.domain.module import Item
from app.domain.text import N_, Own, Words, sentences, text
from app.domain.wages import minimum_wage

HOURS = Number(1, 60, N_("uur"), decimals=1)
PER_HOUR = Number(1, 250, N_("euro per uur"), decimals=2)
PER_MONTH = Number(1, 25_000, N_("euro per maand"), decimals=2)


def amount(answers: Answers, item_id: str) -> int | None:
    """The number that was typed, in its smallest step; None where it is missing."""
    value = value_of(answers, item_id)
    return value if isinstance(value, int) else None


def _hours_hint(answers: Answers) -> Words | None:
    """A question when the least is more than the most; never a refusal."""
    least, most = amount(answers, HOURS_LEAST.id), amount(answers, HOURS_MOST.id)
    if least is None or most is None or least <= most:
        return None
    return text(
        N_("Klopt dit? Je wilt minstens {least} uur en hoogstens {most} uur."),
        least=Own(HOURS.written(least)),
        most=Own(HOURS.written(most)),
    )


HOURS_LEAST = Item(
    "wants.hours_least",
    N_("Hoeveel uur per week wil je minstens werken?"),
    HOURS,
    optional=True,
    label=N_("Uren, minstens"),
    hint=_hours_hint,
)
HOURS_MOST = Item(
    "wants.hours_most",
    N_("Hoeveel uur per week wil je hoogstens werken?"),
    HOURS,
    optional=True,
    label=N_("Uren, hoogstens"),
    hint=_hours_hint,
)
DAYS = Item(
    "wants.days",
    N_("Op welke dagen wil je werken?"),
    Several(
        7,
        (
            Option("monday", N_("maandag")),
            Option("tuesday", N_("dinsdag")),
            Option("wednesday", N_("woensdag")),
            Option("thursday", N_("donderdag")),
            Option("friday", N_("vrijdag")),
            Option("saturday", N_("zaterdag")),
            Option("sunday", N_("zondag")),
        ),
    ),
    optional=True,
    label=N_("Dagen"),
)
TIMES = Item(
    "wants.times",
    N_("Wanneer op de dag wil je werken?"),
    Several(
        5,
        (
            Option("morning", N_("in de ochtend")),
            Option("afternoon", N_("in de middag")),
            Option("evening", N_("in de avond")),
            Option("night", N_("in de nacht")),
            Option("shift", N_("op wisselende tijden")),
        ),
    ),
    optional=True,
    label=N_("Tijden"),
)
TRAVEL = Item(
    "wants.travel_minutes",
    N_("Hoe lang wil je hoogstens reizen?"),
    Number(0, 180, N_("minuten")),
    help=N_("Tel alleen de reis naar je werk. Dus niet de reis terug."),
    optional=True,
    label=N_("Reistijd, hoogstens"),
)
TRAVEL_BY = Item(
    "wants.travel_by",
    N_("Hoe kun je naar je werk reizen?"),
    Several(
        4,
        (
            Option("car", N_("met de auto")),
            Option("public_transport", N_("met bus, tram of trein")),
            Option("bike", N_("met de fiets")),
            Option("walking", N_("lopend")),
        ),
    ),
    optional=True,
    label=N_("Reizen"),
)
REGIONS = Item(
    "wants.regions",
    N_("In welke provincie wil je werken?"),
    Several(
        12,
        (
            Option("drenthe", N_("Drenthe")),
            Option("flevoland", N_("Flevoland")),
            Option("fryslan", N_("Friesland")),
            Option("gelderland", N_("Gelderland")),
            Option("groningen", N_("Groningen")),
            Option("limburg", N_("Limburg")),
            Option("noord_brabant", N_("Noord-Brabant")),
            Option("noord_holland", N_("Noord-Holland")),
            Option("overijssel", N_("Overijssel")),
            Option("utrecht", N_("Utrecht")),
            Option("zeeland", N_("Zeeland")),
            Option("zuid_holland", N_("Zuid-Holland")),
        ),
    ),
    optional=True,
    label=N_("Provincie"),
)
PLACES = Item(
    "wants.places",
    N_("Bij welke plaatsen in de buurt?"),
    FreeText(most=120),
    optional=True,
    switch="own_words",
    label=N_("Plaatsen waar ik wil werken"),
)

WAGE_PER = Item(
    "wants.wage_per",
    N_("Reken je loon per maand of per uur?"),
    Choice((Option("month", N_("Per maand")), Option("hour", N_("Per uur")))),
    help=N_("Wij bedoelen je bruto loon. Daar gaat nog belasting af."),
    answers_first=True,
    optional=True,
    label=N_("Loon"),
)


def _per(period: str, answers: Answers) -> bool:
    return value_of(answers, WAGE_PER.id) == period


def _per_hour(answers: Answers) -> bool:
    return _per("hour", answers)


def _per_month(answers: Answers) -> bool:
    return _per("month", answers)


def _order_hint(answers: Answers, kind: Number, least_id: str, wish_id: str) -> Words:
    """A question when the minimum is more than the wish; empty where it is not."""
    least, wish = amount(answers, least_id), amount(answers, wish_id)
    if least is None or wish is None or least <= wish:
        return ""
    return text(
        N_("Klopt dit? Je hebt minstens {least} euro nodig. Je wens is {wish} euro."),
        least=Own(kind.written(least)),
        wish=Own(kind.written(wish)),
    )


def _minimum_wage_hint(cents: int | None) -> Words:
    """The legal minimum wage where an amount per hour is below it: help, and never a refusal."""
    minimum = minimum_wage()
    if cents is None or cents >= minimum.cents_per_hour:
        return ""
    return text(
        N_(
            "Het minimumloon is {amount} euro per uur. Dat geldt vanaf 21 jaar."
            " Het bedrag is van {day}. Nu kan het meer zijn."
        ),
        amount=Own(PER_HOUR.written(minimum.cents_per_hour)),
        day=long_day(minimum.valid_from),
    )


def _least_hour_hint(answers: Answers) -> Words | None:
    order = _order_hint(answers, PER_HOUR, WAGE_LEAST_HOUR.id, WAGE_WISH_HOUR.id)
    return sentences(order, _minimum_wage_hint(amount(answers, WAGE_LEAST_HOUR.id))) or None


def _wish_hour_hint(answers: Answers) -> Words | None:
    order = _order_hint(answers, PER_HOUR, WAGE_LEAST_HOUR.id, WAGE_WISH_HOUR.id)
    return sentences(order, _minimum_wage_hint(amount(answers, WAGE_WISH_HOUR.id))) or None


def _month_hint(answers: Answers) -> Words | None:
    return _order_hint(answers, PER_MONTH, WAGE_LEAST_MONTH.id, WAGE_WISH_MONTH.id) or None


WAGE_LEAST_HOUR = Item(
    "wants.wage_least_hour",
    N_("Hoeveel heb je minstens nodig per uur?"),
    PER_HOUR,
    help=N_("Dit heb je nodig om van te leven."),
    asked_if=_per_hour,
    optional=True,
    label=N_("Loon per uur, minstens"),
    hint=_least_hour_hint,
)
WAGE_WISH_HOUR = Item(
    "wants.wage_wish_hour",
    N_("Hoeveel wil je graag verdienen per uur?"),
    PER_HOUR,
    asked_if=_per_hour,
    optional=True,
    label=N_("Loon per uur, wens"),
    hint=_wish_hour_hint,
)
WAGE_LEAST_MONTH = Item(
    "wants.wage_least_month",
    N_("Hoeveel heb je minstens nodig per maand?"),
    PER_MONTH,
    help=N_("Dit heb je nodig om van te leven."),
    asked_if=_per_month,
    optional=True,
    label=N_("Loon per maand, minstens"),
    hint=_month_hint,
)
WAGE_WISH_MONTH = Item(
    "wants.wage_wish_month",
    N_("Hoeveel wil je graag verdienen per maand?"),
    PER_MONTH,
    asked_if=_per_month,
    optional=True,
    label=N_("Loon per maand, wens"),
    hint=_month_hint,
)

CONTRACT = Item(
    "wants.contract",
    N_("Welk contract wil je?"),
    Several(
        4,
        (
            Option("permanent", N_("een vast contract")),
            Option("temporary", N_("een tijdelijk contract")),
            Option("agency", N_("via een uitzendbureau")),
            Option("self_employed", N_("als eigen baas")),
        ),
    ),
    optional=True,
    label=N_("Contract"),
)
LEARNING = Item(
    "wants.learning",
    N_("Wil je iets leren voor nieuw werk?"),
    Choice(
        (
            Option("no", N_("Nee")),
            Option("course", N_("Ja, een korte cursus")),
            Option("year", N_("Ja, tot 1 jaar")),
            Option("longer", N_("Ja, langer dan 1 jaar")),
        )
    ),
    optional=True,
    label=N_("Iets leren"),
)
HOME = Item(
    "wants.home",
    N_("Wil je ook thuis werken?"),
    Choice(
        (
            Option("no", N_("Nee")),
            Option("sometimes", N_("Ja, soms")),
            Option("often", N_("Ja, vaak")),
        )
    ),
    optional=True,
    label=N_("Thuis werken"),
)

WAGES = (WAGE_LEAST_HOUR, WAGE_WISH_HOUR, WAGE_LEAST_MONTH, WAGE_WISH_MONTH)
TIME_AND_TRAVEL = (HOURS_LEAST, HOURS_MOST, DAYS, TIMES, TRAVEL, TRAVEL_BY, REGIONS, PLACES)
PAY_AND_LEARNING = (WAGE_PER, *WAGES, CONTRACT, LEARNING, HOME)
