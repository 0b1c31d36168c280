"""A database of a province as years of service make it, written by the daemon's own store."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from ipaddress import ip_address
from itertools import count, islice
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from netmon.coverage.difference import difference
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Event, Reason, Standing, State
from netmon.model.day_pack import PRESENT, DayPack, words
from netmon.model.days import begin_of, end_of
from netmon.model.event_id import EventIds
from netmon.model.indicator import Criterion
from netmon.model.inventory import Inventory
from netmon.model.names import AttestationId, DeviceId, LinkId, RegisterChangeId, Subject, UnitId
from netmon.model.plant import Device, Link, LinkEnd, Role
from netmon.model.probing import Probing
from netmon.model.register import Level, Unit
from netmon.model.register_change import RegisterChange, Review
from netmon.model.snapshot import Standpoint
from netmon.store import Store, StoreSettings
from netmon.store.batch import Paper
from netmon.store.codec import event_values
from netmon.store.day_papers import DayRevision
from tests.coverage import given, made

LAST = date(2026, 11, 22)
FULL = (1 << 24) - 1
INDICATORS = tuple(
    made.indicator(Criterion(name), id_=name.replace("_", "-"))
    for name in ("connected", "commissioned", "lan_built", "lan_built_by_jurisdiction", "vertical", "dual_uplink")
)
_T = TypeVar("_T")
_KINDS = ((Level.PROVINCE, given.PROVINCE, "组成部门"), (Level.COUNTY, given.NEW, "县市区政府"))


@dataclass(frozen=True)
class Size:
    """How large: days before `LAST` and it, with the rollups of the newest ones."""

    units: int = 5000
    days: int = 400
    events: int = 1_000_000
    rollup_days: int = 7

    @property
    def first(self) -> date:
        return LAST - timedelta(days=self.days - 1)

    @property
    def begun(self) -> float:
        return begin_of(self.first, made.ZONE)


@dataclass(frozen=True)
class Then:
    """It is the beginning."""

    at: float

    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return self.at


def inventory(size: Size) -> Inventory:
    """Return units with a device and a link each, all of the extranet."""
    units, devices, links = {}, {}, {}
    for number in range(size.units):
        level, division, kind = _KINDS[number % 10 > 1]
        id_ = f"unit-{number:04}"
        units[UnitId(id_)] = Unit(UnitId(id_), f"单位 {number}", level, kind, division, (made.EXTRANET,))
        role = Role.LAN if number % 3 == 0 else Role.CE
        devices[DeviceId(f"{id_}-ce")] = Device(
            DeviceId(f"{id_}-ce"), f"路由器 {number}", made.EXTRANET, UnitId(id_), None,
            ip_address(0x0A000000 + number), role, Probing(),
        )  # fmt: skip
        below = LinkEnd(UnitId(id_), DeviceId(f"{id_}-ce"))
        links[LinkId(f"{id_}-up")] = Link(
            LinkId(f"{id_}-up"), f"链路 {number}", made.EXTRANET, LinkEnd(UnitId("unit-0000")), below, carrier="电信"
        )
    empty = given.inventory([], given.DIVISIONS, made.EXTRANET)
    indicators = {one.id: one for one in INDICATORS}
    return replace(
        empty,
        units=MappingProxyType(units),
        devices=MappingProxyType(devices),
        links=MappingProxyType(links),
        indicators=MappingProxyType(indicators),
        indicator_targets=tuple(made.target(one) for one in INDICATORS),
    )


def write(path: Path, size: Size, seed: int = 7) -> str:
    """Write it, and return the database's URL."""
    url, random_ = f"sqlite:///{path}", random.Random(seed)
    whole = inventory(size)
    subjects = [made.device_of(id_) for id_ in whole.devices] + [made.link_of(id_) for id_ in whole.links]

    async def run() -> None:
        store = Store.open(url, Then(size.begun), StoreSettings(patience=120.0, closing=120.0))
        store.start()
        store.sync(whole)
        assert await store.papers((Standpoint("省中心机房", "Asia/Shanghai"), *_register(whole, size)))
        for some in batched(_documents(whole, size), 1000):
            assert await store.papers(some)
        for revision in _days(subjects, size, random_):
            assert await store.papers((revision,))
        assert await store.close()

    asyncio.run(run())
    with closing(sqlite3.connect(path)) as raw:
        _events(raw, subjects, size, random_)
        _rollups(raw, list(whole.devices), size)
    return url


