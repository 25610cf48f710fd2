"""What the modules say together, and what of it may be shared."""

from app.documents.certainty import Done
from app.documents.on_paper import on_paper
from app.documents.points import conversation_points, points_section
from app.documents.profile import (
    Document,
    Missing,
    Stop,
    in_profile,
    person_profile,
    shared_line,
)
from app.documents.results import RECOGNISED, module_result, supplied_for, with_remarks
from app.documents.sharing import (
    Copy,
    shareable,
    shareable_answers,
    shareable_result,
    shared_copy,
)
from app.documents.together import given_together

__all__ = [
    "RECOGNISED",
    "Copy",
    "Document",
    "Done",
    "Missing",
    "Stop",
    "conversation_points",
    "given_together",
    "in_profile",
    "module_result",
    "on_paper",
    "person_profile",
    "points_section",
    "shareable",
    "shareable_answers",
    "shareable_result",
    "shared_copy",
    "shared_line",
    "supplied_for",
    "with_remarks",
]
