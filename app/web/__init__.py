"""The pages; start reading at ``init_app`` and ``policy.POLICY``."""

from typing import Final

from flask import Flask, current_app, has_request_context, session
from werkzeug.local import LocalProxy

from app.store import is_demo
from app.store.bureau import the_bureau
from app.web import (
    assets,
    charts,
    doors,
    errors,
    logs,
    observer,
    policy,
    say,
    security,
    staff,
    style_guide,
)
from app.web.beheer import bureau as own_bureau
from app.web.beheer import figures, handing_over, mail
from app.web.beheer import staff as bureau
from app.web.client import (
    agreements,
    asked,
    booklets,
    contact,
    devices,
    erasing,
    finishing,
    home,
    logbook,
    meeting,
    new_coach,
    observing,
    outcome,
    own_data,
    pauses,
    plan,
    post,
    profile,
    progress,
    questions,
    search_profile,
    sharing,
    start,
    trajectory,
)
from app.web.client import fml as own_fml
from app.web.client import together as own_together
from app.web.client.occupations import looking, picking
from app.web.coach import (
    caseload,
    clients,
    conversation,
    facts,
    fml,
    invitations,
    messages,
    prepare,
    printing,
    reading,
    tasks,
    together,
)
from app.web.coach import progress as coach_progress
from app.web.doors.looks import colour_digest
from app.web.extensions import babel, compress, csrf, htmx, limiter
from app.web.templating import PlainEnvironment, drawn_once, kept_choices, kept_question
from app.web.visitor import view, visitor

BLUEPRINTS: Final = (
    doors.bp,
    observer.bp,
    staff.bp,
    home.bp,
    start.bp,
    questions.bp,
    pauses.bp,
    booklets.bp,
    finishing.bp,
    outcome.bp,
    looking.bp,
    picking.bp,
    profile.bp,
    search_profile.bp,
    observing.bp,
    logbook.bp,
    own_data.bp,
    own_fml.bp,
    erasing.bp,
    sharing.bp,
    agreements.bp,
    own_together.bp,
    plan.bp,
    progress.bp,
    trajectory.bp,
    coach_progress.bp,
    contact.bp,
    post.bp,
    asked.bp,
    meeting.bp,
    devices.bp,
    caseload.bp,
    clients.bp,
    printing.bp,
    prepare.bp,
    conversation.bp,
    together.bp,
    facts.bp,
    invitations.bp,
    fml.bp,
    messages.bp,
    tasks.bp,
    reading.bp,
    bureau.bp,
    own_bureau.bp,
    figures.bp,
    handing_over.bp,
    new_coach.bp,
    mail.bp,
    style_guide.bp,
)
"""Every page of the application, one blueprint for each file of views."""

DUTCH: Final = "nl"

HTMX_CONFIG: Final = {
    "includeIndicatorStyles": False,
    "allowEval": False,
    "allowScriptTags": False,
    "historyCacheSize": 0,
    "selfRequestsOnly": True,
    "responseHandling": [
        {"code": "204", "swap": False},
        {"code": "[23]..", "swap": True},
        {"code": "[45]..", "swap": True, "error": True},
    ],
}
"""Keeps htmx within the content policy, and pages out of the browser's storage."""


def init_app(app: Flask) -> None:
    """Join extensions, guards and pages; the start stops where the policy table has a gap."""
    app.jinja_environment = PlainEnvironment
    assets.init_app(app)
    logs.init_app(app)
    _init_extensions(app)
    say.init_app(app)
    charts.init_app(app)
    _add_globals(app)
    errors.init_app(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
    policy.init_app(app)
    policy.check(app)
    errors.prepare(app)


def _init_extensions(app: Flask) -> None:
    """Tie the extensions; what is registered first sees a request first and a response last."""
    settings = app.extensions["settings"]
    app.config.update(
        BABEL_TRANSLATION_DIRECTORIES="../translations",
        COMPRESS_ALGORITHM=["br", "gzip"],
        COMPRESS_BR_LEVEL=3,
        COMPRESS_LEVEL=3,  # half the time of the level that is usual, for a tenth more bytes
        COMPRESS_EVALUATE_CONDITIONAL_REQUEST=False,
        RATELIMIT_STORAGE_URI=settings.rate_limit_storage,
        WTF_CSRF_TIME_LIMIT=None,
    )
    compress.init_app(app)
    security.init_app(app)
    csrf.init_app(app)
    limiter.init_app(app)
    htmx.init_app(app)
    babel.init_app(app, default_locale=DUTCH, locale_selector=_language)


def _add_globals(app: Flask) -> None:
    """What every template and macro may use without being given it."""
    app.jinja_env.globals.update(
        demo=LocalProxy(_demo),
        htmx_config=HTMX_CONFIG,
        drawn_once=drawn_once,
        kept_choices=kept_choices,
        kept_question=kept_question,
        settings=app.extensions["settings"],
        bureau=LocalProxy(the_bureau),
        colour_digest=colour_digest,
        view=LocalProxy(view),
        visitor=visitor,
    )
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def _language() -> str:
    """The visitor's language; also asked outside requests, by commands and the PDF."""
    language = session.get("language") if has_request_context() else None
    return language if isinstance(language, str) else DUTCH


def _demo() -> bool:
    """Whether the people in the database are made up; asked once, and only in development."""
    if not current_app.extensions["settings"].development:
        return False
    if "demo" not in current_app.extensions:
        current_app.extensions["demo"] = is_demo()
    return bool(current_app.extensions["demo"])
