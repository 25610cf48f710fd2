"""What is deleted when its time is over."""

from dataclasses import dataclass

from sqlalchemy import delete, select

from app.store import audit
from app.store.clock import now, today
from app.store.database import writing
from app.store.observing import RAW_KEPT
from app.store.tables import observer_link, observer_response
from app.store.tables import observing as askings


@dataclass(frozen=True)
class Deleted:
    """How much was deleted."""

    responses: int
    """Single responses of others; what they came to together stays."""
    links: int
    """Links to others that nobody used in time."""


def delete_what_is_over() -> Deleted:
    """Delete everything that was kept for long enough; doing it twice is fine."""
    with writing() as connection:
        over = connection.execute(
            select(askings)
            .where(
                askings.c.closed_at <= now() - RAW_KEPT,
                askings.c.id.in_(select(observer_response.c.observing_id)),
            )
            .with_for_update()
        ).all()
        responses = connection.execute(
            delete(observer_response).where(
                observer_response.c.observing_id.in_([row.id for row in over])
            )
        ).rowcount
        links = connection.execute(
            delete(observer_link).where(observer_link.c.last_day < today())
        ).rowcount
        for row in over:
            audit.add(
                connection,
                audit.Act(
                    "system",
                    "",
                    "observing.wiped",
                    "observing",
                    row.id,
                    row.client_id,
                    row.access_no,
                    row.module,
                ),
            )
    return Deleted(responses, links)
