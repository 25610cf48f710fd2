"""The progress report as sections to read, and on paper: whole, and what the principal gets."""

from app.documents.action_plan import HeldText, held_in
from app.domain.progress_report import (
    SHORT,
    TITLE,
    principal_sections,
    principal_texts,
    report_sections,
)
from app.domain.sections import Section
from app.domain.text import N_, Own, text
from app.pdf import Paper
from app.store import is_demo
from app.store.bureau import the_bureau
from app.store.clients import ClientCard
from app.store.clock import day_of
from app.store.progress import KeptReport
from app.web.say import long_day


def shown_report(kept: KeptReport, card: ClientCard) -> tuple[Section, ...]:
    """The report as client and coach read it."""
    coach = kept.added_by or kept.coach_name or card.coach_name
    return report_sections(kept.view, kept.added, coach)


def waiting_texts(kept: KeptReport) -> tuple[HeldText, ...]:
    """The texts of the principal's version that wait for the client's choice."""
    return held_in(principal_texts(kept.view, kept.chosen), kept.chosen.kept)


def for_principal(kept: KeptReport) -> tuple[Section, ...]:
    """What the principal would read: what the client ticked, without what still waits."""
    left_out = {one.words for one in waiting_texts(kept)}
    return principal_sections(kept.view, kept.chosen, left_out)


def report_paper(kept: KeptReport, card: ClientCard) -> Paper:
    """The whole report, for client and coach."""
    made_on = day_of(kept.sent_at or kept.changed_at)
    return Paper(
        title=TITLE,
        name=f"{card.first_name} {card.surname}".strip(),
        made_on=made_on,
        made_on_words=long_day(made_on),
        version=text(N_("v{number}"), number=kept.number) if kept.sent_at else N_("concept"),
        sections=shown_report(kept, card),
        footer=(N_("Dit verslag is van de cliënt en de coach samen."),),
        together=True,
        product=the_bureau().name,
        demo=is_demo(),
    )


def principal_paper(kept: KeptReport, card: ClientCard) -> Paper:
    """What the principal gets; only of a report that the client read."""
    made_on = day_of(kept.sent_at or kept.changed_at)
    read = text(N_("Gelezen en gekozen door {name}."), name=Own(card.first_name))
    return Paper(
        title=SHORT,
        name=f"{card.first_name} {card.surname}".strip(),
        made_on=made_on,
        made_on_words=long_day(made_on),
        sections=for_principal(kept),
        footer=(read,),
        product=the_bureau().name,
        demo=is_demo(),
    )
