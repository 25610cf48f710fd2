"""Each kind of answer on its own page, in the modules that ask it: drawn, kept, and told back."""

from gzip import compress
from secrets import token_urlsafe

import pytest

from app.occupations.search import Kind, search
from app.store.rounds import open_round
from app.store.sessions import find_session
from app.web import templating
from tests.soundness import words_of
from tests.visitor import HTMX, filled_in
from tests.web.answering import begin, client_of

SLIDER, CARD = "wants.environment.inout", "wants.achievement.1"
PLAN, JOBS, DAYS = "energy.plan", "ability.jobs", "ability.days_week"
QUALITIES, RANKED = "identity.qualities", "identity.top"
MODULES = {
    "wants": "wat-wil-ik",
    "ability": "wat-kan-ik",
    "energy": "energiebalans",
    "identity": "wie-ben-ik",
}
UNKNOWN = "Dit antwoord kennen wij niet. Kies of typ het nog een keer."


def slug_of(item):
    return MODULES[item.split(".", maxsplit=1)[0]]


@pytest.fixture
def client(app, visitor):
    """A client of the full path who just came in."""
    return client_of(visitor, path="full")


@pytest.fixture
def at(client):
    """The page that asks an item, its module begun; and its fieldset."""

    def opened(item):
        if client.client.get(f"/onderdeel/{slug_of(item)}/vraag/1").status_code != 200:
            begin(client, slug_of(item))
        client.open(f"/onderdeel/{slug_of(item)}/bij/{item}")
        return question(client, item)

    return opened


def question(visitor, item):
    return visitor.page.select_one(f'fieldset[data-item="{item}"]')


def kept(visitor, item):
    """What is kept of the item: its value and its status; None where nothing is."""
    with visitor.client.session_transaction() as session:
        access = find_session(session["sid"]).access
    answer = open_round(access, slug_of(item)).answers.get(item)
    return answer and (answer.value, str(answer.status))


def send(visitor, fields, status=303):
    """Send the open screen as its own form does."""
    form = visitor.page.select_one("#questions")
    return visitor.send(form["action"], {**filled_in(form), "naar": "verder", **fields}, status)


def refused(visitor, fields, status=422):
    """Send the open screen, and stand on the page that comes back."""
    form = visitor.page.select_one("#questions")
    return visitor.post(form["action"], {**filled_in(form), "naar": "verder", **fields}, status)


def tap(visitor, item, fields, revision=0, status=200):
    """Keep one answer as the script does; the fragment."""
    sent = {**fields, f"{item}.rev": revision, "key": token_urlsafe(8)}
    path = f"/onderdeel/{slug_of(item)}/antwoord/{item}"
    return visitor.send(path, sent, status, HTMX).text


def test_between_two_words_there_are_five_dots_with_words_of_their_own(at):
    asked = at(SLIDER)

    labels = [words_of(asked.select_one(f'label[for="{one["id"]}"]')) for one in dots(asked)]

    assert labels == [
        "binnen",
        "eerder binnen dan buiten",
        "tussen binnen en buiten in",
        "eerder buiten dan binnen",
        "buiten",
        "Maakt mij niet uit",
    ]


def dots(asked):
    return asked.select("input[type=radio]")


def test_who_does_not_mind_is_kept_and_told_so(client, at):
    at(SLIDER)
    said = tap(client, SLIDER, {SLIDER: "na"})

    other = tap(client, SLIDER, {SLIDER: "5"}, status=409)

    assert f'name="{SLIDER}.rev" value="1"' in said
    assert kept(client, SLIDER) == (None, "na")
    assert "Daar staat: <strong>Maakt mij niet uit</strong>" in other
    assert "Hier koos je: <strong>buiten</strong>" in other


def test_a_chosen_dot_is_read_back_in_words(client, at):
    at(SLIDER)

    assert "eerder buiten dan binnen" in tap(client, SLIDER, {SLIDER: "4"})
    assert kept(client, SLIDER) == (4, "answered")


