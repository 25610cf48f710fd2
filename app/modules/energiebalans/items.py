"""What Energiebalans asks (content.md 1.6, Annex A).

The short label of a source or stressor is how it is named in a list ("Te veel werk").
"""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, Option, Ranking
from app.domain.module import Item, Part, Supplied
from app.domain.rating_scales import FREQUENCY
from app.domain.text import N_, Words
from app.modules.energiebalans.plan_table import PLAN_ID, PLAN_TABLE, smaller_step

WORKS_NOW = Item(
    "energy.works_now",
    N_("Werk je nu?"),
    Choice(
        (
            Option("yes", N_("Ja")),
            Option("recent", N_("Nee, wel in de laatste 5 jaar")),
            Option("long_ago", N_("Nee, langer geleden of nooit")),
        )
    ),
    answers_first=True,
    label=N_("Werk"),
)


def _statement(item_id: str, words: str, label: str = "", **more: object) -> Item:
    """A scored statement; its scale is the middle of its id."""
    return Item(item_id, words, FREQUENCY, item_id.split(".")[1], label=label, **more)  # type: ignore[arg-type]


def _at_home(item_id: str, words: str, label: str) -> Item:
    return _statement(item_id, words, label, optional=True, switch="home")


JOB_SOURCE = (
    _statement(
        "energy.job_source.1",
        N_("Ik kan zelf kiezen hoe ik mijn werk doe."),
        N_("Zelf kiezen hoe je werkt"),
    ),
    _statement(
        "energy.job_source.2",
        N_("Mijn taken passen bij wat ik kan."),
        N_("Taken die passen bij wat je kunt"),
    ),
    _statement("energy.job_source.3", N_("Mijn werk is afwisselend."), N_("Afwisselend werk")),
    _statement(
        "energy.job_source.4",
        N_("Ik zie resultaat van mijn werk."),
        N_("Resultaat zien van je werk"),
    ),
    _statement("energy.job_source.5", N_("Ik leer nieuwe dingen."), N_("Nieuwe dingen leren")),
    _statement("energy.job_source.6", N_("Mijn werk voelt zinvol."), N_("Werk dat zinvol voelt")),
)
JOB_STRESS = (
    _statement(
        "energy.job_stress.1",
        N_("Er is te veel werk voor de tijd die ik heb."),
        N_("Te veel werk voor de tijd"),
    ),
    _statement(
        "energy.job_stress.2",
        N_("Mijn werk vraagt veel van mijn lichaam."),
        N_("Werk dat veel vraagt van je lichaam"),
    ),
    _statement(
        "energy.job_stress.3",
        N_("Mijn werk vraagt lang achter elkaar opletten."),
        N_("Lang achter elkaar opletten"),
    ),
    _statement(
        "energy.job_stress.4",
        N_("In mijn werk heb ik te maken met verdriet of boosheid."),
        N_("Verdriet of boosheid in je werk"),
    ),
    _statement(
        "energy.job_stress.5",
        N_("Mijn werk wordt onderbroken."),
        N_("Werk dat wordt onderbroken"),
    ),
    _statement(
        "energy.job_stress.6",
        N_("Mijn taken zijn saai of te makkelijk."),
        N_("Taken die saai of te makkelijk zijn"),
    ),
)
ORG_SOURCE = (
    _statement("energy.org_source.1", N_("Collega's helpen elkaar."), N_("Collega's die helpen")),
    _statement(
        "energy.org_source.2",
        N_("Mijn leidinggevende luistert naar mij."),
        N_("Een leidinggevende die luistert"),
    ),
    _statement(
        "energy.org_source.3", N_("Ik hoor wat er goed gaat."), N_("Horen wat er goed gaat")
    ),
    _statement(
        "energy.org_source.4",
        N_("Ik weet wat er van mij wordt verwacht."),
        N_("Weten wat er van je wordt verwacht"),
    ),
    _statement(
        "energy.org_source.5",
        N_("Mensen houden zich aan afspraken."),
        N_("Mensen die zich aan afspraken houden"),
    ),
    _statement(
        "energy.org_source.6",
        N_("Ik kan meepraten over veranderingen."),
        N_("Meepraten over veranderingen"),
    ),
)
ORG_STRESS = (
    _statement(
        "energy.org_stress.1", N_("Er zijn conflicten op het werk."), N_("Conflicten op het werk")
    ),
    _statement(
        "energy.org_stress.2",
        N_("Ik krijg opdrachten die elkaar tegenspreken."),
        N_("Opdrachten die elkaar tegenspreken"),
    ),
    _statement(
        "energy.org_stress.3",
        N_("Regels en papierwerk kosten veel tijd."),
        N_("Regels en papierwerk"),
    ),
    _statement(
        "energy.org_stress.4",
        N_("Er verandert veel tegelijk."),
        N_("Veel veranderingen tegelijk"),
    ),
    _statement(
        "energy.org_stress.5",
        N_("Het is onzeker of mijn baan blijft."),
        N_("Onzeker zijn over je baan"),
    ),
    _statement(
        "energy.org_stress.6",
        N_("Ik zie dat mensen oneerlijk worden behandeld."),
        N_("Zien dat mensen oneerlijk worden behandeld"),
    ),
)
SELF_SOURCE = (
    _statement(
        "energy.self_source.1",
        N_("Ik geef op tijd mijn grens aan."),
        N_("Op tijd je grens aangeven"),
    ),
    _statement(
        "energy.self_source.2",
        N_("Ik vraag hulp als dat handig is."),
        N_("Hulp vragen als dat handig is"),
    ),
    _statement(
        "energy.self_source.3",
        N_("Na werktijd laat ik het werk los."),
        N_("Je werk loslaten na werktijd"),
    ),
    _statement(
        "energy.self_source.4",
        N_("Van een tegenvaller leer ik iets."),
        N_("Leren van een tegenvaller"),
    ),
    _statement(
        "energy.self_source.5",
        N_("Ik vertrouw op mijn eigen werk."),
        N_("Vertrouwen op je eigen werk"),
    ),
)
SELF_STRESS = (
    _statement(
        "energy.self_stress.1",
        N_("Ik vraag veel van mezelf."),
        N_("Veel van jezelf vragen"),
        help=N_(
            "Dit zijn gewoontes die veel mensen hebben."
            " Je kunt er iets mee doen. Het is geen oordeel."
        ),
    ),
    _statement(
        "energy.self_stress.2",
        N_("Ik zeg ja terwijl ik eigenlijk nee bedoel."),
        N_("Ja zeggen en nee bedoelen"),
    ),
    _statement(
        "energy.self_stress.3",
        N_("Ik werk door als een pauze beter is."),
        N_("Doorwerken als een pauze beter is"),
    ),
    _statement(
        "energy.self_stress.4",
        N_("Ik trek me aan wat anderen van mij vinden."),
        N_("Je aantrekken wat anderen vinden"),
    ),
    _statement(
        "energy.self_stress.5",
        N_("Ik neem mijn werk in gedachten mee naar huis."),
        N_("Thuis nog aan je werk denken"),
    ),
)
HOME_SOURCE = (
    _at_home(
        "energy.home_source.1",
        N_("Ik zie mensen die mij goed doen."),
        N_("Mensen zien die je goed doen"),
    ),
    _at_home(
        "energy.home_source.2",
        N_("Ik doe dingen die ik leuk vind."),
        N_("Dingen doen die je leuk vindt"),
    ),
    _at_home(
        "energy.home_source.3",
        N_("Ik kom buiten of in beweging op mijn manier."),
        N_("Buiten komen of bewegen"),
    ),
    _at_home(
        "energy.home_source.4",
        N_("Thuis heb ik een plek om tot rust te komen."),
        N_("Een plek om tot rust te komen"),
    ),
)
HOME_STRESS = (
    _at_home(
        "energy.home_stress.1",
        N_("De zorg voor anderen vraagt veel van mij."),
        N_("Zorg voor anderen"),
    ),
    _at_home("energy.home_stress.2", N_("Ik heb zorgen over geld."), N_("Zorgen over geld")),
    _at_home("energy.home_stress.3", N_("Thuis is het onrustig."), N_("Onrust thuis")),
    _at_home(
        "energy.home_stress.4",
        N_("Er is veel te regelen, zoals post en afspraken."),
        N_("Veel te regelen thuis"),
    ),
)
ENERGY_NOW = (
    _statement("energy.energy_now.1", N_("Ik begin de dag met genoeg energie.")),
    _statement("energy.energy_now.2", N_("Aan het eind van de dag heb ik nog energie over.")),
    _statement(
        "energy.energy_now.3",
        N_("Na een drukke dag ben ik de dag erna weer uitgerust."),
    ),
    _statement("energy.energy_now.4", N_("Ik heb zin in wat ik ga doen.")),
    _statement(
        "energy.energy_now.5",
        N_("Een gewone dag kost mij meer energie dan ik heb."),
        reverse=True,
    ),
    _statement(
        "energy.energy_now.6",
        N_("Ik heb lang de tijd nodig om bij te komen."),
        reverse=True,
    ),
)

