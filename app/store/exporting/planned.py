"""The plan van aanpak and the progress reports in the export; the newest plan can be put back."""

from typing import Any

from sqlalchemy import Connection

from app.store.access import Access
from app.store.crypto import Seal
from app.store.exporting.made import Plain, moment
from app.store.plan_codec import plain_beside, plain_plan
from app.store.plans import KeptPlan, put_back_in, versions_in
from app.store.progress import KeptReport, plain_view, reports_in


def told_plan(connection: Connection, access: Access, seal: Seal) -> Plain | None:
    """Every version, the oldest first, with who signed it when; None where there is none."""
    versions = [] if access.first else versions_in(connection, seal, access.client_id)
    if not versions:
        return None
    return {
        "read_by": versions[0].read_by,
        "versions": [_version(one) for one in reversed(versions)],
    }


def put_plan_back(connection: Connection, access: Access, seal: Seal, told: Any) -> None:
    """Keep what stood in the file, unless there is a plan by now; an older file has none.

    Nobody signed it and nobody else reads it, until the client chooses so.
    """
    if told and not access.first and not versions_in(connection, seal, access.client_id):
        put_back_in(connection, access, seal, told)


def told_progress(connection: Connection, access: Access, seal: Seal) -> list[Plain]:
    """Every progress report, the oldest first."""
    found = [] if access.first else reports_in(connection, seal, access.client_id)
    return [_report(one) for one in reversed(found)]


def _report(kept: KeptReport) -> Plain:
    return {
        "number": kept.number,
        "due": kept.due.isoformat(),
        "read_by": kept.coach_name,
        "report": plain_view(kept.view),
        "added": kept.added,
        "for_principal": {"ticked": sorted(kept.chosen.ticked), "kept": sorted(kept.chosen.kept)},
        "changed_at": moment(kept.changed_at),
        "told_at": moment(kept.told_at),
        "added_at": moment(kept.added_at),
        "sent_at": moment(kept.sent_at),
    }


def _version(kept: KeptPlan) -> Plain:
    return {
        "version": kept.version,
        "revision": kept.revision,
        "plan": plain_plan(kept.plan),
        "beside": plain_beside(kept.beside),
        "changed_at": moment(kept.changed_at),
        "client_signed_at": moment(kept.client_signed_at),
        "coach_signed_at": moment(kept.coach_signed_at),
    }
