"""The database and the keys; only this package knows SQL and encryption."""

from flask import Flask

from app.store.installation import is_demo, is_empty, mark_demo

__all__ = ["init_app", "is_demo", "is_empty", "mark_demo"]


def init_app(app: Flask) -> None:
    """Make the engines and derive the keys; the tables are the migrations' business."""
    raise NotImplementedError