@pytest.mark.parametrize("value", ["0", "6", "1.0", "x", "\x00", "<b>1</b>", "1" * 10_000])
@pytest.mark.parametrize("item", [SLIDER, CARD])
def test_an_answer_that_is_not_offered_comes_back_at_its_question(client, at, item, value):
    value = "3" if (item, value) == (CARD, "0") else value
    at(item)

    refused(client, {item: value})

    assert UNKNOWN in question(client, item).select_one(".error").text
    assert kept(client, item) is None


def test_what_was_sent_for_an_option_that_is_not_offered_stays_in_no_memory(client, at):
    at(CARD)

    refused(client, {CARD: "kanarie-geel"})

    assert not any("kanarie-geel" in repr(key) for key in templating._kept)


def test_a_card_has_three_answers_and_not_knowing(client, at):
    asked = at(CARD)

    assert [words_of(label) for label in asked.select("label")] == [
        "Heel belangrijk",
        "Belangrijk",
        "Minder belangrijk",
        "Weet ik niet / past niet",
    ]
    assert "Heel belangrijk" in tap(client, CARD, {CARD: "2"})


def test_a_number_is_typed_with_a_comma_and_stands_there_with_its_unit(client, at):
    at(DAYS)

    send(client, {DAYS: "2,5"})
    asked = at(DAYS)
    box = asked.select_one(f'input[name="{DAYS}"]')

    assert kept(client, DAYS) == (25, "answered")
    assert (box["value"], box["inputmode"]) == ("2,5", "decimal")
    assert words_of(client.page.find(id=box["aria-describedby"])) == "dagen"


@pytest.mark.parametrize(
    "typed", ["veel", "8", "-1", "2,55", "1e1", '"><script>', "٣", "9" * 9_999]
)
def test_a_number_that_cannot_be_kept_stays_in_its_box(client, at, typed):
    at(DAYS)

    page = refused(client, {DAYS: typed})
    asked = question(client, DAYS)

    assert words_of(page.title).startswith("Fout: ")
    assert "Typ een getal van 0 tot en met 7." in asked.text
    assert asked.select_one(f'input[name="{DAYS}"]')["value"] == typed
    assert kept(client, DAYS) is None


def test_a_tap_hears_the_other_answers_where_a_remark_depends_on_them(client, at):
    at("ability.hours_day")
    round_id = client.page.select_one("input[name=round]")["value"]
    for item, typed in (("ability.hours_day", "8"), (DAYS, "5")):
        tap(client, item, {item: typed, "round": round_id})

    week = "ability.hours_week"
    said = tap(client, week, {week: "10", "round": round_id})

    assert "Klopt dit? 5 dagen van 8 uur is samen 40 uur." in said
    assert kept(client, week) == (100, "answered")


def test_rows_are_drawn_up_to_as_many_as_fit_and_open_where_they_are_used(client, at):
    at(PLAN)
    send(client, {f"{PLAN}.1.change": "Rust", f"{PLAN}.2.change": "Lucht"})

    entries = at(PLAN).select("details.entry")

    assert [words_of(one.select_one(".title")) for one in entries] == ["Punt 1", "Punt 2", "Punt 3"]
    assert [one.has_attr("open") for one in entries] == [True, True, False]
    assert "Nog een rij" in entries[2].summary.text


def test_every_box_of_a_row_has_a_name(client, at):
    asked = at(JOBS).select_one(".entry")

    for box in asked.select("input[type=text], input:not([type]), textarea, select"):
        assert asked.select_one(f'label[for="{box["id"]}"]'), box["name"]
    assert all(words_of(group.legend) for group in asked.select("fieldset"))


