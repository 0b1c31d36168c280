"""A way to tell a receiver something."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from netmon.model.notification import Notification, Outcome


class Channel(Protocol):
    """One receiver. `per_minute` is how many messages it takes in a minute, 0 where it does not say.

    A channel cuts a text to what the receiver takes, at a whole character, and says in it that it was cut.
    """

    @property
    def per_minute(self) -> int:
        """How many messages may be sent in any minute; 0: no limit is known."""
        ...

    async def send(self, notification: Notification) -> Outcome:
        """Send one message, once. Whatever the receiver or the network does is an outcome, never an exception."""
        ...

    async def close(self) -> None:
        """Let go of what is open."""
        ...


@runtime_checkable
class LevelChannel(Protocol):
    """A channel to somebody who forgets: what is open has to be told again and again, or it counts as over."""

    def restore(self, notifications: Iterable[Notification]) -> None:
        """Take over what is open by what an earlier process told last."""
        ...

    def open(self) -> tuple[Notification, ...]:
        """Return what is open, by what was told last."""
        ...

    async def refresh(self) -> Outcome:
        """Tell again all that is open."""
        ...
