"""The ports of platforms that print them in shapes of their own."""

from __future__ import annotations

import pytest

from netmon.vendors.cli.profile import CliPort
from netmon.vendors.cli.registry import of_platform

JUNOS = """\
Physical interface: xe-0/0/1, Enabled, Physical link is Up
  Interface index: 150, SNMP ifIndex: 520
  Description: to the county
  Link-level type: Ethernet, MTU: 9192, LAN-PHY mode, Speed: 10Gbps, BPDU Error: None
  Current address: 02:aa:bb:00:88:01, Hardware address: 02:aa:bb:00:88:01
  Logical interface xe-0/0/1.100 (Index 340) (SNMP ifIndex 600)
    Description: tenant
    Flags: Up SNMP-Traps 0x4004000 Encapsulation: ENET2
Physical interface: ge-0/0/2, Administratively down, Physical link is Down
  Link-level type: Ethernet, MTU: 1514, Speed: 1000mbps
  Logical interface ge-0/0/2.0 (Index 341) (SNMP ifIndex 601)
    Flags: Device-Down SNMP-Traps 0x4000 Encapsulation: ENET2
"""
LINUX = """\
1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN mode DEFAULT group default qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    RX:  bytes packets errors dropped  missed   mcast
2: ens3: <NO-CARRIER,BROADCAST,MULTICAST,UP> mtu 1500 qdisc mq state DOWN mode DEFAULT group default
    link/ether 02:aa:bb:00:88:02 brd ff:ff:ff:ff:ff:ff
    alias to the county
3: ens4.30@ens4: <BROADCAST,MULTICAST> mtu 1500 qdisc noop state DOWN mode DEFAULT group default
    link/ether 02:aa:bb:00:88:03 brd ff:ff:ff:ff:ff:ff
"""
VYOS = """\
Codes: S - State, L - Link, u - Up, D - Down, A - Admin Down
Interface        IP Address                        S/L  Description
---------        ----------                        ---  -----------
eth0             192.0.2.1/24                      u/u  to the county
                 2001:db8::1/64
eth1             -                                 A/D
"""
NEW_VYOS = """\
Interface    IP Address     MAC                VRF        MTU  S/L    Description
-----------  -------------  -----------------  -------  -----  -----  -------------
eth0         192.0.2.1/24   02:aa:bb:00:88:04  default   9000  u/D    core
"""
ROUTEROS = """\
 0 R  name=ether1 default-name=ether1 type=ether mtu=1500 actual-mtu=1500 mac-address=02:AA:BB:00:88:05 link-downs=2
 1 X  comment=spare, second floor name=ether2 type=ether mtu=1500 mac-address=02:AA:BB:00:88:06
 2    name=to county type=vlan mtu=1400
"""
FORTIGATE = """\
== [onboard]
        ==[wan1]
                mode: static
                ip: 192.0.2.1 255.255.255.0
                status: up
                speed: 1000Mbps (Duplex: full)
        ==[wan2]
                status: down
                speed: n/a
"""
PANOS = """\
total configured hardware interfaces: 3
name                    id    speed/duplex/state        mac address
ethernet1/1             16    10000/full/up             02:aa:bb:00:88:07
ethernet1/2             17    ukn/ukn/down(autoneg)     02:aa:bb:00:88:08
loopback                3     [n/a]/[n/a]/up            02:aa:bb:00:88:09
"""
PROCURVE = """\
  Port         Type       | Alert     Enabled Status Mode       Mode Ctrl
  1            100/1000T  | No        Yes     Up     1000FDx    MDI  off
  A2-Trk1      10GbE-T    | No        Yes     Down   10GigFD    NA   off
  B3*          1000SX     | No        No      Down   1000FDx    NA   off
"""
EXOS = """\
Port     Display              VLAN Name          Port  Link  Speed  Duplex
#        String               (or # VLANs)       State State Actual Actual
=========================================================================
1:1      uplink               (0004)             E     A     10G    FULL
1:2                           Default            E     R
2        county 7             Default            D     R
"""
GAIA = """\
Interface eth1
    state on
    mac-addr 02:aa:bb:00:88:0a
    type ethernet
    link-state link up
    mtu 1500
    speed 1000M
    comments {to the county}
Interface eth2
    state off
    link-state no link
"""
DLINK = """\
 1         Enabled   Auto/Disabled          1000M/Full/None        Enabled
 2         Disabled  Auto/Disabled          Link Down              Enabled
 25   (C)  Enabled   Auto/Disabled          Link Down              Enabled
 25   (F)  Enabled   Auto/Disabled          1000M/Full/None        Enabled
"""

