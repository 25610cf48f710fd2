"""Reading a PDF back: what is drawn, what it belongs to, and in which order it is read."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice, takewhile

import pikepdf

HEADING = re.compile(r"H[1-6]")
MAPPING = re.compile(r"<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>")
MISSING = "\ufffd"
"""Stands for a code that no character belongs to: an empty box on paper."""


@dataclass
class Written:
    """A stretch of text on a page."""

    page: int
    text: str
    font: str
    x: float
    y: float
    mark: int | None
    """The number of the marked content that it belongs to; None outside the structure tree."""
    artifact: bool
    said: str | None = None
    """What it says where it is drawn otherwise (ActualText)."""
    size: float = 0
    """The type size; with ``width`` the room that it takes, in points."""
    width: float = 0

    def overlaps(self, other):
        """Whether the two are drawn over one another, by more than a hair."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        return self.near(other) and across > 1

    def near(self, other):
        """Whether the other stands on the same page and not a line or more away."""
        low, high = sorted((self, other), key=lambda one: one.y)
        return self.page == other.page and high.y - low.y < 0.7 * high.size


@dataclass
class Node:
    """A node of the structure tree with the text below it."""

    role: str
    alt: str = ""
    kids: list["Node"] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    attributes: dict[str, object] = field(default_factory=dict)

    @property
    def text(self):
        """All text of the node and below it, in reading order."""
        own = "".join(one.text for one in self.written)
        return own + "".join(kid.text for kid in self.kids)

    def walk(self):
        """The node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, role):
        """The nodes with this role, in reading order."""
        return [node for node in self.walk() if node.role == role]


FOOT = ("Gemaakt door", "Gedeeld met Anna op")
"""How the lines begin that stand in the lower margin; read once, on the first page."""


class Read:
    """A PDF that was read back."""

    @property
    def body(self):
        """What stands between the margins: no decoration, and not the lines at the foot."""
        return [one for one in self.written if not (one.artifact or one.text.startswith(FOOT))]

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(data))
        self.written = [
            written
            for number, page in enumerate(self.pdf.pages)
            for written in _written(number, page)
        ]
        self._pages = {page.obj.objgen: n for n, page in enumerate(self.pdf.pages)}
        self._by_mark = defaultdict(list)
        for one in self.written:
            self._by_mark[one.page, one.mark].append(one)
        root = self.pdf.Root.StructTreeRoot.K
        self.tree = self._node(root[0])

    def _node(self, element):
        node = Node(str(element.S)[1:], str(element.get("/Alt", "")))
        for attribute in element.get("/A", []):
            node.attributes |= {key: attribute[key] for key in attribute}
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                node.written += self._marked(element.Pg, kid)
            elif "/MCID" in kid:
                node.written += self._marked(kid.Pg, int(kid.MCID))
            else:
                node.kids.append(self._node(kid))
        return node

    def _marked(self, page, mark):
        return self._by_mark.get((self._pages[page.objgen], mark), [])

    @property
    def text(self):
        """All text in the order in which a screen reader says it."""
        return self.tree.text

    def overlapping(self):
        """The pairs of texts that are drawn over one another."""
        shown = sorted(
            (one for one in self.written if one.text.strip()), key=lambda one: (one.page, one.y)
        )
        return [
            (one.text, other.text)
            for number, one in enumerate(shown)
            for other in takewhile(one.near, islice(shown, number + 1, None))
            if one.overlaps(other)
        ]

    @property
    def headings(self):
        """Every heading as its level and its text."""
        return [
            (int(node.role[1]), " ".join(node.text.split()))
            for node in self.tree.walk()
            if HEADING.fullmatch(node.role)
        ]

    @property
    def bookmarks(self):
        """The titles in the document's outline with their depth, from 0."""
        with self.pdf.open_outline() as outline:
            return list(_entries(outline.root, 0))


def _entries(items, depth) -> Iterator[tuple[int, str]]:
    for item in items:
        yield depth, item.title
        yield from _entries(item.children, depth + 1)


def _written(number, page):
    fonts = {name: _characters(font) for name, font in page.Resources.Font.items()}
    widths = {name: _widths(font) for name, font in page.Resources.Font.items()}
    font, size, marks, said, x, y = "", 0.0, [], [], 0.0, 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                properties = operands[1] if len(operands) > 1 else {}
                marks.append((str(operands[0]), properties))
            case "EMC":
                marks.pop()
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "Tm":
                x, y = float(operands[4]), float(operands[5])
            case "Tj":
                known = fonts[font]
                text = "".join(known.get(code, MISSING) for code in bytes(operands[0]))
                said = [p["/ActualText"] for tag, p in marks if tag == "/Span"]
                numbers = [int(p["/MCID"]) for _, p in marks if "/MCID" in p]
                artifact = any(tag == "/Artifact" for tag, _ in marks)
                mark = numbers[0] if numbers else None
                whole = str(said[0]) if said else None
                long = [widths[font].get(code, 0) * size / 1000 for code in bytes(operands[0])]
                shown = sum(long[: len(long) - len(text) + len(text.rstrip())])
                yield Written(number, text, font, x, y, mark, artifact, whole, size, shown)
                x += sum(long)


def _widths(font):
    first = int(font.get("/FirstChar", 0))
    return {first + place: float(wide) for place, wide in enumerate(font.get("/Widths", []))}


def _characters(font):
    if "/ToUnicode" not in font:
        return {}
    cmap = font.ToUnicode.read_bytes().decode()
    return {
        int(code, 16): bytes.fromhex(char).decode("utf-16-be")
        for code, char in MAPPING.findall(cmap)
    }
