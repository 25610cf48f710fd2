"""Wat wil ik?: values, surroundings, practical wishes, a good day (content.md 1.4, 2.9)."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents import module_result, shared_copy
from app.domain.answers import Answer, Status
from app.domain.module import screens
from app.domain.points import PointKind
from app.domain.scoring import Band, ScoreStatus
from app.domain.sections import (
    Bars,
    Explanation,
    Facts,
    HighlightKind,
    Listing,
    Notice,
    Paragraph,
    Poles,
    Quote,
    SideBySide,
    Table,
)
from app.domain.sectors import SECTORS
from app.domain.text import Own, say
from app.modules.wat_wil_ik import MODULE
from app.modules.wat_wil_ik.environment import SLIDERS
from app.modules.wat_wil_ik.practical import (
    HOURS_LEAST,
    HOURS_MOST,
    TRAVEL,
    WAGE_LEAST_HOUR,
    WAGE_LEAST_MONTH,
    WAGE_WISH_HOUR,
)
from app.modules.wat_wil_ik.sectors import SECTOR_ITEMS
from app.modules.wat_wil_ik.values import CARDS, TOP, VALUES, items_of, ranking_note, to_rank
from app.modules.wat_wil_ik.wording import IN_A_SENTENCE, SCALE_NAMES, VALUE_TEXTS, in_a_word
from tests.strategies import FINISHED, finished
from tests.telling import of_kind, section, texts

VERY, SOME, LESS = 2, 1, 0

piles = st.fixed_dictionaries({item.id: st.sampled_from([VERY, SOME, LESS]) for item in CARDS})


def cards(default=SOME, **values):
    """Every card answered with one number, or with three for a value: ``balance=(2, 2, 0)``."""
    return {
        item.id: Answer(
            values[item.scale][int(item.id[-1]) - 1] if item.scale in values else default
        )
        for item in CARDS
    }


def wants(**values):
    """Answers by the end of their id, with double underscores for its dots."""
    return {f"wants.{name.replace('__', '.')}": Answer(value) for name, value in values.items()}


def told(given_answers, before=None):
    return module_result(MODULE, finished(MODULE, given_answers), before)


def facts(given_answers, section_id="wants.practical"):
    blocks = of_kind(section(told(given_answers), section_id), Facts)
    return {
        say(label): [say(words) for words in entries]
        for block in blocks
        for label, entries in block.rows
    }


def hint(item, **values):
    words = item.hint(wants(**values))
    return words and say(words)


def ids(items):
    return [item.id for item in items]


# Values


def test_there_are_three_cards_of_each_of_eight_values():
    assert len(CARDS) == len(set(ids(CARDS))) == 24
    assert {one: ids(items_of(one)) for one in VALUES} == {
        one: [f"wants.{one}.{number}" for number in (1, 2, 3)] for one in VALUES
    }


def test_the_cards_are_mixed_so_that_no_value_comes_twice_in_a_row_or_keeps_its_place():
    scales = [item.scale for item in CARDS]
    rounds = [scales[start : start + 8] for start in (0, 8, 16)]

    assert all(first != second for first, second in pairwise(scales))
    assert all(sorted(one) == sorted(VALUES) for one in rounds)
    assert all(len(set(places)) == 3 for places in zip(*rounds, strict=True))


def test_the_cards_stand_six_on_a_screen_however_mixed_they_are():
    shown = [screen.items for screen in screens(MODULE, {}) if screen.items[0] in CARDS]

    assert [len(items) for items in shown] == [6, 6, 6, 6]


@pytest.mark.parametrize(
    ("answered", "score"), [((2, 2, 2), 100), ((2, 1, 0), 50), ((0, 0, 0), 0), ((2, 2, 0), 66.67)]
)
def test_a_value_is_the_sum_of_its_cards_as_percent(answered, score):
    found = MODULE.score(cards(balance=answered)).score("balance")

    assert found.value == pytest.approx(score, abs=0.005)


def test_a_card_that_was_passed_over_is_missing_and_two_are_too_many():
    one = {**cards(), "wants.balance.1": Answer(None, Status.NOT_APPLICABLE)}
    two = {**one, "wants.balance.2": Answer(None, Status.SKIPPED)}

    assert MODULE.score(one).score("balance").status is ScoreStatus.PARTIAL
    assert MODULE.score(two).score("balance").status is ScoreStatus.TOO_FEW
    assert "Niet alle vragen zijn ingevuld." in texts(section(told(one), "wants.values"))


def test_cards_of_the_second_part_count_as_open_when_only_the_first_was_done():
    first = {item_id: answer for item_id, answer in cards().items() if item_id in ids(CARDS[:12])}

    scores = MODULE.score(first).scores

    assert all(score.asked == 3 for score in scores)


def test_only_very_important_cards_can_be_ranked_when_there_are_five():
    five = cards(balance=(2, 2, 2), support=(2, 2, 0))

    assert {option.value for option in to_rank(five)} == {
        *ids(items_of("balance")),
        "wants.support.1",
        "wants.support.2",
    }


def test_with_fewer_than_five_the_important_ones_come_after_them():
    few = cards(LESS, balance=(1, 1, 1), support=(2, 2, 0))
    offered = [option.value for option in to_rank(few)]

    assert offered[:2] == ["wants.support.1", "wants.support.2"]
    assert set(offered[2:]) == set(ids(items_of("balance")))


def test_with_nothing_important_there_is_nothing_to_rank():
    assert TOP not in MODULE.asked_items(cards(LESS))
    assert TOP in MODULE.asked_items(cards(LESS, balance=(1, 0, 0)))


@pytest.mark.parametrize(("very", "said"), [(20, False), (21, True), (24, True)])
def test_when_everything_is_very_important_choosing_gets_a_word_of_its_own(very, said):
    many = {item.id: Answer(VERY if place < very else SOME) for place, item in enumerate(CARDS)}
    note = "Alles is belangrijk voor je. Kies nu de 5 die je het minst kunt missen."

    assert ranking_note(many) == (note if said else None)
    [part] = [part for part in MODULE.parts if TOP in part.items]
    assert part.note is ranking_note


def test_the_ranked_cards_are_told_in_their_order_and_three_of_them_in_short():
    chosen = ("wants.support.1", "wants.balance.2", "wants.purpose.1", "wants.balance.1")
    found = section(told({**cards(VERY), **wants(top=chosen)}), "wants.values")
    [listing] = of_kind(found, Listing)

    assert listing.numbered
    assert listing.entries == (
        "Een leidinggevende die achter mij staat",
        "Werktijden die passen bij thuis",
        "Werk dat goed is voor natuur of samenleving",
        "Genoeg rust na het werk",
    )
    [highlight] = found.highlights
    assert highlight.about is HighlightKind.WANT
    assert tuple(entry.words for entry in highlight.entries) == listing.entries[:3]


def test_a_ranked_card_that_is_not_important_any_more_is_not_told():
    given_answers = {
        **cards(VERY, support=(0, 2, 2)),
        **wants(top=("wants.support.1", "wants.support.2")),
    }

    [listing] = of_kind(section(told(given_answers), "wants.values"), Listing)

    assert listing.entries == ("Goede uitleg en begeleiding",)


def test_the_bars_stand_from_much_to_little_with_their_explanation():
    found = section(told(cards(balance=(2, 2, 2), support=(0, 0, 0))), "wants.values")
    [chart] = of_kind(found, Bars)
    [explanation] = of_kind(found, Explanation)

    assert chart.bars[0].label == "Rust naast het werk"
    assert chart.bars[-1].label == "Steun op het werk"
    assert [scale.label for scale in explanation.scales] == [bar.label for bar in chart.bars]
    assert say(explanation.formula[0]) == "Elk antwoord telt 0 tot 2 punten."


def test_values_that_are_ongeveer_even_sterk_are_said_together():
    found = section(
        told(cards(LESS, balance=(2, 2, 2), support=(2, 2, 1), purpose=(1, 1, 1))), "wants.values"
    )
    said = [say(block.words) for block in found.shown if isinstance(block, Paragraph)]

    assert said[0] == (
        "Het belangrijkst: rust naast het werk en steun op het werk. Die zijn ongeveer even sterk."
    )
    assert said[1] == "Daarna: werk dat ertoe doet."
    assert said[2].startswith("Daarna: iets bereiken, zelf bepalen,")


def test_values_that_hardly_differ_have_no_order():
    found = section(told(cards()), "wants.values")

    assert "Je vindt veel dingen ongeveer even belangrijk." in texts(found)
    assert not any(say(words).startswith("Het belangrijkst") for words in texts(found))


def test_every_band_of_a_value_has_its_words():
    assert all(VALUE_TEXTS[band] for band in Band)
    scores = [
        MODULE.score(cards(balance=(a, b, c))).score("balance")
        for a in range(3)
        for b in range(3)
        for c in range(3)
    ]

    assert {say(in_a_word(score)) for score in scores} >= {
        "minder belangrijk",
        "belangrijk",
        "heel belangrijk",
    }
    assert set(IN_A_SENTENCE) == set(SCALE_NAMES) == set(VALUES)


def differing():
    lowest = {"support": (2, 0, 0), "balance": (2, 2, 2), "purpose": (2, 2, 2)}
    return {**cards(VERY, **lowest), **wants(top=("wants.balance.1", "wants.support.1"))}


def test_a_ranked_card_of_a_value_among_the_lowest_is_asked_about():
    now = finished(MODULE, differing())

    [point] = MODULE.points(now, {})

    assert point.kind is PointKind.DIFFERENCE
    assert point.section == "wants.values"
    assert say(point.words) == (
        "Jij koos “Een leidinggevende die achter mij staat”."
        " Je antwoorden wijzen meer naar iets bereiken en zelf bepalen. Wat klopt volgens jou?"
    )
    assert say(point.words) in texts(section(told(differing()), "wants.values"))


@pytest.mark.parametrize(
    "agreeing",
    [
        {**differing(), **wants(top=("wants.balance.1",))},
        {**cards(), **wants(top=("wants.support.1",))},
        differing() | {TOP.id: Answer(None, Status.SKIPPED)},
        {},
    ],
)
def test_a_choice_that_fits_the_answers_gives_no_point(agreeing):
    assert MODULE.points(finished(MODULE, agreeing), {}) == ()


# Surroundings


def test_there_are_ten_sliders_with_different_words_at_each_end():
    ends = [(item.kind.low_label, item.kind.high_label) for item in SLIDERS]

    assert len(set(ends)) == 10
    assert all(low != high for low, high in ends)
    assert {item.not_applicable for item in SLIDERS} == {"Maakt mij niet uit"}


@pytest.mark.parametrize(("stop", "place"), [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)])
def test_a_slider_is_told_as_a_dot_without_a_band(stop, place):
    found = section(told(wants(environment__inout=stop)), "wants.environment")
    [chart] = of_kind(found, Poles)
    [pole] = chart.poles

    assert (pole.left, pole.right, pole.value) == ("binnen", "buiten", place)
    assert (pole.low, pole.high) == (None, None)
    assert "binnen" in say(chart.summary)


def test_a_slider_that_does_not_matter_is_told_in_words():
    given_answers = {
        **wants(environment__pace=5),
        "wants.environment.inout": Answer(None, Status.NOT_APPLICABLE),
        "wants.environment.public": Answer(None, Status.SKIPPED),
    }

    assert facts(given_answers, "wants.environment") == {
        "Dit maakt jou niet uit": ["Binnen of buiten"]
    }


# Practical wishes


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (240, 320, ["24 tot 32 uur"]),
        (175, 175, ["17,5 uur"]),
        (240, None, ["minstens 24 uur"]),
        (None, 320, ["hoogstens 32 uur"]),
        (320, 240, ["minstens 32 uur", "hoogstens 24 uur"]),
    ],
)
def test_the_hours_are_told_as_they_were_typed(least, most, said):
    typed = {"hours_least": least, "hours_most": most}
    given_answers = wants(**{name: value for name, value in typed.items() if value is not None})

    assert facts(given_answers) == {"Uren per week": said}


@pytest.mark.parametrize(
    ("item", "value"),
    [
        (HOURS_LEAST, 0),
        (HOURS_LEAST, 610),
        (HOURS_MOST, -10),
        (HOURS_MOST, "veel"),
        (TRAVEL, 181),
        (TRAVEL, -1),
        (WAGE_LEAST_HOUR, 99),
        (WAGE_LEAST_MONTH, 2_500_001),
    ],
)
def test_a_number_that_cannot_be_is_refused_in_words(item, value):
    assert "getal van" in say(item.kind.problem(value))


def test_a_least_above_the_most_is_asked_about_at_both():
    words = "Klopt dit? Je wilt minstens 32 uur en hoogstens 17,5 uur."

    assert hint(HOURS_LEAST, hours_least=320, hours_most=175) == words
    assert hint(HOURS_MOST, hours_least=320, hours_most=175) == words
    assert hint(HOURS_MOST, hours_least=175, hours_most=175) is None
    assert hint(HOURS_MOST, hours_most=175) is None


def test_a_wage_is_asked_per_hour_or_per_month_and_not_both():
    assert "wants.wage_least_hour" in ids(MODULE.asked_items(wants(wage_per="hour")))
    assert "wants.wage_least_month" not in ids(MODULE.asked_items(wants(wage_per="hour")))
    assert "wants.wage_wish_month" in ids(MODULE.asked_items(wants(wage_per="month")))
    assert not any(".wage_least" in one for one in ids(MODULE.asked_items({})))


def test_an_amount_of_the_other_period_is_not_told():
    both = {"wage_least_hour": 1600, "wage_least_month": 220_000}

    assert facts(wants(wage_per="month", **both)) == {
        "Bruto loon": ["minstens 2200 euro per maand"]
    }
    assert facts(wants(wage_per="hour", wage_wish_hour=1850, **both)) == {
        "Bruto loon": ["minstens 16 euro per uur", "graag 18,50 euro per uur"]
    }


@pytest.mark.parametrize("item", [WAGE_LEAST_HOUR, WAGE_WISH_HOUR])
def test_an_hourly_wage_below_the_minimum_wage_gets_the_amount_as_help(item):
    name = item.id.removeprefix("wants.")
    said = (
        "Het minimumloon is 14,71 euro per uur. Dat geldt vanaf 21 jaar."
        " Het bedrag is van 1 januari 2026. Nu kan het meer zijn."
    )

    assert hint(item, **{name: 1470}) == said
    assert hint(item, **{name: 1471}) is None
    assert item.kind.problem(1470) is None, "it helps and never refuses"


def test_a_minimum_above_the_wish_is_asked_about():
    words = "Klopt dit? Je hebt minstens 20 euro nodig. Je wens is 18 euro."

    assert hint(WAGE_WISH_HOUR, wage_least_hour=2000, wage_wish_hour=1800) == words
    assert hint(WAGE_LEAST_HOUR, wage_least_hour=2000, wage_wish_hour=1800) == words
    assert hint(WAGE_WISH_HOUR, wage_least_hour=2000, wage_wish_hour=1000).startswith(
        "Klopt dit? Je hebt minstens 20 euro nodig. Je wens is 10 euro. Het minimumloon is"
    )
    assert hint(WAGE_LEAST_MONTH, wage_least_month=300_000, wage_wish_month=250_000) == (
        "Klopt dit? Je hebt minstens 3000 euro nodig. Je wens is 2500 euro."
    )
    assert hint(WAGE_LEAST_MONTH, wage_least_month=100, wage_wish_month=250_000) is None


def test_all_practical_wishes_are_told_in_the_words_of_the_question():
    given_answers = wants(
        days=("monday", "friday"),
        times=("morning", "shift"),
        travel_minutes=45,
        travel_by=("bike", "walking"),
        regions=("overijssel", "gelderland"),
        contract=("permanent",),
        learning="course",
        home="sometimes",
    )

    assert facts(given_answers) == {
        "Dagen": ["maandag en vrijdag"],
        "Tijden": ["in de ochtend en op wisselende tijden"],
        "Reistijd": ["hoogstens 45 minuten"],
        "Reizen": ["met de fiets en lopend"],
        "Provincie": ["Gelderland en Overijssel"],
        "Contract": ["een vast contract"],
        "Iets leren": ["Ja, een korte cursus"],
        "Thuis werken": ["Ja, soms"],
    }


def test_several_are_told_in_the_order_of_the_question():
    assert facts(wants(days=("sunday", "monday"))) == {"Dagen": ["maandag en zondag"]}


def test_places_are_own_words_and_shared_under_their_own_switch_alone():
    given_answers = wants(places="<b>Deventer</b> {of} Zutphen", home="no")
    [quote] = of_kind(section(told(given_answers), "wants.practical"), Quote)
    now = finished(MODULE, given_answers)
    shared = shared_copy(MODULE, now, None, level="answers", switches=(), name="Samira")

    assert quote.words == Own("<b>Deventer</b> {of} Zutphen")
    assert quote.switch == "own_words"
    assert of_kind(section(shared.sections, "wants.practical"), Quote) == []


def test_the_21_sections_are_asked_in_rows_and_told_by_answer():
    assert "".join(one.value for one in SECTORS) == "ABCDEFGHIJKLMNOPQRSTU"
    assert len({item.label for item in SECTOR_ITEMS}) == 21
    assert all(item.kind.in_rows for item in SECTOR_ITEMS)
    answered = wants(sector__Q="yes", sector__P="yes", sector__F="no", sector__A="maybe")
    [block] = of_kind(section(told(answered), "wants.practical"), SideBySide)

    assert {one.title: [entry.words for entry in one.entries] for one in block.lists} == {
        "Dit soort werk wil ik": ["Onderwijs", "Zorg en welzijn"],
        "Dit soort werk misschien": ["Landbouw, tuinbouw, bos en visserij"],
        "Dit soort werk wil ik niet": ["Bouw"],
    }


def test_an_answer_that_was_given_to_no_kind_of_work_has_no_list():
    [block] = of_kind(section(told(wants(sector__F="no")), "wants.practical"), SideBySide)

    assert [one.title for one in block.lists] == ["Dit soort werk wil ik niet"]


def test_every_practical_wish_may_be_left_open():
    for item in MODULE.asked_items(wants(wage_per="hour"), "short"):
        assert item.optional or item in SECTOR_ITEMS


# The whole


def test_before_the_first_meeting_only_practical_wishes_are_asked():
    titles = [part.title for part in MODULE.asked_parts({}, "short")]

    assert titles == [
        "Tijd en reizen",
        "Loon, contract en leren",
        "Soorten werk",
        "Nog meer soorten werk",
    ]


def test_the_short_path_gives_the_wishes_and_no_empty_section():
    short = wants(
        hours_least=240, hours_most=320, sector__Q="yes", sector__P="yes", sector__G="yes"
    )
    [only] = told(short)

    assert only.id == "wants.practical"
    assert MODULE.score(short).scores == ()
    [highlight] = only.highlights
    assert [say(entry.words) for entry in highlight.entries] == [
        "24 tot 32 uur per week",
        "Winkel, groothandel en garage",
        "Onderwijs",
    ]


def test_who_ranked_cards_is_not_told_hours_in_short():
    both = {**cards(VERY), **wants(top=("wants.balance.1",), hours_least=240)}

    assert section(told(both), "wants.practical").highlights == ()


def test_nothing_answered_tells_nothing():
    assert told({}) == ()


def test_a_good_day_is_told_literally_and_shared_under_its_switch():
    now = finished(MODULE, wants(dream_day="Buiten, met {anderen}."))
    [quote] = of_kind(section(module_result(MODULE, now), "wants.dream_day"), Quote)
    shared = shared_copy(MODULE, now, None, level="answers", switches=(), name="Samira")
    chosen = shared_copy(MODULE, now, None, level="result", switches=("own_words",), name="Samira")

    assert quote.words == Own("Buiten, met {anderen}.")
    assert "wants.dream_day" not in {one.id for one in shared.sections}
    assert "wants.dream_day" in {one.id for one in chosen.sections}


def test_a_good_day_of_401_characters_is_too_long():
    assert "Deze tekst is te lang" in say(MODULE.item("wants.dream_day").kind.problem("x" * 401))


def test_a_round_again_tells_each_value_beside_the_last_time():
    before = finished(MODULE, cards(balance=(0, 0, 0)), at=FINISHED - timedelta(weeks=12))
    [table] = of_kind(section(told(cards(balance=(2, 2, 2)), before), "wants.repeat"), Table)
    rows = {say(row[0]): [say(cell) for cell in row[1:]] for row in table.rows}

    assert len(rows) == 8
    assert rows["Rust naast het werk"] == [
        "minder belangrijk",
        "heel belangrijk",
        "Dit is nu duidelijk meer dan in februari 2026.",
    ]


def test_values_are_not_compared_with_a_round_of_the_short_path():
    before = finished(MODULE, wants(home="no"), at=FINISHED - timedelta(weeks=12))

    assert "wants.repeat" not in {one.id for one in told(cards(), before)}


def test_within_six_weeks_no_difference_is_told():
    before = finished(MODULE, cards(), at=FINISHED - timedelta(weeks=5))
    notices = of_kind(section(told(cards(), before), "wants.repeat"), Notice)

    assert [one.words for one in notices] == [("Te kort geleden om verschil te zien.",)]


@settings(deadline=None, max_examples=40)
@given(piles, st.data())
def test_whatever_is_ranked_was_important_and_the_bars_keep_their_order(answered, data):
    given_answers = {item_id: Answer(value) for item_id, value in answered.items()}
    offered = [option.value for option in to_rank(given_answers)]
    chosen = (
        data.draw(st.lists(st.sampled_from(offered), max_size=5, unique=True)) if offered else []
    )
    found = section(told(given_answers | wants(top=tuple(chosen))), "wants.values")
    values = [bar.value for bar in of_kind(found, Bars)[0].bars]
    listed = [entry for block in of_kind(found, Listing) for entry in block.entries]

    assert values == sorted(values, reverse=True)
    assert listed == [MODULE.item(one).text for one in chosen]
    assert all(answered[one] >= SOME for one in chosen)
    assert len(offered) >= min(5, sum(value >= SOME for value in answered.values()))
