"""A bureau full of people, and each kind of visitor at its doors."""

import hashlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field

import pyotp
import time_machine
from bs4 import BeautifulSoup
from sqlalchemy.engine import make_url

from app.cli.demo.filling import fill
from app.cli.demo.people import CLIENTS, COACHES, State
from app.domain.action_plan import PlanLine
from app.domain.progress_report import View
from app.domain.search_profile import Line
from app.store import conversations, plans
from app.store.answers import Change
from app.store.clients import client_card, clients_of, create_client
from app.store.clock import now
from app.store.devices import bindings_of, pending_accesses, try_pin
from app.store.erasing import THINKING, ask_to_erase, erase_what_is_due
from app.store.invitations import accept_invitation, make_invitation
from app.store.messages import write_to_client, write_to_coach
from app.store.observing import what_others_said
from app.store.preparing import keep_own_points
from app.store.progress import save_view
from app.store.remarks import set_remark
from app.store.rounds import new_round
from app.store.search_profiles import save_field, sign
from app.store.sessions import find_session
from app.store.sharing import shared_with
from app.store.sittings import ask_sitting, begin_sitting, save_in_sitting
from app.store.staff import create_staff, set_active, staff_list
from app.store.tasks import NewTask, add_tasks, keep_reply, send_reply
from tests.store.mail import verified
from tests.visitor import BROWSER, filled_in
from tests.web.others import SLUG, asking, items_of, link_of, others_say

PASSWORD = "wandelen-langs-het-kanaal-7"
SAID_BY_OTHERS = {
    State.SHARED: ("Zij zingt de sterren van de hemel.", "Haar geduld met lastige klanten."),
    State.FINISHED: ("Zij bakt de beste taarten van de straat.", "Haar rust in de storm."),
}
"""What others wrote about the owner and about the other client."""
LETTERS = {
    State.SHARED: ("Bel mij liever na drieën.", "Kom via de achterdeur.", "Drie dagen per week."),
    State.FINISHED: (
        "De lift doet het niet.",
        "Neem de trap aan de zijkant.",
        "Met planten graag.",
    ),
}
"""What the owner and the other client wrote to their coach, were written, and told of a task."""
DRAFTS = {State.SHARED: "Dit stuur ik nog niet weg.", State.FINISHED: "Hier denk ik nog over na."}
"""What they wrote about a task and did not send."""
ADDRESSES = {State.SHARED: "eigenaar@post.example", State.FINISHED: "ander@post.example"}
SEARCHES = {
    State.SHARED: "Ik ken elke tram van de stad bij haar nummer.",
    State.FINISHED: "Ik vouw servetten als zwanen.",
}
"""What they wrote in a zoekprofiel that they gave to nobody."""
TALKED = {
    State.SHARED: ("Vragen hoe het oefenen bevalt.", "We oefenen twee ochtenden bij de bieb."),
    State.FINISHED: ("Vragen naar de reis met de bus.", "Wij zoeken samen werk in de buurt."),
}
"""What a coach prepared for a conversation, and what was agreed in it."""
PLANNED = {
    State.SHARED: ("Leren lassen in de avond.", "Ik fiets nu vaker dan in de lente."),
    State.FINISHED: ("Vaker zingen met de buren.", "Ik durf weer te bellen met bedrijven."),
}
"""A goal of the plan, which the coach reads too; and "Mijn kijk", which nobody was let to read."""
TOGETHER = "verandering"
SAID_TOGETHER = {"change.goal": "Samen schreven wij dit bij het raam."}
"""The part that the owner and the coach fill in together anew, and what they wrote there."""
ERASED_WORDS = "Dit wilde ik nooit meer teruglezen."
ERASED_SURNAMES = ("Nadenkend", "Verdween")
"""Of two clients of Bram: one asked to erase everything and thinks, of one it happened.

Long enough that no random token of a walk holds them: five letters do in one walk of a thousand.
"""
TOUCHED = {"session"}
"""What every request of somebody who is signed in may touch: when they were last seen."""


@dataclass
class Actor:
    """Somebody with a browser: cookies, a role, and what they must never read."""

    name: str
    role: str
    """"client", "coach", "beheerder", or "" for whoever is not signed in."""
    client: object
    token: str
    own: dict = field(default_factory=dict)
    """By name of a part of an address: the values that are theirs."""
    secrets: frozenset = frozenset()
    first: dict = field(default_factory=dict)
    """Of these the values that belong together, so that the walk begins with them."""
    carries: dict = field(default_factory=dict)
    """What goes along with every form: somebody with a link has its secret in the page."""

    @property
    def stays(self):
        """Whether what they came with must last: a session, or the token beside a link."""
        return bool(self.role or self.carries)

    def request(self, method, path, data=None, **headers):
        if method in {"GET", "HEAD"}:
            return self.client.open(path, method=method, headers=headers)
        return self.client.open(
            path,
            method=method,
            data={"csrf_token": self.token, **self.carries, **(data or {})},
            headers={**BROWSER, **headers},
        )


