"""Every address × method × visitor × object, against the policy that the application enforces."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import chain
from urllib.parse import quote

from pypdf import PdfReader
from werkzeug.routing import Rule

from app.occupations.catalogue import catalogue
from app.web.policy import POLICY, START
from tests.trust.world import Actor, surnames

OWNED = (
    "slug",
    "client_id",
    "share_id",
    "binding_id",
    "person_id",
    "coach_id",
    "access_id",
    "link_id",
    "text_id",
    "message_id",
    "task_id",
    "version_id",
    "sitting_id",
)
"""The parts of an address that say whose something is."""
FREE = {
    "number": "1",
    "name": "jobs",
    "item_id": "energy.works_now",
    "section_id": "energy.sources",
    "aspect": "sit",
    "digest": "0" * 64,
    "identity": catalogue().ids[0],
}
"""Parts of an address within what is somebody's own, with a value that exists."""
NAMES_CLIENTS = {"handing_over.clients", "handing_over.hand_over", "handing_over.search"}
"""The pages on which a beheerder chooses clients by their names; nothing else of them."""
MALFORMED = ["nergens", "-1", str(2**63), "%00", "%ff", "%27%20OR%201=1--", "a" * 300]
NUMBERS = ["0", str(2**31), str(2**63), str(2**70)]
DOORS = ("/inloggen", "/medewerker/inloggen")
ENDS_THE_SESSION = {"doors.sign_out", "staff.sign_out", "devices.end", "devices.answer_newer"}


@dataclass(frozen=True)
class Step:
    """One request of the walk, and what must come of it."""

    actor: Actor
    method: str
    rule: Rule
    values: tuple
    expected: str
    """"open", "closed" (there is no such page) or "door" (say who you are)."""

    @property
    def path(self):
        path = self.rule.rule
        for name, value in self.values:
            for written in (f"<{name}>", f"<int:{name}>"):
                path = path.replace(written, value)
        return path

    def __str__(self):
        return f"{self.actor.name} {self.method} {self.path} ({self.expected})"


def steps(app, actors, withdrawn) -> Iterator[Step]:
    """The whole walk; rules that end a session are left out for whoever needs theirs."""
    everyones = objects(actors, withdrawn)
    for rule in app.url_map.iter_rules():
        for method in sorted(rule.methods - {"OPTIONS"}):
            for values in combinations(rule, everyones, method):
                for actor in actors:
                    if not (actor.stays and rule.endpoint in ENDS_THE_SESSION):
                        yield Step(actor, method, rule, values, expected(actor, rule, values))


def objects(actors, withdrawn):
    """By part of an address: what anybody owns, what ended, and what never was."""
    found = {name: set() for name in OWNED}
    for actor in actors:
        for name, values in actor.own.items():
            found[name] |= {quote(value) for value in values}
    found["share_id"].add(withdrawn)
    first = {(name, quote(one)) for actor in actors for name, one in actor.first.items()}

    def in_order(name):
        return sorted(found[name], key=lambda value: ((name, value) not in first, value))

    return {name: [*in_order(name), *MALFORMED] for name in found} | {
        name: [value, *(NUMBERS if name == "number" else MALFORMED)] for name, value in FREE.items()
    }


def combinations(rule, everyones, method):
    """One part of the address varies at a time; the others hold something that exists.

    HEAD runs the view of GET, so that it comes at all is enough.
    """
    names = sorted(rule.arguments)
    usual = {name: everyones[name][0] for name in names}
    yield tuple(usual.items())
    for name in names if method != "HEAD" else ():
        for value in everyones[name][1:]:
            yield tuple({**usual, name: value}.items())


def expected(actor, rule, values):
    """What the policy says of this visitor and these objects."""
    kind = POLICY[rule.endpoint]
    if kind in {"anyone", "developer"}:
        return "open"
    if not actor.role:
        return "door"
    if actor.role != kind:
        return "open" if rule.endpoint == START["client"] else "closed"
    owned = all(value in actor.own.get(name, ()) for name, value in values if name in OWNED)
    return "open" if owned else "closed"


def take(step: Step) -> list[str]:
    """Make the request; what is wrong with the answer."""
    answer = step.actor.request(step.method, step.path)
    wrong = [*chain(not_as_expected(step, answer), leaks(step, answer))]
    answer.close()
    return [f"{step}: {what}" for what in wrong]


def not_as_expected(step, answer):
    if answer.status_code >= 500:
        yield f"{answer.status_code}"
    led = answer.location or ""
    to_a_door = answer.status_code in {303, 307} and led.split("?")[0] in DOORS
    if step.expected == "door" and not to_a_door:
        yield f"{answer.status_code} {led} is no door"
    if step.expected == "closed" and answer.status_code not in {404, 405}:
        yield f"{answer.status_code} {led} is not closed"
    if step.expected == "open" and step.actor.role and to_a_door and not at_a_door(step.rule):
        yield f"{answer.status_code} {led} turns the owner away"


def at_a_door(rule):
    """Whether the page is itself a door: those lead to one another."""
    return rule.endpoint.startswith(("doors.", "staff."))


def leaks(step, answer):
    if POLICY[step.rule.endpoint] == "developer":
        return  # it shows how things look, with words of nobody
    told = words_in(answer) + str(answer.headers)
    names = step.actor.role == "beheerder" and step.rule.endpoint in NAMES_CLIENTS
    for secret in step.actor.secrets - (surnames() if names else set()):
        if secret in told:
            yield f"tells {secret!r}"


def words_in(answer):
    """All the words of an answer; of a PDF those that are printed and those about it."""
    if answer.mimetype != "application/pdf" or not answer.data:
        return answer.get_data(as_text=True)
    document = PdfReader(BytesIO(answer.data))
    return " ".join([*(page.extract_text() for page in document.pages), str(document.metadata)])
