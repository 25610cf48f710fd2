"""Log lines as JSON: what happened, never what was written, to whom, or with which token.

A line names the endpoint and not the address, because addresses hold ids. A failure is told
by its kind and the places in the code that it passed: messages of exceptions may quote content.
"""

import logging
import sys
import traceback
from time import perf_counter
from types import TracebackType
from typing import Any

from flask import Flask, current_app, g, request
from werkzeug.wrappers import Response

from app.web.plain_structlog import structlog

LOGGER = "koers"


def init_app(app: Flask) -> None:
    """Write one line for each request, and none of the libraries' own."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    app.extensions["log"] = structlog.get_logger(LOGGER).bind()
    for quiet in ("flask-limiter", "flask_wtf.csrf"):
        logging.getLogger(quiet).setLevel(logging.CRITICAL)
    app.before_request(_start_clock)
    app.after_request(_request_line)


def note(event: str, **facts: Any) -> None:
    """Write one line; the facts must be codes and counts, never somebody's words or ids."""
    current_app.extensions["log"].info(event, **facts)


def failure(error: BaseException) -> None:
    """Write what kind of error it was and where it came from, without its message.

    In development the message is there too: there are no real people in that database.
    """
    said = {"message": str(error)} if current_app.extensions["settings"].development else {}
    current_app.extensions["log"].error(
        "failure",
        kind=type(error).__qualname__,
        endpoint=request.endpoint,
        places=_places(error.__traceback__),
        **said,
    )


def _places(trace: TracebackType | None) -> list[str]:
    return [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)]


def _start_clock() -> None:
    g.started = perf_counter()


def _request_line(response: Response) -> Response:
    who, asked, ended = g.get("visitor"), request, perf_counter()
    note(
        "request",
        method=asked.method,
        endpoint=asked.endpoint,
        status=response.status_code,
        role=who.role if who else None,
        ms=round((ended - g.get("started", ended)) * 1000, 1),
    )
    return response
