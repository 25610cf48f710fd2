"""From the card to the coach and back, in real Chromium: by thumb, without JavaScript, by keys."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.answering import PLANNED, WORDS, answer_part
from tests.browser.people import come_in, finish, share, sign_in

WAYS = {
    "by thumb": {},
    "without JavaScript": {"javascript": False},
    "by keys alone": {"keys": True, "laptop": True},
}


def printed(person, path):
    """The words of a PDF that this person opens."""
    reply = person.context.request.get(path)
    assert reply.status == 200, f"{path}: {reply.status}"
    assert reply.headers["content-type"] == "application/pdf"
    return " ".join(
        " ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(reply.body())).pages
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_client_shares_an_outcome_and_takes_it_back(site, open_phone, way):
    anna = site.staff()
    phone, laptop = open_phone(**WAYS[way]), open_phone(laptop=True)

    come_in(phone, site.invitation(anna))
    answer_part(phone, "energiebalans")
    finish(phone)
    answer_part(phone, "verandering")
    finish(phone)
    profile = printed(phone, "/profiel.pdf")
    share(phone, "energiebalans")

    sign_in(laptop, anna)
    laptop.press("Samira B.")
    laptop.press("Gedeeld", exact=True)
    laptop.press("Energiebalans", exact=True)
    laptop.reads("Energiebalans")
    shared = laptop.path
    read = laptop.page.locator("main").inner_text()
    paper = printed(laptop, f"{shared}.pdf")

    phone.open("/delen")
    phone.press("Verander Energiebalans")
    phone.press("Stop met delen")
    phone.reads("Gestopt")

    with laptop.expecting_trouble():
        again = laptop.page.reload()
        pdf = laptop.context.request.get(f"{shared}.pdf")

    assert WORDS in profile
    assert "kost" in read.lower()
    assert PLANNED not in read + paper
    assert WORDS not in read + paper
    assert (again.status, pdf.status) == (404, 404)
    assert "Dit is niet met jou gedeeld." in laptop.page.locator("main").inner_text()
    assert "Dit is niet met jou gedeeld." in pdf.text()
