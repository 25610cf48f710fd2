"""The rating scales that several modules use, under the codes of content.md 0.2."""

from app.domain.kinds import Card, Option, Scale
from app.domain.text import N_

AGREE = Scale(
    "L5A",
    (
        Option(1, N_("Past helemaal niet bij mij")),
        Option(2, N_("Past meestal niet")),
        Option(3, N_("Soms wel, soms niet")),
        Option(4, N_("Past meestal")),
        Option(5, N_("Past helemaal bij mij")),
    ),
)

FREQUENCY = Scale(
    "L5F",
    (
        Option(1, N_("Nooit")),
        Option(2, N_("Bijna nooit")),
        Option(3, N_("Soms")),
        Option(4, N_("Vaak")),
        Option(5, N_("Altijd")),
    ),
)

CONFIDENCE = Scale(
    "L5C",
    (
        Option(1, N_("Helemaal niet zeker")),
        Option(2, N_("Een beetje zeker")),
        Option(3, N_("Redelijk zeker")),
        Option(4, N_("Zeker")),
        Option(5, N_("Heel zeker")),
    ),
)

LIKE = Scale(
    "L5L",
    (
        Option(1, N_("Helemaal niet leuk")),
        Option(2, N_("Niet zo leuk")),
        Option(3, N_("Gaat wel")),
        Option(4, N_("Leuk")),
        Option(5, N_("Heel leuk")),
    ),
)

SKILL = Scale(
    "L5K",
    (
        Option(1, N_("Nog niet gedaan")),
        Option(2, N_("Met hulp")),
        Option(3, N_("Zelfstandig")),
        Option(4, N_("Goed")),
        Option(5, N_("Ik kan het een ander leren")),
    ),
)

VALUE = Card(
    "V3",
    (
        Option(2, N_("Heel belangrijk")),
        Option(1, N_("Belangrijk")),
        Option(0, N_("Minder belangrijk")),
    ),
)
