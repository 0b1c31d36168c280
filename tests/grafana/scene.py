"""A small province as a daemon sees it, on a clock of its own, and what it would have been scraped for.

The inventory is the one that comes with netmon, less most of its prefectures. Belief, incidents and services come from
netmon's own watch over a network that answers or does not; what other rooms say of themselves grows as it would.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from zlib import crc32

from exporters.prometheus.scrape import Scraper
from exporters.prometheus.sources import Reload, WebFigures
from netmon.configs.keeper import ConfigurationView
from netmon.figures.making import Made
from netmon.inventory import load
from netmon.model.availability import MonthClosing
from netmon.model.degradation import Condition, Degradation
from netmon.model.figure import Counts, Figure
from netmon.model.health import Health, Measure
from netmon.model.incident import Severity
from netmon.model.inventory import Inventory
from netmon.model.names import (
    DeviceId,
    IndicatorId,
    NetworkId,
    ObservationId,
    ReceiverId,
    Subject,
    SubjectKind,
)
from netmon.model.notify_stats import ReceiverStats
from netmon.model.observation import Failure, Observation, ProbeName, Question, Readings
from netmon.model.plant import Link
from netmon.model.probing import IcmpUse
from netmon.model.service_check import Certificate, Sight
from netmon.poller.services import ServicePollerStats
from netmon.poller.stats import Meter, PollerStats
from netmon.store.stats import Disk, StoreStats
from netmon.watch.board import Shown
from netmon.wires.snmp.stats import SnmpStats
from tests.exporters import plain, rich
from tests.promql.project import ROOT
from tests.watch.sites import Sites
from tests.watch.world import VirtualClock, World

EXTRANET = NetworkId("extranet")
KEPT = re.compile(r"430000|43010[0-4]|4331\d\d")
DEPARTMENTS = 4
CUT = "extranet-xiangxi"
"""The node of a prefecture, which dies and takes its counties along."""
SPARE = "extranet-changsha-2"
"""One of two uplinks of another prefecture, which is lost as well."""
MUTE = "extranet-yuelu"
"""A device whose SNMP does not answer any more, while it answers pings."""
SHUT = ("extranet-metro-4", "GigabitEthernet1/0/2")
"""A port that somebody shut, of one of two uplinks."""
WELL_KNOWN = DeviceId("extranet-changsha")
"""The device that is asked over SSH as well, and whose configuration is kept."""
LOST = 6
"""How many minutes ago the first scrape failed."""
HOUR, MINUTE = 3600.0, 60.0
TARGET = 'job="netmon",instance="127.0.0.1:9900"'
_SAMPLE = re.compile(r"^(?P<name>[a-zA-Z_:][\w:]*)(?:\{(?P<labels>.*)\})? (?P<value>\S+)$")


class State(StrEnum):
    """In which state queries are asked."""

    UP = "up"
    OUTAGE = "outage"
    EMPTY = "empty"
    GONE = "gone"
    """All was up, until Prometheus could not scrape netmon any more: longer ago than it looks back."""


@dataclass(frozen=True, slots=True)
class Scrape:
    """What one scrape brought, and when (UTC, seconds)."""

    at: float
    text: str
    answered: bool = True

    def lines(self) -> Iterator[str]:
        """Yield its samples with their time, and what Prometheus itself says of it."""
        count = 0
        for line in self.text.splitlines():
            if (found := _SAMPLE.match(line)) is not None:
                labels = f"{TARGET},{found['labels']}" if found["labels"] else TARGET
                yield f"{found['name']}{{{labels}}} {found['value']} {self.at:.3f}\n"
                count += 1
        for name, value in (
            ("up", int(self.answered)),
            ("scrape_duration_seconds", 0.05),
            ("scrape_samples_scraped", count),
        ):
            yield f"{name}{{{TARGET}}} {value} {self.at:.3f}\n"


def province() -> Inventory:
    """Return the platform, two prefectures with their counties, and a few departments; everybody is pinged."""
    whole = load(ROOT / "inventory.yaml", {}, secrets=False, network=EXTRANET)
    rest = [one for one in whole.units.values() if one.kind != "国家平台" and one.division == "430000"]
    dropped = {one.id for one in rest if not any(one.id in service.unit for service in whole.services.values())}
    gone = dropped - {"information-centre"} - {one.id for one in rest[:DEPARTMENTS]}
    units = {id_: one for id_, one in whole.units.items() if KEPT.fullmatch(one.division) and id_ not in gone}
    devices = {
        id_: replace(one, probing=replace(one.probing, icmp=IcmpUse.ON))
        for id_, one in whole.devices.items()
        if one.unit in units
    }
    links = {
        id_: one
        for id_, one in whole.links.items()
        if all(end.device in devices if end.device else end.unit in units for end in (one.upper, one.lower))
    }
    services = {id_: one for id_, one in whole.services.items() if one.unit in units}
    return replace(whole, units=units, devices=devices, links=links, services=services)


def scrapes(state: State, now: float) -> list[Scrape]:
    """Return what was scraped each minute until now; of what has just been started there are two."""
    if state is State.GONE:
        missed = [Scrape(now - ago * MINUTE, "", answered=False) for ago in range(LOST, -1, -1)]
        return [*scrapes(State.UP, now - (LOST + 1) * MINUTE), *missed]
    past = 40.0 if state is State.EMPTY else 12 * MINUTE
    clock = VirtualClock()
    clock.offset = now - clock.now - past
    world = Province(province(), clock=clock)
    world.traffic = _traffic
    if state is State.EMPTY:
        for box in world.boxes.values():
            box.alive = False
        world.gone |= set(world.inventory.anchors)
    else:
        Sites(world)
    return asyncio.run(_scraped(Daemon(world, state), state, now))


async def _scraped(daemon: Daemon, state: State, now: float) -> list[Scrape]:
    world, found = daemon.world, []
    every = 15.0 if state is State.EMPTY else MINUTE
    while world.clock.wall() + every <= now:
        world.run(every)
        if state is State.OUTAGE and now - world.clock.wall() < 9 * MINUTE:
            world.box(CUT).alive = False
            world.dark.add(SPARE)
            world.box(MUTE).agent = False
            world.box(SHUT[0]).admin_down.add(SHUT[1])
            daemon.degrade()
        found.append(Scrape(world.clock.wall(), await daemon.scraped()))
    daemon.scraper.close()
    return found


def _traffic(link: Link, until: float) -> tuple[int, int]:
    """Load every link by a share of its bandwidth that is its own.

    Rules judge without waiting here, and a rate of five scrapes a minute apart may hold a minute more than it says, a
    quarter: even then none is near the 90 % that are told of.
    """
    share = crc32(link.id.encode()) % 70 / 100
    octets = int((link.bandwidth_bps or 10_000_000) / 8 * share * until)
    return octets, octets // 3


class Province(World):
    """A world that tells of each observation, as the daemon's poller does."""

    def __init__(self, inventory: Inventory, *, clock: VirtualClock) -> None:
        self.told: Callable[[Observation], None] = lambda _: None
        super().__init__(inventory, clock=clock)

    def _report(
        self,
        id_: DeviceId,
        probe: ProbeName,
        questions: frozenset[Question],
        result: Readings | Failure,
        took: float,
    ) -> None:
        super()._report(id_, probe, questions, result, took)
        number = ObservationId(f"{id_}/{probe}/told")
        self.told(Observation(number, id_, probe, questions, self.clock.wall(), took, result))


