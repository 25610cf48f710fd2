"""Wie ben ik?: style, qualities, how somebody sees himself, and how others do."""

from app.domain.module import Module, Switch
from app.domain.text import N_
from app.modules.wie_ben_ik.items import PARTS
from app.modules.wie_ben_ik.observers import observed
from app.modules.wie_ben_ik.profile import sections
from app.modules.wie_ben_ik.scoring import score
from app.modules.wie_ben_ik.talking import points
from app.modules.wie_ben_ik.wording import SCALE_NAMES

MODULE = Module(
    slug="wie-ben-ik",
    prefix="identity",
    position=30,
    title=N_("Wie ben ik?"),
    question=N_("Hoe ben jij? Wat zijn je sterke kanten?"),
    teaser=N_("Wat past bij jou?"),
    outcome_title=N_("Zo ben jij"),
    intro=N_("Het gaat over je stijl en je kwaliteiten. En over hoe je jezelf ziet."),
    minutes=15,
    version="1",
    parts=PARTS,
    score=score,
    sections=sections,
    points=points,
    switches=(
        Switch("own_words", N_("Ook wat ik zelf schreef")),
        Switch("calm", N_("Ook hoe gevoelig of kalm ik ben")),
        Switch("others_words", N_("Ook wat anderen over mij schreven")),
    ),
    sensitive=True,
    observed=observed,
    scale_names=SCALE_NAMES,
    symbol=("M4 20c0-6 3-9 8-9s8 3 8 9", ((12, 6, 2.5, True),)),
)
