"""A run: addresses one after the other at their rate, each noted before it is asked and after."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from netmon.discover.asking import Asker
from netmon.discover.bucket import Bucket
from netmon.discover.frontier import Ask, Frontier
from netmon.discover.journal import Journal
from netmon.discover.plan import Plan
from netmon.discover.sighting import Outcome, Sighting
from netmon.model.clock import Clock
from netmon.secrets import SecretError

_LOG = logging.getLogger(__name__)

AT_ONCE = 256
"""Addresses under way at most: slow devices may hold the run up, and never this host."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is. `outcomes` counts those of earlier runs too; `asked` and `seconds` are of this run alone."""

    outcomes: Counter[Outcome]
    known: int
    under_way: int
    left: int
    asked: int
    seconds: float

    @property
    def seen(self) -> int:
        """How many addresses came to something."""
        return self.outcomes.total()

    @property
    def total(self) -> int:
        """How many addresses there are, as far as can be told now."""
        return self.seen + self.under_way + self.left

    @property
    def rate(self) -> float:
        """Addresses per second in this run."""
        return self.asked / self.seconds if self.seconds > 0 else 0.0


class Discovery:
    """Sees it through; `told` is called whenever an address came to something."""

    def __init__(
        self,
        plan: Plan,
        frontier: Frontier,
        journal: Journal,
        asker: Asker,
        clock: Clock,
        told: Callable[[Progress], None],
    ) -> None:
        self._plan = plan
        self._frontier = frontier
        self._journal = journal
        self._asker = asker
        self._clock = clock
        self._told = told
        self._outcomes = Counter(sighting.outcome for sighting in frontier.sightings.values())
        self._began = clock.monotonic()
        self._bucket = Bucket(plan.rate, self._began)
        self._change = asyncio.Event()
        self._noted: list[Ask] = []
        self._under_way = 0
        self._asked = 0

    async def run(self) -> None:
        """Ask until nothing is left. Raises OSError where the state file cannot be written, SecretError as `reveal`."""
        try:
            await self._run()
        except ExceptionGroup as group:
            raise group.exceptions[0] from group  # the first to fail has ended all the others

    async def _run(self) -> None:
        try:
            async with asyncio.TaskGroup() as group:
                while True:
                    # As many as a second's worth are noted at once: the disk is not to be waited for at each address.
                    self._noted = self._frontier.take(max(1, int(self._plan.rate)))
                    if self._noted:
                        self._journal.begin(self._noted)
                        await self._start(group)
                    elif self._under_way:
                        await self._next_change()
                    else:
                        return
        finally:
            if self._noted:
                self._journal.spare(self._noted)

    def progress(self) -> Progress:
        """Return how far it is."""
        return Progress(
            self._outcomes.copy(),
            len(self._frontier.known),
            self._under_way,
            self._frontier.left + len(self._noted),
            self._asked,
            self._clock.monotonic() - self._began,
        )

    async def _start(self, group: asyncio.TaskGroup) -> None:
        """Ask what was noted, each in its turn; what is left of it was not asked."""
        while self._noted:
            if (wait := self._bucket.wait(self._clock.monotonic())) > 0:
                await asyncio.sleep(wait)
                continue
            if self._under_way >= AT_ONCE:
                await self._next_change()
                continue
            self._bucket.take(self._clock.monotonic())
            self._under_way += 1
            self._asked += 1
            group.create_task(self._one(self._noted.pop(0)))

    async def _one(self, ask: Ask) -> None:
        sighting = await self._seen(ask)
        self._journal.add(sighting)
        self._frontier.give(sighting)
        self._outcomes[sighting.outcome] += 1
        self._under_way -= 1
        self._change.set()
        self._told(self.progress())

    async def _seen(self, ask: Ask) -> Sighting:
        try:
            return await self._asker.ask(ask)
        except SecretError:
            raise
        except Exception:  # noqa: BLE001 - a bug: one device must not keep all others from being found
            _LOG.exception("discovery of %s failed", ask.address)
            return Sighting(ask.address, ask.origin, Outcome.UNFINISHED)

    async def _next_change(self) -> None:
        self._change.clear()
        await self._change.wait()
