"""A new catalogue from O*NET and ESCO, with what was made by hand before."""

import math

import pytest

from app.occupations.making.changes import changes, lines
from app.occupations.making.draft import Name
from app.occupations.making.esco import read_esco
from app.occupations.making.figures import CONTEXT_COLUMNS, VALUE_COLUMNS, figures
from app.occupations.making.onet import read_onet
from app.occupations.making.pack import from_pack
from app.occupations.making.renewing import renewed
from tests.occupations.samples import (
    CLERK,
    CODES,
    COOK,
    ESCO,
    FRESH,
    LINKS,
    NURSE,
    PACK,
    PAINTER,
    RATING_COLUMNS,
    esco,
    onet,
    pack,
    pack_row,
    rating_rows,
    tabs,
)


def kept(folder, rows=PACK):
    return from_pack(pack(folder / "tables", rows))


def renew(folder, before=None, release=("30.1", "December 2025"), **files):
    return renewed(
        before or kept(folder),
        read_onet(onet(folder / "onet", *release), 1),
        read_esco(esco(folder / "esco", **files), "1.2.1", 1),
    )


def entry(draft, identity):
    return next(one for one in draft.entries if one.id == identity)


def test_what_was_made_by_hand_is_kept(tmp_path):
    draft = renew(tmp_path)
    nurse, clerk = entry(draft, NURSE), entry(draft, CLERK)

    assert (nurse.title, nurse.title_by) == ("verpleegkundige", "hand")
    assert (nurse.codes, nurse.link) == (("29-1141.00",), "hand")
    assert (nurse.figures["level"], nurse.level_by) == (5, "hand")
    assert (nurse.sector, nurse.sector_by, nurse.curated) == ("Q", "hand", True)
    assert (clerk.curated, clerk.light) == (True, True)
    assert Name("zuster", NURSE, "hand") in draft.names


def test_a_title_that_nobody_chose_is_that_of_esco(tmp_path):
    draft = renew(tmp_path)

    assert entry(draft, PAINTER).title == "schilder bouw"
    assert Name("verpleegster", NURSE, "other") in draft.names
    assert Name("algemeen verpleegkundige", NURSE, "preferred") in draft.names
    assert not any(one.name == "kokkin" and one.by == "hand" for one in draft.names)


def test_the_figures_are_those_of_the_release(tmp_path):
    draft = renew(tmp_path)
    read = read_onet(tmp_path / "onet", 1)

    for column, figure in figures(read, ("29-1141.00",)).items():
        assert entry(draft, NURSE).figures[column] == pytest.approx(figure, nan_ok=True), column


def test_heavy_work_wages_and_openings_are_kept(tmp_path):
    cook = entry(renew(tmp_path), COOK)

    assert cook.figures["heavy"] == 9
    assert cook.figures["wage.p50"] == 18
    assert (cook.figures["opening"], cook.tightness, cook.wage_by) == (3, "tight", "own")


def test_a_new_occupation_gets_the_mean_of_its_codes_and_what_its_group_has(tmp_path):
    baker = pack_row("55555555-5555-4555-8555-555555555555", "oude bakker", "7512", "51-3011.00")
    before = kept(tmp_path, (*PACK, {**baker, "level": "3", "jem_heavy": "8"}))

    fresh = entry(renew(tmp_path, before), FRESH)

    assert (fresh.codes, fresh.link) == (("35-2014.00", "51-3011.00"), "several")
    assert (fresh.figures["level"], fresh.level_by) == (3, "rule")
    assert fresh.figures["heavy"] == 8
    assert (fresh.sector, fresh.sector_by) == ("C", "esco")
    assert (fresh.curated, fresh.hidden, fresh.checked) == (False, False, False)


def test_without_a_group_the_job_zone_gives_the_level_and_the_rest_is_unknown(tmp_path):
    fresh = entry(renew(tmp_path), FRESH)

    assert fresh.figures["zone"] == 2
    assert fresh.figures["level"] == 3
    assert math.isnan(fresh.figures["heavy"])
    assert (fresh.tightness, fresh.brc) == ("unknown", "")


def test_an_occupation_without_a_link_gets_the_codes_of_its_group(tmp_path):
    painter = entry(renew(tmp_path), PAINTER)

    assert (painter.codes, painter.link) == (("47-2141.00",), "group")
    assert painter.context_by == "own"


def test_without_any_link_the_figures_are_those_of_the_group_or_unknown(tmp_path):
    other = ("66666666-6666-4666-8666-666666666666", "5120", "dieetkok", "", "")
    draft = renew(tmp_path, rows=(*ESCO, other), groups=())
    diet, painter = entry(draft, other[0]), entry(draft, PAINTER)

    assert (diet.codes, diet.link, diet.context_by, diet.skills_by) == (
        (),
        "none",
        "group",
        "group",
    )
    assert diet.figures["load.sit"] == entry(draft, COOK).figures["load.sit"]
    assert (painter.link, painter.context_by) == ("none", "none")
    assert all(math.isnan(painter.figures[column]) for column in CONTEXT_COLUMNS)


def test_a_link_by_hand_to_an_occupation_that_is_gone_is_made_anew(tmp_path):
    rows = ({**PACK[0], "onet": "29-9999.00"}, *PACK[1:])

    nurse = entry(renew(tmp_path, kept(tmp_path, rows)), NURSE)

    assert (nurse.codes, nurse.link, nurse.checked) == (("29-1141.00",), "official", False)


def test_our_choice_among_the_candidates_is_kept(tmp_path):
    row = pack_row(FRESH, "broodbakker", "7512", "51-3011.00")

    fresh = entry(renew(tmp_path, kept(tmp_path, (*PACK, row))), FRESH)

    assert (fresh.codes, fresh.link) == (("51-3011.00",), "official")


