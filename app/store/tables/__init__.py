"""The tables; only this package sees them.

Content columns hold sealed bytes. Every row that a client made carries ``access_no``, the
access that made it, so that reading can stop at what is sealed (access.py).
"""

from app.store.tables.accounts import (
    client,
    installation,
    invitation,
    pending_sign_in,
    recovery_code,
    staff,
)
from app.store.tables.bureau import bureau_logo, bureau_settings, handover
from app.store.tables.conversations import agreement, conversation, preparation
from app.store.tables.desk import client_word, visit
from app.store.tables.entrance import access, binding, device, device_code, session
from app.store.tables.letters import (
    contact,
    letter,
    mail_code,
    message,
    new_phone,
    task,
    task_reply,
    thread_seen,
)
from app.store.tables.others import observer_link, observer_response, observing
from app.store.tables.plans import action_plan, progress_report
from app.store.tables.possibilities import fml, fml_objection
from app.store.tables.records import audit, audit_head, audit_pin, bureau_secret, client_key, erased
from app.store.tables.research import answer, consent, finished, receipt, remark, round_
from app.store.tables.searching import search_draft, search_version
from app.store.tables.sharing import share, share_view
from app.store.tables.sittings import sitting, sitting_answer, sitting_part

__all__ = [
    "access",
    "action_plan",
    "agreement",
    "answer",
    "audit",
    "audit_head",
    "audit_pin",
    "binding",
    "bureau_logo",
    "bureau_secret",
    "bureau_settings",
    "client",
    "client_key",
    "client_word",
    "consent",
    "contact",
    "conversation",
    "device",
    "device_code",
    "erased",
    "finished",
    "fml",
    "fml_objection",
    "handover",
    "installation",
    "invitation",
    "letter",
    "mail_code",
    "message",
    "new_phone",
    "observer_link",
    "observer_response",
    "observing",
    "pending_sign_in",
    "preparation",
    "progress_report",
    "receipt",
    "recovery_code",
    "remark",
    "round_",
    "search_draft",
    "search_version",
    "session",
    "share",
    "share_view",
    "sitting",
    "sitting_answer",
    "sitting_part",
    "staff",
    "task",
    "task_reply",
    "thread_seen",
    "visit",
]
