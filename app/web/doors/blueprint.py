"""The blueprint that the doors share; its endpoints read ``doors.sign_in``, ``doors.help``."""

from flask import Blueprint

bp = Blueprint("doors", __name__)
