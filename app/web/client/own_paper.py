"""Everything that is kept of a client, on paper: to read, while the file is to keep."""

from collections.abc import Iterable, Iterator
from datetime import date

from app.documents import given_together
from app.documents.titles import title_of
from app.domain.answers import Answers
from app.domain.module import Module
from app.domain.sections import Chapter, Facts, Paragraph, Section, Table
from app.domain.telling import answer_line
from app.domain.text import N_, Own, Words, text
from app.modules import all_modules
from app.pdf import Paper
from app.store import is_demo
from app.store.access import Access
from app.store.audit import log_of
from app.store.bureau import the_bureau
from app.store.clients import ClientCard, client_card
from app.store.fml import KeptFml, my_fml
from app.store.remarks import remarks
from app.store.rounds import finished_modules, open_round, previous_finished
from app.store.sharing import MyShare, my_shares
from app.web.client.fml import rows_of
from app.web.client.logbook import sentence
from app.web.client.own_documents import own_documents
from app.web.client.own_letters import own_letters
from app.web.client.papers import OWN_COPY, full_name
from app.web.client.told import told_modules, with_reactions
from app.web.say import day_time, long_day, say

LEVELS = {"result": N_("De uitkomst"), "answers": N_("De uitkomst en je antwoorden")}


def own_paper(access: Access, on: date) -> Paper:
    """The card, each part with its outcome, what was made together and shared, and the log."""
    card = client_card(access.client_id)
    return Paper(
        title=N_("Jouw gegevens"),
        name=full_name(card),
        made_on=on,
        made_on_words=long_day(on),
        sections=(_about(card),),
        chapters=tuple(_chapters(access, card)),
        footer=OWN_COPY,
        product=the_bureau().name,
        demo=is_demo(),
    )


def _about(card: ClientCard) -> Section:
    meeting = Own(day_time(card.meeting_at)) if card.meeting_at else N_("Nog niet bekend")
    rows = (
        (N_("Naam"), (Own(full_name(card)),)),
        (N_("Dossiernummer"), (Own(card.case_number),)),
        (N_("Coach"), (Own(card.coach_name),)),
        (N_("Gesprek"), (meeting,)),
        (N_("Sinds"), (Own(day_time(card.created_at)),)),
    )
    return Section("own.card", N_("Wat het bureau van je weet"), (Facts(rows),))


def _chapters(access: Access, card: ClientCard) -> Iterator[Chapter]:
    told, said = told_modules(access), remarks(access)
    for module in all_modules():
        sections = [*_answers(access, module)]
        if module.slug in told:
            sections += with_reactions(told[module.slug].sections(), said)
        if sections:
            yield Chapter(module.title, tuple(sections))
    kept = my_fml(access)
    if kept:
        yield _plain(N_("FML"), _fml(access, kept))
    yield from own_documents(access, card)
    yield _plain(N_("Delen"), _shared(my_shares(access)))
    letters = tuple(own_letters(access))
    if letters:
        yield _plain(N_("Berichten en opdrachten"), *letters)
    yield _plain(N_("Wat er is gedaan"), _log(access))


def _plain(title: Words, *sections: Section) -> Chapter:
    return Chapter(title, sections, plain=True)


def _answers(access: Access, module: Module) -> Iterator[Section]:
    """What was answered this time, and in the time before."""
    now, last = open_round(access, module.slug), finished_modules(access).get(module.slug)
    if now and now.answers:
        yield _table(module, now.answers, "open", N_("Je antwoorden, nog niet klaar"))
    if last:
        yield _table(module, last.round.answers, "last", N_("Je antwoorden"))
    before = previous_finished(access, module.slug) if last else None
    if before:
        yield _table(module, before.round.answers, "before", N_("Je antwoorden van de vorige keer"))


def _table(module: Module, answers: Answers, which: str, title: Words) -> Section:
    lines = [answer_line(item, answers) for item in module.items if item.id in answers]
    rows = tuple((one.question, one.answer) for one in lines)
    table = Table(title, (N_("Vraag"), N_("Antwoord")), rows)
    mark = given_together(answers)
    said = (Paragraph(mark), table) if mark else (table,)
    return Section(f"own.{module.prefix}.{which}", title, said=said)


def _shared(shares: Iterable[MyShare]) -> Section:
    rows = tuple(
        (
            title_of(one.module),
            Own(one.coach_name),
            LEVELS[one.level],
            Own(long_day(one.until)),
            Own(day_time(one.last_viewed_at)) if one.last_viewed_at else N_("Nog niet"),
        )
        for one in shares
    )
    heads = (N_("Onderdeel"), N_("Met"), N_("Wat"), N_("Tot en met"), N_("Bekeken op"))
    if not rows:
        return Section("own.shares", N_("Wat je nu deelt"), (Paragraph(N_("Niets")),))
    return _section("own.shares", N_("Wat je nu deelt"), heads, rows)


def _fml(access: Access, kept: KeptFml) -> Section:
    """What the coach entered from the FML, the own answer, and what the client said of it."""
    title = text(N_("FML van {day}"), day=Own(long_day(kept.fml.on)))
    heads = (N_("Wat"), N_("In de FML"), N_("Jij zei"), N_("Dit klopt niet"))
    rows = tuple(
        (row.words, row.fml, row.own or Own("–"), _objection(row.objection))
        for _rubric, rows in rows_of(access, kept)
        for row in rows
    )
    return _section("own.fml", title, heads, rows)


def _objection(reason: str | None) -> Words:
    if reason is None:
        return Own("–")
    return Own(reason) if reason else N_("Ja")


def _log(access: Access) -> Section:
    rows = tuple(
        (Own(day_time(line.at)), Own(say(sentence(line)))) for line in log_of(access, None)
    )
    return _section("own.log", N_("Het nieuwste eerst"), (N_("Wanneer"), N_("Wat")), rows)


def _section(
    section_id: str, title: Words, heads: tuple[Words, ...], rows: tuple[tuple[Words, ...], ...]
) -> Section:
    return Section(section_id, title, (Table(title, heads, rows),))
