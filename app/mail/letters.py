"""The letters: five of them, which say nothing about anybody.

A mail can be read on a locked screen, by whoever shares the mailbox and by every server on the
way. So no letter has a name, a test, a coach, a result or a word about health, and the only link
is to the front page (trust.md P9). Two say a day: the one on which everything is deleted.
"""

from datetime import date, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Final

from babel.dates import format_date

from app.domain.text import N_, Own, Translate, say, text

SOMETHING: Final = N_("Er staat iets voor je klaar")
YOUR_CODE: Final = N_("Je code")
ADDRESS_GONE: Final = N_("Je adres is veranderd")
DELETION: Final = N_("Je gegevens worden gewist")
ERASING: Final = N_("Je vroeg om alles te wissen")

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
    DELETION: N_(
        "Op {day} wissen wij alles wat je hier bewaarde.\n\n"
        "Wil je iets houden? Ga vóór die dag naar {link} en log in. "
        "Bij Jouw gegevens neem je alles mee.\n\n"
        "Vragen? Bel {phone}.\n"
    ),
    ERASING: N_(
        "Op {day} wissen wij alles wat je hier bewaarde. Je vroeg daar zelf om.\n\n"
        "Bedenk je je? Ga vóór die dag naar {link} en log in. Dan blijft alles bewaard.\n\n"
        "Vroeg je dit niet? Log in, of bel {phone}.\n"
    ),
}
SUBJECTS: Final = {
    "code": YOUR_CODE,
    "address gone": ADDRESS_GONE,
    "deletion": DELETION,
    "erasing": ERASING,
}
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
    day: str = "",
    translate: Translate | None = None,
) -> EmailMessage:
    """The letter of this kind, in plain text.

    Args:
        kind: one of SUBJECTS, or anything else for "there is something for you".
        to: one address; a line break in it is refused with ValueError.
        sender: the bare address that it comes from.
        key: names the mail; the same letter sent twice has the same Message-ID.
        link: the front page.
        phone: where people can call.
        at: when the letter was written.
        code: six digits, for a code.
        day: the day on which everything is deleted, as 2026-12-31, for the two that say so.
        translate: from Dutch to the reader's language.
    """
    subject = SUBJECTS.get(kind, SOMETHING)
    said = {"link": link, "code": f"{code[:3]} {code[3:]}", "phone": phone, "day": _in_words(day)}
    words = text(WORDS[subject], **{name: Own(value) for name, value in said.items()})
    letter = EmailMessage()
    letter["From"] = sender
    letter["To"] = to
    letter["Subject"] = say(subject, translate) if translate else say(subject)
    letter["Date"] = format_datetime(at)
    letter["Message-ID"] = f"<{key}@{sender.rpartition('@')[2]}>"
    _mark_as_made_by_machine(letter)
    letter.set_content(say(words, translate) if translate else say(words))
    return letter


def _mark_as_made_by_machine(letter: EmailMessage) -> None:
    """Keep absence notes and other machines from answering."""
    letter["Auto-Submitted"] = "auto-generated"
    letter["X-Auto-Response-Suppress"] = "All"


def _in_words(day: str) -> str:
    """Such as "3 november 2026"; "" for no day."""
    return format_date(date.fromisoformat(day), "d MMMM y", "nl") if day else ""
