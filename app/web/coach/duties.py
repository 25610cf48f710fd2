"""What waits for a coach: each subject adds one function that tells it for all own clients.

Only the coach's own duties (prepare, answer, sign, report) belong here, never what a client has
not done: a list of that would tell what was not shared (ux.md K2).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from app.domain.text import N_, Own, Words, text
from app.store.caseload import meetings
from app.store.clock import day_of, now
from app.store.conversations import clients_who_dispute
from app.store.fml import clients_who_object
from app.store.messages import unread_of
from app.store.plans import waiting_for_coach
from app.store.progress import Period, periods_of
from app.store.tasks import told_to
from app.web.meetings import A_MEETING_LASTS
from app.web.say import short_day


@dataclass(frozen=True)
class Duty:
    """One thing that this coach has to do for one client."""

    label: Words
    """What the link says, such as "Voortgang vóór 1 juni"; two to four words."""
    endpoint: str
    """The page where it is done; its address takes ``client_id`` and nothing else."""
    due: date | None = None
    """The last day for it; a day that is past puts the client under "Aandacht nodig"."""


Duties = Callable[[str], Mapping[str, Sequence[Duty]]]
"""The coach's id -> the duties of this subject by client id; one query, own clients only."""

PLAN_WITHIN: Final = timedelta(days=14)
"""So long after a meeting the next one has been planned, or the trajectory is over."""
LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)


def next_meeting(coach_id: str) -> dict[str, list[Duty]]:
    """Plan the next meeting, once the one on the card is over and the trajectory goes on."""
    begun = meetings(coach_id, LONG_AGO, now() - A_MEETING_LASTS)
    return {
        client_id: [
            Duty(N_("Plan het volgende gesprek"), "facts.show", day_of(at) + PLAN_WITHIN),
        ]
        for client_id, at in begun.items()
    }


def objections(coach_id: str) -> dict[str, list[Duty]]:
    """Read what a client said about the FML."""
    duty = Duty(N_("Reactie op de FML"), "fml.show")
    return {client_id: [duty] for client_id in clients_who_object(coach_id)}


def disputes(coach_id: str) -> dict[str, list[Duty]]:
    """Read what a client says is not right in an agreement."""
    duty = Duty(N_("Reactie op een afspraak"), "plans.show")
    return {client_id: [duty] for client_id in clients_who_dispute(coach_id)}


def unread(coach_id: str) -> dict[str, list[Duty]]:
    """Read what a client wrote."""
    duty = Duty(N_("Lees de berichten"), "messages.of_client")
    return {client_id: [duty] for client_id in unread_of(coach_id)}


def told(coach_id: str) -> dict[str, list[Duty]]:
    """Read what a client let know about a task."""
    duty = Duty(N_("Lees wat klaar is"), "tasks.of_client")
    return {client_id: [duty] for client_id in told_to(coach_id)}


def plan_to_sign(coach_id: str) -> dict[str, list[Duty]]:
    """Read and sign a plan that the client signed."""
    duty = Duty(N_("Plan: wacht op jou"), "plans.show")
    return {client_id: [duty] for client_id in waiting_for_coach(coach_id)}


def progress_reports(coach_id: str) -> dict[str, list[Duty]]:
    """Write the progress report with the client, from two weeks before its day."""
    return {
        client_id: [_report(period)]
        for client_id, period in periods_of(coach_id).items()
        if period.in_view and not period.added
    }


def _report(period: Period) -> Duty:
    label = text(N_("Voortgang vóór {day}"), day=Own(short_day(period.due)))
    return Duty(label, "plans.progress", period.due)


DUTIES: Final[tuple[Duties, ...]] = (
    next_meeting,
    objections,
    disputes,
    unread,
    told,
    plan_to_sign,
    progress_reports,
)
"""One function for each subject; the earliest last day comes first whatever the order here."""


def duties_of(coach_id: str) -> dict[str, list[Duty]]:
    """Everything that waits for this coach by client id, the earliest last day first."""
    found: dict[str, list[Duty]] = {}
    for subject in DUTIES:
        for client_id, duties in subject(coach_id).items():
            found.setdefault(client_id, []).extend(duties)
    for duties in found.values():
        duties.sort(key=_last_day)
    return found


def _last_day(duty: Duty) -> date:
    return duty.due or date.max