class Daemon:
    """The world's watch with what the other rooms of a daemon say beside it."""

    def __init__(self, world: Province, state: State) -> None:
        self.world, self.state = world, state
        self._lateness = Meter()
        self._durations = Meter()
        self._began = world.clock.wall()
        self.scraper = Scraper(
            plain.sources(
                world.watch.board,
                clock=world.clock,
                poller=self._poller,
                ssh_poller=self._poller,
                snmp=self._snmp,
                store=self._store,
                inventory=lambda: Reload(True, self._began),
                web=lambda: WebFigures(auth_failures={"wrong": 1}, url="http://127.0.0.1:9900/"),
                notifications=self._receivers,
                configurations=self._configurations,
                incidents=lambda: world.watch.desk.incidents,
                months=lambda: () if self._fresh else (_month(world),),
                figures=self._figures,
                services=lambda: replace(ServicePollerStats(), checks=self._ticks),
            )
        )
        world.told = self.scraper.note
        world.watch.desk.listeners.append(self.scraper.note_incidents)
        self._made = Made() if self._fresh else _figures(world)

    @property
    def _fresh(self) -> bool:
        return self.state is State.EMPTY

    @property
    def _ticks(self) -> int:
        return int(self.world.clock.wall() - self._began)

    async def scraped(self) -> str:
        """Return one scrape."""
        if not self._fresh:
            self._lateness.add(0.01)
            self._durations.add(0.02)
            self._hardware()
            self._services()
        return b"".join((await self.scraper.scrape(packed=False)).parts).decode()

    def _hardware(self) -> None:
        """Let the core routers tell of their processors and fans, and one of them how SSH fares."""
        clock = self.world.clock
        for id_, view in self.world.watch.board.devices.items():
            readings = plain.health().readings
            if self.state is State.UP:  # a power supply that failed is for the other state
                readings = tuple(one for one in readings if one.measure is not Measure.POWER_SUPPLY)
            if self.world.reachable(id_):
                view.health = Shown(Health(readings), clock.now, clock.wall())
                view.record = plain.record()
                if id_ == WELL_KNOWN:
                    view.ssh = replace(plain.over_ssh(), at=clock.wall(), answered=clock.wall())

    def degrade(self) -> None:
        """Let the power supply of one device fail, and one link be loaded beyond its limit."""
        at = self.world.clock.wall() - HOUR
        for kind, id_, condition, value, limit in (
            (SubjectKind.DEVICE, WELL_KNOWN, Condition.POWER_SUPPLY, 0.0, 1.0),
            (SubjectKind.LINK, "extranet-changsha-1", Condition.LOAD, 0.95, 0.9),
        ):
            about = Subject(kind, id_, EXTRANET)
            self.world.watch.board.degrade(about, (Degradation(about, condition, Severity.MINOR, at, value, limit),))

    def _services(self) -> None:
        """Let every service that was checked show a certificate, as far as it answered."""
        seen = Sight(status=200, certificate=Certificate("portal", "CA", 0.0, self.world.clock.wall() + 90 * 24 * HOUR))
        for view in self.world.watch.board.services.values():
            if view.record is not None and view.record.failure is None:
                view.record = replace(view.record, sight=seen)
        if self.state is State.OUTAGE:  # some name is not resolved at times, which takes nothing down
            next(iter(self.world.watch.board.services.values())).checks["dns"] += 1

    def _poller(self) -> PollerStats:
        return plain.poller_stats(
            devices=len(self.world.inventory.devices),
            visits=self._ticks,
            observations=self._ticks,
            lateness=self._lateness.read(),
            durations=dict.fromkeys(plain.poller_stats().durations, self._durations.read()),
        )

    def _snmp(self) -> SnmpStats:
        n = self._ticks
        return SnmpStats(5 * n, n, 1, 3 * n, 2 * n, 0, 0, 1, {"late": 2})

    def _store(self) -> StoreStats:
        if self._fresh:
            return StoreStats()
        return StoreStats(last_commit=self.world.clock.wall(), disk=Disk(2**20, 2**20, 2**33), commits=self._ticks)

    def _receivers(self) -> tuple[ReceiverStats, ...]:
        one = ReceiverStats(ReceiverId("group"))
        return (one if self._fresh else replace(one, sent=self._ticks, last_success=self.world.clock.wall() - 60),)

    def _configurations(self) -> dict[DeviceId, ConfigurationView]:
        at = self.world.clock.wall() - HOUR
        return {} if self._fresh else {WELL_KNOWN: ConfigurationView(at, at)}

    def _figures(self) -> Made:
        return self._made


def _month(world: World) -> MonthClosing:
    """Close a month in which every unit was down for a second."""
    down = next(iter(rich.MONTH.rows.values()))
    rows = {Subject(SubjectKind.UNIT, id_, EXTRANET): down for id_ in world.inventory.units}
    return replace(rich.MONTH, network=EXTRANET, rows=rows)


def _figures(world: World) -> Made:
    """Count every indicator: it is not its value that is tested here."""
    at = world.clock.wall()
    figures: dict[IndicatorId, Figure] = {}
    for one in world.inventory.indicators.values():
        target = next((each for each in world.inventory.indicator_targets if each.indicator == one.id), None)
        figures[one.id] = replace(rich.FIGURE, indicator=one, at=at, known=at, target=target)
    parts = {id_: {"430100": Counts(6, 3, 1), "433100": Counts(4, 3, 2)} for id_ in figures}
    return Made(figures, parts, rich.MADE.papers)
