"""Links from neighbours: where both ends are known and nothing contradicts, and nowhere else; upper end first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from netmon.discover.sighting import Found, Port
from netmon.discover.upside import heights
from netmon.discover.wiring import Ports, Wire, wires_of
from netmon.judge.topology import Topology
from netmon.model.names import DeviceId, LinkId, NetworkId, UnitId
from netmon.model.neighbours import PortName
from netmon.model.plant import Link, LinkEnd
from tests.discover.given import found, row

PORTS = ("GE0/0/1", "GE0/0/2")


def wires(devices: dict[str, Found], aliases: dict[str, str] | None = None) -> list[tuple[str, str, bool]]:
    made = wires_of(devices, Ports(devices, aliases or {}))
    return [(" ".join(wire.one), " ".join(wire.other), wire.sure) for wire in made]


def test_two_ends_that_say_the_same_are_a_link() -> None:
    a = found("a", row("GE0/0/1", "b", "GE0/0/2"), ports=PORTS)
    b = found("b", row("GE0/0/2", "a", "GE0/0/1"), ports=PORTS)
    assert wires({"a": a, "b": b}) == [("a GE0/0/1", "b GE0/0/2", True)]


def test_one_end_is_enough_where_the_other_tells_nothing() -> None:
    a = found("a", row("GE0/0/1", "b", "GE0/0/2"), ports=PORTS)
    assert wires({"a": a, "b": found("b", ports=PORTS)}) == [("a GE0/0/1", "b GE0/0/2", False)]


def test_two_ends_that_disagree_are_no_link() -> None:
    a = found("a", row("GE0/0/1", "b", "GE0/0/2"), ports=PORTS)
    b = found("b", row("GE0/0/2", "a", "GE0/0/2"), ports=PORTS)
    assert wires({"a": a, "b": b}) == []


def test_a_port_that_sees_several_has_a_hub_behind_it() -> None:
    a = found("a", row("GE0/0/1", "b", "GE0/0/1"), row("GE0/0/1", "c", "GE0/0/1"), ports=PORTS)
    assert wires({"a": a, "b": found("b", ports=PORTS), "c": found("c", ports=PORTS)}) == []
    b, c = (found(name, row("GE0/0/1", "a", "GE0/0/1"), ports=PORTS) for name in "bc")
    assert wires({"a": found("a", ports=PORTS), "b": b, "c": c}) == [], "two that see the same port"


def test_a_port_nobody_knows_by_name_is_no_end() -> None:
    a = found("a", row("GE0/0/1", "b", "7"), ports=PORTS)
    assert wires({"a": a, "b": found("b", ports=PORTS)}) == []


def test_ports_are_known_by_ifdescr_mac_and_index_too() -> None:
    b = replace(
        found("b"), ports=(Port(1, "1", "Ethernet one", "00:00:5e:00:53:01"), Port(2, "2", None, "00:00:5e:00:53:02"))
    )
    ports = Ports({"b": b}, {})
    assert ports.port("b", PortName(descr="Ethernet one"), own=False) == "1"
    assert ports.port("b", PortName(mac="00:00:5e:00:53:02"), own=False) == "2"
    assert ports.port("b", PortName(index=2), own=True) == "2"
    assert ports.port("b", PortName(index=2), own=False) is None, "it is no number of the far end"


def test_a_device_whose_ports_share_a_mac_address_is_not_known_by_it() -> None:
    b = replace(found("b"), ports=tuple(Port(n, str(n), None, "00:00:5e:00:53:01") for n in (1, 2)))
    assert Ports({"b": b}, {}).port("b", PortName(mac="00:00:5e:00:53:01"), own=False) is None


def test_a_neighbour_is_known_by_chassis_then_address_then_name() -> None:
    devices = {"x": found("same", chassis="c1"), "y": found("same", chassis="c2"), "z": found("Only")}
    ports = Ports(devices, {"10.0.0.9": "y", "hub": "hub"})

    def device(name: str = "other", *addresses: str, chassis: str | None = None) -> str | None:
        return ports.device(row("1", name, "1", *addresses, chassis=chassis))

    assert device("same", "10.0.0.9", chassis="c1") == "x"
    assert device("same", "10.0.0.9") == "y"
    assert (device("only"), device("HUB"), device("same")) == ("z", "hub", None)


def test_lldp_and_cdp_on_one_port_are_one_neighbour() -> None:
    lldp, cdp = row("GE0/0/1", "b", "GE0/0/2"), row("GE0/0/1", "b", "unnamed")
    a = found("a", lldp, cdp, ports=PORTS)
    assert wires({"a": a, "b": found("b", ports=PORTS)}) == [("a GE0/0/1", "b GE0/0/2", False)]


def link(upper: str, lower: str) -> Link:
    above, below = (LinkEnd(UnitId("u"), DeviceId(id_)) for id_ in (upper, lower))
    return Link(LinkId(f"{upper}-{lower}"), "", NetworkId("n"), above, below)


NAMES = st.sampled_from("abcdefgh")
PAIRS = st.lists(st.tuples(NAMES, NAMES).filter(lambda pair: pair[0] != pair[1]), max_size=12)


@given(PAIRS, PAIRS, st.lists(NAMES, max_size=2))
def test_proposed_links_close_no_loop_with_those_of_the_inventory(
    declared: list[tuple[str, str]], seen: list[tuple[str, str]], seeds: list[str]
) -> None:
    there = [link(min(pair), max(pair)) for pair in declared]  # in the order of names: they have no loop themselves
    cables = [Wire((one, "1"), (other, "2"), sure=True) for one, other in seen]
    below = heights(there, cables, seeds)
    new = [link(*sorted((wire.one[0], wire.other[0]), key=lambda device: (below[device], device))) for wire in cables]
    assert Topology.of([*there, *new]).cycle() is None


def order(cables: str, *seeds: str) -> list[str]:
    """Return the devices from top to bottom; `a-b c-d` are cables."""
    wires = [
        Wire((one, other), (other, one), sure=True) for one, _, other in (c.partition("-") for c in cables.split())
    ]
    below = heights((), wires, seeds)
    return sorted(below, key=lambda device: (below[device], device))


def test_what_hangs_on_a_single_cable_stands_below_what_it_hangs_on() -> None:
    assert order("hub-ce1 hub-ce2 hub-ce3 ce1-lan") == ["hub", "ce1", "ce2", "ce3", "lan"]


def test_of_two_cores_neither_stands_below_what_is_joined_to_both() -> None:
    both = " ".join(f"core1-p{n} core2-p{n}" for n in range(3))
    counties = " ".join(f"p{n}-c{n}" for n in range(3))
    assert order(f"{both} {counties}")[:5] == ["core1", "core2", "p0", "p1", "p2"]
    assert order(f"{both} {counties}", "c0")[:2] == ["core1", "core2"], "wherever it began"


def test_of_a_chain_the_seed_is_the_upper_end() -> None:
    assert order("a-b b-c c-d", "a") == ["a", "b", "c", "d"]
    assert order("a-b b-c c-d", "d") == ["d", "c", "b", "a"]
