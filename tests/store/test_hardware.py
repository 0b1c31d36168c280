"""What devices say of themselves is kept, and what of it changed is never lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from netmon.model.device_identity import Fact, Source
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName, KeptFact, KeptHealth
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.names import DeviceId
from netmon.store import Reader, StoreError
from tests.store.given import eventually, running, url_of

R1, R2 = DeviceId("r1"), DeviceId("r2")
ESN = Source("vrp.serial", "1.3.6.1.4.1.2011.5.25.188.1.1.0")
FAN, CPU = Source("vrp.fan", "1.3.6.1.4.1.2011.5.25.31.1.1.10.1.7.1"), Source("vrp.cpu", "1.3.6.1.4.1.2011.5.25")


def record(device: DeviceId, serial: str, at: float = 1.0) -> DeviceRecord:
    kept = KeptFact(Fact(serial, ESN), at, at)
    version = KeptFact(Fact("版本 8.180", Source("vrp.version")), 0.5, at)
    return DeviceRecord(device, ((FactName.VERSION, version), (FactName.SERIAL, kept)))


def replaced(device: DeviceId, before: str, after: str, at: float) -> DeviceChange:
    return DeviceChange(device, FactName.SERIAL, before, after, ESN, at)


def health(device: DeviceId, at: float, fan: float, cpu: float = 12.5) -> KeptHealth:
    readings = (
        HealthReading(Measure.CPU, "槽位 0", cpu, CPU),
        HealthReading(Measure.MEMORY, "0", 50.0, CPU, used=1 << 33, total=1 << 34),
        HealthReading(Measure.FAN, "风扇 1", fan, FAN),
        HealthReading(Measure.RX_POWER, "XGE0/0/1", -7.25, CPU, interface=6),
    )
    return KeptHealth(device, at, Health(readings))


@pytest.mark.anyio
async def test_what_a_device_says_is_read_as_it_was_kept(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        store.device(record(R1, "A"), ())
        store.device(record(R2, "B"), ())
        await eventually(lambda: len(store.reader.device_records()) == 2)
        store.device(record(R1, "C", 2.0), ())
        await eventually(lambda: store.reader.device_records(R1) == {R1: record(R1, "C", 2.0)})
        assert store.load_device_records() == {R1: record(R1, "C", 2.0), R2: record(R2, "B")}


@pytest.mark.anyio
async def test_changes_that_wait_together_are_all_kept_and_the_newest_is_told_first(tmp_path: Path) -> None:
    first, second, third = replaced(R1, "A", "B", 1.0), replaced(R1, "B", "C", 2.0), replaced(R2, "X", "Y", 3.0)
    async with running(tmp_path / "n.db") as store:
        for device, serial, change in ((R1, "B", first), (R1, "C", second), (R2, "Y", third)):
            store.device(record(device, serial), (change,))
    reader = Reader.open(url_of(tmp_path / "n.db"))
    assert reader.device_changes(R1) == (second, first)
    assert reader.device_changes() == (third, second, first)
    assert reader.device_changes(since=2.0, limit=1) == (third,)
    assert reader.device_records(R1)[R1].value(FactName.SERIAL) == "C"


@pytest.mark.anyio
async def test_a_fan_knows_since_when_it_fails_whatever_is_read_in_between(tmp_path: Path) -> None:
    async def kept(readings: Iterable[KeptHealth]) -> list[float | None]:
        async with running(tmp_path / "n.db") as store:
            for each in readings:
                store.health(each)
                await eventually(lambda at=each.at: _at(store.reader, R1) == at)  # type: ignore[misc]  # bound at once
            found = store.reader.device_health(R1)
            assert found is not None
            return list(found.since)

    assert await kept([health(R1, 1.0, 1), health(R1, 2.0, 0)]) == [None, None, 2.0, None]
    assert await kept([health(R1, 3.0, 0, cpu=80.0)]) == [None, None, 2.0, None], "over a restart too"
    assert await kept([health(R1, 4.0, 1)]) == [None, None, 4.0, None]


@pytest.mark.anyio
async def test_sensors_are_read_as_they_were_kept_and_a_row_that_is_none_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "n.db"
    async with running(path) as store:
        store.health(health(R1, 1.0, 1))
    reader = Reader.open(url_of(path))
    found = reader.device_health(R1)
    assert found is not None
    assert found.health == health(R1, 1.0, 1).health
    assert reader.device_health(R2) is None
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("UPDATE device_health SET readings = '[[\"cpu\"]]'")
    with pytest.raises(StoreError) as caught:
        reader.device_health(R1)
    assert caught.value.code == "daemon.store_row_unreadable"


def _at(reader: Reader, device: DeviceId) -> float | None:
    found = reader.device_health(device)
    return None if found is None else found.at
