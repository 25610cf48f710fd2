"""Progress every three months and the trajectory, in the browser."""

from datetime import timedelta
from io import BytesIO

import pytest
import time_machine
from bs4 import BeautifulSoup
from pypdf import PdfReader

from app.documents import shared_copy
from app.domain.action_plan import PlanLine
from app.domain.trajectory import Stop, in_order
from app.modules import find_module
from app.store.audit import log_of
from app.store.clock import now, today
from app.store.plans import my_plan, save_line, set_status, sign, sign_as_coach
from app.store.progress import add, my_reports, reports_for, send
from app.store.rounds import last_finished, new_round, previous_finished
from app.store.sharing import NewShare, digest_of, end_share, share
from app.web.client.share_forms import last_offered_day
from app.web.coach.duties import progress_reports
from tests.journeys.people import hire
from tests.soundness import words_of as words_in
from tests.visitor import BROWSER
from tests.web.self_research import client_of, finish, finished, without_token

ENERGY = "energiebalans"
WORKS = {"energy.works_now": "yes"}
LINE = PlanLine("a" * 22, "Weer fietsen", step="Oefenen op zaterdag", by=today())
TOLD = {
    "words": "Het gaat vooruit.",
    "applications": "3",
    "next": "Een proefdag",
    "hours": "16 uur",
}


@pytest.fixture
def samira(app, anna):
    person = client_of(app, anna)
    save_line(person.access, LINE, 0)
    sign(person.access, my_plan(person.access).revision)
    sign_as_coach(anna.id, person.id, my_plan(person.access).revision)
    return person


def get(who, path):
    return who.visitor.client.get(path)


def post(who, path, data):
    who.visitor.open("/hulp")
    sent = {"csrf_token": who.visitor.token, **data}
    return who.visitor.client.post(path, data=sent, headers=BROWSER)


def words_of(answer):
    return words_in(BeautifulSoup(answer.text, "html.parser"))


def of(client):
    return f"/coach/client/{client.id}/plan/voortgang"


def told(client, **more):
    kept = my_reports(client.access)
    base = str(kept[0].revision if kept else 0)
    return post(client, "/voortgang", {**TOLD, "versie": base, "do": "laat-lezen", **more})


def both_wrote(client, coach):
    told(client)
    add(coach.id, client.id, "Mooi gedaan.", reports_for(coach.id, client.id)[0].revision)


def shared(client, coach):
    """Share the last outcome of Energiebalans as its page does."""
    now_, before = last_finished(client.access, ENERGY), previous_finished(client.access, ENERGY)
    copy = shared_copy(
        find_module(ENERGY),
        now_.round,
        before.round if before else None,
        level="result",
        switches=(),
        name="Samira",
    )
    new = NewShare(
        module=ENERGY,
        level="result",
        switches=(),
        sections=copy.sections,
        result=copy.result,
        answers=None,
        purpose="ons gesprek",
        purpose_version="1",
        until=last_offered_day(),
        module_version="1",
    )
    share(client.access, coach.id, new, digest_of(new))


def test_the_coach_reads_nothing_before_the_client_lets_it_be_read(samira, anna):
    post(samira, "/voortgang", {**TOLD, "versie": "0", "do": "bewaar"})
    assert "Samira schrijft eerst" in words_of(get(anna, of(samira)))
    assert "vooruit" not in words_of(get(anna, of(samira)))

    told(samira)
    page = words_of(get(anna, of(samira)))
    for there in ("Het gaat vooruit.", "Gesolliciteerd: 3 keer", "Weer fietsen", "Een proefdag"):
        assert there in page


def test_from_two_weeks_before_the_coach_is_told_of_the_day(samira, anna):
    assert progress_reports(anna.id) == {}
    with time_machine.travel(now() + timedelta(days=80), tick=False):
        [duty] = progress_reports(anna.id)[samira.id]
    assert duty.due == today() + timedelta(days=90)

    both_wrote(samira, anna)
    assert progress_reports(anna.id) == {}


