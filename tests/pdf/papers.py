"""Documents and a card to print in tests, with every kind of block in them."""

from datetime import date

from app.domain.sections import (
    AnswerLine,
    Balance,
    Balances,
    Bar,
    Bars,
    ExplainedScale,
    Explanation,
    Facts,
    Listing,
    Notice,
    Paragraph,
    Quote,
    Section,
    Table,
)
from app.domain.text import Own, say
from app.pdf import Card, Paper, print_card, print_document
from tests.pdf.reading import Node, Read

PERSON = "Samira Bouali"

BLOCKS = {
    "paragraph": Paragraph("Dit is een alinea.", strong=True),
    "facts": Facts((("Dit geeft energie", ("Zelf kiezen", "Resultaat zien")),)),
    "listing": Listing(("Eerst dit", "Dan dat"), "Mijn volgorde", numbered=True),
    "quote": Quote(Own("Ik werk graag buiten."), "Over een jaar wil ik"),
    "bars": Bars(
        "Waar sta je?",
        (
            Bar("Steun van anderen", 64.0, 52.0, 76.0, "Dit speelt soms bij jou."),
            Bar("Een stap zetten", None, None, None, "Nog te weinig antwoorden"),
            Bar("Zelf invloed hebben", 30.0, 18.0, 42.0, "Dit speelt weinig.", doubt=True),
        ),
        "Steun van anderen speelt soms.",
    ),
    "balances": Balances(
        "Geeft en kost",
        (
            Balance("Je taken", 66.7, 45.8, (56.0, 77.0), (35.5, 56.0), "kost meer"),
            Balance("Jijzelf", 40.0, 60.0, (30.0, 50.0), (50.0, 70.0), "geeft meer", doubt=True),
            Balance("Thuis", None, None, None, None, "Nog te weinig antwoorden"),
        ),
        "Vooral je taken kosten energie.",
    ),
    "notice": Notice(("Deze uitkomst is minder zeker.",), "doubt"),
    "table": Table("Wat veranderde", ("Wat", "Toen", "Nu"), (("Energie nu", "42", "67"),)),
    "explanation": Explanation(
        "Hoe kom je hieraan?",
        ("We tellen je punten op.",),
        tuple(
            ExplainedScale(
                f"Je taken: wat energie {side}",
                "Je vulde 1 van de 1 vragen in. Uitkomst 75, de streep loopt van 65 tot 85.",
                (AnswerLine(f"energy.job.{side}", "Ik kan zelf kiezen.", "Vaak", reversed=True),),
            )
            for side in ("geeft", "kost", "vraagt")
        ),
        "Versie 1 van de vragen.",
    ),
}
"""One block of each kind, by its kind."""

IN_SHORT = Section("short", "In het kort", summary=(BLOCKS["facts"],))
BOTH = Section(
    "both",
    "Wat geeft en wat kost?",
    said=(BLOCKS["listing"], BLOCKS["quote"]),
    shown=(
        *(BLOCKS[kind] for kind in ("balances", "bars", "notice", "table", "explanation")),
        Quote(Own("Dat herken ik."), "Mijn reactie", switch="reaction"),
    ),
)
SHOWN = Section("shown", "Alleen getoond", shown=(BLOCKS["paragraph"], BLOCKS["bars"]))


def paper(*sections, **others):
    """A paper with these sections, or with one of everything."""
    whole = {
        "title": "Persoonsprofiel",
        "made_on": date(2026, 5, 3),
        "made_on_words": "3 mei 2026",
        "version": "v2",
        "name": PERSON,
        "quote": "Ik wil weer werk doen waar ik mensen help.",
        "about": ("Dit is zelfonderzoek. Het is geen test en geen keuring.",),
        "footer": ("Gedeeld met Anna op 3 mei 2026",),
        "sections": sections or (IN_SHORT, BOTH, SHOWN),
    }
    return Paper(**(whole | others))


def printed(*sections, **others):
    """The bytes of such a paper."""
    return print_document(paper(*sections, **others), say)


def read(*sections, **others):
    """Such a paper, printed and read back."""
    return Read(printed(*sections, **others))


def own_words(text):
    """What is read of somebody's own words on paper, in reading order."""
    section = Section("own", "Eigen woorden", shown=(Quote(Own(text)),))
    quotes = read(section, quote="").tree.all("BlockQuote")
    return quotes[0].kids[0] if quotes else Node("P")


CARD = Card(
    link="https://koers.example/welkom#kKq9m3o2V0-abcDEFghiJK",
    address="koers.example",
    code="K7QM4T2X9HDP",
    last_day="23 mei",
    help_phone="053 123 45 67",
    first_name="Samira",
)


def printed_card():
    """The bytes of the card."""
    return print_card(CARD, say)
