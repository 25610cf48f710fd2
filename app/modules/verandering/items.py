"""What Verandering asks (content.md 1.1, Annex A)."""

from app.domain.answers import Answers, value_of
from app.domain.kinds import Choice, FreeText, Option, Ruler, Several
from app.domain.measuring import scale_scores
from app.domain.module import Item, Part
from app.domain.parameters import parameters
from app.domain.rating_scales import AGREE, CONFIDENCE
from app.domain.text import N_, Words

TRUST_GAP = -4
"""From this far below the importance, trust gets a question of its own (content.md 1.1)."""
FAREWELL_FROM = 66
"""The score from which the farewell of old work is spoken of, POMP (content.md 1.1)."""
FAREWELL = N_("Afscheid nemen kost tijd. Dat is normaal. Je coach kan hierin met je meelopen.")

ENDING = (
    Item("change.ending.1", N_("Ik denk nog vaak aan mijn oude werk."), AGREE, "ending"),
    Item("change.ending.2", N_("Ik mis mensen of dingen van mijn vroegere werk."), AGREE, "ending"),
    Item("change.ending.3", N_("Stoppen met mijn oude werk doet me nog iets."), AGREE, "ending"),
)
BETWEEN = (
    Item("change.between.1", N_("Ik zoek nog naar wat nu bij mij past."), AGREE, "between"),
    Item(
        "change.between.2",
        N_("De ene dag zie ik kansen, de andere dag voelt alles onzeker."),
        AGREE,
        "between",
    ),
    Item(
        "change.between.3",
        N_("Ik ben nog aan het wennen aan hoe mijn dagen er nu uitzien."),
        AGREE,
        "between",
    ),
)
BEGINNING = (
    Item(
        "change.beginning.1",
        N_("Ik zie werk voor me dat ik in de toekomst kan doen."),
        AGREE,
        "beginning",
    ),
    Item("change.beginning.2", N_("Ik heb zin om iets nieuws te proberen."), AGREE, "beginning"),
    Item("change.beginning.3", N_("Ik maak plannen voor de komende maanden."), AGREE, "beginning"),
)
ACCEPT = (
    Item(
        "change.accept.1",
        N_("Ik kan verdriet of boosheid voelen en toch iets doen wat ik belangrijk vind."),
        AGREE,
        "accept",
    ),
    Item(
        "change.accept.2",
        N_("Ik kijk eerlijk naar wat nu wel en minder goed gaat."),
        AGREE,
        "accept",
    ),
    Item(
        "change.accept.3",
        N_("Ik kan rustig praten over wat er in mijn leven is veranderd."),
        AGREE,
        "accept",
    ),
    Item("change.accept.4", N_("Als een plan anders loopt, pas ik het aan."), AGREE, "accept"),
    Item(
        "change.accept.5",
        N_("Ik blijf vasthouden aan hoe het vroeger was."),
        AGREE,
        "accept",
        reverse=True,
    ),
)
CONTROL = (
    Item(
        "change.control.1",
        N_("Wat ik zelf doe maakt verschil voor mijn kans op werk."),
        AGREE,
        "control",
    ),
    Item(
        "change.control.2",
        N_("Ik beslis mee over de stappen in mijn traject."),
        AGREE,
        "control",
    ),
    Item("change.control.3", N_("Ik weet wat ik deze week zelf kan doen."), AGREE, "control"),
    Item(
        "change.control.4",
        N_("Of ik weer werk vind, hangt vooral af van anderen."),
        AGREE,
        "control",
        reverse=True,
    ),
)
CONFIDENT = (
    Item("change.confidence.1", N_("Mijn taken op tijd afmaken."), CONFIDENCE, "confidence"),
    Item("change.confidence.2", N_("Op tijd pauze nemen."), CONFIDENCE, "confidence"),
    Item("change.confidence.3", N_("Zeggen wat ik nodig heb."), CONFIDENCE, "confidence"),
    Item(
        "change.confidence.4",
        N_("Een grens aangeven als iets te veel is."),
        CONFIDENCE,
        "confidence",
    ),
    Item("change.confidence.5", N_("Mijn energie over de dag verdelen."), CONFIDENCE, "confidence"),
    Item(
        "change.confidence.6", N_("Hulp vragen als het moeilijk wordt."), CONFIDENCE, "confidence"
    ),
)
SUPPORT = (
    Item(
        "change.support.1",
        N_("Ik kan thuis of bij vrienden goed praten over werk."),
        AGREE,
        "support",
    ),
    Item(
        "change.support.2",
        N_("Er is iemand die praktisch helpt als ik een stap wil zetten."),
        AGREE,
        "support",
    ),
    Item("change.support.3", N_("Mensen om mij heen hebben vertrouwen in mij."), AGREE, "support"),
    Item(
        "change.support.4",
        N_("Ik weet bij wie ik vragen over mijn traject kan stellen."),
        AGREE,
        "support",
    ),
)
READY = (
    Item(
        "change.ready.1",
        N_("Ik heb de laatste maand iets gedaan voor mijn stap naar werk."),
        AGREE,
        "ready",
        help=N_(
            "Heb je nog niets gedaan? Dat is ook een eerlijk antwoord."
            " Soms is er nog even geen ruimte."
        ),
    ),
    Item("change.ready.2", N_("Ik weet welke kleine stap ik nu kan zetten."), AGREE, "ready"),
    Item(
        "change.ready.3",
        N_("Ik wil de komende drie maanden verder met mijn zoektocht."),
        AGREE,
        "ready",
    ),
    Item(
        "change.ready.4",
        N_("Ik heb nu tijd en rust voor mijn traject."),
        AGREE,
        "ready",
    ),
)

