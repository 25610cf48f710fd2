"""The bureau's own name, telephone, colour and logo; a beheerder sets them, everybody sees them."""

from datetime import date
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app.store.bureau import the_bureau
from app.store.retention import deleted_on
from app.web.beheer.logo import HIGHEST, WIDEST, NotALogoError, as_logo
from app.web.palette import contrast, nearest_readable, palette
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.visitor import BROWSER, Visitor

NEW = {"name": "Bureau Vooruit", "help_phone": "010 765 43 21"}


@pytest.fixture
def ria(app):
    beheerder = hire(app, "beheerder", "Ria Smit", "ria@bureau.example")
    beheerder.sign_in()
    return beheerder


def change(ria, status=200, **fields):
    ria.visitor.open("/beheer/bureau")
    return ria.visitor.submit(
        {**NEW, **fields}, form='form[action="/beheer/bureau"]', status=status
    )


def send_logo(ria, file):
    token = ria.visitor.open("/beheer/bureau").select_one("input[name=csrf_token]")["value"]
    image = FileStorage(BytesIO(file), filename="logo.png", name="image")
    boundary, body = encode_multipart({"csrf_token": token, "image": image})
    kind = f"multipart/form-data; boundary={boundary}"
    return ria.visitor.client.post(
        "/beheer/bureau/logo", data=body, content_type=kind, headers=BROWSER
    )


def picture(width=300, height=80, kind="PNG", **more):
    drawn = BytesIO()
    Image.new("RGB", (width, height), "#8a1c1c").save(drawn, kind, **more)
    return drawn.getvalue()


def errors(page):
    return [words_of(link) for link in page.select("#fouten li")]


def test_everybody_sees_the_name_and_the_telephone_that_the_beheerder_set(app, ria):
    change(ria, contact_line="Op werkdagen van 9 tot 17 uur")

    page = Visitor(app.test_client()).open("/hulp")

    assert "Bureau Vooruit" in words_of(page.title)
    assert "010 765 43 21" in words_of(page.footer)
    assert "Op werkdagen van 9 tot 17 uur" in words_of(page.footer)


def test_a_colour_that_everybody_can_read_replaces_teal_in_light_and_dark(app, ria):
    change(ria, colour="#8A1C1C")

    page = Visitor(app.test_client()).open("/hulp")
    [address] = [
        link["href"] for link in page.select("link[rel=stylesheet]") if "bureau" in link["href"]
    ]
    sheet = app.test_client().get(address)

    assert "--teal: #8a1c1c" in sheet.text
    assert "prefers-color-scheme: dark" in sheet.text
    assert sheet.content_type.startswith("text/css")


def test_a_colour_that_is_too_light_is_refused_with_one_that_can_be_read(ria):
    page = change(ria, status=422, colour="#ff6600")

    assert errors(page) == ["Deze kleur is te licht om te lezen. Deze kan wel: #b24700."]
    assert page.select_one("#name")["value"] == "Bureau Vooruit", "nothing that was typed is lost"


@pytest.mark.parametrize(
    ("field", "wrong", "says"),
    [
        ("name", "", "Vul de naam in."),
        ("help_phone", "bel maar", "Een telefoonnummer heeft alleen cijfers"),
        ("colour", "rood", "Een kleur is # en dan zes tekens"),
        ("colour", "#0f6f78;}", "Een kleur is # en dan zes tekens"),
        ("client_months", "25", "Kies een aantal maanden van 1 tot en met 24."),
        ("client_months", "veel", "Kies een aantal maanden van 1 tot en met 24."),
        ("vacancies_url", "javascript:alert(1)//BEROEP", "Begin met https://"),
        ("vacancies_url", "https://[werk.example/BEROEP", "Begin met https://"),
        ("vacancies_url", "https://werk.example/", "Zet één keer BEROEP"),
        ("vacancies_url", "https://BEROEP.example/", "Zet één keer BEROEP"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_nothing_changes(ria, field, wrong, says):
    before = the_bureau()

    page = change(ria, status=422, **{field: wrong})

    assert says in " ".join(errors(page))
    assert the_bureau() == before


def test_of_two_beheerders_at_once_neither_overwrites_the_other_in_silence(app, ria):
    sam = hire(app, "beheerder", "Sam Vos", "sam@bureau.example")
    sam.sign_in()
    ria.visitor.open("/beheer/bureau")
    change(sam, name="Bureau Sam")

    page = ria.visitor.submit(
        {"name": "Bureau Ria"}, form='form[action="/beheer/bureau"]', status=409
    )

    assert "Bureau Sam" in page.main.text
    assert page.select_one("#name")["value"] == "Bureau Ria"
    assert the_bureau().name == "Bureau Sam"
    ria.visitor.submit(form='form[action="/beheer/bureau"]')
    assert the_bureau().name == "Bureau Ria"


def test_a_shorter_period_holds_for_every_client(app, ria):
    change(ria, client_months="6")

    assert deleted_on(date(2026, 11, 30)) == date(2027, 5, 30)


def test_a_logo_stands_beside_the_name_without_what_the_camera_wrote(app, ria):
    exif = Image.Exif()
    exif[0x010E] = "KANARIE gemaakt in Enschede"
    assert send_logo(ria, picture(2000, 900, "JPEG", exif=exif)).status_code == 303

    page = Visitor(app.test_client()).open("/hulp")
    logo = app.test_client().get(page.select_one(".brand img")["src"])

    assert logo.content_type == "image/png"
    assert b"KANARIE" not in logo.data
    with Image.open(BytesIO(logo.data)) as image:
        assert image.width <= WIDEST
        assert image.height <= HIGHEST


def test_a_logo_can_be_taken_away(app, ria):
    send_logo(ria, picture())
    ria.visitor.open("/beheer/bureau")

    ria.visitor.submit(form='form[action="/beheer/bureau/logo/weg"]')

    assert not the_bureau().logo
    assert not Visitor(app.test_client()).open("/hulp").select(".brand img")


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (b"", "Kies eerst een plaatje."),
        (b"<svg onload=alert(1)></svg>", "Dit is geen heel plaatje."),
        (picture()[:100], "Dit is geen heel plaatje."),
        (picture(5000, 5000), "Dit plaatje is te groot."),
        (b"\x89PNG" + bytes(1_100_000), "Dit plaatje is te groot."),
    ],
    ids=[
        "nothing",
        "a drawing with a script",
        "half an image",
        "too many pixels",
        "too many bytes",
    ],
)
def test_a_logo_that_is_no_image_or_too_large_is_refused(ria, file, says):
    answer = send_logo(ria, file)

    assert answer.status_code == 422
    assert says in answer.text
    assert not the_bureau().logo


@given(st.binary(max_size=300))
def test_no_bytes_at_all_are_a_failure(file):
    with pytest.raises(NotALogoError):
        as_logo(file)


@given(st.integers(0, 0xFFFFFF).map("#{:06x}".format))
def test_a_colour_that_is_taken_can_be_read_on_every_ground(colour):
    themes = palette(colour)
    if themes is None:
        other = nearest_readable(colour)
        assert other is None or palette(other)
        return
    assert contrast(themes["light"].teal, "#f2eee5") >= 4.5
    assert contrast(themes["dark"].teal, "#1f2a32") >= 4.5
    assert contrast(themes["light"].on_teal, themes["light"].teal) >= 4.5
