"""Taps and types what one person says: a persona of the demo, whose answers hang together."""

from app.cli.demo.answering import answers_of
from app.domain.answers import Status
from app.domain.kinds import Choice, Number, Ruler
from app.domain.module import begun
from app.modules import find_module
from app.store.access import Access
from app.store.answers import Change, save_answers
from app.store.rounds import open_round
from app.store.tokens import new_id
from tests.browser.answering import MOST_QUESTIONS, begin_part, go_on, in_sight
from tests.browser.people import come_in, finish
from tests.browser.test_interrupted import client_of

MOST_AS_ROWS = 5
"""A choice in a table with more options than this is a list that drops down."""


class Somebody:
    """A client who comes in on a phone, and answers as this persona would."""

    def __init__(self, site, phone, persona):
        self.site, self.phone, self.persona = site, phone, persona
        card = site.invitation(site.staff(), path=persona.path)
        self.access = Access(client_of(site, card), 1)
        come_in(phone, card)

    def do(self, slug, tapped=None):
        """Do a whole module, and see what came out.

        Of ``tapped`` each is a title of a part that is answered by thumb; None for all of them.
        The other parts were answered before, as if on another day.
        """
        module = find_module(slug)
        answers = answers_of(self.persona, module)
        begin_part(self.phone, slug)
        if tapped is None:
            self._tap_on(module, answers)
        else:
            self._answered_before(module, answers, tapped)
        for title in tapped or ():
            self._tap_part(module, title, answers)
        self.phone.open(f"/onderdeel/{slug}/klaar")
        finish(self.phone)

    def _answered_before(self, module, answers, tapped):
        parts = [part for part in module.parts if part.title not in tapped]
        changes = [
            Change(item.id, answer.value, answer.status, 0, answer.ms_active, answer.position)
            for part in parts
            for item in part.items
            if (answer := answers.get(item.id))
        ]
        with self.site.app.app_context():
            current = open_round(self.access, module.slug)
            save_answers(self.access, current.id, changes, new_id(), module.version)

    def _tap_part(self, module, title, answers):
        [part] = [part for part in module.parts if part.title == title]
        assert begun(part, answers), title
        first = next(item.id for item in part.items if item.id in answers)
        self.phone.open(f"/onderdeel/{module.slug}/bij/{first}")
        self._tap_on(module, answers, {item.id for item in part.items})

    def _tap_on(self, module, answers, among=None):
        """Answer what is in sight and go on, to the check or to what is not ``among`` these."""
        for _ in range(MOST_QUESTIONS):
            asked = in_sight(self.phone)
            items = [asked.nth(at).get_attribute("data-item") for at in range(asked.count())]
            if not items or (among is not None and not set(items) <= among):
                return
            for item_id in items:
                question = self.phone.page.locator(f'fieldset.question[data-item="{item_id}"]')
                tap(self.phone, question, module.item(item_id), answers[item_id])
            go_on(self.phone)
        raise AssertionError(f"still asking: {self.phone.page.url}")


def tap(phone, question, item, answer):
    """Give this answer to this question."""
    if answer.status is Status.NOT_APPLICABLE:
        phone.touch(question.locator(".row.light label"))
    elif answer.status is Status.ANSWERED:
        GIVE[item.kind.name](phone, question, item, answer.value)


def choose(phone, question, _item, value):
    phone.touch(question.locator(f'.row:has(input[value="{value}"]) label'))


def put_on_the_line(phone, question, _item, value):
    phone.touch(question.locator(f'input[value="{value}"]'))


def choose_several(phone, question, item, values):
    for value in values:
        choose(phone, question, item, value)


def put_in_order(phone, question, _item, values):
    for value in values:
        phone.touch(question.locator(f'li[data-value="{value}"] button.rank'))


def write(phone, question, _item, value):
    boxes = question.locator("textarea, input:not([type=hidden])")
    for at, words in enumerate(value if isinstance(value, tuple) else (value,)):
        phone.write(boxes.nth(at), words)


def write_number(phone, question, item, value):
    phone.write(question.locator("input[inputmode]"), item.kind.written(value))


def fill_rows(phone, question, item, rows):
    for at, row in enumerate(rows):
        entry = question.locator(".entry").nth(at)
        if at:
            phone.touch(entry.locator("summary"))
        for column in item.kind.columns:
            held = row.get(column.name)
            if held not in {None, ""}:
                place = f"#{item.id.replace('.', '-')}-{at + 1}-{column.name}"
                fill_box(phone, entry.locator(place), column.kind, held)


def fill_box(phone, box, kind, held):
    match kind:
        case Choice() if len(kind.options) > MOST_AS_ROWS:
            box.select_option(str(held))
        case Choice() | Ruler():
            target = box.locator(f'input[value="{held}"]')
            phone.touch(target if isinstance(kind, Ruler) else target.locator("xpath=../label"))
        case Number():
            phone.write(box, kind.written(held))
        case _:
            phone.write(box, held)


GIVE = {
    "scale": choose,
    "card": choose,
    "choice": choose,
    "possibility": choose,
    "slider": put_on_the_line,
    "ruler": put_on_the_line,
    "several": choose_several,
    "ranking": put_in_order,
    "free_text": write,
    "number": write_number,
    "table": fill_rows,
}
