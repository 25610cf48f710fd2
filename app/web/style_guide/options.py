"""What can be chosen in the questions of /stijl."""

from app.domain.kinds import Option, Row

WORK = (
    Option("yes", "Ja"),
    Option("recent", "Nee, wel in de laatste 5 jaar"),
    Option("long_ago", "Nee, langer geleden of nooit"),
)
WEIGHTS = (
    Option("must", "Moet"),
    Option("nice", "Graag"),
    Option("neutral", "Maakt niet uit"),
    Option("never", "Nooit"),
)
SOURCES = (
    Option("choose", "Zelf kiezen hoe ik mijn werk doe"),
    Option("people", "Collega’s die mij helpen"),
    Option("result", "Zien wat mijn werk oplevert"),
    Option("long", "Arbeidsongeschiktheidsverzekeringsmaatschappijen bellen"),
)
_QUALITIES = (
    "Behulpzaam Geduldig Precies Eerlijk Rustig Vrolijk Creatief Zelfstandig Betrouwbaar"
    " Nieuwsgierig Flexibel Doelgericht Zorgzaam Ondernemend Bescheiden Direct Enthousiast"
    " Doorzettend Verantwoordelijk Oplossingsgericht Samenwerkend Luisterend Praktisch"
    " Leergierig Organiserend Overtuigend Meelevend Ordelijk Vindingrijk Stressbestendig"
    " Verbindend Humoristisch Zorgvuldig Besluitvaardig Gastvrij Moedig"
)
QUALITIES = tuple(Option(word.lower(), word) for word in _QUALITIES.split())
READY: Row = {
    "change": "Minder taken tegelijk",
    "level": "job",
    "step": "Elke ochtend drie taken kiezen",
    "start": "2027-01-04",
    "feasible": 5,
}
BUSY = {
    "1.change": "Rust",
    "1.feasible": "5",
    "2.step": "Wandelen tegen de pijn",
    "2.start": "morgen",
}
