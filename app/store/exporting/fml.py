"""What a coach entered from an FML and what the client says about it, as plain values."""

from sqlalchemy import Connection

from app.store.access import Access
from app.store.crypto import Seal
from app.store.exporting.made import Plain, moment
from app.store.fml import KeptFml, Objection, objections_in, versions_in


def told_fml(connection: Connection, access: Access, seal: Seal) -> Plain | None:
    """Every version and objection; None where there is none, or while the access is sealed."""
    versions = [] if access.first else versions_in(connection, seal, access.client_id)
    if not versions:
        return None
    objections = objections_in(connection, seal, access.client_id)
    return {
        "read_by": versions[-1].read_by,
        "versions": [_version(one) for one in versions],
        "objections": [_objection(one) for one in objections],
    }


def _version(kept: KeptFml) -> Plain:
    return {
        "number": kept.fml.revision,
        "on": kept.fml.on.isoformat(),
        "aspects": dict(kept.fml.aspects),
        "entered_by": kept.entered_by,
        "entered_at": moment(kept.entered_at),
        "seen": kept.seen,
    }


def _objection(one: Objection) -> Plain:
    return {
        "aspect": one.aspect,
        "against": one.against,
        "reason": one.reason,
        "made_at": moment(one.made_at),
    }
