"""Item ids are for ever: answers that people gave point to them."""

from pathlib import Path

from app.modules import all_modules, asked_of_anybody

USED = (Path(__file__).parent / "item_ids.txt").read_text(encoding="utf-8").splitlines()
"""One id a line; an item that is not asked any more says so: ``change.old.1 retired``."""


def test_every_id_ever_used_is_still_asked_or_marked_as_retired():
    asked = {item.id for module in all_modules() for item in asked_of_anybody(module)}
    kept = {line.split()[0] for line in USED if not line.endswith(" retired")}

    assert kept == asked


def test_a_retired_id_is_never_used_again():
    asked = {item.id for module in all_modules() for item in asked_of_anybody(module)}
    retired = {line.split()[0] for line in USED if line.endswith(" retired")}

    assert retired & asked == set()


def test_no_id_stands_in_the_list_twice():
    ids = [line.split()[0] for line in USED]

    assert len(set(ids)) == len(ids)
