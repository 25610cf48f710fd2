"""The installation itself: whether anybody is in it, and whether it is a demo."""


def is_empty() -> bool:
    """Whether there is no member of staff and no client."""
    raise NotImplementedError


def mark_demo() -> None:
    """Mark the database as a demo for ever; production refuses to open it."""
    raise NotImplementedError


def is_demo() -> bool:
    """Whether the database was marked as a demo."""
    raise NotImplementedError
