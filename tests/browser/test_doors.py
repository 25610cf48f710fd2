"""The doors in real Chromium: scanners, the Back button with its cache on, and idling."""

from tests.browser.people import PIN, come_in, sign_in

SEVENTEEN_MINUTES = 17 * 60


def test_a_scanner_that_runs_scripts_uses_nothing(site, open_phone):
    card = site.invitation(site.staff())
    scanner, phone = open_phone(), open_phone()
    scanner.open(f"/welkom#{card.secret}")
    scanner.page.wait_for_timeout(2000)
    scanner.page.reload()

    assert not [one for one in scanner.context.cookies() if one["name"] == "koers-telefoon"]
    come_in(phone, card)


def test_the_secret_leaves_the_address_and_the_history(site, phone):
    card = site.invitation(site.staff())
    asked = []
    phone.context.on("request", lambda request: asked.append(str(request.all_headers())))
    phone.open(f"/welkom#{card.secret}")
    phone.wait_until(lambda: card.secret not in phone.page.url, "the secret left the address")
    phone.press("Ga verder")
    phone.reads("Kies een pincode")
    phone.page.go_back()

    assert card.secret not in phone.page.url
    assert not [headers for headers in asked if card.secret in headers]


def test_back_after_signing_out_shows_nothing_private(site, phone):
    come_in(phone, site.invitation(site.staff()))
    phone.open("/delen")
    phone.open("/telefoons")
    phone.open("/")
    phone.press("Log uit")
    phone.reads("Welkom terug")
    for _ in range(3):
        phone.page.go_back()
        phone.page.wait_for_timeout(300)

        assert "Samira" not in phone.page.content()
        assert phone.heading() in {"Welkom terug", "Kies een pincode", "Welkom"}


def test_back_after_a_coach_signs_out_shows_no_clients(site, open_phone):
    anna, laptop = site.staff(), open_phone(laptop=True)
    site.invitation(anna)
    sign_in(laptop, anna)
    laptop.press("Samira")
    laptop.press("Log uit")
    laptop.reads("Inloggen")
    for _ in range(2):
        laptop.page.go_back()
        laptop.page.wait_for_timeout(300)

        assert "Samira" not in laptop.page.content()


def test_a_page_that_was_left_open_goes_away_by_itself(site, phone):
    come_in(phone, site.invitation(site.staff()))
    phone.page.clock.install()
    phone.open("/delen")
    elsewhere = phone.context.new_page()
    elsewhere.goto("/")
    elsewhere.get_by_role("button", name="Log uit").tap()
    elsewhere.wait_for_url("**/inloggen")
    assert phone.path == "/delen"

    phone.page.clock.fast_forward(SEVENTEEN_MINUTES * 1000)

    phone.reads("Welkom terug")


def test_digits_can_be_shown(site, phone):
    card = site.invitation(site.staff())
    phone.open(f"/welkom#{card.secret}")
    phone.press("Ga verder")
    phone.reads("Kies een pincode")
    phone.fill("Pincode", PIN)
    hidden = phone.page.get_by_label("Pincode", exact=True).get_attribute("type")
    phone.touch(phone.page.get_by_text("Laat cijfers zien"))

    assert hidden == "password"
    assert phone.page.get_by_label("Pincode", exact=True).get_attribute("type") == "text"
