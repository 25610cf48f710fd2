"""What the home page says about messages, tasks and the own mail address."""

from flask import url_for

from app.domain.text import N_, Own, Words, text
from app.store.access import Access
from app.store.clients import ClientCard
from app.store.contact import MyContact, my_contact
from app.store.messages import unread_by, unread_comments_by
from app.store.outbox import mail_is_on
from app.store.rounds import progress
from app.store.sharing import my_shares
from app.store.tasks import Task, my_tasks
from app.web.client.asked import named
from app.web.client.note import Note
from app.web.client.own_pin import has_pin_here
from app.web.say import long_day


def message_note(access: Access, card: ClientCard) -> Note | None:
    """There is a message that was not read."""
    if not unread_by(access):
        return None
    title = text(N_("{coach} schreef je"), coach=Own(card.coach_name))
    return Note(title, "", N_("Lees het bericht"), url_for("post.index"))


def comment_note(access: Access, card: ClientCard) -> Note | None:
    """There is something new at what is shared."""
    unread = unread_comments_by(access)
    if not unread:
        return None
    share = next((one for one in my_shares(access) if one.id in unread), None)
    if share is None:
        return None
    title = text(N_("{coach} schreef iets bij wat je deelt"), coach=Own(card.coach_name))
    page = url_for("post.comments", slug=share.module)
    return Note(title, "", N_("Lees de opmerking"), page)


def task_note(access: Access, card: ClientCard) -> Note | None:
    """The first task that the client did not send, and how many more there are."""
    del card
    left = [one for one in my_tasks(access) if one.sent_at is None]
    if not left:
        return None
    if len(left) == 1:
        page = url_for("asked.show", task_id=left[0].id)
        return Note(N_("Om te doen voor je gesprek"), _line(left[0]), N_("Bekijk"), page)
    line = text(N_("{first} En nog {more}."), first=_line(left[0]), more=len(left) - 1)
    return Note(N_("Om te doen voor je gesprek"), line, N_("Bekijk ze"), url_for("asked.index"))


def address_note(access: Access, card: ClientCard) -> Note | None:
    """Mail does not arrive, the way in is closed, or the question for an address (C10b)."""
    del card
    mine = my_contact(access)
    page = url_for("contact.index")
    if mine:
        return _about(mine, page)
    if not mail_is_on() or not has_pin_here() or not _finished_something(access):
        return None
    return Note(
        N_("Waar mogen we een code heen sturen?"),
        N_("Dan kun je altijd terug, ook met een nieuwe telefoon."),
        N_("Geef een mailadres, of sla over"),
        page,
    )


def _about(mine: MyContact, page: str) -> Note | None:
    if mine.closed:
        title = N_("Iemand typte vaak een verkeerde pincode")
        return Note(title, N_("Inloggen met je mailadres staat uit."), N_("Bekijk"), page)
    if mine.refused:
        return Note(N_("Mail naar jouw adres komt niet aan"), "", N_("Kijk of het klopt"), page)
    return None


def _finished_something(access: Access) -> bool:
    return any(one.state == "finished" for one in progress(access).values())


def _line(task: Task) -> Words:
    if task.due is None:
        return text(N_("{task}."), task=named(task))
    return text(N_("{task}, graag vóór {day}."), task=named(task), day=Own(long_day(task.due)))
