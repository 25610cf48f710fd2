"""Sharing by the client: what was previewed is what the coach reads, until the client stops."""

import shutil
from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from pypdf import PdfReader

from app import create_app
from app.documents.titles import DOCUMENT_TITLES
from app.modules import all_modules, find_module
from app.store.clock import today
from app.store.sharing import my_shares, shared_with
from app.web.client.share_forms import last_offered_day
from tests.conftest import close, make_settings
from tests.databases import sqlite
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.web.self_research import changed, client_of, elsewhere, finished

GOAL = "KANARIE weer met mensen werken"
QUESTION = "KANARIE mag ik ook oefenen?"
PLAN = "KANARIE minder haast"
SAID = {
    "energy.works_now": "yes",
    "change.goal": GOAL,
    "change.questions": (QUESTION,),
    "energy.plan": ({"change": PLAN, "level": "job", "importance": 8, "feasible": 8},),
}
OWN_WORDS = {"verandering": (GOAL, QUESTION), "energiebalans": (PLAN,)}
AN_ITEM = {"verandering": "change.accept.1", "energiebalans": "energy.org_source.1"}
AT_HOME = "energy.home_source.1"
CHOICES = [
    ("verandering", "result", ()),
    ("verandering", "answers", ()),
    ("verandering", "result", ("own_words",)),
    ("verandering", "answers", ("own_words",)),
    ("energiebalans", "result", ()),
    ("energiebalans", "answers", ()),
    ("energiebalans", "result", ("home",)),
    ("energiebalans", "answers", ("home",)),
    ("energiebalans", "answers", ("home", "own_words")),
]


@pytest.fixture(scope="module")
def bureau(sqlite_template, tmp_path_factory):
    """A bureau on disk with one coach, and one client who finished both parts."""
    folder = tmp_path_factory.mktemp("bureau") / "databases"
    shutil.copytree(sqlite_template, folder)
    app = create_app(make_settings(*sqlite(folder)))
    with app.app_context():
        coach = hire(app)
        coach.sign_in()
        client = client_of(app, coach)
        finished(client, "verandering", SAID)
        finished(client, "energiebalans", SAID)
    close(app)
    return folder, coach, client


@pytest.fixture
def settings(bureau, tmp_path):
    """A copy of the bureau for each test."""
    shutil.copytree(bureau[0], tmp_path / "databases")
    return make_settings(*sqlite(tmp_path / "databases"))


@pytest.fixture
def anna(bureau, app):
    return elsewhere(app, bureau[1])


@pytest.fixture
def samira(bureau, app):
    return elsewhere(app, bureau[2])


def look(client, slug, level, switches=()):
    """The first page of sharing filled in; the preview."""
    client.visitor.open(f"/delen/{slug}")
    return client.visitor.submit({"level": level, "switches": list(switches)}, button="Ga verder")


def ask(client, slug, level="result", switches=()):
    """As far as the question of yes or no."""
    look(client, slug, level, switches)
    return client.visitor.submit(button="Ga verder")


def share(client, slug, level="result", switches=()):
    """All three pages and yes."""
    ask(client, slug, level, switches)
    return client.visitor.submit(button="Ja, deel dit")


def read(coach, client):
    """The reading page of what this client shares, in the coach's browser."""
    [part] = shared_with(coach.id, client.id)
    return coach.visitor.open(f"/coach/gedeeld/{part.id}")


def print_of(coach, client):
    """The words and the metadata of the coach's PDF."""
    [part] = shared_with(coach.id, client.id)
    pdf = PdfReader(BytesIO(coach.visitor.download(f"/coach/gedeeld/{part.id}.pdf")))
    return "\n".join([page.extract_text() for page in pdf.pages] + [str(pdf.metadata)])


def frame(page):
    """What stands in the frame of a copy."""
    return page.select_one(".document").decode_contents().strip()


def words_of_item(item_id):
    module = next(m for m in map(find_module, AN_ITEM) if m.item(item_id))
    return module.item(item_id).text


def flat(words):
    return " ".join(words.split())


def test_nothing_is_chosen_and_no_switch_is_on(samira):
    page = samira.visitor.open("/delen/energiebalans")

    checked = [field["value"] for field in page.select("input[checked]")]
    assert checked == ["none"]


def test_a_sensitive_part_says_so(samira):
    page = samira.visitor.open("/delen/energiebalans")

    assert "Dit gaat over hoe het met je gaat. Deel het alleen als jij dat wilt." in flat(page.text)


