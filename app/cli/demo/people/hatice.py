"""Hatice keeps the books of a shop; she is half-way, and waits for what others say of her."""

from app.cli.demo.people.moods import READY_TO_GO
from app.cli.demo.people.persona import (
    CHANGE,
    ENERGY,
    IDENTITY,
    OCCUPATIONS,
    Other,
    Persona,
    Said,
    State,
)
from app.cli.demo.people.saying import leaning, square, under

_IDENTITY: Said = {
    "identity.qualities": (
        "precise",
        "organising",
        "responsible",
        "loyal",
        "inquisitive",
        "friendly",
        "independent",
    ),
    "identity.top": ("precise", "responsible", "organising", "inquisitive", "loyal"),
    **square(
        "precise",
        "drie keer hetzelfde lijstje nalopen",
        "denken: dit is goed genoeg",
        "mensen die hun bonnetjes kwijt zijn",
    ),
    **square(
        "responsible",
        "ook het werk van een ander doen",
        "zeggen dat ik vol zit",
        "collega's die wegkijken",
    ),
    "identity.pride": "Dat de kas elke avond klopte, ook in december.",
}

HATICE = Persona(
    "Hatice",
    "Öztürk",
    "24-097",
    0,
    "full",
    None,
    State.HALFWAY,
    {
        **READY_TO_GO,
        **leaning(
            "identity",
            outgoing=2.4,
            warm=3.4,
            orderly=4.7,
            calm=3.1,
            curious=3.5,
            self_view=3.8,
        ),
        **leaning("occupations", R=1.8, I=3.4, A=2.3, S=2.9, E=3.3, C=4.5),
    },
    {
        **under(
            "change",
            expect="working",
            importance=9,
            trust=8,
            helpers=("plan", "learning", "clarity"),
            blocks=("too_much",),
            goal="de boekhouding doen van een klein bedrijf.",
        ),
        "energy.works_now": "yes",
        **_IDENTITY,
    },
    finished=(CHANGE, IDENTITY),
    begun={ENERGY: 23, OCCUPATIONS: 14},
    others=(
        Other(
            "colleague",
            (2, 4, 4, 2, 5, 1, 4, 3, 3, 4),
            ("precise", "reliable", "friendly", "organising", "modest"),
            value="Als Hatice iets doet, is het klaar en klopt het.",
        ),
    ),
    waiting=("family", "friend"),
)
