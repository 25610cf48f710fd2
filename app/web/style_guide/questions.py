"""One question of every kind in every state, as bound fields."""

from dataclasses import dataclass, replace

from werkzeug.datastructures import MultiDict

from app.domain.answers import Answer, Answers, Status, value_of
from app.domain.kinds import (
    Choice,
    Day,
    FreeText,
    Number,
    Possibility,
    Ranking,
    Ruler,
    Several,
    Slider,
)
from app.domain.module import Item
from app.domain.rating_scales import AGREE, FREQUENCY, VALUE
from app.domain.text import Words
from app.web.forms import ItemField, screen_form
from app.web.style_guide.options import BUSY, QUALITIES, READY, SOURCES, WEIGHTS, WORK
from app.web.style_guide.picked import SAMPLES
from app.web.style_guide.tables import JOBS, LANGUAGES, PLAN, STORY

FREQUENT = "Mijn leidinggevende luistert naar mij."
LONG = "Bij ons gaat het om arbeidsongeschiktheidsverzekeringsvoorwaarden en ziekteverzuim."
NOT_APPLICABLE = Answer(None, Status.NOT_APPLICABLE, revision=1)


@dataclass(frozen=True)
class SampleQuestion:
    """A question with the state that it shows."""

    state: str
    field: ItemField
    tapped: bool = False
    """Whether it stands as a script shows it, to tap."""


def sample_questions() -> tuple[SampleQuestion, ...]:
    """The questions in the order in which /stijl shows them."""
    return (*_rated(), *_chosen(), *_several(), *_picked(), *_written(), *_tables())


def _rated() -> tuple[SampleQuestion, ...]:
    trust = Ruler("geen vertrouwen", "veel vertrouwen")
    return (
        _kept("Schaal, leeg", Item("style.scale.1", FREQUENT, FREQUENCY, "job")),
        _kept("Schaal, gekozen", Item("style.scale.2", FREQUENT, FREQUENCY, "job"), Answer(3)),
        _kept("Schaal, weet ik niet", Item("style.scale.3", LONG, AGREE, "job"), NOT_APPLICABLE),
        _typed("Schaal, fout", Item("style.scale.4", FREQUENT, FREQUENCY), "9"),
        _kept("Kaart, leeg", Item("style.card.1", "Doen waar ik goed in ben", VALUE, "value")),
        _kept("Kaart, gekozen", Item("style.card.2", LONG, VALUE, "value"), Answer(1)),
        _kept("Cijfer", Item("style.ruler.1", "Hoeveel vertrouwen heb je?", trust), Answer(6)),
    )


def _chosen() -> tuple[SampleQuestion, ...]:
    lively = Slider("rustig", "levendig")
    varied = Slider("vaste taken", "veel afwisseling")
    return (
        _kept("Kiezen", Item("style.choice.1", "Werk je nu?", Choice(WORK)), Answer("recent")),
        _kept(
            "Kort kiezen",
            Item("style.choice.2", "Werken in de avond", Choice(WEIGHTS, in_rows=True)),
            Answer("never"),
        ),
        _kept("Mogelijkheid", Item("style.possibility.1", "Lang zitten.", Possibility())),
        _kept(
            "Mogelijkheid, gekozen",
            Item("style.possibility.2", "Werken met veel lawaai.", Possibility()),
            Answer("cond"),
        ),
        _kept("Tussen twee woorden", Item("style.slider.1", "Rustig of levendig?", lively)),
        _kept(
            "Tussen twee woorden, gekozen",
            Item("style.slider.2", "Hoe ziet je werk eruit?", varied),
            Answer(4),
        ),
        _kept(
            "Tussen twee woorden, maakt niet uit",
            Item("style.slider.3", "Hoe is de sfeer?", lively),
            NOT_APPLICABLE,
        ),
        _typed("Tussen twee woorden, fout", Item("style.slider.4", "Waar?", lively), "7"),
    )


