"""Documents and a card to print in tests, with every kind of block in them."""

from datetime import date

from app.domain.sections import (
    AnswerLine,
    Balance,
    Balances,
    Bar,
    Bars,
    Corner,
    Entry,
    ExplainedScale,
    Explanation,
    Facts,
    Hexagon,
    Listing,
    NamedList,
    Notice,
    Paragraph,
    Pole,
    Poles,
    Quadrant,
    Quote,
    Section,
    SideBySide,
    Story,
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
    "poles": Poles(
        "Jouw stijl",
        (
            Pole(
                "rustig, liever klein gezelschap",
                "uitgaand, zoekt mensen op",
                68.75,
                56.5,
                81.0,
                "Contact",
                "Soms ben je rustig, soms uitgaand. Het ligt dichter bij uitgaand.",
            ),
            Pole("gevoelig", "kalm", 30.0, 18.0, 42.0, "Kalmte", "Je neigt naar gevoelig.", True),
            Pole("praktisch", "bedenkt graag", None, label="Nieuwsgierig"),
            Pole("binnen", "buiten", 25.0),
        ),
        "Contact ligt dichter bij uitgaand.",
    ),
    "hexagon": Hexagon(
        "Zes soorten werk",
        (
            Corner("Doen en maken", 40.6),
            Corner("Uitzoeken", 53.1),
            Corner("Bedenken en vormgeven", 34.4),
            Corner("Helpen en leren", 81.3, top=True),
            Corner("Ondernemen en overtuigen", 59.4),
            Corner("Ordenen en regelen", 68.8, top=True),
        ),
        "Het meest: helpen en leren. Daarna: ordenen en regelen.",
    ),
    "side_by_side": SideBySide(
        (
            NamedList(
                "Dit kan ik goed",
                (
                    Entry("Luisteren", "verhaal", confirmed=True),
                    Entry("Iemand helpen", "eigen inschatting"),
                ),
            ),
            NamedList("Dit wil ik", (Entry("Vaste taken"), Entry("Rust")), numbered=True),
            NamedList("Dit geeft energie", (Entry("Zelf kiezen"),)),
        )
    ),
    "quadrant": Quadrant("Behulpzaam", "bemoeien", Own("loslaten"), "onverschilligheid"),
    "story": Story(
        Own("De nieuwe die niets durfde te vragen"),
        (
            ("Wat was er aan de hand?", Own("Hij zat stil.")),
            ("Wat was jouw taak?", Own("Hem inwerken.")),
        ),
        "Luisteren",
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
NEWER = ("poles", "hexagon", "side_by_side", "quadrant", "story")
PROFILE = (
    Section("in.short", "In het kort", summary=(BLOCKS["side_by_side"],)),
    *(
        Section(f"{side}.{kind}", f"Deel met {kind}", **{side: (BLOCKS[kind],)})
        for kind in NEWER
        for side in ("said", "shown")
    ),
    Section(
        "profile.both",
        "Beide kanten",
        said=tuple(BLOCKS[kind] for kind in ("side_by_side", "story", "quadrant")),
        shown=tuple(BLOCKS[kind] for kind in ("poles", "hexagon", "explanation")),
    ),
)
"""The blocks of the persoonsprofiel in every place that they may have."""


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


def printed_card(size="a5"):
    """The bytes of the card."""
    return print_card(CARD, say, size)
