"""Real Chromium on a phone, and a server of its own for each test."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.phone import Phone
from tests.browser.site import Site

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium():
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def browser():
    path = chromium()
    if path is None:
        assert os.environ.get("CI") != "true", "CI needs Chromium for the browser tests"
        pytest.skip("there is no Chromium here")
    with sync_playwright() as playwright:
        # Playwright turns the Back cache off, and a test with it off is falsely green (trust 0.2).
        browser = playwright.chromium.launch(
            executable_path=path,
            args=ARGUMENTS,
            ignore_default_args=["--disable-back-forward-cache"],
        )
        yield browser
        browser.close()


@pytest.fixture
def site(settings, tmp_path):
    """The product, served by gunicorn as in production, on a database of its own."""
    with Site(settings, tmp_path) as site:
        yield site


@pytest.fixture
def open_phone(browser, site):
    """Phones for one test; each is checked for what no page may do when the test ends."""
    phones = []

    def opened(**options):
        phones.append(Phone(browser, site, **options))
        return phones[-1]

    yield opened
    for phone in phones:
        phone.close()


@pytest.fixture
def phone(open_phone):
    return open_phone()
