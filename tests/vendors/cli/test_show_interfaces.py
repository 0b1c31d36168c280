"""`show interfaces`, as Cisco and those who print like Cisco show it."""

from __future__ import annotations

import pytest

from netmon.vendors.cli.profile import CliPort, UnreadableError
from netmon.vendors.cli.show_interfaces import read_blocks

UP, DOWN, DORMANT, NOT_PRESENT, LOWER_LAYER_DOWN = 1, 2, 5, 6, 7


@pytest.mark.parametrize(
    ("header", "name", "admin", "oper"),
    [
        ("GigabitEthernet1/0/7 is up, line protocol is up (connected) ", "GigabitEthernet1/0/7", UP, UP),
        ("GigabitEthernet1/0/8 is down, line protocol is down (notconnect)", "GigabitEthernet1/0/8", UP, DOWN),
        ("GigabitEthernet1/0/9 is down, line protocol is down (err-disabled)", "GigabitEthernet1/0/9", UP, DOWN),
        ("Vlan30 is administratively down, line protocol is down ", "Vlan30", DOWN, DOWN),
        ("GigabitEthernet0/3 is reset, line protocol is down (disabled)", "GigabitEthernet0/3", UP, DOWN),
        ("Dialer4 is up, line protocol is up (spoofing)", "Dialer4", UP, DORMANT),
        ("Bundle-Ether12.300 is down, line protocol is down", "Bundle-Ether12.300", UP, DOWN),
        (
            "TenGigE0/1/0/3 is administratively down, line protocol is administratively down",
            "TenGigE0/1/0/3",
            DOWN,
            DOWN,
        ),
        ('Interface GigabitEthernet0/2 "dmz", is up, line protocol is up', "GigabitEthernet0/2", UP, UP),
        ('Interface Management0/0 "", is administratively down, line protocol is down', "Management0/0", DOWN, DOWN),
        ("Ethernet1/4 is up", "Ethernet1/4", UP, UP),
        ("Ethernet1/5 is down (Link not connected)", "Ethernet1/5", UP, DOWN),
        ("Ethernet1/6 is down (Administratively down)", "Ethernet1/6", DOWN, DOWN),
        ("Vlan77 is up, line protocol is up, autostate enabled", "Vlan77", UP, UP),
        ("Ethernet9 is down, line protocol is notpresent (notconnect)", "Ethernet9", UP, NOT_PRESENT),
        ("Ethernet10 is down, line protocol is lowerlayerdown (notconnect)", "Ethernet10", UP, LOWER_LAYER_DOWN),
        ("Ethernet11 is administratively down, line protocol is down (disabled)", "Ethernet11", DOWN, DOWN),
        ("TenGigabitEthernet 0/12 is up, line protocol is up", "TenGigabitEthernet 0/12", UP, UP),
        ("GigabitEthernet2/1/3 is disabled, line protocol is down", "GigabitEthernet2/1/3", DOWN, DOWN),
        ("Interface ens4 is up, line protocol is up", "ens4", UP, UP),
        ("Interface ens5 is down", "ens5", UP, DOWN),
        ("Interface 1/1/5 is down (Administratively down) ", "1/1/5", DOWN, DOWN),
    ],
)
def test_the_first_line_of_a_port_tells_whether_it_is_open_and_whether_it_carries(
    header: str, name: str, admin: int, oper: int
) -> None:
    (port,) = read_blocks(f"{header}\n  Hardware is something\n")
    assert (port.name, port.admin, port.oper) == (name, admin, oper)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("  Hardware is Gigabit, address is 02aa.bb00.1101 (bia 02aa.bb00.11ff)", {"mac": "02:aa:bb:00:11:01"}),
        ("  Hardware: 1000/10000 Ethernet, address: 02aa.bb00.1102 (bia 02aa.bb00.1102)", {"mac": "02:aa:bb:00:11:02"}),
        ("        MAC address 02aa.bb00.1103, MTU 1500", {"mac": "02:aa:bb:00:11:03", "mtu": 1500}),
        ("  HWaddr: 02:aa:bb:00:11:04", {"mac": "02:aa:bb:00:11:04"}),
        ("  Internet address is 10.20.30.40/24", {}),
        ("  Description: to the county, 2nd floor", {"alias": "to the county, 2nd floor"}),
        ("  Port name is uplink to core", {"alias": "uplink to core"}),
        ("  Description: ", {"alias": ""}),
        ("  MTU 9198 bytes, BW 10000000 Kbit/sec, DLY 10 usec,", {"mtu": 9198, "speed_bps": 10_000_000_000}),
        ("  Hardware is i82546 rev04, BW 100 Mbps, DLY 100 usec", {"speed_bps": 100_000_000}),
        ("  Full-duplex, 40Gb/s, auto negotiation: off, uni-link: n/a", {"speed_bps": 40_000_000_000}),
        ("  full-duplex, 1000 Mb/s, media type is 1G", {"speed_bps": 1_000_000_000}),
        ("  LineSpeed 10000 Mbit, Mode full duplex", {"speed_bps": 10_000_000_000}),
        ("  Configured speed auto, actual 1Gbit, configured duplex fdx", {"speed_bps": 1_000_000_000}),
        ("  index 3 metric 0 mtu 1500 speed 25000 ", {"mtu": 1500, "speed_bps": 25_000_000_000}),
        ("  index 4 metric 0 mtu 65536 speed 4294967295 ", {"mtu": 65536}),
        ("admin state is down, Dedicated Interface", {"admin": DOWN}),
        ("    Admin State: up", {"admin": UP}),
    ],
)  # fmt: skip
def test_the_lines_below_tell_the_rest_of_a_port(body: str, expected: dict[str, object]) -> None:
    (port,) = read_blocks(f"Ethernet1/2 is up, line protocol is up\n{body}\n")
    shown = {name: getattr(port, name) for name in ("alias", "mac", "mtu", "speed_bps", "admin")}
    assert shown == {"alias": None, "mac": None, "mtu": None, "speed_bps": None, "admin": UP} | expected


def test_the_bandwidth_counts_before_the_speed_of_the_line_as_it_does_in_if_speed() -> None:
    (port,) = read_blocks("Gi0/1 is up, line protocol is up\n  BW 20000 Kbit/sec\n  Full-duplex, 1000Mb/s\n")
    assert port.speed_bps == 20_000_000


def test_a_port_without_a_description_has_none_and_not_that_of_the_next() -> None:
    first, second = read_blocks("Gi0/1 is up\nGi0/2 is up\n  Description: x1\n")
    assert (first.alias, second.alias) == (None, "x1")


def test_a_description_that_looks_like_a_state_is_a_description() -> None:
    (port,) = read_blocks("Gi0/1 is up, line protocol is up\n  Description: MTU 9000 bytes, BW 1 Kbit\n")
    assert port == CliPort("Gi0/1", UP, UP, "MTU 9000 bytes, BW 1 Kbit", type=6)


@pytest.mark.parametrize("text", ["", "% Invalid input", "This product is subject to laws", "router1 is here"])
def test_a_text_without_ports_cannot_be_read(text: str) -> None:
    with pytest.raises(UnreadableError):
        read_blocks(text)
