"""Interfaces: those of links, under the links' names, as long as their figures are of now."""

from __future__ import annotations

import re

import pytest

from netmon.model.belief import Standing, State, Truth
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus
from netmon.model.names import SubjectKind
from tests.exporters import plain
from tests.exporters.rendering import named, names, samples_of

PORT = "port-[0-9a-f]{12}"
FAMILIES = {"netmon_interface_oper_status", "netmon_interface_receive_bytes_total", "netmon_interface_info"}


def wall(*ports: str | None, link_port: str = "ge0") -> plain.Wall:
    made = plain.Wall()
    line = plain.link("l", ("d", link_port), ("e", "ge9"))
    made.show(plain.inventory([plain.device("d"), plain.device("e")], [line]))
    made.up("d")
    plain.see_all(made.seen("d"), plain.identity(*ports))
    return made


def ports_shown(made: plain.Wall, all_interfaces: bool = False) -> list[str]:
    return [key[1] for key in named(samples_of(made.board, all_interfaces), "netmon_interface_oper_status")]


def test_only_interfaces_that_links_name_are_shown() -> None:
    assert ports_shown(wall("ge0", "ge1", "ge2")) == ["ge0"]


def test_all_interfaces_are_shown_where_that_is_asked_for() -> None:
    assert ports_shown(wall("ge0", "ge1", "ge2"), all_interfaces=True) == ["ge0", "ge1", "ge2"]


def test_an_interface_found_by_another_name_is_called_what_the_link_calls_it() -> None:
    made = wall("ge0", "ge1", link_port="uplink to the province")
    made.seen("d").identity = plain.shown(plain.identity("ge0", "ge1", alias=("", "uplink to the province")))
    assert ports_shown(made) == ["uplink to the province"]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("GigabitEthernet0/0/1", "GigabitEthernet0/0/1"),
        ("Vlan-interface10", "Vlan-interface10"),
        ("Eth-Trunk1.100", "Eth-Trunk1.100"),
        ("10GE1/0/1", "10GE1/0/1"),
        ("接口一", PORT),
        ('a"} 1', PORT),
        ("a\n", PORT),
        ("x" * 64, PORT),
        ("ifindex-7", PORT),
        ("port-0123456789ab", PORT),
        ("mac-001b54000001", PORT),
        ("", "mac-001b54000001"),
        (None, "mac-001b54000001"),
    ],
)
def test_an_undeclared_interface_is_known_by_its_name_or_a_digest_of_it(name: str | None, label: str) -> None:
    assert re.fullmatch(label, ports_shown(wall(name), all_interfaces=True)[0])


def identity(*ports: tuple[int, str | None, str | None, str | None, str]) -> InterfaceIdentity:
    index, name, descr, alias, mac = zip(*ports, strict=True)
    holes = (None,) * len(ports)
    return InterfaceIdentity(
        index, name, descr, alias, (6,) * len(ports), holes, holes, holes, tuple(map(bytes.fromhex, mac))
    )


def labels(*ports: tuple[int, str | None, str | None, str | None, str]) -> list[str]:
    made = wall("ge0")
    plain.see_all(made.seen("d"), identity(*ports))
    return ports_shown(made, all_interfaces=True)


@pytest.mark.parametrize(
    "ports",
    [
        [(1, "接口一", None, None, ""), (2, "接口二", None, None, "")],
        [(1, None, "Slot 1 Port 1", None, ""), (2, None, "Slot 1 Port 2", None, "")],
        [(1, None, "Port", "to 株洲", ""), (2, None, "Port", "to 岳阳", "")],
        [(1, "int0", "Port", None, "001b54000001"), (2, "int0", "Port", None, "001b54000002")],
        [(1, "ge1", "ge2", None, ""), (2, None, "ge1", None, "")],
    ],
)
def test_a_label_goes_with_its_port_when_the_device_numbers_them_anew(
    ports: list[tuple[int, str | None, str | None, str | None, str]],
) -> None:
    before = labels(*ports)
    assert len(set(before)) == 2
    assert not any(label.startswith("ifindex-") for label in before)
    first, second = ports
    assert labels((1, *second[1:]), (2, *first[1:])) == before[::-1]


def test_ports_that_nothing_tells_apart_are_known_by_their_numbers() -> None:
    assert labels((1, "int0", "Port", None, ""), (2, "int0", "Port", None, ""), (3, "ge1", "Port", None, "")) == [
        "ifindex-1",
        "ifindex-2",
        "ge1",
    ]


@pytest.mark.parametrize(
    "standing",
    [
        Standing(State.UP, reachable=Truth.YES, manageable=Truth.NO),
        Standing(State.UNREACHABLE),
        Standing(State.DOWN, reachable=Truth.NO, manageable=Truth.NO),
        Standing(State.UNKNOWN),
    ],
)
def test_a_device_that_does_not_answer_snmp_has_no_interface_series(standing: Standing) -> None:
    made = wall("ge0")
    made.believe(plain.subject(SubjectKind.DEVICE, "d"), standing)
    assert not {name for name in names(samples_of(made.board)) if name.startswith("netmon_interface_")}


def test_figures_that_are_too_old_to_be_shown_are_gone() -> None:
    made = wall("ge0")
    assert names(samples_of(made.board)) >= FAMILIES
    made.seen("d").counters = None
    assert names(samples_of(made.board)) & FAMILIES == FAMILIES - {"netmon_interface_receive_bytes_total"}
    made.seen("d").identity = None
    assert names(samples_of(made.board)) & FAMILIES == set()


def test_columns_in_another_order_are_matched_by_ifindex() -> None:
    made = wall("ge0", "ge1")
    made.seen("d").status = plain.shown(InterfaceStatus((2, 1), (1, 1), (2, 1)))
    shown = named(samples_of(made.board, all_interfaces=True), "netmon_interface_oper_status")
    assert shown == {("d", "ge0", "extranet"): 1, ("d", "ge1", "extranet"): 2}


def test_what_the_device_did_not_say_is_absent_and_a_64_bit_counter_is_exact() -> None:
    made = wall("ge0", "ge1")
    holes = (None, None)
    octets = (18_446_744_073_709_551_615, None)
    made.seen("d").counters = plain.shown(InterfaceCounters((1, 2), octets, holes, holes, holes, holes, holes, holes))
    found = samples_of(made.board, all_interfaces=True)
    assert named(found, "netmon_interface_receive_bytes_total") == {("d", "ge0", "extranet"): 2**64 - 1}
    assert named(found, "netmon_interface_transmit_bytes_total") == {}


@pytest.mark.parametrize(
    ("bps", "shown"),
    [(1_000_000_000, [125_000_000.0]), (0, []), (None, []), ((2**32 - 1) * 10**6, []), (10**15, [125_000_000.0])],
)
def test_a_speed_of_nothing_or_of_another_world_is_no_speed(bps: int | None, shown: list[float]) -> None:
    made = wall("ge0")
    made.seen("d").identity = plain.shown(plain.identity("ge0", speed_bps=(bps,)))
    assert list(named(samples_of(made.board), "netmon_interface_speed_bytes_per_second").values()) == shown
