"""The plan van aanpak and the progress reports in the export, whole, and put back equal.

Who signed what when comes back too. The proof of the file says that this installation wrote it
down, so a signature in it was really given (docs/export.md). Nobody reads it before the client
shows it: a file names no reader.
"""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from app.domain.progress_report import ForPrincipal
from app.store import plans, progress
from app.store.access import Access
from app.store.crypto import Seal
from app.store.plan_codec import beside_of, plain_beside, plain_plan, plan_of
from app.store.plans import KeptPlan
from app.store.progress import KeptReport, plain_view, view_of

Plain = dict[str, Any]


def plan_of_client(connection: Connection, access: Access, seal: Seal) -> Plain | None:
    """Every version, the oldest first, with who signed it when; None where there is none."""
    versions = [] if access.first else plans.versions_in(connection, seal, access.client_id)
    return {"versions": [_version(one) for one in reversed(versions)]} if versions else None


def reports_of_client(connection: Connection, access: Access, seal: Seal) -> list[Plain]:
    """Every report, the oldest first. What the coach did not add to yet is only the client's."""
    found = [] if access.first else progress.reports_in(connection, seal, access.client_id)
    return [_report(one) for one in reversed(found)]


def told_readers(connection: Connection, access: Access, seal: Seal) -> Plain:
    """Who may read the plan and each report besides the client, and since when a report was told."""
    if access.first:
        return {"plan": None, "progress": []}
    versions = plans.versions_in(connection, seal, access.client_id)
    reports = progress.reports_in(connection, seal, access.client_id)
    return {
        "plan": {"read_by": versions[0].read_by} if versions else None,
        "progress": [
            {"number": one.number, "read_by": one.coach_name, "told_at": _moment(one.told_at)}
            for one in reversed(reports)
        ],
    }


def any_planned_in(connection: Connection, access: Access, seal: Seal) -> bool:
    """Whether this access sees a plan or a report already, which putting back would overwrite."""
    if access.first:
        return False
    kept = plans.versions_in(connection, seal, access.client_id)
    return bool(kept or progress.reports_in(connection, seal, access.client_id))


def put_plan_back(connection: Connection, access: Access, seal: Seal, data: Plain) -> None:
    """Keep the plan and the reports that stood in the file; an older file has fewer of them.

    An access that is sealed gets none: what it would stand in the place of may be there.
    """
    if access.first:
        return
    for one in _versions(data.get("plan")):
        plans.put_back_in(connection, access.client_id, seal, _kept_version(one))
    for one in data.get("progress", []):
        progress.put_back_in(connection, access.client_id, seal, _kept_report(one))


def _versions(plan: Plain | None) -> list[Plain]:
    """The versions in a file; one of the first shape has the newest alone, signed by nobody."""
    if not plan:
        return []
    if "versions" in plan:
        return list(plan["versions"])
    return [{"version": 1, "revision": 1, **plan}]


def _version(kept: KeptPlan) -> Plain:
    return {
        "version": kept.version,
        "revision": kept.revision,
        "plan": plain_plan(kept.plan),
        "beside": plain_beside(kept.beside),
        "changed_at": _moment(kept.changed_at),
        "client_signed_at": _moment(kept.client_signed_at),
        "coach_signed_at": _moment(kept.coach_signed_at),
    }


def _kept_version(one: Plain) -> KeptPlan:
    return KeptPlan(
        id="",
        version=one["version"],
        revision=one["revision"],
        plan=plan_of(one["plan"]),
        beside=beside_of(one["beside"]),
        coach_id=None,
        read_by="",
        changed_at=_then(one.get("changed_at")),
        client_signed_at=_then(one.get("client_signed_at")),
        coach_signed_at=_then(one.get("coach_signed_at")),
    )


def _report(kept: KeptReport) -> Plain:
    return {
        "number": kept.number,
        "revision": kept.revision,
        "due": kept.due.isoformat(),
        "report": plain_view(kept.view),
        "added": kept.added,
        "added_by": kept.added_by,
        "for_principal": {"ticked": sorted(kept.chosen.ticked), "kept": sorted(kept.chosen.kept)},
        "changed_at": _moment(kept.changed_at),
        "told_at": _moment(kept.told_at) if kept.added_at else None,
        "added_at": _moment(kept.added_at),
        "sent_at": _moment(kept.sent_at),
    }


def _kept_report(one: Plain) -> KeptReport:
    chosen = one["for_principal"]
    return KeptReport(
        id="",
        number=one["number"],
        revision=one["revision"],
        due=date.fromisoformat(one["due"]),
        view=view_of(one["report"]),
        added=one["added"],
        added_by=one["added_by"],
        chosen=ForPrincipal(frozenset(chosen["ticked"]), frozenset(chosen["kept"])),
        coach_id=None,
        coach_name="",
        changed_at=_then(one["changed_at"]),
        told_at=_then(one["told_at"]),
        added_at=_then(one["added_at"]),
        sent_at=_then(one["sent_at"]),
    )


def _moment(when: datetime | None) -> str | None:
    return when.isoformat() if when else None


def _then(written: str | None) -> Any:
    return datetime.fromisoformat(written) if written else None
