"""K8: the coach enters an FML, and the client reads it and says what is not right."""

from datetime import timedelta

import pytest

from app.documents import shared_copy
from app.modules import find_module
from app.modules.wat_kan_ik.aspects import ASPECTS, RUBRICS
from app.store.clock import today
from app.store.fml import fml_for, object_to, save_fml
from app.store.rounds import last_finished
from app.store.sharing import NewShare, digest_of, end_share, read_share, share
from app.web.client.fml import note
from app.web.client.share_forms import last_offered_day
from app.web.coach.duties import objections
from tests.journeys.people import hire
from tests.soundness import words_of
from tests.web.self_research import client_of, finished, without_token

ABILITY = "wat-kan-ik"
SAID = {
    **{f"ability.rubric.{one.name}": "each" for one in RUBRICS},
    **{f"ability.can.{one}": "ok" for one in ASPECTS},
    "ability.can.sit": "cond",
    "ability.condition.sit": ("alternate",),
    "ability.can.lift": "unknown",
}


@pytest.fixture
def samira(app, anna):
    return client_of(app, anna)


def of(client):
    return f"/coach/client/{client.id}/fml"


def shared(client, coach, switches=("possibilities",)):
    """Finish the part about what goes and share it; the id of the copy."""
    if last_finished(client.access, ABILITY) is None:
        finished(client, ABILITY, SAID)
    now = last_finished(client.access, ABILITY).round
    copy = shared_copy(
        find_module(ABILITY), now, None, level="result", switches=switches, name="Samira"
    )
    new = NewShare(
        module=ABILITY,
        level="result",
        switches=switches,
        sections=copy.sections,
        result=copy.result,
        answers=None,
        purpose="ons eerste gesprek",
        purpose_version="1",
        until=last_offered_day(),
        module_version="1",
    )
    return share(client.access, coach.id, new, digest_of(new))


def entered(coach, client, aspects=None, base=""):
    return save_fml(coach.id, client.id, today(), aspects or {"sit": "ok", "lift": "not_now"}, base)


def row(page, aspect):
    return page.select_one(f"#fml-{aspect}").parent


def chosen(page):
    """What is chosen on the page, without what was not filled in."""
    found = page.select("form.fml input[type=radio][checked]")
    return {one["name"]: one["value"] for one in found if one["value"]}


def test_every_aspect_starts_as_not_filled_in(anna, samira):
    page = anna.visitor.open(of(samira))

    marked = page.select("form.fml input[type=radio][checked]")
    assert [one["name"] for one in marked] == list(ASPECTS)
    assert {one["value"] for one in marked} == {""}
    assert "Alleen wat kan in werk. Geen diagnose, geen klachten." in page.text
    assert [words_of(one) for one in page.select("form.fml h3")] == [one.title for one in RUBRICS]


def test_there_is_nowhere_to_write_or_to_send_a_file(anna, samira):
    page = anna.visitor.open(of(samira))

    kinds = {one.get("type") for one in page.select("form.fml input")}
    assert kinds == {"hidden", "date", "radio"}
    assert page.select("main textarea, main select, main input[type=file]") == []


def test_what_is_entered_is_kept_and_the_client_may_read_it(anna, samira):
    anna.visitor.open(of(samira))
    page = anna.visitor.post(
        of(samira), {"on": "01-11-2026", "base": "", "sit": "ok", "lift": "not_now"}
    )

    assert "Bewaard. Samira kan dit nu lezen." in page.text
    assert chosen(page) == {"sit": "ok", "lift": "not_now"}
    assert fml_for(anna.id, samira.id).fml.aspects == {"sit": "ok", "lift": "not_now"}


def wrong(anna, samira, sent):
    anna.visitor.open(of(samira))
    page = anna.visitor.post(of(samira), sent, status=422)
    assert fml_for(anna.id, samira.id) is None
    return page


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("", "Vul de datum van de FML in."),
        ("31-02-2026", "Deze dag kennen wij niet."),
        ("gisteren", "Deze dag kennen wij niet."),
        ("1999-12-31", "Deze dag is erg lang geleden."),
        (str(today() + timedelta(days=1)), "Deze dag is nog niet geweest."),
    ],
)
def test_a_wrong_day_is_told_and_everything_stays_as_it_was_filled_in(anna, samira, day, says):
    page = wrong(anna, samira, {"on": day, "sit": "cond", "walk": "ok"})

    assert says in words_of(page.select_one("#fouten"))
    assert page.select_one(".field.wrong #on")
    assert chosen(page) == {"walk": "ok", "sit": "cond"}
    assert page.title.text.startswith("Fout: ")


def test_a_list_without_any_answer_is_not_kept(anna, samira):
    page = wrong(anna, samira, {"on": str(today())})

    link = page.select_one('#fouten a[href="#fml-focus-0"]')
    assert words_of(link) == "Vul minstens één regel in."


