"""The plan van aanpak in the browser: the client on the phone, the coach on the laptop."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from app.domain.action_plan import MOST_LINES, PlanLine
from app.store.plans import my_plan, propose, save_line, sign
from app.web.coach.duties import plan_to_sign
from tests import soundness
from tests.journeys.people import hire
from tests.visitor import BROWSER
from tests.web.self_research import client_of, finished, without_token

ENERGY = "energiebalans"
PLAN = (
    {
        "change": "Minder werk mee naar huis nemen",
        "level": "self",
        "step": "Ik stop om vijf uur",
        "helper": "Mijn zus",
        "importance": 9,
        "feasible": 8,
    },
)
LINE = PlanLine("a" * 22, "Weer fietsen naar werk", why="Ik mis het", step="Ik oefen op zaterdag")


@pytest.fixture
def samira(app, anna):
    return client_of(app, anna)


def get(who, path):
    return who.visitor.client.get(path)


def post(who, path, data):
    who.visitor.open("/hulp")
    sent = {"csrf_token": who.visitor.token, **data}
    return who.visitor.client.post(path, data=sent, headers=BROWSER)


def words_of(answer):
    return soundness.words_of(BeautifulSoup(answer.text, "html.parser"))


def of(client):
    return f"/coach/client/{client.id}/plan"


def box(page, name):
    return BeautifulSoup(page.text, "html.parser").select_one(f"[name={name}]")


def value(page, name):
    found = box(page, name)
    return found.get("value") or found.text


def typed(page, **more):
    names = ("regel", "versie", "goal", "why", "step", "who", "by", "notice")
    return {name: value(page, name).strip() for name in names} | more


def test_a_client_begins_a_plan_and_the_coach_reads_it_at_once(samira, anna):
    assert "begint het plan" in words_of(get(anna, of(samira)))
    post(samira, "/plan/samen", {})
    page = get(samira, "/plan/regel")
    answer = post(samira, "/plan/regel", typed(page, goal="Werk in een kas", step="Ik bel op"))

    assert answer.status_code == 303
    assert "Werk in een kas" in words_of(get(samira, "/plan"))
    assert "Ik bel op" in words_of(get(anna, of(samira)))


def test_suggestions_come_from_own_answers_and_only_the_client_sees_them(samira, anna):
    finished(samira, ENERGY, {"energy.plan": PLAN})
    post(samira, "/plan/samen", {})
    assert "Minder werk mee naar huis" in words_of(get(samira, "/plan"))
    assert "Minder werk mee naar huis" not in words_of(get(anna, of(samira)))

    post(samira, "/plan/voorstel", {"voorstel": "energy.1"})
    line = my_plan(samira.access).plan.lines[0]
    assert (line.goal, line.step, line.who) == (
        "Minder werk mee naar huis nemen",
        "Ik stop om vijf uur",
        "Mijn zus",
    )
    assert "Minder werk mee naar huis" in words_of(get(anna, of(samira)))
    assert "Dit kan erbij" not in words_of(get(samira, "/plan"))


def test_the_coach_proposes_and_fills_in_the_own_block(samira, anna):
    post(samira, "/plan/samen", {})
    form = {"regel": "", "versie": "0", "goal": "Een proefdag", "step": "Anna belt de kas"}
    assert post(anna, f"{of(samira)}/regel", form).status_code == 303
    block = {"versie": "0", "talks": "Elke drie weken", "hours": "24 uur", "day_1": "2027-02-01"}
    assert post(anna, f"{of(samira)}/inzet", block).status_code == 303

    page = words_of(get(samira, "/plan"))
    assert "Voorstel van Anna" in page
    assert "Elke drie weken" in page
    assert "1 februari 2027" in page
    assert "schreef mee aan je plan" in words_of(get(samira, "/"))


def test_both_sign_and_the_coach_is_told_that_it_waits(samira, anna):
    save_line(samira.access, LINE, 0)
    page = get(samira, "/plan/ondertekenen")
    post(samira, "/plan/ondertekenen", {"versie": value(page, "versie")})
    assert [one.endpoint for one in plan_to_sign(anna.id)[samira.id]] == ["plans.show"]
    assert "Plan: wacht op jou" in words_of(get(anna, "/coach"))

    revision = str(my_plan(samira.access).revision)
    assert post(anna, f"{of(samira)}/teken", {"versie": revision}).status_code == 303
    assert my_plan(samira.access).frozen
    assert post(anna, f"{of(samira)}/teken", {"versie": revision}).status_code == 303
    assert plan_to_sign(anna.id) == {}
    assert "Het plan staat vast" in words_of(get(samira, "/plan"))


def test_signing_what_changed_meanwhile_shows_what_changed(samira, anna):
    revision = save_line(samira.access, LINE, 0).revision
    propose(anna.id, samira.id, PlanLine("b" * 22, "Een proefdag", step="Bellen"), 0)

    answer = post(samira, "/plan/ondertekenen", {"versie": str(revision)})
    assert answer.status_code == 409
    assert "Jij hebt nog niet ondertekend" in words_of(answer)
    changed = BeautifulSoup(answer.text, "html.parser").select_one("section:has(.new)")
    assert "Een proefdag" in changed.text
    coachs = post(anna, f"{of(samira)}/teken", {"versie": str(revision)})
    assert coachs.status_code == 409
    assert my_plan(samira.access).client_signed_at is None


def test_both_writing_one_line_see_both_texts_and_choose(samira, anna):
    post(samira, "/plan/samen", {})
    propose(anna.id, samira.id, PlanLine("b" * 22, "Een proefdag"), 0)
    page = get(anna, f"{of(samira)}/regel?regel={'b' * 22}")
    save_line(samira.access, PlanLine("b" * 22, "Twee proefdagen"), 2)

    answer = post(anna, f"{of(samira)}/regel", typed(page, goal="Drie proefdagen"))
    assert answer.status_code == 409
    assert "Twee proefdagen" in words_of(answer)
    assert value(answer, "goal").strip() == "Drie proefdagen"

    assert post(anna, f"{of(samira)}/regel", typed(answer)).status_code == 303
    assert my_plan(samira.access).plan.lines[0].goal == "Drie proefdagen"


def test_a_line_that_is_gone_is_told_and_nothing_typed_is_lost(samira):
    base = save_line(samira.access, LINE, 0).revision
    page = get(samira, f"/plan/regel?regel={LINE.id}")
    post(samira, "/plan/regel/weg", {"regel": LINE.id, "versie": str(base)})

    answer = post(samira, "/plan/regel", typed(page, goal="Toch fietsen"))
    assert answer.status_code == 409
    assert "weggehaald" in words_of(answer)
    assert post(samira, "/plan/regel", typed(answer)).status_code == 303
    assert my_plan(samira.access).plan.lines[0].goal == "Toch fietsen"


def test_what_cannot_be_kept_is_told_at_its_place(samira, anna):
    post(samira, "/plan/samen", {})
    page = get(samira, "/plan/regel")
    for wrong in ({"goal": ""}, {"goal": "x" * 201}, {"goal": "Goed", "by": "morgen"}):
        answer = post(samira, "/plan/regel", typed(page, **wrong))
        assert answer.status_code == 422
        assert "Fout" in words_of(answer)
    assert post(anna, f"{of(samira)}/inzet", {"day_1": "31-12-0001"}).status_code == 422
    assert post(samira, "/plan/stand", {"regel": "x", "stand": "klaar"}).status_code == 422


def test_how_it_goes_is_one_tap_and_the_coach_sees_it(samira, anna):
    save_line(samira.access, LINE, 0)
    post(samira, "/plan/stand", {"regel": LINE.id, "stand": "busy"})

    assert my_plan(samira.access).beside.of(LINE.id) == "busy"
    assert "bezig" in words_of(get(anna, of(samira)))


def test_an_employer_reads_only_ticked_goals_and_steps(samira, anna):
    save_line(samira.access, LINE, 0)
    save_line(samira.access, PlanLine("c" * 22, "Rust thuis", step="Praten"), 0)
    guidance = {"versie": "0", "talks": "Over thuis", "hours": "24 uur", "direction": "Groen"}
    post(anna, f"{of(samira)}/inzet", guidance)
    assert get(samira, "/plan/werkgever.pdf").status_code == 404

    post(samira, "/plan/werkgever", {"werkgever": [LINE.id, "guidance"]})
    words = " ".join(page.extract_text() for page in pdf_of(samira, "/plan/werkgever.pdf").pages)
    for there in ("Weer fietsen", "Ik oefen op zaterdag", "24 uur", "Groen", "Samira"):
        assert there in words
    for never in ("Ik mis het", "Rust thuis", "Praten", "Over thuis", "Anna", "Koers", "open"):
        assert never not in words
    assert "Een blad" not in words_of(get(anna, of(samira)))


def test_a_word_about_health_waits_for_the_clients_choice(samira):
    save_line(samira.access, PlanLine("c" * 22, "Werken ondanks mijn burn-out", step="Bellen"), 0)
    post(samira, "/plan/werkgever", {"werkgever": ["c" * 22]})
    page = get(samira, "/plan/werkgever")
    assert "gaat over gezondheid" in words_of(page)
    assert get(samira, "/plan/werkgever.pdf").status_code == 404

    post(samira, "/plan/werkgever", {"laat": "Werken ondanks mijn burn-out"})
    assert get(samira, "/plan/werkgever.pdf").status_code == 200


def test_the_plan_goes_on_paper_for_both(samira, anna):
    save_line(samira.access, LINE, 0)
    sign(samira.access, 1)
    for who, path in ((samira, "/plan/plan.pdf"), (anna, f"{of(samira)}/plan.pdf")):
        words = " ".join(page.extract_text() for page in pdf_of(who, path).pages)
        assert "Weer fietsen naar werk" in words
        assert "heeft nog niet ondertekend" in words


def test_another_coach_gets_the_page_that_tells_nothing(app, samira, anna):
    save_line(samira.access, LINE, 0)
    other = hire(app, "coach", "Bram Jansen", "bram@bureau.example")
    other.sign_in()
    nothing = get(other, "/coach/client/nergens/plan")
    for path in ("", "/regel", "/plan.pdf", "/versie/1.pdf"):
        page = get(other, of(samira) + path)
        assert (page.status_code, without_token(page.text)) == (404, without_token(nothing.text))


def test_after_the_conversation_the_coach_sees_where_the_plan_stands(samira, anna):
    save_line(samira.access, LINE, 0)
    post(anna, f"/coach/client/{samira.id}/gesprek", {})
    page = words_of(get(anna, f"/coach/client/{samira.id}/na-het-gesprek"))
    assert "Weer fietsen naar werk" in page
    assert "Jij hebt nog niet ondertekend" in page


def pdf_of(who, path):
    answer = get(who, path)
    assert answer.status_code == 200
    assert re.fullmatch(
        r"attachment; filename=overzicht-\d{4}-\d\d-\d\d\.pdf",
        answer.headers["Content-Disposition"],
    )
    return PdfReader(BytesIO(answer.data))


def test_a_plan_that_is_full_by_now_leaves_what_was_typed_in_its_boxes(samira, anna):
    for number in range(MOST_LINES):
        save_line(samira.access, replace(LINE, id=f"{number:022}"), 0)
    line = {"goal": "Nog een doel", "step": "Nog een stap", "versie": "0"}

    for who, path in ((samira, "/plan/regel"), (anna, f"{of(samira)}/regel")):
        page = post(who, path, {**line, "regel": "b" * 22})

        assert page.status_code == 422
        assert "passen 12 regels" in words_of(page)
        assert value(page, "goal").strip() == "Nog een doel"
        assert value(page, "step").strip() == "Nog een stap"


def test_without_a_plan_or_a_report_there_is_nothing_for_the_coach_to_fill_in(samira, anna):
    for path, sent in (("inzet", {"talks": "x" * 5000}), ("voortgang", {"words": ""})):
        assert post(anna, f"{of(samira)}/{path}", sent).status_code == 404
