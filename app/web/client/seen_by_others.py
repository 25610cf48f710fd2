"""What others say of this client, for the pages and papers that tell it."""

from dataclasses import replace

from app.documents import supplied_for
from app.domain.module import Item, Module, Supplied, asked_items
from app.domain.observing import Observed
from app.domain.text import Own
from app.store.access import Access
from app.store.observing import what_others_said
from app.store.rounds import Finished
from app.web.visitor import visitor


def items_about(module: Module) -> tuple[Item, ...]:
    """What others are asked about this client in the module; empty where nothing is."""
    who = visitor()
    if module.observed is None or who is None:
        return ()
    return asked_items(module.observed(Own(who.first_name)), {})


def seen_by_others(access: Access, module: Module) -> Observed | None:
    """What others said together; only modules that ask others ask the store."""
    return what_others_said(access, module.slug, items_about(module)) if module.observed else None


def supplied_to(access: Access, module: Module, finished: dict[str, Finished]) -> Supplied:
    """What the module may use of others: finished rounds of the other modules, and "observed"."""
    rounds = {slug: one.round for slug, one in finished.items()}
    return supplied_for(module, rounds, seen_by_others(access, module))


def for_coach(supplied: Supplied) -> Supplied:
    """The same without the texts that the client keeps to himself."""
    seen = supplied.get("observed")
    if not isinstance(seen, Observed):
        return supplied
    allowed = tuple(text for text in seen.texts if not text.hidden)
    return {**supplied, "observed": replace(seen, texts=allowed)}
