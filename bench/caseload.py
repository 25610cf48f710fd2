"""What a coach's list of 40 costs in a bureau of 100, of 1,000 and of 100,000 clients.

Every size has an installation of its own, filled in bulk; they are measured turn by turn in one
run, on SQLite and on PostgreSQL. The floor is the plain indexed query of the same 40 rows.

python -m bench.caseload [turns]
"""

import secrets
import sys
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from flask_migrate import upgrade
from sqlalchemy import bindparam, insert, select, text

from app import create_app
from app.settings import Settings
from app.store import allow_upgrades
from app.store.caseload import Mark, page_of, unopened, whole_list
from app.store.clock import now, today
from app.store.codec import pack
from app.store.database import db, reading, writing
from app.store.keys import bureau
from app.store.sessions import begin
from app.store.staff import create_staff
from app.store.tables import access, client, invitation, share, share_view, staff
from app.store.tokens import new_id
from tests.databases import postgresql, sqlite

SIZES = (100, 1_000, 100_000)
OWN = 40
"""How many clients each coach has."""
LONG = 1_000
"""How many clients the one coach has whose list comes in pages; in the largest bureau only."""
TURNS = 30
AT_ONCE = 10
"""How often within a turn each thing is done."""
CHUNK = 10_000
COPY = secrets.token_bytes(2_000)
"""As large as a frozen copy; the list never reads it."""
PARTS = ("energiebalans", "verandering", "wat-wil-ik")
PASSWORD = "langs-het-kanaal-7-x"
FLOOR = (
    select(client.c.id, client.c.card, client.c.meeting_at, client.c.ended_on, client.c.touched_at)
    .where(client.c.coach_id == bindparam("coach"))
    .order_by(client.c.touched_at.desc(), client.c.id.desc())
    .limit(OWN)
)


@dataclass
class Bureau:
    """An installation with so many clients, and its figures: milliseconds, one for each turn."""

    size: int
    app: object
    anna: str
    bea: str
    browser: object
    floor: list = field(default_factory=list)
    own: list = field(default_factory=list)
    page: list = field(default_factory=list)


def main(turns):
    for name, server in (("SQLite", nullcontext()), ("PostgreSQL", postgresql())):
        with server as started, ExitStack() as open_, TemporaryDirectory() as folder:
            bureaus = [open_.enter_context(made(size, started, folder)) for size in SIZES]
            for _ in range(turns + 1):
                for one in bureaus:
                    measure(one)
            report(name, bureaus)
            with bureaus[-1].app.app_context():
                report_pages(bureaus[-1])


@contextmanager
def made(size, server, folder):
    """A bureau of this size; on the server, or in the folder where there is none."""
    if server:
        main_url, keys_url = server.create(f"bureau{size}")
    else:
        Path(folder, str(size)).mkdir()
        main_url, keys_url = sqlite(Path(folder, str(size)))
    app = create_app(settings(main_url, keys_url))
    allow_upgrades(app)
    with app.app_context():
        upgrade()
        began = perf_counter()
        anna, bea = fill(size)
        with db.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE"))
        print(f"{size:>7} clients made in {perf_counter() - began:.1f} s", file=sys.stderr)
    yield Bureau(size, app, anna, bea, browser_of(app, anna))
    for engine in app.extensions["engines"].values():
        engine.dispose()


def settings(main_url, keys_url):
    env = {
        "KOERS_ENV": "development",
        "SECRET_KEY": secrets.token_urlsafe(32),
        "MASTER_KEY": secrets.token_urlsafe(32),
        "DATABASE_URL": main_url,
        "KEYS_URL": keys_url,
        "PUBLIC_URL": "http://localhost",
    }
    return Settings.from_env(env)


def browser_of(app, staff_id):
    """A browser in which this coach is signed in."""
    with app.app_context(), writing() as connection:
        token = begin(connection, "coach", staff_id=staff_id)
    browser = app.test_client()
    with browser.session_transaction() as session:
        session["sid"] = token
    return browser