@dataclass
class Asks:
    """A client of the demo who asks others, with what is theirs of it."""

    access: object
    links: set = field(default_factory=set)
    texts: set = field(default_factory=set)


class World:
    """The demo bureau, with somebody sealed, somebody gone and somebody who may see nothing."""

    def __init__(self, app, settings):
        self.app = app
        self.settings = settings
        with app.app_context():
            self._fill()
        self.actors = self._actors()  # outside: a request must not share this context's ``g``

    def _fill(self):
        logins = fill(self.settings.public_url)
        self.logins = {one["state"]: one for one in logins["clients"]}
        ids = {member.name: member.id for member in staff_list()}
        self.staff = {one["name"]: {**one, "id": ids[one["name"]]} for one in logins["staff"]}
        self.gone = create_staff("coach", "Dirk Weg", "dirk@bureau.example", PASSWORD)
        self._seal_somebody()
        self.thinking = self._erase_somebody("Nadenkend", gone=False)
        self.erased = self._erase_somebody("Verdween", gone=True)
        self.asks = {state: self._asks_others(state) for state in SAID_BY_OTHERS}
        self.letters = {state: self._writes(state) for state in LETTERS}
        for state in TALKED:
            self._talks(state)
        for state in PLANNED:
            self._plans(state)
        self.link = link_of(self.asks[State.SHARED], "family")
        self.searches = {state: self._searches(state) for state in SEARCHES}
        self.clients = {coach.name: self._guided_by(coach.name) for coach in COACHES}
        self.shares = {coach.name: self._shared_with(coach.name) for coach in COACHES}
        self.withdrawn = self._ended_share()

    def _talks(self, state):
        """The coach of this client prepared a conversation, and wrote down what was agreed."""
        client_id, (prepared, agreed) = self.asks[state].access.client_id, TALKED[state]
        coach_id = client_card(client_id).coach_id
        keep_own_points(coach_id, client_id, prepared, 0)
        talk = conversations.begin_conversation(coach_id, client_id)
        line = conversations.Line("own.1", agreed=agreed)
        conversations.save_lines(coach_id, client_id, talk, [line])

    def _plans(self, state):
        """This client and the coach signed a plan; the client began to write how it goes."""
        access, (goal, view) = self.asks[state].access, PLANNED[state]
        coach_id = client_card(access.client_id).coach_id
        revision = plans.save_line(access, PlanLine("p" * 22, goal, step="Bellen"), 0).revision
        plans.sign(access, revision)
        plans.sign_as_coach(coach_id, access.client_id, revision)
        save_view(access, View(view), 0)

    def _guided_by(self, coach):
        return {card.id for card in clients_of(self.staff[coach]["id"])}

    def _shared_with(self, coach):
        coach_id, clients = self.staff[coach]["id"], self.clients[coach]
        return {part.id for client in clients for part in shared_with(coach_id, client)}

    def _seal_somebody(self):
        """Tine came in, lost her phone, and came in again with a new card."""
        bram = self.staff["Bram Jansen"]["id"]
        tine = create_client(bram, "Tine", "Zegel", "24-200", "short", None)
        for pin in ("739251", "418537"):
            card = make_invitation(tine, bram)
            accept_invitation(card.id, pin, "leaf", None, shared_phone=False)
        self.sealed = pending_accesses()[0].id

    def _erase_somebody(self, surname, *, gone):
        """Somebody of Bram wrote something and asked to erase it: they think, or it is gone."""
        bram = self.staff["Bram Jansen"]["id"]
        client_id = create_client(bram, "Wim", surname, "24-300", "short", None)
        card = make_invitation(client_id, bram)
        came = accept_invitation(card.id, "629403", "lamp", None, shared_phone=False)
        access = find_session(came.session_token).access
        set_remark(access, "energy.balance", text=ERASED_WORDS)
        ask_to_erase(access)
        if gone:
            with time_machine.travel(now() + THINKING, tick=False):
                erase_what_is_due()
        return client_id

    def _asks_others(self, state):
        """This client asks others, of whom two wrote something that nobody else may read."""
        login = self.logins[state]
        phone = login["cookie"]["value"]
        came = try_pin(phone, bindings_of(phone)[0].id, login["pin"])
        asks = Asks(find_session(came.session_token).access)
        asking(asks)
        others_say(asks, *({"outgoing.1": 4, "value": words} for words in SAID_BY_OTHERS[state]))
        asks.links = {link_of(asks).id}
        found = what_others_said(asks.access, SLUG, items_of("Samira"))
        asks.texts = {text.id for text in found.texts}
        return asks

    def _writes(self, state):
        """This client and the coach write, of two tasks one is told, and mail has an address."""
        access = self.asks[state].access
        coach_id = client_card(access.client_id).coach_id
        asked, told, reply = LETTERS[state]
        verified(self.app, access, ADDRESSES[state], self.logins[state]["pin"])
        sent = write_to_coach(access, asked)
        write_to_client(coach_id, access.client_id, told)
        first, second = add_tasks(
            access.client_id, coach_id, [NewTask("story"), NewTask("document", "je cv")]
        )
        send_reply(access, first, reply)
        keep_reply(access, second, DRAFTS[state])
        return {"message_id": {sent}, "task_id": {first, second}}

    def _searches(self, state):
        """This client wrote and signed a zoekprofiel that nobody got; the id of the version."""
        access, lines = self.asks[state].access, (Line(SEARCHES[state], employer=True),)
        save_field(access, "pitch", lines, 0)
        return sign(access, {"pitch": lines}).id

    def _ended_share(self):
        with closing(self.open_database()) as database:
            row = database.execute("SELECT id FROM share WHERE ended_at IS NOT NULL").fetchone()
        return row[0]

    def open_database(self):
        return sqlite3.connect(make_url(self.settings.database_url).database)

    def fingerprints(self):
        """A hash of each table, but for what every request may touch."""
        made = {}
        with closing(self.open_database()) as database:
            names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            for (table,) in names.fetchall():
                if table not in TOUCHED:
                    rows = sorted(map(repr, database.execute(f'SELECT * FROM "{table}"')))
                    made[table] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
        return made

    def changed_since(self, before):
        """The tables that are not as they were."""
        now = self.fingerprints()
        return {table for table in before if before[table] != now[table]}

    def _actors(self):
        anna, bram = self.staff["Anna de Wit"], self.staff["Bram Jansen"]
        ria = self.staff["Ria Smit"]
        samira, jolanda = self.client(State.SHARED), self.client(State.FINISHED)
        actors = [
            Actor("anonymous", "", *self.browser(), secrets=everything()),
            Actor("owner", "client", *samira, secrets=everything() - told_by("Samira")),
            Actor("other client", "client", *jolanda, secrets=everything() - told_by("Jolanda")),
            Actor("coach with share", "coach", *self.sign_in(anna), secrets=not_for_coach(0)),
            Actor("coach of others", "coach", *self.sign_in(bram), secrets=not_for_coach(1)),
            Actor("beheerder", "beheerder", *self.sign_in(ria), secrets=everything()),
            Actor("disabled", "", *self.disabled(), secrets=everything()),
            self._observer(),
        ]
        self._hand_out({actor.name: actor for actor in actors})
        return {actor.name: actor for actor in actors}

    def _observer(self):
        """Somebody who got a link of the owner, and has sent its secret."""
        browser, token = self.browser()
        carries = {"secret": self.link.secret, "key": "of this page"}
        return Actor("observer", "", browser, token, secrets=everything(), carries=carries)

    def _hand_out(self, actors):
        """Who owns what; every value is also tried by everybody else."""
        for name, coach in (
            ("coach with share", "Anna de Wit"),
            ("coach of others", "Bram Jansen"),
        ):
            tasks = {
                task
                for state, ids in self.letters.items()
                for task in ids["task_id"]
                if self.asks[state].access.client_id in self.clients[coach]
            }
            actors[name].own = {
                "client_id": self.clients[coach],
                "share_id": self.shares[coach],
                "task_id": tasks,
            }
        for name, state in (("owner", State.SHARED), ("other client", State.FINISHED)):
            actors[name].own = {
                "slug": {"energiebalans", "verandering", SLUG},
                "binding_id": {self.binding_of(actors[name])},
                "link_id": self.asks[state].links,
                "text_id": self.asks[state].texts,
                "version_id": {self.searches[state]},
                **self.letters[state],
            }
        self._lets_in(actors["coach with share"])
        actors["beheerder"].own = {
            "person_id": {self.staff[coach.name]["id"] for coach in COACHES},
            "coach_id": {self.staff[coach.name]["id"] for coach in COACHES},
            "access_id": {self.sealed},
        }

    def _lets_in(self, coach):
        """The owner lets the laptop of the coach in."""
        access = self.asks[State.SHARED].access
        with coach.client.session_transaction() as session:
            token = session["sid"]
        with self.app.app_context():
            new_round(access, TOGETHER, consent_version="1", content_version="1")
            code = ask_sitting(access, (TOGETHER,)).code
            who = find_session(token)
            begun = begin_sitting(who.person_id, who.token_id, access.client_id, code)
            changes = [Change(item, said) for item, said in SAID_TOGETHER.items()]
            save_in_sitting(who.person_id, who.token_id, begun, TOGETHER, changes, "key", "1")
        coach.own |= {"sitting_id": {begun}, "slug": {TOGETHER}}
        coach.first = {"client_id": access.client_id, "slug": TOGETHER}

    def binding_of(self, actor):
        with actor.client.session_transaction() as session:
            return session["who"]

    def browser(self):
        """A fresh browser with the token of its first page."""
        browser = self.app.test_client()
        return browser, token_of(browser)

    def client(self, state):
        """A client of the demo, signed in on their own phone."""
        login = self.logins[state]
        browser, token = self.browser()
        browser.set_cookie(login["cookie"]["name"], login["cookie"]["value"])
        form = {"csrf_token": token, "pin": login["pin"]}
        assert browser.post("/inloggen", data=form, headers=BROWSER).status_code == 303
        return browser, token_of(browser)

    def sign_in(self, login):
        browser, token = self.browser()
        form = {"csrf_token": token, "email": login["email"], "password": login["password"]}
        assert browser.post("/medewerker/inloggen", data=form, headers=BROWSER).status_code == 303
        code = pyotp.TOTP(login["totp_secret"]).now()
        form = {"csrf_token": token, "code": code}
        assert browser.post("/medewerker/code", data=form, headers=BROWSER).status_code == 303
        return browser, token_of(browser)

    def disabled(self):
        """A coach who was signed in, and was then let go."""
        login = {"email": "dirk@bureau.example", "password": PASSWORD}
        signed_in = self.sign_in({**login, "totp_secret": self.gone.totp_secret})
        with self.app.app_context():
            set_active(self.gone.id, False)
        return signed_in


