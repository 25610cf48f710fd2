"""What every page and every fragment must be, whichever test fetched it."""

import re
from collections import defaultdict

from bs4 import BeautifulSoup

from tests.written_well import parse_strictly

NOT_FILLED_IN = frozenset({"hidden", "submit", "button"})
"""The types of input that nobody fills in, so that need no label."""
NAMED_BY_ID = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-details")
LEFTOVER = re.compile(r"\{\{|\{%|%\(\w+\)s|\{[a-z_]+\}")
"""What shows when a template or a text was not filled in."""


def sound_page(html):
    """Parse a page, and refuse one that no visitor should get; its document."""
    parse_strictly(html, whole=True)
    page = BeautifulSoup(html, "html.parser")
    tags = _by_name(page)
    _says_what_it_is(page, tags)
    _has_landmarks(tags)
    _sound(page, tags)
    _points_to_what_is_there(tags)
    return page


def sound_fragment(html):
    """Parse what htmx puts into a page; its document."""
    parse_strictly(html, whole=False)
    fragment = BeautifulSoup(html, "html.parser")
    _sound(fragment, _by_name(fragment))
    return fragment


def words_of(tag):
    """The words of a tag, with single spaces."""
    return " ".join(tag.text.split())


def _by_name(page):
    """Every tag by its name, from one walk: a selector each would walk the page forty times."""
    tags = defaultdict(list)
    for tag in page.find_all(True):
        tags[tag.name].append(tag)
    return tags


def _every(tags):
    return [tag for named in tags.values() for tag in named]


def _says_what_it_is(page, tags):
    assert page.html.get("lang"), "the page names its language"
    headings = tags["h1"]
    assert len(headings) == 1, f"a page has one h1, not {len(headings)}"
    title, heading = words_of(page.title), words_of(headings[0])
    assert heading, "the h1 says something"
    assert title.removeprefix("Fout: ").startswith(heading), f"{title!r} starts with {heading!r}"
    named = [tag.get("name") for tag in tags["meta"]]
    assert "viewport" in named, "the page fits a phone"


def _has_landmarks(tags):
    assert len(tags["main"]) == 1, "a page has one main"
    assert tags["h1"][0].find_parent("main"), "the h1 stands in main"
    menus = tags["nav"]
    names = [menu.get("aria-label") or menu.get("aria-labelledby") for menu in menus]
    assert len(menus) < 2 or (all(names) and len(set(names)) == len(names)), "menus have names"


def _sound(page, tags):
    ids = [tag["id"] for tag in _every(tags) if tag.has_attr("id")]
    assert len(ids) == len(set(ids)), f"an id is used twice: {_twice(ids)}"
    _content_security(tags)
    _stays_here(tags)
    _forms(tags)
    _has_words(tags)
    _drawings(tags)
    shown = page.get_text(" ")
    assert not LEFTOVER.search(shown), f"not filled in: {LEFTOVER.search(shown).group()}"


def _has_words(tags):
    links = [tag for tag in tags["a"] if tag.has_attr("href")]
    for tag in (
        *links,
        *(one for name in ("button", "legend", "h1", "h2", "h3") for one in tags[name]),
    ):
        named = words_of(tag) or tag.get("aria-label")
        # The words within a template are words only once a script shows them.
        assert named or tag.find_parent("template"), f"{tag} has words"


def _drawings(tags):
    for image in tags["img"]:
        assert image.has_attr("alt"), f"{image} has an alt"
    for drawing in tags["svg"]:
        named = drawing.get("aria-label") or drawing.get("aria-labelledby")
        hidden = drawing.get("aria-hidden") == "true" or drawing.find_parent(
            attrs={"aria-hidden": "true"}
        )
        assert hidden or (drawing.get("role") == "img" and named), f"{drawing} has words or hides"


def _content_security(tags):
    assert not tags["style"], "no inline style"
    assert all(script.get("src") for script in tags["script"]), "no inline script"
    for tag in _every(tags):
        assert "style" not in tag.attrs, "no inline style"
        handlers = [name for name in tag.attrs if name.startswith(("on", "hx-on"))]
        assert not handlers, f"no script in attributes: {handlers}"


def _stays_here(tags):
    for name, attribute in (
        ("script", "src"),
        ("link", "href"),
        ("img", "src"),
        ("use", "href"),
        ("iframe", "src"),
    ):
        for tag in tags[name]:
            address = tag.get(attribute, "/")
            assert address.startswith(("/", "#")), f"{address} is somebody else's"
            assert not address.startswith("//"), f"{address} is somebody else's"


def _forms(tags):
    for form in tags["form"]:
        assert form.get("action"), f"a form works without JavaScript: {form.get('id')}"
        if form.get("method", "get").lower() == "post":
            assert form.find("input", attrs={"name": "csrf_token"}), f"{form['action']} has a token"
            assert form.find("button"), f"{form['action']} can be sent"
    labels = {label["for"] for label in tags["label"] if label.has_attr("for")}
    inputs = [tag for tag in tags["input"] if tag.get("type") not in NOT_FILLED_IN]
    for field in (*inputs, *tags["select"], *tags["textarea"]):
        named = field.get("aria-label") or field.get("aria-labelledby")
        assert named or field.get("id") in labels or field.find_parent("label"), f"{field} is named"


def _points_to_what_is_there(tags):
    every = _every(tags)
    ids = {tag["id"] for tag in every if tag.has_attr("id")}
    for tag in every:
        for attribute in NAMED_BY_ID:
            if tag.has_attr(attribute):
                named = [tag[attribute]] if attribute == "for" else tag[attribute].split()
                assert set(named) <= ids, f"{attribute} points to nothing: {set(named) - ids}"
    for link in tags["a"]:
        if link.get("href", "").startswith("#"):
            assert link["href"][1:] in ids | {""}, f"{link['href']} leads nowhere"


def _twice(ids):
    return sorted({one for one in ids if ids.count(one) > 1})
