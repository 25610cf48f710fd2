"""What the modules say together, and what of it may be shared."""

from app.documents.points import conversation_points, points_section
from app.documents.profile import Document, Stop, person_profile
from app.documents.results import module_result, supplied_for, with_remarks
from app.documents.sharing import (
    Copy,
    shareable,
    shareable_answers,
    shareable_result,
    shared_copy,
)

__all__ = [
    "Copy",
    "Document",
    "Stop",
    "conversation_points",
    "module_result",
    "person_profile",
    "points_section",
    "shareable",
    "shareable_answers",
    "shareable_result",
    "shared_copy",
    "supplied_for",
    "with_remarks",
]
