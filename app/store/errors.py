"""What can go wrong in the store, named after what a person was doing."""

from collections.abc import Mapping

from app.domain.answers import Answer


class NotFound(Exception):  # noqa: N818 - it reads as a finding, and web shows it as a page
    """There is no such thing for this person; the same for never, no longer and not yours."""


class RoundClosed(NotFound):
    """The round was finished or withdrawn meanwhile, so it takes no answers."""


class Conflict(Exception):  # noqa: N818
    """Another device changed an answer since it was read; nothing of this save was kept."""

    def __init__(self, current: Mapping[str, Answer]) -> None:
        super().__init__("Changed on another device.")
        self.current = dict(current)
        """The stored answers to the items that differ, by item id."""


class ChangedMeanwhile(Exception):  # noqa: N818
    """What was to be changed is no longer what the page showed; nothing was kept of this save."""


class RepeatedWithOtherContent(Exception):  # noqa: N818
    """The key of this save was used before, for something else."""


class PreviewChanged(Exception):  # noqa: N818
    """What would be shared is no longer what the client saw in the preview."""


class Sealed(Exception):  # noqa: N818
    """The access may not do that before what is older has opened for it (trust.md 6.4)."""


class StoreBusy(Exception):  # noqa: N818
    """The database is locked, full or away; nothing was changed, so trying again is safe."""


class InvitationGone(Exception):  # noqa: N818
    """The invitation or code is unknown, used, replaced or too old."""


class ObserverLinkGone(Exception):  # noqa: N818
    """The link to another is unknown, used, withdrawn or too old: all alike."""


class TooManyLinks(Exception):  # noqa: N818
    """So many links to others are open that one must go first."""


class EnoughObservers(Exception):  # noqa: N818
    """So many others answered or may answer that no more are asked in this asking."""


class WeakPin(Exception):  # noqa: N818
    """The PIN is not six digits or is easy to guess."""


class WrongPin(Exception):  # noqa: N818
    """The PIN does not match; ``tries_left`` is 1–4."""

    def __init__(self, tries_left: int) -> None:
        super().__init__("The PIN does not match.")
        self.tries_left = tries_left


class TooManyCodes(Exception):  # noqa: N818
    """So many codes were asked for this address, known or not, that one must wait."""


class WrongCode(Exception):  # noqa: N818
    """The six digits do not match; ``tries_left`` is 1–4."""

    def __init__(self, tries_left: int) -> None:
        super().__init__("The digits do not match.")
        self.tries_left = tries_left


class NoSuchCode(Exception):  # noqa: N818
    """No such code waits at this client for this coach: one answer for every reason."""


class CodeGone(Exception):  # noqa: N818
    """The code by mail is unknown, used, older than ten minutes, or was tried too often."""


class SamePin(Exception):  # noqa: N818
    """Two clients share an address and a PIN, so nobody can tell which of them this is."""


class BindingEnded(Exception):  # noqa: N818
    """The phone no longer lets the client in; only a new invitation or code does."""


class WeakPassword(Exception):  # noqa: N818
    """The password is refused; ``reason`` is "short", "long", "common" or "own_words"."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The password is refused: {reason}.")
        self.reason = reason


class EmailTaken(Exception):  # noqa: N818
    """Another member of staff signs in with this e-mail address."""


class LastBeheerder(Exception):  # noqa: N818
    """The last active beheerder cannot be made inactive."""
