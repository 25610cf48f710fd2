"""What Wie ben ik? asks (content.md 1.2, Annex A; ux.md correction 7 for calm.4 and calm.6)."""

from functools import partial

from app.domain.answers import Answers
from app.domain.kinds import Column, FreeText, Ranking, Several, Table
from app.domain.module import Item, Part
from app.domain.rating_scales import AGREE
from app.domain.text import N_, Words, text
from app.modules.wie_ben_ik.choices import (
    CHOSEN,
    MOST_CHOSEN,
    MOST_RANKED,
    SQUARES,
    TOP,
    ranked,
    several_chosen,
    to_rank,
)
from app.modules.wie_ben_ik.qualities import CARDS, OPTIONS, Card

HELP = N_(
    "Denk aan hoe je meestal bent, ook buiten je werk. Dus niet alleen aan de laatste maanden."
)
ABOUT_SQUARES = N_(
    "Je kunt ook te veel hebben van een kwaliteit."
    " Wat doe je dan? Wat helpt je dan? En wat stoort je juist bij een ander?"
)


def _statement(item_id: str, words: str, *, reverse: bool = False) -> Item:
    """A scored statement; its scale is the middle of its id, and calm has a switch of its own."""
    scale = item_id.split(".")[1]
    switch = "calm" if scale == "calm" else None
    return Item(item_id, words, AGREE, scale, reverse=reverse, switch=switch)


OUTGOING = (
    _statement(
        "identity.outgoing.1", N_("Ik begin makkelijk een praatje met iemand die ik net ontmoet.")
    ),
    _statement("identity.outgoing.2", N_("Een dag met veel mensen geeft mij energie.")),
    _statement("identity.outgoing.3", N_("In een groep laat ik snel van me horen.")),
    _statement("identity.outgoing.4", N_("Ik vertel graag wat ik meemaak.")),
    _statement(
        "identity.outgoing.5", N_("Na een druk gezelschap ben ik het liefst alleen."), reverse=True
    ),
    _statement("identity.outgoing.6", N_("Ik luister liever dan dat ik zelf praat."), reverse=True),
)
WARM = (
    _statement("identity.warm.1", N_("Ik merk snel hoe een ander zich voelt.")),
    _statement("identity.warm.2", N_("Ik help een ander ook als het mij tijd kost.")),
    _statement("identity.warm.3", N_("Bij ruzie zoek ik iets waar iedereen mee verder kan.")),
    _statement("identity.warm.4", N_("Ik ga ervan uit dat mensen het goed bedoelen.")),
    _statement(
        "identity.warm.5", N_("Ik zeg wat ik vind, ook als dat hard aankomt."), reverse=True
    ),
    _statement(
        "identity.warm.6",
        N_("Ik kijk eerst wat een keuze voor mijzelf oplevert."),
        reverse=True,
    ),
)
ORDERLY = (
    _statement("identity.orderly.1", N_("Ik maak af waar ik aan begin.")),
    _statement("identity.orderly.2", N_("Mijn spullen hebben een vaste plek.")),
    _statement("identity.orderly.3", N_("Ik maak een plan voordat ik start.")),
    _statement("identity.orderly.4", N_("Ik kijk mijn werk na voordat ik het inlever.")),
    _statement(
        "identity.orderly.5", N_("Ik wacht met klusjes tot het laatste moment."), reverse=True
    ),
    _statement("identity.orderly.6", N_("Ik begin gewoon en zie wel hoe het loopt."), reverse=True),
)
CALM = (
    _statement("identity.calm.1", N_("Als het druk wordt, blijf ik rustig.")),
    _statement("identity.calm.2", N_("Kritiek kan ik na een tijdje loslaten.")),
    _statement("identity.calm.3", N_("Spannende dingen zet ik goed van me af.")),
    _statement("identity.calm.4", N_("Na een tegenvaller ga ik snel weer verder.")),
    _statement("identity.calm.5", N_("Ik denk lang na over dingen die misgaan."), reverse=True),
    _statement("identity.calm.6", N_("Onverwacht nieuws maakt mij snel onrustig."), reverse=True),
)
CURIOUS = (
    _statement("identity.curious.1", N_("Ik bedenk graag een nieuwe manier om iets te doen.")),
    _statement("identity.curious.2", N_("Ik wil begrijpen hoe iets werkt.")),
    _statement("identity.curious.3", N_("Ik probeer graag iets wat nieuw voor me is.")),
    _statement("identity.curious.4", N_("Muziek, kunst of mooie verhalen raken mij.")),
    _statement(
        "identity.curious.5", N_("Ik kies het liefst een manier die ik al ken."), reverse=True
    ),
    _statement(
        "identity.curious.6", N_("Praktische dingen boeien mij meer dan ideeën."), reverse=True
    ),
)
SELF_VIEW = (
    _statement("identity.self_view.1", N_("Ik weet waar ik goed in ben.")),
    _statement(
        "identity.self_view.2", N_("Ik ben trots op dingen die ik in mijn werk heb gedaan.")
    ),
    _statement("identity.self_view.3", N_("Ik weet wat ik belangrijk vind in mijn leven.")),
    _statement("identity.self_view.4", N_("Werk is één deel van wie ik ben.")),
    _statement("identity.self_view.5", N_("Ik kan mijn sterke kanten aan een ander uitleggen.")),
)