def token_of(browser):
    """A token that this browser may post with: every page with a form has one."""
    page = BeautifulSoup(browser.get("/hulp").text, "html.parser")
    return filled_in(page.select_one("form[action='/weergave']"))["csrf_token"][0]


def told_by(first_name):
    """What only this client may read of themselves: own words, letters and surname."""
    persona = next(one for one in CLIENTS if one.first_name == first_name)
    written = {*LETTERS.get(persona.state, ()), *kept_back(persona)}
    written |= {*TALKED.get(persona.state, ())}
    written |= {*PLANNED.get(persona.state, ())}
    written |= set(persona.fml_objections.values())
    if persona.state is State.SHARED:
        written |= set(SAID_TOGETHER.values())
    return frozenset({persona.surname, *own_words(persona), *others_words(persona), *written})


def kept_back(persona):
    """What this persona wrote for nobody else: drafts, the own mail address, the own view."""
    kept = {kept[persona.state] for kept in (DRAFTS, ADDRESSES, SEARCHES) if persona.state in kept}
    return kept | {view for state, (_, view) in PLANNED.items() if state is persona.state}


def others_words(persona):
    """Everything that others wrote about this persona."""
    written = {words for one in persona.others for words in (one.value, one.work) if words}
    return {*written, *SAID_BY_OTHERS.get(persona.state, ())}