def _register(whole: Inventory, size: Size) -> Iterator[RegisterChange]:
    numbers = count(1)
    found = difference(whole, (), size.first, size.begun, lambda: RegisterChangeId(f"{next(numbers):017}"))
    for one in found.changes:
        yield replace(one, review=Review.APPROVED, reviewed_by="乙", reviewed_at=size.begun)


def _documents(whole: Inventory, size: Size) -> Iterator[Attestation]:
    """Return an opening for nine in ten, some of them within the year, each recorded at the end of its day."""
    for number, unit in enumerate(whole.units):
        if number % 10:
            day = size.first if number % 7 else size.first + timedelta(days=number % size.days)
            paper = made.paper(unit, Claim.COMMISSIONED, since=day)
            yield replace(paper, id=AttestationId(f"{number:017}"), recorded_at=end_of(day, made.ZONE) - 60)


def _days(subjects: Sequence[Subject], size: Size, random_: random.Random) -> Iterator[Paper]:
    """Return closed days. One subject in twelve is silent for some hours of a day, one in two hundred for all of it."""
    last = [0] * len(subjects)
    for back in range(size.days - 1, -1, -1):
        day = LAST - timedelta(days=back)
        ok = [_ok(random_) for _ in subjects]
        last = [day.toordinal() if bits else before for bits, before in zip(ok, last, strict=True)]
        ends = end_of(day, made.ZONE)
        pack = DayPack(
            made.EXTRANET, day, begin_of(day, made.ZONE), ends, words([FULL] * len(subjects)), words(ok), words(last),
            bytes([PRESENT] * len(subjects)), revision=1, recorded_at=ends,
        )  # fmt: skip
        yield DayRevision(pack, tuple(enumerate(subjects)) if day == size.first else ())


def _ok(random_: random.Random) -> int:
    drawn = random_.random()
    if drawn < 1 / 200:
        return 0
    return FULL if drawn > 1 / 12 else FULL & ~(((1 << random_.randint(1, 9)) - 1) << random_.randint(0, 15))


def _events(raw: sqlite3.Connection, subjects: Sequence[Subject], size: Size, random_: random.Random) -> None:
    ids, span = EventIds(), end_of(LAST, made.ZONE) - size.begun
    states = (Standing(State.UP), Standing(State.DOWN))
    reason = Reason.of("reason.no_answer", misses=4)

    def rows() -> Iterator[dict[str, str | float | int | None]]:
        for number in range(size.events):
            at = size.begun + span * number / size.events
            before, after = states if number % 2 else reversed(states)
            yield event_values(Event(ids.next(at), random_.choice(subjects), at, before, after, reason))

    _insert(raw, "event", rows())


def _rollups(raw: sqlite3.Connection, devices: Sequence[DeviceId], size: Size) -> None:
    begins = int(begin_of(LAST - timedelta(days=size.rollup_days - 1), made.ZONE))
    counts = dict.fromkeys(("sent", "received", "rtt_count"), 0)
    columns: dict[str, str | float | int | None] = {"probe": "snmp", "valid": 240, "ok": 240, "failed": "{}", **counts}
    columns |= {"rtt_sum": 0.0, "rtt_min": None, "rtt_max": None}
    hours = [begins] if size.rollup_days == 0 else range(begins, int(end_of(LAST, made.ZONE)), 3600)
    _insert(raw, "rollup_hour", ({"device": one, "hour": hour, **columns} for hour in hours for one in devices))
    # Watching began at the beginning.
    _insert(raw, "rollup_hour", [{"device": devices[0], "hour": int(size.begun), **columns}])


def _insert(raw: sqlite3.Connection, table: str, rows: Iterable[dict[str, str | float | int | None]]) -> None:
    for some in batched(rows, 10_000):
        names = list(some[0])
        marks = ", ".join(f":{name}" for name in names)
        raw.executemany(f"INSERT OR IGNORE INTO {table} ({', '.join(names)}) VALUES ({marks})", some)
        raw.commit()


def batched(rows: Iterable[_T], size: int) -> Iterator[tuple[_T, ...]]:
    """Yield so many at a time; `itertools.batched` came with Python 3.12."""
    each = iter(rows)
    while some := tuple(islice(each, size)):
        yield some
