"""Who may see what: the walk of trust.md S1, and holes that it must find."""

import re
from collections import defaultdict
from dataclasses import replace

import pytest
from flask import request

from app import create_app
from app.cli.demo.people import State
from app.store.clients import client_card
from app.store.exporting import export_file
from app.store.invitations import make_invitation
from app.store.observing import what_others_said
from app.store.sharing import read_share
from app.web.policy import POLICY, PolicyError
from tests.conftest import close
from tests.trust.walk import Step, steps, take
from tests.trust.world import SAID_TOGETHER
from tests.web.others import SLUG, items_of

ITEMS = items_of("Samira")
PROMISED = {
    "/coach": {"coach"},
    "/beheer": {"beheerder"},
    "/medewerker": {"anyone"},
    "/onderdeel": {"client"},
    "/profiel": {"client"},
    "/profiel.pdf": {"client"},
    "/delen": {"client"},
    "/beroepen": {"client"},
    "/zoekprofiel": {"client"},
    "/anderen": {"client"},
    "/ander": {"anyone"},
    "/fml": {"client"},
    "/telefoons": {"client"},
    "/gegevens": {"client"},
    "/berichten": {"client"},
    "/opdrachten": {"client"},
    "/afspraak.ics": {"client"},
    "/samen-invullen": {"client"},
    "/nieuwe-coach": {"client"},
    "/plan": {"client"},
    "/voortgang": {"client"},
    "/mijn-traject": {"client"},
    "/stijl": {"developer"},
    "/": {"client"},
}
"""What the first part of an address promises; every other address is for anyone."""


def walk(app, actors, world):
    """Take the whole walk: what must be refused first, then what is safe, then the rest."""
    all_steps = list(steps(app, actors, world.withdrawn))
    refused = [one for one in all_steps if one.expected != "open"]
    looking = [one for one in all_steps if one.expected == "open" and one.method != "POST"]
    doing = [one for one in all_steps if one.expected == "open" and one.method == "POST"]
    return [
        *unchanged(world, refused, set()),
        *unchanged(
            world, looking, {"share_view", "thread_seen", "task_reply", "audit", "audit_head"}
        ),
        *(fault for step in doing for fault in take(step)),
    ]


def unchanged(world, walked, may_change):
    """Take these steps, and name every table that they changed and should not have."""
    before = world.fingerprints()
    faults = [fault for step in walked for fault in take(step)]
    return [*faults, *(f"{table} changed" for table in world.changed_since(before) - may_change)]


def test_the_walk_comes_to_the_questions_of_a_sitting(world):
    page = at_the_table(world, world.actors["coach with share"])

    assert page.status_code == 200
    assert "Jullie vullen samen in" in page.text


def at_the_table(world, coach):
    """The questions of the sitting, as this visitor gets them."""
    lets_in = world.actors["coach with share"]
    (sitting,), first = lets_in.own["sitting_id"], lets_in.first
    path = f"/coach/client/{first['client_id']}/samen/{sitting}/{first['slug']}/vraag/1"
    return coach.request("GET", path)


def test_nobody_sees_or_does_what_is_not_theirs(world):
    assert walk(world.app, list(world.actors.values()), world) == []


def test_the_walk_takes_every_address_with_every_method(world):
    taken = {
        (step.rule.endpoint, step.method)
        for step in steps(world.app, list(world.actors.values()), world.withdrawn)
    }

    assert taken == {
        (rule.endpoint, method)
        for rule in world.app.url_map.iter_rules()
        for method in rule.methods
    }


def test_every_line_of_the_policy_is_what_its_address_promises(world):
    astray = {
        rule.rule: POLICY[rule.endpoint]
        for rule in world.app.url_map.iter_rules()
        if POLICY[rule.endpoint] not in PROMISED.get(first_part(rule.rule), {"anyone"})
    }

    assert astray == {}


def first_part(path):
    return "/" + path.strip("/").split("/")[0]


def test_never_shared_withdrawn_ended_and_unknown_are_one_page(world):
    bram = world.actors["coach of others"]
    foreign = min(world.shares["Anna de Wit"])
    bodies = defaultdict(set)
    for share in (foreign, world.withdrawn, "nergens", "A" * 22, str(2**63)):
        for path in (f"/coach/gedeeld/{share}", f"/coach/gedeeld/{share}.pdf"):
            answer = bram.request("GET", path)
            bodies[masked(answer.text)].add((answer.status_code, answer.content_type))

    assert len(bodies) == 1
    assert "Dit is niet met jou gedeeld" in next(iter(bodies))


def test_a_client_of_somebody_else_is_as_unknown_as_nobody(world):
    bram = world.actors["coach of others"]
    foreign = min(world.clients["Anna de Wit"])

    answers = {
        masked(bram.request("GET", f"/coach/client/{one}").text) for one in (foreign, "nergens")
    }

    assert len(answers) == 1


def masked(page):
    """The page without what differs each time."""
    return re.sub(r'name="csrf_token" value="[^"]+"', "", page)


# Holes that the walk must find. Each stands in an application of its own, on the same bureau.


