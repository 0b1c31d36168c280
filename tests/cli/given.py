"""What the tests of the command line start from: a run in this process, a real agent, a database with a history."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from netmon.cli.main import run
from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.model.belief import Belief, Event, Flag, Reason, Standing, State, Truth
from netmon.model.degradation import Condition, Degradation
from netmon.model.device_identity import Fact, Source
from netmon.model.event_id import EventIds
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName, KeptFact, KeptHealth
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.incident import Severity
from netmon.model.interfaces import InterfaceIdentity, InterfaceReading
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.model.names import DeviceId, NetworkId, ObservationId, Subject, SubjectKind
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.over_ssh import Aspect, Disagreement, SshRecord
from netmon.model.quality import KeptNormal, QualityRecord
from netmon.store import Store
from tests.ports import free_port
from tests.store.given import PATIENT
from tests.wires.snmp.usm.real_agents import Snmpd

HERE = Path(__file__).parent
INVENTORY = HERE / "inventory.yaml"
PROGRAM = Path(sys.executable).with_name("netmon")
NETWORK = NetworkId("extranet")
MORNING = 1_767_225_600.0  # 2026-01-01 08:00 in Asia/Shanghai
NOW = MORNING + 3 * 86400 + 4 * 3600

HUB = Subject(SubjectKind.DEVICE, "hub", NETWORK)
CE = Subject(SubjectKind.DEVICE, "ce", NETWORK)
LINK = Subject(SubjectKind.LINK, "hub-ce", NETWORK)
COUNTY = Subject(SubjectKind.UNIT, "county", NETWORK)
PLATFORM = Subject(SubjectKind.UNIT, "platform", NETWORK)
PAPER = Subject(SubjectKind.UNIT, "paper", NETWORK)


@dataclass(frozen=True)
class FixedClock:
    """It is always the same moment."""

    now: float = NOW

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return self.now


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str

    def json(self) -> object:
        return json.loads(self.out)

    def lines(self) -> list[str]:
        return self.out.splitlines()


@dataclass
class Cli:
    """Runs commands in this process, as a script would see them: no terminal, and no variables but those given."""

    capture: pytest.CaptureFixture[str]
    environ: dict[str, str] = field(default_factory=dict)
    clock: FixedClock | None = None

    def __call__(self, *arguments: str, lang: str = "en", **environ: str) -> Ended:
        self.capture.readouterr()
        code = run(arguments, {"NETMON_LANG": lang, **self.environ, **environ}, self.clock)
        said = self.capture.readouterr()
        return Ended(code, said.out, said.err)


@contextmanager
def agent(folder: Path) -> Iterator[Snmpd]:
    """Run Debian's snmpd on 127.0.0.1 and ::1: a community, and a v3 user (SHA-256, AES-128)."""
    port = free_port()
    snmpd = Snmpd(
        folder,
        port=port,
        name="长沙-pe1",
        directives=[
            f"agentaddress udp6:[::1]:{port}",
            "rocommunity lab-community 127.0.0.1",
            "rocommunity6 lab-community ::1",
            "sysLocation 机房 3",
        ],
    )
    snmpd.start()
    try:
        yield snmpd
    finally:
        snmpd.stop()


