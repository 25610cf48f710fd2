"""What a client reads after a wrong PIN: how many tries are left, and never for how long."""

from app.domain.text import N_, text
from app.web.say import say


def wrong_pin(tries_left: int) -> str:
    """The message for a wrong PIN, with at least one try left."""
    if tries_left == 1:
        return say(N_("Nog 1 keer. Weet je het niet zeker? Kies “Pincode vergeten?”."))
    return say(
        text(
            N_("Deze pincode klopt niet. Je kunt het nog {tries} keer proberen."),
            tries=tries_left,
        )
    )
