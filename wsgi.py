"""The entrance for a WSGI server: ``gunicorn wsgi:app``."""

import sys

from app import create_app
from app.settings import SettingsError

try:
    app = create_app()
except SettingsError as problem:
    sys.exit(f"Koers does not start. {problem}")