def test_niets_shares_nothing(samira, anna):
    page = look(samira, "energiebalans", "none")

    assert words_of(page.h1) == "Wat ziet Anna de Wit?"
    assert shared_with(anna.id, samira.id) == []


@pytest.mark.parametrize(("slug", "level", "switches"), CHOICES)
def test_the_coach_reads_exactly_what_was_previewed(samira, anna, slug, level, switches):
    preview = frame(look(samira, slug, level, switches))
    samira.visitor.submit(button="Ga verder")
    samira.visitor.submit(button="Ja, deel dit")

    assert frame(read(anna, samira)) == preview


@pytest.mark.parametrize(("slug", "level", "switches"), CHOICES)
def test_own_words_are_in_a_copy_only_with_their_switch(samira, anna, slug, level, switches):
    share(samira, slug, level, switches)

    seen = [words for words in OWN_WORDS[slug] if words in flat(str(read(anna, samira)))]
    printed = [words for words in OWN_WORDS[slug] if words in flat(print_of(anna, samira))]

    expected = list(OWN_WORDS[slug]) if "own_words" in switches else []
    assert (seen, printed) == (expected, expected)


@pytest.mark.parametrize(("slug", "level", "switches"), CHOICES)
def test_single_answers_are_in_a_copy_only_at_their_level(samira, anna, slug, level, switches):
    share(samira, slug, level, switches)
    item = words_of_item(AN_ITEM[slug])

    shown = item in flat(str(read(anna, samira))), item in flat(print_of(anna, samira))

    assert shown == (level == "answers", level == "answers")


@pytest.mark.parametrize("switches", [(), ("home",)])
def test_home_is_in_a_copy_only_with_its_switch(samira, anna, switches):
    share(samira, "energiebalans", "answers", switches)

    shown = words_of_item(AT_HOME) in flat(str(read(anna, samira)))

    assert shown == bool(switches)


@pytest.mark.parametrize("slug", ["verandering", "energiebalans"])
def test_nothing_of_the_other_part_is_in_a_copy(samira, anna, slug):
    [other] = {"verandering", "energiebalans"} - {slug}
    share(samira, slug, "answers", [switch.name for switch in find_module(slug).switches])

    page = flat(str(read(anna, samira)))

    assert not [words for words in (*OWN_WORDS[other], find_module(other).title) if words in page]


def test_a_point_that_was_taken_off_is_nowhere_for_the_coach(samira, anna):
    page = look(samira, "verandering", "result", ["own_words"])
    point = next(one for one in page.select(".points li") if QUESTION in one.text)
    samira.visitor.open(point.a["href"])
    samira.visitor.submit(button="Ga verder")
    samira.visitor.submit(button="Ja, deel dit")

    assert QUESTION not in flat(str(read(anna, samira)))
    assert QUESTION not in flat(print_of(anna, samira))


def test_a_point_that_was_taken_off_can_be_put_back(samira):
    page = look(samira, "verandering", "result", ["own_words"])
    before = frame(page)
    without = samira.visitor.open(page.select_one(".points a")["href"])
    back = next(link for link in without.select(".points a") if "Zet terug" in link.text)

    again = samira.visitor.open(back["href"])

    assert frame(without) != before
    assert frame(again) == before


def test_a_yes_to_something_that_changed_shows_the_new_preview_and_shares_nothing(samira, anna):
    ask(samira, "verandering", "answers")
    changed(samira, "verandering", SAID, shift=1)

    page = samira.visitor.submit(button="Ja, deel dit", status=409)

    assert words_of(page.h1) == "Dit ziet Anna de Wit"
    assert "Er is intussen iets veranderd. Kijk nog een keer." in page.text
    assert shared_with(anna.id, samira.id) == []


def test_after_looking_again_the_yes_counts(samira, anna):
    ask(samira, "verandering", "answers")
    changed(samira, "verandering", SAID, shift=1)
    preview = frame(samira.visitor.submit(button="Ja, deel dit", status=409))
    samira.visitor.submit(button="Ga verder")
    samira.visitor.submit(button="Ja, deel dit")

    assert frame(read(anna, samira)) == preview


