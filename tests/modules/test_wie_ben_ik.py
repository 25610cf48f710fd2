"""Wie ben ik?: style, qualities, squares, the view of oneself and of others (content.md 1.2, 2.6)."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import module_result, shared_copy
from app.domain.answers import Answer, Status
from app.domain.observing import Observed, ObservedText, View, observed
from app.domain.points import PointKind
from app.domain.scoring import Band, QualityFlag
from app.domain.sections import (
    Bars,
    Explanation,
    HighlightKind,
    Notice,
    Paragraph,
    Poles,
    Quadrant,
    Quote,
    SideBySide,
    Table,
)
from app.domain.text import Own, say
from app.modules.wie_ben_ik import MODULE
from app.modules.wie_ben_ik.contrasts import POINTS_TO, RIGHT
from app.modules.wie_ben_ik.items import RANKING
from app.modules.wie_ben_ik.others import PRIVATE, surprises
from app.modules.wie_ben_ik.qualities import CARDS, LABELS
from app.modules.wie_ben_ik.wording import (
    POLES,
    SCALE_NAMES,
    SEEN_BY_OTHERS,
    TRAITS,
    band_texts,
    place_in_a_word,
)
from tests.domain.vectors import VECTORS
from tests.modules.test_every_module import a_few
from tests.strategies import FINISHED, answers_to, finished
from tests.telling import blocks_of, of_kind, section, texts

FIVE = ("precise", "quiet", "caring", "direct", "loyal")
TEN = (*FIVE, "honest", "modest", "patient", "sharp", "solving")


def answers(default=3, best=FIVE, chosen=TEN, **others):
    """Every statement counted as one number, or another for a scale; other items by their end."""
    given_answers = {}
    for item in MODULE.items:
        if item.scored:
            value = others.get(item.scale, default)
            given_answers[item.id] = Answer(6 - value if item.reverse else value)
    for name, value in {"qualities": chosen, "top": best, **others}.items():
        if value and name not in MODULE.scale_names:
            given_answers[f"identity.{name}"] = Answer(value)
    return given_answers


def seen(count=3, raters=None, cards=None, texts=(), **values):
    return Observed(
        count, values, raters or dict.fromkeys(values, count), cards or {}, tuple(texts)
    )


def told(given_answers, view=None, before=None):
    supplied = {"observed": view} if view else {}
    return module_result(MODULE, finished(MODULE, given_answers), before, supplied)


def copy_of(given_answers, view=None, switches=(), level="answers"):
    return shared_copy(
        MODULE,
        finished(MODULE, given_answers),
        None,
        level=level,
        switches=switches,
        name="Samira",
        supplied={"observed": view} if view else {},
    )


def points(given_answers, view=None):
    supplied = {"observed": view} if view else {}
    return MODULE.points(finished(MODULE, given_answers), supplied)


def asked(given_answers):
    return [item.id for item in MODULE.asked_items(given_answers)]


def lists(one):
    return [found for block in of_kind(one, SideBySide) for found in block.lists]


def words(entries):
    return [say(entry.words) for entry in entries]


# ---- What is asked ----


def test_thirty_statements_about_five_traits_and_five_about_oneself_are_scored():
    counts = dict.fromkeys(MODULE.scale_names, 0)
    for item in MODULE.items:
        if item.scored:
            counts[item.scale] += 1

    assert counts == {**dict.fromkeys(TRAITS, 6), "self_view": 5}
    assert sum(item.reverse for item in MODULE.items) == 10


def test_no_part_takes_more_than_ten_minutes():
    seconds = {"scale": 7, "several": 30, "ranking": 40, "free_text": 60, "table": 120}

    for part in MODULE.asked_parts(answers()):
        items = [item for item in part.items if item.asked_if(answers())]
        assert sum(seconds[item.kind.name] for item in items) <= 600


def test_nothing_of_it_is_asked_before_the_first_meeting_unless_somebody_wants_to():
    assert not MODULE.short_path
    assert MODULE.asked_parts({}, "short") == MODULE.asked_parts({})


def test_there_are_thirty_six_qualities_and_each_has_words_for_its_square():
    assert len(CARDS) == len(LABELS) == 36
    assert all(card.overdone and card.challenge and card.irritation for card in CARDS)


def test_only_chosen_qualities_can_be_put_in_order():
    offered = RANKING.offered(answers(best=(), chosen=("quiet", "helpful", "loyal")), {})

    assert [option.value for option in offered] == ["helpful", "loyal", "quiet"]


@pytest.mark.parametrize(("chosen", "ranks"), [((), False), (("quiet",), False), (TEN[:2], True)])
def test_there_is_nothing_to_put_in_order_below_two_qualities(chosen, ranks):
    assert (RANKING.id in asked(answers(chosen=chosen, best=()))) is ranks


@pytest.mark.parametrize(
    ("chosen", "best", "squares"),
    [
        (TEN, FIVE, {"precise", "quiet", "caring"}),
        (TEN, ("loyal", "direct"), {"loyal", "direct"}),
        (("loyal",), (), {"loyal"}),
        (TEN, (), set()),
        (("loyal", "quiet"), ("precise", "loyal", "quiet"), {"loyal", "quiet"}),
    ],
    ids=["top three", "two ranked", "one chosen", "not ranked", "not chosen any more"],
)
def test_a_square_is_asked_of_the_three_qualities_that_fit_best(chosen, best, squares):
    found = {one for one in asked(answers(chosen=chosen, best=best)) if ".square." in one}

    assert found == {f"identity.square.{quality}" for quality in squares}


def test_a_square_suggests_the_words_of_its_quality():
    item = MODULE.item("identity.square.helpful")

    assert [column.suggestion for column in item.kind.columns] == [
        "je overal mee bemoeien",
        "loslaten",
        "onverschilligheid",
    ]
    assert (item.optional, item.switch, say(item.text)) == (
        True,
        "own_words",
        "Jouw kwaliteit: behulpzaam",
    )


def test_who_begins_hears_to_think_of_how_it_mostly_is():
    assert MODULE.parts[0].note({}) == (
        "Denk aan hoe je meestal bent, ook buiten je werk. Dus niet alleen aan de laatste maanden."
    )


@pytest.mark.parametrize(
    ("item_id", "statement"),
    [
        ("identity.calm.4", "Na een tegenvaller ga ik snel weer verder."),
        ("identity.calm.6", "Onverwacht nieuws maakt mij snel onrustig."),
    ],
)
def test_what_was_figurative_is_asked_plainly(item_id, statement):
    assert MODULE.item(item_id).text == statement


# ---- What is asked of others ----


def observer_items(name="Samira"):
    return [item for part in MODULE.observed(Own(name)) for item in part.items]


def test_others_get_ten_statements_five_cards_and_two_open_questions():
    items = observer_items()
    cards = next(item for item in items if item.id == "identity.observer.qualities")

    assert [item.scale for item in items if item.scored] == [
        trait for trait in TRAITS for _ in range(2)
    ]
    assert (cards.kind.most, len(cards.kind.options)) == (5, 36)
    assert [say(item.text) for item in items[-2:]] == [
        "Wat waardeer je aan Samira?",
        "Welk werk zie jij Samira wel doen?",
    ]


def test_others_read_the_name_literally_in_questions_and_answers():
    first = observer_items("{0} <b>")[0]

    assert say(first.text) == "{0} <b> maakt makkelijk contact met nieuwe mensen."
    assert say(first.kind.options[-1].label) == "Past helemaal bij {0} <b>"


def test_others_are_never_asked_in_parts_of_the_client():
    assert not {item.id for item in observer_items()} & {item.id for item in MODULE.items}


def test_the_answers_of_two_others_become_a_view_of_all_five_traits():
    items = observer_items()
    response = {item.id: Answer(2 if item.reverse else 4) for item in items if item.scored}
    response["identity.observer.qualities"] = Answer(("quiet", "loyal"))

    found = observed(items, [response, response])

    assert found.values == dict.fromkeys(TRAITS, 75)
    assert dict(found.cards) == {"quiet": 2, "loyal": 2}


# ---- How it is scored ----


def test_a_reversed_statement_counts_the_other_way():
    given_answers = {f"identity.outgoing.{number}": Answer(5) for number in range(1, 5)}
    given_answers |= {f"identity.outgoing.{number}": Answer(1) for number in (5, 6)}

    assert MODULE.score(given_answers).value("outgoing") == 100


def test_a_part_that_was_not_begun_has_no_scores_and_no_sections():
    given_answers = answers()
    only_qualities = {
        item_id: given_answers[item_id] for item_id in ("identity.qualities", "identity.top")
    }

    assert MODULE.score(only_qualities).scores == ()
    assert [one.id for one in told(only_qualities)] == ["identity.qualities"]
    assert told({}) == ()


def test_contradicting_pairs_make_the_outcome_less_sure():
    given_answers = answers(chosen=(), best=())
    for item in MODULE.items:
        if item.scored:
            given_answers[item.id] = Answer(5 if int(item.id[-1]) % 2 else 4)

    quality = MODULE.score(given_answers).quality

    assert (quality.flag, "inconsistent" in quality.reasons) == (QualityFlag.DOUBT, True)
    assert all(one.doubt for one in of_kind(style(given_answers), Poles)[0].poles)


def test_style_and_the_view_of_oneself_are_judged_together():
    """Eighteen equal answers are too few to judge; with five more they are enough."""
    traits = ("outgoing", "warm", "orderly")
    some = {item.id: Answer(3) for item in MODULE.items if item.scale in traits}
    oneself = {item.id: Answer(3) for item in MODULE.items if item.scale == "self_view"}

    assert MODULE.score(some).quality.flag is QualityFlag.OK
    assert MODULE.score(some | oneself).quality.flag is QualityFlag.DOUBT


# ---- Qualities and squares ----


def qualities(given_answers, view=None):
    return section(told(given_answers, view), "identity.qualities")


def test_the_five_qualities_stand_in_the_order_that_was_chosen():
    best, rest = lists(qualities(answers()))

    assert best.numbered
    assert words(best.entries) == ["nauwkeurig", "rustig", "zorgzaam", "direct", "loyaal"]
    assert words(rest.entries) == [
        "eerlijk",
        "geduldig",
        "oplossingsgericht",
        "scherp denkend",
        "bescheiden",
    ]


def test_qualities_without_an_order_are_told_without_numbers():
    [only] = lists(qualities(answers(best=(), chosen=TEN[:3])))

    assert not only.numbered
    assert words(only.entries) == ["nauwkeurig", "rustig", "zorgzaam"]
    assert qualities(answers(best=(), chosen=TEN[:3])).summary == ()


def test_a_quality_that_others_name_too_says_how_many_did():
    found = qualities(answers(), seen(3, cards={"quiet": 2, "honest": 1, "funny": 3}))
    best, rest = lists(found)

    assert [(say(one.words), say(one.note)) for one in best.entries if one.confirmed] == [
        ("rustig", "ook genoemd door 2 van 3")
    ]
    assert [say(one.note) for one in rest.entries if one.confirmed] == ["ook genoemd door 1 van 3"]


def test_in_short_a_quality_is_confirmed_by_others_or_an_own_estimate():
    [highlight] = qualities(answers(), seen(3, cards={"quiet": 2})).highlights

    assert highlight.about is HighlightKind.STRENGTH
    assert [(say(one.words), say(one.note), one.confirmed) for one in highlight.entries[:2]] == [
        ("nauwkeurig", "eigen inschatting", False),
        ("rustig", "ook genoemd door 2 van 3", True),
    ]


def test_a_square_is_told_in_own_words_with_its_credit_once():
    row = {"overdone": "te lang <b>kijken</b>", "challenge": "loslaten", "irritation": ""}
    given_answers = answers(
        **{"square.precise": (row,), "square.quiet": ({"overdone": "wegkruipen"},)}
    )
    squares = section(told(given_answers), "identity.squares")

    found = of_kind(squares, Quadrant)

    assert [
        tuple(map(say, (one.quality, one.overdone, one.challenge, one.irritation))) for one in found
    ] == [("nauwkeurig", "te lang <b>kijken</b>", "loslaten", ""), ("rustig", "wegkruipen", "", "")]
    assert texts(of_kind(squares, Paragraph)) == ["Dit is naar het idee van D. Ofman."]
    assert {one.switch for one in (squares, *found)} == {"own_words"}


@pytest.mark.parametrize("row", [{}, {"overdone": " "}, {"overdone": None, "challenge": ""}])
def test_a_square_that_was_left_open_is_not_told(row):
    given_answers = answers(**{"square.precise": (row,)})

    assert "identity.squares" not in {one.id for one in told(given_answers)}


def test_a_square_of_a_quality_that_fits_best_no_more_is_not_told():
    given_answers = answers(best=FIVE[1:], **{"square.precise": ({"overdone": "muggenziften"},)})

    assert "muggenziften" not in str(told(given_answers))


# ---- Style and the view of oneself ----


def style(given_answers):
    return section(told(given_answers), "identity.style")


def test_five_traits_stand_between_two_words_that_are_equally_good():
    [chart] = of_kind(style(answers(outgoing=5, warm=1)), Poles)

    assert [one.label for one in chart.poles] == [
        "Contact",
        "Samen",
        "Ordenen",
        "Kalmte",
        "Nieuwsgierig",
    ]
    assert (chart.poles[0].left, chart.poles[0].right) == (
        "rustig, liever klein gezelschap",
        "uitgaand, zoekt mensen op",
    )
    assert [say(one.meaning) for one in chart.poles[:3]] == [
        "Je neigt naar uitgaand.",
        "Je neigt naar direct en zakelijk.",
        "Je hebt iets van allebei.",
    ]


def test_a_trait_that_crosses_a_cut_is_told_with_both_its_words():
    [chart] = of_kind(style(answers(orderly=4)), Poles)

    assert say(chart.poles[2].meaning) == (
        "Soms ben je los en flexibel, soms precies en gepland."
        " Het ligt dichter bij precies en gepland."
    )


@pytest.mark.parametrize("scale", SCALE_NAMES)
@pytest.mark.parametrize("band", Band)
def test_there_are_words_for_every_band_of_every_scale(scale, band):
    assert say(band_texts(scale)[band]).endswith(".")


@pytest.mark.parametrize("trait", TRAITS)
def test_there_is_a_place_in_a_table_for_every_band_of_every_trait(trait):
    places = {say(place_in_a_word(trait, band)) for band in (*Band, None)}

    assert len(places) == len(Band) + 1
    assert "geen uitkomst" in places


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1, "Je zoekt nog naar woorden voor je sterke kanten."),
        (3, "Een deel van je sterke kanten ken je."),
        (5, "Je kent je sterke kanten en je kunt erover vertellen."),
    ],
)
def test_the_view_of_oneself_is_told_without_a_norm(value, said):
    [chart] = of_kind(section(told(answers(self_view=value)), "identity.self_view"), Bars)

    assert say(chart.bars[0].meaning) == said


def test_pride_is_quoted_literally_and_asked_about():
    given_answers = answers(pride="Mijn {team} en\nde <b>opening</b>.")
    [quote] = of_kind(section(told(given_answers), "identity.self_view"), Quote)
    [point] = [one for one in points(given_answers) if one.kind is PointKind.PRIDE]

    assert (say(quote.words), quote.switch) == ("Mijn {team} en\nde <b>opening</b>.", "own_words")
    assert say(point.words) == "Je trots gaat over “Mijn {team} en de <b>opening</b>”. Vertel eens."
    assert (point.section, point.switch) == ("identity.self_view", "own_words")


@pytest.mark.parametrize("written", ["", "  \n "])
def test_no_pride_is_no_point(written):
    given_answers = answers(pride=written)

    assert [one for one in points(given_answers) if one.kind is PointKind.PRIDE] == []
    assert of_kind(section(told(given_answers), "identity.self_view"), Quote) == []


# ---- What was chosen and what was scored ----


def contrary(quality):
    trait, end = POINTS_TO[quality]
    return answers(chosen=(quality, "loyal"), best=(quality,), **{trait: 1 if end == RIGHT else 5})


@pytest.mark.parametrize("quality", POINTS_TO)
def test_a_quality_whose_trait_points_the_other_way_is_laid_beside_it(quality):
    trait, end = POINTS_TO[quality]
    shown = POLES[trait].left_said if end == RIGHT else POLES[trait].right_said
    [point] = [one for one in points(contrary(quality)) if one.kind is PointKind.DIFFERENCE]

    said = say(point.words)

    assert said == (
        f"Jij koos {LABELS[quality]}. Je antwoorden wijzen meer naar {shown}."
        " Wat klopt volgens jou?"
    )
    assert said in texts(qualities(contrary(quality)))


@pytest.mark.parametrize("value", [3, 5])
def test_a_quality_that_fits_its_trait_gives_no_point(value):
    given_answers = answers(best=("precise", "quiet"), orderly=value, calm=value)

    assert points(given_answers) == ()


def test_a_quality_beside_a_trait_that_was_not_asked_gives_no_point():
    given_answers = {
        item_id: answer
        for item_id, answer in contrary("precise").items()
        if ".orderly." not in item_id
    }

    assert points(given_answers) == ()


def test_at_most_two_differences_are_laid_side_by_side():
    given_answers = answers(best=FIVE, orderly=1, calm=1, warm=1)

    assert [one.id for one in points(given_answers)] == [
        "identity.difference.precise",
        "identity.difference.quiet",
    ]


# ---- The view of others ----


def others(given_answers, view):
    return section(told(given_answers, view), "identity.others")


def self_at_forty():
    """Five of the six statements about contact, together 13 points: 40 of 100."""
    values = dict(zip(range(1, 6), (3, 3, 3, 2, 4), strict=True))
    given_answers = {f"identity.outgoing.{number}": Answer(one) for number, one in values.items()}
    return given_answers | {"identity.outgoing.6": Answer(None, Status.NOT_APPLICABLE)}


def test_a_notable_difference_is_asked_as_the_specification_says():
    given_answers = self_at_forty()
    threshold = VECTORS["observer"]["threshold_k3"]

    [point] = points(given_answers, seen(3, outgoing=62))

    assert MODULE.score(given_answers).value("outgoing") == pytest.approx(40)
    assert (point.id, point.kind) == ("identity.others.outgoing", PointKind.OTHERS)
    assert say(point.words) == "Anderen zien jou uitgaander dan jij jezelf ziet. Herken je dat?"
    assert points(given_answers, seen(3, outgoing=40 + threshold - 0.01)) == ()
    assert points(given_answers, seen(3, outgoing=40 + threshold + 0.01)) != ()
    assert points(given_answers, seen(2, outgoing=40 + threshold + 0.01)) == ()


@pytest.mark.parametrize("trait", TRAITS)
@pytest.mark.parametrize(("own", "value", "view"), [(1, 100, View.MORE), (5, 0, View.LESS)])
def test_every_difference_is_a_question_without_a_better_side(trait, own, value, view):
    given_answers = answers(chosen=(), best=(), **{trait: own})
    asked_of = SEEN_BY_OTHERS[trait, view] + " Herken je dat?"

    assert asked_of in texts(others(given_answers, seen(3, **{trait: value})).summary)
    assert "beter" not in asked_of


def test_oneself_and_others_stand_side_by_side_in_words():
    table, calm = of_kind(others(answers(warm=5), seen(3, outgoing=50, warm=90, calm=0)), Table)

    assert [tuple(map(say, row)) for row in table.rows] == [
        ("Contact", "iets van allebei", "iets van allebei"),
        ("Samen", "mild en meelevend", "mild en meelevend"),
    ]
    assert [tuple(map(say, row)) for row in calm.rows] == [
        ("Kalmte", "iets van allebei", "gevoelig en alert")
    ]
    assert (table.switch, calm.switch) == ("", "calm")


def test_the_view_of_others_is_told_also_where_the_style_was_not_asked():
    only = {"identity.qualities": Answer(("quiet",))}

    [table] = of_kind(others(only, seen(3, outgoing=90)), Table)

    assert [say(cell) for cell in table.rows[0]] == ["Contact", "geen uitkomst", "uitgaand"]
    assert points(only, seen(3, outgoing=90)) == ()


@pytest.mark.parametrize("view", [None, seen(1, outgoing=100, cards={"humorous": 1}), "iets"])
def test_below_two_others_nothing_of_them_is_told(view):
    sections = told(answers(chosen=(), best=(), outgoing=1), view)

    assert "identity.others" not in {one.id for one in sections}
    assert points(answers(chosen=(), best=(), outgoing=1), view) == ()


def test_at_most_three_qualities_that_two_others_named_are_a_surprise():
    cards = {"humorous": 2, "creative": 3, "helpful": 1, "quiet": 3, "practical": 2, "sharp": 2}
    cards |= {"solving": 3, "convincing": 2}
    found = others(answers(), seen(4, cards=cards))

    [named] = lists(found)

    assert say(named.title) == "Verrassend: dit noemen anderen ook"
    assert [(say(one.words), say(one.note)) for one in named.entries] == [
        ("creatief", "genoemd door 3 van 4"),
        ("humoristisch", "genoemd door 2 van 4"),
        ("praktisch", "genoemd door 2 van 4"),
    ]


def test_what_others_name_surprises_nobody_who_chose_nothing():
    given_answers = answers(chosen=(), best=())

    [named] = lists(others(given_answers, seen(2, cards={"creative": 2})))

    assert say(named.title) == "Dit noemen anderen"


@a_few
@given(st.dictionaries(st.sampled_from(list(LABELS)), st.integers(1, 5)))
def test_a_surprise_was_named_by_two_and_chosen_by_nobody_himself(cards):
    now = finished(MODULE, answers())

    found = surprises(now, seen(5, cards=cards))

    assert len(found) <= 3
    assert all(cards[one] >= 2 and one not in TEN for one in found)


WRITTEN = (
    ObservedText("1", "Wat waardeer je aan Samira?", "Je bent er <i>altijd</i>."),
    ObservedText("2", "Welk werk zie jij Samira wel doen?", "Iets met GEHEIM.", hidden=True),
    ObservedText("3", "Welk werk zie jij Samira wel doen?", "   "),
)


def test_what_others_wrote_is_quoted_and_what_is_hidden_says_so():
    first, second = of_kind(others(answers(), seen(2, texts=WRITTEN)), Quote)

    assert (say(first.words), first.switch) == ("Je bent er <i>altijd</i>.", "others_words")
    assert say(second.label).endswith("(alleen jij ziet dit)")
    assert PRIVATE not in {switch.name for switch in MODULE.switches}


def test_how_others_see_somebody_is_explained_without_what_one_of_them_said():
    found = others(answers(), seen(3, outgoing=62, calm=40))
    [how] = of_kind(found, Explanation)

    assert [say(one.outcome) for one in how.scales] == [
        "3 anderen vulden dit in. Uitkomst 62, de streep loopt van 49 tot 75.",
        "3 anderen vulden dit in. Uitkomst 40, de streep loopt van 27 tot 53.",
    ]
    assert all(one.lines == () for one in how.scales)


# ---- What a coach sees ----

ALL_BUT_CALM = ("own_words", "others_words")


def is_about_calm(said):
    stems = ("Kalmte", "kalm en stevig", "gevoelig en alert", "kalmer", "gevoeliger")
    statements = tuple(item.text for item in MODULE.items if item.scale == "calm")
    return any(stem in said for stem in (*stems, *statements))


@pytest.mark.parametrize("level", ["result", "answers"])
def test_without_its_switch_nothing_says_how_calm_somebody_is(level):
    given_answers, view = answers(calm=1), seen(3, outgoing=90, calm=90)

    closed = copy_of(given_answers, view, ALL_BUT_CALM, level)
    opened = copy_of(given_answers, view, (*ALL_BUT_CALM, "calm"), level)

    assert [said for one in closed.sections for said in texts(one) if is_about_calm(said)] == []
    assert [point.id for point in closed.points] == ["identity.others.outgoing"]
    assert closed.result.score("calm") is None
    assert not any(".calm." in item_id for item_id in closed.answers or ())
    assert any(is_about_calm(said) for one in opened.sections for said in texts(one))
    assert opened.result.score("calm")


def test_own_words_and_words_of_others_each_need_their_own_switch():
    given_answers = answers(pride="TROTS", **{"square.precise": ({"overdone": "VIERKANT"},)})
    view = seen(2, texts=WRITTEN)

    def told_to_coach(*switches):
        return str(copy_of(given_answers, view, switches))

    assert "TROTS" not in told_to_coach("others_words", "calm")
    assert "VIERKANT" not in told_to_coach("others_words", "calm")
    assert "altijd" not in told_to_coach("own_words", "calm")
    everything = told_to_coach("own_words", "others_words", "calm")
    assert all(one in everything for one in ("TROTS", "VIERKANT", "altijd"))


def test_what_the_client_hides_of_others_is_in_no_copy():
    switches = [switch.name for switch in MODULE.switches]

    assert "GEHEIM" not in str(copy_of(answers(), seen(2, texts=WRITTEN), switches))


@a_few
@given(st.data())
def test_any_view_of_others_can_be_told_and_shared(data):
    count = data.draw(st.integers(2, 5))
    values = data.draw(st.dictionaries(st.sampled_from(TRAITS), st.floats(0, 100)))
    cards = data.draw(st.dictionaries(st.sampled_from(list(LABELS)), st.integers(1, count)))
    given_answers = data.draw(answers_to(MODULE))
    view = seen(count, cards=cards, texts=WRITTEN, **values)

    sections = told(given_answers, view)
    ids = {one.id for one in sections}

    assert all(isinstance(said, str) for one in sections for said in texts(one))
    assert {point.section for point in points(given_answers, view)} <= ids
    assert "GEHEIM" not in str(copy_of(given_answers, view, ALL_BUT_CALM))


def test_no_section_says_once_more_how_it_came_about():
    for one in told(answers(), seen(3, outgoing=60)):
        explanations = [
            block for block in blocks_of(one) if isinstance(block, Explanation) and block.scales
        ]
        assert len(explanations) <= 1


# ---- A round again ----


def repeated(given_answers, earlier, weeks=12):
    before = finished(MODULE, earlier, at=FINISHED - timedelta(weeks=weeks))
    return section(told(given_answers, before=before), "identity.repeat")


def test_a_trait_has_changed_and_is_never_called_less():
    found = repeated(answers(outgoing=1, self_view=1), answers(outgoing=5, self_view=5))
    traits, calm, oneself = of_kind(found, Table)

    assert [say(cell) for cell in traits.rows[0]] == [
        "Contact",
        "uitgaand",
        "rustig",
        "Dit is duidelijk veranderd sinds februari 2026.",
    ]
    assert [say(cell) for cell in oneself.rows[0]] == [
        "Hoe je jezelf ziet",
        "veel",
        "weinig",
        "Dit is nu minder dan in februari 2026. Wat is er veranderd?",
    ]
    assert (calm.switch, oneself.switch) == ("calm", "")


def test_too_soon_is_said_once():
    found = repeated(answers(), answers(), weeks=2)

    assert [one.words for one in of_kind(found, Notice)] == [
        ("Te kort geleden om verschil te zien.",)
    ]
    assert len(found.shown) == 1


def test_a_trait_that_was_asked_with_other_statements_is_not_compared():
    earlier = {**answers(), "identity.warm.7": Answer(3)}

    rows = of_kind(repeated(answers(), earlier), Table)[0].rows

    assert [say(row[0]) for row in rows if "Niet vergelijkbaar" in say(row[3])] == ["Samen"]
