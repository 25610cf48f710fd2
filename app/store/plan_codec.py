"""The plan van aanpak and what stands beside it as plain values, and back."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from app.domain.action_plan import ActionPlan, Beside, Guidance, PlanLine

Plain = dict[str, Any]


def plain_plan(plan: ActionPlan) -> Plain:
    """The plan as plain values; days as 2026-12-31."""
    guidance = asdict(plan.guidance)
    days = [day.isoformat() for day in plan.guidance.evaluations]
    return {
        "lines": [plain_line(line) for line in plan.lines],
        "guidance": {**guidance, "evaluations": days},
    }


def plain_line(line: PlanLine) -> Plain:
    """One line as plain values."""
    return {**asdict(line), "by": line.by.isoformat() if line.by else None}


def plan_of(plain: Mapping[str, Any]) -> ActionPlan:
    """The plan that was made plain."""
    told = plain["guidance"]
    days = tuple(date.fromisoformat(day) for day in told["evaluations"])
    return ActionPlan(
        tuple(line_of(one) for one in plain["lines"]),
        Guidance(**{**told, "evaluations": days}),
    )


def line_of(plain: Mapping[str, Any]) -> PlanLine:
    """The line that was made plain."""
    by = plain["by"]
    return PlanLine(**{**plain, "by": date.fromisoformat(by) if by else None})


def plain_beside(beside: Beside) -> Plain:
    """What stands beside the plan, as plain values."""
    return {
        "status": dict(beside.status),
        "employer": sorted(beside.employer),
        "kept": sorted(beside.kept),
        "signed_by": beside.signed_by,
    }


def beside_of(plain: Mapping[str, Any]) -> Beside:
    """What was made plain."""
    employer, kept = frozenset(plain["employer"]), frozenset(plain["kept"])
    return Beside(plain["status"], employer, kept, plain.get("signed_by", ""))
