"""What client and coach made together, and the zoekprofiel, on the client's own paper."""

from collections.abc import Iterator

from app.documents.search_profile import sections as search_sections
from app.domain.search_profile import TITLE as SEARCH_PROFILE
from app.domain.sections import Chapter, Section, Table
from app.domain.text import N_, Own, Words, text
from app.store.access import Access
from app.store.clients import ClientCard
from app.store.conversations import Conversation, Line, my_conversations
from app.store.plans import my_plans
from app.store.preparing import preparations
from app.store.progress import my_reports
from app.web.client.search_state import own_search
from app.web.plan_papers import shown_plan
from app.web.progress_papers import shown_report
from app.web.say import day_time

AGREED = N_("Wat jullie afspraken")
PREPARED = N_("Wat je coach opschreef voor een gesprek")
VERDICTS = {"right": N_("Dit klopt"), "wrong": N_("Dit klopt niet")}


def own_documents(access: Access, card: ClientCard) -> Iterator[Chapter]:
    """The zoekprofiel, the conversations, every plan and every report; what is empty is left out."""
    searched = search_sections(own_search(access).profile)
    if searched:
        yield Chapter(SEARCH_PROFILE, searched)
    talked = tuple(_talks(access))
    if talked:
        yield Chapter(N_("Gesprekken"), talked, plain=True)
    for plan in my_plans(access):
        title = text(N_("Plan {number}"), number=plan.version)
        yield Chapter(title, shown_plan(plan, card), plain=True)
    for report in my_reports(access):
        title = text(N_("Voortgang {number}"), number=report.number)
        yield Chapter(title, shown_report(report, card), plain=True)


def _talks(access: Access) -> Iterator[Section]:
    prepared = tuple(
        (Own(day_time(one.changed_at)), Own(one.coach_name), Own(one.words))
        for one in preparations(access)
        if one.words and one.changed_at
    )
    if prepared:
        heads = (N_("Wanneer"), N_("Wie"), N_("Wat"))
        yield Section("own.prepared", PREPARED, (Table(PREPARED, heads, prepared),))
    agreed = tuple(
        _agreed(talk, line) for talk in my_conversations(access) for line in talk.agreements
    )
    if agreed:
        heads = (N_("Wanneer"), N_("Wat"), N_("Wat jij zei"))
        yield Section("own.agreed", AGREED, (Table(AGREED, heads, agreed),))


def _agreed(talk: Conversation, line: Line) -> tuple[Words, ...]:
    return (Own(day_time(talk.begun_at)), Own(line.agreed), _reaction(line))


def _reaction(line: Line) -> Words:
    if line.reaction is None:
        return Own("–")
    said = VERDICTS[line.reaction.verdict]
    if not line.reaction.words:
        return said
    return text(N_("{verdict}: {words}"), verdict=said, words=Own(line.reaction.words))
