"""Who may come where: one line for each endpoint, enforced before every view.

An endpoint without a line stops the start. The tests walk every address, method, kind of
visitor and kind of object against this table.
"""

from typing import Final

from flask import Flask, abort, current_app, redirect, request, session, url_for
from werkzeug.wrappers import Response

from app.web.extensions import htmx
from app.web.security import FORM
from app.web.visitor import visitor

POLICY: Final[dict[str, str]] = {
    # doors: coming in, and what may be read before that
    "doors.welcome": "anyone",
    "doors.use_code": "anyone",
    "doors.choose_pin": "anyone",
    "doors.keep_pin": "anyone",
    "doors.sign_in": "anyone",
    "doors.check_pin": "anyone",
    "doors.forgotten": "anyone",
    "doors.sign_out": "anyone",
    "doors.second_phone": "anyone",
    "doors.use_phone_code": "anyone",
    "doors.own_pin": "anyone",
    "doors.join": "anyone",
    "doors.new_phone": "anyone",
    "doors.send_code": "anyone",
    "doors.mail_code": "anyone",
    "doors.use_mail_code": "anyone",
    "doors.mail_pin": "anyone",
    "doors.enter_with_mail": "anyone",
    "doors.kept": "anyone",
    "doors.accessibility": "anyone",
    "doors.help": "anyone",
    "doors.display": "anyone",
    "doors.health": "anyone",
    "doors.manifest": "anyone",
    "doors.bureau_style": "anyone",
    "doors.bureau_logo": "anyone",
    # others: what they see in a client, by a link; nobody is signed in there
    "observer.welcome": "anyone",
    "observer.look": "anyone",
    "observer.answer": "anyone",
    "observer.done": "anyone",
    "staff.sign_in": "anyone",
    "staff.check": "anyone",
    "staff.code": "anyone",
    "staff.finish": "anyone",
    "staff.sign_out": "anyone",
    # client: the self-research, which is the client's alone
    "home.index": "client",
    "start.show": "client",
    "start.resume": "client",
    "start.begin": "client",
    "start.again": "client",
    "start.more": "client",
    "start.ask_to_stop": "client",
    "start.stop": "client",
    "questions.show": "client",
    "questions.at": "client",
    "questions.answer": "client",
    "questions.save": "client",
    "pauses.offer": "client",
    "pauses.rest": "client",
    "booklets.pdf": "client",
    "finishing.check": "client",
    "finishing.finish": "client",
    "finishing.reopen": "client",
    "outcome.show": "client",
    "outcome.react": "client",
    "outcome.pdf": "client",
    "occupations.index": "client",
    "occupations.show": "client",
    "occupations.nearly": "client",
    "picking.add": "client",
    "picking.nearly": "client",
    "picking.renew": "client",
    "profile.show": "client",
    "profile.say_it_yourself": "client",
    "profile.change": "client",
    "profile.pdf": "client",
    "profile.sums": "client",
    "observing.index": "client",
    "observing.make": "client",
    "observing.link": "client",
    "observing.withdraw": "client",
    "observing.allow": "client",
    "observing.close": "client",
    "logbook.index": "client",
    "own_data.index": "client",
    "own_data.pdf": "client",
    "own_data.file": "client",
    "own_data.ask_back": "client",
    "own_data.put_back": "client",
    "erasing.ask": "client",
    "erasing.erase": "client",
    "erasing.waiting": "client",
    "erasing.undo": "client",
    "erasing.receipt": "client",
    "search_profile.index": "client",
    "search_profile.field": "client",
    "search_profile.change": "client",
    "search_profile.ask": "client",
    "search_profile.sign": "client",
    "search_profile.employer": "client",
    "search_profile.keep": "client",
    "search_profile.employer_pdf": "client",
    "search_profile.pdf": "client",
    "search_profile.old": "client",
    "search_profile.old_pdf": "client",
    "sharing.index": "client",
    "sharing.choose": "client",
    "sharing.decide": "client",
    "sharing.preview": "client",
    "sharing.ask": "client",
    "sharing.share": "client",
    "sharing.shared": "client",
    "sharing.stop": "client",
    "sharing.stopped": "client",
    "new_coach.show": "client",
    "new_coach.read": "client",
    "own_fml.index": "client",
    "own_fml.read": "client",
    "own_fml.show": "client",
    "own_fml.object_to": "client",
    "own_fml.take_back": "client",
    "trajectory.index": "client",
    "progress.index": "client",
    "progress.save": "client",
    "progress.write_on": "client",
    "progress.show": "client",
    "progress.tick": "client",
    "progress.agree": "client",
    "progress.report": "client",
    "progress.pdf": "client",
    "progress.principal_pdf": "client",
    "plan.index": "client",
    "plan.together": "client",
    "plan.take": "client",
    "plan.line": "client",
    "plan.save": "client",
    "plan.remove": "client",
    "plan.tell": "client",
    "plan.ask": "client",
    "plan.sign": "client",
    "plan.pdf": "client",
    "plan.version": "client",
    "plan.version_pdf": "client",
    "plan.employer": "client",
    "plan.choose": "client",
    "plan.employer_pdf": "client",
    "own_together.index": "client",
    "own_together.ask": "client",
    "own_together.stop": "client",
    "agreements.index": "client",
    "agreements.say_so": "client",
    "agreements.sheet": "client",
    "contact.index": "client",
    "contact.ask": "client",
    "contact.code": "client",
    "contact.verify": "client",
    "contact.skip": "client",
    "contact.often": "client",
    "contact.remove": "client",
    "contact.open_again": "client",
    "post.index": "client",
    "post.send": "client",
    "post.withdraw": "client",
    "post.comments": "client",
    "post.comment": "client",
    "asked.index": "client",
    "asked.show": "client",
    "asked.write": "client",
    "asked.take_back": "client",
    "meeting.file": "client",
    "devices.index": "client",
    "devices.known": "client",
    "devices.make_code": "client",
    "devices.end": "client",
    "devices.answer_newer": "client",
    # coach: their own clients, and what those shared with them
    "caseload.index": "coach",
    "caseload.search": "coach",
    "clients.prepare": "coach",
    "clients.shared": "coach",
    "clients.guide": "coach",
    "printing.index": "coach",
    "printing.pdf": "coach",
    "prepare.keep_own": "coach",
    "prepare.pdf": "coach",
    "prepare.day": "coach",
    "prepare.day_pdf": "coach",
    "talk.begin": "coach",
    "talk.show": "coach",
    "talk.save": "coach",
    "talk.after": "coach",
    "talk.meet_again": "coach",
    "talk.send": "coach",
    "together.ask": "coach",
    "together.begin": "coach",
    "together.index": "coach",
    "together.standing": "coach",
    "together.end": "coach",
    "together.show": "coach",
    "together.at": "coach",
    "together.answer": "coach",
    "together.save": "coach",
    "together.done": "coach",
    "plans.show": "coach",
    "plans.line": "coach",
    "plans.save": "coach",
    "plans.remove": "coach",
    "plans.block": "coach",
    "plans.sign": "coach",
    "plans.pdf": "coach",
    "plans.version_pdf": "coach",
    "plans.progress": "coach",
    "plans.add_words": "coach",
    "plans.report_pdf": "coach",
    "plans.principal_pdf": "coach",
    "facts.show": "coach",
    "facts.save": "coach",
    "facts.take_card_back": "coach",
    "facts.end": "coach",
    "invitations.ask": "coach",
    "invitations.invite": "coach",
    "invitations.renew": "coach",
    "invitations.print_card": "coach",
    "fml.show": "coach",
    "fml.save": "coach",
    "fml.read": "coach",
    "plans.read_reactions": "coach",
    "fml.delete": "coach",
    "messages.of_client": "coach",
    "messages.send": "coach",
    "messages.comments": "coach",
    "messages.comment": "coach",
    "tasks.of_client": "coach",
    "tasks.give": "coach",
    "tasks.withdraw": "coach",
    "tasks.meeting": "coach",
    "reading.show": "coach",
    "reading.pdf": "coach",
    # beheerder: who works here, and who may get back in
    "beheer.index": "beheerder",
    "post_room.show": "beheerder",
    "beheer.ask": "beheerder",
    "beheer.create": "beheerder",
    "beheer.activate": "beheerder",
    "beheer.confirm": "beheerder",
    "figures.index": "beheerder",
    "handing_over.choose": "beheerder",
    "handing_over.search": "beheerder",
    "handing_over.clients": "beheerder",
    "handing_over.hand_over": "beheerder",
    "bureau.show": "beheerder",
    "bureau.change": "beheerder",
    "bureau.keep_logo": "beheerder",
    "bureau.remove_logo": "beheerder",
    "style.show": "developer",
}

