"""Pings a device: one burst answers whether it is there, and how much is lost on the way to it."""

from __future__ import annotations

from collections.abc import Iterable

from netmon.model.clock import Clock
from netmon.model.observation import Observation, ProbeName, Question
from netmon.model.target import Target
from netmon.probes.observing import observe
from netmon.wires.icmp import Pinger


class IcmpProbe:
    """Reachability by ICMP echo. Nothing is kept between visits."""

    name = ProbeName.ICMP

    def __init__(self, pinger: Pinger, clock: Clock) -> None:
        self._pinger = pinger
        self._clock = clock

    def load(self, targets: Iterable[Target]) -> None:
        """Take note of nothing: a ping needs no more than its target says."""

    async def ask(self, target: Target, questions: frozenset[Question], deadline: float, slot: str) -> Observation:
        """Send one burst, answered until `deadline` (monotonic seconds)."""
        probing = target.device.probing
        timeout = min(probing.timeout, deadline - self._clock.monotonic())
        asking = self._pinger.ping(target.device.address, probing.icmp_packets, timeout)
        return await observe(asking, self._clock, self.name, target, questions, slot)

    def close(self) -> None:
        """Forget nothing: nothing was kept."""