def test_the_client_reads_all_before_it_counts_and_ticks_what_the_principal_reads(samira, anna):
    set_status(samira.access, LINE.id, "done")
    both_wrote(samira, anna)
    assert "Anna de Wit schreef iets bij je voortgang" in words_of(get(samira, "/"))
    page = words_of(get(samira, "/voortgang"))
    assert "Mooi gedaan." in page
    assert get(samira, "/voortgang/opdrachtgever/1.pdf").status_code == 404
    principal = f"/coach/client/{samira.id}/plan/opdrachtgever/1.pdf"
    assert get(anna, principal).status_code == 404

    post(samira, "/voortgang/kies", {"opdrachtgever": [LINE.id, "hours"]})
    revision = str(my_reports(samira.access)[0].revision)
    assert post(samira, "/voortgang/akkoord", {"versie": revision}).status_code == 303
    for who, path in ((samira, "/voortgang/opdrachtgever/1.pdf"), (anna, principal)):
        words = paper_of(who, path)
        assert "Weer fietsen: Oefenen op zaterdag (gedaan)" in words
        assert "16 uur" in words
        for never in ("vooruit", "Mooi", "proefdag", "Gesolliciteerd"):
            assert never not in words
    assert "Het gaat vooruit." in paper_of(anna, f"{of(samira)}/1.pdf")


def test_agreeing_with_what_changed_since_is_refused_and_shown(samira, anna):
    both_wrote(samira, anna)
    read = my_reports(samira.access)[0].revision
    add(anna.id, samira.id, "Heel mooi.", read)

    answer = post(samira, "/voortgang/akkoord", {"versie": str(read)})
    assert answer.status_code == 409
    assert "Heel mooi." in words_of(answer)
    assert my_reports(samira.access)[0].sent_at is None


def test_two_screens_of_one_writer_lose_nothing(samira, anna):
    post(samira, "/voortgang", {**TOLD, "versie": "0", "do": "bewaar"})
    post(samira, "/voortgang", {**TOLD, "words": "Eerste", "versie": "1", "do": "bewaar"})
    answer = post(samira, "/voortgang", {**TOLD, "words": "Tweede", "versie": "1", "do": "bewaar"})
    assert answer.status_code == 409
    assert "Eerste" in words_of(answer)
    assert BeautifulSoup(answer.text, "html.parser").select_one("#words").text.strip() == "Tweede"

    told(samira)
    base = reports_for(anna.id, samira.id)[0].revision
    add(anna.id, samira.id, "Van de laptop", base)
    answer = post(anna, of(samira), {"words": "Van thuis", "versie": str(base)})
    assert answer.status_code == 409
    assert "Van de laptop" in words_of(answer)
    assert "Van thuis" in answer.text


def test_what_cannot_be_kept_is_told_at_its_place(samira, anna):
    for wrong in (
        {"words": ""},
        {"applications": "veel"},
        {"applications": "-2"},
        {"hours": "x" * 61},
    ):
        answer = post(samira, "/voortgang", {**TOLD, "versie": "0", **wrong})
        assert answer.status_code == 422
        assert "Fout" in words_of(answer)
    told(samira)
    assert post(anna, of(samira), {"words": "", "versie": "2"}).status_code == 422


def test_a_word_about_health_stays_out_until_the_client_chose(samira, anna):
    told(samira, next="Naar de psycholoog")
    add(anna.id, samira.id, "Goed.", reports_for(anna.id, samira.id)[0].revision)
    post(samira, "/voortgang/kies", {"opdrachtgever": ["next"]})
    page = words_of(get(samira, "/voortgang"))
    assert "Dit woord gaat over gezondheid" in page
    assert "Niets." in page

    post(samira, "/voortgang/kies", {"laat": "Naar de psycholoog"})
    assert "Niets." not in words_of(get(samira, "/voortgang"))


def test_change_is_told_only_of_two_measurements_that_were_both_shared(samira, anna):
    with time_machine.travel(now() - timedelta(days=60), tick=False):
        finished(samira, ENERGY, WORKS)
        shared(samira, anna)
    assert "Wat er veranderde" not in words_of(get(samira, "/voortgang"))
    new_round(samira.access, ENERGY, consent_version="1", content_version="1")
    finish(samira, ENERGY, WORKS, 1)
    assert "Wat er veranderde" not in words_of(get(samira, "/voortgang"))

    shared(samira, anna)
    page = words_of(get(samira, "/voortgang"))
    assert "Wat er veranderde in wat je deelt" in page
    assert "Energie op een dag" in page
    assert "Balans van alles samen" in page

    end_share(samira.access, ENERGY)
    assert "Wat er veranderde" not in words_of(get(samira, "/voortgang"))


