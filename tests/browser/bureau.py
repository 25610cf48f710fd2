"""A bureau full of examples, served; everybody of it is signed in already, in every browser."""

from app.cli.demo.people import State
from app.store.devices import bindings_of, try_pin
from app.store.rounds import begin_round
from app.store.sessions import find_session
from tests.browser.phone import Phone
from tests.trust.walk import FREE
from tests.trust.world import Actor, World
from tests.web.others import SLUG

VISITORS = {
    "anyone": "anonymous",
    "client": "owner",
    "coach": "coach with share",
    "beheerder": "beheerder",
}
"""Who looks at the pages of each kind."""
NEWCOMER = "newcomer"
"""A client halfway the full path: little to read yet, nothing shared."""
BEGUN = ("wat-wil-ik", "wat-kan-ik")
"""What the newcomer begins, beside the Energiebalans and the Beroepenoriëntatie."""


class Bureau:
    """A site with the people of the walk over all addresses."""

    def __init__(self, site):
        self.site = site
        self.world = World(site.app, site.settings)
        self.access = self.world.asks[State.SHARED].access
        """The client whose pages are looked at: short path, outcomes shared."""
        self.newcomer = self._newcomer()
        site.start()

    def _newcomer(self):
        """The newcomer in the middle of some parts."""
        login = self.world.logins[State.HALFWAY]
        phone = login["cookie"]["value"]
        with self.site.app.app_context():
            came = try_pin(phone, bindings_of(phone)[0].id, login["pin"])
            access = find_session(came.session_token).access
            for slug in BEGUN:
                begin_round(access, slug, consent_version="1", content_version="1")
        return access

    def _signed_in(self):
        return Actor(NEWCOMER, "client", *self.world.client(State.HALFWAY))

    def phone(self, browser, name, **options):
        """A browser in which this actor is signed in; a laptop for staff."""
        if name == NEWCOMER:
            self.world.actors[name] = self._signed_in()  # what needs a PIN ends the session before
        actor = self.world.actors[name]
        phone = Phone(browser, self.site, laptop=actor.role not in {"", "client"}, **options)
        phone.context.add_cookies(
            [
                {"name": one.key, "value": one.value, "url": self.site.address}
                for one in actor.client._cookies.values()
            ]
        )
        return phone

    def values(self, name):
        """A value for each part of an address, which is this actor's own."""
        own = self.world.actors[name].own
        found = FREE | {part: min(values) for part, values in own.items()}
        return found | {"client_id": self.access.client_id, "slug": "energiebalans", "asks": SLUG}
