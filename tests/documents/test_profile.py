"""The persoonsprofiel of finished modules (content.md 3.1)."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.documents import Done, in_profile, person_profile, shared_line
from app.domain.answers import Answer
from app.domain.remarks import Remark
from app.domain.sections import Facts, Listing, Quote, Section
from app.domain.text import say
from app.modules import all_modules
from app.modules.energiebalans import MODULE as ENERGY
from app.modules.verandering import MODULE as CHANGE
from tests.modules.test_every_module import a_few
from tests.strategies import answers_to, finished
from tests.telling import of_kind, section, texts

TODAY = date(2026, 5, 3)


def change(**others):
    scored = {item.id: Answer(3) for item in CHANGE.items if item.scored}
    return scored | {f"change.{name}": Answer(value) for name, value in others.items()}


def energy(**others):
    works = {"energy.works_now": Answer("yes")}
    scored = {item.id: Answer(3) for item in ENERGY.asked_items(works) if item.scored}
    return works | scored | {f"energy.{name}": Answer(value) for name, value in others.items()}


def profile(remarks=None, **answers):
    """The profile of the modules that were answered, by the prefix of their ids."""
    modules = {module.prefix: module for module in all_modules()}
    done = {
        modules[prefix].slug: Done(modules[prefix], finished(modules[prefix], given_answers))
        for prefix, given_answers in answers.items()
    }
    return person_profile(done, remarks or {}, "Samira", TODAY, 2)


def test_it_says_whose_it_is_and_that_it_is_no_test():
    document = profile(change=change())

    assert (document.title, document.subject, document.on, document.version) == (
        "Persoonsprofiel",
        "Samira",
        TODAY,
        2,
    )
    assert "Dit is zelfonderzoek. Het is geen test en geen keuring." in texts(document.about)
    assert "Gemaakt van jouw antwoorden bij: Verandering" in texts(document.about)


def test_energy_stands_before_change_and_the_questions_near_the_end():
    document = profile(
        change=change(goal="Weer werken", questions=("Mag ik oefenen?",)),
        energy=energy(plan=({"change": "Meer rust"},)),
    )

    assert [one.id for one in document.sections] == [
        "energy.balance",
        "energy.now",
        "energy.home",
        "change.now",
        "change.own_words",
        "change.questions",
        "profile.certainty",
    ]


def test_in_short_takes_three_of_each_and_the_own_sentence():
    sources = tuple(f"energy.job_source.{number}" for number in (1, 2, 4))
    document = profile(
        energy=energy(gives=sources), change=change(goal="Weer werken", helpers=("plan",))
    )

    [lists, goal] = document.in_short.summary

    assert [(one.title, texts(one.entries)) for one in lists.lists] == [
        (
            "Dit geeft energie",
            [
                "Zelf kiezen hoe je werkt",
                "",
                "Taken die passen bij wat je kunt",
                "",
                "Resultaat zien van je werk",
                "",
            ],
        ),
        ("Dit helpt mij", ["Een duidelijk plan", ""]),
    ]
    assert isinstance(goal, Quote)
    assert say(goal.words) == "Weer werken"


def test_in_short_opens_with_strengths():
    answers = change() | {f"change.support.{number}": Answer(5) for number in range(1, 5)}

    document = profile(change=answers, energy=energy(gives=("energy.job_source.1",)))

    assert [one.title for one in document.in_short.summary[0].lists] == [
        "Dit is er al",
        "Dit geeft energie",
    ]


def test_the_own_sentence_stands_on_top_instead_of_the_goal():
    own = {"profile.own_sentence": Remark("Ik wil weer werken met mensen.")}

    document = profile(own, change=change(goal="Weer werken"))

    assert document.own_sentence == "Ik wil weer werken met mensen."
    assert document.in_short is None


def test_what_waits_for_a_yes_is_shown_once_the_client_says_so():
    sections = [Section("change.now", "Nu"), Section("ability.times", "Tijden", opt_in=True)]

    assert in_profile(sections, {})["ability.times"].hidden is True
    assert in_profile(sections, {"ability.times": Remark(hidden=False)}) == {
        "ability.times": Remark(hidden=False)
    }


def test_it_says_who_sees_it():
    assert "Gedeeld met: niemand." in texts(profile(change=change()).about)

    done = {CHANGE.slug: Done(CHANGE, finished(CHANGE, change()))}
    shared = (shared_line("Anna", [CHANGE]),)
    document = person_profile(done, {}, "Samira", TODAY, 1, shared=shared)

    assert "Gedeeld met Anna: Verandering" in texts(document.about)
    assert "Gedeeld met: niemand." not in texts(document.about)


def test_differences_stand_at_the_end_as_questions():
    document = profile(change=change(importance=9, trust=4))

    [points] = [one for one in document.sections if one.id == "profile.points"]

    assert any("Wat zou jou meer vertrouwen geven?" in words for words in texts(points))


def test_what_is_hidden_is_not_asked_about():
    hidden = {"change.expect": Remark(hidden=True)}

    document = profile(hidden, change=change(importance=9, trust=4))

    assert "profile.points" not in {one.id for one in document.sections}


def test_what_is_hidden_is_nowhere_in_the_profile():
    hidden = {"change.own_words": Remark(hidden=True)}

    document = profile(hidden, change=change(goal="Weer werken"))

    assert "Weer werken" not in str(document)


def test_a_reaction_stands_with_its_section():
    document = profile({"change.now": Remark("Dat herken ik.", "ja")}, change=change())

    said = texts(section(document.sections, "change.now").said)

    assert said == ["Herken je dit?", "Ja", "Dat herken ik.", "Mijn reactie"]


def test_what_was_chosen_stands_once_in_its_section():
    document = profile(energy=energy(gives=("energy.job_source.1",)))
    balance = section(document.sections, "energy.balance")

    assert balance.summary == ()
    assert texts(balance).count("Zelf kiezen hoe je werkt") == 1
    assert len(of_kind(balance, Listing)) == 1


def test_the_conclusion_opens_what_the_answers_show():
    balance = section(profile(energy=energy()).sections, "energy.balance")

    assert say(balance.shown[0].words) == "Geven en kosten zijn ongeveer even groot."


def test_the_comparison_with_last_time_is_no_part_of_the_profile():
    now = finished(CHANGE, change(), number=2)

    document = person_profile({CHANGE.slug: Done(CHANGE, now, now)}, {}, "Samira", TODAY, 1)

    assert "change.repeat" not in {one.id for one in document.sections}


def test_it_says_how_sure_the_outcomes_are():
    answers = change()
    del answers["change.accept.1"]

    certainty = section(profile(change=answers).sections, "profile.certainty")
    [facts] = of_kind(certainty, Facts)

    assert facts.rows == (
        ("Verandering", ("Deze uitkomst is minder zeker.", "Niet alle vragen zijn ingevuld.")),
    )


def test_skipping_home_does_not_count_as_incomplete():
    answers = {item_id: one for item_id, one in energy().items() if ".home_" not in item_id}

    certainty = section(profile(energy=answers).sections, "profile.certainty")

    assert "Alle vragen zijn ingevuld." in texts(certainty)


def test_the_own_copy_knows_what_can_still_be_added_and_the_way_so_far():
    document = profile(change=change())

    missing = [one.module for one in document.missing]
    assert ENERGY in missing
    assert CHANGE not in missing
    assert [(stop.module.slug, stop.done) for stop in document.route][:2] == [
        ("verandering", True),
        ("energiebalans", False),
    ]


def test_without_any_module_there_is_nothing_to_tell():
    document = profile()

    assert (document.in_short, document.sections) == (None, ())
    assert len(document.missing) == len(all_modules())


@a_few
@given(data=st.data())
def test_no_section_of_the_profile_is_empty_or_stands_twice(data):
    document = profile(change=data.draw(answers_to(CHANGE)), energy=data.draw(answers_to(ENERGY)))
    ids = [one.id for one in document.sections]

    assert all(one.said or one.shown for one in document.sections)
    assert len(set(ids)) == len(ids)
