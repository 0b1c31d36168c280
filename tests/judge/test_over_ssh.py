"""Ports of a command line and of SNMP are paired by name, and their numbers are never mixed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.over_ssh import (
    Sighted,
    called_also,
    find_port,
    health_by,
    neighbours_by,
    renumbered,
    status_by,
)
from netmon.judge.ports import Port
from netmon.model.device_identity import Source
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName


def names(*ports: tuple[int, str | None], partial: bool = False) -> InterfaceIdentity:
    holes: tuple[None, ...] = (None,) * len(ports)
    return InterfaceIdentity(
        tuple(index for index, _ in ports), tuple(name for _, name in ports), *(holes,) * 7, partial=partial
    )


SNMP = names((1, "GigabitEthernet0/0/1"), (2, "GigabitEthernet0/0/2"), (9, "Vlanif100"))
SSH = names((501, "GE0/0/2"), (502, "GE0/0/1"), (503, "MEth0/0/1"))
STATUS = InterfaceStatus((501, 502, 503), (1, 2, 1), (1, 2, 1))


def test_rows_take_the_numbers_that_snmp_has_and_those_it_has_not_are_left_out() -> None:
    assert renumbered(SSH, SNMP) == {502: 1, 501: 2}
    assert status_by(STATUS, renumbered(SSH, SNMP)) == InterfaceStatus((1, 2), (2, 1), (2, 1))


def test_a_name_that_two_ports_have_pairs_nothing() -> None:
    twice = names((501, "GE0/0/1"), (502, "GigabitEthernet0/0/1"))
    assert renumbered(twice, SNMP) == {}
    assert renumbered(SSH, twice) == {}


SOME = st.lists(st.integers(1, 40), unique=True, max_size=20)


@given(SOME, SOME)
def test_every_port_keeps_its_state_and_no_number_is_of_the_other_kind(snmp: list[int], ssh: list[int]) -> None:
    ours = names(*((number, f"GigabitEthernet0/0/{number}") for number in sorted(snmp)))
    theirs = names(*((1000 + number, f"GE0/0/{number}") for number in ssh))
    status = InterfaceStatus(theirs.index, (1,) * len(ssh), tuple(1 + number % 2 for number in ssh))
    mapped = status_by(status, renumbered(theirs, ours))
    assert dict(zip(mapped.index, mapped.oper, strict=True)) == {number: 1 + number % 2 for number in {*snmp} & {*ssh}}
    assert list(mapped.index) == sorted(mapped.index)


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("GE0/0/1", 502),
        ("GigabitEthernet0/0/1", 502),
        ("gigabitethernet 0/0/2", 501),
        ("GE0/0/7", Port.MISSING),
        ("uplink", Port.MISSING),
    ],
)
def test_the_inventory_may_spell_a_port_in_short_or_in_full(name: str, number: int | Port) -> None:
    assert find_port(SSH, name) is number or find_port(SSH, name) == number


def test_the_name_of_the_inventory_goes_with_the_port_for_whoever_looks_for_just_that() -> None:
    also = called_also(SSH, ("GigabitEthernet0/0/1", "GE0/0/2", "GigabitEthernet0/0/7"))
    assert also.descr == (None, "GigabitEthernet0/0/1", None)
    assert called_also(SSH, ("GE0/0/2",)) is SSH


@pytest.mark.parametrize(
    ("sighted", "name", "index", "port"),
    [
        (SSH, "GigabitEthernet0/0/2", 2, Port.UP),
        (SSH, "GigabitEthernet0/0/1", 1, Port.ADMIN_DOWN),
        (SSH, "Vlanif100", 9, None),  # SNMP knows it, the command does not list it
        (SSH, "to the county", 2, Port.UP),  # an ifAlias that only SNMP tells
        (SSH, "GE0/0/7", Port.MISSING, Port.MISSING),
        (names((501, "GE0/0/2"), partial=True), "GE0/0/7", Port.UNREAD, Port.UNREAD),
    ],
)
def test_the_end_of_a_link_is_found_by_any_name_that_is_known(
    sighted: InterfaceIdentity, name: str, index: int | Port, port: Port | None
) -> None:
    assert Sighted(sighted, STATUS).port(name, SNMP, index) is port


def test_light_and_neighbours_go_with_their_ports() -> None:
    numbers, source = renumbered(SSH, SNMP), Source("x.light", "display transceiver")
    light = [HealthReading(Measure.RX_POWER, name, -7.0, source, at) for name, at in (("a", 501), ("b", 503))]
    fan = HealthReading(Measure.FAN, "fan", 1.0, source)
    assert [one.interface for one in health_by(Health((*light, fan)), numbers).readings] == [2, None]
    rows = tuple(
        Neighbour(NeighbourProtocol.LLDP, PortName(name, index=at), PortName("far"))
        for name, at in (("a", 501), ("b", 503))
    )
    assert [row.local.index for row in neighbours_by(Neighbours(rows), numbers).rows] == [2, None]
