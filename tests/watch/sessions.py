"""A network of which some devices are asked over SSH too, each in its own few minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from zlib import crc32

from netmon.model.belief import Belief
from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus, KnownPorts
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, ServiceId, Subject
from netmon.model.note import Entry
from netmon.model.observation import Cause, DeviceReadings, Failure, FailureKind, ProbeName, Question
from netmon.model.plant import Device, Prefer
from netmon.model.probing import IcmpUse
from netmon.model.quality import QualityRecord
from netmon.model.service_check import ServiceRecord
from tests.watch.world import VirtualClock, World

SESSION = frozenset({Question.REACHABILITY, Question.IDENTITY})
BRIEF = "show interface brief"
OLD, NEW = "SHA256:" + "a" * 43, "SHA256:" + "b" * 43
WRONG_PASSWORD = Failure(FailureKind.AUTH, "password refused", answered=True)
HUNG = Failure(FailureKind.TIMEOUT, "the prompt did not come back", cause=Cause.COMMAND_HUNG)
OTHER_KEY = Failure(
    FailureKind.HOSTKEY,
    f"shown {NEW} (ssh-ed25519), on record {OLD} (ssh-ed25519)",
    cause=Cause.HOST_KEY_CHANGED,
)
NO_KEY = replace(OTHER_KEY, detail=f"shown {NEW} (ssh-ed25519), none on record", cause=Cause.HOST_KEY_UNKNOWN)


@dataclass(slots=True)
class Server:
    """The SSH of a device. `fails` is how every session ends, `lies` what its command says of a port instead."""

    took: float = 3.0
    fails: Failure | None = None
    lies: dict[str, int] = field(default_factory=dict)
    model: str = ""
    under_way: bool = False
    sessions: int = 0


class SshWorld(World):
    """A world with sessions. With SNMP preferred they are opened only while that is silent, as the daemon does."""

    def __init__(
        self,
        inventory: Inventory,
        *,
        remembered: Iterable[Belief] = (),
        clock: VirtualClock | None = None,
        seed: int = 1,
    ) -> None:
        self.servers: dict[DeviceId, Server] = {}
        self.filtered: set[DeviceId] = set()
        """Devices whose pings are dropped on the way."""
        super().__init__(inventory, remembered=remembered, clock=clock, seed=seed)

    def load(
        self,
        inventory: Inventory,
        remembered: Iterable[Belief] = (),
        ports: Mapping[DeviceId, KnownPorts] = MappingProxyType({}),
        record: Iterable[Entry] = (),
        quality: Mapping[Subject, QualityRecord] = MappingProxyType({}),
        checks: Mapping[ServiceId, ServiceRecord] = MappingProxyType({}),
    ) -> None:
        super().load(inventory, remembered, ports, record, quality, checks)
        for device in inventory.devices.values():
            if device.ssh is not None and device.id not in self.servers:
                self.servers[device.id] = Server()
                phase = (crc32(device.id.encode()) % 1000) / 1000 * device.probing.ssh_status
                self._at(self.clock.now + phase, partial(self._session_due, device.id))

    def server(self, name: str) -> Server:
        return self.servers[DeviceId(name)]

    def _ping(self, id_: DeviceId, *, there: bool, timeout: float, packets: int) -> float:
        return super()._ping(id_, there=there and id_ not in self.filtered, timeout=timeout, packets=packets)

    def ask_ssh(self, device: DeviceId, after: float) -> None:
        assert after >= 0.0
        self._at(self.clock.now + after, partial(self._session, device))

    def _session_due(self, id_: DeviceId) -> None:
        device = self.inventory.devices.get(id_)
        if device is None or device.ssh is None:
            self.servers.pop(id_, None)
            return
        self._at(self.clock.now + device.probing.ssh_status, partial(self._session_due, id_))
        self._session(id_)

    def _session(self, id_: DeviceId) -> None:
        device, server = self.inventory.devices.get(id_), self.servers.get(id_)
        if device is None or server is None or server.under_way or not self._wanted(device):
            return
        server.under_way = True
        server.sessions += 1
        reached = self.reachable(id_)
        if server.fails is not None and reached:
            result: DeviceReadings | Failure = server.fails
            took = device.probing.ssh_session if server.fails.kind is FailureKind.TIMEOUT else server.took
        elif reached:
            result, took = self.read_over_ssh(id_), server.took
        else:
            result, took = Failure(FailureKind.TIMEOUT, "no answer"), 10.0
        self._report(id_, ProbeName.SSH, SESSION, result, took)
        self._at(self.clock.now + took, partial(self._closed, server))

    @staticmethod
    def _closed(server: Server) -> None:
        server.under_way = False

    def _wanted(self, device: Device) -> bool:
        return device.snmp is None or device.prefer is not Prefer.SNMP or self.watch.standing_in(device.id)

    def read_over_ssh(self, id_: DeviceId) -> DeviceReadings:
        """Read the ports by their names, in another order and by other numbers than SNMP has for them."""
        server, status, identity = self.servers[id_], self.status(id_), self.identity(id_)
        rows = sorted(
            (
                10_000 + crc32(str(name).encode()) % 10_000,
                name,
                status.admin[row],
                server.lies.get(name or "", status.oper[row] or 2),
            )
            for row, name in enumerate(identity.name)
        )
        holes: tuple[None, ...] = (None,) * len(rows)
        index = tuple(number for number, _, _, _ in rows)
        return DeviceReadings(
            status=InterfaceStatus(index, tuple(one[2] for one in rows), tuple(one[3] for one in rows)),
            identity=InterfaceIdentity(index, tuple(one[1] for one in rows), *(holes,) * 7),
            device=DeviceIdentity(model=Fact(server.model, Source("example.model", "show version")))
            if server.model
            else None,
            commands=(BRIEF,),
        )


def silent(device: Device) -> Device:
    """A device that is not pinged."""
    return replace(device, probing=replace(device.probing, icmp=IcmpUse.OFF))
