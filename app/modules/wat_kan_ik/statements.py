"""What is asked about each of the twelve groups of skills (content.md Annex A)."""

from app.domain.text import N_

STATEMENTS = {
    "talk": (
        N_("Duidelijk uitleggen hoe iets werkt."),
        N_("Goed luisteren en doorvragen."),
        N_("Een lastig gesprek rustig voeren."),
    ),
    "read_write": (
        N_("Een duidelijke mail of brief schrijven."),
        N_("Een instructie lezen en toepassen."),
        N_("Een kort verslag maken."),
    ),
    "care_help": (
        N_("Iemand op zijn gemak stellen."),
        N_("Zien wat een ander nodig heeft."),
        N_("Iemand praktisch helpen."),
    ),
    "teach_lead": (
        N_("Een nieuwe collega inwerken."),
        N_("Taken verdelen in een team."),
        N_("Mensen enthousiast maken voor een plan."),
    ),
    "persuade_sell": (
        N_("Een klant goed advies geven."),
        N_("Onderhandelen over prijs of afspraken."),
        N_("Iemand overtuigen met goede redenen."),
    ),
    "plan_organise": (
        N_("Een planning maken en bijstellen."),
        N_("Meer dingen tegelijk regelen."),
        N_("Een activiteit organiseren."),
    ),
    "admin_calc": (
        N_("Gegevens intypen zonder fouten."),
        N_("Met geld of prijzen rekenen."),
        N_("Regels en procedures toepassen."),
    ),
    "digital": (
        N_("Werken met mail, agenda en bestanden."),
        N_("Een nieuw computerprogramma leren."),
        N_("Een lijst of tabel maken op de computer."),
    ),
    "analyse_solve": (
        N_("De oorzaak van een probleem vinden."),
        N_("Informatie zoeken en vergelijken."),
        N_("Een slimme oplossing bedenken."),
    ),
    "create": (
        N_("Iets nieuws of moois bedenken."),
        N_("Een tekst, beeld of ruimte vormgeven."),
        N_("Met weinig middelen iets leuks maken."),
    ),
    "make_repair": (
        N_("Iets bouwen of in elkaar zetten."),
        N_("Een kapot onderdeel herstellen."),
        N_("Netjes werken met gereedschap."),
    ),
    "operate_move": (
        N_("Een machine instellen en bedienen."),
        N_("Een voertuig besturen voor het werk."),
        N_("Goederen klaarzetten of verplaatsen."),
    ),
}
