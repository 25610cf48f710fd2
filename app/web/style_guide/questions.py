"""One question of every kind in every state, as bound fields."""

from collections.abc import Mapping
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from app.domain.answers import Answer, Answers, Status
from app.domain.kinds import Choice, FreeText, Kind, Option, Plan, Ranking, Ruler, Several
from app.domain.module import Item
from app.domain.rating_scales import AGREE, FREQUENCY
from app.web.forms import ItemField, screen_form

WORK = (
    Option("yes", "Ja"),
    Option("recent", "Nee, wel in de laatste 5 jaar"),
    Option("long_ago", "Nee, langer geleden of nooit"),
)
SOURCES = (
    Option("choose", "Zelf kiezen hoe ik mijn werk doe"),
    Option("people", "Collega’s die mij helpen"),
    Option("result", "Zien wat mijn werk oplevert"),
    Option("long", "Arbeidsongeschiktheidsverzekeringsmaatschappijen bellen"),
)
LEVELS = (
    Option("job", "Je taken"),
    Option("org", "Je werkplek en collega’s"),
    Option("self", "Jijzelf"),
    Option("home", "Thuis"),
)
PLAN: tuple[Mapping[str, str | int | None], ...] = (
    {
        "change": "Minder taken tegelijk",
        "level": "job",
        "step": "Elke ochtend drie taken kiezen",
        "feasible": 5,
    },
)


@dataclass(frozen=True)
class SampleQuestion:
    """A question with the state that it shows."""

    state: str
    field: ItemField


def sample_questions() -> tuple[SampleQuestion, ...]:
    """The questions in the order in which /stijl shows them."""
    return (*_on_scales(), *_of_other_kinds())


def _on_scales() -> tuple[SampleQuestion, ...]:
    frequent = "Mijn leidinggevende luistert naar mij."
    long = "Bij ons gaat het om arbeidsongeschiktheidsverzekeringsvoorwaarden en ziekteverzuim."
    return (
        _kept("Leeg", "scale.1", frequent, FREQUENCY, scale="job"),
        _kept("Gekozen", "scale.2", frequent, FREQUENCY, Answer(3, revision=1), scale="job"),
        _kept(
            "Weet ik niet",
            "scale.3",
            long,
            AGREE,
            Answer(None, Status.NOT_APPLICABLE, revision=1),
            scale="job",
        ),
        _typed("Fout", "scale.4", frequent, FREQUENCY, {"style.scale.4": "9"}),
    )


def _of_other_kinds() -> tuple[SampleQuestion, ...]:
    return (
        _kept("Kiezen", "choice.1", "Werk je nu?", Choice(WORK), Answer("recent")),
        _kept(
            "Cijfer",
            "ruler.1",
            "Hoeveel vertrouwen heb je dat het lukt?",
            Ruler("geen vertrouwen", "veel vertrouwen"),
            Answer(6),
        ),
        _typed(
            "Te veel gekozen",
            "several.1",
            "Wat geeft jou energie?",
            Several(3, SOURCES),
            MultiDict([("style.several.1", str(option.value)) for option in SOURCES]),
        ),
        _kept(
            "Op volgorde",
            "ranking.1",
            "Wat geeft jou de meeste energie?",
            Ranking(3, SOURCES),
            Answer(("people", "choose")),
        ),
        _typed(
            "Woord over gezondheid",
            "text.1",
            "Wat moet je coach weten?",
            FreeText(300),
            {"style.text.1": "Door mijn rugpijn zit ik liever niet lang."},
        ),
        _kept("Korte teksten", "text.2", "Wat wil je vragen?", FreeText(120, boxes=3)),
        _kept("Plan", "plan.1", "Maak je plan", Plan(3, LEVELS), Answer(PLAN)),
    )


def _kept(
    state: str, name: str, words: str, kind: Kind, answer: Answer | None = None, *, scale: str = ""
) -> SampleQuestion:
    item = Item(f"style.{name}", words, kind, scale or None)
    return _sample(state, item, {item.id: answer} if answer else {})


def _typed(state: str, name: str, words: str, kind: Kind, typed: dict[str, str]) -> SampleQuestion:
    return _sample(state, Item(f"style.{name}", words, kind), {}, MultiDict(typed))


def _sample(
    state: str, item: Item, answers: Answers, typed: MultiDict[str, str] | None = None
) -> SampleQuestion:
    form = screen_form((item,), answers, {}, typed)
    if typed is not None:
        form.validate()
    return SampleQuestion(state, form.fields()[0])
