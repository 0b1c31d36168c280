"""Observations in, belief out: the one place where what we believe changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from netmon.judge.explanation import Explanation
from netmon.model.belief import Belief
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.ledger import Ledger
from netmon.model.names import DeviceId, Subject
from netmon.model.observation import Observation
from netmon.watch.board import Board


class Watch:
    """Belief about every subject of the inventory."""

    def __init__(
        self, clock: Clock, ledger: Ledger, ask: Callable[[DeviceId, float], None], newest_event: str = ""
    ) -> None:
        self.board = Board()

    def load(self, inventory: Inventory, remembered: Iterable[Belief] = ()) -> None:
        """Take an inventory at start or reload."""
        raise NotImplementedError

    def receive(self, observation: Observation) -> None:
        """Take what a probe saw."""
        raise NotImplementedError

    def tick(self) -> None:
        """Do what time asks for."""
        raise NotImplementedError

    def explain(self, subject: Subject) -> Explanation:
        """Tell why."""
        raise NotImplementedError

    def close(self) -> None:
        """Flush."""
        raise NotImplementedError
