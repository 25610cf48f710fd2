"""What a client is asked to do before the meeting, and what the client told of it."""

from datetime import timedelta
from typing import Final, get_args

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import RadioField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, ValidationError

from app.domain.text import N_, Own, Words, text
from app.modules import all_modules, find_module
from app.store.clock import today
from app.store.tasks import NewTask, Task, TaskKind, add_tasks, tasks_of, withdraw_task
from app.web.calendar_file import meeting_file
from app.web.coach.own import facts_about, own_client, tell_nothing
from app.web.day_fields import Day
from app.web.own_words import OwnWordsField
from app.web.say import say
from app.web.visitor import staff_id

bp = tell_nothing(Blueprint("tasks", __name__, url_prefix="/coach/client/<client_id>"))

LONGEST: Final = 500
WITHIN: Final = timedelta(days=366)
KINDS: Final[dict[TaskKind, str]] = {
    "module": N_("Een onderdeel doen"),
    "story": N_("Een verhaal vertellen (STAR)"),
    "question": N_("Een eigen vraag beantwoorden"),
    "document": N_("Iets meenemen"),
}
NEEDS_WORDS: Final = {
    "question": N_("Schrijf je vraag."),
    "document": N_("Schrijf wat je cliënt meeneemt."),
}


class TaskForm(FlaskForm):  # type: ignore[misc]  # Flask-WTF has no types
    """One task: what kind, which part, in which words, and before when."""

    kind = RadioField(
        _l("Wat vraag je?"),
        [InputRequired(_l("Kies wat je vraagt."))],
        choices=[SelectChoice(kind, _l(KINDS[kind])) for kind in get_args(TaskKind)],
    )
    module = SelectField(_l("Welk onderdeel"))
    words = OwnWordsField(_l("Je vraag of uitleg"), LONGEST, needed=False)
    due = Day(_l("Graag vóór"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.module.choices = [SelectChoice(one.slug, say(one.title)) for one in all_modules()]

    def validate_words(self, field: OwnWordsField) -> None:
        """A question and a document need words."""
        missing = NEEDS_WORDS.get(self.kind.data or "")
        if missing and not field.data:
            raise ValidationError(say(missing))

    def validate_due(self, field: Day) -> None:
        """Refuse a day that is past or more than a year away; no day is fine."""
        if not field.errors and field.data and not today() <= field.data <= today() + WITHIN:
            raise ValidationError(_l("Kies een dag vanaf vandaag, binnen een jaar."))

    def task(self) -> NewTask:
        """The task that was filled in."""
        module = self.module.data if self.kind.data == "module" else ""
        return NewTask(self.kind.data, self.words.data, module, self.due.data)


@bp.get("/opdrachten")
def of_client(client_id: str) -> str:
    """What was asked, and what the client chose to tell of it."""
    return _page(client_id, TaskForm(formdata=None))


@bp.post("/opdrachten")
def give(client_id: str) -> ResponseReturnValue:
    """Ask one thing more."""
    card, form = own_client(client_id), TaskForm()
    if not form.validate():
        return _page(client_id, form), 422
    add_tasks(card.id, staff_id(), [form.task()])
    return redirect(url_for(".of_client", client_id=card.id), 303)


@bp.post("/opdrachten/<task_id>/weg")
def withdraw(client_id: str, task_id: str) -> ResponseReturnValue:
    """Take a task back; the client sees it no more."""
    withdraw_task(staff_id(), client_id, task_id)
    return redirect(url_for(".of_client", client_id=client_id), 303)


@bp.get("/afspraak.ics")
def meeting(client_id: str) -> Response:
    """The meeting for the coach's own calendar; no name is in it."""
    return meeting_file(own_client(client_id))


def named(task: Task) -> Words:
    """The task in a few words."""
    if task.kind == "module":
        module = find_module(task.module)
        return text(N_("Doet {part}"), part=module.title if module else Own(task.module))
    if task.kind == "document":
        return text(N_("Neemt mee: {what}"), what=Own(task.words))
    return N_("Vertelt een verhaal (STAR)") if task.kind == "story" else N_("Beantwoordt een vraag")


def _page(client_id: str, form: TaskForm) -> str:
    card = own_client(client_id)
    return render_template(
        "coach/tasks.html",
        **facts_about(card),
        form=form,
        tasks=tasks_of(staff_id(), card.id),
        named=named,
    )