AT_WORK = frozenset(item.id for item in (*JOB_SOURCE, *JOB_STRESS, *ORG_SOURCE, *ORG_STRESS))
SOURCES = (*JOB_SOURCE, *ORG_SOURCE, *SELF_SOURCE, *HOME_SOURCE)
STRESSORS = (*JOB_STRESS, *ORG_STRESS, *SELF_STRESS, *HOME_STRESS)
LEAST_TO_RANK = 3
"""Only what is there at least "soms" can be chosen (content.md 1.6 F)."""


def present(items: tuple[Item, ...], answers: Answers) -> tuple[Option, ...]:
    """The items that were answered with "soms" or more, as options to rank."""
    return tuple(
        Option(item.id, item.label)
        for item in items
        if _in_view(item, answers) and _scored_at_least(answers, item.id, LEAST_TO_RANK)
    )


def _in_view(item: Item, answers: Answers) -> bool:
    return works_in_view(answers) or item.id not in AT_WORK


def _scored_at_least(answers: Answers, item_id: str, least: int) -> bool:
    value = value_of(answers, item_id)
    return isinstance(value, int) and value >= least


def _sources(answers: Answers, _supplied: Supplied) -> tuple[Option, ...]:
    return present(SOURCES, answers)


def _stressors(answers: Answers, _supplied: Supplied) -> tuple[Option, ...]:
    return present(STRESSORS, answers)


