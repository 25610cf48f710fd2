"""The 36 qualities, each with what is too much of it, what it asks for and what annoys (Annex A)."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.kinds import Option
from app.domain.text import N_


@dataclass(frozen=True)
class Card:
    """A quality with what people often say of it in a kwaliteitenvierkant."""

    id: str
    """For ever: chosen cards are kept by it, and the item of its square ends with it."""
    label: str
    overdone: str
    challenge: str
    irritation: str


CARDS = (
    Card(
        "helpful",
        N_("behulpzaam"),
        N_("je overal mee bemoeien"),
        N_("loslaten"),
        N_("onverschilligheid"),
    ),
    Card(
        "reliable",
        N_("betrouwbaar"),
        N_("te strak zijn"),
        N_("je plan aanpassen"),
        N_("vergeten afspraken"),
    ),
    Card(
        "creative",
        N_("creatief"),
        N_("van alles tegelijk willen"),
        N_("afmaken"),
        N_("saaiheid"),
    ),
    Card("decisive", N_("daadkrachtig"), N_("drammen"), N_("geduld"), N_("eindeloos wachten")),
    Card("direct", N_("direct"), N_("bot overkomen"), N_("tact"), N_("niet zeggen wat je bedoelt")),
    Card(
        "persevering",
        N_("volhardend"),
        N_("te lang doorgaan"),
        N_("rust nemen"),
        N_("snel opgeven"),
    ),
    Card("honest", N_("eerlijk"), N_("te hard zijn"), N_("mildheid"), N_("smoesjes")),
    Card(
        "enthusiastic",
        N_("enthousiast"),
        N_("doordraven"),
        N_("stilstaan"),
        N_("nergens zin in hebben"),
    ),
    Card("flexible", N_("flexibel"), N_("met alles meegaan"), N_("kiezen"), N_("starheid")),
    Card("patient", N_("geduldig"), N_("te lang wachten"), N_("een keuze maken"), N_("haast")),
    Card(
        "sociable",
        N_("gezellig"),
        N_("te veel praten"),
        N_("aandacht voor het werk"),
        N_("stugheid"),
    ),
    Card(
        "humorous",
        N_("humoristisch"),
        N_("overal een grap van maken"),
        N_("ernst tonen"),
        N_("alles heel ernstig zien"),
    ),
    Card(
        "inquisitive",
        N_("leergierig"),
        N_("te veel tegelijk willen weten"),
        N_("kiezen"),
        N_("geen interesse tonen"),
    ),
    Card(
        "loyal",
        N_("loyaal"),
        N_("jezelf vergeten"),
        N_("voor jezelf kiezen"),
        N_("mensen laten vallen"),
    ),
    Card(
        "compassionate",
        N_("meelevend"),
        N_("zorgen van anderen overnemen"),
        N_("afstand houden"),
        N_("hardheid"),
    ),
    Card(
        "courageous",
        N_("moedig"),
        N_("te veel risico nemen"),
        N_("eerst nadenken"),
        N_("altijd op veilig spelen"),
    ),
    Card(
        "precise",
        N_("nauwkeurig"),
        N_("blijven hangen in details"),
        N_("hoofdlijnen zien"),
        N_("slordigheid"),
    ),
    Card(
        "down_to_earth",
        N_("nuchter"),
        N_("afstandelijk lijken"),
        N_("gevoel tonen"),
        N_("drama"),
    ),
    Card(
        "enterprising",
        N_("ondernemend"),
        N_("te veel beginnen"),
        N_("afmaken"),
        N_("stilzitten"),
    ),
    Card(
        "quiet",
        N_("rustig"),
        N_("onzichtbaar worden"),
        N_("in actie komen"),
        N_("drukte maken"),
    ),
    Card(
        "solving",
        N_("oplossingsgericht"),
        N_("te snel oplossen"),
        N_("eerst luisteren"),
        N_("klagen"),
    ),
    Card(
        "optimistic",
        N_("optimistisch"),
        N_("problemen niet willen zien"),
        N_("realistisch kijken"),
        N_("alles somber zien"),
    ),
    Card(
        "organising",
        N_("goed in organiseren"),
        N_("alles zelf regelen"),
        N_("uit handen geven"),
        N_("rommelig werken"),
    ),
    Card(
        "sharp",
        N_("scherp denkend"),
        N_("vooral fouten zien"),
        N_("waarderen"),
        N_("alles goed vinden"),
    ),
    Card(
        "independent",
        N_("zelfstandig"),
        N_("alles alleen doen"),
        N_("hulp vragen"),
        N_("afwachten"),
    ),
    Card(
        "practical",
        N_("praktisch"),
        N_("te snel doen"),
        N_("eerst nadenken"),
        N_("blijven praten"),
    ),
    Card(
        "respectful",
        N_("respectvol"),
        N_("te voorzichtig zijn"),
        N_("je mening geven"),
        N_("grofheid"),
    ),
    Card(
        "cooperative",
        N_("samenwerkend"),
        N_("je steeds aanpassen"),
        N_("je eigen lijn kiezen"),
        N_("ieder voor zich"),
    ),
    Card(
        "spontaneous",
        N_("spontaan"),
        N_("te snel reageren"),
        N_("even wachten"),
        N_("stijfheid"),
    ),
    Card(
        "responsible",
        N_("verantwoordelijk"),
        N_("alles op je nemen"),
        N_("delen"),
        N_("laksheid"),
    ),
    Card(
        "connecting",
        N_("verbindend"),
        N_("ruzie vermijden"),
        N_("het gesprek aangaan"),
        N_("stoken"),
    ),
    Card(
        "friendly",
        N_("vriendelijk"),
        N_("altijd ja zeggen"),
        N_("grens aangeven"),
        N_("kilheid"),
    ),
    Card(
        "caring",
        N_("zorgzaam"),
        N_("betuttelen"),
        N_("vertrouwen geven"),
        N_("iemand laten zitten"),
    ),
    Card(
        "self_assured",
        N_("zelfverzekerd"),
        N_("eigenwijs overkomen"),
        N_("openstaan"),
        N_("blijven twijfelen"),
    ),
    Card(
        "modest",
        N_("bescheiden"),
        N_("jezelf klein maken"),
        N_("jezelf laten zien"),
        N_("opscheppen"),
    ),
    Card(
        "convincing",
        N_("overtuigend"),
        N_("opdringen"),
        N_("ruimte geven"),
        N_("steeds iets anders vinden"),
    ),
)

LABELS: Mapping[str, str] = {card.id: card.label for card in CARDS}

OPTIONS = tuple(Option(card.id, card.label) for card in CARDS)
"""The cards as somebody chooses from them: the client, and the others."""