def test_a_change_between_preview_and_question_is_seen_too(samira):
    look(samira, "verandering", "answers")
    changed(samira, "verandering", SAID, shift=1)

    page = samira.visitor.submit(button="Ga verder", status=409)

    assert words_of(page.h1) == "Dit ziet Anna de Wit"


@pytest.mark.parametrize("seen", ["", "0" * 64, "\x00", "é"])
def test_a_yes_without_a_preview_shares_nothing(samira, anna, seen):
    ask(samira, "verandering")

    samira.visitor.submit({"seen": seen}, button="Ja, deel dit", status=409)

    assert shared_with(anna.id, samira.id) == []


def test_a_yes_to_more_than_the_preview_shares_nothing(samira, anna):
    ask(samira, "verandering", "result")

    samira.visitor.submit({"level": "answers"}, button="Ja, deel dit", status=409)

    assert shared_with(anna.id, samira.id) == []


def test_yes_twice_shares_once(samira, anna):
    ask(samira, "verandering")
    page = samira.visitor.page
    samira.visitor.submit(button="Ja, deel dit")
    samira.visitor.page = page
    samira.visitor.submit(button="Ja, deel dit")

    assert len(shared_with(anna.id, samira.id)) == 1


def test_afterwards_the_page_says_what_the_coach_sees(samira):
    page = share(samira, "verandering", "result")

    assert words_of(page.h1) == "Gedeeld met Anna de Wit"
    assert "Anna de Wit ziet je uitkomst. Niet je antwoorden." in page.text


def test_the_end_is_six_months_away_unless_the_client_chooses(samira):
    share(samira, "verandering")

    [shared] = my_shares(samira.access)
    assert shared.until == last_offered_day()


@pytest.mark.parametrize("form", ["%Y-%m-%d", "%d-%m-%Y"])
def test_the_client_may_choose_another_last_day(samira, form):
    day = today() + timedelta(days=20)
    ask(samira, "verandering")
    samira.visitor.submit({"until": day.strftime(form)}, button="Ja, deel dit")

    [shared] = my_shares(samira.access)
    assert shared.until == day


@pytest.mark.parametrize(
    "typed",
    ["", "morgen", "2026-02-30", "31-31-2026", "99999-01-01", "-1", "2020-01-01", "9999-12-31"],
)
def test_a_day_that_cannot_be_is_refused_and_stays(samira, anna, typed):
    ask(samira, "verandering")

    page = samira.visitor.submit({"until": typed}, button="Ja, deel dit", status=422)

    assert page.select_one("input[name=until]")["value"] == typed
    assert page.select_one("details[open] .error")
    assert words_of(page.title).startswith("Fout: Delen met")
    assert shared_with(anna.id, samira.id) == []


@pytest.mark.parametrize("days", [0, -1])
def test_today_and_before_are_no_last_day(samira, days):
    ask(samira, "verandering")
    day = (today() + timedelta(days=days)).isoformat()

    page = samira.visitor.submit({"until": day}, button="Ja, deel dit", status=422)

    assert "Deze dag is al geweest." in page.text


def test_yes_and_no_weigh_the_same(samira):
    page = ask(samira, "verandering")

    yes, no = page.select("main form .actions .button")
    assert yes["class"] == no["class"]


@pytest.mark.parametrize(
    "sent",
    [{"level": "everything"}, {"level": ""}, {"level": "result", "switches": ["calm"]}],
)
def test_a_choice_that_is_not_offered_is_refused(samira, sent):
    samira.visitor.open("/delen/verandering")

    page = samira.visitor.submit(sent, button="Ga verder", status=422)

    assert page.select_one("#fouten")


@pytest.mark.parametrize("query", ["", "?level=none", "?level=all", "?level=result&switches=x"])
def test_a_preview_of_nothing_goes_back_to_the_choice(samira, query):
    page = samira.visitor.open(f"/delen/verandering/bekijk{query}")

    assert words_of(page.h1) == "Wat mag Anna de Wit zien van Verandering?"


@pytest.mark.parametrize("path", ["", "/bekijk?level=result", "/gedeeld", "/gestopt"])
def test_a_part_that_does_not_exist_has_no_page(samira, path):
    samira.visitor.open(f"/delen/onzin{path}", status=404)


def test_a_part_without_an_outcome_cannot_be_shared(app, anna):
    client = client_of(app, anna)
    client.visitor.open("/delen")
    page = client.visitor.post("/delen/verandering", {"level": "answers"})

    assert "Daarom valt er nu niets te delen." in page.text
    assert shared_with(anna.id, client.id) == []


