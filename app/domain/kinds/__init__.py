"""The kinds of answer. A kind knows what it accepts and how an answer is told back.

Each kind here has one WTForms field (web/forms) and one template partial
(web/templates/kinds/<name>.html). A new kind is added once, never in a module.
"""

from app.domain.kinds.base import DONT_KNOW, UNKNOWN, Option, printable
from app.domain.kinds.chosen import Choice, Possibility, Ranking, Several
from app.domain.kinds.picked import Picked, Verdict
from app.domain.kinds.rated import Card, Ruler, Scale, Slider
from app.domain.kinds.tables import Column, Row, Table, rows_of
from app.domain.kinds.written import Day, FreeText, Number

Kind = (
    Scale
    | Card
    | Choice
    | Possibility
    | Ruler
    | Slider
    | Several
    | Ranking
    | FreeText
    | Number
    | Day
    | Table
    | Picked
    | Verdict
)

__all__ = [
    "DONT_KNOW",
    "UNKNOWN",
    "Card",
    "Choice",
    "Column",
    "Day",
    "FreeText",
    "Kind",
    "Number",
    "Option",
    "Picked",
    "Possibility",
    "Ranking",
    "Row",
    "Ruler",
    "Scale",
    "Several",
    "Slider",
    "Table",
    "Verdict",
    "printable",
    "rows_of",
]
