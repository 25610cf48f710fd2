"""Client and coach who fill in together: the code on the phone, and the pages of the laptop."""

from app.store.rounds import begin_round, open_round
from tests.visitor import HTMX, filled_in

SLUG = "verandering"
ITEMS = ("change.ending.1", "change.ending.2", "change.ending.3")


def code_for(samira, *slugs, agree=True):
    """The code that the phone shows after choosing these parts."""
    samira.visitor.open("/samen-invullen")
    page = samira.visitor.submit({"onderdeel": list(slugs or (SLUG,))}, button="Maak een code")
    if agree and page.find("button", attrs={"name": "goed"}):
        page = samira.visitor.submit(button="Dat is goed, maak de code")
    return page.select_one(".code").text


def started(samira, slug):
    begin_round(samira.access, slug, consent_version="1", content_version="1")


def laptop_of(samira):
    return f"/coach/client/{samira.id}/samen"


def let_in(anna, samira, *slugs):
    """The laptop is let in; the page with the parts."""
    code = code_for(samira, *slugs)
    anna.visitor.open(laptop_of(samira))
    return anna.visitor.submit({"Code van de telefoon": code})


def begin(anna, button="Begin"):
    """Open the first part of the list."""
    link = next(a for a in anna.visitor.page.select(".together-parts a") if button in a.text)
    return anna.visitor.open(link["href"])


def send(visitor, fields, status=303, to="verder"):
    """Send the screen that is open, as the page's own form does."""
    form = visitor.page.select_one("#questions")
    return visitor.send(form["action"], {**filled_in(form), "naar": to, **fields}, status)


def tap(visitor, item, value, status=200, revision=0):
    form = visitor.page.select_one("#questions")
    path = f"{form['action'].rpartition('/vraag/')[0]}/antwoord/{item}"
    fields = {item: value, f"{item}.rev": revision, "key": f"{item}-{value}-{revision}"}
    return visitor.send(path, fields, status, {**HTMX, "X-CSRFToken": visitor.token})


def kept(samira, slug=SLUG):
    return open_round(samira.access, slug).answers
