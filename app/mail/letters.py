"""The letters: three of them, which say nothing about anybody.

A mail can be read on a locked screen, by whoever shares the mailbox and by every server on the
way. So no letter has a name, a test, a coach, a result or a word about health, and the only link
is to the front page (trust.md P9).
"""

from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final

from app.domain.text import N_, Own, Translate, say, text

SOMETHING: Final = N_("Er staat iets voor je klaar")
YOUR_CODE: Final = N_("Je code")
ADDRESS_GONE: Final = N_("Je adres is veranderd")

WORDS: Final = {
    SOMETHING: N_(
        "Er staat iets voor je klaar.\n\n"
        "Ga naar {link} en log in.\n\n"
        "Liever minder mail, of geen mail? Dat kies je daar zelf, onder Jouw gegevens.\n"
    ),
    YOUR_CODE: N_(
        "Je code is {code}\n\n"
        "Typ deze code op de pagina waar je hem vroeg. Hij werkt 10 minuten.\n"
        "Geef de code aan niemand.\n\n"
        "Vroeg je geen code? Dan hoef je niets te doen.\n\n"
        "{link}\n"
    ),
    ADDRESS_GONE: N_(
        "Wij sturen geen mail meer naar dit adres.\n\n"
        "Heb je dit niet zelf veranderd? Ga naar {link} en log in. Of bel {phone}.\n"
    ),
}
SUBJECTS: Final = {"code": YOUR_CODE, "address gone": ADDRESS_GONE}
"""The subject by kind; every other kind has the first."""


def compose(
    kind: str,
    to: str,
    *,
    sender: str,
    key: str,
    link: str,
    phone: str,
    at: datetime,
    code: str = "",
    translate: Translate | None = None,
) -> EmailMessage:
    """The letter of this kind, in plain text.

    Args:
        kind: "code", "address gone", or anything else for "there is something for you".
        to: one address; a line break in it is refused with ValueError.
        sender: the bare address that it comes from.
        key: names the mail; the same letter sent twice has the same Message-ID.
        link: the front page.
        phone: where people can call.
        at: when the letter was written.
        code: six digits, for a code.
        translate: from Dutch to the reader's language.
    """
    subject = SUBJECTS.get(kind, SOMETHING)
    shown = Own(f"{code[:3]} {code[3:]}")
    words = text(WORDS[subject], link=Own(link), code=shown, phone=Own(phone))
    letter = EmailMessage()
    letter["From"] = sender
    letter["To"] = to
    letter["Subject"] = say(subject, translate) if translate else say(subject)
    letter["Date"] = format_datetime(at)
    letter["Message-ID"] = f"<{key}@{sender.rpartition('@')[2]}>"
    letter["Auto-Submitted"] = "auto-generated"
    letter["X-Auto-Response-Suppress"] = "All"
    letter.set_content(say(words, translate) if translate else say(words))
    return letter