def events() -> list[Event]:
    """Return what happened: everything came up, the link was cut, and what is behind it with it."""
    ids = EventIds()
    up = Standing(State.UP, reachable=Truth.YES, manageable=Truth.YES)
    carrying = Standing(State.UP, carrying=Truth.YES)
    cut = Standing(State.DOWN, carrying=Truth.NO, root=LINK)
    behind = Standing(State.UNREACHABLE, reachable=Truth.NO, root=LINK)
    unknown = Standing()
    story: list[tuple[float, Subject, Standing, Standing, Reason]] = [
        (0, HUB, unknown, up, Reason("reason.answers")),
        (0, CE, unknown, up, Reason("reason.answers")),
        (1, LINK, unknown, carrying, Reason.of("reason.port_up", device="hub", interface="lo")),
        (1, PLATFORM, unknown, up, Reason.of("reason.path_up", path=HUB, root="")),
        (1, COUNTY, unknown, up, Reason.of("reason.path_up", path=CE, root="")),
        (86400, LINK, carrying, cut, Reason.of("reason.port_down", device="hub", interface="lo")),
        (86401, CE, up, behind, Reason.of("reason.upstream_down", root=LINK)),
        (86401, COUNTY, up, behind, Reason.of("reason.path_unreachable", path=CE, root=LINK)),
    ]
    return [
        Event(
            ids.next(MORNING + after),
            subject,
            MORNING + after,
            before,
            now,
            reason,
            (ObservationId(f"{subject.id}/snmp/{int(after)}"),),
        )
        for after, subject, before, now, reason in story
    ]


def beliefs() -> list[Belief]:
    """Return what is believed after all of that, and that nothing is known of a unit without devices."""
    last = {event.subject: event for event in events()}
    heard = {HUB: NOW - 5, CE: MORNING + 86390, COUNTY: MORNING + 86390}
    return [
        Belief(event.subject, event.after, event.at, event.reason, heard.get(event.subject), event.evidence)
        for event in last.values()
    ] + [Belief(PAPER, Standing(flags=frozenset({Flag.MAINTENANCE})), MORNING, Reason("reason.no_path"))]


RULE = "1.3.6.1.4.1.2011.5.25"


def record() -> DeviceRecord:
    """Return what the hub says of itself: its model it never said."""
    said = {
        FactName.VENDOR: ("Huawei", Source("enterprises.vendor", "1.3.6.1.2.1.1.2.0")),
        FactName.OS: ("vrp", Source("detect.os", "1.3.6.1.2.1.1.2.0")),
        FactName.VERSION: ("8.210", Source("vrp.version", "1.3.6.1.2.1.1.1.0")),
        FactName.SERIAL: ("2102359ABC", Source("vrp.serial", f"{RULE}.188.1.1.0")),
    }
    since = {FactName.VERSION: MORNING + 86400, FactName.SERIAL: MORNING + 3600}
    kept = {name: KeptFact(Fact(*fact), since.get(name, MORNING), NOW - 1800) for name, fact in said.items()}
    return DeviceRecord(DeviceId("hub"), tuple(kept.items()))


def changes() -> tuple[DeviceChange, ...]:
    """Return what of it changed: the box was replaced, then its firmware updated."""
    serial, version = Source("vrp.serial", f"{RULE}.188.1.1.0"), Source("vrp.version", "1.3.6.1.2.1.1.1.0")
    return (
        DeviceChange(DeviceId("hub"), FactName.SERIAL, "2102351XYZ", "2102359ABC", serial, MORNING + 3600),
        DeviceChange(DeviceId("hub"), FactName.VERSION, "8.180", "8.210", version, MORNING + 86400),
    )


def health() -> Health:
    """Return how the hub is: a fan has failed."""

    def sensor(measure: Measure, name: str, value: float, column: str, **more: int) -> HealthReading:
        return HealthReading(measure, name, value, Source(f"vrp.{measure}", f"{RULE}.{column}"), **more)

    return Health(
        (
            sensor(Measure.CPU, "槽位 1", 12.0, "31.1.1.1.1.5.9"),
            sensor(Measure.MEMORY, "槽位 1", 37.5, "31.1.1.1.1.7.9", used=3 << 29, total=1 << 32),
            sensor(Measure.TEMPERATURE, "槽位 1", 41.0, "31.1.1.1.1.11.9"),
            sensor(Measure.FAN, "FAN 1", 1.0, "31.1.1.10.1.7.1"),
            sensor(Measure.FAN, "FAN 2", 0.0, "31.1.1.10.1.7.2"),
            sensor(Measure.RX_POWER, "XGigabitEthernet0/0/1", -7.25, "31.1.1.3.1.8.11", interface=5),
        )
    )


