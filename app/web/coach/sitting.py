"""The coach's laptop as the place where client and coach answer together, for one sitting.

What stands on its pages follows from the answers of this sitting and from nothing else of the
client: not what was answered before, not what other parts or an FML say, not what the client
chose about the pages. Nothing is finished, agreed to or counted over parts there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

from flask import (
    abort,
    after_this_request,
    make_response,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from app.domain.answers import Answers, Status
from app.domain.kinds import Picked
from app.domain.module import ROWS_PER_SCREEN, Module, Path
from app.store.answers import Change
from app.store.clients import ClientCard
from app.store.errors import NotFound, RoundClosed
from app.store.sittings import (
    Sitting,
    end_sitting,
    going_sitting,
    save_in_sitting,
    sitting_round,
)
from app.web.answering.place import Asking, module_or_404
from app.web.visitor import session_id, staff_id, view

GONE = 410
"""What a tap or a question by itself is answered once the sitting is over: the page must go."""
IN_BROWSER = "samen"
"""Under this name the browser holds the id of the sitting that it was let in to."""


@dataclass(frozen=True)
class Laptop:
    """One part of a sitting, on the laptop that was let in."""

    card: ClientCard
    sitting: Sitting
    module: Module
    together = True
    names_round = False
    offers_auto = False

    @cached_property
    def values(self) -> dict[str, Any]:
        """What stands in each address of this sitting."""
        return {"client_id": self.card.id, "sitting_id": self.sitting.id}

    def read(self) -> Asking | None:
        """The part with the answers of this sitting; what the coach chose is how much is asked."""
        try:
            current = sitting_round(*by_session(), self.sitting.id, self.module.slug)
        except RoundClosed:
            return None
        rows = 1 if view().simple else ROWS_PER_SCREEN
        path: Path = "short" if self.card.path == "short" else "full"
        return Asking(self, asked_together(self.module.slug), current, {}, rows, path)

    def closed(self) -> ResponseReturnValue:
        """The part was finished or stopped on the phone; what was sent meanwhile is not kept."""
        page = render_template("coach/together/part_over.html", place=self, lost=is_sent())
        return make_response(page, 409 if is_sent() else 200)

    def tap_closed(self) -> ResponseReturnValue:
        """Nothing to put on the page: it sends itself whole and is told that it is over."""
        return Response(status=GONE)

    def keep(
        self, round_id: str, changes: Sequence[Change], key: str, known: Answers | None = None
    ) -> dict[str, int]:
        """Keep what was chosen here. What is empty and was never filled in here says nothing.

        Otherwise going past a question would wipe what the client wrote there before.
        """
        del round_id
        own = known if known is not None else self._own()
        said = [one for one in changes if one.status is not Status.SKIPPED or one.item_id in own]
        if not said:
            return {}
        return save_in_sitting(
            *by_session(), self.sitting.id, self.module.slug, said, key, self.module.version
        )

    def _own(self) -> Answers:
        return sitting_round(*by_session(), self.sitting.id, self.module.slug).answers

    def address(self, number: int | None, anchor: str | None = None) -> str:
        """The address of a screen; of the end of the part where there is none left."""
        at = {**self.values, "slug": self.module.slug}
        if number is None:
            return url_for("together.done", **at)
        return url_for("together.show", number=number, _anchor=anchor, **at)

    def address_of(self, item_id: str) -> str:
        """The address that leads to the question, on whichever screen it stands then."""
        return url_for("together.at", slug=self.module.slug, item_id=item_id, **self.values)

    def home(self) -> str:
        """The parts of this sitting."""
        return url_for("together.index", **self.values)

    def next(self, number: int | None) -> str:
        """The next screen; a pause is theirs to take."""
        return self.address(number)

    def leaves(self, way: str, current: Asking, item_id: str) -> str | None:
        """To the parts of the sitting, or out of it."""
        del current, item_id
        if way == "sluit":
            return close(self.card, self.sitting.id)
        return self.home() if way == "pauze" else None


def laptop(card: ClientCard, sitting_id: str, slug: str) -> Laptop:
    """The place of this part in the sitting that this browser was let in to; else a 404.

    Raises:
        NotFound: there is no such sitting (any more).
    """
    sitting = sitting_with(card, sitting_id)
    if slug not in sitting.modules:
        abort(404)
    return Laptop(card, sitting, module_or_404(slug))


def sitting_with(card: ClientCard, sitting_id: str) -> Sitting:
    """The sitting that goes on here with this client.

    Raises:
        NotFound: none, over, of another browser or with another client.
    """
    found = going_sitting(*by_session(), sitting_id)
    if found.client_id != card.id:
        raise NotFound
    return found


def sitting_here(card: ClientCard) -> Sitting | None:
    """The sitting with this client that this browser was let in to and that goes on."""
    known = session.get(IN_BROWSER)
    if not isinstance(known, str):
        return None
    try:
        return sitting_with(card, known)
    except NotFound:
        return None


def by_session() -> tuple[str, str]:
    """Who is let in: this coach, in this session."""
    return staff_id(), session_id()


def close(card: ClientCard, sitting_id: str) -> str:
    """End the sitting and let the browser forget its pages; the address of the conversation."""
    end_sitting(*by_session(), sitting_id)
    forget_pages()
    return url_for("talk.show", client_id=card.id)


def forget_pages() -> None:
    """Nothing of the sitting comes back with the Back button.

    The cookie changes along: a browser then drops the pages that it held in memory.
    """
    session.pop(IN_BROWSER, None)

    @after_this_request
    def forget(response: Response) -> Response:
        response.headers["Clear-Site-Data"] = '"cache"'
        return response


def is_sent() -> bool:
    """Whether this request brought something that somebody filled in."""
    return request.method == "POST"


@cache
def asked_together(slug: str) -> Module:
    """The module without what is picked from a list that follows from other answers."""
    module = module_or_404(slug)
    parts = tuple(
        replace(part, items=tuple(one for one in part.items if not isinstance(one.kind, Picked)))
        for part in module.parts
    )
    return replace(module, parts=tuple(part for part in parts if part.items))
