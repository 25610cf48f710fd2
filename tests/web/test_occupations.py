"""Occupations on the screen: cards that stay, an own choice, a page for each, and what nearly fits."""

from dataclasses import replace

import pytest

from app.domain.answers import Answer
from app.modules.beroepenorientatie.deck import deck, refused
from app.occupations.catalogue import catalogue
from app.occupations.search import search
from app.store.bureau import change_bureau, the_bureau
from app.store.rounds import last_finished, open_round
from app.store.sharing import my_shares
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.visitor import filled_in
from tests.web.self_research import begun_with, client_of, finished, keep

SLUG = "beroepenorientatie"
HELPING = {"R": 2, "I": 2, "A": 2, "S": 5, "E": 3, "C": 4}
ACTIVITIES = {
    f"occupations.{one}.{n}": value for one, value in HELPING.items() for n in range(1, 9)
}


@pytest.fixture
def samira(app):
    """A client who likes helping and arranging, and has answered the 48 activities."""
    client = client_of(app, hire(app))
    begun_with(client, SLUG, ACTIVITIES)
    return client


def answers_of(client):
    return open_round(client.access, SLUG).answers


def id_of(title):
    return search(title, most=1)[0].id


def titles(page, within="main"):
    return [words_of(one) for one in page.select(f"{within} .deck li")]


def to_cards(client):
    """Go on from the list: from now on it stays as it is."""
    client.visitor.open(f"/onderdeel/{SLUG}/verder")
    return client.visitor.submit(button="Verder")


def judge(client, said, *, times=1):
    """Say this of the card that is open, and go on, so many times."""
    for _ in range(times):
        radio = client.visitor.page.select_one(f'input[type=radio][value^="{said}-"]')
        client.visitor.submit({radio["name"]: radio["value"]}, button="Verder")


def test_after_the_activities_at_most_24_occupations_are_proposed(samira):
    page = samira.visitor.open(f"/onderdeel/{SLUG}/verder")

    assert words_of(page.h1) == "Beroepen om te bekijken"
    assert len(titles(page)) == 24


def test_looking_at_the_list_keeps_nothing_and_going_on_keeps_it(samira):
    samira.visitor.open(f"/onderdeel/{SLUG}/verder")
    before = deck(answers_of(samira))

    to_cards(samira)

    assert before == ()
    assert len(deck(answers_of(samira))) == 24


def test_a_card_says_what_the_work_is_why_it_fits_and_what_it_asks(samira):
    page = to_cards(samira)

    [first, *_] = deck(answers_of(samira))
    said = words_of(page.select_one("main form"))
    assert words_of(page.h1).lower() == first.title.lower()
    assert "Dit doe je op een dag" in said
    assert "Past omdat je " in said
    assert "Zo belast dit werk" in said
    assert [words_of(one) for one in page.select(".three label")] == ["Leuk", "Misschien", "Nee"]


def test_own_likes_never_reshuffle_the_cards(samira):
    to_cards(samira)
    before = deck(answers_of(samira))

    judge(samira, "no_load", times=3)
    judge(samira, "like", times=4)

    assert deck(answers_of(samira)) == before


def test_new_cards_on_purpose_keep_what_was_liked_and_replace_what_was_refused(samira):
    to_cards(samira)
    judge(samira, "like", times=2)
    judge(samira, "no_nothing", times=3)
    before = deck(answers_of(samira))
    samira.visitor.open(f"/onderdeel/{SLUG}/bij/occupations.deck")

    page = samira.visitor.post("/beroepen/nieuwe-kaarten")

    after = deck(answers_of(samira))
    assert after[:2] == before[:2]
    assert len(after) == 24
    assert not {*before[2:5]} & {*after}
    assert words_of(page.h1).lower() == after[2].title.lower()
    assert page.select("input[type=radio]:checked") == []
    assert refused(answers_of(samira)) == ()


def test_what_was_refused_does_not_come_back_when_the_cards_are_renewed_again(samira):
    to_cards(samira)
    judge(samira, "no_wage", times=24)
    gone = {*deck(answers_of(samira))}
    samira.visitor.open(f"/onderdeel/{SLUG}/bij/occupations.deck")
    samira.visitor.post("/beroepen/nieuwe-kaarten")

    samira.visitor.open(f"/onderdeel/{SLUG}/bij/occupations.deck")
    samira.visitor.post("/beroepen/nieuwe-kaarten")

    assert not gone & {*deck(answers_of(samira))}


def test_too_heavy_twice_asks_about_possibilities_and_changes_nothing(samira):
    to_cards(samira)

    judge(samira, "no_load", times=24)

    page = samira.visitor.page
    said = words_of(page.select_one(".standing"))
    assert said.startswith("Je koos vaker “te zwaar of te druk” bij werk met: ")
    assert "Wil je dit bij Mogelijkheden aanpassen?" in said
    assert page.select_one(".standing a")["href"] == "/onderdeel/wat-kan-ik"
    assert last_finished(samira.access, "wat-kan-ik") is None


