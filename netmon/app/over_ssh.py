"""All that asks devices over SSH, joined: the wire, the host keys on record, the probe, and a poller of its own."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from functools import partial

from netmon.model.clock import Clock
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import DeviceId
from netmon.model.observation import Cause, DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question
from netmon.poller import Poller, PollerStats, Sessions
from netmon.probes.ssh import SshProbe
from netmon.settings import Settings
from netmon.vendors.cli.masking import mask
from netmon.watch.watch import Watch
from netmon.wires.ssh import KnownHosts, SshStats, SshWire
from netmon.words import Language, say

SPARE = 2
"""Sessions beyond what is to be under way at once, for those that are being hung up on."""
_SEAL = 32  # octets
log = logging.getLogger("netmon.ssh")


class OverSsh:
    """Sessions with devices. What they tell goes to `observed`; `snapshotted` are the times (UTC, epoch seconds) at
    which configurations were kept before this process was.
    """

    def __init__(
        self,
        settings: Settings,
        environ: Mapping[str, str],
        clock: Clock,
        watch: Watch,
        observed: Callable[[Observation], None],
        *,
        limits: Limits,
        snapshotted: Mapping[DeviceId, float],
    ) -> None:
        self._clock, self._watch = clock, watch
        self._observed, self._snapshotted = observed, dict(snapshotted)
        self._news = SshNews(settings.language)
        self._wire = SshWire(clock, KnownHosts(settings.known_hosts), limits.ssh_in_flight + SPARE)
        seal = os.urandom(_SEAL)  # seals tell that a secret changed; they die with the process
        self._probe = SshProbe(self._wire, clock, environ, partial(mask, key=seal), self._system_of)
        self.poller = Poller(
            {ProbeName.SSH: self._probe}, clock, self._hear, Sessions(watch.standing_in, self._read_ago)
        )

    def load(self, inventory: Inventory) -> None:
        """Take over an inventory; raises what a missing secret raises, and leaves everything as it was."""
        self.poller.load(inventory)
        self._wire.widen(inventory.limits.ssh_in_flight + SPARE)
        self._news.forget(inventory)

    def ask(self, device: DeviceId, after: float) -> None:
        """Have a session opened in `after` seconds."""
        self.poller.ask(device, after)

    def snapshot(self, device: DeviceId) -> None:
        """Have the configuration of a device read soon, whatever its interval."""
        self.poller.owe(device, Question.CONFIGURATION)
        self.poller.ask(device)

    def stats(self) -> SshStats:
        """Return what the wire counted."""
        return self._wire.stats()

    def poller_stats(self) -> PollerStats:
        """Return what the poller counted."""
        return self.poller.stats()

    async def close(self) -> None:
        """Hang up on everybody."""
        self._probe.close()
        await self._wire.close()

    def _hear(self, observation: Observation) -> None:
        result = observation.result
        if isinstance(result, DeviceReadings) and result.configuration is not None:
            self._snapshotted[observation.device] = observation.at
        self._observed(observation)
        self._news.tell(observation)

    def _system_of(self, device: DeviceId) -> str:
        view = self._watch.board.devices.get(device)
        found = None if view is None or view.device is None else view.device.value.os
        return "" if found is None else found.value

    def _read_ago(self, device: DeviceId, question: Question) -> float | None:
        at = self._snapshotted.get(device) if question is Question.CONFIGURATION else None
        return None if at is None else self._clock.wall() - at


_LASTING = frozenset({FailureKind.HOSTKEY, FailureKind.AUTH})
_LASTING_CAUSES = frozenset({Cause.WEAK_ALGORITHMS, Cause.UNKNOWN_SYSTEM, Cause.PASSWORD_EXPIRED})


class SshNews:
    """Tells once what keeps us out of a device until somebody does something, and that it does no more."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._told: dict[DeviceId, tuple[FailureKind, Cause | None]] = {}

    def tell(self, observation: Observation) -> None:
        """Log what is new in what came of a session."""
        device, result = observation.device, observation.result
        if not isinstance(result, Failure):
            if self._told.pop(device, None) is not None:
                log.info("%s", say(self._language, "daemon.ssh_back", device=device))
            return
        if result.kind not in _LASTING and result.cause not in _LASTING_CAUSES:
            return
        what = result.kind, result.cause
        if self._told.get(device) == what:
            return
        self._told[device] = what
        said = partial(say, self._language)
        why = said(f"cause.{result.cause}" if result.cause else f"failure.{result.kind}")
        advice = said(f"advice.{result.cause}" if result.cause else f"advice.ssh_{result.kind}", device=device)
        log.warning("%s", said("daemon.ssh_kept_out", device=device, why=why, detail=result.detail, advice=advice))

    def forget(self, inventory: Inventory) -> None:
        """Forget devices that are gone."""
        self._told = {device: what for device, what in self._told.items() if device in inventory.devices}
