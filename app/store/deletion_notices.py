"""The job that tells clients by mail on which day everything is deleted, thirty days before."""

from sqlalchemy import select

from app.store import accesses
from app.store.database import writing
from app.store.last_letters import tell_deletion
from app.store.retention import deletions_to_come
from app.store.tables import client


def queue_deletion_notices() -> int:
    """Queue a mail for each client whose day is near; how many came up now. Twice is fine."""
    told = 0
    for client_id, day in deletions_to_come().items():
        with writing() as connection:
            here = select(client.c.id).where(client.c.id == client_id)
            if connection.execute(here).first() is None:  # deleted a moment ago
                continue
            accesses.lock_client(connection, client_id)
            told += tell_deletion(connection, client_id, day)
    return told
