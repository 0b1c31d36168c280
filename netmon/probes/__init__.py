"""Floor 3: one file for each way to ask. A probe turns a target and its questions into one observation."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from netmon.model.observation import Observation, ProbeName, Question
from netmon.model.target import Target


class Probe(Protocol):
    """One way to ask. It never raises for the network: what failed is in the observation."""

    name: ProbeName

    def load(self, targets: Iterable[Target]) -> None:
        """Take over the targets (at start and at every reload); what is kept of unchanged ones stays."""
        ...

    async def ask(self, target: Target, questions: frozenset[Question], deadline: float, slot: str) -> Observation:
        """Visit a target once, until `deadline` (monotonic seconds). `slot` makes the observation's id unique."""
        ...

    def close(self) -> None:
        """Forget every target."""
        ...
