"""Find a client of the bureau by whole words of name and case number, without opening any card.

Names are sealed, so each word is kept as a keyed hash: whoever takes the database without the
keys can tell that two clients have a word in common, and not which word. Capitals, accents and
what stands between words make no difference; "Öztürk" is found by "ozturk", "24-118" by "24118".
"""

import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from unicodedata import combining, normalize

from sqlalchemy import Connection, Select, bindparam, delete, insert, select

from app.store.database import AnyRow, reading, writing
from app.store.keys import keyring
from app.store.names import open_card, staff_name
from app.store.tables import client, client_word, staff

MOST = 50
"""More clients than so are not shown at once: another word finds fewer."""
MOST_WORDS = 8
"""More words than so are not looked at: a name has fewer."""
AT_ONCE = 500
"""So many clients get their words in one transaction."""

_PIECE = re.compile(r"[^\W_]+")
_FOUND = (
    select(client.c.id, client.c.card, client.c.coach_id, staff.c.name)
    .join(staff, staff.c.id == client.c.coach_id)
    .order_by(client.c.touched_at.desc(), client.c.id.desc())
    .limit(MOST + 1)
)
_WITHOUT_WORDS = (
    select(client.c.id, client.c.card)
    .where(~select(client_word.c.client_id).where(client_word.c.client_id == client.c.id).exists())
    .limit(AT_ONCE)
)


@dataclass(frozen=True)
class Found:
    """A client that the words fit: who it is, and nothing that the client made."""

    id: str
    first_name: str
    surname: str
    case_number: str
    coach_id: str
    coach_name: str


def find_clients(words: str) -> list[Found]:
    """The clients of the bureau with each of these whole words, the latest touched card first.

    At most ``MOST``, and one more if there are more; none where no word is given.
    """
    sought = sorted(map(_hash, words_of(words)))[:MOST_WORDS]
    if not sought:
        return []
    asked = {f"word{number}": word for number, word in enumerate(sought)}
    fitting = _FOUND.where(*(client.c.id.in_(_having(name)) for name in asked))
    with reading() as connection:
        return [_found(row) for row in connection.execute(fitting, asked)]


def keep_words(connection: Connection, client_id: str, said: Iterable[str]) -> None:
    """Let the client be found by the words in these texts and no others, in this transaction."""
    connection.execute(delete(client_word).where(client_word.c.client_id == client_id))
    words = {word for text in said for word in findable(text)}
    rows = [{"word": _hash(word), "client_id": client_id} for word in sorted(words)]
    if rows:
        connection.execute(insert(client_word), rows)


def keep_missing_words() -> int:
    """Give words to clients that have none, as after an upgrade; how many got them."""
    done = 0
    while True:
        with writing() as connection:
            rows = connection.execute(_WITHOUT_WORDS).all()
            for row in rows:
                keep_words(connection, row.id, open_card(row.id, row.card).values())
        done += len(rows)
        if len(rows) < AT_ONCE:
            return done


def words_of(text: str) -> set[str]:
    """The words in a text: small letters and digits without accents and signs."""
    return {word for run in _runs(text) for word in run}


def findable(text: str) -> set[str]:
    """The words by which a text is found: also those that a sign divides, written as one.

    "24-118" is found by 24, 118 and 24118, and "O'Neil" by o, neil and oneil.
    """
    return {
        "".join(run[first:last])
        for run in _runs(text)
        for first in range(len(run))
        for last in range(first + 1, len(run) + 1)
    }


def _runs(text: str) -> list[list[str]]:
    """The words between white space, each in the pieces that signs make of it."""
    plain = "".join(char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return [_PIECE.findall(run) for run in plain.split()]


def _having(name: str) -> Select[Any]:
    return select(client_word.c.client_id).where(client_word.c.word == bindparam(name))


def _hash(word: str) -> str:
    told = b"word of a client's card\0" + word.encode("utf-8", "surrogatepass")
    return hmac.digest(keyring().lookup, told, "sha256").hex()


def _found(row: AnyRow) -> Found:
    return Found(
        id=row.id,
        **open_card(row.id, row.card),
        coach_id=row.coach_id,
        coach_name=staff_name(row.coach_id, row.name),
    )