def _several() -> tuple[SampleQuestion, ...]:
    gives = "Wat geeft jou energie?"
    suits = "Welke kwaliteiten passen bij jou?"
    first_six = [str(option.value) for option in QUALITIES[:6]]
    return (
        _typed(
            "Te veel gekozen",
            Item("style.several.1", gives, Several(3, SOURCES)),
            *(str(option.value) for option in SOURCES),
        ),
        _kept(
            "Kiezen uit veel",
            Item("style.several.2", suits, Several(10, QUALITIES)),
            Answer(tuple(first_six)),
        ),
        _typed(
            "Te veel gekozen uit veel",
            Item("style.several.3", suits, Several(5, QUALITIES)),
            *first_six,
        ),
        _kept(
            "Op volgorde",
            Item("style.ranking.1", gives, Ranking(3, SOURCES)),
            Answer(("people", "choose")),
        ),
        _typed(
            "Op volgorde, iets twee keer",
            Item("style.ranking.2", gives, Ranking(3, SOURCES)),
            "people",
            "people",
        ),
        replace(
            _kept(
                "Op volgorde uit veel, te tikken",
                Item("style.ranking.3", suits, Ranking(5, QUALITIES)),
                Answer(tuple(first_six[3:0:-1])),
            ),
            tapped=True,
        ),
    )


def _picked() -> tuple[SampleQuestion, ...]:
    return tuple(_kept(state, item, answer) for state, item, answer in SAMPLES)


def _written() -> tuple[SampleQuestion, ...]:
    hours = Number(0, 40, "uur per week")
    wage = Number(0, 100, "euro per uur", decimals=2)
    return (
        _typed(
            "Woord over gezondheid",
            Item("style.text.1", "Wat moet je coach weten?", FreeText(300)),
            "Door mijn rugpijn zit ik liever niet lang.",
        ),
        _kept("Korte teksten", Item("style.text.2", "Wat wil je vragen?", FreeText(120, boxes=3))),
        _kept(
            "Tekst met ideeën",
            Item("style.text.3", "Wat is te veel ervan?", FreeText(60), suggestions=_ideas),
        ),
        _kept("Getal", Item("style.number.1", "Hoeveel wil je werken?", hours), Answer(24)),
        _kept("Getal met komma", Item("style.number.2", "Wat wil je verdienen?", wage, hint=_soft)),
        _typed(
            "Getal met komma, opmerking",
            Item("style.number.3", "En nu?", wage, hint=_soft),
            "14,71",
        ),
        _typed("Getal, fout", Item("style.number.4", "Hoeveel werk je nu?", hours), "7,5 dag"),
        _kept("Dag", Item("style.day.1", "Wanneer begin je?", Day()), Answer("2027-01-04")),
    )


def _ideas(_answers: Answers) -> tuple[Words, ...]:
    return ("Bemoeien", "Geen nee durven zeggen", "Alles zelf willen doen")


def _soft(answers: Answers) -> Words | None:
    given = value_of(answers, "style.number.3")
    return "Klopt dit? Je mag het zo laten." if given is not None else None


def _tables() -> tuple[SampleQuestion, ...]:
    plan = Item("style.table.2", "Maak je plan", PLAN, suggestions=_ideas, optional=True)
    return (
        _kept("Rijen, leeg", Item("style.table.1", "Welk werk deed je?", JOBS, optional=True)),
        _kept("Rijen, ingevuld", plan, Answer((READY,))),
        _sample(
            "Rijen, fout",
            Item("style.table.3", "Maak je plan", PLAN),
            {},
            MultiDict({f"style.table.3.{name}": words for name, words in BUSY.items()}),
        ),
        _kept("Talen", Item("style.table.4", "Welke talen ken je?", LANGUAGES)),
        _kept("Eén verhaal", Item("style.table.5", "Vertel over je werk", STORY)),
    )


def _kept(state: str, item: Item, answer: Answer | None = None) -> SampleQuestion:
    return _sample(state, item, {item.id: answer} if answer else {})


def _typed(state: str, item: Item, *typed: str) -> SampleQuestion:
    return _sample(state, item, {}, MultiDict([(item.id, words) for words in typed]))


def _sample(
    state: str, item: Item, answers: Answers, typed: MultiDict[str, str] | None = None
) -> SampleQuestion:
    form = screen_form((item,), answers, {}, typed)
    if typed is not None:
        form.validate()
    return SampleQuestion(state, form.fields()[0])
