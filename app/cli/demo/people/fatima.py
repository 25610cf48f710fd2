"""Fatima made and cleaned a lot and likes no kind of work better yet; she stopped sharing."""

from app.cli.demo.people.moods import STUCK_IN_THE_PAST
from app.cli.demo.people.persona import (
    ABILITY,
    CHANGE,
    ENERGY,
    IDENTITY,
    OCCUPATIONS,
    WANTS,
    Leanings,
    Persona,
    Said,
    State,
)
from app.cli.demo.people.saying import (
    cents,
    job,
    language,
    leaning,
    sectors,
    square,
    tenths,
    under,
    weights,
)

_LEANINGS: Leanings = {
    **STUCK_IN_THE_PAST,
    **leaning(
        "identity", outgoing=2.6, warm=4.2, orderly=3.7, calm=2.0, curious=2.9, self_view=2.1
    ),
    **leaning("occupations", R=2.9, I=3.1, A=2.8, S=3.0, E=3.6, C=2.9),
    **leaning("ability", care_help=3.9, make_repair=3.2, operate_move=3.4, digital=1.9),
    **leaning(
        "wants",
        achievement=2.9,
        independence=2.2,
        recognition=3.4,
        relationships=4.2,
        support=4.6,
        conditions=4.3,
        balance=3.9,
        purpose=2.1,
    ),
}

_CHANGE: Said = under(
    "change",
    expect="later",
    importance=9,
    trust=2,
    more_trust="Iemand die met mij meegaat naar de eerste dag.",
    helpers=("time", "home"),
    blocks=("grief", "self_trust", "opinions"),
)
_IDENTITY: Said = {
    "identity.qualities": ("caring", "loyal", "reliable", "modest", "helpful", "respectful"),
    "identity.top": ("caring", "loyal", "reliable"),
    **square(
        "caring",
        "koken voor de hele trap",
        "één keer per week eerst voor mezelf koken",
        "mensen die hun moeder nooit bellen",
    ),
    "identity.pride": "Dertien jaar en nooit een pakket verkeerd ingepakt.",
}
_WANTS: Said = {
    **under(
        "wants.environment",
        inout=1,
        alone_team=4,
        quiet_busy=1,
        fixed_varied=2,
        sit_move=3,
        public=1,
        guided_free=1,
        small_large=3,
        home_site=4,
        pace=1,
    ),
    **under(
        "wants",
        hours_least=tenths(12),
        hours_most=tenths(24),
        days=("tuesday", "wednesday", "thursday"),
        times=("morning",),
        travel_minutes=40,
        travel_by=("public_transport", "walking"),
        regions=("utrecht",),
        wage_per="month",
        wage_least_month=cents(1500),
        contract=("permanent",),
        learning="no",
        home="no",
        dream_day="Een rustige hal met twee vrouwen die ik ken. Iemand zegt wat er moet gebeuren.",
    ),
    **sectors(yes="CH", maybe="GIQT"),
    **weights(
        must="quiet_busy.left pace.left contract",
        never="public.left",
        nice="inout.left alone_team.right guided_free.left travel hours days",
        neutral="fixed_varied.left sit_move.between small_large.between home_site.right times"
        " regions wage",
    ),
}
_BACKGROUND: Said = under(
    "ability",
    education=1,
    languages=(
        language("Arabisch", "good", "very_good", "good"),
        language("Nederlands", "little", "good", "little"),
    ),
    jobs=(
        job("Inpakker in een magazijn", "H", 13, "Een doos zo vullen dat niets meer beweegt."),
        job("Schoonmaker op kantoren", "N", 4),
    ),
    unpaid=("Ik kook op vrijdag mee in het buurthuis.",),
)

FATIMA = Persona(
    "Fatima",
    "el Amrani",
    "24-125",
    0,
    "full",
    9,
    State.WITHDRAWN,
    _LEANINGS,
    {**_CHANGE, "energy.works_now": "recent", **_IDENTITY, **_WANTS, **_BACKGROUND},
    finished=(CHANGE, ENERGY, IDENTITY, WANTS, OCCUPATIONS),
    begun={ABILITY: 30},
    withdrew=CHANGE,
)