def own_words(persona):
    """Everything that this persona wrote."""
    texts = [value for value in persona.said.values() if isinstance(value, str) and " " in value]
    several = [
        one
        for value in persona.said.values()
        if isinstance(value, tuple)
        for one in value
        if isinstance(one, str) and " " in one
    ]
    rows = [
        words
        for value in persona.said.values()
        if isinstance(value, tuple)
        for row in value
        if isinstance(row, dict)
        for words in row.values()
        if isinstance(words, str) and " " in words
    ]
    return {*texts, *several, *rows}


def surnames():
    """What only the people of the bureau know of a client: coach, and beheerder who hands over."""
    return frozenset({*(persona.surname for persona in CLIENTS), *ERASED_SURNAMES})


def everything():
    """The surname and the words of every client."""
    told = (told_by(persona.first_name) for persona in CLIENTS)
    return frozenset({ERASED_WORDS, *ERASED_SURNAMES}).union(*told)


def not_for_coach(coach):
    """All of other coaches' clients; of their own, the words that were not shared."""
    hidden = {ERASED_WORDS, *(() if coach else ERASED_SURNAMES)}
    for persona in CLIENTS:
        if persona.coach != coach:
            hidden |= told_by(persona.first_name)
        elif persona.state is not State.SHARED_ALL:
            hidden |= own_words(persona) | others_words(persona)
        else:
            hidden |= others_words(persona) - set(persona.coach_may_read)
        hidden |= kept_back(persona)
    return frozenset(hidden)
