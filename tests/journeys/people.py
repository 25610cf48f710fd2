"""The people of the journeys: how they come in, answer, and read."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pyotp

from app.store.clients import create_client
from app.store.invitations import make_invitation
from app.store.staff import create_staff
from tests.soundness import words_of
from tests.visitor import Visitor, filled_in

PIN = "804613"
PASSWORD = "wandelen-langs-het-kanaal-7"


@dataclass
class Staff:
    """A coach or beheerder with a browser."""

    id: str
    email: str
    totp_secret: str
    visitor: Visitor

    def sign_in(self):
        self.visitor.open("/medewerker/inloggen")
        self.visitor.submit({"E-mail": self.email, "Wachtwoord": PASSWORD})
        return self.visitor.submit({"Code uit je app": pyotp.TOTP(self.totp_secret).now()})


def hire(app, role="coach", name="Anna de Wit", email="anna@bureau.example"):
    """A member of staff, made as the command line makes them."""
    made = create_staff(role, name, email, PASSWORD)
    return Staff(made.id, email, made.totp_secret, Visitor(app.test_client()))


def invite(coach, first_name="Samira", path="short"):
    """A client of this coach, with a card: client id and invitation."""
    meeting = datetime.now(UTC) + timedelta(days=4)
    client = create_client(coach.id, first_name, "Bouali", "24-118", path, meeting)
    return client, make_invitation(client, coach.id)


def come_in(visitor, invitation, pin=PIN):
    """From the card to the home page; the page that the client then sees."""
    visitor.open("/welkom")
    visitor.submit({"Code van je kaart": invitation.code})
    return visitor.submit({"Pincode": pin, "Nog een keer": pin})


def begin(visitor, slug):
    """Say yes to a part; its first question."""
    visitor.open(f"/onderdeel/{slug}")
    return visitor.submit(button="Dat is goed, begin")


def answer_everything(visitor, slug, choose=None, *, limit=100):
    """Answer the part from its first question to the check, so many screens at most."""
    begin(visitor, slug)
    for _ in range(limit):
        if visitor.page.select_one("#questions") is None:
            break
        answer_screen(visitor, choose or {})
    return visitor.page


def answer_screen(visitor, choose):
    """Fill in every question on the screen and go on."""
    form = visitor.page.select_one("#questions")
    fields = filled_in(form)
    for question in form.select("fieldset.question"):
        fields.update(choice(question, choose))
    visitor.post(form["action"], {**fields, "naar": "verder"})


def choice(question, choose):
    """What this person answers to one question, by form name."""
    item = question["data-item"]
    if item in choose:
        return {item: choose[item]}
    boxes = question.select("input[type=checkbox]")
    if boxes:
        return {item: [box["value"] for box in boxes[:2]]}
    if question.select("select"):
        return {
            select["name"]: select.select("option")[place]["value"]
            for place, select in enumerate(question.select("select"), 1)
        }
    radios = [one for one in question.select("input[type=radio]") if one["name"] == item]
    if radios:
        offered = [radio["value"] for radio in radios if radio["value"] != "na"]
        return {item: offered[sum(map(ord, item)) % len(offered)]}
    return {}


def finish(visitor, slug, choose=None):
    """Answer everything and look at what comes out."""
    answer_everything(visitor, slug, choose)
    assert words_of(visitor.page.h1) == "Klaar met de vragen"
    return visitor.submit(button="Laat mijn uitkomst zien")
