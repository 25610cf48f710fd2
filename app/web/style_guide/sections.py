"""Sections with every kind of block: sure, in doubt, with too few answers, and very long."""

from typing import Final

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
from app.domain.text import Own

LONG: Final = "Arbeidsongeschiktheidsverzekeringsvoorwaarden en verzuimbegeleidingsgesprekken"

ENERGY: Final = Section(
    "style.energy",
    "Wat geeft en wat kost energie?",
    summary=(
        Facts(
            (
                ("Dit geeft jou energie", ("Zelf kiezen hoe ik werk", "Collega’s die helpen")),
                ("Dit kost jou energie", ("Te veel werk", "Regels en papier")),
            )
        ),
        Paragraph("Vooral je taken kosten nu energie. Dat zeggen jouw antwoorden.", strong=True),
    ),
    said=(
        Listing(
            ("Zelf kiezen hoe ik werk", "Collega’s die helpen", "Resultaat zien"),
            "Dit geeft jou energie",
            numbered=True,
        ),
        Quote(Own("Ik wil weer werk doen waar ik mensen help, in mijn eigen tempo.")),
    ),
    shown=(
        Balances(
            "Wat geeft en wat kost energie",
            (
                Balance("Je taken", 75, 50, (65, 85), (40, 60), "kost meer"),
                Balance("Je werkplek en collega’s", 55, 40, (45, 65), (30, 50), "kost meer"),
                Balance("Jijzelf", 60, 65, (50, 70), (55, 75), "ongeveer gelijk", doubt=True),
                Balance("Thuis", None, None, None, None, "Nog te weinig antwoorden"),
            ),
            "Je taken: kost meer. Je werkplek en collega’s: kost meer. Jijzelf: ongeveer gelijk.",
        ),
        Notice(
            (
                "Deze uitkomst is minder zeker.",
                "Wil je je antwoorden nog eens bekijken? Het kan ook gewoon kloppen.",
            ),
            "doubt",
        ),
        Explanation(
            "Hoe kom je hieraan?",
            (
                "Elke vraag telt even zwaar.",
                "De streep laat zien hoe zeker de uitkomst is. Lang = minder zeker.",
            ),
            (
                ExplainedScale(
                    "Energie op een dag",
                    "Je vulde 2 van de 2 vragen in. Uitkomst 75, de streep loopt van 65 tot 85.",
                    (
                        AnswerLine("style.a", "Ik kan zelf kiezen hoe ik mijn werk doe.", "Vaak"),
                        AnswerLine(
                            "style.b",
                            "Een dag kost meer energie dan ik heb.",
                            "Soms",
                            reversed=True,
                        ),
                    ),
                ),
            ),
            "Versie 1.0.",
        ),
    ),
)

CHANGE: Final = Section(
    "style.change",
    "Waar sta je nu?",
    said=(Quote(Own(f"{LONG}. Ik weet niet meer wat ik daarmee moet."), "Over een jaar wil ik"),),
    shown=(
        Bars(
            "Waar sta je nu",
            (
                Bar(
                    "Afscheid van je oude werk", 68.75, 56.5, 81, "Dit speelt soms of veel bij jou."
                ),
                Bar(
                    "Tussen oud en nieuw",
                    30,
                    20,
                    40,
                    "Dit speelt weinig of soms bij jou.",
                    doubt=True,
                ),
                Bar("Het nieuwe begin", None, None, None, "Nog te weinig antwoorden"),
                Bar(LONG, 100, 90, 100, "Dit speelt nu veel bij jou."),
            ),
            "Het meest speelt nu het afscheid van je oude werk.",
        ),
        Notice(("Ook thuis vraagt nu veel.",), "care"),
        Notice(("Je kunt dit later aanvullen.",)),
        Table(
            "De vorige keer en nu",
            ("Onderwerp", "Eerste keer", "Nu", "Verschil"),
            (
                ("Je taken", "kost meer", "ongeveer gelijk", "minder kosten"),
                (LONG, "ongeveer gelijk", "geeft meer", "meer energie"),
            ),
        ),
    ),
)

SAMPLE_SECTIONS: Final = (ENERGY, CHANGE)
