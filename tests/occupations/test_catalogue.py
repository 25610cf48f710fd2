"""The catalogue of this installation: what is in it, and what it makes of broken files."""

import shutil
import tracemalloc

import numpy as np
import pytest

from app.occupations.bands import HI, MED, NO_BAND, bands, letters
from app.occupations.catalogue import assemble, catalogue
from app.occupations.columns import ADJUSTABLE, ASPECTS, FIGURES, INTERESTS, LOADS, POLES, SECTIONS
from app.occupations.files import FOLDER, CatalogueBrokenError, read_files, read_names
from app.occupations.names import index

NURSE = "8d3e8aaa-791b-4c75-a465-f3f827028f50"
BYTES = 30 * 2**20


def row(title):
    return catalogue().titles.index(title)


def band(title, aspect):
    return catalogue().bands[row(title), ASPECTS.index(aspect)]


def test_every_occupation_is_there_once_in_the_order_of_its_id():
    held = catalogue()

    assert len(held) == 3039
    assert list(held.ids) == sorted({*held.ids})


def test_every_figure_lies_within_its_scale_or_is_unknown():
    held = catalogue()

    for figures, low, high in (
        (held.interests, 1, 7),
        (held.values, 1, 7),
        (held.skills, 0, 100),
        (held.loads, 0, 100),
        (held.poles, 0, 100),
        (held.zone, 1, 5),
        (held.wages, 5, 100),
    ):
        assert figures.dtype == np.float32
        known = figures[~np.isnan(figures)]
        assert known.size
        assert known.min() >= low
        assert known.max() <= high


def test_nearly_everything_is_known_and_interruptions_never():
    held = catalogue()

    known = ~np.isnan(held.loads)
    assert known.mean() > 0.95
    assert not known[:, ASPECTS.index("interruptions")].any()
    assert (held.bands[:, ASPECTS.index("interruptions")] == NO_BAND).all()
    assert np.isnan(held.loads).any(axis=1).all()


def test_the_levels_run_from_basis_to_wo():
    assert {*catalogue().level.tolist()} == {1, 2, 3, 4, 5, 6, 7}


def test_nobody_can_change_the_catalogue():
    held = catalogue()

    for array in (held.interests, held.loads, held.bands, held.level, held.curated, held.wages):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 0


def test_carers_and_lorry_drivers_lift_heavily():
    assert band("verzorgende", "lift") == HI
    assert band("vrachtwagenchauffeur", "lift") == HI
    assert band("verpleegkundige", "lift") == HI
    assert band("softwareontwikkelaar", "lift") < MED


def test_an_office_job_is_sitting_work_and_a_cook_stands():
    assert band("kantoorbediende", "sit") == HI
    assert band("kok", "stand") == HI
    assert band("kok", "sit") < MED


def test_a_threshold_is_never_above_what_one_in_ten_reaches():
    held = catalogue()

    for column, aspect in enumerate(ASPECTS):
        loads = held.loads[:, column]
        loads = loads[~np.isnan(loads)]
        if loads.size:
            p90, p70 = np.percentile(loads, (90, 70))
            assert held.hi[column] <= max(37.5, p90) + 0.06, aspect
            assert held.med[column] <= max(25, p70) + 0.06, aspect
            assert held.med[column] <= held.hi[column]


def test_heavy_work_lifts_the_band_of_lifting_and_stamina_only():
    loads = np.full((3, len(ASPECTS)), 30, dtype=np.float32)
    loads[2] = np.nan
    med = np.full(len(ASPECTS), 35, dtype=np.float32)

    found = bands(loads, med, med + 10, np.array([7, 8, 8], dtype=np.int8))

    raised = [ASPECTS[column] for column in np.flatnonzero(found[1])]
    assert raised == ["lift", "stamina"]
    assert not found[0].any()
    assert (found[2] == NO_BAND).all()


def test_a_load_on_the_threshold_counts_as_heavy():
    cut = np.full(len(ASPECTS), 62.5, dtype=np.float32)
    loads = np.full((1, len(ASPECTS)), 62.5, dtype=np.float32)

    assert (bands(loads, cut - 20, cut, np.array([1], dtype=np.int8)) == HI).all()


