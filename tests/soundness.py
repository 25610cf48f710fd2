"""What every page and every fragment must be, whichever test fetched it."""

import re

import html5lib
from bs4 import BeautifulSoup

FIELDS = "input:not([type=hidden], [type=submit], [type=button]), select, textarea"
NAMED_BY_ID = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-details")
LEFTOVER = re.compile(r"\{\{|\{%|%\(\w+\)s|\{[a-z_]+\}")
"""What shows when a template or a text was not filled in."""


def sound_page(html):
    """Parse a page, and refuse one that no visitor should get; its document."""
    html5lib.HTMLParser(strict=True, tree=html5lib.getTreeBuilder("etree")).parse(html)
    page = BeautifulSoup(html, "html.parser")
    _says_what_it_is(page)
    _has_landmarks(page)
    _sound(page)
    _points_to_what_is_there(page)
    return page


def sound_fragment(html):
    """Parse what htmx puts into a page; its document."""
    parser = html5lib.HTMLParser(strict=True, tree=html5lib.getTreeBuilder("etree"))
    parser.parseFragment(html)
    fragment = BeautifulSoup(html, "html.parser")
    _sound(fragment)
    return fragment


def words_of(tag):
    """The words of a tag, with single spaces."""
    return " ".join(tag.text.split())


def _says_what_it_is(page):
    assert page.html.get("lang"), "the page names its language"
    headings = page.select("h1")
    assert len(headings) == 1, f"a page has one h1, not {len(headings)}"
    title, heading = words_of(page.title), words_of(headings[0])
    assert heading, "the h1 says something"
    assert title.removeprefix("Fout: ").startswith(heading), f"{title!r} starts with {heading!r}"
    assert page.select_one("meta[name=viewport]"), "the page fits a phone"


def _has_landmarks(page):
    assert len(page.select("main")) == 1, "a page has one main"
    assert page.select_one("main h1"), "the h1 stands in main"
    menus = page.select("nav")
    names = [menu.get("aria-label") or menu.get("aria-labelledby") for menu in menus]
    assert len(menus) < 2 or (all(names) and len(set(names)) == len(names)), "menus have names"


def _sound(page):
    ids = [tag["id"] for tag in page.select("[id]")]
    assert len(ids) == len(set(ids)), f"an id is used twice: {_twice(ids)}"
    _content_security(page)
    _stays_here(page)
    _forms(page)
    for tag in page.select("button, a[href], legend, h1, h2, h3"):
        assert words_of(tag) or tag.get("aria-label"), f"{tag} has words"
    for image in page.select("img"):
        assert image.has_attr("alt"), f"{image} has an alt"
    for drawing in page.select("svg"):
        named = drawing.get("aria-label") or drawing.get("aria-labelledby")
        hidden = drawing.get("aria-hidden") == "true" or drawing.find_parent(
            attrs={"aria-hidden": "true"}
        )
        assert hidden or (drawing.get("role") == "img" and named), f"{drawing} has words or hides"
    shown = page.get_text(" ")
    assert not LEFTOVER.search(shown), f"not filled in: {LEFTOVER.search(shown).group()}"


def _content_security(page):
    assert not page.select("style, [style]"), "no inline style"
    assert all(script.get("src") for script in page.select("script")), "no inline script"
    for tag in page.find_all(True):
        handlers = [name for name in tag.attrs if name.startswith(("on", "hx-on"))]
        assert not handlers, f"no script in attributes: {handlers}"


def _stays_here(page):
    for tag in page.select("script[src], link[href], img[src], use[href], iframe[src]"):
        address = tag.get("src") or tag.get("href")
        assert address.startswith(("/", "#")), f"{address} is somebody else's"
        assert not address.startswith("//"), f"{address} is somebody else's"


def _forms(page):
    for form in page.select("form"):
        assert form.get("action"), f"a form works without JavaScript: {form.get('id')}"
        if form.get("method", "get").lower() == "post":
            assert form.select_one("input[name=csrf_token]"), f"{form['action']} has a token"
            assert form.select_one("button"), f"{form['action']} can be sent"
    labels = {label["for"] for label in page.select("label[for]")}
    for field in page.select(FIELDS):
        named = field.get("aria-label") or field.get("aria-labelledby")
        assert named or field.get("id") in labels or field.find_parent("label"), f"{field} is named"


def _points_to_what_is_there(page):
    ids = {tag["id"] for tag in page.select("[id]")}
    for attribute in NAMED_BY_ID:
        for tag in page.select(f"[{attribute}]"):
            missing = set(tag[attribute].split() if attribute != "for" else [tag["for"]]) - ids
            assert not missing, f"{attribute} points to nothing: {missing}"
    for link in page.select('a[href^="#"]'):
        assert link["href"][1:] in ids | {""}, f"{link['href']} leads nowhere"


def _twice(ids):
    return sorted({one for one in ids if ids.count(one) > 1})
