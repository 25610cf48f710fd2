"""Fill an empty database by the same functions that the pages use; nothing goes around them."""

import secrets
from dataclasses import asdict, replace
from datetime import UTC, datetime, time, timedelta

from app.cli.demo.answering import Supply, answers_of
from app.cli.demo.observers import ask_others, for_coach, seen_by_others
from app.cli.demo.people import BEHEERDER, CLIENTS, COACHES, Colleague, Persona, State
from app.cli.demo.people.persona import OCCUPATIONS, Shared
from app.documents import shared_copy, supplied_for
from app.documents.matching import person_of
from app.documents.proposing import OwnProposals
from app.domain.answers import Answer, Answers
from app.domain.kinds import Ruler
from app.domain.module import Module, Round, Supplied
from app.domain.proposing import PROPOSALS
from app.domain.text import N_
from app.modules import find_module
from app.store.access import Access
from app.store.answers import Change, save_answers
from app.store.clients import create_client
from app.store.clock import AMSTERDAM, today
from app.store.errors import WeakPin
from app.store.fml import object_to, save_fml
from app.store.invitations import NewInvitation, accept_invitation, make_invitation
from app.store.remarks import remarks, set_remark
from app.store.rounds import (
    begin_round,
    finish_round,
    finished_modules,
    open_round,
    remember_place,
    reopen_round,
)
from app.store.sessions import SignedIn, end_session, find_session
from app.store.sharing import NewShare, digest_of, end_share, share
from app.store.staff import create_staff

DEVICE_COOKIE = "koers-telefoon"
"""The cookie of a known phone, as development on loopback calls it."""
CONSENT_VERSION = "demo"
PURPOSE = N_("ons eerste gesprek")
SHARED_FOR = timedelta(days=180)
FML_AGE = timedelta(days=40)
AT_ONCE = 40
"""So many answers go to disk together: nobody waits for each screen here."""
PICTURES = ("tree", "boat", "key", "cup", "book", "sun", "house", "bicycle")

Login = dict[str, object]


def fill(public_url: str) -> dict[str, object]:
    """Make everybody of the demo bureau; the logins, with addresses under ``public_url``."""
    staff = [_hire(colleague) for colleague in (BEHEERDER, *COACHES)]
    coaches = [str(one.pop("id")) for one in staff][1:]
    clients = [_guide(persona, coaches, public_url) for persona in CLIENTS]
    return {
        "address": public_url,
        "staff_address": f"{public_url}/medewerker/inloggen",
        "staff": staff,
        "clients": clients,
    }


def _hire(colleague: Colleague) -> Login:
    password = "-".join(secrets.token_hex(2) for _ in range(4))
    made = create_staff(colleague.role, colleague.name, colleague.email, password)
    return {
        "id": made.id,
        "role": colleague.role,
        "name": colleague.name,
        "email": colleague.email,
        "password": password,
        "totp_secret": made.totp_secret,
    }


def _guide(persona: Persona, coaches: list[str], public_url: str) -> Login:
    """Make a client with an invitation, and go as far as the persona went."""
    coach = coaches[persona.coach]
    client = create_client(
        coach,
        persona.first_name,
        persona.surname,
        persona.case_number,
        persona.path,
        _meeting(persona.meeting_in_days),
    )
    invitation = make_invitation(client, coach)
    login: Login = {
        "name": f"{persona.first_name} {persona.surname}",
        "state": str(persona.state),
        "coach": COACHES[persona.coach].name,
    }
    if persona.state is State.INVITED:
        address = f"{public_url}/welkom#{invitation.secret}"
        return {**login, "code": invitation.code, "address": address}
    signed_in, pin, picture = _come_in(persona, invitation)
    _go_on(persona, _access(signed_in), coach)
    end_session(signed_in.session_token)
    cookie = {"name": DEVICE_COOKIE, "value": signed_in.device_secret}
    return {**login, "pin": pin, "picture": picture, "cookie": cookie}


def _meeting(days: int | None) -> datetime | None:
    if days is None:
        return None
    day = today() + timedelta(days=days)
    return datetime.combine(day, time(10), AMSTERDAM).astimezone(UTC)


def _come_in(persona: Persona, invitation: NewInvitation) -> tuple[SignedIn, str, str]:
    """Accept the invitation on a phone of the client's own; with the PIN and the picture."""
    picture = PICTURES[CLIENTS.index(persona)]
    while True:
        pin = f"{secrets.randbelow(1_000_000):06}"
        try:
            return (
                accept_invitation(invitation.id, pin, picture, None, shared_phone=False),
                pin,
                picture,
            )
        except WeakPin:
            continue