def test_too_heavy_once_asks_nothing(samira):
    to_cards(samira)

    judge(samira, "no_load")
    judge(samira, "maybe", times=23)

    assert samira.visitor.page.select_one(".standing") is None


def test_an_occupation_is_looked_up_and_added_to_the_own_choice(samira):
    page = samira.visitor.open("/beroepen?zoek=buschaufeur")
    [link, *_] = page.select(".found a")
    assert words_of(link.strong) == "Buschauffeur"

    samira.visitor.open(link["href"])
    page = samira.visitor.submit(button="Zet bij mijn keuze")

    assert words_of(page.h1) == "Mist er een beroep?"
    assert [words_of(one) for one in page.select(".rows label")] == ["Buschauffeur"]
    assert "Dit beroep staat bij je keuze." in words_of(samira.visitor.open(link["href"]).main)


def test_a_finished_choice_opens_again_for_another_occupation(samira):
    to_cards(samira)
    finish(samira)

    samira.visitor.open(f"/beroepen/{id_of('kapper')}")
    samira.visitor.submit(button="Zet bij mijn keuze")

    assert [one["title"] for one in answers_of(samira)["occupations.own"].value] == ["kapper"]


def test_before_the_activities_are_done_nothing_can_be_added(app):
    client = client_of(app, hire(app))
    begun_with(client, SLUG, {"occupations.R.1": 3})

    page = client.visitor.open(f"/beroepen/{id_of('kapper')}")

    assert "Zet bij mijn keuze" not in words_of(page.main)
    client.visitor.send(f"/beroepen/{id_of('kapper')}/keuze", status=404)
    client.visitor.send("/beroepen/nieuwe-kaarten", status=404)


def test_an_answer_about_an_occupation_that_left_the_list_is_refused(samira):
    to_cards(samira)
    [first, *_] = deck(answers_of(samira))
    judge(samira, "no_other")
    samira.visitor.open(f"/onderdeel/{SLUG}/bij/occupations.deck")
    samira.visitor.post("/beroepen/nieuwe-kaarten")

    reply = samira.visitor.tap(SLUG, "occupations.card.1", f"like-{first.id}", status=422)

    assert "Dit antwoord kennen wij niet." in words_of(reply.page)


def test_a_sixth_occupation_of_ones_own_is_refused_in_clear_words(samira):
    for title in ("kapper", "metselaar", "buschauffeur", "kok", "slager"):
        samira.visitor.open(f"/beroepen/{id_of(title)}")
        samira.visitor.submit(button="Zet bij mijn keuze")

    page = samira.visitor.open(f"/beroepen/{id_of('bakker')}")

    assert "Je voegde al 5 beroepen toe. Haal er eerst één weg." in words_of(page.main)
    samira.visitor.send(f"/beroepen/{id_of('bakker')}/keuze")
    assert len(answers_of(samira)["occupations.own"].value) == 5


def test_a_shortlist_of_six_is_kept_as_typed_and_asks_to_take_one_off(samira):
    to_cards(samira)
    judge(samira, "like", times=24)
    page = samira.visitor.open(f"/onderdeel/{SLUG}/bij/occupations.ranked")
    offered = [one["value"] for one in page.select("select")[0].select("option") if one["value"]]
    form = page.select_one("main form")
    six = {"occupations.ranked": offered[:6], "naar": "verder"}

    page = samira.visitor.post(form["action"], {**filled_in(form), **six}, 422)

    assert "Je koos er 6. Haal er één weg." in words_of(page.main)


@pytest.mark.parametrize("word", ["onbekend", "x" * 300, "%00", id_of("kapper")[:-1]])
def test_an_unknown_occupation_says_so_in_clear_words(samira, word):
    page = samira.visitor.open(f"/beroepen/{word}", status=404)

    assert words_of(page.h1) == "Dit beroep kennen wij niet"
    assert page.select_one("input[type=search]")


def test_a_hidden_occupation_is_not_found_and_has_no_page(samira):
    held = catalogue()
    hidden = next(row for row in range(len(held)) if held.hidden[row])

    found = samira.visitor.open(f"/beroepen?zoek={held.titles[hidden]}").select(".found a")

    assert not any(held.ids[hidden] in one["href"] for one in found)
    samira.visitor.open(f"/beroepen/{held.ids[hidden]}", status=404)


