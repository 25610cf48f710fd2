"""How somebody can stand in change and in energy; each persona starts from one of these."""

from app.cli.demo.people.persona import Leanings
from app.cli.demo.people.saying import leaning

TIRED_BUT_WILLING: Leanings = {
    **leaning(
        "change",
        ending=3.6,
        between=3.8,
        beginning=3.2,
        accept=3.5,
        control=3.1,
        confidence=2.9,
        support=4.1,
        ready=3.0,
    ),
    **leaning(
        "energy",
        job_source=3.9,
        job_stress=3.6,
        org_source=3.3,
        org_stress=3.7,
        self_source=3.2,
        self_stress=3.6,
        home_source=4.1,
        home_stress=2.4,
        energy_now=2.6,
    ),
}
READY_TO_GO: Leanings = {
    **TIRED_BUT_WILLING,
    **leaning(
        "change",
        ending=1.8,
        between=2.2,
        beginning=4.4,
        accept=4.3,
        control=4.2,
        confidence=4.0,
        ready=4.3,
    ),
    **leaning("energy", job_stress=2.4, org_stress=2.1, self_source=4.1, energy_now=3.9),
}
STUCK_IN_THE_PAST: Leanings = {
    **TIRED_BUT_WILLING,
    **leaning(
        "change",
        ending=4.7,
        between=4.2,
        beginning=1.7,
        accept=2.3,
        control=1.9,
        confidence=2.0,
        support=2.2,
        ready=1.8,
    ),
    **leaning("energy", org_stress=4.4, self_stress=4.3, home_stress=3.6, energy_now=1.9),
}
CRAFTSMAN: Leanings = {
    **TIRED_BUT_WILLING,
    **leaning("change", ending=3.2, beginning=3.6),
    **leaning(
        "energy",
        job_source=4.5,
        job_stress=4.1,
        org_source=3.9,
        org_stress=2.2,
        self_stress=2.3,
        energy_now=3.1,
    ),
}
