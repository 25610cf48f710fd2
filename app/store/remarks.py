"""What a client says about an outcome: recognised or not, own words, shown or hidden."""

from dataclasses import asdict, replace

from sqlalchemy import Connection, insert, select, update

from app.domain.remarks import Recognised, Remark
from app.store import accesses
from app.store.access import Access, visible
from app.store.codec import pack, unpack
from app.store.crypto import Seal
from app.store.database import reading, writing
from app.store.keys import seal_of
from app.store.tables import remark

__all__ = ["Remark", "remarks", "set_remark"]

_MINE = select(remark).where(visible(remark)).order_by(remark.c.access_no)


def set_remark(
    access: Access,
    section_id: str,
    *,
    text: str | None = None,
    recognised: Recognised | None = None,
    hidden: bool | None = None,
) -> Remark:
    """Change what is given and keep the rest; the remark afterwards."""
    given = {"text": text, "recognised": recognised, "hidden": hidden}
    changes = {name: value for name, value in given.items() if value is not None}
    seal = seal_of(access.client_id)
    with writing() as connection:
        accesses.lock_client(connection, access.client_id)
        kept = kept_in(connection, access, seal).get(section_id, Remark())
        new = replace(kept, **changes)  # type: ignore[arg-type]
        keep_in(connection, access, seal, section_id, new)
    return new


def remarks(access: Access) -> dict[str, Remark]:
    """The client's remarks, by section id."""
    seal = seal_of(access.client_id)
    with reading() as connection:
        return kept_in(connection, access, seal)


def kept_in(connection: Connection, access: Access, seal: Seal) -> dict[str, Remark]:
    """The client's remarks in this transaction, by section id."""
    rows = connection.execute(_MINE, access.bounds).all()
    # Where two accesses made one, the newer stands last and counts.
    return {
        row.section_id: Remark(
            **unpack(
                seal.open("remark", "content", _place(row.access_no, row.section_id), row.content)
            )
        )
        for row in rows
    }


def keep_in(
    connection: Connection, access: Access, seal: Seal, section_id: str, new: Remark
) -> None:
    """Keep the remark as this access's own, in this transaction."""
    place = _place(access.current, section_id)
    content = seal.close("remark", "content", place, pack(asdict(new)))
    own = update(remark).where(
        remark.c.client_id == access.client_id,
        remark.c.section_id == section_id,
        remark.c.access_no == access.current,
    )
    if not connection.execute(own.values(content=content)).rowcount:
        row = {
            "client_id": access.client_id,
            "section_id": section_id,
            "access_no": access.current,
            "content": content,
        }
        connection.execute(insert(remark), row)


def _place(access_no: int, section_id: str) -> str:
    return f"{access_no}/{section_id}"