EXPECT = Item(
    "change.expect",
    N_("Wat verwacht jij zelf? Wanneer werk je weer, of meer dan nu?"),
    Choice(
        (
            Option("3_months", N_("Binnen 3 maanden")),
            Option("6_months", N_("Over 3 tot 6 maanden")),
            Option("12_months", N_("Over 6 tot 12 maanden")),
            Option("later", N_("Over meer dan 12 maanden")),
            Option("unknown", N_("Weet ik niet")),
            Option("working", N_("Ik werk al")),
        )
    ),
    label=N_("Dit verwacht ik"),
    answers_first=True,
)
IMPORTANCE = Item(
    "change.importance",
    N_("Hoe belangrijk is (meer) werken nu voor jou?"),
    Ruler(N_("Niet belangrijk"), N_("Heel belangrijk")),
    label=N_("Zo belangrijk is werken nu voor mij"),
)
TRUST = Item(
    "change.trust",
    N_("Hoeveel vertrouwen heb je dat het gaat lukken?"),
    Ruler(N_("Geen vertrouwen"), N_("Veel vertrouwen")),
    label=N_("Zoveel vertrouwen heb ik dat het lukt"),
)


def trust_gap(answers: Answers) -> int | None:
    """Trust minus importance, -10 to 10; None where one of them is missing."""
    trust, importance = value_of(answers, TRUST.id), value_of(answers, IMPORTANCE.id)
    if not isinstance(trust, int) or not isinstance(importance, int):
        return None
    return trust - importance


def trust_far_below(answers: Answers) -> bool:
    """Whether trust is so far below the importance that we ask what would help."""
    gap = trust_gap(answers)
    return gap is not None and gap <= TRUST_GAP


