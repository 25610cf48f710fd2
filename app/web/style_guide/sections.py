"""Sections with every kind of block: sure, in doubt, with too few answers, and very long."""

from typing import Final

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

STYLE: Final = Section(
    "style.poles",
    "Jouw stijl",
    shown=(
        Poles(
            "Tussen twee kanten",
            (
                Pole(
                    "rustig, liever klein gezelschap",
                    "uitgaand, zoekt mensen op",
                    68.75,
                    56.5,
                    81,
                    "Contact",
                    "Soms ben je rustig, soms uitgaand. Het ligt dichter bij uitgaand.",
                ),
                Pole(
                    "gevoelig, alert",
                    "kalm, stevig",
                    30,
                    18,
                    42,
                    "Kalmte",
                    "Je neigt naar gevoelig.",
                    doubt=True,
                ),
                Pole(
                    "praktisch, vertrouwd",
                    "onderzoekend, bedenkt graag",
                    None,
                    label="Nieuwsgierig",
                    meaning="Nog te weinig antwoorden",
                ),
                Pole(LONG, LONG, 100, 88, 100, LONG, "Je neigt naar het tweede."),
            ),
            "Contact: dichter bij uitgaand. Kalmte: je neigt naar gevoelig.",
        ),
        Poles(
            "Waar je het liefst werkt",
            (
                Pole("binnen", "buiten", 25),
                Pole("rustig", "levendig", 50),
                Pole("vaste taken", "veel afwisseling", 100),
            ),
            "Eerder binnen dan buiten, tussen rustig en levendig in, veel afwisseling.",
        ),
    ),
)

INTERESTS: Final = Section(
    "style.interests",
    "Welke richting?",
    shown=(
        Hexagon(
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
    ),
)

STRENGTHS: Final = Section(
    "style.strengths",
    "Wat kun je goed?",
    summary=(
        SideBySide(
            (
                NamedList(
                    "Dit kan ik goed",
                    (
                        Entry("Luisteren", "verhaal", confirmed=True),
                        Entry("Iemand helpen", "eigen inschatting"),
                        Entry(LONG, "ook genoemd door 2 van 3", confirmed=True),
                    ),
                ),
                NamedList("Dit geeft energie", (Entry("Zelf kiezen hoe"), Entry("Resultaat zien"))),
                NamedList("Dit ontbreekt", ()),
            )
        ),
    ),
    said=(
        SideBySide(
            (
                NamedList(
                    "Mijn vijf",
                    (Entry("Behulpzaam"), Entry("Precies"), Entry("Nieuwsgierig")),
                    numbered=True,
                ),
            )
        ),
    ),
    shown=(
        Quadrant("Behulpzaam", "bemoeien", Own("loslaten"), "onverschilligheid"),
        Quadrant("Precies", Own(LONG), "", "slordigheid"),
        Story(
            Own("De nieuwe die niets durfde te vragen"),
            (
                ("Wat was er aan de hand?", Own("Hij zat stil.\nNiemand zei iets.")),
                ("Wat was jouw taak?", Own(LONG)),
                ("Wat deed jij precies?", Own("Ik ging ernaast zitten <en> vroeg door.")),
            ),
            "Luisteren en inwerken",
        ),
    ),
)

SAMPLE_SECTIONS: Final = (ENERGY, CHANGE, STYLE, INTERESTS, STRENGTHS)