@pytest.mark.parametrize("value", ["unknown", "5", "<b>", "\x00", "ok ", "a" * 9999])
def test_an_answer_that_does_not_exist_is_refused_at_its_row(anna, samira, value):
    page = wrong(anna, samira, {"on": str(today()), "sit": value, "walk": "ok"})

    assert page.select_one('#fouten a[href="#fml-sit-0"]')
    assert chosen(page) == {"walk": "ok"}


def test_two_pages_at_once_overwrite_nothing_and_lose_nothing(anna, samira):
    first = entered(anna, samira, {"sit": "ok", "walk": "ok"})
    entered(anna, samira, {"sit": "not_now", "walk": "ok"}, first.id)
    anna.visitor.open(of(samira))

    sent = {"on": str(today()), "base": first.id, "sit": "cond", "walk": "ok"}
    page = anna.visitor.post(of(samira), sent, status=409)

    assert "Er is intussen iets veranderd" in page.text
    assert chosen(page) == {"sit": "cond", "walk": "ok"}
    assert "Nu bewaard: Nu niet." in row(page, "sit").text
    assert "Nu bewaard" not in row(page, "walk").text

    anna.visitor.submit(form="form.fml")
    assert fml_for(anna.id, samira.id).fml.aspects == {"sit": "cond", "walk": "ok"}


def test_who_deletes_takes_all_of_it_along(anna, samira):
    kept = entered(anna, samira)
    anna.visitor.open(of(samira))

    page = anna.visitor.submit(button="Wis deze FML")

    assert "Deze FML is gewist" in page.text
    assert fml_for(anna.id, samira.id) is None
    anna.visitor.post(f"{of(samira)}/wis", {"base": kept.id}, status=404)


def test_deleting_something_that_changed_meanwhile_is_refused(anna, samira):
    first = entered(anna, samira)
    entered(anna, samira, {"sit": "cond"}, first.id)
    anna.visitor.open(of(samira))

    page = anna.visitor.post(f"{of(samira)}/wis", {"base": first.id}, status=409)

    assert "Er is intussen iets veranderd" in page.text
    assert fml_for(anna.id, samira.id)


@pytest.mark.parametrize(("method", "end"), [("GET", ""), ("POST", ""), ("POST", "/wis")])
def test_another_coach_gets_the_page_that_tells_nothing(app, anna, samira, method, end):
    kept = entered(anna, samira)
    bram = hire(app, name="Bram Jansen", email="bram@bureau.example")
    bram.sign_in()
    sent = {"csrf_token": bram.visitor.token, "base": kept.id, "on": str(today()), "sit": "ok"}

    answers = [
        bram.visitor.client.open(
            f"/coach/client/{one}/fml{end}",
            method=method,
            data=sent if method == "POST" else None,
            headers={"Origin": "http://localhost"} if method == "POST" else {},
        )
        for one in (samira.id, "AAAAAAAAAAAAAAAAAAAAAA")
    ]

    assert {one.status_code for one in answers} == {404}
    assert len({without_token(one.text) for one in answers}) == 1
    assert fml_for(anna.id, samira.id) == kept


# Beside it: what the client shared


def test_what_the_client_shared_stands_beside_it_with_a_quiet_sign(anna, samira):
    entered(anna, samira, {"sit": "ok", "walk": "ok", "lift": "ok"})
    read_share(anna.id, shared(samira, anna), "page")

    page = anna.visitor.open(of(samira))

    said = words_of(row(page, "sit").select_one(".own"))
    assert said.startswith("Samira zegt: Als er iets geregeld is")
    assert "afwisselen met iets anders" in said
    shown = [one for one in page.select(".differs") if not one.has_attr("hidden")]
    assert [one.find_parent(class_="aspect")["data-own"] for one in shown] == ["cond"]
    assert words_of(row(page, "lift").select_one(".own")) == "Samira zegt: Dit weet ik nog niet"


def test_a_copy_that_was_not_opened_is_not_opened_by_looking_at_the_fml(anna, samira):
    share_id = shared(samira, anna)

    page = anna.visitor.open(of(samira))

    assert page.select(".own") == []
    assert page.select_one(f'main a[href="/coach/gedeeld/{share_id}"]')
    anna.visitor.open(f"/coach/gedeeld/{share_id}")
    assert anna.visitor.open(of(samira)).select(".own")


def test_never_refused_withdrawn_and_without_possibilities_are_one_page(app, anna, samira):
    entered(anna, samira)

    def page():
        return without_token(anna.visitor.client.get(of(samira)).text)

    never = page()
    finished(samira, ABILITY, SAID)
    refused = page()
    read_share(anna.id, shared(samira, anna), "page")
    assert page() != never
    end_share(samira.access, ABILITY)
    withdrawn = page()
    read_share(anna.id, shared(samira, anna, switches=()), "page")

    assert [refused, withdrawn, page()] == [never] * 3
    assert "Samira zegt" not in never


# The client