MORE_TRUST = Item(
    "change.more_trust",
    N_("Wat zou jou meer vertrouwen geven?"),
    FreeText(most=240),
    asked_if=trust_far_below,
    optional=True,
    switch="own_words",
    label=N_("Dit zou mij meer vertrouwen geven"),
)
HELPERS = Item(
    "change.helpers",
    N_("Wat helpt jou om een stap te zetten?"),
    Several(
        3,
        (
            Option("plan", N_("Een duidelijk plan")),
            Option("small_steps", N_("Kleine stappen")),
            Option("talking", N_("Praten met iemand")),
            Option("clarity", N_("Weten waar ik aan toe ben")),
            Option("hands", N_("Iets doen met mijn handen")),
            Option("moving", N_("Bewegen")),
            Option("home", N_("Steun van thuis")),
            Option("peers", N_("Contact met anderen die dit ook meemaken")),
            Option("time", N_("Tijd en rust")),
            Option("learning", N_("Iets nieuws leren")),
            Option("rhythm", N_("Een vast ritme")),
            Option("humour", N_("Humor")),
        ),
    ),
    label=N_("Dit helpt mij"),
)
BLOCKS = Item(
    "change.blocks",
    N_("Wat maakt een stap nu lastig?"),
    Several(
        3,
        (
            Option("money", N_("Onzekerheid over geld")),
            Option("energy", N_("Weinig energie op een dag")),
            Option("opinions", N_("Zorgen over wat anderen vinden")),
            Option("abilities", N_("Ik weet niet wat ik kan")),
            Option("wishes", N_("Ik weet niet wat ik wil")),
            Option("too_much", N_("Te veel tegelijk")),
            Option("rules", N_("Regels en brieven")),
            Option("travel", N_("Lange reistijd")),
            Option("caring", N_("Zorg voor anderen")),
            Option("bad_experience", N_("Slechte ervaring met werk")),
            Option("self_trust", N_("Weinig vertrouwen in mezelf")),
            Option("grief", N_("Verdriet om wat voorbij is")),
        ),
    ),
    optional=True,
    label=N_("Dit maakt een stap nu lastig"),
)
GOAL = Item(
    "change.goal",
    N_("Over een jaar wil ik …"),
    FreeText(most=240),
    optional=True,
    switch="own_words",
    label=N_("Over een jaar wil ik"),
)
COACH_NOTE = Item(
    "change.coach_note",
    N_("Wat moet je coach weten?"),
    FreeText(most=240),
    optional=True,
    switch="own_words",
    label=N_("Dit wil ik mijn coach laten weten"),
)
QUESTIONS = Item(
    "change.questions",
    N_("Wat wil jij vragen?"),
    FreeText(most=120, boxes=3),
    help=N_("Dit zijn vragen voor het gesprek met je coach."),
    optional=True,
    switch="own_words",
    label=N_("Dit wil ik vragen"),
)


def _confidence_stem(answers: Answers) -> str:
    if value_of(answers, EXPECT.id) == "working":
        return N_("Denk aan je werk nu. Hoe zeker ben je dat dit lukt?")
    return N_("Stel: je begint met werk dat bij je past. Hoe zeker ben je dat dit lukt?")


def farewell_weighs(answers: Answers) -> bool:
    """Whether saying goodbye to old work plays so much that we say something about it."""
    [ending] = scale_scores(ENDING, answers, parameters())
    return ending.value is not None and ending.value >= FAREWELL_FROM


def _farewell_note(answers: Answers) -> Words | None:
    return FAREWELL if farewell_weighs(answers) else None


PARTS = (
    Part(N_("Wat speelt er nu"), (*ENDING, *BETWEEN, *BEGINNING)),
    Part(N_("Hoe ga je ermee om"), (*ACCEPT, *CONTROL), note=_farewell_note),
    Part(N_("Wat verwacht je"), (EXPECT,)),
    Part(N_("Vertrouwen in werken"), CONFIDENT, stem=_confidence_stem),
    Part(N_("Steun en stap"), (*SUPPORT, *READY)),
    Part(N_("Belang en vertrouwen"), (IMPORTANCE, TRUST, MORE_TRUST)),
    Part(N_("Wat helpt jou"), (HELPERS, BLOCKS, GOAL, COACH_NOTE, QUESTIONS)),
)


def items_of(scale: str) -> tuple[Item, ...]:
    """The items that measure the scale, in the order in which they are asked."""
    return tuple(item for part in PARTS for item in part.items if item.scale == scale)