ROLES: Final[dict[str, frozenset[str]]] = {
    "client": frozenset({"client"}),
    "coach": frozenset({"coach"}),
    "beheerder": frozenset({"beheerder"}),
}
"""The roles that each kind of line lets in."""

WHILE_ERASING: Final = frozenset({"erasing.waiting", "erasing.undo", "erasing.receipt"})
"""All that is left for a client who asked to erase everything, until it happens or is undone."""

START: Final[dict[str, str]] = {
    "client": "home.index",
    "coach": "caseload.index",
    "beheerder": "beheer.index",
}
"""Where each role begins."""


class PolicyError(Exception):
    """The table and the addresses of the application do not agree."""


def init_app(app: Flask) -> None:
    """Enforce the table on every request."""
    app.before_request(enforce)


def check(app: Flask) -> None:
    """Stop the start unless every endpoint has exactly one line.

    Raises:
        PolicyError: names the endpoints without a line, and the lines that mean nothing.
    """
    endpoints = {rule.endpoint for rule in app.url_map.iter_rules()}
    known = {"anyone", "developer", *ROLES}
    idle = {name for name, kind in POLICY.items() if name not in endpoints or kind not in known}
    if endpoints - POLICY.keys() or idle:
        raise PolicyError(
            f"No line in POLICY for {sorted(endpoints - POLICY.keys())}; idle: {sorted(idle)}"
        )


