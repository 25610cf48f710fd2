"""How a module's items become screens (content.md 0.2, ux.md C6)."""

from dataclasses import replace

from app.domain.answers import Answer, Status
from app.domain.kinds import Slider
from app.domain.module import Item, Part, screens
from app.modules.energiebalans import MODULE as ENERGY
from app.modules.verandering import MODULE as CHANGE


def shown(module, answers, rows=6):
    return [[item.id for item in screen.items] for screen in screens(module, answers, rows)]


def test_a_screen_holds_at_most_six_rows_of_one_scale():
    for screen in screens(CHANGE, {}):
        assert len(screen.items) <= 6
        assert len({item.scale for item in screen.items}) == 1


def test_a_mixed_part_has_rows_of_several_scales_on_one_screen():
    mixed = replace(CHANGE, parts=tuple(replace(part, mixed=True) for part in CHANGE.parts))

    first, second = shown(mixed, {})[:2]

    assert first == [f"change.{scale}.{n}" for scale in ("ending", "between") for n in (1, 2, 3)]
    assert second == [f"change.beginning.{n}" for n in (1, 2, 3)]


def test_sliders_stand_together_though_each_has_words_of_its_own():
    sliders = [Item(f"t.{at}", "Waar?", Slider(f"links {at}", "rechts")) for at in range(7)]
    asked = replace(CHANGE, parts=(Part("Werkplek", tuple(sliders)),))

    assert [len(ids) for ids in shown(asked, {})] == [6, 1]


def test_a_question_that_decides_what_is_asked_stands_alone():
    assert shown(ENERGY, {})[0] == ["energy.works_now"]


def test_cards_and_texts_stand_alone():
    assert ["change.helpers"] in shown(CHANGE, {})
    assert ["change.goal"] in shown(CHANGE, {})


def test_the_simple_view_shows_one_question_a_screen():
    assert all(len(ids) == 1 for ids in shown(CHANGE, {}, rows=1))


def test_screens_count_their_place_within_the_part():
    second = screens(CHANGE, {})[1]

    assert (second.number, second.part_number, second.first, second.part_length) == (2, 1, 4, 9)


def test_parts_that_are_not_asked_are_not_counted():
    long_ago = {"energy.works_now": Answer("long_ago")}

    titles = [part.title for part in ENERGY.asked_parts(long_ago)]

    assert titles == ["Je werk", "Jijzelf", "Thuis", "Energie nu", "Mijn plan"]


def test_a_skipped_item_is_not_open_and_an_optional_one_never():
    answers = {"change.ending.1": Answer(None, Status.SKIPPED)}

    opened = {item.id for item in CHANGE.open_items(answers)}

    assert "change.ending.1" not in opened
    assert "change.goal" not in opened
    assert "change.ending.2" in opened


def test_an_item_is_found_by_its_id():
    assert CHANGE.item("change.goal").text == "Over een jaar wil ik …"
    assert CHANGE.item("energy.plan") is None
