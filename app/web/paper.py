"""Documents on paper as a response: a neutral name, kept by no cache, in the browser or saved."""

from collections.abc import Callable, Sequence
from datetime import date

from flask import Response
from flask_babel import force_locale

from app.documents.search_profile import chapters_of
from app.domain.module import Module, Path
from app.domain.search_profile import SLUG
from app.domain.text import N_, Own, Words, text
from app.pdf import Card, Paper, print_document
from app.pdf import print_card as card_pdf
from app.pdf.booklet import BookletPaper, print_booklet
from app.pdf.card import Size
from app.pdf.desk import Say
from app.pdf.intake_sheet import SheetPaper, print_sheets
from app.pdf.search_profile import print_employer_version, print_search_profile
from app.store import is_demo
from app.store.bureau import the_bureau
from app.store.clients import ClientCard
from app.store.sharing import SharedCopy
from app.web.names import short_name
from app.web.say import long_day, say


def shared_paper(copy: SharedCopy, card: ClientCard, part: str) -> Paper:
    """A frozen copy on paper, with at the foot whom it is for (trust.md P11)."""
    return Paper(
        title=part,
        name=short_name(card.first_name, card.surname),
        made_on=copy.shared_on,
        made_on_words=long_day(copy.shared_on),
        sections=() if copy.module == SLUG else copy.sections,
        chapters=chapters_of(copy.sections) if copy.module == SLUG else (),
        footer=(
            stamp(card.coach_name, copy.shared_on),
            *([copy.together] if copy.together else []),
        ),
        product=the_bureau().name,
        demo=is_demo(),
        language=copy.language,
    )


def stamp(coach_name: str, shared_on: date) -> Words:
    """What stands under every page of a copy, on screen and on paper."""
    return text(
        N_("gedeeld met {coach} op {day} · vernietig na gebruik"),
        coach=Own(coach_name),
        day=Own(long_day(shared_on)),
    )


def send(paper: Paper, *, save: bool = False) -> Response:
    """The paper as a PDF that says nothing about anybody by its name (trust.md P11).

    Args:
        paper: what is printed.
        save: offer it for saving; otherwise the browser shows it.
    """
    with force_locale(paper.language):
        name = f"overzicht-{paper.made_on.isoformat()}.pdf"
        return _response(print_document(paper, say), name, save=save)


def send_sheets(papers: Sequence[SheetPaper], *, save: bool = False) -> Response:
    """Sheets for conversations as one PDF, under a name that says nothing about anybody."""
    name = f"overzicht-{papers[0].made_on.isoformat()}.pdf"
    return _response(print_sheets(papers, say), name, save=save)


def send_search_profile(paper: Paper) -> Response:
    """The zoekprofiel in its own form, to be saved, under a name that says nothing."""
    return _search(paper, print_search_profile)


def send_employer_version(paper: Paper) -> Response:
    """What an employer gets, to be saved, under a name that says nothing."""
    return _search(paper, print_employer_version)


def _search(paper: Paper, printer: Callable[[Paper, Say], bytes]) -> Response:
    name = f"overzicht-{paper.made_on.isoformat()}.pdf"
    return _response(printer(paper, say), name, save=True)


def send_plan(paper: Paper) -> Response:
    """The plan van aanpak, to be saved, under a name that says nothing."""
    return send(paper, save=True)


def send_plan_for_employer(paper: Paper) -> Response:
    """What an employer gets of the plan: nothing at its edges says where it was made."""
    return _search(paper, print_employer_version)


def send_card(card: Card, size: Size = "a5") -> Response:
    """The invitation card as a PDF of one page, to be printed from the browser."""
    return _response(card_pdf(card, say, size), "kaart.pdf", save=False)


def send_booklet(module: Module, path: Path) -> Response:
    """A part as a booklet to fill in with a pen; nothing of anybody is in it."""
    bureau = the_bureau()
    paper = BookletPaper(module, path, bureau.help_phone, bureau.crisis_line, bureau.name)
    return _response(print_booklet(paper, say), "boekje.pdf", save=False)


def _response(pdf: bytes, name: str, *, save: bool) -> Response:
    response = Response(pdf, mimetype="application/pdf")
    response.headers["Cache-Control"] = "no-store"
    how = "attachment" if save else "inline"
    response.headers.set("Content-Disposition", how, filename=name)
    return response