def enforce() -> Response | None:
    """Let the visitor through, ask who it is, or say that there is no such page."""
    if request.endpoint is None:
        return None
    kind = POLICY[request.endpoint]
    if kind == "developer" and not current_app.extensions["settings"].development:
        abort(404)
    if kind in {"anyone", "developer"}:
        return None
    who = visitor()
    if who is None:
        return ask_who(kind)
    if who.role in ROLES[kind]:
        return _to_waiting() if who.erase_at and request.endpoint not in WHILE_ERASING else None
    if request.endpoint != START["client"]:
        abort(404)
    return redirect(url_for(START[who.role]), 303)


def _to_waiting() -> Response:
    """To the one page of a client whose key is held back; htmx loads it whole."""
    page = url_for("erasing.waiting")
    return Response(headers={"HX-Redirect": page}) if htmx else redirect(page, 303)


def ask_who(kind: str) -> Response:
    """Send somebody who is not signed in to the door that belongs to the page.

    What somebody sends after idling goes along (307 repeats the form there), so that it can wait
    behind the PIN or the password. htmx is told to ask for it where the visitor is.
    """
    door = "doors.sign_in" if kind == "client" else "staff.sign_in"
    sends = request.method != "GET"
    known = kind == "client" or ("staff" in session and request.mimetype == FORM)
    asked = request.path if request.path != "/" and (known or not sends) else None
    if htmx:
        abort(401)
    if sends and known:
        return redirect(url_for(door, next=asked), 307)
    return redirect(url_for(door, next=asked), 303)
