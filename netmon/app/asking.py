"""All that asks, joined: devices over SNMP, ICMP and SSH, services, our own anchors, and traps that hurry it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from netmon.app.anchors import Anchors
from netmon.app.hints import Hints
from netmon.app.over_ssh import OverSsh
from netmon.app.services import ServiceChecks
from netmon.app.traps import Traps
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import DeviceId
from netmon.model.observation import Observation, ProbeName
from netmon.poller.poller import Poller
from netmon.probes import Probe
from netmon.probes.icmp import IcmpProbe
from netmon.probes.snmp import SnmpProbe
from netmon.settings import IcmpMode, Settings
from netmon.store import Store
from netmon.watch.watch import Watch
from netmon.wires.icmp import Mode, Pinger, Way
from netmon.wires.snmp.engine import SnmpEngine

_SWITCHED_OFF: Final = Mode(Way.OFF, Reason("icmp.switched_off"))


@dataclass(frozen=True, slots=True)
class Hearers:
    """Who takes what comes of it."""

    observed: Callable[[Observation], None]
    """Is told what was seen of a device, by whatever way."""
    suspect: Callable[[DeviceId, str], None]
    """Is told whose configuration may have changed, and why (a code of the catalogue)."""
    shows: Callable[[DeviceId], bool]
    """Says whether somebody wants the packets by kind of a device."""


class Asking:
    """What is seen of devices goes to `hearers`, everything else to the watch. Started within the running loop."""

    def __init__(
        self,
        settings: Settings,
        environ: Mapping[str, str],
        clock: Clock,
        store: Store,
        watch: Watch,
        *,
        limits: Limits,
        hearers: Hearers,
    ) -> None:
        self._watch = watch
        self.engine: Final = SnmpEngine(clock)
        self.pinger: Final = Pinger(clock)
        self._probes: dict[ProbeName, Probe] = {
            ProbeName.SNMP: SnmpProbe(self.engine, clock, environ, store.load_memories(), store.remember, hearers.shows)
        }
        if settings.icmp is IcmpMode.AUTO:
            self._probes[ProbeName.ICMP] = IcmpProbe(self.pinger, clock)
        self.poller: Final = Poller(self._probes, clock, hearers.observed)
        snapshotted = {device: kept.seen_at for device, kept in store.load_snapshots().items()}
        self.ssh: Final = OverSsh(
            settings, environ, clock, watch, hearers.observed, limits=limits, snapshotted=snapshotted
        )
        self.services: Final = ServiceChecks(clock, watch.checked)
        self.anchors: Final = Anchors(self.pinger, clock, settings.language, watch.anchored)
        hints = Hints(clock, self.ask, hearers.suspect, watch.note)
        self.traps: Final = Traps(settings.traps, environ, clock, hints=hints, instance=settings.database)

    async def start(self) -> bool:
        """Open the sockets, and tell whether traps are listened to. Raises `netmon.wires.traps.TrapsError`."""
        listening = self.traps.start()
        await self.engine.start()
        if ProbeName.ICMP in self._probes:
            await self.pinger.start()
        return listening

    def load(self, inventory: Inventory) -> None:
        """Ask what an inventory has from now on; raises what a missing secret raises, and leaves all as it was.

        Whoever can refuse it comes first.
        """
        self.poller.load(inventory)
        try:
            self.ssh.load(inventory)
        except Exception:
            self.poller.load(self._watch.board.inventory)
            raise
        self.traps.load(inventory)
        self.anchors.load(inventory)
        self.services.load(inventory)

    def ask(self, device: DeviceId, after: float) -> None:
        """Have a device visited so many seconds from now, by whatever visits it."""
        if self.poller.knows(device):
            self.poller.ask(device, after)
        else:
            self.ssh.ask(device, after)

    def icmp_mode(self) -> Mode:
        """Return how devices are pinged, and why not otherwise."""
        return self.pinger.mode if ProbeName.ICMP in self._probes else _SWITCHED_OFF

    def work(self) -> Iterator[Coroutine[None, None, None]]:
        """Yield what goes on until it is cancelled."""
        yield self.poller.run()
        yield self.ssh.poller.run()
        yield self.anchors.run()
        yield self.services.run()

    async def stop(self) -> None:
        """End the visits that are under way, and begin no more."""
        await asyncio.gather(self.poller.close(), self.ssh.poller.close())

    async def close(self) -> None:
        """Let go of probes, sessions and sockets."""
        for probe in self._probes.values():
            probe.close()
        await self.ssh.close()
        self.traps.close()
        self.pinger.close()
        self.engine.close()
