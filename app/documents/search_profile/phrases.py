"""What goes differently, said as a possibility (content.md 3.2, Annex A `possibility_phrases`).

Annex A gives thirteen aspects and the hours; the others are in its tone (docs/decisions/0017).
"""

from collections.abc import Mapping

from app.domain.text import N_

CONDITIONS: Mapping[str, str] = {
    "focus": N_("Ik werk het best met korte pauzes."),
    "multitask": N_("Ik werk het best aan één taak tegelijk."),
    "time_pressure": N_("Ik lever goed werk als ik de planning vooraf ken."),
    "interruptions": N_("Ik werk het best als ik taken na elkaar kan doen."),
    "errors": N_("Ik werk het best als een collega meekijkt bij belangrijke stappen."),
    "self_direct": N_("Ik werk het best met duidelijke opdrachten."),
    "contact": N_("Ik werk het best met een klein vast groepje."),
    "customers": N_("Ik werk graag achter de schermen."),
    "conflict": N_("Ik zoek werk met rustige contacten."),
    "team": N_("Ik werk graag zelfstandig."),
    "lead": N_("Ik voer het werk graag zelf uit."),
    "emotional": N_("Ik help mensen graag met praktische dingen."),
    "hear_speak": N_("Ik overleg het best in een stille ruimte."),
    "see_read": N_("Ik werk het best als iemand mij de taak vertelt."),
    "noise": N_("Ik werk het best op een rustige plek."),
    "temperature": N_("Ik werk het best op een plek die niet te warm of te koud is."),
    "air": N_("Ik werk het best in schone lucht."),
    "outdoors": N_("Ik werk graag binnen."),
    "heights": N_("Ik werk graag met beide voeten op de grond."),
    "machines": N_("Ik werk graag met licht en veilig gereedschap."),
    "vibration": N_("Ik werk graag met gereedschap dat weinig trilt."),
    "ppe": N_("Ik werk graag in gewone werkkleding."),
    "infection": N_("Ik zoek werk op een schone werkplek."),
    "hands_fine": N_("Ik zoek werk zonder fijn werk met de vingers."),
    "repeat": N_("Ik werk graag afwisselend."),
    "lift": N_("Ik zoek werk zonder zwaar tillen."),
    "stamina": N_("Ik zoek werk dat licht is voor het lichaam."),
    "walk": N_("Ik werk graag op een vaste plek."),
    "climb": N_("Ik werk graag gelijkvloers."),
    "bend": N_("Ik werk het best op een goede werkhoogte."),
    "screen": N_("Ik wissel schermwerk graag af met ander werk."),
    "drive": N_("Ik werk graag op één vaste locatie."),
    "sit": N_("Ik werk het best als ik zitten en lopen kan afwisselen."),
    "stand": N_("Ik werk het best als ik staan en zitten kan afwisselen."),
    "kneel": N_("Ik werk het best op een goede werkhoogte."),
    "awkward": N_("Ik werk het best met genoeg ruimte om mij heen."),
    "balance": N_("Ik werk het best op een vlakke vloer."),
}
"""By aspect, for one that goes when something is arranged and for one that does not go now."""

HELPS: Mapping[str, str] = {
    "shorter": N_("Ik werk het best in korte blokken."),
    "breaks": N_("Ik werk het best met korte pauzes."),
    "aid": N_("Ik werk het best met goed materiaal."),
    "quiet": N_("Ik werk het best op een rustige plek."),
    "explain": N_("Ik werk het best met uitleg vooraf."),
    "together": N_("Ik werk graag samen met anderen."),
    "fixed_times": N_("Ik werk het best op vaste tijden."),
    "build_up": N_("Ik leer nieuw werk graag stap voor stap."),
    "alternate": N_("Ik werk graag afwisselend."),
    "own_pace": N_("Ik lever goed werk in mijn eigen tempo."),
}
"""By what was chosen to be arranged, for the surroundings."""

SURROUNDINGS: Mapping[str, tuple[str, str, str]] = {
    "inout": (
        N_("Ik werk graag binnen."),
        N_("Ik werk graag binnen en buiten."),
        N_("Ik werk graag buiten."),
    ),
    "alone_team": (
        N_("Ik werk graag zelfstandig."),
        N_("Ik werk soms graag alleen en soms samen."),
        N_("Ik werk graag samen met anderen."),
    ),
    "quiet_busy": (
        N_("Ik werk het best op een rustige plek."),
        N_("Ik werk graag op een plek die soms rustig en soms levendig is."),
        N_("Ik werk graag op een levendige plek."),
    ),
    "fixed_varied": (
        N_("Ik werk graag met vaste taken."),
        N_("Ik werk graag met vaste taken en wat afwisseling."),
        N_("Ik werk graag afwisselend."),
    ),
    "sit_move": (
        N_("Ik werk graag zittend."),
        N_("Ik werk het best als ik zitten en bewegen kan afwisselen."),
        N_("Ik ben graag in beweging in mijn werk."),
    ),
    "public": (
        N_("Ik werk graag achter de schermen."),
        N_("Ik heb soms graag klanten om mij heen."),
        N_("Ik werk graag met klanten."),
    ),
    "guided_free": (
        N_("Ik werk graag met duidelijke opdrachten."),
        N_("Ik krijg graag opdrachten en bepaal ook graag zelf."),
        N_("Ik bepaal graag zelf hoe ik werk."),
    ),
    "small_large": (
        N_("Ik werk graag in een klein bedrijf."),
        N_("Ik werk graag in een bedrijf dat niet te klein of te groot is."),
        N_("Ik werk graag in een groot bedrijf."),
    ),
    "home_site": (
        N_("Ik werk graag vaak thuis."),
        N_("Ik werk graag soms thuis en soms op het werk."),
        N_("Ik werk graag op het werk zelf."),
    ),
    "pace": (
        N_("Ik lever goed werk in een rustig tempo."),
        N_("Ik werk graag soms rustig en soms snel."),
        N_("Ik werk graag in een hoog tempo."),
    ),
}
"""What somebody prefers, by slider: its left side, the middle and its right side."""
