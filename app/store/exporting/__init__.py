"""Everything of a client as one file that the client keeps, and putting it back again.

A file has two parts: ``data``, what the client made, which can be put back; and ``record``, what
happened with it, which cannot (docs/export.md).
"""

from app.store.exporting.file import (
    BadExport,
    OtherPersons,
    export_file,
    note_export,
    read_export,
)
from app.store.exporting.putting_back import NotEmpty, put_back

__all__ = [
    "BadExport",
    "NotEmpty",
    "OtherPersons",
    "export_file",
    "note_export",
    "put_back",
    "read_export",
]
