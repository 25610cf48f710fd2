"""What happened with a client's data, as plain values: this part of an export is only to read."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, bindparam, select

from app.domain.observing import Observed
from app.domain.text import say
from app.store.access import Access, visible
from app.store.audit import log_of
from app.store.clients import Invited, client_card
from app.store.codec import pack_observed, unpack
from app.store.crypto import Seal
from app.store.database import AnyRow
from app.store.exporting.fml import told_fml
from app.store.exporting.letters import letters_of
from app.store.exporting.made import Plain, moment
from app.store.exporting.planned import told_readers
from app.store.exporting.talked import told_conversations, told_preparations
from app.store.names import staff_name
from app.store.tables import (
    binding,
    invitation,
    observer_link,
    observing,
    share,
    share_view,
    staff,
)

_SHARES = (
    select(share, staff.c.name)
    .join_from(share, staff, staff.c.id == share.c.coach_id)
    .where(visible(share))
    .order_by(share.c.shared_at, share.c.module)
)
_VIEWS = (
    select(share_view.c.how, share_view.c.at)
    .where(share_view.c.share_id == bindparam("share"))
    .order_by(share_view.c.at, share_view.c.id)
)
_PHONES = select(binding).where(visible(binding)).order_by(binding.c.created_at)
_INVITATIONS = (
    select(invitation)
    .where(invitation.c.client_id == bindparam("client"))
    .order_by(invitation.c.made_at)
)
_LINKS = (
    select(observer_link, observing.c.module)
    .join_from(observer_link, observing, observing.c.id == observer_link.c.observing_id)
    .where(visible(observing))
    .order_by(observer_link.c.last_day, observing.c.module)
)


def happened_with(
    connection: Connection, access: Access, seal: Seal, said: Mapping[str, Observed]
) -> Plain:
    """The bureau's card, invitations, phones, shares and who read them, what others said, the log.

    ``said`` is what the client can read of others, by module.
    """
    mine = access.bounds
    return {
        "card": _card(access),
        "invitations": [_invitation(row) for row in connection.execute(_INVITATIONS, mine)],
        "phones": [_phone(row) for row in connection.execute(_PHONES, mine)],
        "shares": [
            _share(seal, row) | {"views": _views(connection, row.id)}
            for row in connection.execute(_SHARES, mine).all()
        ],
        "links": [_link(seal, row) for row in connection.execute(_LINKS, mine)],
        "said_by_others": [_said(module, one) for module, one in sorted(said.items())],
        "preparations": told_preparations(access),
        "conversations": told_conversations(access),
        "fml": told_fml(connection, access, seal),
        **told_readers(connection, access, seal),
        **letters_of(connection, access),
        "log": _log(access),
    }


def _card(access: Access) -> Plain:
    card = client_card(access.client_id)
    return {
        "first_name": card.first_name,
        "surname": card.surname,
        "case_number": card.case_number,
        "path": card.path,
        "meeting_at": moment(card.meeting_at),
        "coach": card.coach_name,
        "created_at": moment(card.created_at),
        "ended_on": _day(card.ended_on),
        **_invited(card.invited),
    }


def _invited(invited: Invited | None) -> Plain:
    return {
        "card_made_on": _day(invited.made_on) if invited else None,
        "card_last_day": _day(invited.last_day) if invited else None,
        "card_taken_back_on": _day(invited.taken_back_on) if invited else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _invitation(row: AnyRow) -> Plain:
    return {
        "made_on": row.made_on.isoformat(),
        "last_day": row.last_day.isoformat(),
        "used_at": moment(row.used_at),
        "replaced_at": moment(row.replaced_at),
    }


def _phone(row: AnyRow) -> Plain:
    return {
        "picture": row.picture,
        "shared_phone": row.shared_phone,
        "created_at": moment(row.created_at),
        "last_seen_at": moment(row.last_seen_at),
        "ended_at": moment(row.ended_at),
    }


def _share(seal: Seal, row: AnyRow) -> Plain:
    return {
        "module": row.module,
        "level": row.level,
        "switches": unpack(row.switches.encode()),
        "coach": staff_name(row.coach_id, row.name),
        "purpose_version": row.purpose_version,
        "module_version": row.module_version,
        "language": row.language,
        "shared_at": moment(row.shared_at),
        "until": row.until.isoformat(),
        "ended_at": moment(row.ended_at),
        "copy": unpack(seal.open("share", "copy", row.id, row.copy)) if row.copy else None,
    }


def _views(connection: Connection, share_id: str) -> list[Plain]:
    rows = connection.execute(_VIEWS, {"share": share_id}).all()
    return [{"how": row.how, "at": moment(row.at)} for row in rows]


def _link(seal: Seal, row: AnyRow) -> Plain:
    """Until when somebody may still answer, and what they are to the client; never the way in."""
    content = unpack(seal.open("observer_link", "content", row.id, row.content))
    return {
        "module": row.module,
        "role": content["role"],
        "last_day": row.last_day.isoformat(),
    }


def _said(module: str, said: Observed) -> Plain:
    outcome: Plain = unpack(pack_observed(said))
    texts = [
        {"question": say(one.question), "words": one.words, "hidden": one.hidden}
        for one in said.texts
    ]
    return {**outcome, "module": module, "texts": texts}


def _log(access: Access) -> list[Plain]:
    return [
        {
            "at": moment(line.at),
            "who": line.actor_kind,
            "name": line.actor_name,
            "action": line.action,
            "about": line.subject_kind,
            "module": line.module,
        }
        for line in log_of(access, None)
    ]
