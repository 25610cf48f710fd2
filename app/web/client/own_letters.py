"""Mail address, messages and tasks on the client's own paper."""

from collections.abc import Iterator

from app.domain.sections import Facts, Section, Table
from app.domain.text import N_, Own, Words
from app.store.access import Access
from app.store.contact import my_contact
from app.store.messages import Message, all_messages
from app.store.tasks import Task, my_tasks
from app.web.client.asked import named
from app.web.client.contact import OFTEN
from app.web.say import day_time, long_day

GONE = N_("Dit bericht is weggehaald.")


def own_letters(access: Access) -> Iterator[Section]:
    """A section for each of the three that there is."""
    mine = my_contact(access)
    if mine and mine.address:
        facts = (
            (N_("Mailadres"), (Own(mine.address),)),
            (N_("Hoe vaak mail"), (OFTEN[mine.frequency],)),
        )
        yield Section("own.mail", N_("Je mailadres"), (Facts(facts),))
    messages = all_messages(access)
    if messages:
        heads = (N_("Wanneer"), N_("Van"), N_("Wat"))
        yield _section("own.messages", N_("Berichten"), heads, tuple(map(_message, messages)))
    tasks = my_tasks(access)
    if tasks:
        heads = (N_("Wat"), N_("Vóór"), N_("Wat je stuurde"))
        yield _section("own.tasks", N_("Opdrachten"), heads, tuple(map(_task, tasks)))


def _message(one: Message) -> tuple[Words, ...]:
    who: Words = Own(one.coach_name) if one.author == "coach" else N_("Jij")
    return (Own(day_time(one.at)), who, Own(one.words) if one.words is not None else GONE)


def _task(one: Task) -> tuple[Words, ...]:
    due: Words = Own(long_day(one.due)) if one.due else N_("Geen datum")
    return (named(one), due, Own(one.reply) if one.reply else N_("Niets"))


def _section(
    section_id: str, title: Words, heads: tuple[Words, ...], rows: tuple[tuple[Words, ...], ...]
) -> Section:
    return Section(section_id, title, (Table(title, heads, rows),))
