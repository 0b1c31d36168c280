"""Services in the daemon: checked beside the devices, sites over HTTP and ports over TCP."""

from __future__ import annotations

from collections.abc import Callable

from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.names import ServiceId
from netmon.model.plant import Service
from netmon.model.service_check import ServiceCheck
from netmon.poller.services import ServicePoller, ServicePollerStats
from netmon.probes.checking import Slot
from netmon.probes.http import HttpProbe
from netmon.probes.tcp import TcpProbe
from netmon.wires.site import SiteWire


class ServiceChecks:
    """`sink` is handed what came of each check."""

    def __init__(self, clock: Clock, sink: Callable[[ServiceCheck], None]) -> None:
        wire = SiteWire()
        self._sites, self._ports = HttpProbe(wire, clock), TcpProbe(wire, clock)
        self._poller = ServicePoller(self._check, clock, sink)

    def load(self, inventory: Inventory) -> None:
        """Check the services of an inventory from now on."""
        self._poller.load(inventory.services)

    def ask(self, service: ServiceId, after: float) -> None:
        """Look at a service so many seconds from now, out of turn."""
        self._poller.ask(service, after)

    async def run(self) -> None:
        """Check until cancelled."""
        await self._poller.run()

    @property
    def stats(self) -> ServicePollerStats:
        """The poller's own counts."""
        return self._poller.stats

    async def _check(self, service: Service, slot: Slot) -> ServiceCheck:
        probe = self._ports if service.url.startswith("tcp:") else self._sites
        return await probe.ask(service, slot)
