"""Inventories, boards and figures made in a test, as small or as large as it needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from ipaddress import IPv4Address
from typing import TypeVar, cast
from zlib import crc32

from exporters.prometheus.sources import Reload, Sources, TargetScrapes, WebFigures
from netmon.model.anchor import Anchor
from netmon.model.belief import Belief, Reason, Standing, State, Truth
from netmon.model.clock import Clock
from netmon.model.device_identity import Fact, Source
from netmon.model.hardware import DeviceRecord, FactName, KeptFact
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import AnchorId, DeviceId, DivisionCode, LinkId, NetworkId, SiteId, Subject, SubjectKind, UnitId
from netmon.model.observation import Cause, Echo, Failure, FailureKind, ProbeName, System
from netmon.model.over_ssh import Aspect, Disagreement, SshRecord
from netmon.model.plant import Device, Link, LinkEnd, Role
from netmon.model.probing import Probing
from netmon.model.register import Level, Network, Unit
from netmon.poller.lag import LagReading
from netmon.poller.stats import Meter, PollerStats
from netmon.store.stats import StoreStats
from netmon.watch.board import AnchorView, Board, DeviceView, Shown
from netmon.watch.cabling import Cabling
from netmon.wires.icmp import Mode, PingerStats, Way
from netmon.wires.snmp.stats import SnmpStats
from netmon.wires.ssh import SshStats
from netmon.wires.traps import TrapStats

Value = TypeVar("Value")

NETWORK = NetworkId("extranet")
NOON = 1_790_000_000.0


@dataclass(slots=True)
class StillClock:
    """A clock that stands where it was put."""

    now: float = 1000.0
    utc: float = NOON

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return self.utc


def device(name: str, unit: str = "u1", /, **changes: object) -> Device:
    values: dict[str, object] = {
        "id": DeviceId(name),
        "name": f"{name} 路由器",
        "network": NETWORK,
        "unit": UnitId(unit),
        "site": SiteId("hall"),
        "address": IPv4Address("192.0.2.1"),
        "role": Role.CE,
        "probing": Probing(),
    }
    return Device(**(values | changes))  # type: ignore[arg-type]  # a test names what it changes


def link(name: str, upper: tuple[str, str], lower: tuple[str, str], /, **changes: object) -> Link:
    values: dict[str, object] = {
        "id": LinkId(name),
        "name": f"{name} 专线",
        "network": NETWORK,
        "upper": LinkEnd(UnitId("u0"), DeviceId(upper[0]), upper[1]),
        "lower": LinkEnd(UnitId("u1"), DeviceId(lower[0]), lower[1]),
    }
    return Link(**(values | changes))  # type: ignore[arg-type]  # a test names what it changes


def unit(name: str, /, **changes: object) -> Unit:
    values: dict[str, object] = {
        "id": UnitId(name),
        "name": f"{name} 局",
        "level": Level.COUNTY,
        "kind": "组成部门",
        "division": DivisionCode("430100"),
        "networks": (NETWORK,),
    }
    return Unit(**(values | changes))  # type: ignore[arg-type]  # a test names what it changes


def anchors(*, answers: bool | None) -> dict[AnchorId, AnchorView]:
    anchor = Anchor(AnchorId("gateway"), "网关", NETWORK, IPv4Address("198.51.100.1"))
    return {anchor.id: AnchorView(anchor, answers, NOON, 0.01 if answers else None)}


def inventory(
    devices: Iterable[Device] = (), links: Iterable[Link] = (), units: Iterable[Unit] = (), digest: str = "0" * 64
) -> Inventory:
    return Inventory(
        networks={NETWORK: Network(NETWORK, "政务外网", "government extranet")},
        divisions={},
        units={each.id: each for each in units},
        sites={},
        devices={each.id: each for each in devices},
        links={each.id: each for each in links},
        services={},
        credentials={},
        indicators={},
        indicator_targets=(),
        limits=Limits(),
        time_zone="Asia/Shanghai",
        digest=digest,
    )


def subject(kind: SubjectKind, name: str, network: str = NETWORK) -> Subject:
    return Subject(kind, name, NetworkId(network))


@dataclass
class Wall:
    """A board that a test writes on, as `watch` does in the daemon."""

    board: Board = field(default_factory=Board)

    def show(self, inventory: Inventory) -> None:
        self.board._inventory = inventory
        for each in inventory.devices:
            self.board._devices.setdefault(each, DeviceView())

    def believe(self, about: Subject, standing: Standing, since: float = NOON) -> None:
        self.board._beliefs[about] = Belief(about, standing, since, Reason("reason.never_asked"))

    def seen(self, name: str) -> DeviceView:
        return self.board._devices.setdefault(DeviceId(name), DeviceView())

    def up(self, name: str) -> Subject:
        about = subject(SubjectKind.DEVICE, name)
        self.believe(about, Standing(State.UP, reachable=Truth.YES, manageable=Truth.YES))
        return about


def identity(*names: str | None, **changes: object) -> InterfaceIdentity:
    size = len(names)
    values: dict[str, object] = {
        "index": tuple(range(1, size + 1)),
        "name": names,
        "descr": names,
        "alias": ("",) * size,
        "type": (6,) * size,
        "mtu": (1500,) * size,
        "speed_bps": (1_000_000_000,) * size,
        "last_change": (0,) * size,
        "phys_address": (b"\x00\x1b\x54\x00\x00\x01",) * size,
    }
    return InterfaceIdentity(**(values | changes))  # type: ignore[arg-type]  # a test names what it changes


def status(size: int, oper: int | None = 1) -> InterfaceStatus:
    return InterfaceStatus(tuple(range(1, size + 1)), (1,) * size, (oper,) * size)


def counters(size: int, octets: int | None = 123_456_789_012) -> InterfaceCounters:
    index = tuple(range(1, size + 1))
    same = (octets,) * size
    return InterfaceCounters(index, same, same, (0,) * size, (0,) * size, (0,) * size, (0,) * size, (64,) * size)


def shown(value: Value) -> Shown[Value]:
    return Shown(value, 1000.0, NOON)


def see_all(view: DeviceView, ports: InterfaceIdentity) -> None:
    """Show everything that a healthy device tells."""
    size = len(ports.index)
    view.heard = NOON
    view.echo = shown(Echo(3, 3, 0.001, 0.0015, 0.002))
    view.uptime = shown(123_456)
    view.system = shown(System("a router", "1.3.6.1.4.1.2011", 123_456, "", "r1", "hall"))
    view.identity = shown(ports)
    view.status = shown(status(size))
    view.counters = shown(counters(size))
    view.health = shown(health())
    view.record = record()


def record(**said: str) -> DeviceRecord:
    """A device that says what it is; without arguments a whole of it."""
    facts = said or {"vendor": "Huawei", "os": "vrp", "model": "S5735", "version": "8.200", "serial": "2102"}
    source = Source("vrp.identity", "1.3.6.1.4.1.2011")
    return DeviceRecord(
        DeviceId("any"),
        tuple((FactName(name), KeptFact(Fact(value, source), NOON, NOON)) for name, value in facts.items()),
    )


def over_ssh(**changes: object) -> SshRecord:
    """SSH that reads the ports, disagrees with SNMP about one, and failed last time."""
    values: dict[str, object] = {
        "device": DeviceId("any"),
        "at": NOON,
        "took": 2.5,
        "answered": NOON - 300,
        "failure": Failure(FailureKind.HOSTKEY, "shown another", answered=True, cause=Cause.HOST_KEY_CHANGED),
        "failing_since": NOON - 60,
        "reads": True,
        "commands": ("display interface brief",),
        "compared": NOON,
        "disagreements": (Disagreement("ge0", Aspect.OPER, "up", "down", NOON - 600),),
    }
    return SshRecord(**(values | changes))  # type: ignore[arg-type]  # a test names what it changes


def sensor(measure: Measure, value: float, name: str = "0", /, **more: int) -> HealthReading:
    row = crc32(f"{measure}/{name}".encode(errors="surrogatepass"))
    return HealthReading(measure, name, value, Source("vrp.health", f"1.3.6.1.4.1.2011.{row}"), **more)


def health(name: str = "0") -> Health:
    """One sensor of every kind, called `name`; light at the first interface."""
    return Health(
        (
            sensor(Measure.CPU, 12.5, name),
            sensor(Measure.MEMORY, 50.0, name, used=2**30, total=2**31),
            sensor(Measure.TEMPERATURE, 41.0, name),
            sensor(Measure.FAN, 1.0, name),
            sensor(Measure.FAN_SPEED, 4200.0, name),
            sensor(Measure.POWER_SUPPLY, 0.0, name),
            sensor(Measure.RX_POWER, -7.25, name, interface=1),
            sensor(Measure.TX_POWER, -2.5, name, interface=1),
        )
    )


def poller_stats(**changes: object) -> PollerStats:
    meter, lateness = Meter(), Meter()
    meter.add(0.02)
    lateness.add(0.1)
    values: dict[str, object] = dict.fromkeys(PollerStats.__dataclass_fields__, 0)
    values |= {
        "lateness": lateness.read(),
        "durations": {ProbeName.ICMP: meter.read(), ProbeName.SNMP: meter.read()},
        "read_durations": {ProbeName.SNMP: meter.read()},
        "site_in_flight_max": {},
    }
    return PollerStats(**(values | changes))  # type: ignore[arg-type]  # a test names what it changes


def ssh_poller_stats() -> PollerStats:
    seconds = Meter()
    seconds.add(3.0)
    return poller_stats(durations={ProbeName.SSH: seconds.read()}, read_durations={}, visits=7, bugs=1)


def sources(board: Board, **changes: object) -> Sources:
    values: dict[str, object] = {
        "clock": StillClock(),
        "board": board,
        "poller": poller_stats,
        "lag": lambda: LagReading(0.001, 0.002, 0.003),
        "snmp": lambda: SnmpStats(5, 4, 1, 3, 2, 0, 0, 1, {"late": 2}),
        "ssh": lambda: SshStats(1, 2, 0, 1, 9, {"hostkey/host_key_unknown": 3, "timeout": 1}),
        "ssh_poller": ssh_poller_stats,
        "icmp": lambda: PingerStats(9, 8, 0, 0, 0, 0, {"foreign": 1}),
        "icmp_mode": lambda: Mode(Way.RAW, Reason("icmp.raw"), ipv4=True, ipv6=True),
        "traps": TrapStats,
        "store": StoreStats,
        "inventory": lambda: Reload(True, NOON),
        "targets": lambda: TargetScrapes(7, {"silent": 2}),
        "web": lambda: WebFigures(auth_failures={"wrong": 1}, url="http://127.0.0.1:9900/"),
        "version": "0.1.0",
    }
    values |= changes
    values.setdefault("cabling", Cabling(board, cast("Clock", values["clock"])))
    return Sources(**values)  # type: ignore[arg-type]  # a test names what it changes
