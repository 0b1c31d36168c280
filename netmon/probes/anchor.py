"""Asks an anchor whether it is there: by a burst of pings, or by a TCP connection."""

from __future__ import annotations

from netmon.judge.isolation import RULES, IsolationRules
from netmon.model.anchor import Anchor, AnchorAnswer
from netmon.model.clock import Clock
from netmon.wires.icmp import Pinger
from netmon.wires.tcp import knock


class AnchorProbe:
    """Never raises for the network."""

    def __init__(self, pinger: Pinger, clock: Clock, rules: IsolationRules = RULES) -> None:
        self._pinger, self._clock, self._rules = pinger, clock, rules

    async def ask(self, anchor: Anchor) -> AnchorAnswer:
        """Ask, and return what came of it within the timeout."""
        at, began = self._clock.wall(), self._clock.monotonic()
        if anchor.port is None:
            result = await self._pinger.ping(anchor.address, self._rules.packets, self._rules.timeout)
        else:
            result = await knock(self._clock, anchor.address, anchor.port, self._rules.timeout)
        return AnchorAnswer(anchor.id, began, at, self._clock.monotonic() - began, result)