def over_ssh() -> tuple[SshRecord, ...]:
    """Return how SSH fares: beside SNMP at the hub, for want of it at the CE, and not at all at the third."""
    other = Failure(FailureKind.HOSTKEY, "shown another", answered=True, cause=Cause.HOST_KEY_CHANGED)
    commands = ("display interface brief",)
    return (
        SshRecord(
            DeviceId("hub"),
            NOW - 90,
            4.25,
            NOW - 90,
            commands=commands,
            compared=NOW - 86,
            disagreements=(
                Disagreement("", Aspect.VERSION, "8.210", "8.180", NOW - 7200),
                Disagreement("ge2", Aspect.OPER, "up", "down", NOW - 3600),
            ),
        ),
        SshRecord(DeviceId("ce"), NOW - 240, 3.0, NOW - 240, reads=True, commands=commands),
        SshRecord(DeviceId("silent"), NOW - 60, 0.5, NOW - 7200, failure=other, failing_since=NOW - 3660),
    )


def qualities() -> tuple[QualityRecord, ...]:
    """Return what of the hub is not as it should be: a fan, and a hot board; of the third device all is well."""
    hub = Subject(SubjectKind.DEVICE, "hub", NetworkId("extranet"))
    fan = Degradation(hub, Condition.FAN, Severity.MINOR, NOW - 3600, 0.0, 0.0, "FAN 2")
    hot = Degradation(hub, Condition.TEMPERATURE, Severity.MINOR, NOW - 1800, 83.0, 80.0, "槽位 1")
    normal = KeptNormal(Condition.RTT, "", 0.004, 2000)
    return QualityRecord(hub, (fan, hot), (normal,)), QualityRecord(hub._replace(id="silent"), (), (normal,))


def write_database(path: Path, environ: Mapping[str, str] = os.environ) -> str:
    """Write that history with the daemon's own store, and return the database's URL."""
    url = f"sqlite:///{path}"

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        inventory = load(INVENTORY, environ, secrets=False)
        store.sync(inventory)
        store.note_load(InventoryLoad(MORNING, LoadOutcome.LOADED, inventory.digest))
        store.device(record(), changes())
        store.health(KeptHealth(DeviceId("hub"), NOW - 240, health()))
        for fares in over_ssh():
            store.over_ssh(fares)
        for record_ in qualities():
            store.quality(record_)
        store.interfaces(DeviceId("hub"), InterfaceReading(ports("ge1", "ge2", "ge3"), MORNING))
        assert await store.record(tuple(events()), tuple(beliefs()))
        while not store.reader.interfaces(DeviceId("hub")):
            await asyncio.sleep(0.01)
        store.interfaces(DeviceId("hub"), InterfaceReading(ports("ge2", "ge1"), NOW - 600, why="moved.restart"))
        assert await store.close()

    asyncio.run(write())
    return url


def ports(*names: str) -> InterfaceIdentity:
    """Return a reading of ports with these names, numbered from 1."""
    holes = (None,) * len(names)
    index = tuple(range(1, len(names) + 1))
    return InterfaceIdentity(index, names, holes, holes, (6,) * len(names), holes, holes, holes, holes)


def changed_now() -> Event:
    """Return an event of this moment."""
    at = SystemClock().wall()
    after = Standing(State.DOWN, reachable=Truth.NO, root=CE)
    return Event(EventIds().next(at), CE, at, Standing(), after, Reason.of("reason.no_answer", misses=4, seconds=60))


def write_event(url: str, event: Event) -> None:
    """Commit one event, as the daemon does."""

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        assert await store.record((event,), ())
        assert await store.close()

    asyncio.run(write())


def eventually(happened: Callable[[], bool]) -> None:
    """Wait until something is so; the limit only ends a test that would otherwise hang."""
    for _ in range(600):
        if happened():
            return
        time.sleep(0.1)
    raise AssertionError("it did not happen")


def program(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the installed program, as a user does."""
    return subprocess.run([PROGRAM, *arguments], env=environ, capture_output=True, text=True, timeout=120, check=False)
