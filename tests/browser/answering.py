"""Answers questions as a person does: what is in sight, with what their phone offers."""

from playwright.sync_api import Error as PlaywrightError

CHOSEN = {"energy.works_now": 0, "change.expect": 1}
"""Which option is taken where it matters; elsewhere it follows from the item's id."""
WORDS = "Vaker naar buiten"
PLANNED = "Minder werk tegelijk"
MOST_QUESTIONS = 200


def answer_part(phone, slug, *, until=None):
    """Say yes to a part and answer it to the check; ``until`` stops after so many screens."""
    begin_part(phone, slug)
    return answer_on(phone, until=until)


def begin_part(phone, slug):
    phone.open(f"/onderdeel/{slug}")
    phone.press("Dat is goed, begin")
    phone.wait_until(lambda: "/vraag/" in phone.path, "the first question")


def answer_on(phone, *, until=None):
    """Answer from the question in sight; the items that were answered, in order."""
    answered = []
    for screen in range(MOST_QUESTIONS):
        if "/vraag/" not in phone.path or screen == until:
            return answered
        answered += answer_sight(phone)
        go_on(phone)
    raise AssertionError(f"still asking after {MOST_QUESTIONS} screens: {phone.page.url}")


def in_sight(phone):
    """The questions that can be seen now."""
    return phone.page.locator("fieldset.question:visible")


def answer_sight(phone):
    """Answer every question in sight; their item ids."""
    questions = in_sight(phone)
    items = [questions.nth(at).get_attribute("data-item") for at in range(questions.count())]
    for item in items:
        question = phone.page.locator(f'fieldset.question[data-item="{item}"]')
        kind = question.get_attribute("data-kind")
        ANSWER[kind](phone, question, item)
    return items


def go_on(phone):
    """Press Verder, and wait until something else is in sight."""
    before = sight(phone)
    phone.touch(phone.page.locator("#onward"))
    phone.wait_until(lambda: sight(phone) not in (None, before), f"what comes after {before}")
    phone.page.wait_for_load_state("load")


def sight(phone):
    """What tells one screen from another; None while the page is on its way to the next."""
    address = phone.page.url.split("#")[0]
    try:
        items = in_sight(phone).evaluate_all("all => all.map(one => one.dataset.item)")
    except PlaywrightError:
        return None
    return None if "/vraag/" in address and not items else (address, tuple(items))


def option_for(item, count):
    return CHOSEN.get(item, sum(map(ord, item))) % count


def tap_choice(phone, question, item):
    labels = question.locator(".row:not(.light) label")
    phone.touch(labels.nth(option_for(item, labels.count())))


def tap_number(phone, question, item):
    numbers = question.locator(".number input")
    phone.touch(numbers.nth(option_for(item, numbers.count())))


def tap_several(phone, question, item):
    for at in (0, 2):
        phone.touch(question.locator(".row label").nth(at))


def tap_ranking(phone, question, item):
    ranks = question.locator("button.rank:visible")
    if ranks.count():
        for at in range(min(2, ranks.count())):
            phone.touch(ranks.nth(at))
        return
    boxes = question.locator("select")
    for at in range(min(2, boxes.count())):
        boxes.nth(at).select_option(index=at + 1)


def type_text(phone, question, item):
    phone.write(question.locator("textarea, input:not([type=hidden])").first, WORDS)


def tap_dot(phone, question, item):
    dots = question.locator(".stops input")
    phone.touch(dots.nth(option_for(item, dots.count())))


def type_number(phone, question, item):
    phone.write(question.locator("input:not([type=hidden])").first, "3")


def type_day(phone, question, item):
    question.locator("input[type=date]").fill("2027-01-04")


def fill_row(phone, question, item):
    """Fill the first row, each box by what it is; a health word is never written."""
    row = question.locator(".entry").first
    for box in row.locator("textarea, input:not([type], [inputmode])").all():
        phone.write(box, PLANNED if item == "energy.plan" else WORDS)
    for box in row.locator("input[inputmode]").all():
        phone.write(box, "3")
    for box in row.locator("select").all():
        box.select_option(index=1)
    for group in row.locator("fieldset").all():
        numbers = group.locator(".number input")
        phone.touch(numbers.nth(8) if numbers.count() else group.locator(".row label").first)


ANSWER = {
    "scale": tap_choice,
    "card": tap_choice,
    "choice": tap_choice,
    "possibility": tap_choice,
    "slider": tap_dot,
    "ruler": tap_number,
    "several": tap_several,
    "ranking": tap_ranking,
    "free_text": type_text,
    "number": type_number,
    "day": type_day,
    "table": fill_row,
}