def test_a_wrong_box_is_said_at_that_box_and_everything_typed_stays(client, at):
    at(PLAN)
    typed = {
        f"{PLAN}.1.change": "Rust",
        f"{PLAN}.1.feasible": "5",
        f"{PLAN}.2.step": "<b>Wandelen</b> & rusten",
        f"{PLAN}.2.start": "morgen",
    }

    page = refused(client, typed)
    asked = question(client, PLAN)

    assert page.select_one(".error-summary a")["href"] == "#energy-plan-2-change"
    assert "Schrijf op wat je wilt veranderen." in page.find(id="energy-plan-2-change-fout").text
    assert "Deze dag kennen wij niet." in page.find(id="energy-plan-2-start-fout").text
    assert page.find(id="energy-plan-1-change-fout").text == ""
    assert asked.select_one(f'[name="{PLAN}.2.step"]').text == "\n<b>Wandelen</b> & rusten"
    assert asked.select_one(f'[name="{PLAN}.2.start"]')["value"] == "morgen"
    assert not asked.select_one(f'[name="{PLAN}.2.start"]').has_attr("type")
    assert asked.select_one(f'[name="{PLAN}.1.start"]')["type"] == "date"
    assert asked.select_one(f'[name="{PLAN}.1.feasible"][checked]')["value"] == "5"
    assert kept(client, PLAN) is None


def test_a_tap_puts_what_is_wrong_at_the_box_that_it_is_about(client, at):
    at(PLAN)

    said = tap(client, PLAN, {f"{PLAN}.2.step": "Minder pijn"}, status=422)

    assert 'id="energy-plan-2-change-fout" hx-swap-oob="true"' in said
    assert 'id="energy-plan-2-step-fout" hx-swap-oob="true"' in said
    assert "Dit woord gaat over gezondheid. Mag het ook anders?" in said
    assert said.count("hx-swap-oob") == 2


def test_a_row_that_is_taken_away_is_gone_the_next_time(client, at):
    at(PLAN)
    send(client, {f"{PLAN}.1.change": "Rust", f"{PLAN}.2.change": "Lucht"})
    at(PLAN)

    send(client, {f"{PLAN}.1": "weg"})

    assert kept(client, PLAN) == (({"change": "Lucht"},), "answered")


def test_a_step_that_is_hard_to_do_gets_a_question(client, at):
    at(PLAN)

    said = tap(client, PLAN, {f"{PLAN}.1.change": "Rust", f"{PLAN}.1.feasible": "6"})

    assert "Kun je de stap kleiner maken?" in said
    assert "Kun je de stap kleiner maken?" in at(PLAN).text


def test_two_phones_see_the_whole_of_both_rows(client, at):
    at(PLAN)
    old = dict(filled_in(client.page.select_one("#questions")))
    send(client, {f"{PLAN}.1.change": "Rust", f"{PLAN}.1.level": "job"})
    mine = {f"{PLAN}.1.change": "Rust", f"{PLAN}.1.level": "home", "naar": "verder"}

    page = client.post(
        "/onderdeel/energiebalans/vraag/1", {**old, **mine, "key": token_urlsafe(8)}, 409
    )
    told = words_of(page.main)
    client.submit(button="Neem Rust, Thuis")

    assert "Daar staat: Rust, Je taken. Hier koos je: Rust, Thuis." in told
    assert kept(client, PLAN) == (({"change": "Rust", "level": "home"},), "answered")


def test_the_old_plan_of_before_stands_in_its_boxes(client, at):
    at(PLAN)
    row = {"change": "Rust", "level": "", "step": "Wandelen", "importance": None, "feasible": 8}
    keep(client, PLAN, (row,))

    asked = at(PLAN)

    assert asked.select_one(f'[name="{PLAN}.1.change"]').text.strip() == "Rust"
    assert asked.select_one(f'[name="{PLAN}.1.step"]').text.strip() == "Wandelen"
    assert [one["value"] for one in asked.select("input[checked]")] == ["8"]


def keep(visitor, item, value):
    """Keep a value straight in the store, as an older version did."""
    from app.store.answers import Change, save_answers  # noqa: PLC0415

    with visitor.client.session_transaction() as session:
        access = find_session(session["sid"]).access
    round_id = open_round(access, slug_of(item)).id
    save_answers(access, round_id, [Change(item, value)], token_urlsafe(8), "1")


