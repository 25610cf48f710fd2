"""The log is written last: who locked it locks nothing else that others hold while they wait for it.

Every act of a client holds the client's row and then waits for the log. Whatever took the log first
and a client, a share or a link afterwards could wait for such an act while that waits for the log.
"""

from contextlib import contextmanager
from datetime import timedelta

import time_machine
from sqlalchemy import event

from app.store.clock import now
from app.store.handing_over import hand_over
from app.store.observing import close_observing
from app.store.retention import delete_what_is_over
from tests.store.others import ITEMS, ask, fill_in, new_link, response
from tests.store.people import MODULE, guide, hire, share_words
from tests.store.together import engine_of

LOG = ("audit", "audit_head")


@contextmanager
def transactions(app):
    """The statements of each transaction that begins within the block, in their order."""
    engine, made = engine_of(app), []

    def begin(_connection):
        made.append([])

    def run(_connection, _cursor, statement, *_rest):
        made[-1].append(" ".join(statement.split())) if made else None

    event.listen(engine, "begin", begin)
    event.listen(engine, "before_cursor_execute", run)
    try:
        yield made
    finally:
        event.remove(engine, "begin", begin)
        event.remove(engine, "before_cursor_execute", run)


def changes_after_the_log(statements):
    """The tables that a transaction locks or changes after its first line of the log."""
    first = next((at for at, one in enumerate(statements) if "audit_head" in one), len(statements))
    changed = [
        one.split()[2 if one.startswith(("INSERT", "DELETE")) else 1]
        for one in statements[first:]
        if one.startswith(("INSERT", "UPDATE", "DELETE"))
    ]
    locked = [one.partition(" FROM ")[2].split()[0] for one in statements[first:] if is_lock(one)]
    return {one for one in (*changed, *locked) if one not in LOG}


def is_lock(statement):
    """Whether it locks a client; SQLite is not told so, for it locks everything at once."""
    asked = statement.partition(" FROM ")[0]
    return asked == "SELECT client.id" or "FOR UPDATE" in statement


def test_of_several_clients_who_get_another_coach_all_are_locked_first(app):
    anna, bram = hire().id, hire(name="Bram").id
    clients = [guide(coach_id=anna) for _ in range(3)]
    for one in clients:
        share_words(one, "woorden")
    with transactions(app) as made:
        hand_over(hire("beheerder").id, [one.id for one in clients], anna, bram)

    [handing] = [one for one in made if any("handover" in statement for statement in one)]
    first = next(at for at, one in enumerate(handing) if "audit_head" in one)
    assert not any(map(is_lock, handing[first:]))
    assert sum(map(is_lock, handing[:first])) == 3


def test_the_night_writes_in_the_log_when_it_changed_everything_else(app):
    samira = guide()
    share_words(samira, "woorden", days=10)
    ask(samira.access)
    fill_in(samira.access, response(), response(), response())
    new_link(samira.access)
    close_observing(samira.access, MODULE, ITEMS)
    with time_machine.travel(now() + timedelta(days=40), tick=False), transactions(app) as made:
        deleted = delete_what_is_over()

    assert deleted.shares
    assert {table for one in made for table in changes_after_the_log(one)} <= {"audit_pin"}