def fill(size):
    """Clients in bulk, spread over their coaches as over the years; who is measured, and who pages."""
    random = Random(size)
    anna = create_staff("coach", "Anna", "anna@bureau.example", PASSWORD).id
    bea = create_staff("coach", "Bea", "bea@bureau.example", PASSWORD).id
    coaches = [anna, *more_coaches(max(1, size // OWN - 1))]
    long = LONG if size == SIZES[-1] else 0
    of = [coaches[place % len(coaches)] for place in range(size - long)] + [bea] * long
    of = only_forty(of, anna, coaches[-1])
    random.shuffle(of)
    for start in range(0, size, CHUNK):
        clients = [row_of(coach, place, random) for place, coach in enumerate(of[start:][:CHUNK])]
        with writing() as connection:
            connection.execute(insert(client), clients)
            for table, rows in around(clients, random):
                connection.execute(insert(table), rows)
    return anna, bea


def only_forty(of, anna, other):
    """The same with exactly forty clients for Anna; what is too much or too little is another's."""
    rest = [one if one != anna else other for one in of]
    mine = [place for place, one in enumerate(of) if one == anna][:OWN]
    mine += [place for place in range(len(of)) if place not in set(mine)][: OWN - len(mine)]
    for place in mine:
        rest[place] = anna
    return rest


def more_coaches(number):
    """Coaches who cannot sign in, for a password takes a while to hash."""
    rows = []
    for place in range(number):
        person = new_id()
        rows.append(
            {
                "id": person,
                "role": "coach",
                "name": bureau().close("staff", "name", person, b"Bram"),
                "email": bureau().close("staff", "email", person, b"-"),
                "email_lookup": f"{place:064x}",
                "password_hash": "-",
                "totp_secret": bureau().close("staff", "totp_secret", person, b"-"),
                "totp_step": 0,
                "active": True,
                "created_at": now(),
            }
        )
    with writing() as connection:
        connection.execute(insert(staff), rows)
    return [row["id"] for row in rows]


def row_of(coach, place, random):
    client_id, began = new_id(), now() - timedelta(minutes=random.randrange(500_000))
    names = {"first_name": f"Kees {place}", "surname": "de Wit", "case_number": f"24-{place}"}
    ahead = random.choice((None, 2, 9, 30, -60))
    return {
        "id": client_id,
        "coach_id": coach,
        "card": bureau().close("client", "card", client_id, pack(names)),
        "path": "short",
        "meeting_at": now() + timedelta(days=ahead) if ahead else None,
        "created_at": began,
        "touched_at": began,
        "card_made_on": began.date(),
        "card_last_day": began.date() + timedelta(days=21),
    }


def around(clients, random):
    """What else there is: a card and an access each, and of two in three what they shared."""
    shares = [
        share_of(one, part, random)
        for one in clients
        if random.random() < 2 / 3
        for part in random.sample(PARTS, random.randint(1, 3))
    ]
    views = [
        {"share_id": one["id"], "how": "page", "at": now()}
        for one in shares
        if random.random() < 3 / 4
    ]
    return (
        (invitation, [card_of(one) for one in clients]),
        (access, [access_of(one) for one in clients]),
        (share, shares),
        (share_view, views),
    )


def card_of(one):
    return {
        "id": new_id(),
        "client_id": one["id"],
        "staff_id": one["coach_id"],
        "secret_hash": secrets.token_hex(32),
        "code_hash": secrets.token_hex(32),
        "made_at": one["created_at"],
        "made_on": one["card_made_on"],
        "last_day": one["card_last_day"],
    }


def access_of(one):
    began = one["created_at"]
    return {
        "client_id": one["id"],
        "number": 1,
        "id": new_id(),
        "invited_by": one["coach_id"],
        "since": began,
        "opens_at": began,
        "opened_at": began,
    }


def share_of(one, part, random):
    ended = random.random() < 1 / 4
    return {
        "id": new_id(),
        "client_id": one["id"],
        "access_no": 1,
        "coach_id": one["coach_id"],
        "module": part,
        "level": "result",
        "switches": "[]",
        "copy": None if ended else COPY,
        "purpose_version": "1",
        "module_version": "1",
        "language": "nl",
        "shared_at": one["created_at"],
        "until": today() + timedelta(days=60),
        "ended_at": now() if ended else None,
    }


def measure(one):
    """One turn: the plain query, the list, and the page that shows it."""
    with one.app.app_context():
        one.floor.append(timed(lambda: plain(one.anna)))
        one.own.append(timed(lambda: whole_list(one.anna)))
    one.page.append(timed(lambda: shown(one.browser), 3))


def plain(coach):
    with reading() as connection:
        assert len(connection.execute(FLOOR, {"coach": coach}).all()) == OWN


def shown(browser):
    page = browser.get("/coach")
    assert page.status_code == 200
    assert page.text.count("<tr>") == OWN + 1


def timed(work, times=AT_ONCE):
    """Milliseconds for each time."""
    began = perf_counter()
    for _ in range(times):
        work()
    return (perf_counter() - began) * 1_000 / times


def report(name, bureaus):
    print(f"{name:<11} plain query of 40   the list of 40   against it   the page of 40")
    for one in bureaus:
        ratio = median(a / b for a, b in zip(one.own[1:], one.floor[1:], strict=True))
        plain_, own, page = (median(found[1:]) for found in (one.floor, one.own, one.page))
        print(
            f"{one.size:>7,}     {plain_:12.2f} ms   {own:11.2f} ms   {ratio:8.1f} x  {page:12.1f} ms"
        )
    for what in ("own", "page"):
        small, large = (median(getattr(one, what)[1:]) for one in (bureaus[0], bureaus[-1]))
        print(
            f"{what:<5} in the largest bureau against the smallest: {large / small:.2f} (flat: 1)"
        )


def report_pages(one):
    """A list of a thousand: the first page, the last, and who is new."""
    last = Mark(now() - timedelta(minutes=490_000), "")
    assert whole_list(one.bea) is None
    for what, work in (
        ("first page of a thousand", lambda: page_of(one.bea)),
        ("last page of a thousand", lambda: page_of(one.bea, last)),
        ("who is new in a thousand", lambda: unopened(one.bea)),
    ):
        print(f"{what:<26} {median(timed(work, 5) for _ in range(10)):6.2f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TURNS)