def test_more_cards_than_may_be_chosen_stay_as_ticked_and_say_how_many_to_take_off(client, at):
    boxes = at(QUALITIES).select("input[type=checkbox]")
    ticked = [box["value"] for box in boxes[:11]]

    refused(client, {QUALITIES: ticked})
    asked = question(client, QUALITIES)

    assert len(boxes) == 36
    assert "Je koos er 11. Haal er één weg." in asked.select_one(".tally .error").text
    assert [box["value"] for box in asked.select("input[checked]")] == ticked
    assert kept(client, QUALITIES) is None


def test_without_a_script_a_ranking_has_a_list_for_each_place(client, at):
    boxes = at(QUALITIES).select("input[type=checkbox]")
    chosen = [box["value"] for box in boxes[:8]]
    send(client, {QUALITIES: chosen})

    asked = at(RANKED)
    send(client, {f"{RANKED}.2": chosen[4], f"{RANKED}.4": chosen[0]})

    assert len(asked.select("select")) == 5
    assert "Laat je een nummer open? Dan schuift de rest op." in asked.text
    assert kept(client, RANKED) == ((chosen[4], chosen[0]), "answered")


def test_what_was_ranked_twice_is_named(client, at):
    asked = at(QUALITIES)
    first, *rest = asked.select("input[type=checkbox]")[:3]
    name = words_of(asked.select_one(f'label[for="{first["id"]}"]'))
    send(client, {QUALITIES: [box["value"] for box in (first, *rest)]})
    at(RANKED)

    refused(client, {f"{RANKED}.{place}": first["value"] for place in (1, 2)})

    assert f"Je koos “{name}” twee keer. Haal er één weg." in question(client, RANKED).text


def test_ideas_can_be_read_without_a_script(client, at):
    boxes = at(QUALITIES).select("input[type=checkbox]")
    chosen = [box["value"] for box in boxes[:3]]
    send(client, {QUALITIES: chosen})
    at(RANKED)
    send(client, {f"{RANKED}.{place}": value for place, value in enumerate(chosen, 1)})

    asked = at(f"identity.square.{chosen[0]}")

    assert len(asked.select(".ideas li")) == 3
    assert all(words_of(idea) for idea in asked.select(".ideas li"))
    assert asked.select("details.entry") == []


@pytest.mark.parametrize("item", [SLIDER, CARD, JOBS, PLAN, QUALITIES, "ability.stories"])
def test_a_page_of_any_kind_is_light(client, at, item):
    at(item)

    page = client.client.get(f"/onderdeel/{slug_of(item)}/bij/{item}", follow_redirects=True)

    names = 1000 if b"<datalist" in page.data else 0
    assert len(compress(page.data)) < 6000 + names


def test_earlier_work_is_completed_with_the_names_that_the_search_knows(at, client):
    asked = at(JOBS)
    boxes = asked.select('input[name^="ability.jobs."][list]')
    [names] = asked.select("datalist")
    offered = [one.find(string=True).strip() for one in names.select("option")]

    assert {one["name"].rpartition(".")[2] for one in boxes} == {"title"}
    assert {one["list"] for one in boxes} == {names["id"]}
    assert offered == sorted({*offered}, key=str.casefold)
    assert all(search(one, most=1)[0].kind is Kind.EXACT for one in offered)
    assert "metselaar" in offered
    assert len(offered) == 300


def test_work_that_no_list_names_is_kept_as_it_was_typed(at, client):
    at(JOBS)
    send(client, {f"{JOBS}.1.title": "manusje van alles", f"{JOBS}.1.years": "3"})

    assert kept(client, JOBS) == (({"title": "manusje van alles", "years": 30},), "answered")


def test_a_table_without_names_has_no_list(at):
    assert at(PLAN).select("datalist, [list]") == []
