"""Names of ports: what vendors shorten and lengthen is one port, and what differs stays apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.port_names import KINDS, canonical, is_logical, parent_of, same_port

ONE_PORT = [
    ("GigabitEthernet0/0/1", "GE0/0/1", "Gi0/0/1", "gigabitethernet 0/0/1", "gei-0/0/1", "gei_0/0/1"),
    ("XGigabitEthernet0/0/1", "XGE0/0/1", "Ten-GigabitEthernet0/0/1", "Te0/0/1", "TenGigE0/0/1", "10GE0/0/1"),
    ("FortyGigE1/0/49", "FGE1/0/49", "40GE1/0/49"),
    ("HundredGigE1/0/1", "HGE1/0/1", "100GE1/0/1", "Hu1/0/1", "cgei-1/0/1"),
    ("Twenty-FiveGigE1/0/1", "WGE1/0/1", "25GE1/0/1", "TFGigabitEthernet 1/0/1"),
    ("Ethernet1/49", "Eth1/49", "eth 1/49"),
    ("GigabitEthernet1/0/1", "GigabitEthernet1/0/1(10G)"),
    ("Bridge-Aggregation1", "BAGG1"),
    ("Eth-Trunk12", "eth-trunk 12"),
    ("Vlan-interface100", "Vlanif100", "Vl100"),
    ("GigabitEthernet0/01", "Gi0/1"),
    ("wan2", "WAN2 "),
]


@pytest.mark.parametrize("names", ONE_PORT, ids=lambda names: names[0])
def test_names_of_one_port_are_equal(names: tuple[str, ...]) -> None:
    assert len({canonical(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GE0/0/1", "GE0/0/11"),
        ("GE0/0/1", "XGE0/0/1"),
        ("GE0/0/1", "GE0/0/1.100"),
        ("Eth-Trunk1", "Ethernet1"),
        ("25GE1/0/1:1", "25GE1/0/1:2"),
        ("ge-0/0/0", "xe-0/0/0"),
        ("port-001", "port-003"),
        ("", "GE0/0/1"),
    ],
)
def test_names_of_two_ports_are_not(one: str, other: str) -> None:
    assert not same_port(one, other)


@given(st.sampled_from(sorted(KINDS)), st.lists(st.integers(0, 99), min_size=1, max_size=4), st.data())
def test_every_spelling_of_a_kind_is_that_kind(kind: str, numbers: list[int], data: st.DataObject) -> None:
    number = "/".join(map(str, numbers))
    one, other = (data.draw(st.sampled_from(KINDS[kind])) for _ in range(2))
    # What begins with a digit is only told from a number by the letters behind it.
    assert same_port(f"{one}{number}", f"{other.upper()} {number}") or "." in one or "." in other


@given(st.text())
def test_any_text_is_the_same_port_as_itself(name: str) -> None:
    assert same_port(name, f" {name} ") or not name.isprintable()


@pytest.mark.parametrize(
    ("name", "logical"),
    [("Eth-Trunk1", True), ("Route-Aggregation2", True), ("Vlanif10", True), ("Po1", True), ("GE0/0/1", False)],
)
def test_what_has_no_socket_is_logical(name: str, logical: bool) -> None:
    assert is_logical(name) is logical


@pytest.mark.parametrize(
    ("name", "parent"),
    [("GE0/0/1.100", "GE0/0/1"), ("ge-0/0/0.0", "ge-0/0/0"), ("GE0/0/1", "GE0/0/1"), ("eth0.5", "eth0")],
)
def test_a_sub_interface_is_cut_from_its_port(name: str, parent: str) -> None:
    assert parent_of(name) == parent
