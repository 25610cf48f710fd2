"""Which pages there are, from the addresses of the application; and examples where one must be said.

A new page without an example of its own is looked at with the values of the filled bureau;
where that leads nowhere, the test fails until it has a line here.
"""

from pathlib import PurePosixPath

from app.web.policy import POLICY
from tests.browser.ways import WAYS

LEADS_ON = {"start.resume": "to the question at which the client stopped"}
"""No pages: they always lead to another one."""

NO_PAGES = {"doors.health", "together.standing"}
"""They answer words for machines, or nothing."""

SAME = {"doors.mail_pin": "doors.own_pin"}
"""Pages that are made by the template of another one, and take a letter to come at."""

EXAMPLES = {
    "start.show": ("/onderdeel/beroepenorientatie",),
    "together.ask": ("/coach/client/{client_id}/samen",),
    "together.index": ("/coach/client/{client_id}/samen/{sitting_id}",),
    "together.show": (
        "/coach/client/{client_id}/samen/{sitting_id}/verandering/vraag/1",
        "/coach/client/{client_id}/samen/{sitting_id}/verandering/vraag/9",
    ),
    "together.at": ("/coach/client/{client_id}/samen/{sitting_id}/verandering/bij/change.goal",),
    "together.done": ("/coach/client/{client_id}/samen/{sitting_id}/verandering/klaar",),
    "outcome.show": ("/onderdeel/{slug}/uitkomst", "/onderdeel/verandering/uitkomst"),
    "occupations.index": ("/beroepen?zoek=verzorgende", "/beroepen?zoek=xyzzy"),
    "observing.index": ("/anderen/{asks}",),
    "observing.link": ("/anderen/{asks}/link/{link_id}",),
    "sharing.preview": ("/delen/{slug}/bekijk?level=answers&switches=own_words",),
}
"""By endpoint: addresses for whoever looks at the pages of its kind."""

OF_NEWCOMER = {
    "home.index": ("/",),
    "questions.show": ("/onderdeel/energiebalans/vraag/2", "/onderdeel/wat-wil-ik/vraag/1"),
    "questions.at": (
        "/onderdeel/wat-wil-ik/bij/wants.environment.inout",
        "/onderdeel/wat-wil-ik/bij/wants.achievement.1",
        "/onderdeel/wat-wil-ik/bij/wants.hours_least",
        "/onderdeel/wat-kan-ik/bij/ability.jobs",
    ),
    "finishing.check": ("/onderdeel/wat-wil-ik/klaar",),
    "profile.show": ("/profiel",),
    "plan.index": ("/plan",),
    "own_together.index": ("/samen-invullen",),
    "post.index": ("/berichten",),
}
"""For somebody who began and finished nothing: questions, and pages with nothing on them yet.

The kinds of question: dots between two words, cards, a number, many options, rows of boxes.
"""

OF_WHOLE = {
    "home.index": ("/",),
    "profile.show": ("/profiel",),
    "occupations.nearly": ("/beroepen/bijna",),
    "sharing.index": ("/delen",),
    "sharing.stopped": ("/delen/energiebalans/gestopt",),
    "outcome.show": tuple(
        f"/onderdeel/{slug}/uitkomst"
        for slug in ("wie-ben-ik", "wat-kan-ik", "wat-wil-ik", "beroepenorientatie")
    ),
}
"""For a client who finished everything and shared nothing."""

ELSEWHERE = {"newcomer": OF_NEWCOMER, "other client": OF_WHOLE}
"""By visitor: what is looked at beside the pages of everybody of that kind."""

NOT_FOR_THE_FIRST = {
    "questions.show",
    "questions.at",
    "finishing.check",
    "occupations.nearly",
    "sharing.stopped",
}
"""They lead on for the client who looks at all others."""


def pages(app, kind):
    """(endpoint, address with places for values) of every page of this kind."""
    rules = (rule for rule in app.url_map.iter_rules() if POLICY[rule.endpoint] == kind)
    return [
        (rule.endpoint, address)
        for rule in rules
        if "GET" in rule.methods and is_page(rule)
        for address in EXAMPLES.get(rule.endpoint, (plain(rule),))
    ]


def is_page(rule):
    """Whether people read it, at an address that can be opened at any time."""
    elsewhere = NO_PAGES | LEADS_ON.keys() | SAME.keys() | WAYS.keys() | NOT_FOR_THE_FIRST
    return not PurePosixPath(rule.rule).suffix and rule.endpoint not in elsewhere


def plain(rule):
    """The address with {places}, without the kinds of their values."""
    return rule.rule.replace("<int:", "<").replace("<", "{").replace(">", "}")
