"""The pitch: who somebody is, what they are good at, what they look for (content.md 3.2)."""

from numpy import nan_to_num

from app.documents.occupations import Chosen
from app.documents.search_profile.abilities import stories, strong_groups
from app.documents.search_profile.suggested import Rounds, Suggested
from app.documents.search_profile.times import hours_in_words
from app.documents.search_profile.wishes import quiet_place
from app.documents.search_profile.work import jobs
from app.domain.background import Job
from app.domain.search_profile import MOST_IN_PITCH
from app.domain.text import N_, Own, Words, say, text
from app.modules.beroepenorientatie import MODULE as OCCUPATIONS
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.background import background
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.values import VALUES, ranked
from app.modules.wie_ben_ik import MODULE as IDENTITY
from app.modules.wie_ben_ik.choices import ranked as best_qualities
from app.modules.wie_ben_ik.qualities import LABELS
from app.occupations.catalogue import catalogue
from app.occupations.columns import SKILL_GROUPS

STRENGTHS = {
    "talk": N_("uitleggen en luisteren"),
    "read_write": N_("lezen en schrijven"),
    "care_help": N_("mensen helpen"),
    "teach_lead": N_("mensen inwerken"),
    "persuade_sell": N_("advies geven"),
    "plan_organise": N_("plannen en regelen"),
    "admin_calc": N_("werken met gegevens en geld"),
    "digital": N_("werken met de computer"),
    "analyse_solve": N_("uitzoeken en oplossen"),
    "create": N_("nieuwe dingen bedenken"),
    "make_repair": N_("bouwen en repareren"),
    "operate_move": N_("werken met machines en goederen"),
}
PLACES = {
    "quiet_busy left": N_("op een rustige plek"),
    "quiet_busy right": N_("op een levendige plek"),
    "inout right": N_("buiten"),
}
REASONS = {
    "achievement": N_("ik iets kan bereiken"),
    "independence": N_("ik zelf veel bepaal"),
    "recognition": N_("ik waardering krijg"),
    "relationships": N_("ik fijne collega's heb"),
    "support": N_("ik goede uitleg krijg"),
    "conditions": N_("ik zekerheid heb"),
    "balance": N_("werk en thuis samengaan"),
    "purpose": N_("ik iets doe dat ertoe doet"),
}


def pitch(rounds: Rounds, chosen: Chosen) -> tuple[Suggested, ...]:
    """At most three sentences, of at most 45 words together; fewer where less is known."""
    for with_story in (True, False):
        strong = _strong(rounds, chosen, with_story=with_story)
        made = (_who(rounds), strong, _looking(rounds, chosen))
        found = tuple(one for one in made if one)
        if count(*(say(one.words) for one in found)) <= MOST_IN_PITCH:
            return found
    return found[:2]


def count(*sentences: str) -> int:
    """How many words there are."""
    return sum(len(one.split()) for one in sentences)


def _who(rounds: Rounds) -> Suggested | None:
    me, job = _qualities(rounds), _longest(rounds)
    if me and job:
        words = text(N_("Ik ben {me} en heb {experience}."), me=me, experience=_experience(job))
    elif me:
        words = text(N_("Ik ben {me}."), me=me)
    elif job:
        words = text(N_("Ik heb {experience}."), experience=_experience(job))
    else:
        return None
    return Suggested(words, IDENTITY.slug if me else ABILITY.slug)


def _qualities(rounds: Rounds) -> Words:
    now = rounds.get(IDENTITY.slug)
    best = [LABELS[one] for one in best_qualities(now.answers)[:2]] if now else []
    if len(best) > 1:
        return text(N_("{first} en {second}"), first=best[0], second=best[1])
    return best[0] if best else ""


def _longest(rounds: Rounds) -> Job | None:
    """The work that was done longest; the first of those without years."""
    now = rounds.get(ABILITY.slug)
    done = background(now.answers).jobs if now else ()
    return max(done, key=lambda one: one.years or 0, default=None)


def _experience(job: Job) -> Words:
    title = Own(job.title.strip())
    if not job.years or job.years < 1:
        return text(N_("ervaring als {job}"), job=title)
    return text(N_("{years} jaar ervaring als {job}"), years=int(job.years), job=title)


def _strong(rounds: Rounds, chosen: Chosen, *, with_story: bool) -> Suggested | None:
    now = rounds.get(ABILITY.slug)
    strong = _asked_first(strong_groups(now) if now else (), chosen)
    if not strong:
        return None
    told = {group: title for title, group in reversed(stories(rounds))}
    shown = next((one for one in strong if one in told), None) if with_story else None
    if shown is None:
        words = text(N_("Ik ben sterk in {task}."), task=STRENGTHS[strong[0]])
    else:
        words = text(
            N_("Ik ben sterk in {task}; mijn verhaal “{story}” laat dat zien."),
            task=STRENGTHS[shown],
            story=Own(told[shown]),
        )
    return Suggested(words, ABILITY.slug)


def _asked_first(groups: tuple[str, ...], chosen: Chosen) -> tuple[str, ...]:
    """The groups of skills, those first that the work that is looked for asks most of."""
    held = catalogue()
    row = next((held.rows[one] for one in jobs(chosen) if one in held.rows), None)
    if row is None:
        return groups
    asked = dict(zip(SKILL_GROUPS, nan_to_num(held.skills[row]).tolist(), strict=True))
    return tuple(sorted(groups, key=lambda one: -asked[one]))


def _looking(rounds: Rounds, chosen: Chosen) -> Suggested | None:
    """What is looked for, how much, where, and what matters; None where nothing is known."""
    work, hours = _work(chosen), hours_in_words(rounds)
    place, reason = PLACES.get(quiet_place(rounds), ""), _reason(rounds)
    if not (work or hours):
        return None
    words: Words = text(N_("Ik zoek werk als {job}"), job=work) if work else N_("Ik zoek werk")
    if hours:
        words = text(N_("{looking} voor {hours} uur"), looking=words, hours=hours)
    if place:
        words = text(N_("{looking}, {place}"), looking=words, place=place)
    if reason:
        words = text(N_("{looking}, waar {reason}"), looking=words, reason=reason)
    source = OCCUPATIONS.slug if work else WANTS.slug if WANTS.slug in rounds else ABILITY.slug
    return Suggested(text(N_("{looking}."), looking=words), source)


def _work(chosen: Chosen) -> Words:
    titles = (catalogue().find(one) for one in jobs(chosen))
    return next((Own(one.title) for one in titles if one), "")


def _reason(rounds: Rounds) -> Words:
    """What matters most: of the first ranked card, else of the highest value."""
    now = rounds.get(WANTS.slug)
    if now is None:
        return ""
    first = next((item.scale for item in ranked(now.answers) if item.scale), None)
    values = {one: value for one in VALUES if (value := now.result.value(one)) is not None}
    best = first or max(values, key=lambda one: values[one], default="")
    return REASONS.get(best, "")
