"""The neighbours of platforms that print them in shapes of their own."""

from __future__ import annotations

import pytest

from netmon.vendors.cli.registry import of_platform

LLDPCTL = """\
-------------------------------------------------------------------------------
LLDP neighbors:
-------------------------------------------------------------------------------
Interface:    ens3, via: LLDP, RID: 1, Time: 0 day, 00:10:12
  Chassis:
    ChassisID:    mac 02:aa:bb:00:99:01
    SysName:      agg-1
    SysDescr:     Example OS
    MgmtIP:       192.0.2.51
  Port:
    PortID:       ifname Gi0/7
    PortDescr:    to the probe
"""
ROUTEROS = """\
 0 interface=ether1,bridge1 address=192.0.2.52 mac-address=02:AA:BB:00:99:02 identity="agg-2" platform="MikroTik"
   version="7.11" interface-name="ether7" discovered-by=cdp,lldp,mndp
 1 interface=ether2 mac-address=02:AA:BB:00:99:03 identity="phone" discovered-by=mndp
"""
AOSCX = """\
Port                           : 1/1/7
Neighbor Entries               : 1
Neighbor Chassis-Name          : agg-3
Neighbor Chassis-Description   : Example OS
Neighbor Chassis-ID            : 02:aa:bb:00:99:04
Neighbor Management-Address    : 192.0.2.53
Neighbor Port-ID               : Te1/1/7
Neighbor Port-Desc             : to us
"""
PROCURVE = """\
  Local Port   : A7
  ChassisType  : mac-address
  ChassisId    : 02aabb-009905
  PortType     : interface-name
  PortId       : Te1/7
  SysName      : agg-4
  System Descr : Example OS
  PortDescr    : to us

  Remote Management Address
     Type    : ipv4
     Address : 192.0.2.54
"""
EXOS = """\
LLDP Port 7 detected 1 neighbor
  Neighbor: (5.1)02:aa:bb:00:99:06/7, age 10 seconds
    - Chassis ID type: MAC address (4)
      Chassis ID     : 02:aa:bb:00:99:06
    - Port ID type: ifName (5)
      Port ID     : "Te1/7"
    - System Name: "agg-5"
    - Management Address Subtype: IPv4 (1)
      Management Address        : 192.0.2.55
"""
FASTIRON = """\
Local port: 1/1/7
  Neighbor: 02aa.bb00.9907, TTL 105 seconds
    + Chassis ID (MAC address): 02aa.bb00.9907
    + Port ID (interface name): Te1/7
    + System name        : "agg-6"
    + Management address (IPv4): 192.0.2.56
"""
FORCE10 = """\
 Local Interface Te 0/7 has 1 neighbor
  Remote Chassis ID Subtype: Mac address (4)
  Remote Chassis ID:  02:aa:bb:00:99:08
  Remote Port Subtype:  Interface name (5)
  Remote Port ID:  Te 1/7
  Remote System Name:  agg-7
"""


@pytest.mark.parametrize(
    ("platform", "command", "text", "expected"),
    [
        ("linux", "lldpctl", LLDPCTL, ("ens3", "02:aa:bb:00:99:01", "agg-1", "Gi0/7", ("192.0.2.51",))),
        (
            "mikrotik_routeros",
            "ip neighbor print detail without-paging",
            ROUTEROS,
            ("ether1", "02:aa:bb:00:99:02", "agg-2", "ether7", ("192.0.2.52",)),
        ),
        (
            "aruba_aoscx",
            "show lldp neighbor-info detail",
            AOSCX,
            ("1/1/7", "02:aa:bb:00:99:04", "agg-3", "Te1/1/7", ("192.0.2.53",)),
        ),
        (
            "hp_procurve",
            "show lldp info remote-device detail",
            PROCURVE,
            ("A7", "02:aa:bb:00:99:05", "agg-4", "Te1/7", ("192.0.2.54",)),
        ),
        (
            "extreme_exos",
            "show lldp neighbors detailed",
            EXOS,
            ("7", "02:aa:bb:00:99:06", "agg-5", "Te1/7", ("192.0.2.55",)),
        ),
        (
            "ruckus_fastiron",
            "show lldp neighbors detail",
            FASTIRON,
            ("1/1/7", "02:aa:bb:00:99:07", "agg-6", "Te1/7", ("192.0.2.56",)),
        ),
        ("dell_force10", "show lldp neighbors detail", FORCE10, ("Te 0/7", "02:aa:bb:00:99:08", "agg-7", "Te 1/7", ())),
    ],
)
def test_a_neighbour_is_told_with_its_port_and_ours(
    platform: str, command: str, text: str, expected: tuple[str, str, str, str, tuple[str, ...]]
) -> None:
    profile = of_platform(platform)
    assert profile is not None
    assert profile.neighbours is not None
    assert command in profile.neighbours.commands
    (row,) = profile.neighbours.read({command: text}).rows
    assert (row.local.name, row.chassis, row.name, row.remote.name, row.addresses) == expected