@pytest.fixture
def holed(world, monkeypatch):
    """Make an application with one more address, and the actors at its doors."""
    made = []

    def with_hole(rule, view, kind, methods=("GET",)):
        app = create_app(world.settings)
        made.append(app)
        app.add_url_rule(rule, "hole", view, methods=methods, provide_automatic_options=False)
        monkeypatch.setitem(POLICY, "hole", kind)
        actors = [at(app, actor) for actor in world.actors.values()]
        return [
            step for step in steps(app, actors, world.withdrawn) if step.rule.endpoint == "hole"
        ]

    yield with_hole
    for app in made:
        close(app)


def at(app, actor):
    """The same visitor with the same cookies, at another application."""
    browser = app.test_client()
    for name in ("koers", "koers-telefoon"):
        cookie = actor.client.get_cookie(name)
        if cookie:
            browser.set_cookie(name, cookie.value)
    return replace(actor, client=browser)


def faults_of(walked: list[Step]):
    return [fault for step in walked for fault in take(step)]


def test_the_walk_finds_a_view_that_forgets_whose_share_it_is(world, holed):
    def any_share(share_id):
        for coach, shares in world.shares.items():
            if share_id in shares:
                return str(read_share(world.staff[coach]["id"], share_id, "page").sections)
        return "", 404

    found = faults_of(holed("/coach/lek/<share_id>", any_share, "coach"))

    assert any("coach of others" in fault and "is not closed" in fault for fault in found)


def test_the_walk_finds_a_sitting_that_any_coach_may_read(world, holed):
    def any_sitting(sitting_id):
        lets_in = world.actors["coach with share"]
        return str(SAID_TOGETHER) if sitting_id in lets_in.own["sitting_id"] else ("", 404)

    found = faults_of(holed("/coach/lek/<sitting_id>", any_sitting, "coach"))

    assert any("coach of others" in fault and "is not closed" in fault for fault in found)
    assert any("coach of others" in fault and "tells" in fault for fault in found)
    assert not any("coach with share" in fault for fault in found)


def test_the_walk_finds_a_page_that_tells_somebody_elses_words(holed):
    def tell():
        return "weer werk doen waar ik mensen help, in mijn eigen tempo."

    found = faults_of(holed("/lek", tell, "anyone"))

    assert any("anonymous" in fault and "tells" in fault for fault in found)
    assert not any("owner" in fault.split(":")[0] for fault in found if "tells" in fault)


def test_the_walk_finds_a_page_that_tells_the_other_what_was_said_before(world, holed):
    def tell():
        if request.form.get("secret") != world.link.secret:
            return ""
        return str(what_others_said(world.asks[State.SHARED].access, SLUG, ITEMS))

    found = faults_of(holed("/ander/lek", tell, "anyone", methods=("POST",)))

    assert any("observer POST" in fault and "tells" in fault for fault in found)
    assert not any("anonymous" in fault for fault in found)


def test_the_walk_finds_a_link_that_opens_somebody_elses(world, holed):
    def any_link(slug, link_id):
        for asks in world.asks.values():
            if link_id in asks.links:
                return slug
        return "", 404

    found = faults_of(holed("/anderen/<slug>/lek/<link_id>", any_link, "client"))

    assert any("other client" in fault and "is not closed" in fault for fault in found)


def test_the_walk_finds_a_page_that_hands_out_somebody_elses_file(world, holed):
    def any_file():
        return export_file(world.asks[State.SHARED].access, {})

    found = faults_of(holed("/gegevens/lek", any_file, "client"))

    assert any("other client" in fault and "tells" in fault for fault in found)
    assert not any("owner" in fault for fault in found)


def test_the_walk_finds_a_receipt_that_names_who_was_erased(world, holed):
    def receipt():
        return client_card(world.thinking).surname

    found = faults_of(holed("/gegevens/wissen/lek", receipt, "client"))

    assert any("owner" in fault and "tells 'Nadenkend'" in fault for fault in found)


def test_the_walk_finds_a_page_that_does_not_ask_who_comes(holed, monkeypatch):
    walked = holed("/coach/lek", str, "coach")
    guarded = faults_of(walked)
    monkeypatch.setitem(POLICY, "hole", "anyone")

    found = faults_of(walked)

    assert guarded == []
    assert any("anonymous" in fault and "is no door" in fault for fault in found)
    assert any("owner" in fault and "is not closed" in fault for fault in found)


def test_the_walk_finds_a_refusal_that_still_does_it(world, holed):
    def do_it_and_refuse(client_id):
        if any(client_id in clients for clients in world.clients.values()):
            make_invitation(client_id, world.staff["Anna de Wit"]["id"])
        return "", 404

    walked = holed("/coach/lek/<client_id>", do_it_and_refuse, "coach", methods=("POST",))
    closed = [step for step in walked if step.expected == "closed"]

    assert "invitation changed" in unchanged(world, closed, set())


def test_an_address_without_a_line_stops_the_start(world, monkeypatch):
    monkeypatch.delitem(POLICY, "home.index")

    with pytest.raises(PolicyError, match=r"home\.index"):
        create_app(world.settings)


@pytest.mark.parametrize("line", [("nowhere.index", "anyone"), ("home.index", "everybody")])
def test_a_line_that_means_nothing_stops_the_start(world, monkeypatch, line):
    monkeypatch.setitem(POLICY, *line)

    with pytest.raises(PolicyError, match=re.escape(line[0])):
        create_app(world.settings)
