"""What a request may be: small, a form, from our own pages, to our own host."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from flask import url_for
from werkzeug.datastructures import FileStorage
from werkzeug.test import create_environ, encode_multipart

from app import create_app
from app.web.security import UPLOADS, KoersRequest
from tests.conftest import REPOSITORY, close
from tests.soundness import words_of
from tests.visitor import BROWSER, HTMX


def test_a_body_of_more_than_64_kb_is_refused(visitor):
    visitor.open("/hulp")

    page = visitor.post("/weergave", {"large": "a" * 65_536}, status=413)

    assert words_of(page.h1) == "Dit is te veel in één keer"


def test_more_than_two_hundred_fields_are_refused(visitor):
    visitor.open("/hulp")

    visitor.post("/weergave", {f"field{n}": "1" for n in range(200)}, status=413)


def test_two_hundred_fields_are_fine(visitor):
    visitor.open("/hulp")

    visitor.post("/weergave", {f"field{n}": "1" for n in range(199)})


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/json", "multipart/form-data; boundary=x", "image/png", "x"]
)
def test_a_body_that_is_no_form_is_refused(visitor, kind):
    answer = visitor.client.post("/weergave", data=b"x=1", content_type=kind, headers=BROWSER)

    assert answer.status_code == 415


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "a" * 300, "[::"])
def test_a_foreign_host_is_refused(visitor, host):
    answer = visitor.client.get("/hulp", headers={"Host": host})

    assert answer.status_code == 400


@pytest.mark.parametrize(
    "forwarded",
    [
        {"X-Forwarded-Host": "evil.example"},
        {"X-Forwarded-Proto": "https"},
        {"X-Forwarded-Prefix": "/evil"},
        {"Forwarded": "host=evil.example;proto=https"},
        {"X-Original-URL": "/coach"},
        {"X-Rewrite-URL": "/coach"},
        {"X-HTTP-Method-Override": "POST"},
    ],
)
def test_what_a_stranger_forwards_changes_nothing(visitor, forwarded):
    plain = visitor.client.get("/")

    answer = visitor.client.get("/", headers=forwarded)

    assert (answer.status_code, answer.location) == (plain.status_code, plain.location)
    assert "evil" not in str(answer.headers)


def test_a_proxy_that_was_configured_is_believed_once(settings):
    app = create_app(replace(settings, proxies=1))
    seen = []
    app.before_request(lambda: seen.append(_remote_address()))
    app.test_client().get("/gezond", headers={"X-Forwarded-For": "10.0.0.1, 10.0.0.2"})
    close(app)

    assert seen == ["10.0.0.2"]


def _remote_address():
    from flask import request  # noqa: PLC0415 - read within the request

    return request.remote_addr


@pytest.mark.parametrize(
    "path",
    [
        "/onderdeel//energiebalans",
        "//onderdeel/energiebalans",
        "/ONDERDEEL/energiebalans",
        "/onderdeel/energiebalans/",
        "/onderdeel/energiebalans;x=1",
        "/onderdeel/../coach",
        "/coach/%2e%2e/onderdeel/energiebalans",
        "/coach%00",
        "/coach/",
        "/static/../web/__init__.py",
        "/static/%2e%2e/__init__.py",
        "/.git/config",
        "/.env",
        "/%ff%fe",
        "/" + "a" * 9000,
    ],
)
def test_a_trick_in_an_address_leads_to_no_page(visitor, path):
    answer = visitor.client.get(path)

    assert answer.status_code in {303, 308, 400, 404}
    if answer.location:
        assert answer.location.removeprefix("http://localhost").startswith(("/inloggen", "/onder"))


@pytest.mark.parametrize(
    "value", [b"%ff", b"%00", b"%ed%a0%80", b"%f0%9f%98%80", b"%E2%80%AE", b"%0d%0aX: y", b"%%%"]
)
def test_an_odd_value_is_never_our_failure(visitor, value):
    visitor.open("/welkom")
    body = b"csrf_token=" + visitor.token.encode() + b"&code=" + value

    answer = visitor.client.post(
        "/welkom", data=body, content_type="application/x-www-form-urlencoded", headers=BROWSER
    )

    assert answer.status_code == 422


def test_the_same_field_twice_counts_once(visitor):
    visitor.open("/hulp")

    visitor.post("/weergave", {"large": ["aan", "uit"]})

    assert "large" in visitor.open("/hulp").html["class"]


def test_extra_fields_give_nobody_a_role(visitor):
    visitor.open("/hulp")
    visitor.post("/weergave", {"role": "beheerder", "sid": "x", "client_id": "x", "view": "x"})

    assert words_of(visitor.open("/beheer").h1) == "Inloggen"


def test_htmx_gets_a_line_for_the_status_and_not_a_page(visitor):
    answer = visitor.send("/weergave", {"csrf_token": "x"}, 400, HTMX)

    assert "<html" not in answer.text
    assert (answer.headers["HX-Retarget"], answer.headers["HX-Reswap"]) == ("#status", "innerHTML")


def test_the_server_in_front_lets_a_file_through_where_a_page_takes_one(app):
    """The nginx of docs/install.md: elsewhere it refuses what is larger than a form."""
    manual = (REPOSITORY / "docs" / "install.md").read_text(encoding="utf-8")
    (found,) = re.findall(r"location ~ (\S+) \{\n\s+client_max_body_size 4m;", manual)
    with app.test_request_context():
        pages = [url_for(endpoint) for endpoint in UPLOADS]

    assert [page for page in pages if not re.search(found, page)] == []
    assert not re.search(found, "/gegevens")


def test_a_file_stays_in_memory_however_large_it_is():
    """Werkzeug would write it to a temporary file, unsealed, from half a megabyte on."""
    sent = FileStorage(BytesIO(b" " * 2_000_000), filename="gegevens.json", name="file")
    boundary, body = encode_multipart({"file": sent})
    kind = f"multipart/form-data; boundary={boundary}"
    environ = create_environ(method="POST", input_stream=BytesIO(body), content_type=kind)
    request = KoersRequest(environ)

    assert isinstance(request.files["file"].stream, BytesIO)