GIVES = Item(
    "energy.gives",
    N_("Wat geeft jou de meeste energie?"),
    Ranking(3),
    options=_sources,
    asked_if=lambda answers: bool(present(SOURCES, answers)),
    label=N_("Dit geeft jou energie"),
)
COSTS = Item(
    "energy.costs",
    N_("Wat kost jou de meeste energie?"),
    Ranking(3),
    options=_stressors,
    asked_if=lambda answers: bool(present(STRESSORS, answers)),
    label=N_("Dit kost jou energie"),
)


def _plan_ideas(answers: Answers) -> tuple[Words, ...]:
    chosen = value_of(answers, COSTS.id)
    ids = chosen if isinstance(chosen, tuple) else ()
    return tuple(option.label for option in present(STRESSORS, answers) if option.value in ids)


PLAN = Item(
    PLAN_ID,
    N_("Wat wil jij veranderen?"),
    PLAN_TABLE,
    optional=True,
    switch="own_words",
    suggestions=_plan_ideas,
    hint=smaller_step,
    label=N_("Mijn plan"),
)


def works_in_view(answers: Answers) -> bool:
    """Whether there is work now or of the last five years to ask about."""
    return value_of(answers, WORKS_NOW.id) != "long_ago"


def _work_stem(answers: Answers) -> str:
    if value_of(answers, WORKS_NOW.id) == "recent":
        return N_("Denk aan je laatste werk:")
    return N_("In je werk nu:")


def _self_stem(answers: Answers) -> str:
    if value_of(answers, WORKS_NOW.id) == "yes":
        return N_("In je werk nu:")
    return N_("Denk aan hoe het nu gaat:")


def _home_stem(_answers: Answers) -> str:
    return N_("Thuis, nu:")


def _now_stem(_answers: Answers) -> str:
    return N_("De laatste tijd:")


def _home_note(_answers: Answers) -> Words:
    return N_("Deze vragen gaan over thuis. Overslaan mag. Jij kiest apart of je ze deelt.")


PARTS = (
    Part(N_("Je werk"), (WORKS_NOW,)),
    Part(N_("Je taken"), (*JOB_SOURCE, *JOB_STRESS), stem=_work_stem, asked_if=works_in_view),
    Part(
        N_("Je werkplek en collega's"),
        (*ORG_SOURCE, *ORG_STRESS),
        stem=_work_stem,
        asked_if=works_in_view,
    ),
    Part(N_("Jijzelf"), (*SELF_SOURCE, *SELF_STRESS), stem=_self_stem),
    Part(N_("Thuis"), (*HOME_SOURCE, *HOME_STRESS), stem=_home_stem, note=_home_note),
    Part(N_("Energie nu"), ENERGY_NOW, stem=_now_stem),
    Part(N_("Kies wat het meest telt"), (GIVES, COSTS)),
    Part(N_("Mijn plan"), (PLAN,)),
)


def items_of(scale: str) -> tuple[Item, ...]:
    """The items that measure the scale, in the order in which they are asked."""
    return tuple(item for part in PARTS for item in part.items if item.scale == scale)
