"""The structure tree of a tagged PDF (ISO 32000-1, 14.7): what a screen reader walks through."""

from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFString,
)

_CELLS = frozenset({"TD", "TH"})


@dataclass(eq=False)
class Tag:
    """A node of the tree, in reading order: a role, its words for who cannot see, its kids."""

    role: str
    alt: str = ""
    attributes: tuple["Attribute", ...] = ()
    kids: list["Tag | Mark"] = field(default_factory=list)

    def add(self, role: str, alt: str = "", attributes: tuple["Attribute", ...] = ()) -> "Tag":
        """A new node, after the others in this one."""
        kid = Tag(role, alt, attributes)
        self.kids.append(kid)
        return kid

    @property
    def empty(self) -> bool:
        """Whether nothing was drawn for this node or below it; a cell counts without words."""
        return self.role not in _CELLS and all(
            isinstance(kid, Tag) and kid.empty for kid in self.kids
        )


@dataclass(frozen=True)
class Mark:
    """A stretch of a page's content that belongs to a node."""

    page: int
    number: int


@dataclass(frozen=True)
class Attribute:
    """An attribute of a node: its owner, its name, and a name or numbers as its value."""

    owner: str
    name: str
    value: str | tuple[float, ...]

    def as_pdf(self) -> Any:
        """The attribute as a PDF dictionary."""
        value = (
            PDFName(self.value)
            if isinstance(self.value, str)
            else PDFArray([round(number, 2) for number in self.value])
        )
        return PDFDictionary({"O": PDFName(self.owner), self.name: value})


COLUMN_HEAD = (Attribute("Table", "Scope", "Column"),)
ROW_HEAD = (Attribute("Table", "Scope", "Row"),)
NUMBERED = (Attribute("List", "ListNumbering", "Decimal"),)
UNNUMBERED = (Attribute("List", "ListNumbering", "Disc"),)


def write_tree(document: Any, root: Tag, pages: dict[int, list[Tag]]) -> Any:
    """Write the tree into ReportLab's document; the reference to it comes out.

    ``pages`` holds, by page number, the node of each mark on that page in order.
    """
    tree = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    reference = document.Reference(tree, "StructTree")
    written: dict[Tag, Any] = {}
    tree["K"] = PDFArray([_write(document, root, reference, written)])
    numbers: list[Any] = []
    for page, tags in sorted(pages.items()):
        numbers += [page - 1, PDFArray([written[tag] for tag in tags])]
    tree["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}), "Parents")
    tree["ParentTreeNextKey"] = len(pages)
    return reference


def _write(document: Any, tag: Tag, parent: Any, written: dict[Tag, Any]) -> Any:
    entries = {"Type": PDFName("StructElem"), "S": PDFName(tag.role), "P": parent}
    node = PDFDictionary(entries)
    reference = written[tag] = document.Reference(node, f"Tag{len(written)}")
    if tag.alt:
        node["Alt"] = PDFString(tag.alt)
    if tag.attributes:
        node["A"] = PDFArray([attribute.as_pdf() for attribute in tag.attributes])
    kids = [kid for kid in tag.kids if isinstance(kid, Mark) or not kid.empty]
    first_page = next((kid.page for kid in kids if isinstance(kid, Mark)), None)
    if first_page:
        node["Pg"] = PDFObjectReference(f"Page{first_page}")
    node["K"] = PDFArray(
        [
            _mark(kid, first_page)
            if isinstance(kid, Mark)
            else _write(document, kid, reference, written)
            for kid in kids
        ]
    )
    return reference


def _mark(mark: Mark, first_page: int | None) -> Any:
    if mark.page == first_page:
        return mark.number
    page = PDFObjectReference(f"Page{mark.page}")
    return PDFDictionary({"Type": PDFName("MCR"), "Pg": page, "MCID": mark.number})