def test_a_code_in_the_links_that_onet_does_not_have_is_left_aside(tmp_path):
    links = (*LINKS, ("99-9999.00", PAINTER, "exactMatch"))

    assert entry(renew(tmp_path, links=links), PAINTER).codes == ("47-2141.00",)


def test_without_work_values_the_old_ones_stay_with_their_own_source(tmp_path):
    draft = renew(tmp_path, release=("30.3", "May 2026"))

    assert all(entry(draft, NURSE).figures[column] == 4.5 for column in VALUE_COLUMNS)
    assert all(math.isnan(entry(draft, FRESH).figures[column]) for column in VALUE_COLUMNS)
    values = [one for one in draft.sources if "values" in one.covers]
    assert [(one.release, one.year, one.older) for one in values] == [("30.1", 2020, True)]
    interests = [one for one in draft.sources if "interests" in one.covers]
    assert [one.release for one in interests] == ["30.3"]


def test_an_estimate_is_kept_where_there_is_still_no_figure(tmp_path):
    rows = (PACK[0], {**PACK[1], "ctx": "M"}, *PACK[2:])
    before = kept(tmp_path, rows)
    onet(tmp_path / "onet")
    doubtful = RATING_COLUMNS.index("Recommend Suppress")
    context = [
        (*row[:doubtful], "Y" if row[0] == "35-2014.00" else "N", *row[doubtful + 1 :])
        for row in rating_rows("4.C.")
    ]
    tabs(tmp_path / "onet" / "Work Context.txt", RATING_COLUMNS, context)
    draft = renewed(
        before, read_onet(tmp_path / "onet", 1), read_esco(esco(tmp_path / "esco"), "1.2.1", 1)
    )

    assert entry(draft, COOK).context_by == "estimated"
    assert entry(draft, COOK).figures["load.sit"] == 40
    assert entry(draft, COOK).figures["load.drive"] == 40
    assert {one.release for one in draft.sources if "context" in one.covers} > {"30.1"}
    assert len({one.key for one in draft.sources}) == len(draft.sources)


def test_every_source_is_named_once_with_its_release(tmp_path):
    draft = renew(tmp_path)

    assert len({one.key for one in draft.sources}) == len(draft.sources)
    assert {one.release for one in draft.sources if one.name == "O*NET"} == {"30.1"}
    assert {"wage", "opening", "heavy", "level", "titles", "links"} <= {
        kind for one in draft.sources for kind in one.covers
    }


def test_what_changed_is_told(tmp_path):
    before = kept(tmp_path, (*PACK, pack_row(FRESH, "x", "7512", "51-3011.00")))
    gone = tuple(row for row in ESCO if row[0] != CLERK)
    fresh = ("77777777-7777-4777-8777-777777777777", "7512", "banketbakker", "", "")
    draft = renew(tmp_path, before, rows=(*gone, fresh))

    found = changes(before, draft)

    assert found.gained == ("banketbakker",)
    assert found.lost == found.proposed_lost == ("kantoorbediende",)
    assert ("schilder", "schilder bouw") in found.retitled
    assert found.relinked == ("schilder bouw",)
    told = list(lines(found))
    assert "Occupations gained: 1" in told
    assert "  banketbakker" in told


def test_loads_that_move_from_low_to_heavy_are_told_by_name(tmp_path):
    rows = [
        pack_row(
            f"{number:08d}-0000-4000-8000-000000000000",
            f"beroep {number}",
            "7512",
            "x",
            sit=str(number),
        )
        for number in range(10, 90)
    ]
    before = kept(tmp_path, (*PACK, *rows))
    rows[0] |= {"sit": "89"}
    rows[40] |= {"sit": "75"}
    rows[1] |= {"sit": ""}
    now = kept(tmp_path, (*PACK, *rows))

    found = changes(before, now)

    assert [(one.title, one.aspect, one.before, one.now) for one in found.moved] == [
        ("beroep 10", "sit", 0, 2)
    ]
    assert found.moved_one >= 1
    assert found.became_unknown == 1
    assert "  beroep 10: sit low → heavy" in list(lines(found))


def test_a_long_list_is_told_in_part(tmp_path):
    rows = [
        pack_row(f"{number:08d}-0000-4000-8000-000000000000", f"beroep {number}", "7512", "x")
        for number in range(30)
    ]

    told = list(lines(changes(kept(tmp_path), kept(tmp_path, (*PACK, *rows)))))

    assert told[0] == "Occupations gained: 30"
    assert told[21] == "  … and 10 more"


def test_another_name_of_an_element_is_told(tmp_path):
    first = renew(tmp_path)
    assert {*first.elements} > {"1.A.3.a.1"}
    path = tmp_path / "onet" / "Content Model Reference.txt"
    path.write_bytes(path.read_bytes().replace(b"Element 1.A.3.a.1\t", b"Great Strength\t"))
    second = renewed(
        first, read_onet(tmp_path / "onet", 1), read_esco(tmp_path / "esco", "1.2.1", 1)
    )

    assert changes(first, second).elements == (
        ("1.A.3.a.1", "Element 1.A.3.a.1", "Great Strength"),
    )


def test_the_same_files_give_the_same_draft_again(tmp_path):
    first = renew(tmp_path)
    second = renewed(
        first, read_onet(tmp_path / "onet", 1), read_esco(tmp_path / "esco", "1.2.1", 1)
    )

    assert changes(first, second) == changes(first, first)
    assert [one.codes for one in first.entries] == [one.codes for one in second.entries]
    assert len(CODES) == 5