def test_before_any_answers_a_page_says_what_the_work_asks_and_what_to_fill_in(app):
    client = client_of(app, hire(app))

    page = client.visitor.open(f"/beroepen/{id_of('verzorgende')}")

    said = words_of(page.main)
    assert "Vul Beroepenoriëntatie en Wat kan ik? in om te zien hoe het past." in said
    assert "Past " not in said
    assert "Loon, bruto per uur" in said
    assert "Bron: CBS, 2022" in said
    assert "Dit zijn gemiddelden van een groep beroepen." in said
    assert "O*NET® is a trademark of USDOL/ETA." in said


def test_work_that_falls_out_can_be_looked_up_with_the_reasons(app):
    client = client_of(app, hire(app))
    finished(client, SLUG, ACTIVITIES)
    finished(
        client, "wat-kan-ik", {"ability.rubric.movement": "each", "ability.can.lift": "not_now"}
    )

    page = client.visitor.open(f"/beroepen/{id_of('verhuizer')}")

    said = words_of(page.main)
    assert "tillen en dragen" in said
    assert "gaat nu niet" in said


def test_a_bureau_sets_where_vacancies_are_and_only_the_title_goes_there(app, samira):
    beheerder = hire(app, "beheerder", "Els", "els@bureau.example")
    address = "https://vacatures.example/zoek?q={beroep}"
    without = samira.visitor.open(f"/beroepen/{id_of('administratief medewerker')}")

    change_bureau(beheerder.id, replace(the_bureau(), vacancies_url=address))

    page = samira.visitor.open(f"/beroepen/{id_of('administratief medewerker')}")
    [link] = page.select('main a[href^="https:"]')
    assert without.select('main a[href^="https:"]') == []
    assert link["href"] == "https://vacatures.example/zoek?q=administratief%20medewerker"
    assert "noreferrer" in link["rel"]


def test_searching_while_typing_gives_the_list_alone(samira):
    reply = samira.visitor.client.get("/beroepen?zoek=kapper", headers={"HX-Request": "true"})

    assert "<html" not in reply.text
    assert "Kapper" in reply.text


def test_markup_in_a_search_is_shown_and_not_obeyed(samira):
    page = samira.visitor.open("/beroepen?zoek=<b>qqqqqq</b>")

    assert page.select("main b") == []
    assert "Wij vinden geen beroep bij “<b>qqqqqq</b>”." in words_of(page.main)


def with_obstacle(app):
    """A client for whom noise does not go now, halfway the cards."""
    client = client_of(app, hire(app))
    noise = {"ability.rubric.environment": "each", "ability.can.noise": "not_now"}
    finished(client, "wat-kan-ik", noise)
    begun_with(client, SLUG, ACTIVITIES)
    return client


def test_what_nearly_fits_has_its_one_condition_ideas_and_two_buttons(app):
    client = with_obstacle(app)

    page = client.visitor.open("/beroepen/bijna")

    cards = page.select("section.nearly")
    said = words_of(cards[0])
    assert 0 < len(cards) <= 12
    assert "Bijna passend. " in said
    assert "Misschien helpt dit" in said
    assert [words_of(one) for one in cards[0].select("button")] == [
        "Bespreek met mijn coach",
        "Nee, dit moet zo",
    ]


def test_what_one_choice_less_would_bring_back_is_told(app):
    page = with_obstacle(app).visitor.open("/beroepen/bijna")

    assert "Je koos: lawaai gaat nu niet. Kan dat anders? Dan kom" in words_of(page.main)


def test_work_to_discuss_becomes_a_point_that_names_no_condition(app):
    client = with_obstacle(app)
    page = client.visitor.open("/beroepen/bijna")
    title = words_of(page.select_one("section.nearly h2"))

    client.visitor.submit(button="Bespreek met mijn coach")
    to_cards(client)
    judge(client, "like", times=24)
    finish(client)
    page = client.visitor.open(f"/delen/{SLUG}/bekijk?level=result")

    said = words_of(page.main)
    assert f"Dit werk past bijna: {title}. Wat is er nodig?" in said
    assert "lawaai" not in said
    assert "Past omdat" not in said


def test_what_has_to_stay_is_not_asked_about_again(app):
    client = with_obstacle(app)
    before = client.visitor.open("/beroepen/bijna").select("section.nearly h2 a")

    client.visitor.submit(button="Nee, dit moet zo")

    after = client.visitor.page.select("section.nearly h2 a")
    assert before[0]["href"] not in [one["href"] for one in after]


def finish(client):
    """Go on to the end, whatever is still asked, and look at the outcome."""
    page = client.visitor.open(f"/onderdeel/{SLUG}/klaar")
    assert words_of(page.h1)
    return client.visitor.submit(button="Laat mijn uitkomst zien")


