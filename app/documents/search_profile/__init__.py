"""The zoekprofiel: suggested from the finished parts, changed and signed by the client."""

from app.documents.search_profile.checking import Held, held, held_back, work_titles
from app.documents.search_profile.complete import Gap, gaps
from app.documents.search_profile.employer import (
    EmployerVersion,
    employer_sections,
    employer_version,
)
from app.documents.search_profile.suggest import suggestion
from app.documents.search_profile.suggested import (
    Suggested,
    Suggestion,
    as_lines,
    current,
    source_words,
)
from app.documents.search_profile.told import chapters, chapters_of, field_of, section_id, sections

__all__ = [
    "EmployerVersion",
    "Gap",
    "Held",
    "Suggested",
    "Suggestion",
    "as_lines",
    "chapters",
    "chapters_of",
    "current",
    "employer_sections",
    "employer_version",
    "field_of",
    "gaps",
    "held",
    "held_back",
    "section_id",
    "sections",
    "source_words",
    "suggestion",
    "work_titles",
]
