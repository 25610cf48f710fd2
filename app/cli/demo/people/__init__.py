"""The people of the demo bureau: who they are, how they stand, and how far they got."""

from app.cli.demo.people.fatima import FATIMA
from app.cli.demo.people.hatice import HATICE
from app.cli.demo.people.jolanda import JOLANDA
from app.cli.demo.people.mehmet import MEHMET
from app.cli.demo.people.moods import CRAFTSMAN, STUCK_IN_THE_PAST
from app.cli.demo.people.persona import Colleague, Persona, State
from app.cli.demo.people.piet import PIET
from app.cli.demo.people.samira import SAMIRA

__all__ = ["BEHEERDER", "CLIENTS", "COACHES", "Colleague", "Persona", "State"]

BEHEERDER = Colleague("beheerder", "Ria Smit", "ria@bureau.example")
COACHES = (
    Colleague("coach", "Anna de Wit", "anna@bureau.example"),
    Colleague("coach", "Bram Jansen", "bram@bureau.example"),
)
KEES = Persona("Kees", "de Wolf", "24-102", 0, "short", 2, State.INVITED, STUCK_IN_THE_PAST)
WILLEM = Persona("Willem", "Postma", "24-127", 1, "short", 5, State.STARTED, CRAFTSMAN)

CLIENTS = (SAMIRA, KEES, HATICE, PIET, FATIMA, WILLEM, JOLANDA, MEHMET)
