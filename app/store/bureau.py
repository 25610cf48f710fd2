"""What the bureau set for itself: its name, how to reach it, its colour, logo and periods.

The environment gives what holds until a beheerder sets something else. Every process reads the
settings anew after a few seconds, so that a page costs no query for them.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from hashlib import sha256
from time import monotonic
from typing import Any, Final

from flask import current_app
from sqlalchemy import delete, insert, select, update

from app.settings import Settings
from app.store import audit
from app.store.clock import now, today
from app.store.database import lock_name, reading, writing
from app.store.errors import ChangedMeanwhile, StoreBusy
from app.store.periods import CLIENT_MONTHS, NOTICE
from app.store.tables import bureau_logo, bureau_settings

FRESH_SECONDS: Final = 5.0
"""So long a process goes on with what it read; a change is everywhere after it."""

_ONE: Final = 1
_BUREAU: Final = "bureau"


@dataclass(frozen=True)
class Bureau:
    """The bureau, as every page shows it."""

    name: str
    help_phone: str
    contact_line: str = ""
    """One line about when and how to reach the bureau; may be empty."""
    crisis_line: bool = True
    """Whether the foot of a client's page names 113."""
    colour: str = ""
    """"#rrggbb" for what is teal now, or "" for the colour of the house."""
    client_months: int = CLIENT_MONTHS
    """How long everything is kept after a trajectory: 1 to 24 months."""
    months_before: int = 0
    """How long it was before that was made shorter; 0 where it never was."""
    shorter_since: str = ""
    """The day on which it was made shorter, as 2026-12-31; "" where it never was."""
    vacancies_url: str = ""
    """Where somebody looks for vacancies, with {beroep} in it; "" for no such line."""
    logo: str = ""
    """The digest of the logo; "" where there is none."""
    revision: int = 0
    """0 until a beheerder saved something."""


def the_bureau() -> Bureau:
    """The bureau now; as it was last known where the database is away."""
    kept: tuple[float, Bureau] | None = current_app.extensions.get(_BUREAU)
    if kept and monotonic() - kept[0] < FRESH_SECONDS:
        return kept[1]
    try:
        found = _read()
    except StoreBusy:
        return kept[1] if kept else _as_set(current_app.extensions["settings"])
    current_app.extensions[_BUREAU] = (monotonic(), found)
    return found


def change_bureau(staff_id: str, bureau: Bureau) -> None:
    """Keep these settings; ``bureau.revision`` is the one that the beheerder began from.

    Raises:
        ChangedMeanwhile: somebody else saved in between; nothing was changed.
        ValueError: a period out of 1 to 24 months.
    """
    if not 1 <= bureau.client_months <= CLIENT_MONTHS:
        raise ValueError("Everything about a client is kept 1 to 24 months.")
    row = {
        "revision": bureau.revision + 1,
        "content": json.dumps(_plain(_since_when(bureau, _read()))),
        "changed_at": now(),
    }
    with writing() as connection:
        lock_name(connection, _BUREAU)
        if (
            bureau.revision == 0
            and connection.execute(select(bureau_settings.c.id)).first() is None
        ):
            connection.execute(insert(bureau_settings), {"id": _ONE, **row})
        else:
            same = bureau_settings.c.revision == bureau.revision
            if connection.execute(update(bureau_settings).where(same).values(row)).rowcount != 1:
                raise ChangedMeanwhile
        audit.add(connection, audit.Act("beheerder", staff_id, "bureau.changed", "bureau", "1"))
    _forget()


def change_logo(staff_id: str, image: bytes | None) -> None:
    """Keep this picture as the logo, or with None no logo any more."""
    with writing() as connection:
        lock_name(connection, _BUREAU)
        connection.execute(delete(bureau_logo))
        if image is not None:
            row = {"id": _ONE, "digest": sha256(image).hexdigest(), "image": image}
            connection.execute(insert(bureau_logo), row)
        action = "bureau.logo" if image else "bureau.logo.removed"
        audit.add(connection, audit.Act("beheerder", staff_id, action, "bureau", "1"))
    _forget()


def logo_of(digest: str) -> bytes | None:
    """The logo with this digest; None where it is another one by now, or none."""
    with reading() as connection:
        found = select(bureau_logo.c.image).where(bureau_logo.c.digest == digest)
        image: bytes | None = connection.execute(found).scalar()
    return image


def _since_when(bureau: Bureau, before: Bureau) -> Bureau:
    """The settings with the day from which a shorter period holds, so that nobody is surprised.

    Who was given thirty days keeps them where it is made shorter again within those.
    """
    months, since = before.months_before, before.shorter_since
    if bureau.client_months < before.client_months:
        still = bool(since) and today() < date.fromisoformat(since) + NOTICE
        months = max(before.client_months, months) if still else before.client_months
        since = today().isoformat()
    return replace(bureau, months_before=months, shorter_since=since)


def _read() -> Bureau:
    with reading() as connection:
        row = connection.execute(select(bureau_settings)).one_or_none()
        logo = connection.execute(select(bureau_logo.c.digest)).scalar() or ""
    first = _as_set(current_app.extensions["settings"])
    if row is None:
        return replace(first, logo=logo)
    known = {field.name for field in fields(Bureau)}
    kept: dict[str, Any] = {k: v for k, v in json.loads(row.content).items() if k in known}
    return replace(first, **kept, revision=row.revision, logo=logo)


def _as_set(settings: Settings) -> Bureau:
    """The bureau of the environment."""
    return Bureau(
        settings.bureau_name,
        settings.help_phone,
        crisis_line=settings.crisis_line,
        vacancies_url=settings.vacancies_url,
    )


def _plain(bureau: Bureau) -> Mapping[str, object]:
    kept = asdict(bureau)
    return {name: kept[name] for name in kept if name not in {"logo", "revision"}}


def _forget() -> None:
    """Let this process read the settings anew at once."""
    current_app.extensions.pop(_BUREAU, None)
