"""Every response carries the same headers, whatever it is."""

import pytest
from werkzeug.wrappers import Response

from app import create_app
from app.web.security import add_headers
from tests.conftest import close
from tests.journeys.people import come_in, hire, invite
from tests.visitor import BROWSER, Visitor

EVERYWHERE = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
}
PAGES = {**EVERYWHERE, "Cache-Control": "no-store", "Referrer-Policy": "same-origin"}
SECURE = {"base_url": "https://koers.example"}


@pytest.fixture
def browser(production):
    """A browser at the bureau's own address, over https."""
    app = create_app(production)
    yield app.test_client()
    close(app)


def headers_of(answer):
    answer.close()
    return {name: answer.headers.get(name) for name in PAGES}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/hulp", 200),
        ("HEAD", "/hulp", 200),
        ("GET", "/gezond", 200),
        ("GET", "/manifest.webmanifest", 200),
        ("GET", "/", 303),
        ("GET", "/onderdeel/energiebalans", 303),
        ("GET", "/nergens", 404),
        ("GET", "/static/nergens.css", 404),
        ("GET", "/stijl", 404),
        ("POST", "/weergave", 400),
        ("POST", "/hulp", 405),
        ("OPTIONS", "/hulp", 405),
        ("TRACE", "/hulp", 405),
        ("PROPFIND", "/hulp", 405),
    ],
)
def test_a_response_has_all_of_them(browser, method, path, status):
    answer = browser.open(path, method=method, **SECURE)

    assert answer.status_code == status
    assert headers_of(answer) == PAGES


def test_a_page_with_a_token_in_its_address_sends_no_referrer(browser):
    for path in ("/welkom", "/telefoon"):
        answer = browser.get(path, **SECURE)

        assert headers_of(answer) == {**PAGES, "Referrer-Policy": "no-referrer"}


def test_a_static_file_has_them_and_is_kept_for_ever(browser):
    address = browser.get("/hulp", **SECURE).text.split('rel="stylesheet" href="')[1].split('"')[0]

    with browser.get(address, **SECURE) as answer:
        assert answer.status_code == 200
        assert {name: answer.headers.get(name) for name in EVERYWHERE} == EVERYWHERE
        assert "immutable" in answer.headers["Cache-Control"]


def test_pages_differ_by_visitor_and_by_htmx(browser):
    vary = set(browser.get("/hulp", **SECURE).vary)

    assert {"cookie", "hx-request", "accept-encoding"} <= {name.lower() for name in vary}


def test_a_view_may_be_stricter_but_nothing_is_stored_or_told_twice(app):
    own = {"Content-Security-Policy": "sandbox", "Cache-Control": "public", "Vary": "Origin"}
    with app.test_request_context("/welkom"):
        answer = add_headers(Response(headers=own))

    assert answer.headers.getlist("Content-Security-Policy") == ["sandbox"]
    assert answer.headers.getlist("Cache-Control") == ["no-store"]
    assert answer.headers.getlist("Referrer-Policy") == ["no-referrer"]
    assert {"origin", "cookie", "accept-encoding"} <= {name.lower() for name in answer.vary}
    assert len(answer.headers.getlist("Vary")) == 1


def test_no_other_site_may_read_anything(browser):
    for path in ("/hulp", "/nergens", "/manifest.webmanifest"):
        answer = browser.get(path, headers={"Origin": "https://evil.example"}, **SECURE)

        assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


def test_no_version_of_anything_is_told(browser):
    answer = browser.get("/nergens", **SECURE)

    assert "Server" not in answer.headers
    assert "X-Powered-By" not in answer.headers


def test_on_loopback_nothing_promises_https(visitor):
    assert "Strict-Transport-Security" not in visitor.client.get("/hulp").headers


def test_a_session_cookie_is_locked_to_this_host(browser):
    said = browser.get("/hulp", **SECURE).headers.getlist("Set-Cookie")

    assert len(said) == 1
    name, *attributes = [part.strip() for part in said[0].split(";")]
    assert name.startswith("__Host-koers=")
    assert set(attributes) == {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"}


def test_a_device_cookie_is_locked_to_this_host(production):
    app = create_app(production)
    with app.app_context():
        card = invite(hire(app))[1]
    browser = app.test_client()
    token = Visitor(SecureClient(browser))
    come_in(token, card)
    close(app)

    cookie = browser.get_cookie("__Host-koers-telefoon", domain="koers.example")

    assert (cookie.secure, cookie.http_only, cookie.same_site, cookie.path) == (
        True,
        True,
        "Lax",
        "/",
    )


class SecureClient:
    """A test client that always goes to the bureau's own address."""

    def __init__(self, browser):
        self.browser = browser

    def get(self, path, **options):
        return self.browser.get(path, **SECURE, **options)

    def post(self, path, **options):
        options["headers"] = {**BROWSER, "Origin": "https://koers.example"}
        return self.browser.post(path, **SECURE, **options)


def test_on_loopback_cookies_work_over_plain_http(visitor):
    said = visitor.client.get("/hulp").headers["Set-Cookie"]

    assert said.startswith("koers=")
    assert "Secure" not in said
