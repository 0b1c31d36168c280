"""Neighbours in detail, as different makers print them."""

from __future__ import annotations

import pytest

from netmon.model.neighbours import Neighbour, NeighbourProtocol, PortName
from netmon.vendors.cli.discovery import read_detail

LLDP, CDP = NeighbourProtocol.LLDP, NeighbourProtocol.CDP

IOS = """\
------------------------------------------------
Local Intf: Gi1/0/48
Chassis id: 02aa.bb00.2201
Port id: Gi0/1
Port Description: uplink
System Name: agg-1

System Description:
Example Software, Version 9.1
Second line

Time remaining: 95 seconds
System Capabilities: B,R
Management Addresses:
    IP: 192.0.2.11
    IPV6: 2001:DB8::11
Auto Negotiation - not supported

------------------------------------------------
Local Intf: Gi1/0/47
Chassis id: phone-7
Port id: 02aa.bb00.2299
Port Description - not advertised
System Name - not advertised
System Description - not advertised

Total entries displayed: 2
"""
NXOS = """\
Chassis id: 02aa.bb00.3301
Port id: Ethernet1/9
Local Port id: Eth1/1
Port Description: to us
System Name: spine-1
System Description: Example NX Software
Time remaining: 100 seconds
Management Address: 192.0.2.21
Management Address IPV6: not advertised

Chassis id: 02aa.bb00.3302
Port id: Ethernet1/9
Local Port id: Eth1/2
Port Description: null
System Name: null
Management Address: not advertised
Total entries displayed: 2
"""
EOS = """\
Interface Ethernet3 detected 2 LLDP neighbors:

  Neighbor 02aa.bb00.4401/"Ethernet7", age 12 seconds
  Discovered 3 days ago; Last changed 3 days ago
  - Chassis ID type: MAC address (4)
    Chassis ID     : 02aa.bb00.4401
  - Port ID type: Interface name(5)
    Port ID     : "Ethernet7"
  - Port Description: "to us"
  - System Name: "leaf-1"
  - System Description: "Example EOS"
  - Management Address Subtype: IPv4
    Management Address        : 192.0.2.31

  Neighbor 02aa.bb00.4402/"Ethernet8", age 12 seconds
  - Chassis ID type: MAC address (4)
    Chassis ID     : 02aa.bb00.4402
  - Port ID type: Interface name(5)
    Port ID     : "Ethernet8"
"""
CISCO = """\
-------------------------
Device ID: dist-2.example.net
Entry address(es):
  IP address: 192.0.2.41
Platform: cisco EX-1000,  Capabilities: Router Switch IGMP
Interface: GigabitEthernet0/1,  Port ID (outgoing port): TenGigabitEthernet1/1/4
Holdtime : 140 sec

Version :
Example Software, Version 15.2
Copyright by somebody

advertisement version: 2
-------------------------
Device ID: 02aabb005501
Platform: small,  Capabilities: Host
Interface: GigabitEthernet0/2,  Port ID (outgoing port): Port 1
"""


def lldp(local: str, chassis: str, port: PortName, **more: object) -> Neighbour:
    return Neighbour(LLDP, PortName(local), port, chassis, interface=local, **more)  # type: ignore[arg-type] # the fields that a row of the table has


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            IOS,
            [
                lldp(
                    "Gi1/0/48", "02:aa:bb:00:22:01", PortName("Gi0/1", "uplink"), name="agg-1",
                    descr="Example Software, Version 9.1 Second line", addresses=("192.0.2.11", "2001:db8::11"),
                ),
                lldp("Gi1/0/47", "phone-7", PortName(mac="02:aa:bb:00:22:99")),
            ],
        ),
        (
            NXOS,
            [
                lldp(
                    "Eth1/1", "02:aa:bb:00:33:01", PortName("Ethernet1/9", "to us"), name="spine-1",
                    descr="Example NX Software", addresses=("192.0.2.21",),
                ),
                lldp("Eth1/2", "02:aa:bb:00:33:02", PortName("Ethernet1/9")),
            ],
        ),
        (
            EOS,
            [
                lldp(
                    "Ethernet3", "02:aa:bb:00:44:01", PortName("Ethernet7", "to us"), name="leaf-1",
                    descr="Example EOS", addresses=("192.0.2.31",),
                ),
                lldp("Ethernet3", "02:aa:bb:00:44:02", PortName("Ethernet8")),
            ],
        ),
    ],
    ids=["ios", "nxos", "eos"],
)  # fmt: skip
def test_a_neighbour_of_lldp_is_told_with_its_port_and_ours(text: str, expected: list[Neighbour]) -> None:
    assert list(read_detail(text, LLDP)) == expected


def test_a_neighbour_of_cdp_is_told_with_its_port_and_ours() -> None:
    first, second = read_detail(CISCO, CDP)
    assert first == Neighbour(
        CDP,
        PortName("GigabitEthernet0/1"),
        PortName("TenGigabitEthernet1/1/4"),
        name="dist-2.example.net",
        descr="Example Software, Version 15.2 Copyright by somebody",
        addresses=("192.0.2.41",),
        interface="GigabitEthernet0/1",
    )
    assert (second.name, second.chassis, second.remote.name) == ("02aabb005501", "02:aa:bb:00:55:01", "Port 1")


@pytest.mark.parametrize("text", ["", "Total entries displayed: 0", "% LLDP is not enabled", "System Name: \n: : :"])
def test_a_text_without_neighbours_has_none(text: str) -> None:
    assert list(read_detail(text, LLDP)) == []
