from __future__ import annotations

import asyncio
import math
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.names import DeviceId
from netmon.model.observation import FailureKind, ProbeName
from netmon.model.rollup import HourTally
from netmon.store import Reader
from netmon.store.sums import add, key_of
from tests.store.given import eventually, running, tally, url_of

COUNTS = st.integers(0, 10**6)
SECONDS = st.none() | st.floats(0, 60)
TALLIES = st.builds(
    HourTally,
    device=st.sampled_from(["r1", "r2"]).map(DeviceId),
    probe=st.sampled_from(ProbeName),
    hour=st.sampled_from([0, 3600]),
    valid=COUNTS,
    ok=COUNTS,
    failed=st.dictionaries(st.sampled_from(FailureKind), st.integers(1, 1000)),
    sent=COUNTS,
    received=COUNTS,
    rtt_count=COUNTS,
    rtt_sum=st.integers(0, 1000).map(float),  # whole numbers add up exactly in any order
    rtt_min=SECONDS,
    rtt_max=SECONDS,
)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(TALLIES, max_size=6), max_size=5))
def test_parts_add_up_however_they_are_cut_and_over_restarts(runs: list[list[HourTally]]) -> None:
    expected: dict[tuple[str, str, int], HourTally] = {}
    for part in (part for parts in runs for part in parts):
        key = key_of(part)
        expected[key] = add(expected[key], part) if key in expected else part

    async def scene(path: Path) -> None:
        for parts in runs:
            async with running(path) as store:
                for part in parts:
                    store.tally([part])
                    await asyncio.sleep(0)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "n.db"
        asyncio.run(scene(path))
        if expected:
            reader = Reader.open(url_of(path))
            stored = [hour for name in ("r1", "r2") for hour in reader.rollups(DeviceId(name))]
            assert {key_of(hour): hour for hour in stored} == expected


def test_a_minimum_that_nobody_measured_stays_unknown() -> None:
    assert add(tally(), tally()).rtt_min is None


def test_parts_of_different_hours_do_not_add_up() -> None:
    with pytest.raises(ValueError, match="is not"):
        add(tally(hour=0), tally(hour=3600))


@pytest.mark.anyio
async def test_rollups_are_read_by_device_time_and_probe(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        store.tally([tally("r1", hour) for hour in (0, 3600, 7200)])
        store.tally([tally("r2")])
        await eventually(lambda: store.stats().tallies == 4)
        reader = store.reader
        assert [hour.hour for hour in reader.rollups(DeviceId("r1"))] == [0, 3600, 7200]
        assert [hour.hour for hour in reader.rollups(DeviceId("r1"), since=3600, until=7200)] == [3600]
        assert reader.rollups(DeviceId("r1"), probe=ProbeName.SNMP) == ()


@pytest.mark.anyio
async def test_thousands_of_hours_are_written_in_short_transactions(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        for _ in range(2):
            store.tally([tally(f"r{number}") for number in range(3000)])
            await eventually(lambda: store.stats().waiting.tallies == 0)
        assert store.stats().commits >= 6
        assert {
            hour.valid for number in range(0, 3000, 50) for hour in store.reader.rollups(DeviceId(f"r{number}"))
        } == {2}


@pytest.mark.anyio
async def test_a_sum_that_is_no_number_is_left_out_and_the_rest_written(tmp_path: Path) -> None:
    bad = HourTally(DeviceId("r1"), ProbeName.ICMP, 0, 1, 1, {}, rtt_count=1, rtt_sum=math.nan)
    async with running(tmp_path / "n.db") as store:
        store.tally([bad, tally("r2")])
        await eventually(lambda: store.stats().rejected == 1)
        assert store.reader.rollups(DeviceId("r1")) == ()
        assert store.reader.rollups(DeviceId("r2")) == (tally("r2"),)
