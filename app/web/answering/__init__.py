"""Answering the questions of a part: on a client's own phone, or together on a coach's laptop."""