def _access(signed_in: SignedIn) -> Access:
    session = find_session(signed_in.session_token)
    if session is None or session.access is None:
        raise LookupError("a client who just came in has a session")
    return session.access


def _go_on(persona: Persona, access: Access, coach: str) -> None:
    """Answer, finish, ask others, share and withdraw, as far as the persona went."""
    for slug in persona.finished:
        module = _module(slug)
        _answer(access, module, answers_of(persona, module, supply=_supply(access, module)))
        _finish(access, module)
    for slug, least in persona.begun.items():
        module = _module(slug)
        _answer(access, module, answers_of(persona, module, least, _supply(access, module)))
    ask_others(persona, access, CONSENT_VERSION)
    for section_id, said in persona.remarks.items():
        set_remark(access, section_id, **asdict(said))
    for one in persona.shares:
        _share(persona, access, coach, one)
    if persona.fml:
        _enter_fml(persona, access, coach)
    if persona.withdrew:
        _share(persona, access, coach, Shared(persona.withdrew))
        end_share(access, persona.withdrew)
    if persona.changed:
        _change_mind(access, _module(persona.changed))


def _enter_fml(persona: Persona, access: Access, coach: str) -> None:
    """Let the coach enter the FML, and the client say what is not right in it."""
    on = today() - FML_AGE
    save_fml(coach, access.client_id, on, persona.fml, "")
    for aspect, reason in persona.fml_objections.items():
        object_to(access, aspect, reason)


def _supply(access: Access, module: Module) -> Supply:
    """What questions about occupations use: proposals for the answers so far."""
    rounds = {slug: one.round for slug, one in finished_modules(access).items()}

    def supply(answers: Answers) -> Supplied:
        if module.slug != OCCUPATIONS:
            return {}
        moment = datetime.now(UTC)
        so_far = Round(1, 1, answers, module.score(answers), moment, module.version)
        return {PROPOSALS: OwnProposals(lambda: person_of({**rounds, module.slug: so_far}))}

    return supply


def _change_mind(access: Access, module: Module) -> None:
    """Reopen the part, answer the rulers higher, and finish it as the next version."""
    round_id = reopen_round(access, module.slug)
    current = open_round(access, module.slug)
    answers = current.answers if current else {}
    changes = [
        replace(_change(item.id, answers[item.id], answers[item.id].revision), value=9)
        for item in module.items
        if isinstance(item.kind, Ruler) and item.id in answers
    ]
    save_answers(access, round_id, changes, secrets.token_urlsafe(12), module.version)
    _finish(access, module)


def _share(persona: Persona, access: Access, coach: str, chosen: Shared) -> None:
    """Share the last finished version with the coach, as the preview would show it."""
    module = _module(chosen.slug)
    rounds = {slug: one.round for slug, one in finished_modules(access).items()}
    now = rounds[module.slug]
    supplied = supplied_for(module, rounds, seen_by_others(persona, access, module))
    copy = shared_copy(
        module,
        now,
        None,
        level=chosen.level,
        switches=chosen.switches,
        name=persona.first_name,
        remarks=remarks(access),
        supplied=for_coach(supplied),
    )
    new = NewShare(
        module=module.slug,
        level=chosen.level,
        switches=tuple(sorted(chosen.switches)),
        sections=copy.sections,
        result=copy.result,
        answers=copy.answers,
        purpose=PURPOSE,
        purpose_version=CONSENT_VERSION,
        until=today() + SHARED_FOR,
        module_version=now.module_version,
        points=copy.points,
    )
    share(access, coach, new, digest_of(new))


def _module(slug: str) -> Module:
    module = find_module(slug)
    if module is None:
        raise LookupError(f"there is no module {slug}")
    return module


def _answer(access: Access, module: Module, answers: Answers) -> None:
    """Give consent and save the answers, a few screens at a time."""
    round_id = begin_round(
        access, module.slug, consent_version=CONSENT_VERSION, content_version=module.version
    )
    changes = [_change(item_id, answer) for item_id, answer in answers.items()]
    for at in range(0, len(changes), AT_ONCE):
        some = changes[at : at + AT_ONCE]
        save_answers(access, round_id, some, secrets.token_urlsafe(12), module.version)
    remember_place(access, round_id, changes[-1].item_id)


def _change(item_id: str, answer: Answer, base_revision: int = 0) -> Change:
    return Change(
        item_id, answer.value, answer.status, base_revision, answer.ms_active, answer.position
    )


def _finish(access: Access, module: Module) -> None:
    """Freeze what the open round holds, with what it comes to."""
    current = open_round(access, module.slug)
    if current is None:
        raise LookupError("a round that was just answered is open")
    finish_round(access, current.id, module.score(current.answers), module.version)
