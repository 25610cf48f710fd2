"""Another master key: everything that the old one wrapped is wrapped anew, while the site runs.

What the old one derived (the key of names, the pepper of PINs, what signs the log) is kept from
then on as wrapped secrets in the key store, so that PINs, cards and signatures stay as they are
and the old master key is not needed any more.
"""

from collections.abc import Sequence

from sqlalchemy import delete, insert, select, update

from app.store.database import KEYS, AnyRow, reading, writing
from app.store.keys import PURPOSES, Keyring, keyring
from app.store.shredding import wipe_what_was_deleted
from app.store.tables import bureau_secret, client_key

BATCH = 500
"""How many keys are wrapped anew in one transaction; others wait no longer than that."""


class NothingToRotate(Exception):  # noqa: N818
    """No older master key was given."""


def rotate() -> int:
    """Wrap everything with the new master key; how many clients' keys that were.

    It can be stopped at any moment and run again.

    Raises:
        NothingToRotate: MASTER_KEY_OLD is not set.
    """
    ring = keyring()
    if ring.before is None:
        raise NothingToRotate
    _keep_secrets(ring)
    done, last = 0, ""
    while rows := _next(last):
        done += _wrap_anew(ring, rows)
        last = rows[-1].client_id
    wipe_what_was_deleted()
    return done


def _keep_secrets(ring: Keyring) -> None:
    """Keep every secret of the bureau, wrapped with the new master key."""
    rows = [
        {"name": name, "wrapped": _wrapped(ring, "bureau_secret", name, ring.secrets[name])}
        for name in PURPOSES
    ]
    with writing(KEYS) as connection:
        connection.execute(delete(bureau_secret))
        connection.execute(insert(bureau_secret), rows)


def _next(last: str) -> Sequence[AnyRow]:
    after = select(client_key.c.client_id, client_key.c.wrapped).where(
        client_key.c.client_id > last
    )
    with reading(KEYS) as connection:
        return connection.execute(after.order_by(client_key.c.client_id).limit(BATCH)).all()


def _wrap_anew(ring: Keyring, rows: Sequence[AnyRow]) -> int:
    """Wrap the keys in these rows anew, unless somebody destroyed one meanwhile."""
    older = [row for row in rows if not row.wrapped.startswith(ring.wrapping.key.header)]
    with writing(KEYS) as connection:
        for row in older:
            raw = ring.unwrap("client_key", row.client_id, row.wrapped)
            wrapped = _wrapped(ring, "client_key", row.client_id, raw)
            this = update(client_key).where(
                client_key.c.client_id == row.client_id, client_key.c.wrapped == row.wrapped
            )
            connection.execute(this.values(wrapped=wrapped))
    return len(older)


def _wrapped(ring: Keyring, table: str, row: str, raw: bytes) -> bytes:
    return ring.wrapping.close(table, "wrapped", row, raw)
