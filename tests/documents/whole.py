"""A client who filled in everything there is, and one of the short path; with their papers."""

from dataclasses import replace
from datetime import date
from functools import cache

from app.cli.demo.answering import answers_of
from app.cli.demo.observers import _answers
from app.cli.demo.people import CLIENTS
from app.cli.demo.people.persona import OCCUPATIONS
from app.cli.demo.people.saying import job, language
from app.documents import Done, on_paper, person_profile
from app.documents.matching import person_of
from app.documents.proposing import OwnProposals
from app.domain.answers import Answer
from app.domain.module import asked_items
from app.domain.observing import ObservedText, observed
from app.domain.proposing import PROPOSALS
from app.domain.remarks import OWN_SENTENCE, Remark
from app.domain.text import Own
from app.modules import all_modules
from app.modules.wie_ben_ik import MODULE as IDENTITY
from app.pdf import Paper
from tests.strategies import finished

TODAY = date(2026, 11, 22)
BY_NAME = {one.first_name: one for one in CLIENTS}
JOLANDA = BY_NAME["Jolanda"]

MORE = {
    "change.coach_note": "Op woensdagmiddag ben ik er voor mijn moeder, die woont alleen.",
    "change.more_trust": "Een keer meelopen, en iemand die zegt dat ik het goed doe.",
    "change.questions": (
        "Kan ik leren en werken tegelijk?",
        "Wie betaalt de opleiding?",
        "Mag ik eerst een dag meekijken?",
    ),
    "energy.plan": (
        *JOLANDA.said["energy.plan"],
        {
            "change": "Vaker buiten eten met de kinderen",
            "level": "job",
            "step": "Op droge dagen de banken achter de school klaarzetten.",
            "helper": "De conciërge",
            "start": "2026-12-14",
            "importance": 6,
            "feasible": 10,
        },
    ),
    "ability.languages": (
        *JOLANDA.said["ability.languages"],
        language("Duits", "good", "little", "little"),
        language("Nedersaksisch", "very_good", "good", "little"),
    ),
    "ability.jobs": (
        *JOLANDA.said["ability.jobs"],
        job("Verkoopster in een stoffenwinkel", "G", 4, "Samen uitzoeken wat iemand wil maken."),
        job("Gastvrouw in een verpleeghuis", "Q", 2, "De koffie, en het zingen op vrijdag."),
        job("Kassamedewerker in een supermarkt", "G", 1.5),
    ),
    "ability.unpaid": (
        *JOLANDA.said["ability.unpaid"],
        "Ik help bij de avondvierdaagse in ons dorp.",
    ),
    "ability.start_hours": 160,
    "ability.stories": (
        *JOLANDA.said["ability.stories"],
        {
            "title": "De ruzie om de schommel",
            "group": "talk",
            "situation": "Twee meisjes wilden elke pauze op dezelfde schommel.",
            "task": "Ik moest zorgen dat het weer gezellig werd op het plein.",
            "action": "Ik heb ze samen een rooster laten tekenen, met kleuren voor elke dag.",
            "result": "Het rooster hangt er nog. De juf gebruikt het nu voor de hele klas.",
        },
    ),
}
"""What Jolanda of the demo left open, or could have said more of."""

OPTED_IN = ("ability.possibilities", "ability.times")


def answers_to_everything(module, rounds=None):
    """Jolanda's answers with nothing left open; of what others proposed where it asks for that."""

    def supply(answers):
        if module.slug != OCCUPATIONS:
            return {}
        so_far = {**(rounds or {}), module.slug: finished(module, answers)}
        return {PROPOSALS: OwnProposals(lambda: person_of(so_far))}

    given = answers_of(replace(JOLANDA, said={**JOLANDA.said, **MORE}), module, supply=supply)
    open_scales = {
        item.id: Answer(3) for item in module.items if item.scored and _open(given, item.id)
    }
    return {**given, **open_scales}


def _open(given, item_id):
    return item_id in given and given[item_id].value is None


def others_view():
    """What three others said of her together, with their own words."""
    items = asked_items(IDENTITY.observed(Own("Jolanda")), {})
    written = [
        ObservedText(f"{number}", "Wat waardeer je in Jolanda?", one.value)
        for number, one in enumerate(JOLANDA.others)
    ]
    return observed(items, [_answers(items, one) for one in JOLANDA.others], written)


def reactions():
    """Reactions to what she reads, and nothing hidden."""
    return {
        OWN_SENTENCE: Remark("Ik zie kinderen die anderen niet zien, en ik wil met ze werken."),
        **{name: Remark(hidden=False) for name in OPTED_IN},
        "identity.style": Remark("Thuis ben ik rustiger dan op school.", "beetje"),
        "occupations.interests": Remark("Dit ben ik helemaal.", "ja"),
        "wants.values": Remark(
            "Fijne collega's staan bovenaan, ook als de rest wat minder past bij mij.", "ja"
        ),
    }


def everything_done():
    """All modules with their answers."""
    rounds = {}
    for module in all_modules():
        rounds[module.slug] = finished(module, answers_to_everything(module, rounds))
    return {module.slug: Done(module, rounds[module.slug]) for module in all_modules()}


@cache
def whole_profile():
    """The persoonsprofiel with everything in it."""
    observed = others_view()
    return person_profile(everything_done(), reactions(), "Jolanda", TODAY, 6, observed=observed)


def short_profile(name="Mehmet"):
    """That of somebody of the short path."""
    persona = BY_NAME[name]
    done = {
        module.slug: Done(module, finished(module, answers_of(persona, module)))
        for module in all_modules()
        if module.slug in persona.finished
    }
    return person_profile(done, persona.remarks, name, TODAY, 3)


def as_paper(document):
    """The client's own copy as it is printed."""
    printed = on_paper(document)
    first = (document.in_short,) if document.in_short else ()
    return Paper(
        title=document.title,
        name=f"{document.subject} Vermeulen",
        made_on=document.on,
        made_on_words="22 november 2026",
        version="v6",
        sections=first,
        chapters=printed.chapters,
        sums=(),
        quote=document.own_sentence,
        route=tuple((stop.module.title, stop.done) for stop in document.route),
        about=printed.about,
        footer=("Dit is jouw eigen exemplaar.",),
    )


def sums_of(document):
    """How its outcomes came about, as a paper of its own."""
    return replace(as_paper(document), sections=(), chapters=(), about=(), sums=document.sections)
