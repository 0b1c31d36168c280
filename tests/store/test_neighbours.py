"""Who devices see is kept: since when, until when, and that it is still so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.names import DeviceId
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.store import Store
from netmon.store.neighbours import GONE_KEPT, neighbour_from, values_of
from netmon.store.tables import NeighbourRow
from tests.store.given import eventually, running

R1, R2 = DeviceId("r1"), DeviceId("r2")


def seeing(name: str, port: str = "GE0/0/1", descr: str | None = None) -> Neighbour:
    return Neighbour(
        NeighbourProtocol.LLDP,
        PortName("1", "uplink", None, 10101),
        PortName(port, None, "00:1b:54:00:00:01"),
        f"chassis of {name}",
        name,
        descr,
        ("10.43.0.1", "2001:db8::1"),
        "Gi1/0/1",
    )


def sees(*rows: Neighbour) -> Neighbours:
    return Neighbours(rows, "00:1b:54:00:00:00", "r1.gov.cn", frozenset({NeighbourProtocol.LLDP}))


async def written(store: Store, neighbours: Neighbours, at: float) -> None:
    store.neighbours(R1, neighbours, at)
    await eventually(lambda: R1 in store.reader.neighbours() and store.reader.neighbours()[R1].at == at)


@pytest.mark.anyio
async def test_what_a_device_sees_is_read_back_with_since_when(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        await written(store, sees(seeing("a"), seeing("b")), 100.0)
        await written(store, sees(seeing("b", descr="updated"), seeing("c")), 200.0)
        kept = store.reader.neighbours(R1)[R1]
        assert kept.neighbours == sees(seeing("b", descr="updated"), seeing("c"))
        assert (kept.at, kept.since, kept.heard) == (200.0, (100.0, 200.0), True)
        await written(store, sees(seeing("a")), 300.0)
        assert store.reader.neighbours()[R1].since == (300.0,), "it went and came back"
        assert store.reader.neighbours(R2) == {}


@pytest.mark.anyio
async def test_a_device_that_sees_the_same_costs_one_row_a_time(tmp_path: Path) -> None:
    same = sees(seeing("a"))
    async with running(tmp_path / "n.db") as store:
        await written(store, same, 100.0)
        await written(store, same, 400.0)
        kept = store.reader.neighbours()[R1]
        assert (kept.at, kept.since) == (400.0, (100.0,))


@pytest.mark.anyio
async def test_a_device_that_sees_nobody_any_more_was_heard_once(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        await written(store, sees(), 100.0)
        assert not store.reader.neighbours()[R1].heard
        await written(store, sees(seeing("a")), 200.0)
        await written(store, sees(), 300.0)
        kept = store.reader.neighbours()[R1]
        assert (kept.neighbours.rows, kept.heard) == ((), True)


@pytest.mark.anyio
async def test_what_a_device_makes_up_does_not_fill_the_disk(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        for turn in range(3):
            rows = [seeing(f"{turn}-{number}") for number in range(GONE_KEPT)]
            await written(store, sees(*rows), 100.0 + turn)
        await written(store, sees(seeing("true")), 200.0)
        assert store.reader.neighbours()[R1].neighbours.rows == (seeing("true"),)
    with closing(sqlite3.connect(tmp_path / "n.db")) as raw:
        assert raw.execute("SELECT count(*) FROM neighbour").fetchone() == (GONE_KEPT + 1,)


TEXT = st.none() | st.text(max_size=12)
PORT = st.builds(PortName, TEXT, TEXT, TEXT, st.none() | st.integers(1, 2**31))


@given(
    st.builds(
        Neighbour,
        st.sampled_from(NeighbourProtocol),
        PORT,
        PORT.map(lambda port: PortName(port.name, port.descr, port.mac)),
        TEXT,
        TEXT,
        TEXT,
        st.lists(st.text(max_size=8), max_size=3).map(tuple),
        TEXT,
    )
)
def test_a_row_holds_all_of_a_neighbour(seen: Neighbour) -> None:
    row = NeighbourRow.model_validate({"device": "r1", "first_seen": 1.0} | values_of(seen))
    assert neighbour_from(row) == seen
