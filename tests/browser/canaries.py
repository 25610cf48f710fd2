"""Marks in everything that a client writes, and where they come to light.

A mark stands in one box of own words only. So each text that somebody else gets tells by its
marks which words of the client are in it: a page, a paper, a mail, an address, a line of the log.
"""

import re
from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from app.domain.answers import Answer
from app.domain.kinds import FreeText, Table

MARK = re.compile(r"kanarie\d+x")


def marks_in(words):
    """Which marks are in this text, however a paper broke its lines."""
    return set(MARK.findall(re.sub(r"[\s\u00ad-]+", "", words).lower()))


class Canaries:
    """The marks that were planted, and where each stands."""

    def __init__(self):
        self.planted = {}

    def new(self, where):
        """A mark that nobody wrote before."""
        mark = f"kanarie{len(self.planted) + 1}x"
        self.planted[mark] = where
        return mark

    def of(self, begin):
        """The marks in places that begin so: the id of an answer, or the name of a box."""
        return {mark for mark, where in self.planted.items() if where.startswith(begin)}

    def in_answers(self, module, answers):
        """The same answers, with a mark in each box of own words, also where nothing was said."""
        return {
            **answers,
            **{
                item.id: self._marked(item, answers[item.id])
                for item in module.items
                if item.id in answers and isinstance(item.kind, FreeText | Table)
            },
        }

    def _marked(self, item, answer):
        if isinstance(item.kind, FreeText):
            boxes = tuple(self.new(item.id) for _box in range(item.kind.boxes))
            return Answer(boxes if item.kind.boxes > 1 else boxes[0])
        rows = answer.value or ()
        return replace(answer, value=tuple(self._row(item, row) for row in rows) or None)

    def _row(self, item, row):
        written = [one.name for one in item.kind.columns if isinstance(one.kind, FreeText)]
        return {**row, **{name: self.new(f"{item.id}.{name}") for name in written}}


class Reader:
    """Everything that one person reads of a client, page by page and paper by paper."""

    def __init__(self, person):
        self.person = person
        self.read = set()

    def page(self, path=None):
        """The words of the page that is open, or of this one."""
        if path is not None:
            self.person.open(path)
        self.read |= marks_in(self.person.page.content())
        return " ".join(self.person.page.locator("main").text_content().split())

    def fetched(self, path):
        """The page at this address, without showing it."""
        reply = self.person.context.request.get(path)
        assert reply.status == 200, f"{path}: {reply.status}"
        self.read |= marks_in(reply.text())
        return reply.text()

    def paper(self, path):
        """The words of a PDF."""
        reply = self.person.context.request.get(path)
        assert reply.status == 200, f"{path}: {reply.status}"
        assert reply.headers["content-type"] == "application/pdf", path
        return self.pdf(reply.body())[1]

    def pdf(self, data):
        """How many pages these bytes are, and their words."""
        pages = PdfReader(BytesIO(data)).pages
        words = " ".join(" ".join(sheet.extract_text().split()) for sheet in pages)
        self.read |= marks_in(words)
        return len(pages), words
