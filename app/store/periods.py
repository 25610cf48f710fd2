"""How long each table is kept, and what happens then; docs/privacy/retention.md says it in Dutch.

A table without a line here fails the tests, so a new one never stays for ever by accident.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

AS_CLIENT: Final = "with the client"
AS_INSTALLATION: Final = "as long as the installation"

CLIENT_MONTHS: Final = 24
"""After the end of the trajectory; without one after the last thing that anybody did."""
STAFF_MONTHS: Final = 24
"""After the last thing that somebody did who no longer works here."""
AUDIT_YEARS: Final = 5
NOTICE: Final = timedelta(days=30)
"""How long before deletion the client reads about it."""
INVITATION: Final = timedelta(days=30)
SAVING: Final = timedelta(days=7)
"""How long a repeated save is recognised."""
MAIL: Final = timedelta(days=30)
"""How long it is known that a mail went out; never what it was about."""
MAIL_CODE: Final = timedelta(days=1)
"""So long an address is counted that asked for codes; a code itself works ten minutes."""
ENDED_PHONE: Final = timedelta(days=90)

PERIODS: Final[Mapping[str, str]] = {
    "installation": AS_INSTALLATION,
    "staff": "24 months after the last act of somebody who no longer works here",
    "recovery_code": "with the member of staff",
    "visit": "with the member of staff",
    "pending_sign_in": "until it expires",
    "client": "24 months after the trajectory, or after the last act",
    "client_word": AS_CLIENT,
    "invitation": "30 days after it was made",
    "access": AS_CLIENT,
    "device": "90 days after its last use",
    "binding": "90 days after it ended",
    "device_code": "until it expires",
    "session": "until it expires",
    "consent": AS_CLIENT,
    "round": AS_CLIENT,
    "answer": AS_CLIENT,
    "receipt": "7 days",
    "finished": AS_CLIENT,
    "remark": AS_CLIENT,
    "sitting": "until its code, or the hour that it may last, is over",
    "sitting_part": "with the sitting",
    "sitting_answer": "with the sitting",
    "share": "the copy until its last day, that there was one with the client",
    "share_view": AS_CLIENT,
    "contact": "until the client takes the address away, and with the client",
    "mail_code": "1 day",
    "letter": "30 days after it was sent, dropped or refused",
    "message": AS_CLIENT,
    "thread_seen": AS_CLIENT,
    "task": AS_CLIENT,
    "task_reply": AS_CLIENT,
    "new_phone": "with the phone",
    "observing": AS_CLIENT,
    "search_draft": AS_CLIENT,
    "search_version": AS_CLIENT,
    "observer_link": "until its last day",
    "observer_response": "30 days after the client closed",
    "fml": AS_CLIENT,
    "fml_objection": AS_CLIENT,
    "preparation": AS_CLIENT,
    "conversation": AS_CLIENT,
    "agreement": AS_CLIENT,
    "action_plan": AS_CLIENT,
    "progress_report": AS_CLIENT,
    "audit": "5 years",
    "audit_head": AS_INSTALLATION,
    "client_key": AS_CLIENT,
    "audit_pin": AS_INSTALLATION,
    "erased": AS_INSTALLATION,
    "bureau_secret": AS_INSTALLATION,
    "bureau_settings": AS_INSTALLATION,
    "bureau_logo": AS_INSTALLATION,
    "handover": AS_CLIENT,
}
