"""What becomes of the work of older accesses when a newer one opens: it goes on with it."""

from sqlalchemy import Connection, delete, func, insert, select, update

from app.store.crypto import Seal
from app.store.database import AnyRow
from app.store.keys import seal_of
from app.store.tables import (
    answer,
    contact,
    finished,
    observer_link,
    observer_response,
    observing,
    round_,
)


def join_rounds(connection: Connection, client_id: str, number: int) -> None:
    """Number the access's rounds after the older ones, and fill them from one left open.

    A module that was begun on both sides goes on as the newer round; answers of the older open
    round that the newer lacks are carried over, so nothing that was typed is lost.
    """
    own = select(round_).where(round_.c.client_id == client_id, round_.c.access_no == number)
    modules: dict[str, list[AnyRow]] = {}
    for row in connection.execute(own.order_by(round_.c.number)):
        modules.setdefault(row.module, []).append(row)
    for module, rounds in modules.items():
        _join(connection, client_id, number, module, rounds)


def join_askings(connection: Connection, client_id: str, number: int) -> None:
    """Let the access's open askings go on with the links and responses of older open ones.

    What others said on the older side comes after what the newer side saw already, so that an
    outcome still grows by whole steps.
    """
    is_open = (observing.c.client_id == client_id, observing.c.closed_at.is_(None))
    own = select(observing).where(*is_open, observing.c.access_no == number)
    for newer in connection.execute(own).all():
        older = select(observing.c.id).where(
            *is_open, observing.c.module == newer.module, observing.c.access_no < number
        )
        for older_id in connection.execute(older).scalars().all():
            _move_asking(connection, older_id, newer.id)


def join_contacts(connection: Connection, client_id: str, number: int) -> None:
    """Let an access that opened go on with the address of an older one, unless it has its own."""
    of_client = contact.c.client_id == client_id
    own = select(contact.c.verified_at).where(of_client, contact.c.access_no == number)
    if connection.execute(own).scalar():
        connection.execute(delete(contact).where(of_client, contact.c.access_no < number))
        return
    newest = (
        select(contact.c.access_no)
        .where(of_client, contact.c.access_no < number, contact.c.verified_at.is_not(None))
        .order_by(contact.c.access_no.desc())
        .limit(1)
    )
    found = connection.execute(newest).scalar()
    if found is not None:
        others = delete(contact).where(of_client, contact.c.access_no != found)
        connection.execute(others)
        connection.execute(update(contact).where(of_client).values(access_no=number))


def _move_asking(connection: Connection, older_id: str, newer_id: str) -> None:
    last = select(func.max(observer_response.c.number)).where(
        observer_response.c.observing_id == newer_id
    )
    after = connection.execute(last).scalar() or 0
    moved = {"observing_id": newer_id, "number": observer_response.c.number + after}
    responses = update(observer_response).where(observer_response.c.observing_id == older_id)
    connection.execute(responses.values(moved))
    links = update(observer_link).where(observer_link.c.observing_id == older_id)
    connection.execute(links.values(observing_id=newer_id))
    connection.execute(delete(observing).where(observing.c.id == older_id))


def _join(
    connection: Connection, client_id: str, number: int, module: str, rounds: list[AnyRow]
) -> None:
    older = (
        select(round_)
        .where(
            round_.c.client_id == client_id,
            round_.c.module == module,
            round_.c.access_no < number,
        )
        .order_by(round_.c.number.desc())
        .limit(1)
    )
    last = connection.execute(older).one_or_none()
    if last is None:
        return
    _renumber(connection, client_id, number, module, last.number)
    if last.state == "open" and rounds[0].state == "open":
        _carry_over(connection, seal_of(client_id), last, rounds[0].id, number)


def _renumber(connection: Connection, client_id: str, number: int, module: str, after: int) -> None:
    connection.execute(
        update(round_)
        .where(
            round_.c.client_id == client_id,
            round_.c.module == module,
            round_.c.access_no == number,
        )
        .values(number=round_.c.number + after)
    )


def _carry_over(
    connection: Connection, seal: Seal, older: AnyRow, newer_id: str, number: int
) -> None:
    has = select(answer.c.item_id).where(answer.c.round_id == newer_id)
    lacking = select(answer).where(answer.c.round_id == older.id, answer.c.item_id.not_in(has))
    for row in connection.execute(lacking).all():
        content = seal.open("answer", "content", f"{older.id}/{row.item_id}", row.content)
        moved = {
            "round_id": newer_id,
            "item_id": row.item_id,
            "access_no": number,
            "revision": row.revision,
            "content": seal.close("answer", "content", f"{newer_id}/{row.item_id}", content),
        }
        connection.execute(insert(answer), moved)
    never_finished = ~select(finished.c.id).where(finished.c.round_id == older.id).exists()
    connection.execute(delete(round_).where(round_.c.id == older.id, never_finished))
