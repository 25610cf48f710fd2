"""The client's own phone as the place where questions are answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from app.domain.answers import Answers
from app.domain.module import ROWS_PER_SCREEN, Module
from app.domain.text import N_
from app.store.answers import Change, save_answers
from app.store.rounds import open_round, remember_place
from app.web.answering.place import Asking, module_or_404
from app.web.client.matching import supplied_while_asking
from app.web.client.pace import pause_is_due
from app.web.client.paths import path_of
from app.web.visitor import client_access, view, visitor

NOT_OPEN = N_("Dit onderdeel is niet meer open. Ga naar Vandaag.")


@dataclass(frozen=True)
class OwnPhone:
    """The client's own round of a module, on a phone on which the client is signed in."""

    module: Module
    together = False
    names_round = True

    @property
    def offers_auto(self) -> bool:
        """Whether the client was not asked before."""
        person = visitor()
        return person is not None and not person.preferences.get("auto_asked")

    def read(self) -> Asking | None:
        """The open round; one question per screen in *eenvoudige weergave*."""
        access = client_access()
        current = open_round(access, self.module.slug)
        if current is None:
            return None
        rows = 1 if view().simple else ROWS_PER_SCREEN
        supplied = supplied_while_asking(access, self.module, current)
        return Asking(self, self.module, current, supplied, rows, path_of(self.module))

    def closed(self) -> ResponseReturnValue:
        """To the start of the part, which knows what there is instead."""
        to = url_for("start.show", slug=self.module.slug)
        return redirect(to, 302 if request.method == "GET" else 303)

    def tap_closed(self) -> ResponseReturnValue:
        """What was chosen stays on the page, which says what there is to do."""
        return render_template("client/_answer_state.html", problem=NOT_OPEN), 409

    def keep(
        self, round_id: str, changes: Sequence[Change], key: str, known: Answers | None = None
    ) -> dict[str, int]:
        """Keep the answers in the client's own round."""
        return save_answers(
            client_access(), round_id, changes, key, self.module.version, known=known
        )

    def address(self, number: int | None, anchor: str | None = None) -> str:
        """The address of a screen; of the check before finishing where there is none left."""
        slug = self.module.slug
        if number is None:
            return url_for("finishing.check", slug=slug)
        return url_for("questions.show", slug=slug, number=number, _anchor=anchor)

    def address_of(self, item_id: str) -> str:
        """The address that leads to the question, on whichever screen it stands then."""
        return url_for("questions.at", slug=self.module.slug, item_id=item_id)

    def home(self) -> str:
        """Vandaag."""
        return url_for("home.index")

    def next(self, number: int | None) -> str:
        """The next screen, or once in a while the offer of a pause before it."""
        if pause_is_due():
            return url_for("pauses.offer", slug=self.module.slug, number=number)
        return self.address(number)

    def leaves(self, way: str, current: Asking, item_id: str) -> str | None:
        """A rest, with the question to come back to remembered."""
        if way != "pauze":
            return None
        remember_place(client_access(), current.round.id, item_id)
        return url_for("pauses.rest", slug=self.module.slug)


def own_place(slug: str) -> OwnPhone:
    """The place where the client answers this module; unknown modules are a 404."""
    return OwnPhone(module_or_404(slug))


def asking(slug: str) -> Asking | None:
    """The client's open round of this module, or None where nothing is open."""
    return own_place(slug).read()
