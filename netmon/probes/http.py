"""Asks a site for its page, by the official rule: whole, in time, not an error, with its marker."""

from __future__ import annotations

from netmon.model.clock import Clock
from netmon.model.observation import ProbeName
from netmon.model.plant import Service
from netmon.model.service_check import ServiceCheck
from netmon.probes.checking import Slot, checked
from netmon.wires.site import SiteWire


class HttpProbe:
    """Never raises for the network."""

    name = ProbeName.HTTP

    def __init__(self, wire: SiteWire, clock: Clock) -> None:
        self._wire, self._clock = wire, clock

    async def ask(self, service: Service, slot: Slot) -> ServiceCheck:
        """Check a service once."""
        return await checked(self.name, self._wire.visit, service, slot, self._clock)