def test_the_three_letters_are_the_highest_and_ties_follow_the_hexagon():
    assert letters(np.array([2.0, 2.5, 1.5, 6.2, 3.9, 5.4], dtype=np.float32)) == "SCE"
    assert letters(np.array([4, 4, 4, 4, 4, 4], dtype=np.float32)) == INTERESTS[:3]
    assert letters(np.full(6, np.nan, dtype=np.float32)) == ""


def test_one_occupation_tells_what_a_page_needs():
    nurse = catalogue().find(NURSE)

    assert nurse.title == "verpleegkundige"
    assert nurse.sector == "Q"
    assert nurse.sector_by == "hand"
    assert nurse.level == 5
    assert nurse.letters == "SIC"
    assert nurse.curated
    assert nurse.wage.p25 < nurse.wage.p50 < nurse.wage.p75
    assert not nurse.weak


def test_an_occupation_without_figures_says_so():
    one = catalogue().one(row("leerlooier"))

    assert one.link == "none"
    assert one.letters == ""
    assert one.zone is None
    assert one.context_by == "none"


def test_an_unknown_id_gives_nothing():
    assert catalogue().find("") is None
    assert catalogue().find("../../etc/passwd") is None


def test_what_may_be_on_a_card_has_a_sector_and_is_never_hidden():
    held = catalogue()
    shown = [held.one(one) for one in np.flatnonzero(held.curated).tolist()]

    assert len(shown) == 300
    assert all(one.sector in SECTIONS and one.sector_by == "hand" for one in shown)
    assert not any(one.hidden for one in shown)
    assert all(one.checked and one.codes for one in shown)


def test_five_occupations_are_hidden():
    held = catalogue()

    assert int(held.hidden.sum()) == 5
    assert held.hidden[row("astroloog")]


def test_minor_groups_are_those_of_the_first_code():
    held = catalogue()
    clerk = row("kantoorbediende")

    assert held.minor_groups[held.minor[clerk]] == "43-9"
    assert held.minor[row("leerlooier")] == -1


def test_every_kind_of_figure_has_a_source_with_its_year():
    def sources_of(kind):
        return [one for one in catalogue().sources if kind in one.covers]

    for kind in (
        *("titles", "links", "interests", "values", "skills", "abilities", "activities"),
        *("context", "zone", "level", "heavy", "opening", "wage"),
    ):
        found = sources_of(kind)
        assert found, kind
        assert all(2015 <= one.year <= 2026 for one in found)
    assert sources_of("wage")[0].year == 2022
    assert sources_of("values")[0].older


def test_the_columns_are_those_of_the_specification():
    assert len(ASPECTS) == 37
    assert len(POLES) == 8
    assert len(FIGURES) == 6 + 6 + 12 + 37 + 8 + 7
    assert {"lift", "noise", "sit"} <= ADJUSTABLE
    assert not {"stamina", "heights", "interruptions"} & ADJUSTABLE
    assert [aspect for aspect, load in LOADS.items() if not load.elements] == ["interruptions"]


def test_the_catalogue_and_its_names_fit_in_thirty_megabytes():
    tracemalloc.start()
    held = assemble(read_files(FOLDER))
    names = index.__wrapped__()
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(held) == 3039
    assert names.sounds
    assert used < BYTES


@pytest.fixture
def copy(tmp_path):
    for file in FOLDER.iterdir():
        shutil.copy(file, tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", ["occupations.csv", "figures.npy", "thresholds.csv"])
def test_a_file_that_was_changed_is_refused_by_name(copy, name):
    held = (copy / name).read_bytes()
    (copy / name).write_bytes(held.replace(held[-9:-8], b"7"))

    with pytest.raises(CatalogueBrokenError, match=name):
        read_files(copy)


@pytest.mark.parametrize("name", ["occupations.csv", "figures.npy", "manifest.json"])
def test_a_missing_or_cut_off_file_is_refused_by_name(copy, name):
    held = (copy / name).read_bytes()
    (copy / name).write_bytes(held[: len(held) // 2])
    with pytest.raises(CatalogueBrokenError, match=name):
        read_files(copy)

    (copy / name).unlink()
    with pytest.raises(CatalogueBrokenError, match=name):
        read_files(copy)


def test_changed_names_are_refused_too(copy):
    (copy / "names.tsv").write_bytes(b"name\tby\trows\nx\thand\t0\n")

    with pytest.raises(CatalogueBrokenError, match=r"names\.tsv"):
        read_names(copy)
