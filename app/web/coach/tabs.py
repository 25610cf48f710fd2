"""The tabs of a client's pages (ux.md K4): each subject puts its own page in, here and only here."""

from typing import Final

from flask import current_app, request

from app.domain.text import N_

TABS: Final[tuple[tuple[str, str], ...]] = (
    ("clients.prepare", N_("Voorbereiden")),
    ("clients.shared", N_("Gedeeld")),
    ("messages.of_client", N_("Berichten")),
    ("tasks.of_client", N_("Opdrachten")),
    ("fml.show", N_("FML")),
    ("plans.show", N_("Afspraken en plan")),
    ("facts.show", N_("Gegevens")),
)
"""Endpoint and words in the order of the tabs; each address takes ``client_id`` and nothing else."""


def client_tabs() -> list[tuple[str, str, bool]]:
    """The tabs whose page there is: endpoint, words, and whether the visitor is there now."""
    there = [tab for tab in TABS if tab[0] in current_app.view_functions]
    return [(endpoint, words, _is_here(endpoint)) for endpoint, words in there]


def _is_here(endpoint: str) -> bool:
    """Pages that lead on from a tab belong to it; both tabs of ``clients`` stand on their own."""
    if endpoint.startswith("clients."):
        return request.endpoint == endpoint
    return request.blueprint == endpoint.partition(".")[0]
