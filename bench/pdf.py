"""What a shared outcome on paper costs: ours, and WeasyPrint for the like pages, in one run.

    python -m bench.pdf [path to a python with WeasyPrint]

Without a path WeasyPrint is installed in an environment that is thrown away afterwards.
"""

import json
import subprocess
import sys
import venv
from datetime import UTC, date, datetime
from html import escape
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from pypdf import PdfReader

from app.cli.demo.answering import answers_of
from app.cli.demo.people import CLIENTS
from app.documents import shared_copy
from app.domain.module import Round
from app.domain.text import say
from app.modules import find_module
from app.pdf import Paper, print_document

TIMES = 20
PAGES = 4
ON = date(2026, 5, 3)
FONTS = Path(__file__).parent.parent / "app" / "pdf" / "fonts"
THEIRS = """
import json, sys
from time import process_time
from weasyprint import HTML
page, times = sys.stdin.read(), int(sys.argv[1])
def once():
    before = process_time()
    pdf = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    return (process_time() - before) * 1000, len(pdf)
once()
pages = len(HTML(string=page).render().pages)
print(json.dumps([pages, [once() for _ in range(times)]]))
"""


def sections_of_four_pages():
    """What a coach reads of two modules, as many of its sections as fill four pages."""
    sections = ()
    for section in (*shared("energiebalans"), *shared("verandering")):
        if pages_of(ours((*sections, section))) <= PAGES:
            sections = (*sections, section)
    return sections


def shared(slug):
    persona, module = CLIENTS[0], find_module(slug)
    answers = answers_of(persona, module)
    now = Round(1, 1, answers, module.score(answers), datetime(2026, 5, 3, tzinfo=UTC), "1")
    copy = shared_copy(module, now, None, level="result", switches=("own_words",), name="Samira")
    return copy.sections


def pages_of(pdf):
    return len(PdfReader(BytesIO(pdf)).pages)


def paper(sections):
    about = ("Dit is zelfonderzoek. Het is geen test en geen keuring.",)
    return Paper("Energiebalans", ON, "3 mei 2026", sections, name="Samira B.", about=about)


def ours(sections):
    return print_document(paper(sections), say)


def measure(sections):
    def once():
        before = process_time()
        pdf = ours(sections)
        return (process_time() - before) * 1000, len(pdf)

    once()
    return [once() for _ in range(TIMES)]


def like_page(sections):
    """The same words, tables and bars as HTML, with the same font."""
    face = "".join(
        f'@font-face{{font-family:A;font-weight:{weight};src:url("{file.as_uri()}")}}'
        for weight, file in zip((400, 700), sorted(FONTS.glob("Atkinson*.ttf")), strict=False)
    )
    body = "".join(
        f"<section><h2>{words(one.title)}</h2>{''.join(map(block, (*one.summary, *one.said, *one.shown)))}</section>"
        for one in sections
    )
    style = f"{face}@page{{size:A4;margin:20mm}}body{{font:11pt/18pt A}}"
    style += "h2{font-size:20pt}p,svg,li{margin:0 0 14pt}svg{display:block}"
    return (
        f'<html lang="nl"><head><title>Energiebalans</title><style>{style}</style></head>'
        f"<body><h1>Samira B.</h1>{body}</body></html>"
    )


def words(said):
    return escape(say(said))


def block(one):  # noqa: PLR0911 - one line for each kind
    match one.kind:
        case "paragraph" | "quote":
            return f"<p>{words(one.words)}</p>"
        case "notice":
            return "".join(f"<p>{words(line)}</p>" for line in one.words)
        case "facts":
            return "".join(
                f"<p><b>{words(label)}</b> {', '.join(map(words, entries))}</p>"
                for label, entries in one.rows
            )
        case "listing":
            return "<ul>" + "".join(f"<li>{words(entry)}</li>" for entry in one.entries) + "</ul>"
        case "bars":
            return "".join(bar(row.label, row.value, row.meaning) for row in one.bars)
        case "balances":
            return "".join(bar(row.label, row.gives, row.difference) for row in one.rows)
        case "table":
            rows = "".join(cells("td", row) for row in one.rows)
            return f"<table><tr>{cells('th', one.heads)}</tr>{rows}</table>"
        case "explanation":
            scales = "".join(explained(scale) for scale in one.scales)
            return "".join(f"<p>{words(line)}</p>" for line in one.formula) + scales
    return ""


def explained(scale):
    lines = "".join(cells("td", (line.question, line.answer)) for line in scale.lines)
    return f"<p><b>{words(scale.label)}</b></p><table>{lines}</table>"


def cells(tag, row):
    return "<tr>" + "".join(f"<{tag}>{words(cell)}</{tag}>" for cell in row) + "</tr>"


def bar(label, value, meaning):
    width = 4 * (value or 0)
    return (
        f'<p>{words(label)}</p><svg role="img" aria-label="{words(meaning)}" width="400" height="12">'
        f'<rect width="400" height="12" fill="#eee"/><rect width="{width}" height="12" fill="#0f6f78"/>'
        f"</svg><p>{words(meaning)}</p>"
    )


def weasyprint(python, page):
    done = subprocess.run(
        [python, "-c", THEIRS, str(TIMES)], input=page, text=True, capture_output=True, check=True
    )
    return json.loads(done.stdout)


def with_weasyprint(page):
    with TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / "bin" / "python"
        install = [python, "-m", "pip", "install", "-q", "--only-binary=:all:", "weasyprint"]
        subprocess.run(install, check=True)
        return weasyprint(python, page)


def report(name, runs):
    print(f"{name:22} {median(ms for ms, _ in runs):6.1f} ms of CPU, {runs[0][1] / 1000:.0f} kB")
    return median(ms for ms, _ in runs)


if __name__ == "__main__":
    parts = sections_of_four_pages()
    html = like_page(parts)
    first = measure(parts)
    pages, theirs = weasyprint(sys.argv[1], html) if len(sys.argv) > 1 else with_weasyprint(html)
    second = measure(parts)
    print(f"{pages_of(ours(parts))} pages of A4, tagged PDF/UA-1, median of {TIMES}")
    own = report("ours", first + second)
    other = report(f"WeasyPrint ({pages} pages)", theirs)
    print(f"{other / own:.1f} times as fast (aim ≥ 3), {own:.0f} ms (aim ≤ 60)")
