"""Which interface a local port of LLDP is: a table of how agents number and name them."""

from __future__ import annotations

import pytest

from netmon.model.interfaces import InterfaceIdentity
from netmon.probes.neighbours.ids import Identifier, port_id
from netmon.probes.neighbours.local_ports import LocalPort, interfaces_of

INDEX = (10101, 10102, 10103, 1)
MACS = tuple(bytes((0, 0x1B, 0x54, 0, 0, number)) for number in range(4))
IDENTITY = InterfaceIdentity(
    index=INDEX,
    name=("Gi1/0/1", "Gi1/0/2", "Gi1/0/3", "Lo0"),
    descr=("GigabitEthernet1/0/1", "GigabitEthernet1/0/2", "GigabitEthernet1/0/3", "Loopback0"),
    alias=("to Changsha", "spare", "spare", ""),
    type=(6, 6, 6, 24),
    mtu=(None,) * 4,
    speed_bps=(None,) * 4,
    last_change=(None,) * 4,
    phys_address=MACS,
)
BRIDGE = {1: 10101, 2: 10102, 3: 10103}


def named(text: str, subtype: int = 5) -> LocalPort:
    return LocalPort(subtype, Identifier(text))


@pytest.mark.parametrize(
    ("number", "ports", "bridge", "index"),
    [
        (7, {7: named("Gi1/0/1")}, {}, 10101),
        (7, {7: named("GigabitEthernet1/0/2")}, {}, 10102),
        (7, {7: named("gigabitethernet 1/0/2")}, {}, 10102),
        (7, {7: named("to Changsha", 1)}, {}, 10101),
        (7, {7: LocalPort(3, port_id(3, MACS[2]))}, {}, 10103),
        (7, {7: LocalPort(7, Identifier("port-002"), "GigabitEthernet1/0/2")}, {}, 10102),
        (10103, {}, {}, 10103),
        (3, {}, BRIDGE, 10103),
        (3, {3: named("Eth 1/3")}, BRIDGE, 10103),
        (7, {}, {}, None),  # a number that is nothing
        (1, {}, {}, None),  # the loopback has that ifIndex, but no socket
        (7, {7: named("spare", 1)}, {}, None),  # two have that alias
        (3, {3: named("?"), 2: named("Gi1/0/1")}, BRIDGE, None),  # port 2 shows that the numbers are others
        (2, {2: named("?"), 1: named("Gi1/0/2")}, {1: 10102, 2: 10102}, None),  # that one is taken
    ],
)
def test_a_local_port_is_found_by_name_before_number(
    number: int, ports: dict[int, LocalPort], bridge: dict[int, int], index: int | None
) -> None:
    assert interfaces_of([number], ports, bridge, IDENTITY).get(number) == index


def test_nothing_is_guessed_before_the_interfaces_were_read() -> None:
    assert interfaces_of([1], {1: named("Gi1/0/1")}, BRIDGE, None) == {}
