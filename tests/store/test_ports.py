from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from netmon.judge.numbering import digest_of
from netmon.model.interfaces import InterfaceIdentity, InterfaceReading, KnownPorts, PortMoves
from netmon.model.names import DeviceId
from netmon.store import Reader, Store, StoredInterface
from tests.store.given import eventually, running

R1 = DeviceId("r1")


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

        async def read(
            at: float, reading: InterfaceIdentity, *, whole: bool = True, why: str = ""
        ) -> dict[str | None, StoredInterface]:
            commits = store.stats().commits
            store.interfaces(R1, InterfaceReading(reading, at, whole=whole, why=why))
            await eventually(lambda: store.stats().commits > commits)
            return {found.name: found for found in reader.interfaces(R1, gone=True)}

        both = identity((1, "ge1", "to 株洲"), (2, "ge2", None))
        first = await read(10, both)
        assert first["ge1"] == StoredInterface(
            first["ge1"].id, R1, 1, "ge1", None, "to 株洲", 6, 10**9, "00:1b:54:00:00:01", 10, 10, None
        )
        assert reader.port_moves(R1) is None, "the first sight of a device is no change"
        same = await read(20, both)
        assert {found.seen_at for found in same.values()} == {20}

        swapped = await read(30, identity((2, "ge1", None), (1, "ge2", "")), why="moved.restart")
        assert {name: found.id for name, found in swapped.items()} == {name: found.id for name, found in first.items()}
        assert (swapped["ge1"].index, swapped["ge1"].alias) == (2, "to 株洲"), "what was not said is kept"
        assert swapped["ge2"].alias == "", "what was said to be empty is empty"
        assert reader.port_moves(R1) == PortMoves(30, moved=2, renamed=0, new=0, gone=0, why="moved.restart")

        assert (await read(35, identity((1, "ge2", None)), whole=False))["ge1"].gone_since is None
        gone = await read(40, identity((1, "ge2", None)))
        assert (gone["ge1"].gone_since, gone["ge1"].seen_at, gone["ge2"].gone_since) == (40, 30, None)
        assert reader.port_moves(R1) == PortMoves(40, moved=0, renamed=0, new=0, gone=1)
        assert (await read(50, identity((1, "ge2", None))))["ge1"].gone_since == 40
        assert [found.name for found in reader.interfaces(R1)] == ["ge2"]
        assert reader.known_ports() == {R1: KnownPorts(digest_of(identity((1, "ge2", None))), 0)}

        nothing = identity()
        assert (await read(60, nothing))["ge2"].gone_since is None, "a failed reading erases nothing"
        assert (await read(61, nothing))["ge2"].seen_at == 50, "nor does it show anything, as often as it comes"
        back = await read(70, both)
        assert (back["ge1"].id, back["ge1"].first_seen, back["ge1"].gone_since) == (first["ge1"].id, 10, None)
        assert len(await read(80, identity((1, "ge1", None), (9, "ge9", None)), whole=False)) == 2
    assert len(Reader.open(f"sqlite:///{tmp_path / 'n.db'}").interfaces(R1)) == 2


@pytest.mark.anyio
async def test_a_device_that_never_tells_all_of_its_ports_is_recorded_as_far_as_it_goes(tmp_path: Path) -> None:
    async with running(tmp_path / "n.db") as store:
        for number, at in enumerate((10.0, 20.0), start=1):
            store.interfaces(R1, InterfaceReading(identity((1, "ge1", None)), at, whole=False))
            await eventually(partial(_committed, store, number))
        assert [(found.name, found.gone_since) for found in store.reader.interfaces(R1)] == [("ge1", None)]
        assert store.reader.known_ports() == {}


def _committed(store: Store, number: int) -> bool:
    return store.stats().commits >= number
