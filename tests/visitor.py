"""A visitor who opens, posts, taps and downloads; every page that they get is checked."""

import contextvars
from secrets import token_urlsafe

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.soundness import sound_fragment, sound_page, words_of

BROWSER = {"Origin": "http://localhost", "Sec-Fetch-Site": "same-origin"}
"""What a browser adds to a form that was sent from our own page."""
HTMX = {"HX-Request": "true"}


class CheckedClient(FlaskClient):
    """A test client that refuses every page no visitor should get, whoever fetched it."""

    def open(self, *args, **kwargs):
        # In a context of its own: a test's app context would be shared, and `g` with it.
        response = contextvars.Context().run(super().open, *args, **kwargs)
        if not hasattr(response, "page"):  # following a redirect comes here once more
            response.page = _checked(response)
        return response


def _checked(response):
    """The document of a page or a fragment that a visitor may get; None for what is neither."""
    shown = not 300 <= response.status_code < 400
    if not (shown and response.mimetype == "text/html" and response.text):
        return None
    whole = response.text.lstrip().lower().startswith("<!doctype")
    return (sound_page if whole else sound_fragment)(response.text)


def document_of(response):
    """What the visitor sees; parsed anew only where no check of the page did so."""
    page = getattr(response, "page", None)
    return page or BeautifulSoup(response.text, "html.parser")


class Visitor:
    """Somebody with a browser of their own; without JavaScript, except that they may ``tap``."""

    def __init__(self, client):
        self.client = client
        self.page = None

    @property
    def token(self):
        """The CSRF token of the page that is open; empty where it has no form."""
        field = self.page and self.page.select_one("input[name=csrf_token]")
        return field["value"] if field else ""

    def open(self, path, status=200):
        """Open a page and follow where it leads; its parsed document."""
        response = self.client.get(path, follow_redirects=True)
        assert response.status_code == status, f"{path}: {response.status_code}"
        self.page = document_of(response)
        return self.page

    def send(self, path, data=None, status=303, headers=None):
        """Post a form with the token of the open page; the bare response."""
        response = self.client.post(
            path,
            data={"csrf_token": self.token, **(data or {})},
            headers={**BROWSER, **(headers or {})},
        )
        assert response.status_code == status, f"{path}: {response.status_code}\n{response.text}"
        return response

    def post(self, path, data=None, status=200):
        """Post a form and follow where it leads; the document that comes out."""
        response = self.client.post(
            path,
            data={"csrf_token": self.token, **(data or {})},
            headers=BROWSER,
            follow_redirects=True,
        )
        assert response.status_code == status, f"{path}: {response.status_code}\n{response.text}"
        self.page = document_of(response)
        return self.page

    def submit(self, fields=None, *, button=None, form="main form", status=200):
        """Fill in the form on the page, by label or name, and press its button as a person does."""
        found = self._form(form, button)
        given = {self._name_of(found, key): value for key, value in (fields or {}).items()}
        return self.post(
            found["action"], {**filled_in(found), **pressed(found, button), **given}, status
        )

    def _name_of(self, form, key):
        """The name of the field that bears this label, or this name."""
        if form.select_one(f'[name="{key}"]'):
            return key
        label = next((one for one in form.select("label") if words_of(one) == key), None)
        assert label, f"no field {key!r} on {words_of(self.page.h1)!r}"
        field = form.find(id=label["for"]) if label.get("for") else label.select_one("[name]")
        return field["name"]

    def _form(self, form, button):
        forms = self.page.select(form)
        fitting = [one for one in forms if button is None or press_of(one, button)]
        assert fitting, f"no {form} with {button!r} on {words_of(self.page.h1)!r}"
        return fitting[0]

    def tap(self, module, item, value, *, revision=0, key=None, status=200):
        """Choose an answer on a phone: htmx posts it and gets a fragment."""
        return self.send(
            f"/onderdeel/{module}/antwoord/{item}",
            {item: value, f"{item}.rev": revision, "key": key or token_urlsafe(16)},
            status,
            {**HTMX, "X-CSRFToken": self.token},
        )

    def download(self, path):
        """The bytes of a PDF."""
        response = self.client.get(path)
        assert response.content_type == "application/pdf"
        return response.data


def filled_in(form):
    """What the form would send as it stands: names with their values, as a browser collects them."""
    values = {}
    for tag in form.select("input[name], textarea[name], select[name]"):
        if tag.has_attr("disabled"):
            continue
        for value in _values(tag):
            values.setdefault(tag["name"], []).append(value)
    return values


def _values(tag):
    if tag.name == "textarea":
        return [tag.text.removeprefix("\n")]
    if tag.name == "select":
        chosen = tag.select("option[selected]") or tag.select("option")[:1]
        return [option.get("value", option.text) for option in chosen]
    if tag.get("type") in {"radio", "checkbox"}:
        return [tag.get("value", "on")] if tag.has_attr("checked") else []
    if tag.get("type") in {"submit", "button", "image", "file"}:
        return []
    return [tag.get("value", "")]


def press_of(form, words):
    """The button of the form that says these words, or None."""
    for button in form.select("button"):
        if words in (words_of(button), button.get("value")):
            return button
    return None


def pressed(form, words):
    """What the button adds; without words the first one, as Enter does."""
    button = press_of(form, words) if words else form.select_one("button:not([type=button])")
    return {button["name"]: button.get("value", "")} if button and button.get("name") else {}
