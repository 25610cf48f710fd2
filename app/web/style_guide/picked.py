"""Things with a title of their own, as /stijl shows them: a card with a verdict, and lists."""

from app.domain.answers import Answer
from app.domain.kinds import Option, Picked, Verdict
from app.domain.module import Item
from app.domain.sections import Listing, Paragraph

VERDICTS = (
    Option("like", "Leuk"),
    Option("maybe", "Misschien"),
    Option("no", "Nee"),
    Option("no_load", "Te zwaar of te druk"),
    Option("no_wage", "Salaris"),
)
ROWS = tuple({"id": str(place), "title": one} for place, one in enumerate(("kok", "smid", "tolk")))
OPTIONS = tuple(Option(row["id"], row["title"]) for row in ROWS)


def _card(item_id: str) -> Item:
    return Item(
        item_id,
        "Servicemedewerker bioscoop of theater",
        Verdict(VERDICTS),
        shown=lambda _answers, _supplied: (
            Paragraph("Je ontvangt bezoekers van films en voorstellingen."),
            Listing(("Kaartjes scannen", "Zalen opruimen"), "Dit doe je op een dag"),
        ),
    )


SAMPLES = (
    ("Oordeel, leeg", _card("style.verdict.1"), None),
    ("Oordeel, nee met een reden", _card("style.verdict.2"), Answer("no_load")),
    (
        "Lijst die vaststaat",
        Item(
            "style.picked.1",
            "Beroepen om te bekijken",
            Picked(24, whole=True),
            options=lambda _answers, _supplied: OPTIONS,
        ),
        Answer(ROWS),
    ),
    (
        "Lijst om af te vinken",
        Item(
            "style.picked.2",
            "Zelf toegevoegd",
            Picked(5),
            options=lambda _answers, _supplied: OPTIONS,
        ),
        Answer(ROWS[:2]),
    ),
)
"""The state that each shows, the question, and its answer."""