PORTS: list[tuple[str, str, str, tuple[CliPort, ...]]] = [
    (
        "juniper_junos", "show interfaces", JUNOS,
        (
            CliPort("xe-0/0/1", 1, 1, "to the county", 10**10, "02:aa:bb:00:88:01", 9192, 6),
            CliPort("xe-0/0/1.100", 1, 1, "tenant", type=135),
            CliPort("ge-0/0/2", 2, 2, None, 10**9, None, 1514, 6),
            CliPort("ge-0/0/2.0", 1, 2, type=135),
        ),
    ),
    (
        "linux", "ip -s link", LINUX,
        (
            CliPort("lo", 1, 1, mtu=65536, type=24),
            CliPort("ens3", 1, 2, "to the county", None, "02:aa:bb:00:88:02", 1500, 6),
            CliPort("ens4.30", 2, 2, None, None, "02:aa:bb:00:88:03", 1500, 135),
        ),
    ),
    (
        "vyatta_vyos", "show interfaces", VYOS,
        (CliPort("eth0", 1, 1, "to the county", type=6), CliPort("eth1", 2, 2, type=6)),
    ),
    ("vyatta_vyos", "show interfaces", NEW_VYOS, (CliPort("eth0", 1, 2, "core", None, "02:aa:bb:00:88:04", 9000, 6),)),
    (
        "mikrotik_routeros", "interface print terse without-paging", ROUTEROS,
        (
            CliPort("ether1", 1, 1, None, None, "02:aa:bb:00:88:05", 1500, 6),
            CliPort("ether2", 2, 2, "spare, second floor", None, "02:aa:bb:00:88:06", 1500, 6),
            CliPort("to county", 1, 2, mtu=1400, type=135),
        ),
    ),
    (
        "fortinet", "get system interface physical", FORTIGATE,
        (CliPort("wan1", 1, 1, speed_bps=10**9, type=6), CliPort("wan2", None, 2, type=6)),
    ),
    (
        "paloalto_panos", "show interface hardware", PANOS,
        (
            CliPort("ethernet1/1", 1, 1, None, 10**10, "02:aa:bb:00:88:07", type=6),
            CliPort("ethernet1/2", None, 2, mac="02:aa:bb:00:88:08", type=6),
            CliPort("loopback", 1, 1, mac="02:aa:bb:00:88:09", type=24),
        ),
    ),
    (
        "hp_procurve", "show interfaces brief", PROCURVE,
        (CliPort("1", 1, 1, speed_bps=10**9, type=6), CliPort("A2", 1, 2, type=6), CliPort("B3", 2, 2, type=6)),
    ),
    (
        "extreme_exos", "show ports no-refresh", EXOS,
        (
            CliPort("1:1", 1, 1, "uplink", 10**10, type=6),
            CliPort("1:2", 1, 2, type=6),
            CliPort("2", 2, 2, "county 7", type=6),
        ),
    ),
    (
        "checkpoint_gaia", "show interfaces all", GAIA,
        (
            CliPort("eth1", 1, 1, "to the county", 10**9, "02:aa:bb:00:88:0a", 1500, 6),
            CliPort("eth2", 2, 2, type=6),
        ),
    ),
    (
        "dlink_ds", "show ports", DLINK,
        (
            CliPort("1", 1, 1, speed_bps=10**9, type=6),
            CliPort("2", 2, 2, type=6),
            CliPort("25", 1, 1, speed_bps=10**9, type=6),
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("platform", "command", "text", "expected"), PORTS)
def test_the_ports_are_told_as_far_as_the_command_tells_them(
    platform: str, command: str, text: str, expected: tuple[CliPort, ...]
) -> None:
    profile = of_platform(platform)
    assert profile is not None
    assert profile.ports is not None
    assert command in profile.ports.commands
    assert profile.ports.read({command: text}) == expected
