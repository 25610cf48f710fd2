"""Somebody who knows nothing of the site but its forms: reads labels, fills in, presses Verder.

It takes every question as the HTML states it: radios, ticks, lists to choose from, boxes with
their type and bounds. Where the page says that something is wrong it tries an easier answer.
"""

import random

from tests.soundness import words_of
from tests.visitor import filled_in

LIMIT = 400
"""More pages than any part has; somebody who gets nowhere stops."""


class Blind:
    """A person with a browser without JavaScript and answers of their own, the same each time."""

    def __init__(self, visitor, seed):
        self.visitor = visitor
        self.chance = random.Random(seed)
        self.answered = set()
        self.pages = 0

    @property
    def page(self):
        return self.visitor.page

    def do(self, slug):
        """From the start of a part to the page that says what came out."""
        self.visitor.open(f"/onderdeel/{slug}")
        self.visitor.submit(button="Dat is goed, begin")
        while self.page.select_one("main form fieldset.question"):
            self.go_on()
        return self.visitor.submit(button="Laat mijn uitkomst zien")

    def go_on(self):
        """Answer what is on the page and press "Verder"."""
        self.pages += 1
        assert self.pages < LIMIT, f"no way on from {words_of(self.page.h1)!r}"
        form = self.page.select_one("main form:has(fieldset.question)")
        wrong = self.page.select_one(".error-summary") is not None
        fields = filled_in(form)
        for question in form.select("fieldset.question"):
            self.answered.add(question["data-item"])
            fields.update(self.answer(question, easy=wrong))
        press = next(one for one in form.select("button") if words_of(one) == "Verder")
        pressed = {press["name"]: press["value"]} if press.get("name") else {}
        response = self.visitor.client.post(
            form["action"],
            data={**fields, **pressed},
            headers={"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"},
            follow_redirects=True,
        )
        assert response.status_code in {200, 422}, f"{response.status_code}: {response.text[:400]}"
        self.visitor.page = type(self.page)(response.text, "html.parser")

    def answer(self, question, *, easy):
        """What this person fills in, by form name; ``easy`` where the first try was refused."""
        given = {}
        for group in self.groups(question):
            given.update(self.fill(group, easy=easy))
        return given

    def groups(self, question):
        """The controls of the question that share a name, in the order of the page."""
        named = {}
        for one in question.select("input[name], select[name], textarea[name]"):
            if one.get("type") != "hidden":
                named.setdefault(one["name"], []).append(one)
        return named.values()

    def fill(self, group, *, easy):
        """One name with what it is filled with."""
        name, first = group[0]["name"], group[0]
        match first.name, first.get("type"):
            case "input", "radio":
                return {name: self.chance.choice(group)["value"]}
            case "input", "checkbox":
                some = self.chance.sample(group, min(len(group), 1 if easy else 3))
                return {name: [one["value"] for one in some]}
            case "select", _:
                return {name: self.choose(first, easy=easy)}
            case "input", "date":
                return {name: "2027-01-11"}
            case "input", _ if first.get("inputmode") in {"numeric", "decimal"}:
                return {name: "" if easy else str(self.chance.randint(1, 6))}
            case _:
                return {name: "" if easy else self.chance.choice(WORDS)}

    def choose(self, select, *, easy):
        """An option; lists of one question name a different one for each place."""
        values = [one["value"] for one in select.select("option") if one["value"]]
        name = select["name"]
        place = int(name.rpartition(".")[2]) if name.rpartition(".")[2].isdigit() else 0
        if place:
            return values[(place - 1) % len(values)] if not easy else ""
        return self.chance.choice(values)


WORDS = (
    "Ik hielp een klant die boos was.",
    "Samen met een collega.",
    "Werk waarbij ik mensen zie & iets <maak>.",
    "عمل جديد",
    "Rustig beginnen, daarna meer uren.",
)
"""What somebody types: plain words, markup, another script."""