def test_the_client_reads_it_beside_the_own_answers(anna, samira):
    finished(samira, ABILITY, SAID)
    entered(anna, samira, {"sit": "ok", "walk": "ok"})

    page = samira.visitor.open("/fml")

    assert "Een FML is een lijst van de bedrijfsarts of UWV." in page.text
    sit, walk = page.select_one("#fml-sit"), page.select_one("#fml-walk")
    assert [words_of(one) for one in sit.select("dt")] == ["In de FML", "Jij zei"]
    assert "Dat is anders. Praat erover met je coach." in sit.text
    assert "Dat is anders" not in walk.text
    assert page.select_one("#fml-lift") is None


def test_the_home_page_says_that_there_is_something_to_read_until_it_was_read(anna, samira):
    assert "Je FML staat in Koers" not in samira.visitor.open("/").text
    kept = entered(anna, samira)
    assert "Je FML staat in Koers" in samira.visitor.open("/").text

    samira.visitor.open("/fml")
    assert "Je FML staat in Koers" not in samira.visitor.submit(button="Ik heb het gelezen").text

    entered(anna, samira, {"sit": "cond"}, kept.id)
    assert "Je FML staat in Koers" in samira.visitor.open("/").text


def test_jouw_gegevens_leads_to_it_and_tells_who_did_what(anna, samira):
    entered(anna, samira)

    page = samira.visitor.open("/gegevens")
    assert page.select_one('main a[href="/fml"]')
    assert samira.visitor.client.get("/gegevens/alles.pdf").status_code == 200
    log = samira.visitor.open("/delen/logboek")
    assert "Anna de Wit schreef over wat er in je FML staat." in log.text


def test_without_an_fml_the_page_says_so_and_nothing_can_be_said(samira):
    assert "Hier staat nu niets." in samira.visitor.open("/fml").text
    for end in ("gelezen", "laat-zien", "sit/klopt-niet", "sit/klopt-toch"):
        samira.visitor.post(f"/fml/{end}", status=404)


def test_the_client_says_that_something_is_not_right_and_the_coach_reads_why(anna, samira):
    entered(anna, samira)
    samira.visitor.open("/fml")
    page = samira.visitor.post("/fml/sit/klopt-niet", {"sit-reason": "Ik <b>zit</b> alleen thuis."})

    assert "Jij zegt: dit klopt niet." in page.select_one("#fml-sit").text
    assert objections(anna.id) == {samira.id: objections(anna.id)[samira.id]}
    page = anna.visitor.open(of(samira))
    assert "Samira zegt: dit klopt niet. “Ik <b>zit</b> alleen thuis.”" in row(page, "sit").text

    anna.visitor.submit(form="main form[action$=gelezen]")
    assert objections(anna.id) == {}


def test_no_reason_need_be_given_and_it_can_be_taken_back(anna, samira):
    entered(anna, samira)
    samira.visitor.open("/fml")
    samira.visitor.post("/fml/sit/klopt-niet", {})
    assert fml_for(anna.id, samira.id).fml.objections == {"sit": ""}

    page = samira.visitor.submit(button="Toch wel goed")

    assert "Jij zegt: dit klopt niet." not in page.text
    assert fml_for(anna.id, samira.id).fml.objections == {}


def test_a_word_about_health_is_kept_and_asked_about_softly(anna, samira):
    entered(anna, samira)
    samira.visitor.open("/fml")
    page = samira.visitor.post("/fml/sit/klopt-niet", {"sit-reason": "Dat komt door mijn hernia."})

    assert "Dit woord gaat over gezondheid. Mag het ook anders?" in page.text
    assert fml_for(anna.id, samira.id).fml.objections == {"sit": "Dat komt door mijn hernia."}


def test_a_reason_that_is_too_long_stays_in_its_box(anna, samira):
    entered(anna, samira)
    samira.visitor.open("/fml")
    page = samira.visitor.post("/fml/sit/klopt-niet", {"sit-reason": "a" * 201}, status=422)

    assert "Er passen 200 tekens in dit vak." in words_of(page.select_one("#fouten"))
    assert "a" * 201 in page.select_one("#fml-sit textarea").text
    assert page.select_one("#fml-sit details").has_attr("open")
    assert fml_for(anna.id, samira.id).fml.objections == {}


@pytest.mark.parametrize("aspect", ["walk", "nergens", "%00", "a" * 300])
def test_what_does_not_stand_there_cannot_be_objected_to(anna, samira, aspect):
    entered(anna, samira)
    samira.visitor.open("/fml")

    samira.visitor.post(f"/fml/{aspect}/klopt-niet", {}, status=404)
    samira.visitor.post(f"/fml/{aspect}/klopt-toch", {}, status=404)


def test_the_list_is_for_the_clients_own_eyes(app, anna, samira):
    entered(anna, samira)
    object_to(samira.access, "sit", "Alleen van mij.")
    kees = client_of(app, anna, "Kees")

    page = kees.visitor.open("/fml")

    assert "Alleen van mij." not in page.text
    assert "Hier staat nu niets." in page.text
    assert note(kees.access, None) is None
