"""FRR, through vtysh."""

from __future__ import annotations

import pytest

from netmon.vendors.cli.platforms import frr_vtysh
from netmon.vendors.cli.profile import CliPort, UnreadableError

VERSION = """\
FRRouting 9.1 (edge-1) on Linux(6.6.0-9-amd64).
Copyright 1996-2005 Kunihiro Ishiguro, et al.
configured with:
    '--build=x86_64-linux-gnu' '--prefix=/usr'
"""
INTERFACES = """\
Interface lan0 is up, line protocol is up
  Link ups:       1    last: 2026/03/01 08:00:00.00
  Link downs:     0    last: (never)
  vrf: default
  Description: to the county
  index 2 metric 0 mtu 1500 speed 1000 txqlen 1000
  flags: <UP,LOWER_UP,BROADCAST,RUNNING,MULTICAST>
  Type: Ethernet
  HWaddr: 02:aa:bb:00:00:01
  inet 192.0.2.1/24
Interface wan0 is down
  index 3 metric 0 mtu 1500 speed 4294967295
  flags: <BROADCAST,MULTICAST>
"""


def test_a_router_on_linux_is_called_as_snmp_calls_it() -> None:
    found = frr_vtysh.read_identity({"show version": VERSION})
    parts = (found.vendor, found.os, found.model, found.version)
    assert [part.value if part else None for part in parts] == [None, "linux", "Generic x86_64", "6.6.0-9-amd64"]


def test_an_older_one_tells_its_own_version_only() -> None:
    found = frr_vtysh.read_identity({"show version": "FRRouting 7.5.1 (edge-1).\nCopyright\n"})
    assert found.version is not None
    assert found.version.value == "7.5.1"


def test_its_ports_are_those_of_the_kernel_and_a_closed_one_is_told_by_its_flags() -> None:
    assert frr_vtysh.read_ports({"show interface": INTERFACES}) == (
        CliPort("lan0", 1, 1, "to the county", 1_000_000_000, "02:aa:bb:00:00:01", 1500),
        CliPort("wan0", 2, 2, mtu=1500),
    )


def test_another_system_is_no_frr() -> None:
    with pytest.raises(UnreadableError):
        frr_vtysh.read_identity({"show version": "Cisco IOS Software, Version 15.1"})