def test_a_wish_that_empties_the_list_never_gives_an_empty_page(app):
    client = client_of(app, hire(app))
    finished(client, "wat-kan-ik", NOTHING_GOES)
    begun_with(client, SLUG, ACTIVITIES)

    page = client.visitor.open(f"/onderdeel/{SLUG}/verder")

    said = words_of(page.main)
    assert "Op dit moment blijft er geen beroep over voor een kaart." in said
    assert "Er is meer werk dan in deze lijst. Zoek samen met je coach." in said
    assert page.select_one('a[href="/beroepen/bijna"]')
    page = client.visitor.submit(button="Verder")
    assert words_of(page.h1) == "Mist er een beroep?"


NOTHING_GOES = {
    **{
        f"ability.rubric.{one}": "each"
        for one in ("personal", "social", "environment", "movement", "posture")
    },
    **{
        f"ability.can.{one}": "not_now"
        for one in (
            *("focus", "multitask", "time_pressure", "errors", "self_direct", "contact"),
            *("customers", "conflict", "team", "lead", "emotional", "hear_speak", "see_read"),
            *("noise", "temperature", "outdoors", "hands_fine", "repeat", "lift", "stamina"),
            *("walk", "bend", "screen", "drive", "sit", "stand", "kneel", "machines", "ppe"),
        )
    },
}
"""Every aspect that work asks much of, as what does not go now."""


def test_a_flat_profile_gets_every_kind_of_work(app):
    client = client_of(app, hire(app))
    begun_with(client, SLUG, {one: 2 + place % 3 for place, one in enumerate(ACTIVITIES)})

    page = client.visitor.open(f"/onderdeel/{SLUG}/verder")

    assert "Daarom zie je van elk soort werk iets." in words_of(page.main)
    held = catalogue()
    first = [held.one(held.rows[one["id"]]).letters[0] for one in proposed(client)]
    assert {*first} == {*"RIASEC"}


def proposed(client):
    to_cards(client)
    return answers_of(client)["occupations.deck"].value


def test_the_outcome_leads_on_to_what_was_chosen(samira):
    to_cards(samira)
    judge(samira, "like", times=24)
    [first, *_] = deck(answers_of(samira))

    page = finish(samira)

    assert f"/beroepen/{first.id}" in [one["href"] for one in page.select(".found a")]
    assert my_shares(samira.access) == []


def test_who_finished_before_there_were_occupations_can_still_look_at_them(app):
    client = client_of(app, hire(app))
    finished(client, SLUG, ACTIVITIES)

    client.visitor.open(f"/onderdeel/{SLUG}/uitkomst")
    page = client.visitor.submit(button="Bekijk beroepen die passen")

    assert words_of(page.h1) in {"Beroepen om te bekijken", "Klaar met de vragen"}


WEIGHTS = {f"wants.environment.{one}": 1 for one in ("inout", "alone_team", "quiet_busy", "pace")}


@pytest.fixture
def weighing(app):
    """A client who is about to weigh wishes; each slider stands at its left word."""
    client = client_of(app, hire(app), path="full")
    begun_with(client, "wat-wil-ik", WEIGHTS)
    client.visitor.open("/onderdeel/wat-wil-ik/bij/wants.weight.inout.left")
    return client


def test_after_each_must_a_line_says_how_many_occupations_are_left(weighing):
    reply = weighing.visitor.tap("wat-wil-ik", "wants.weight.inout.left", "must")

    said = words_of(reply.page)
    assert "Hiermee blijven er " in said
    assert " beroepen over." in said


def test_a_wish_that_refuses_nothing_says_nothing(weighing):
    reply = weighing.visitor.tap("wat-wil-ik", "wants.weight.inout.left", "nice")

    assert "beroep" not in words_of(reply.page)


def test_without_a_script_the_line_stands_on_the_next_page(weighing):
    weighing.visitor.submit({"wants.weight.inout.left": "never"}, button="Verder")

    page = weighing.visitor.open("/onderdeel/wat-wil-ik/bij/wants.weight.alone_team.left")

    assert words_of(page.select_one(".standing")).startswith("Hiermee blijven er ")


def test_few_occupations_ask_which_must_could_be_a_wish(weighing):
    names = ("inout", "alone_team", "quiet_busy", "pace")
    no_sectors = {f"wants.sector.{letter}": "no" for letter in "ABCDEFGHIJKLMNOPQRST"}
    musts = {f"wants.weight.{one}.left": "must" for one in names[1:]}
    round_ = open_round(weighing.access, "wat-wil-ik")
    keep(
        weighing,
        round_,
        {one: Answer(value) for one, value in {**no_sectors, **musts}.items()},
    )

    reply = weighing.visitor.tap("wat-wil-ik", "wants.weight.inout.left", "must")

    assert "Dat zijn er weinig. Welke eis kan een wens worden?" in words_of(reply.page)
