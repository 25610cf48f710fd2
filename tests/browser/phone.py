"""A phone (or a laptop) with real Chromium; it remembers what no page of ours may do."""

import time
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
PATIENCE = 10_000
WATCH = """
document.addEventListener("securitypolicyviolation", event =>
  console.error("CSP: " + event.violatedDirective + " " + event.blockedURI));
"""


class Phone:
    """Somebody's browser: a context of its own, with its own cookies."""

    def __init__(
        self, browser, site, *, javascript=True, laptop=False, dark=False, keys=False, **options
    ):
        self.site = site
        self.faults = []
        self.quiet = False
        touch = {} if laptop else {"is_mobile": True, "has_touch": True}
        self.context = browser.new_context(
            base_url=site.address,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            java_script_enabled=javascript,
            **{"viewport": LAPTOP if laptop else PHONE, **touch, **options},
        )
        self.context.set_default_timeout(PATIENCE)
        self.touches = _by_keys if keys else _by_mouse if laptop else _by_thumb
        self.keys = keys
        self.laptop = laptop
        self.javascript = javascript
        self.page = self.context.new_page()
        if javascript:
            self.context.add_init_script(WATCH)
        self.context.on("console", self._heard)
        self.context.on("weberror", lambda error: self._noted(f"script: {error.error}"))
        self.context.on("request", self._asked)

    def close(self):
        """End, and refuse what the pages did wrong while they were open."""
        self.context.close()
        assert self.faults == [], self.faults

    @contextmanager
    def expecting_trouble(self):
        """A stretch in which the network fails or the server refuses on purpose."""
        self.quiet = True
        yield
        self.quiet = False

    def open(self, path):
        response = self.page.goto(path)
        return response.status if response else None

    def press(self, words, **options):
        """Tap the button or the link that says this; on a laptop it is clicked."""
        target = self.page.get_by_role("button", name=words, **options).or_(
            self.page.get_by_role("link", name=words, **options)
        )
        self.touch(target.first)

    def touch(self, target):
        """Use the control, as this person does: with a thumb, a mouse, or keys alone."""
        self.touches(self.page, target)

    def fill(self, label, words):
        self.write(self.page.get_by_label(label, exact=True), words)

    def write(self, field, words):
        if self.keys:
            _tab_to(self.page, field)
            self.page.keyboard.type(words)
        else:
            field.fill(words)

    def heading(self):
        return " ".join(self.page.locator("h1").inner_text().split())

    def sees(self, words):
        expect(self.page.get_by_text(words).first).to_be_visible(timeout=PATIENCE)

    def reads(self, words, patience=PATIENCE):
        """Wait until the page's heading says this, and no longer."""
        expect(self.page.locator("h1")).to_contain_text(words, timeout=patience)

    def wait_until(self, true, what="it"):
        """Poll from outside: a strict CSP forbids waiting inside the page."""
        deadline = time.monotonic() + PATIENCE / 1000
        while not true():
            assert time.monotonic() < deadline, f"{what} did not happen"
            self.page.wait_for_timeout(50)

    @property
    def path(self):
        return urlsplit(self.page.url).path

    def _heard(self, message):
        if message.type in {"error", "warning"}:
            self._noted(f"console: {message.text} ({self.page.url})")

    def _asked(self, request):
        address = urlsplit(request.url)
        if (
            address.scheme in {"http", "https"}
            and address.netloc != urlsplit(self.site.address).netloc
        ):
            self.faults.append(f"third party: {request.url}")

    def _noted(self, fault):
        if not self.quiet:
            self.faults.append(fault)


def _by_thumb(_page, target):
    target.tap()


def _by_mouse(_page, target):
    target.click()


def _by_keys(page, target):
    """Tab to the control; a radio is then chosen with the arrows, everything else with its key."""
    kind = target.evaluate("one => (one.control || one).type")
    if kind != "radio":
        _tab_to(page, target)
        page.keyboard.press("Space" if kind == "checkbox" else "Enter")
        return
    _tab_to(page, target, SAME_GROUP)
    page.keyboard.press("Space")
    for _ in range(MOST_OPTIONS):
        if target.evaluate("one => (one.control || one).checked"):
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError("the arrows do not reach it")


THIS_ONE = "one => (one.control || one) === document.activeElement"
SAME_GROUP = """one => (one.control || one).name === document.activeElement.name
  && document.activeElement.type === "radio" """
MOST_OPTIONS = 12
MOST_TABS = 150


def _tab_to(page, target, reached=THIS_ONE):
    for _ in range(MOST_TABS):
        if target.evaluate(reached):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"not reached with Tab: {target}")