QUALITIES = Item(
    CHOSEN,
    N_("Welke kwaliteiten passen bij jou?"),
    Several(MOST_CHOSEN, OPTIONS),
    label=N_("Deze kwaliteiten passen bij mij"),
)
RANKING = Item(
    TOP,
    N_("Welke vijf passen het best bij jou?"),
    Ranking(MOST_RANKED),
    asked_if=several_chosen,
    options=to_rank,
    label=N_("Deze passen het best bij mij"),
)
PRIDE = Item(
    "identity.pride",
    N_("Waar ben je trots op in je werk?"),
    FreeText(most=240),
    optional=True,
    switch="own_words",
    label=N_("Hier ben ik trots op"),
)


def square_id(quality: str) -> str:
    """The id of the item that asks for the square of this quality."""
    return f"identity.square.{quality}"


def looked_at(answers: Answers) -> tuple[str, ...]:
    """The qualities that get a square: the three that fit best."""
    return ranked(answers)[:SQUARES]


def _square(card: Card) -> Item:
    def asked_if(answers: Answers) -> bool:
        return card.id in looked_at(answers)

    box = partial(Column, kind=FreeText(most=60))
    columns = (
        box("overdone", N_("Te veel ervan: wat doe je dan?"), suggestion=card.overdone),
        box("challenge", N_("Uitdaging: wat helpt je dan?"), suggestion=card.challenge),
        box("irritation", N_("Ergernis: wat stoort je bij een ander?"), suggestion=card.irritation),
    )
    return Item(
        square_id(card.id),
        text(N_("Jouw kwaliteit: {quality}"), quality=card.label),
        Table(1, columns),
        asked_if=asked_if,
        optional=True,
        switch="own_words",
        label=N_("Kwaliteitenvierkant"),
    )


SQUARE_ITEMS = tuple(_square(card) for card in CARDS)


def _help(_answers: Answers) -> Words:
    return HELP


def _about_squares(_answers: Answers) -> Words:
    return ABOUT_SQUARES


PARTS = (
    Part(
        N_("Jouw stijl"),
        (*OUTGOING, *WARM, *ORDERLY, *CALM, *CURIOUS),
        note=_help,
        short_path=False,
    ),
    Part(N_("Jouw kwaliteiten"), (QUALITIES, RANKING), short_path=False),
    Part(N_("Kwaliteitenvierkant"), SQUARE_ITEMS, note=_about_squares, short_path=False),
    Part(N_("Hoe zie je jezelf"), (*SELF_VIEW, PRIDE), note=_help, short_path=False),
)


def items_of(scale: str) -> tuple[Item, ...]:
    """The items that measure the scale, in the order in which they are asked."""
    return tuple(item for part in PARTS for item in part.items if item.scale == scale)
