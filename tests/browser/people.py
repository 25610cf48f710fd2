"""What people do in the browser journeys, in the words that they read."""

import re

PIN = "804613"


def come_in(phone, card, pin=PIN):
    """Scan the card with the camera, choose a PIN, and stand on the home page."""
    phone.open(f"/welkom#{card.secret}")
    if not phone.javascript:
        phone.fill("Code van je kaart", card.code)
    phone.press("Ga verder")
    phone.reads("Kies een pincode")
    phone.fill("Pincode", pin)
    phone.fill("Nog een keer", pin)
    phone.press("Bewaar mijn pincode")
    phone.reads("Dag Samira")


def sign_in(laptop, staff, heading="Mijn cliënten"):
    """Password, then the code of the app."""
    laptop.open("/medewerker/inloggen")
    laptop.fill("E-mail", staff.email)
    laptop.fill("Wachtwoord", staff.password)
    laptop.press("Ga verder")
    laptop.reads("Code uit je app")
    laptop.fill("Code uit je app", staff.code())
    laptop.press("Log in")
    laptop.reads(heading)


def finish(phone):
    """From the check to the outcome."""
    phone.reads("Klaar met de vragen")
    phone.press("Laat mijn uitkomst zien")
    phone.wait_until(lambda: phone.path.endswith("/uitkomst"), "the outcome")


def share(phone, slug, level="De uitkomst"):
    """The three steps of sharing: how much, look at it, say yes."""
    phone.open(f"/delen/{slug}")
    phone.touch(phone.page.locator("label").filter(has_text=re.compile(rf"^\s*{level}\s*$")))
    phone.press("Ga verder")
    phone.reads("Dit ziet Anna")
    phone.press("Ga verder")
    phone.reads("Delen met Anna")
    phone.press("Ja, deel dit")
    phone.reads("Gedeeld met Anna")
