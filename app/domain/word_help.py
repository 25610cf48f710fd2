"""Hard words and what they mean, for help on tap where they occur (content.md 7.1 and 7.2).

A word stands here when it is rare in Dutch, or means something special on the way to work, and a
text cannot do without it. The lint in tests/language says which words that are.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache

from app.domain.sections import Explanation, Section
from app.domain.text import N_, Own, Text, Words


@dataclass(frozen=True)
class WordHelp:
    """A word with its meaning in at most 25 easy words."""

    word: str
    means: str
    forms: frozenset[str]
    """How the word can be written: in small letters, but for an abbreviation."""


def _word(word: str, means: str, *forms: str) -> WordHelp:
    return WordHelp(word, means, frozenset((word, *forms)))


WORDS = (
    _word(
        N_("afwisseling"),
        N_("Steeds weer iets anders doen."),
        *("afwisselen", "afwisselend", "afwisselende"),
    ),
    _word(N_("behulpzaam"), N_("Je helpt graag.")),
    _word(N_("beroepenoriëntatie"), N_("Kijken welk werk jij leuk vindt.")),
    _word(N_("bescheiden"), N_("Je praat niet veel over wat je goed kunt.")),
    _word(N_("besmetting"), N_("Dat je iets krijgt van een virus of een bacterie.")),
    _word(N_("betuttelen"), N_("Iemand helpen alsof hij het zelf niet kan.")),
    _word(N_("bijstellen"), N_("Een beetje veranderen, zodat het beter past.")),
    _word(N_("column"), N_("Een kort stuk met een mening. Het staat in de krant of online.")),
    _word(N_("conflict"), N_("Ruzie, of een groot verschil van mening."), "conflicten"),
    _word(N_("daadkrachtig"), N_("Je kiest snel en je doet het ook.")),
    _word(N_("directie"), N_("De mensen die de baas zijn van een bedrijf.")),
    _word(N_("doordraven"), N_("Zo druk bezig zijn dat je niet meer kunt stoppen.")),
    _word(N_("doorgroeien"), N_("Steeds meer leren en doen in je werk.")),
    _word(N_("doorvragen"), N_("Nog een vraag stellen, zodat je het goed begrijpt.")),
    _word(N_("drammen"), N_("Steeds weer zeggen wat jij wilt.")),
    _word(N_("evenement"), N_("Een feest, markt of wedstrijd voor veel mensen.")),
    _word(N_("flexibel"), N_("Je kunt makkelijk iets anders doen dan je dacht."), "flexibeler"),
    _word(N_("FML"), N_("Een lijst van de bedrijfsarts of UWV. Daarin staat wat je in werk kunt.")),
    _word(N_("geweten"), N_("Wat in jou zegt of iets goed of fout is.")),
    _word(N_("gezelschap"), N_("Een groep mensen bij elkaar.")),
    _word(N_("haalbaar"), N_("Het kan lukken.")),
    _word(N_("heftruck"), N_("Een kleine wagen die zware dozen omhoog brengt.")),
    _word(N_("hoofdlijnen"), N_("De dingen die het belangrijkst zijn.")),
    _word(N_("indelen"), N_("Kiezen wat je wanneer doet.")),
    _word(
        N_("installatie"),
        N_("Iets groots met buizen of draden, zoals de verwarming. Of het werk om dat te maken."),
    ),
    _word(N_("inwerken"), N_("Iemand leren hoe het nieuwe werk gaat.")),
    _word(N_("kilheid"), N_("Niet vriendelijk doen.")),
    _word(N_("kwaliteit"), N_("Iets goeds van jou. Anderen merken dat ook."), "kwaliteiten"),
    _word(
        N_("kwaliteitenvierkant"),
        N_("Vier vakken over één kwaliteit van jou. Wat is te veel? Wat helpt? Wat stoort je?"),
        "kwaliteitenvierkanten",
    ),
    _word(N_("laboratorium"), N_("Een plek waar mensen stoffen onderzoeken.")),
    _word(N_("laksheid"), N_("Niet doen wat nodig is.")),
    _word(N_("leergierig"), N_("Je wilt graag nieuwe dingen leren.")),
    _word(N_("leidinggevende"), N_("De baas die jouw werk verdeelt."), "leidinggevenden"),
    _word(N_("levendig"), N_("Er gebeurt veel en er zijn veel mensen."), "levendige"),
    _word(N_("loyaal"), N_("Je blijft bij iemand, ook als het moeilijk is.")),
    _word(N_("meelevend"), N_("Je voelt mee met een ander."), "meelevende"),
    _word(N_("mildheid"), N_("Zacht zijn voor een ander."), "mild", "milder"),
    _word(N_("nauwkeurig"), N_("Je werkt heel precies.")),
    _word(N_("nuchter"), N_("Je blijft rustig en kijkt naar wat er echt is.")),
    _word(N_("onderhandelen"), N_("Praten tot je samen een afspraak hebt.")),
    _word(N_("ondernemend"), N_("Je begint graag zelf iets nieuws.")),
    _word(N_("onverschilligheid"), N_("Laten merken dat iets je niets kan schelen.")),
    _word(N_("opdringen"), N_("Iets willen geven wat de ander niet wil.")),
    _word(N_("oplossingsgericht"), N_("Je zoekt naar wat wel kan.")),
    _word(N_("optimistisch"), N_("Je denkt dat het goed komt.")),
    _word(N_("overtuigend"), N_("Anderen geloven wat je zegt.")),
    _word(N_("patroon"), N_("Iets wat steeds op dezelfde manier terugkomt.")),
    _word(N_("ploegen"), N_("Groepen die om de beurt werken. Vroeg, laat of in de nacht.")),
    _word(N_("presenteren"), N_("Iets vertellen of laten zien aan een groep.")),
    _word(N_("procedure"), N_("De vaste stappen om iets te doen."), "procedures"),
    _word(N_("realistisch"), N_("Kijken naar hoe het echt is.")),
    _word(N_("recycling"), N_("Van afval weer iets nieuws maken.")),
    _word(N_("respectvol"), N_("Je laat merken dat de ander belangrijk is.")),
    _word(N_("rooster"), N_("Een lijst: wie werkt wanneer?")),
    _word(N_("runnen"), N_("Zorgen dat een winkel of bedrijf goed loopt.")),
    _word(N_("sponsor"), N_("Een bedrijf dat geld geeft en daarvoor reclame krijgt."), "sponsors"),
    _word(N_("starheid"), N_("Niets anders willen dan wat je altijd doet.")),
    _word(N_("stoken"), N_("Zorgen dat anderen ruzie krijgen.")),
    _word(N_("stugheid"), N_("Weinig zeggen en niet vriendelijk zijn.")),
    _word(N_("tact"), N_("Iets moeilijks vriendelijk zeggen.")),
    _word(N_("tegenvaller"), N_("Iets wat minder goed gaat dan je hoopte.")),
    _word(N_("traject"), N_("De hulp die je krijgt op weg naar werk."), "trajecten"),
    _word(N_("trilling"), N_("Een snelle beweging, zoals van een boor."), "trillingen"),
    _word(N_("uitzendbureau"), N_("Een bedrijf dat mensen aan werk helpt bij andere bedrijven.")),
    _word(N_("UWV"), N_("Dit kantoor betaalt uitkeringen. Het helpt ook om werk te vinden.")),
    _word(N_("vaardigheid"), N_("Iets wat je kunt, omdat je het leerde."), "vaardigheden"),
    _word(N_("verbindend"), N_("Je brengt mensen bij elkaar.")),
    _word(N_("volhardend"), N_("Je gaat door, ook als het moeilijk is.")),
    _word(N_("voorraad"), N_("De spullen die een bedrijf heeft liggen.")),
    _word(N_("vormgeven"), N_("Kiezen hoe iets eruitziet.")),
    _word(N_("wegwijs"), N_("Je weet waar alles is en hoe het gaat.")),
    _word(N_("zelfverzekerd"), N_("Je weet dat je iets kunt.")),
    _word(N_("zinvol"), N_("Het is ergens goed voor.")),
    _word(N_("zorgzaam"), N_("Je zorgt graag voor anderen.")),
)
"""In the order of the alphabet."""

_BY_FORM: Mapping[str, WordHelp] = {form: one for one in WORDS for form in one.forms}
_ONE_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_NO_WORDS = frozenset(("id", "switch", "tone", "item_id", "point", "highlights"))
"""Fields of sections that nobody reads as they are."""


def explained(told: Iterable[Words]) -> tuple[WordHelp, ...]:
    """The hard words in these texts, each once, in the order in which they come.

    Own words of people are never searched: help is for what we say.
    """
    return tuple(dict.fromkeys(one for words in told for one in _in_text(_ours(words))))


def in_turn(parts: Iterable[Iterable[Words]]) -> tuple[tuple[WordHelp, ...], ...]:
    """The hard words of each part of one page; a word stands with the first that has it."""
    met: set[WordHelp] = set()
    turns = []
    for told in parts:
        new = tuple(one for one in explained(told) if one not in met)
        met.update(new)
        turns.append(new)
    return tuple(turns)


def section_words(section: Section) -> tuple[Words, ...]:
    """What a section tells, but for what "Hoe kom je hieraan?" opens."""
    return tuple(_told(section))


def _told(thing: object) -> Iterable[Words]:
    if isinstance(thing, str | Text):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from _told(one)
    elif is_dataclass(thing) and not isinstance(thing, Own | Explanation):
        for field in fields(thing):
            if field.name not in _NO_WORDS:
                yield from _told(getattr(thing, field.name))


def _ours(words: Words) -> str:
    """The Dutch source of the words, with what is filled in behind it; without own words."""
    match words:
        case Own():
            return ""
        case Text(msgid, params):
            return " ".join((msgid, *(_ours(value) for _name, value in params)))
        case _:
            return words


@lru_cache(maxsize=4096)
def _in_text(said: str) -> tuple[WordHelp, ...]:
    found = (_BY_FORM.get(one) or _BY_FORM.get(one.lower()) for one in _ONE_WORD.findall(said))
    return tuple(dict.fromkeys(one for one in found if one))
