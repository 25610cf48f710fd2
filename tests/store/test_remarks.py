"""What a client says about an outcome."""

from app.store.remarks import Remark, remarks, set_remark
from tests.store.people import guide


def test_what_is_not_given_stays_as_it_was(app):
    access = guide().access
    set_remark(access, "energy.balance", text="Dit ben ik", recognised="beetje")

    set_remark(access, "energy.balance", hidden=True)

    assert remarks(access) == {"energy.balance": Remark("Dit ben ik", "beetje", hidden=True)}


def test_a_remark_can_be_emptied(app):
    access = guide().access
    set_remark(access, "energy.balance", text="Dit ben ik")

    assert set_remark(access, "energy.balance", text="") == Remark()


def test_remarks_are_the_clients_own(app):
    set_remark(guide().access, "energy.balance", text="Dit ben ik")

    assert remarks(guide("Kees").access) == {}
