"""Dots between two words, many cards and rows of boxes: by thumb, by keys, and with no script."""

import pytest
from playwright.sync_api import expect

from app.store.access import Access
from app.store.rounds import open_round
from tests.browser.answering import begin_part, in_sight
from tests.browser.people import come_in
from tests.browser.test_interrupted import client_of, saved

WAYS = {"by thumb": {}, "by keys alone": {"keys": True, "laptop": True}}
SLIDERS, CARDS, RANKED = "wants.environment.inout", "identity.qualities", "identity.top"
PLAN, JOBS = "energy.plan", "ability.jobs"


@pytest.fixture
def at(site, open_phone):
    """Somebody at the question with this item, in a part that they began; and what is kept."""

    def opened(slug, item, **options):
        card = site.invitation(site.staff(), path="full")
        client = client_of(site, card)
        phone = open_phone(**options)
        come_in(phone, card)
        begin_part(phone, slug)
        phone.open(f"/onderdeel/{slug}/bij/{item}")
        return phone, lambda: kept(site, client, slug)

    return opened


def kept(site, client, slug):
    """The values of the open round by item, as another process reads them from disk."""
    with site.app.app_context():
        answers = open_round(Access(client, 1), slug).answers
        return {item: answers[item].value for item in answers}


def when_saved(phone):
    phone.wait_until(lambda: saved(phone), "saving")


def height(phone):
    return phone.page.evaluate("innerHeight")


@pytest.mark.parametrize("way", WAYS)
def test_a_dot_between_two_words_is_chosen_and_said_in_words(at, way):
    phone, answers = at("wat-wil-ik", SLIDERS, **WAYS[way])
    asked = in_sight(phone).first

    phone.touch(asked.locator(".stops input").nth(3))
    when_saved(phone)

    expect(asked.locator("label", has_text="eerder buiten dan binnen")).to_be_visible()
    assert answers()[SLIDERS] == 4


def test_who_does_not_mind_takes_the_dot_back(at):
    phone, answers = at("wat-wil-ik", SLIDERS)
    phone.touch(in_sight(phone).locator(".stops input").first)
    when_saved(phone)

    phone.touch(in_sight(phone).get_by_text("Maakt mij niet uit"))
    phone.wait_until(lambda: answers()[SLIDERS] is None, "not minding")

    assert in_sight(phone).locator(".stops input:checked").count() == 0


@pytest.mark.parametrize("way", WAYS)
def test_of_36_cards_the_count_and_what_is_too_much_stay_in_sight(at, way):
    phone, answers = at("wie-ben-ik", CARDS, **WAYS[way])
    labels = in_sight(phone).locator(".row label")
    assert labels.count() == 36

    with phone.expecting_trouble():
        for place in range(11):
            phone.touch(labels.nth(20 + place))
        phone.sees("Je koos er 11. Haal er één weg.")
        for words in ("Je hebt er 11.", "Je koos er 11. Haal er één weg."):
            box = phone.page.get_by_text(words).first.bounding_box()
            assert 0 <= box["y"] < height(phone)
    phone.touch(labels.nth(20))
    when_saved(phone)

    assert len(answers()[CARDS]) == 10


def test_of_many_cards_the_most_important_are_tapped_in_order(at):
    phone, answers = at("wie-ben-ik", CARDS)
    for place in range(10):
        phone.touch(in_sight(phone).locator(".row label").nth(place))
    when_saved(phone)
    phone.open(f"/onderdeel/wie-ben-ik/bij/{RANKED}")

    ranks = in_sight(phone).locator("button.rank")
    for place in (4, 1, 7):
        phone.touch(ranks.nth(place))
    phone.sees("Je hebt er 3.")
    when_saved(phone)

    order = answers()[CARDS]
    assert answers()[RANKED] == (order[4], order[1], order[7])


