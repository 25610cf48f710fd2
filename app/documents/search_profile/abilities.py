"""What somebody does gladly and well, what proves it, and what was and will be learnt."""

from app.documents.occupations import Chosen
from app.documents.search_profile.suggested import Rounds, Suggested
from app.documents.search_profile.work import jobs
from app.domain.answers import Answers, value_of
from app.domain.kinds import rows_of
from app.domain.measuring import number, parameters_of
from app.domain.module import Item, Round
from app.domain.skills import Now
from app.domain.text import N_, Own, Words, listed, text
from app.modules.wat_kan_ik import MODULE as ABILITY
from app.modules.wat_kan_ik.background import background
from app.modules.wat_kan_ik.background_items import CERTIFICATES
from app.modules.wat_kan_ik.scoring import usable_now
from app.modules.wat_kan_ik.skill_items import STORIES, choice_of, items_of, top_groups
from app.modules.wat_wil_ik import MODULE as WANTS
from app.modules.wat_wil_ik.practical import LEARNING
from app.occupations.catalogue import catalogue
from app.occupations.matching.nouns import LEVELS

MOST_TASKS, MOST_STORIES = 5, 3
NO_DIPLOMA = 1
"""The level that the document is silent about: it says what is there."""

WANTED = {
    "course": N_("Ik wil leren: een korte cursus."),
    "year": N_("Ik wil leren: tot één jaar."),
    "longer": N_("Ik wil leren: langer dan één jaar."),
}
"""By the answer about learning."""


def strong_groups(now: Round) -> tuple[str, ...]:
    """Groups of skills of 65 or more that are done gladly and can be used, the strongest first."""
    least = parameters_of(now.result).skills.strong_from
    values = {one: now.result.value(one) or 0 for one in top_groups(now.answers)}
    glad = [one for one in values if choice_of("like", one, now.answers) == "yes"]
    able = [one for one in glad if usable_now(now, one) is not Now.NOT_NOW]
    return tuple(sorted((one for one in able if values[one] >= least), key=lambda x: -values[x]))


def tasks(rounds: Rounds) -> tuple[Suggested, ...]:
    """Five tasks: the best of each strong group, then the second best of each."""
    now = rounds.get(ABILITY.slug)
    if now is None:
        return ()
    ranked = [_best_first(group, now.answers) for group in strong_groups(now)]
    most = max(map(len, ranked), default=0)
    mixed = [items[place] for place in range(most) for items in ranked if place < len(items)]
    return tuple(Suggested(item.text, ABILITY.slug) for item in mixed[:MOST_TASKS])


def stories(rounds: Rounds) -> tuple[tuple[str, str], ...]:
    """The name of each story with the group of skills that it shows."""
    now = rounds.get(ABILITY.slug)
    rows = rows_of(value_of(now.answers, STORIES.id)) if now else ()
    named = ((str(row.get("title") or ""), str(row.get("group") or "")) for row in rows)
    return tuple(one for one in named if one[0])


def proof(rounds: Rounds) -> tuple[Suggested, ...]:
    """The names of at most three stories."""
    told = stories(rounds)[:MOST_STORIES]
    return tuple(Suggested(Own(title), ABILITY.slug) for title, _group in told)


def learning(rounds: Rounds, chosen: Chosen) -> tuple[Suggested, ...]:
    """What was learnt, what is wished, and for which work that is needed."""
    now, wants = rounds.get(ABILITY.slug), rounds.get(WANTS.slug)
    wished = str(value_of(wants.answers, LEARNING.id)) if wants else ""
    found = [Suggested(one, ABILITY.slug) for one in (_learnt(now.answers) if now else ())]
    if wished in WANTED:
        found.append(Suggested(WANTED[wished], WANTS.slug))
        found += [Suggested(one, ABILITY.slug) for one in _for_work(now, chosen)]
    return tuple(found)


def above_own_level(level: int | None, chosen: Chosen) -> tuple[str, ...]:
    """The titles of chosen work that asks a higher education than somebody has."""
    if level is None:
        return ()
    held = (catalogue().find(one) for one in jobs(chosen))
    return tuple(one.title for one in held if one and one.level and one.level > level)


def _learnt(answers: Answers) -> tuple[Words, ...]:
    brought = background(answers)
    level = brought.level
    papers = value_of(answers, CERTIFICATES.id)
    said: list[Words] = []
    if level and level > NO_DIPLOMA:
        said.append(_school(LEVELS[level], brought.field))
    if papers:
        said.append(text(N_("Bewijzen: {papers}"), papers=listed(CERTIFICATES.kind.tell(papers))))
    if brought.other_certificates:
        said.append(Own(brought.other_certificates))
    return tuple(said)


def _school(level: Words, about: str) -> Words:
    if not about:
        return text(N_("Opleiding op niveau {level}"), level=level)
    return text(N_("Opleiding op niveau {level}: {about}"), level=level, about=Own(about))


def _for_work(now: Round | None, chosen: Chosen) -> tuple[Words, ...]:
    level = background(now.answers).level if now else None
    titles = above_own_level(level, chosen)[:2]
    return tuple(
        text(N_("Om {title} te worden, leer ik graag bij."), title=Own(one)) for one in titles
    )


def _best_first(group: str, answers: Answers) -> list[Item]:
    return sorted(items_of(group), key=lambda item: -(number(answers, item) or 0))
