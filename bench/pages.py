"""What an answered page costs the server, ours against the floor, turn by turn in one run.

python -m bench.pages [turns]
"""

import os
import secrets
import sys
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from bench import floor
from bench.driver import Browser, Form, answer_screens, cost, form_to, serve
from bench.installation import SCREEN, SLUG, begin, come_in, installation

TURNS = 8
ROUNDS = 12
"""How often the five screens are answered within a turn: sixty pages."""
SCREENS = floor.PAGES
TAPS = 100


@dataclass
class Figures:
    """CPU milliseconds, one figure for each turn."""

    page: list = field(default_factory=list)
    post: list = field(default_factory=list)

    def __str__(self):
        return f"{median(self.page):6.2f} ms a page   {median(self.post):6.2f} ms a save"


def main(turns):
    with TemporaryDirectory() as folder, installation() as (env, card):
        path = str(Path(folder) / "floor.db")
        floor.prepare(path)
        with (
            serve("bench.floor:app", {"FLOOR_DATABASE": path}) as base,
            serve("bench.ours:served", env) as product,
        ):
            measure(turns, base, product, card)


def measure(turns, base, product, card):
    theirs, ours = Browser(base.port), Browser(product.port)
    come_in(ours, card)
    begin(ours)
    lower, own = Figures(), Figures()
    for turn in range(turns + 1):
        pages(theirs, "/page/{}", base, lower, turn)
        pages(ours, SCREEN, product, own, turn)
        lower.post.append(cost(base, lambda turn=turn: posts(theirs, turn), TAPS))
        own.post.append(cost(product, lambda turn=turn: taps(ours, turn), TAPS))
    for figures in (lower, own):
        figures.page.pop(0)  # the first turn warms up
        figures.post.pop(0)
    report(lower, own, ours, product)


def pages(browser, address, server, figures, turn):
    def work():
        for at in range(ROUNDS):
            answer_screens(browser, address, SCREENS, turn + at)

    figures.page.append(cost(server, work, ROUNDS * SCREENS))


def posts(browser, turn):
    """The floor's POST alone: ten answers and a redirect that is not followed."""
    form = form_to(browser.get("/page/1"), "/page/1")
    for at in range(TAPS):
        assert browser.post(form.action, form.filled(turn + at)).status == 303


def taps(browser, turn):
    """One answer at a time, as htmx sends it."""
    page = browser.get(SCREEN.format(1))
    form = form_to(page, SCREEN.format(1))
    for at in range(TAPS):
        saved = tap(browser, form, list(form.choices)[at % 10], at + turn)
        assert saved.status == 200, saved.text


def tap(browser, form, item, at):
    fields = {
        item: form.choices[item][at % 5],
        f"{item}.rev": form.fields[f"{item}.rev"],
        f"{item}.ms": 2400,
        "key": secrets.token_urlsafe(12),
        "round": form.fields["round"],
        "csrf_token": form.fields["csrf_token"],
    }
    saved = browser.post(f"/onderdeel/{SLUG}/antwoord/{item}", fields, **{"HX-Request": "true"})
    revision = saved.text.partition(f'name="{item}.rev" value="')[2].partition('"')[0]
    form.fields[f"{item}.rev"] = revision or form.fields[f"{item}.rev"]
    return saved


def report(lower, own, browser, server):
    ratios = [a / b for a, b in zip(own.page, lower.page, strict=True)]
    saves = [a / b for a, b in zip(own.post, lower.post, strict=True)]
    print(f"floor   {lower}   (its save: ten answers)")
    print(f"ours    {own}   (its save: one tap)")
    print(f"ratio   {median(ratios):6.2f} (aim ≤ 3)       {median(saves):6.2f} (aim ≤ 2)")
    page = browser.get(SCREEN.format(2))
    real_screen(browser)
    form: Form = form_to(page, SCREEN.format(2))
    saved = tap(browser, form, next(iter(form.choices)), 3)
    print(
        f"a screen of ten rows {len(page.wire) / 1000:.1f} kB, an autosave {len(saved.wire)} B (gzip)"
    )
    resident, proportional = server.memory()
    print(f"a worker {resident:.0f} MB resident, {proportional:.0f} MB of its own (aim ≤ 120)")
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def real_screen(browser):
    """The size of a screen that visitors get: six rows of Verandering."""
    begin(browser, "verandering")
    page = browser.get("/onderdeel/verandering/vraag/1")
    print(f"a screen of Verandering {len(page.wire) / 1000:.1f} kB (gzip, aim ≤ 6)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else TURNS)
