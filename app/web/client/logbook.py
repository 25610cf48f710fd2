"""Everything that was done with the client's data, told to the client (trust.md G6)."""

from collections.abc import Mapping
from typing import Final

from flask import Blueprint, render_template, request

from app.documents.titles import title_of
from app.domain.text import N_, Own, Words, text
from app.store.audit import NEWEST, LogLine, log_of
from app.web.visitor import client_access

bp = Blueprint("logbook", __name__, url_prefix="/delen")

SAID: Final[Mapping[str, str]] = {
    "access.accepted": N_("Jij zei: de nieuwe telefoon is van mij."),
    "access.began": N_("Er kwam een nieuwe telefoon bij met een kaart."),
    "access.confirmed": N_("{name} bevestigde: jij bent het zelf."),
    "access.objected": N_("Jij zei: die telefoon was ik niet."),
    "access.opened": N_("Je oude antwoorden gingen open."),
    "client.changed": N_("{name} veranderde je gegevens of je afspraak."),
    "client.handed_over": N_("{name} gaf je een andere coach."),
    "agreement.kept": N_("{name} schreef een afspraak op."),
    "agreement.reacted": N_("Jij zei iets van een afspraak."),
    "agreement.read": N_("{name} las wat jij van een afspraak zei."),
    "conversation.began": N_("{name} begon een gesprek met jou."),
    "conversation.closed": N_("{name} sloot een gesprek af."),
    "conversation.sent": N_("{name} vroeg je de afspraken na te lezen."),
    "preparation.kept": N_("{name} schreef punten op voor een gesprek."),
    "comment.sent": N_("Jij schreef iets bij wat je deelt."),
    "comment.written": N_("{name} schreef iets bij wat je deelt."),
    "contact.removed": N_("Jij wiste je mailadres."),
    "contact.verified": N_("Jij gaf een mailadres."),
    "message.read": N_("{name} las wat je schreef."),
    "message.sent": N_("Jij stuurde een bericht."),
    "message.taken_back": N_("Jij haalde een bericht weg."),
    "message.written": N_("{name} schreef je een bericht."),
    "task.given": N_("{name} vroeg je iets te doen."),
    "task.read": N_("{name} las wat je liet weten."),
    "task.told": N_("Jij liet weten dat iets klaar is."),
    "task.untold": N_("Jij haalde terug dat iets klaar is."),
    "task.withdrawn": N_("{name} trok een vraag in."),
    "client.created": N_("{name} maakte jouw Koers."),
    "code.made": N_("Jij maakte een code voor een andere telefoon."),
    "consent.given": N_("Jij zei ja tegen {module}."),
    "consent.withdrawn": N_("Jij stopte met {module}. Je antwoorden zijn gewist."),
    "data.exported.json": N_("Jij nam al je gegevens mee als bestand."),
    "data.exported.pdf": N_("Jij nam al je gegevens mee als pdf."),
    "data.put_back": N_("Jij zette je gegevens terug."),
    "erasing.asked": N_("Jij vroeg om alles te wissen."),
    "erasing.undone": N_("Jij wilde toch alles bewaren."),
    "fml.changed": N_("{name} veranderde iets in wat er uit je FML staat."),
    "fml.deleted": N_("{name} wiste wat er uit je FML stond."),
    "fml.entered": N_("{name} schreef over wat er in je FML staat."),
    "fml.objected": N_("Jij zei bij de FML: dit klopt niet."),
    "fml.read": N_("{name} las wat jij van de FML zei."),
    "fml.shown": N_("Jij liet je coach de FML zien."),
    "fml.taken_back": N_("Jij zei bij de FML: dit klopt toch."),
    "invitation.made": N_("{name} maakte een kaart voor jou."),
    "invitation.taken_back": N_("{name} trok een kaart voor jou in."),
    "observing.answered": N_("Iemand vulde in hoe hij of zij jou ziet."),
    "observing.began": N_("Jij zei ja: een ander mag je voornaam lezen."),
    "observing.closed": N_("Jij stopte met vragen aan anderen."),
    "observing.link_made": N_("Jij maakte een link voor een ander."),
    "observing.link_withdrawn": N_("Jij haalde een link weg."),
    "observing.wiped": N_("Wat anderen apart invulden, is gewist."),
    "phone.bound": N_("Een telefoon is onthouden."),
    "phone.ended": N_("Een telefoon is uitgelogd."),
    "plan.began": N_("Jij begon een plan met je coach."),
    "plan.changed": N_("Jij veranderde iets in je plan."),
    "plan.for_employer": N_("Jij koos wat een werkgever van je plan leest."),
    "plan.guided": N_("{name} schreef in je plan wat je coach doet."),
    "plan.proposed": N_("{name} deed een voorstel voor je plan."),
    "plan.read.pdf": N_("{name} maakte een pdf van je plan."),
    "plan.shown": N_("Jij liet je coach je plan lezen."),
    "plan.signed": N_("Jij ondertekende je plan."),
    "plan.signed_by_coach": N_("{name} ondertekende je plan."),
    "progress.added": N_("{name} schreef iets bij je voortgang."),
    "progress.read.page": N_("{name} las je verslag over de voortgang."),
    "progress.read.pdf": N_("{name} maakte een pdf van je verslag."),
    "progress.sent": N_("Jij las je voortgang en was akkoord."),
    "progress.shown": N_("Jij liet je nieuwe coach je verslagen lezen."),
    "progress.taken_back": N_("Jij schreef verder aan je voortgang."),
    "progress.told": N_("Jij liet je coach je voortgang lezen."),
    "task.shown": N_("Jij liet je nieuwe coach je opdrachten zien."),
    "pin.wrong": N_("Iemand typte een verkeerde pincode."),
    "round.finished": N_("Jij was klaar met {module}."),
    "round.reopened": N_("Jij ging iets veranderen in {module}."),
    "search_profile.kept": N_("Jij liet een zin staan op het blad voor een werkgever."),
    "search_profile.signed": N_("Jij ondertekende je zoekprofiel."),
    "session.began": N_("Jij logde in."),
    "session.ended": N_("Jij logde uit."),
    "share.began": N_("Jij deelde {module}."),
    "share.ended": N_("Jij stopte met delen van {module}."),
    "share.over": N_("Het delen van {module} is voorbij."),
    "share.viewed.page": N_("{name} keek naar {module}."),
    "share.viewed.pdf": N_("{name} maakte een pdf van {module}."),
    "sitting.asked": N_("Jij maakte een code om samen in te vullen."),
    "sitting.begun": N_("{name} begon met samen invullen. Dat duurt hoogstens een uur."),
    "sitting.ended": N_("Het samen invullen is gestopt."),
    "sitting.refused": N_("{name} typte een verkeerde code om samen in te vullen."),
    "trajectory.ended": N_("{name} schreef op: je traject is klaar."),
    "trajectory.goes_on": N_("{name} schreef op: je traject loopt nog."),
}
"""Each act in one sentence; an act without one is told as a change."""


VIEWED: Final = (
    *("share.viewed.", "progress.read.", "plan.read."),
    *("message.read", "task.read", "fml.read", "agreement.read"),
)
"""How the acts begin with which a coach looked at something."""


@bp.get("/logboek")
def index() -> str:
    """Everything that was done, the newest first; or only who looked."""
    looked = "keek" in request.args
    acts = log_of(client_access(), None if looked else NEWEST)
    lines = [
        (line.at, sentence(line)) for line in acts if not looked or line.action.startswith(VIEWED)
    ]
    return render_template("client/sharing/log.html", lines=lines, looked=looked)


def sentence(line: LogLine) -> Words:
    """The act in one easy sentence, without what it was about."""
    said = SAID.get(line.action, N_("Er is iets veranderd."))
    return text(said, name=Own(line.actor_name), module=title_of(line.module))
