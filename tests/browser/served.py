"""gunicorn in a process that need not import the product: it is forked from one that has.

Every test in the browser has a server of its own, and starting one from nothing took more than
half of the time of most of them. What is served, and how, is what ``gunicorn wsgi:app`` serves.
"""

import multiprocessing
import os
import sys
from pathlib import Path

from gunicorn.app import wsgiapp
from gunicorn.workers import gthread as _worker  # noqa: F401 - what gunicorn.conf.py asks for

import app.web as _product  # noqa: F401 - what wsgi.py makes an application of

REPOSITORY = Path(__file__).parents[2]
FORKED = multiprocessing.get_context("forkserver")
FORKED.set_forkserver_preload(["tests.browser.compiled"])


def served(port, env, log):
    """A process that serves on this port with this environment; what it says goes to the log."""
    process = FORKED.Process(target=serve, args=(port, env, str(log)), daemon=True)
    process.start()
    return process


def serve(port, env, log):
    """Be what the command gunicorn is, until a signal ends it."""
    os.setsid()  # its workers end with it
    os.chdir(REPOSITORY)
    os.environ.clear()
    os.environ.update(env)
    os.dup2(os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), sys.stderr.fileno())
    sys.argv = ["gunicorn", "--bind", f"127.0.0.1:{port}", "wsgi:app"]
    wsgiapp.run()
