"""Which field belongs to which kind of answer."""

from collections.abc import Mapping
from typing import Final

from app.web.forms.base import ItemField
from app.web.forms.chosen import ChoiceField, OneField, RankingField, RowsField, SeveralField
from app.web.forms.picked import PickedField
from app.web.forms.tables import TableField
from app.web.forms.written import DayField, FreeTextField, NumberField

FIELDS: Final[Mapping[str, type[ItemField]]] = {
    "scale": RowsField,
    "card": RowsField,
    "possibility": RowsField,
    "choice": ChoiceField,
    "ruler": OneField,
    "slider": OneField,
    "several": SeveralField,
    "ranking": RankingField,
    "free_text": FreeTextField,
    "number": NumberField,
    "day": DayField,
    "table": TableField,
    "picked": PickedField,
    "verdict": OneField,
}
"""The field of each kind, by the kind's name."""
