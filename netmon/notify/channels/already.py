"""Who has a message already, where one message goes to several one by one and some of them failed."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from netmon.model.names import NotificationId

KEPT: Final = 200
"""Messages; whoever tries again does so long before so many others were sent."""


class Already:
    """Remembers, as long as the process lasts, so that a second try tells only those that the first did not."""

    def __init__(self) -> None:
        self._told: OrderedDict[NotificationId, set[str]] = OrderedDict()

    def told(self, message: NotificationId, who: str) -> bool:
        """Say whether somebody has a message."""
        return who in self._told.get(message, ())

    def note(self, message: NotificationId, who: str) -> None:
        """Remember that somebody has it."""
        self._told.setdefault(message, set()).add(who)
        self._told.move_to_end(message)
        while len(self._told) > KEPT:
            self._told.popitem(last=False)

    def forget(self, message: NotificationId) -> None:
        """Forget a message that all of them have."""
        self._told.pop(message, None)
