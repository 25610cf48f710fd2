"""The plan van aanpak as sections to read, and on paper: for client and coach, and for an employer."""

from collections.abc import Iterable
from datetime import date

from app.documents.action_plan import held_texts
from app.domain.action_plan import days_in, employer_sections, plan_sections
from app.domain.sections import Section
from app.domain.text import N_, Own, Words, text
from app.pdf import Paper
from app.store import is_demo
from app.store.bureau import the_bureau
from app.store.clients import ClientCard
from app.store.clock import day_of, today
from app.store.plans import KeptPlan
from app.web.say import long_day


def in_words(days: Iterable[date]) -> dict[date, str]:
    """Each day as people read it."""
    return {day: long_day(day) for day in days}


def shown_plan(kept: KeptPlan, card: ClientCard) -> tuple[Section, ...]:
    """The plan as both read it."""
    coach = kept.read_by or card.coach_name
    return plan_sections(kept.plan, kept.beside, in_words(days_in(kept.plan)), coach)


def for_employer(kept: KeptPlan) -> tuple[Section, ...]:
    """What an employer would read: what the client ticked, without what still waits."""
    left_out = {one.words for one in held_texts(kept.plan, kept.beside)}
    return employer_sections(kept.plan, kept.beside, in_words(days_in(kept.plan)), left_out)


def plan_paper(kept: KeptPlan, card: ClientCard) -> Paper:
    """The plan with who signed it when."""
    made_on = day_of(kept.changed_at)
    return Paper(
        title=N_("Plan van aanpak"),
        name=f"{card.first_name} {card.surname}".strip(),
        made_on=made_on,
        made_on_words=long_day(made_on),
        version=text(N_("v{number}"), number=kept.version),
        sections=shown_plan(kept, card),
        about=signatures(kept, card),
        footer=(N_("Dit plan is van de cliënt en de coach samen."),),
        together=True,
        product=the_bureau().name,
        demo=is_demo(),
    )


def employer_paper(kept: KeptPlan, card: ClientCard) -> Paper:
    """What an employer gets: no bureau, no product and no word about how it came about."""
    return Paper(
        title=N_("Mijn plan voor werk"),
        name=f"{card.first_name} {card.surname}".strip(),
        made_on=today(),
        made_on_words=long_day(today()),
        sections=for_employer(kept),
        footer=(N_("Ik vertel er graag meer over."),),
        product="",
        demo=is_demo(),
    )


def words_of(kept: KeptPlan) -> tuple[Section, ...]:
    """The plan without how it goes, for the page on which that is told with a tap."""
    return plan_sections(kept.plan, kept.beside, in_words(days_in(kept.plan)), "")


def signatures(kept: KeptPlan, card: ClientCard) -> tuple[Words, ...]:
    """Who signed when; who did not sign yet."""
    coach = kept.beside.signed_by if kept.coach_signed_at else ""
    signed = (
        (card.first_name, kept.client_signed_at),
        (coach or kept.read_by or card.coach_name, kept.coach_signed_at),
    )
    return tuple(
        text(N_("{name} ondertekende op {day}."), name=Own(who), day=Own(long_day(day_of(at))))
        if at
        else text(N_("{name} heeft nog niet ondertekend."), name=Own(who))
        for who, at in signed
    )
