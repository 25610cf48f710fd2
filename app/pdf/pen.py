"""The pen: draws on tagged pages, so that everything is either content or decoration.

Coordinates are points from the top left corner of the page, as a reader sees it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfdoc import XMP, PDFDictionary, PDFName
from reportlab.pdfgen.canvas import FILL_NON_ZERO, Canvas

from app.pdf.fonts import REGULAR, face, runs
from app.pdf.geometry import Curve, Point, Rect, Stroke
from app.pdf.imprint import Imprint, metadata
from app.pdf.lines import Line
from app.pdf.style import Style
from app.pdf.tags import Attribute, Mark, Tag, write_tree

BASELINE = 0.26
"""How far the baseline lies above the bottom of a line, as a share of the type size."""

HATCH_STEP = 3.2
"""Points between two lines of a hatching."""


Drawing = Callable[["Pen"], None]

printing = Lock()
"""Held while a document is made: ReportLab's fonts serve one at a time."""


class Pen:
    """Draws pages one after another; ``finish`` gives the file."""

    def __init__(self, size: tuple[float, float], imprint: Imprint) -> None:
        face(REGULAR)
        self.width, self.height = size
        self._imprint = imprint
        self._file = BytesIO()
        self._canvas = Canvas(
            self._file,
            pagesize=size,
            pageCompression=1,
            invariant=1,
            initialFontName=REGULAR,
            lang=imprint.language,
        )
        self.root = Tag("Document")
        self._marks: dict[int, list[Tag]] = {1: []}
        self._bookmarks = 0

    @property
    def page(self) -> int:
        """The number of the page that is being drawn, from 1."""
        return int(self._canvas.getPageNumber())

    # What is drawn, and for whom

    @contextmanager
    def content(self, tag: Tag) -> Iterator[None]:
        """What is drawn now belongs to this node of the structure tree."""
        marks = self._marks[self.page]
        tag.kids.append(Mark(self.page, len(marks)))
        self._operator(f"/{tag.role} <</MCID {len(marks)}>> BDC")
        marks.append(tag)
        yield
        self._operator("EMC")

    @contextmanager
    def decoration(self, kind: str = "") -> Iterator[None]:
        """What is drawn now says nothing: lines, panels; ``kind`` "Header" or "Footer"."""
        paging = f" <</Type /Pagination /Subtype /{kind}>> BDC"
        self._operator("/Artifact" + (paging if kind else " BMC"))
        yield
        self._operator("EMC")

    def bounds(self, place: Rect) -> Attribute:
        """The box of a figure, as its node must tell it."""
        low, high = self.height - place.bottom, self.height - place.top
        return Attribute("Layout", "BBox", (place.x, low, place.right, high))

    def bookmark(self, title: str, level: int, y: float) -> None:
        """An entry in the document's outline that leads here; ``level`` 0 is the outermost."""
        self._bookmarks += 1
        key = f"part{self._bookmarks}"
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=self.height - y)
        self._canvas.addOutlineEntry(title, key, level=level, closed=0)

    # Text

    def write(self, lines: Sequence[Line], style: Style, at: Rect) -> None:
        """Lines of text below one another; those that read from the right end at the right."""
        for number, line in enumerate(lines, 1):
            x = at.right - line.width if line.right_to_left else at.x
            self._write_line(line, style, x, at.top + number * style.leading)

    def _write_line(self, line: Line, style: Style, x: float, bottom: float) -> None:
        if not line.shown:
            return
        text = self._canvas.beginText(x, self.height - bottom + BASELINE * style.size)
        text.setFillColor(style.colour)
        for run_face, run in runs(line.shown, style.font):
            text.setFont(run_face.name, style.size)
            text.textOut(run)
        if line.given is None:
            self._canvas.drawText(text)
        else:
            said = ("\ufeff" + line.given).encode("utf-16-be").hex()
            self._operator(f"/Span <</ActualText <{said}>>> BDC")
            self._canvas.drawText(text)
            self._operator("EMC")

    # Shapes

    def box(self, rect: Rect, fill: Color | None = None, edge: Stroke | None = None) -> None:
        """A rectangle, filled or outlined or both."""
        if fill:
            self._canvas.setFillColor(fill)
        if edge:
            self._stroke_with(edge)
        bottom = self.height - rect.bottom
        self._canvas.rect(
            rect.x, bottom, rect.width, rect.height, stroke=int(bool(edge)), fill=int(bool(fill))
        )

    def boxes(self, rects: Iterable[Rect], fill: Color) -> None:
        """Many rectangles, filled as one shape."""
        self._canvas.setFillColor(fill)
        path = self._canvas.beginPath()
        for rect in rects:
            path.rect(rect.x, self.height - rect.bottom, rect.width, rect.height)
        self._canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_NON_ZERO)

    def line(self, points: Sequence[Point], stroke: Stroke) -> None:
        """A line through the points."""
        self._stroke_with(stroke)
        path = self._canvas.beginPath()
        (x, y), *rest = points
        path.moveTo(x, self.height - y)
        for x, y in rest:
            path.lineTo(x, self.height - y)
        self._canvas.drawPath(path)

    def shape(self, points: Sequence[Point], fill: Color | None, edge: Stroke | None) -> None:
        """A shape with these corners, filled or outlined or both."""
        if fill:
            self._canvas.setFillColor(fill)
        if edge:
            self._stroke_with(edge)
        path = self._canvas.beginPath()
        (x, y), *rest = points
        path.moveTo(x, self.height - y)
        for x, y in rest:
            path.lineTo(x, self.height - y)
        path.close()
        self._canvas.drawPath(path, stroke=int(bool(edge)), fill=int(bool(fill)))

    def bend(self, start: Point, curves: Sequence[Curve], stroke: Stroke) -> None:
        """A line that bends: each curve is two handles and an end."""
        self._stroke_with(stroke)
        path = self._canvas.beginPath()
        path.moveTo(start[0], self.height - start[1])
        for (x1, y1), (x2, y2), (x, y) in curves:
            path.curveTo(x1, self.height - y1, x2, self.height - y2, x, self.height - y)
        self._canvas.drawPath(path)

    def dot(self, at: Point, diameter: float, fill: Color, edge: Stroke | None = None) -> None:
        """A filled circle around a point."""
        self._canvas.setFillColor(fill)
        if edge:
            self._stroke_with(edge)
        x, y = at
        self._canvas.circle(x, self.height - y, diameter / 2, stroke=int(bool(edge)), fill=1)

    def hatch(self, rect: Rect, colour: Color) -> None:
        """Lines at 45 degrees within a rectangle; hatching means doubt and nothing else."""
        canvas = self._canvas
        canvas.saveState()
        clip = canvas.beginPath()
        bottom = self.height - rect.bottom
        clip.rect(rect.x, bottom, rect.width, rect.height)
        canvas.clipPath(clip, stroke=0, fill=0)
        self._stroke_with(Stroke(colour, 1))
        lines = canvas.beginPath()
        first, last = -int(rect.height / HATCH_STEP) - 1, int(rect.width / HATCH_STEP) + 1
        for step in range(first, last):
            left = rect.x + step * HATCH_STEP
            lines.moveTo(left, bottom)
            lines.lineTo(left + rect.height, bottom + rect.height)
        canvas.drawPath(lines)
        canvas.restoreState()

    def _stroke_with(self, stroke: Stroke) -> None:
        self._canvas.setStrokeColor(stroke.colour)
        self._canvas.setLineWidth(stroke.width)
        self._canvas.setLineCap(int(stroke.round))

    def _operator(self, operator: str) -> None:
        self._canvas._code.append(operator)  # noqa: SLF001 - no public way to mark content

    # Pages and the file

    def draw(self, pages: Sequence[Sequence[Drawing]]) -> None:
        """Draw each page's drawings on a page of its own."""
        for drawings in pages:
            for drawing in drawings:
                drawing(self)
            self.end_page()

    def end_page(self) -> None:
        """Close this page; the next thing drawn stands on a new one."""
        number, document = self.page, self._document
        document.signature.update("\n".join(self._canvas._code).encode())  # noqa: SLF001
        self._canvas.showPage()
        page = document.idToObject[f"Page{number}"]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = number - 1, PDFName("S")
        self._marks[number + 1] = []

    def finish(self) -> bytes:
        """The file, the same bytes for the same document; the pen cannot be used after it."""
        canvas, imprint = self._canvas, self._imprint
        del self._marks[self.page]
        canvas.setTitle(imprint.title)
        canvas.setSubject("")
        for name in (canvas.setAuthor, canvas.setCreator, canvas.setProducer):
            name(imprint.product)
        canvas.setDateFormatter(lambda *_: f"D:{imprint.made_on:%Y%m%d}000000+00'00'")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        catalog = self._document.Catalog
        catalog.StructTreeRoot = write_tree(self._document, self.root, self._marks)
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = XMP(creator=lambda _document: metadata(imprint))
        self._document.SaveToFile(self._file, canvas)
        return self._file.getvalue()

    @property
    def _document(self) -> Any:
        return self._canvas._doc  # noqa: SLF001 - ReportLab's tree and catalog have no other door