def test_a_first_measurement_that_was_not_shared_is_not_compared_with(samira, anna):
    with time_machine.travel(now() - timedelta(days=60), tick=False):
        finished(samira, ENERGY, WORKS)
    new_round(samira.access, ENERGY, consent_version="1", content_version="1")
    finish(samira, ENERGY, WORKS, 1)
    shared(samira, anna)

    assert "Wat er veranderde" not in words_of(get(samira, "/voortgang"))


def test_another_coach_gets_the_page_that_tells_nothing(app, samira, anna):
    both_wrote(samira, anna)
    send(samira.access, my_reports(samira.access)[0].revision)
    other = hire(app, "coach", "Bram Jansen", "bram@bureau.example")
    other.sign_in()
    nothing = get(other, "/coach/client/nergens/plan/voortgang")
    plan = f"/coach/client/{samira.id}/plan"
    for path in ("voortgang", "voortgang/1.pdf", "opdrachtgever/1.pdf"):
        page = get(other, f"{plan}/{path}")
        assert (page.status_code, without_token(page.text)) == (404, without_token(nothing.text))


def test_the_road_shows_what_was_the_dot_and_what_comes(samira, anna):
    post(anna, f"/coach/client/{samira.id}/gesprek", {})
    page = BeautifulSoup(get(samira, "/mijn-traject").text, "html.parser")

    places = [(one["class"][0], words_in(one.strong)) for one in page.select(".route > li")]
    assert [title for place, title in places if place == "now"] == ["Vandaag"]
    was = {title for place, title in places if place == "done"}
    assert was == {"Je kreeg je kaart", "Plan ondertekend", "Gesprek met Anna de Wit"}
    comes = [title for place, title in places if place == "ahead"]
    assert comes == ["Oefenen op zaterdag", "Gesprek met Anna de Wit", "Voortgang"]
    assert get(samira, "/").text.count('href="/mijn-traject"') == 1


def test_what_has_a_day_that_is_past_is_the_first_thing_to_come_and_never_late():
    here, day = Stop("Vandaag", "", "/"), today()
    stops = [
        Stop("later", "", "/", day + timedelta(days=9)),
        Stop("eerder", "", "/", day - timedelta(days=9)),
        Stop("zonder dag", "", "/"),
        Stop("gedaan", "", "/", day - timedelta(days=20), done=True),
    ]
    placed = [(stop.title, place) for stop, place in in_order(stops, here, day)]
    assert placed == [
        ("gedaan", "done"),
        ("Vandaag", "now"),
        ("zonder dag", "ahead"),
        ("eerder", "ahead"),
        ("later", "ahead"),
    ]


def paper_of(who, path):
    answer = get(who, path)
    assert answer.status_code == 200
    return " ".join(
        " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.data)).pages).split()
    )


def test_the_client_reads_who_looked_at_a_report_and_who_made_a_pdf_of_it(samira, anna):
    told(samira)
    with time_machine.travel(now(), tick=False) as clock:
        for _ in range(3):
            get(anna, of(samira))
        clock.shift(timedelta(minutes=2))
        get(anna, of(samira))
        get(anna, f"{of(samira)}/1.pdf")
        get(anna, f"/coach/client/{samira.id}/plan/plan.pdf")

    looked = [line.action for line in log_of(samira.access) if ".read." in line.action][::-1]
    assert looked == [
        "progress.read.page",
        "progress.read.page",
        "progress.read.pdf",
        "plan.read.pdf",
    ]
    page = samira.visitor.open("/delen/logboek?keek").main.text
    assert "Anna de Wit las je verslag over de voortgang." in page
    assert "Anna de Wit maakte een pdf van je plan." in page


def test_a_report_that_waits_with_nobody_is_looked_at_by_nobody(samira, anna):
    get(anna, of(samira))

    assert "progress.read.page" not in {line.action for line in log_of(samira.access)}