def test_the_list_says_per_part_what_the_coach_sees(samira):
    share(samira, "energiebalans")

    page = samira.visitor.open("/delen")

    parts = [words_of(one) for one in page.select(".shares li")]
    assert [one for one in parts if "De uitkomst · tot en met" in one] == [
        one for one in parts if one.startswith("Energiebalans ")
    ]
    assert "Verandering Niets Verander Verandering" in parts
    assert len(parts) == len(all_modules()) + len(DOCUMENT_TITLES)


def test_the_list_says_when_the_coach_looked(samira, anna):
    share(samira, "energiebalans")
    before = samira.visitor.open("/delen").text
    read(anna, samira)

    assert "keek op" not in before
    assert "Anna de Wit keek op" in samira.visitor.open("/delen").text


def test_a_client_who_changed_something_is_told_that_the_coach_sees_the_old_version(samira, anna):
    share(samira, "verandering", "answers")
    old = frame(read(anna, samira))
    changed(samira, "verandering", SAID, shift=1)

    page = samira.visitor.open("/delen")

    assert "Je hebt iets veranderd. Anna de Wit ziet nog de oude versie." in page.text
    assert frame(read(anna, samira)) == old


def test_two_taps_stop_the_sharing(samira, anna):
    share(samira, "verandering")
    samira.visitor.open("/delen/verandering")

    page = samira.visitor.submit(button="Stop met delen")

    assert words_of(page.h1) == "Gestopt"
    assert "Anna de Wit kan dit nu niet meer openen." in page.text
    assert shared_with(anna.id, samira.id) == []


def test_choosing_niets_stops_the_sharing_too(samira, anna):
    share(samira, "verandering")

    page = look(samira, "verandering", "none")

    assert words_of(page.h1) == "Gestopt"
    assert shared_with(anna.id, samira.id) == []


def test_stopping_twice_is_fine(samira):
    share(samira, "verandering")
    samira.visitor.open("/delen/verandering")
    page = samira.visitor.page
    samira.visitor.submit(button="Stop met delen")
    samira.visitor.page = page

    assert words_of(samira.visitor.submit(button="Stop met delen").h1) == "Gestopt"


def test_what_was_stopped_can_be_shared_again(samira, anna):
    share(samira, "verandering")
    samira.visitor.open("/delen/verandering")
    samira.visitor.submit(button="Stop met delen")

    share(samira, "verandering")

    assert len(shared_with(anna.id, samira.id)) == 1


def test_after_the_last_day_the_coach_finds_nothing(samira, anna):
    share(samira, "verandering")
    [part] = shared_with(anna.id, samira.id)

    with time_machine.travel(last_offered_day() + timedelta(days=1, hours=3), tick=True):
        anna.sign_in()
        anna.visitor.open(f"/coach/gedeeld/{part.id}", status=404)


def test_the_log_tells_what_the_coach_did(samira, anna):
    share(samira, "verandering")
    read(anna, samira)
    print_of(anna, samira)

    page = samira.visitor.open("/delen/logboek")

    told = flat(page.text)
    assert "Anna de Wit keek naar Verandering." in told
    assert "Anna de Wit maakte een pdf van Verandering." in told
    assert "Jij deelde Verandering." in told


def test_the_pdf_tells_nothing_by_its_name_or_its_metadata(samira, anna):
    share(samira, "verandering")
    [part] = shared_with(anna.id, samira.id)

    response = anna.visitor.client.get(f"/coach/gedeeld/{part.id}.pdf")

    metadata = str(PdfReader(BytesIO(response.data)).metadata)
    assert response.headers["Content-Disposition"] == f"inline; filename=overzicht-{today()}.pdf"
    assert response.headers["Cache-Control"] == "no-store"
    assert not [name for name in ("Samira", "Bouali", "24-118", "Anna") if name in metadata]


def test_every_page_of_the_pdf_says_whom_it_is_for(samira, anna):
    share(samira, "verandering", "answers")
    [part] = shared_with(anna.id, samira.id)

    pdf = PdfReader(BytesIO(anna.visitor.download(f"/coach/gedeeld/{part.id}.pdf")))

    footers = ["gedeeld met Anna de Wit op" in flat(page.extract_text()) for page in pdf.pages]
    assert len(footers) > 1
    assert all(footers)
