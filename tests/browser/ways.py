"""The steps to pages that are not there before: how somebody of the bureau comes at each."""

from app.cli.demo.people import State
from app.store.clients import client_card
from app.store.handing_over import hand_over
from tests.browser.bureau import NEWCOMER

ADDRESS = "iemand@post.example"


def to_choose_pin(bureau, visitor):
    """With a card that nobody used."""
    phone = visitor("anonymous")
    phone.open(bureau.world.logins[State.INVITED]["address"])
    phone.press("Ga verder")
    phone.reads("Kies een pincode")
    return phone


def to_sign_in(bureau, visitor):
    """On a phone that is known."""
    phone = visitor("anonymous")
    cookie = bureau.world.logins[State.SHARED]["cookie"]
    phone.context.add_cookies([{**cookie, "url": bureau.site.address}])
    phone.open("/inloggen")
    phone.reads("Welkom terug")
    return phone


def to_own_pin(bureau, visitor):
    """On a second phone, with the code that the first one shows."""
    first, second = visitor("owner"), visitor("anonymous")
    first.open("/telefoons")
    first.fill("Je pincode", bureau.world.logins[State.SHARED]["pin"])
    first.press("Maak een code")
    first.reads("Pak je andere telefoon")
    second.open("/telefoon")
    second.write(
        second.page.locator("main [data-typed] input"), first.page.locator("p.code").inner_text()
    )
    second.press("Ga verder")
    second.reads("Typ je pincode")
    return second


def to_mail_code(_bureau, visitor):
    """With an address, whether it is known or not."""
    phone = visitor("anonymous")
    phone.open("/nieuwe-telefoon")
    phone.fill("Je mailadres", ADDRESS)
    phone.press("Stuur een code")
    phone.reads("code")
    return phone


def to_staff_code(bureau, visitor):
    """With the password of a coach."""
    laptop, anna = visitor("anonymous"), bureau.world.staff["Anna de Wit"]
    laptop.open("/medewerker/inloggen")
    laptop.fill("E-mail", anna["email"])
    laptop.fill("Wachtwoord", anna["password"])
    laptop.press("Ga verder")
    laptop.reads("Code uit je app")
    return laptop


def to_contact_code(bureau, visitor):
    """With an address of one's own and the PIN."""
    phone = visitor(NEWCOMER)
    phone.open("/gegevens/adres")
    phone.fill("Je mailadres", ADDRESS)
    phone.fill("Je pincode", bureau.world.logins[State.HALFWAY]["pin"])
    phone.touch(phone.page.locator("main form .button").first)
    phone.wait_until(lambda: phone.path.endswith("/code"), "the page for the code")
    return phone


def to_new_coach(bureau, visitor):
    """After the client was handed over."""
    staff = bureau.world.staff
    with bureau.site.app.app_context():
        card = client_card(bureau.newcomer.client_id)
        hand_over(staff["Ria Smit"]["id"], [card.id], card.coach_id, staff["Bram Jansen"]["id"])
    phone = visitor(NEWCOMER)
    phone.open("/nieuwe-coach")
    return phone


def to_erasing(bureau, visitor):
    """After asking to erase everything, which is the last that this client does."""
    phone = visitor(NEWCOMER)
    phone.open("/gegevens/wissen")
    phone.write(
        phone.page.locator("main input[type=password]"),
        bureau.world.logins[State.HALFWAY]["pin"],
    )
    phone.touch(phone.page.locator("main form .button").first)
    phone.wait_until(lambda: phone.path.endswith("/wacht"), "the page that waits")
    return phone


WAYS = {
    "doors.choose_pin": to_choose_pin,
    "doors.sign_in": to_sign_in,
    "doors.own_pin": to_own_pin,
    "doors.mail_code": to_mail_code,
    "staff.code": to_staff_code,
    "contact.code": to_contact_code,
    "new_coach.show": to_new_coach,
    "erasing.waiting": to_erasing,
}
"""By endpoint; the last one ends what the newcomer can do."""
