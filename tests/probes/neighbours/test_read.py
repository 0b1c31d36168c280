"""Neighbours read from scripted agents by the real probe over the real engine."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.model.observation import FailureKind
from tests.wires.snmp import ber_tools as ber
from tests.wires.snmp.agents import GET, Asked, Mib
from tests.wires.snmp.ber_tools import Oid
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import IDENTITY, NEIGHBOURS, STATUS, Bench, bench, honest, switch, text

LLDP = (1, 0, 8802, 1, 1, 2, 1)
REM, ADDRESSES, LOC_PORT = (*LLDP, 4, 1, 1), (*LLDP, 4, 2, 1), (*LLDP, 3, 7, 1)
V2_REM = (1, 3, 111, 2, 802, 1, 1, 13, 1, 4, 1, 1)
CDP = (1, 3, 6, 1, 4, 1, 9, 9, 23, 1, 2, 1, 1)
BASE_PORT = (1, 3, 6, 1, 2, 1, 17, 1, 4, 1, 2)
MAC = bytes.fromhex("00e0fc123456")


def row(index: Oid, name: str = "xz-core", port: str = "GE0/0/1", mac: bytes = MAC) -> dict[Oid, bytes]:
    return {
        (*REM, 4, *index): ber.signed(4),
        (*REM, 5, *index): ber.tlv(4, mac),
        (*REM, 6, *index): ber.signed(5),
        (*REM, 7, *index): text(f"{port}  \0"),
        (*REM, 8, *index): text("to us"),
        (*REM, 9, *index): text(name),
        (*REM, 10, *index): text("Huawei Versatile Routing Platform"),
    }


def speaking(ports: int = 3) -> dict[Oid, bytes]:
    """A switch that speaks LLDP and sees nobody; its local ports are 11, 12, 13, its ifIndexes 1, 2, 3."""
    objects = switch(ports) | {
        (*LLDP, 3, 1, 0): ber.signed(4),
        (*LLDP, 3, 2, 0): ber.tlv(4, bytes.fromhex("001b54000000")),
        (*LLDP, 3, 3, 0): text("sw1.gov.cn"),
    }
    for port in range(1, ports + 1):
        objects[(*LOC_PORT, 2, 10 + port)] = ber.signed(5)
        objects[(*LOC_PORT, 3, 10 + port)] = text(f"GigabitEthernet0/{port}")
    return objects


def seen_by(objects: dict[Oid, bytes]) -> Neighbours:
    async def main() -> Neighbours:
        async with bench(honest(objects)) as it:
            found = (await it.read(IDENTITY | NEIGHBOURS)).neighbours
            assert found is not None
            return found

    return run(main())


def test_a_neighbour_is_read_with_all_it_says() -> None:
    address = {(*ADDRESSES, 3, 7, 12, 1, 1, 4, 10, 43, 0, 1): ber.signed(2)}
    found = seen_by(speaking() | row((7, 12, 1)) | address)
    assert found == Neighbours(
        (
            Neighbour(
                NeighbourProtocol.LLDP,
                PortName("GigabitEthernet0/2", index=2),
                PortName("GE0/0/1", "to us"),
                "00:e0:fc:12:34:56",
                "xz-core",
                "Huawei Versatile Routing Platform",
                ("10.43.0.1",),
                "Gi0/2",
            ),
        ),
        "00:1b:54:00:00:00",
        "sw1.gov.cn",
        frozenset({NeighbourProtocol.LLDP}),
    )


@pytest.mark.parametrize(
    ("index", "addresses"),
    [
        ((1, 4, 10, 43, 0, 1), ("10.43.0.1",)),
        ((1, 10, 43, 0, 1), ("10.43.0.1",)),  # without its length
        ((2, 16, *bytes(15), 1), ("::1",)),
        ((6, 6, *MAC), ()),  # a MAC is no address to manage it by
        ((1, 4, 10, 43), ()),
        ((1, 4, 10, 43, 0, 999), ()),
        ((), ()),
    ],
)
def test_an_address_is_read_from_the_index(index: Oid, addresses: tuple[str, ...]) -> None:
    objects = speaking() | row((7, 12, 1)) | {(*ADDRESSES, 3, 7, 12, 1, *index): ber.signed(2)}
    assert seen_by(objects).rows[0].addresses == addresses


def test_a_row_that_comes_again_under_each_time_mark_is_one_neighbour() -> None:
    found = seen_by(speaking() | row((0, 12, 1), port="GE0/0/9") | row((700, 12, 1)) | row((700, 12, 2)))
    assert [(seen.interface, seen.remote.name) for seen in found.rows] == [("Gi0/2", "GE0/0/1")]


def test_a_table_in_the_order_of_a_hash_is_read_whole_and_in_another_order_is_equal() -> None:
    plain = speaking()
    neighbours = [row((mark, 11 + port, 1), f"n{port}") for port, mark in enumerate((900, 5, 70))]

    def served(order: list[int]) -> Mib:
        column = [
            item
            for number in range(4, 11)
            for at in order
            for item in neighbours[at].items()
            if item[0][: len(REM) + 1] == (*REM, number)
        ]
        below = sorted((name, value) for name, value in plain.items() if name < REM)
        above = sorted((name, value) for name, value in plain.items() if name > REM)
        return Mib([*below, *column, *above])

    def read(order: list[int]) -> Neighbours:
        objects = served(order)

        async def main() -> Neighbours:
            async with bench(lambda asked: [objects.answer(asked)]) as it:
                found = (await it.read(IDENTITY | NEIGHBOURS)).neighbours
                assert found is not None
                return found

        return run(main())

    found = read([0, 2, 1])
    assert [seen.name for seen in found.rows] == ["n0", "n1", "n2"]
    assert read([2, 0, 1]) == found == read([1, 2, 0])


def test_the_second_edition_of_the_mib_is_read_where_the_first_is_empty() -> None:
    index = (5, 3, 1, 8)  # time, ifIndex, destination address, number
    objects = switch() | {
        (*V2_REM, 5, *index): ber.signed(4),
        (*V2_REM, 6, *index): ber.tlv(4, MAC),
        (*V2_REM, 7, *index): ber.signed(3),
        (*V2_REM, 8, *index): ber.tlv(4, MAC),
        (*V2_REM, 10, *index): text("xz-core"),
        (*V2_REM[:-3], 4, 2, 1, 3, *index, 1, 4, 10, 43, 0, 1): ber.signed(2),
    }
    (seen,) = seen_by(objects).rows
    assert (seen.local.index, seen.interface, seen.remote.mac) == (3, "Gi0/3", "00:e0:fc:12:34:56")
    assert (seen.name, seen.addresses) == ("xz-core", ("10.43.0.1",))


def test_cdp_is_read_beside_lldp() -> None:
    index = (2, 77)
    objects = (
        speaking()
        | row((7, 12, 1))
        | {
            (*CDP, 3, *index): ber.signed(1),
            (*CDP, 4, *index): ber.tlv(4, bytes((10, 43, 0, 1))),
            (*CDP, 6, *index): text("xz-core"),
            (*CDP, 7, *index): text("GigabitEthernet0/0/1"),
            (*CDP, 8, *index): text("NE40E"),
        }
    )
    found = seen_by(objects)
    assert found.protocols == {NeighbourProtocol.LLDP, NeighbourProtocol.CDP}
    cdp, lldp = sorted(found.rows, key=lambda seen: seen.protocol)
    assert (cdp.interface, cdp.remote.name, cdp.addresses) == ("Gi0/2", "GigabitEthernet0/0/1", ("10.43.0.1",))
    assert lldp.remote.name == "GE0/0/1"


def test_a_bridge_numbers_its_ports_as_its_own_mib_does() -> None:
    objects = {name: value for name, value in speaking().items() if name[: len(LOC_PORT)] != LOC_PORT}
    objects |= {(*BASE_PORT, 12): ber.signed(3)}
    (seen,) = seen_by(objects | row((7, 12, 1))).rows
    assert (seen.local.index, seen.interface) == (3, "Gi0/3")


def with_bench(objects: dict[Oid, bytes], use: Callable[[Bench], Awaitable[None]]) -> None:
    async def main() -> None:
        async with bench(honest(objects)) as it:
            await use(it)

    run(main())


def test_an_agent_without_lldp_is_not_asked_again_before_its_identity_is() -> None:
    objects = {name: value for name, value in switch().items() if name[:9] != (1, 3, 6, 1, 2, 1, 1, 2, 0)}

    async def use(it: Bench) -> None:
        first = (await it.read(IDENTITY | NEIGHBOURS)).neighbours
        assert first == Neighbours((), None, "sw1")
        asked = len(it.agent.asked)
        assert (await it.read(NEIGHBOURS)).neighbours is first
        assert len(it.agent.asked) == asked + 1  # sysUpTime: whether it is there at all
        await it.read(IDENTITY)
        asked = len(it.agent.asked)
        await it.read(NEIGHBOURS)
        assert len(it.agent.asked) > asked + 1

    with_bench(objects, use)


def test_what_did_not_change_is_the_same_object_and_costs_a_comparison() -> None:
    objects = speaking(48)
    for port in range(1, 49):
        objects |= row((port, 10 + port, 1), f"n{port}", mac=bytes((0, 0, 0, 0, 1, port)))

    async def use(it: Bench) -> None:
        first = (await it.read(IDENTITY | NEIGHBOURS)).neighbours
        assert first is not None
        assert len(first.rows) == 48
        await it.read(NEIGHBOURS)
        decoded, asked = it.stats.decoded, len(it.agent.asked)
        assert (await it.read(NEIGHBOURS)).neighbours is first
        assert it.stats.decoded - decoded <= 2
        assert len(it.agent.asked) - asked <= 20

    with_bench(objects, use)


def test_the_names_of_ports_are_asked_again_when_a_port_is_new() -> None:
    objects = speaking() | row((7, 12, 1))

    async def main() -> None:
        state = {"objects": Mib(sorted(objects.items()))}
        async with bench(lambda asked: [state["objects"].answer(asked)]) as it:
            await it.read(IDENTITY | NEIGHBOURS)
            more = objects | row((9, 14, 1), "new") | {(*LOC_PORT, 3, 14): text("Gi0/3")}
            state["objects"] = Mib(sorted(more.items()))
            found = (await it.read(NEIGHBOURS)).neighbours
            assert found is not None
            assert [(seen.interface, seen.name) for seen in found.rows] == [("Gi0/2", "xz-core"), ("Gi0/3", "new")]

    run(main())


def test_a_table_that_is_never_answered_is_a_fault_and_not_an_empty_one() -> None:
    sound = Mib(sorted((speaking() | row((7, 12, 1))).items()))

    def answer(asked: Asked) -> list[bytes]:
        if asked.tag != GET and any(name[: len(REM)] == REM for name in asked.names):
            return []
        return [sound.answer(asked)]

    async def main() -> None:
        async with bench(answer) as it:
            readings = await it.read(STATUS | NEIGHBOURS)
            assert readings.neighbours is None
            assert [fault.kind for fault in readings.faults] == [FailureKind.TIMEOUT]
            assert readings.faults[0].detail.startswith("lldp:")
            assert readings.status is not None

    run(main())


def test_an_agent_that_answers_only_single_rows_is_read_whole() -> None:
    """As some do whose long LLDP replies never arrive."""
    objects = speaking()
    for port in (11, 12, 13):
        objects |= row((7, port, 1), f"n{port}")
    sound = Mib(sorted(objects.items()))

    def answer(asked: Asked) -> list[bytes]:
        of_lldp = any(name[: len(REM)] == REM for name in asked.names)
        return [] if of_lldp and asked.repetitions > 1 else [sound.answer(asked)]

    async def main() -> None:
        async with bench(answer) as it:
            found = (await it.read(IDENTITY | NEIGHBOURS, 60.0)).neighbours
            assert found is not None
            assert [seen.name for seen in found.rows] == ["n11", "n12", "n13"]

    run(main())
