from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.interfaces import InterfaceIdentity
from netmon.model.names import DeviceId
from netmon.store import Reader, StoredInterface
from netmon.store.ports import Comparison, Port, compare
from tests.store.given import eventually, running

R1 = DeviceId("r1")


def port(
    number: int | None, index: int, name: str | None = None, descr: str | None = None, mac: str | None = None
) -> Port:
    return Port(number, index, name, descr, None, 6, 10**9, mac)


def pairs(comparison: Comparison) -> dict[int | None, int]:
    return {found.id: found.if_index for found in comparison.again}


ALIKE = [port(1, 1, "", "Eth"), port(2, 2, "", "Eth")]


@pytest.mark.parametrize(
    ("known", "read", "again"),
    [
        pytest.param([port(1, 1, "ge1"), port(2, 2, "ge2")], [port(None, 2, "ge1"), port(None, 1, "ge2")], {1: 2, 2: 1},
                     id="names stay although a reboot swapped the indexes"),
        pytest.param([port(1, 1, "ge1")], [port(None, 1, "ge2")], {}, id="an index alone identifies nothing"),
        pytest.param([port(1, 1, None, "Port 1")], [port(None, 5, "ge1", "Port 1")], {1: 5},
                     id="by ifDescr where a name was not known yet"),
        pytest.param([port(1, 1, "ge1", "LAN")], [port(None, 1, "ge2", "LAN")], {},
                     id="not by ifDescr where the names differ"),
        pytest.param(ALIKE, [port(None, 1, "", "Eth"), port(None, 2, "", "Eth")], {1: 1, 2: 2},
                     id="a shared ifDescr with unchanged indexes"),
        pytest.param(ALIKE, [port(None, 3, "", "Eth"), port(None, 4, "", "Eth")], {},
                     id="a shared ifDescr with other indexes cannot be told apart"),
        pytest.param([port(1, 1, mac="00:01")], [port(None, 9, mac="00:01")], {1: 9},
                     id="by MAC where there is no text"),
        pytest.param([port(1, 1)], [port(None, 1)], {1: 1}, id="without any key by index and type"),
        pytest.param([port(1, 1, "ge1")], [], {}, id="a reading without ports is no reading"),
        pytest.param([port(1, 1, "ge1")], [port(None, 1, "ge1"), port(None, 1, "ge1")], {1: 1}, id="a port told twice"),
    ],
)  # fmt: skip
def test_which_port_is_which(known: list[Port], read: list[Port], again: dict[int, int]) -> None:
    found = compare(known, read)
    assert pairs(found) == again
    assert len(found.new) == len(read) - len(again)
    assert set(found.gone) == ({old.id for old in known} - set(again) if read else set())


PORTS = st.builds(
    Port,
    st.none(),
    st.integers(1, 6),
    st.sampled_from([None, "", "ge1", "ge2", "ge3"]),
    st.sampled_from([None, "", "Port", "Uplink"]),
    st.sampled_from([None, "alias"]),
    st.sampled_from([None, 6]),
    st.none(),
    st.sampled_from([None, "00:01", "00:02"]),
)


@settings(deadline=None)
@given(st.lists(PORTS, max_size=8), st.lists(PORTS, max_size=8))
def test_every_port_is_accounted_for_exactly_once(known: list[Port], read: list[Port]) -> None:
    numbered = [replace(old, id=number) for number, old in enumerate(known, 1)]
    found = compare(numbered, read)
    if read:
        assert len(found.again) + len(found.new) == len(read)
        assert sorted([*(port.id or 0 for port in found.again), *found.gone]) == list(range(1, len(known) + 1))


@settings(deadline=None)
@given(st.lists(PORTS, min_size=1, max_size=8, unique_by=lambda port: port.if_index))
def test_the_same_reading_again_changes_nothing(read: list[Port]) -> None:
    known = [replace(new, id=number) for number, new in enumerate(read, 1)]
    found = compare(known, read)
    assert sorted(found.again, key=lambda port: port.id or 0) == known
    assert (found.new, found.gone) == ((), ())


def identity(*ports: tuple[int, str | None, str | None]) -> InterfaceIdentity:
    count = len(ports)
    return InterfaceIdentity(
        index=tuple(index for index, _, _ in ports),
        name=tuple(name for _, name, _ in ports),
        descr=(None,) * count,
        alias=tuple(alias for _, _, alias in ports),
        type=(6,) * count,
        mtu=(1500,) * count,
        speed_bps=(10**9,) * count,
        last_change=(0,) * count,
        phys_address=(bytes.fromhex("001b54000001"),) * count,
    )


@pytest.mark.anyio
async def test_interfaces_keep_their_id_while_they_move_vanish_and_return(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        reader = store.reader

        async def read(at: float, reading: InterfaceIdentity) -> dict[str | None, StoredInterface]:
            commits = store.stats().commits
            store.interfaces(R1, reading, at)
            await eventually(lambda: store.stats().commits > commits)
            return {found.name: found for found in reader.interfaces(R1, gone=True)}

        both = identity((1, "ge1", "to 株洲"), (2, "ge2", None))
        first = await read(10, both)
        assert first["ge1"] == StoredInterface(
            first["ge1"].id, R1, 1, "ge1", None, "to 株洲", 6, 10**9, "00:1b:54:00:00:01", 10, 10, None
        )
        same = await read(20, both)
        assert {found.seen_at for found in same.values()} == {20}

        swapped = await read(30, identity((2, "ge1", None), (1, "ge2", "")))
        assert {name: found.id for name, found in swapped.items()} == {name: found.id for name, found in first.items()}
        assert (swapped["ge1"].index, swapped["ge1"].alias) == (2, "to 株洲"), "what was not said is kept"
        assert swapped["ge2"].alias == "", "what was said to be empty is empty"

        gone = await read(40, identity((1, "ge2", None)))
        assert (gone["ge1"].gone_since, gone["ge1"].seen_at, gone["ge2"].gone_since) == (40, 30, None)
        assert (await read(50, identity((1, "ge2", None))))["ge1"].gone_since == 40
        assert [found.name for found in reader.interfaces(R1)] == ["ge2"]

        nothing = identity()
        assert (await read(60, nothing))["ge2"].gone_since is None, "a failed reading erases nothing"
        assert (await read(61, nothing))["ge2"].seen_at == 50, "nor does it show anything, as often as it comes"
        back = await read(70, both)
        assert (back["ge1"].id, back["ge1"].first_seen, back["ge1"].gone_since) == (first["ge1"].id, 10, None)
    assert len(Reader.open(f"sqlite:///{tmp_path / 'n.db'}").interfaces(R1)) == 2