@pytest.mark.parametrize("way", WAYS)
def test_rows_are_filled_one_after_another(at, way):
    phone, answers = at("energiebalans", PLAN, **WAYS[way])
    asked, rows = in_sight(phone), in_sight(phone).locator(".entry")

    phone.write(rows.nth(0).get_by_label("Ik wil dit veranderen"), "Minder werk tegelijk")
    phone.touch(rows.nth(0).locator(".row label", has_text="Jijzelf"))
    assert rows.nth(2).is_hidden()
    phone.touch(rows.nth(1).locator("summary"))
    phone.write(rows.nth(1).get_by_label("Ik wil dit veranderen"), "Vaker naar buiten")
    phone.touch(rows.nth(1).locator(".number input").nth(5))
    when_saved(phone)
    phone.wait_until(lambda: len(answers().get(PLAN) or ()) == 2, "the second row")

    expect(asked.locator(".entry > summary")).to_have_text(
        ["Punt 1", "Punt 2", "Nog een rij"], use_inner_text=True
    )
    assert answers()[PLAN][0] == {"change": "Minder werk tegelijk", "level": "self"}
    assert answers()[PLAN][1]["change"] == "Vaker naar buiten"


def test_what_is_wrong_with_a_row_comes_and_goes_at_its_box(at):
    phone, answers = at("energiebalans", PLAN)
    box = phone.page.locator("#energy-plan-1-change")
    wrong = phone.page.locator("#energy-plan-1-change-fout")

    with phone.expecting_trouble():
        phone.write(phone.page.locator("#energy-plan-1-step"), "Wandelen")
        expect(wrong).to_have_text("Fout: Schrijf op wat je wilt veranderen.")
        phone.sees("Niet bewaard")
        phone.write(box, "Meer rust")
        when_saved(phone)

    expect(wrong).to_be_empty()
    assert answers()[PLAN] == ({"change": "Meer rust", "step": "Wandelen"},)


def test_a_row_that_is_taken_away_comes_back_until_the_page_is_left(at):
    phone, answers = at("energiebalans", PLAN)
    phone.write(phone.page.locator("#energy-plan-1-change"), "Meer rust")
    when_saved(phone)
    away = phone.page.get_by_text("Haal dit weg").first

    phone.touch(away)
    phone.wait_until(lambda: answers()[PLAN] is None, "the row that is gone")
    phone.touch(away)
    phone.wait_until(lambda: answers()[PLAN] is not None, "the row that is back")

    assert answers()[PLAN] == ({"change": "Meer rust"},)


def test_an_idea_that_is_tapped_joins_the_own_words_that_stand_there(at):
    phone, answers = at("wie-ben-ik", CARDS)
    for place in range(3):
        phone.touch(in_sight(phone).locator(".row label").nth(place))
    when_saved(phone)
    phone.open(f"/onderdeel/wie-ben-ik/bij/{RANKED}")
    phone.touch(in_sight(phone).locator("button.rank").first)
    when_saved(phone)
    item = f"identity.square.{answers()[CARDS][0]}"
    phone.open(f"/onderdeel/wie-ben-ik/bij/{item}")
    box = in_sight(phone).locator("textarea").first
    idea = in_sight(phone).locator(".ideas button").first

    phone.write(box, "te snel ja zeggen")
    phone.touch(idea)

    assert box.input_value() == f"te snel ja zeggen, {idea.inner_text()}"
    phone.wait_until(lambda: item in answers(), "saving the square")


def test_without_a_script_rows_open_and_are_kept_with_the_page(at):
    phone, answers = at("energiebalans", PLAN, javascript=False)
    rows = in_sight(phone).locator(".entry")

    phone.write(rows.nth(0).get_by_label("Ik wil dit veranderen"), "Minder werk tegelijk")
    phone.touch(rows.nth(1).locator("summary"))
    phone.write(rows.nth(1).get_by_label("Mijn eerste kleine stap"), "Wandelen")
    with phone.expecting_trouble():
        phone.press("Verder")
        phone.sees("Schrijf op wat je wilt veranderen.")
    phone.write(rows.nth(1).get_by_label("Ik wil dit veranderen"), "Vaker naar buiten")
    phone.press("Verder")
    phone.reads("Klaar met de vragen")

    assert answers()[PLAN] == (
        {"change": "Minder werk tegelijk"},
        {"change": "Vaker naar buiten", "step": "Wandelen"},
    )


def test_earlier_work_is_typed_with_names_to_choose_from(at):
    phone, answers = at("wat-kan-ik", JOBS)
    box = phone.page.locator(f'input[name="{JOBS}.1.title"]')
    names = phone.page.locator(f"datalist#{box.get_attribute('list')} option")

    expect(names.filter(has_text="metselaar")).to_have_count(1)
    box.fill("metselaar")
    box.blur()
    when_saved(phone)

    assert [row["title"] for row in answers()[JOBS]] == ["metselaar"]
