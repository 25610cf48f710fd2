"""The 21 sectors of the SBI, the Dutch list of kinds of business, in everyday words."""

from app.domain.kinds import Option
from app.domain.text import N_

SECTORS = (
    Option("A", N_("Landbouw, tuinbouw, bos en visserij")),
    Option("B", N_("Winnen van zand, olie en gas")),
    Option("C", N_("Fabriek en industrie")),
    Option("D", N_("Stroom, gas en warmte")),
    Option("E", N_("Water, afval en recycling")),
    Option("F", N_("Bouw")),
    Option("G", N_("Winkel, groothandel en garage")),
    Option("H", N_("Vervoer, magazijn en post")),
    Option("I", N_("Hotel, restaurant en café")),
    Option("J", N_("Computers, telefonie en media")),
    Option("K", N_("Bank en verzekering")),
    Option("L", N_("Verhuur en verkoop van gebouwen")),
    Option("M", N_("Advies, onderzoek en ontwerp")),
    Option("N", N_("Schoonmaak, beveiliging, receptie en uitzendwerk")),
    Option("O", N_("Gemeente, rijk, politie en leger")),
    Option("P", N_("Onderwijs")),
    Option("Q", N_("Zorg en welzijn")),
    Option("R", N_("Cultuur, sport en vrije tijd")),
    Option("S", N_("Kapper, reparatie en andere diensten")),
    Option("T", N_("Werk bij mensen thuis")),
    Option("U", N_("Internationale organisaties")),
)
"""The value is the section's letter, as the catalogue of occupations has it; the order is its."""
