"""Who depends on whom, from links alone."""

from __future__ import annotations

from ipaddress import IPv4Address

from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.topology import Topology
from netmon.model.names import DeviceId, LinkId, NetworkId, Subject, SubjectKind, UnitId
from netmon.model.plant import Device, Link, LinkEnd, Role
from netmon.model.probing import Probing

NETWORK = NetworkId("extranet")


def device(name: str, network: str = NETWORK) -> Device:
    return Device(
        id=DeviceId(name),
        name=name,
        network=NetworkId(network),
        unit=UnitId(f"unit-of-{name}"),
        site=None,
        address=IPv4Address("192.0.2.1"),
        role=Role.ACCESS,
        probing=Probing(),
    )


def end(name: str) -> LinkEnd:
    """`@u` is the unit u with nothing to poll; any other name is a device."""
    if name.startswith("@"):
        return LinkEnd(UnitId(name[1:]))
    return LinkEnd(UnitId(f"unit-of-{name}"), DeviceId(name))


def link(upper: str, lower: str, name: str = "", network: str = NETWORK) -> Link:
    name = name or f"{upper}>{lower}"
    return Link(LinkId(name), name, NetworkId(network), end(upper), end(lower))


def topology(*arrows: str) -> Topology:
    links = [link(*arrow.split(">")) for arrow in arrows]
    names = dict.fromkeys(name for arrow in arrows for name in arrow.split(">") if not name.startswith("@"))
    return Topology.of(links, [device(name) for name in names])


def node(name: str) -> Subject:
    if name.startswith("@"):
        return Subject(SubjectKind.UNIT, name[1:], NETWORK)
    return Subject(SubjectKind.DEVICE, name, NETWORK)


PROVINCE = topology("core>p1", "core>p2", "p1>c1", "p2>c1", "c1>@office", "p1>p2")


def test_uplinks_are_the_links_whose_lower_end_the_device_is() -> None:
    assert [uplink.id for uplink in PROVINCE.uplinks(DeviceId("c1"))] == ["p1>c1", "p2>c1"]
    assert PROVINCE.uplinks(DeviceId("core")) == ()


def test_a_unit_without_a_device_has_uplinks_of_its_own() -> None:
    assert [uplink.id for uplink in PROVINCE.unit_uplinks(UnitId("office"), NETWORK)] == ["c1>@office"]
    assert PROVINCE.unit_uplinks(UnitId("office"), NetworkId("intranet")) == ()


def test_parents_and_children_are_one_step_away() -> None:
    assert PROVINCE.parents(DeviceId("c1")) == ("p1", "p2")
    assert PROVINCE.children(DeviceId("core")) == ("p1", "p2")
    assert PROVINCE.children(DeviceId("c1")) == ()


def test_above_and_below_reach_all_the_way_nearest_first() -> None:
    assert PROVINCE.above(DeviceId("c1")) == ("p1", "p2", "core")
    assert PROVINCE.below(DeviceId("core")) == ("p1", "p2", "c1")


def test_dependents_of_a_link_are_its_lower_end_and_all_below_with_units_that_cannot_be_polled() -> None:
    assert PROVINCE.dependents(link("p1", "c1")) == (node("c1"), node("@office"))
    assert PROVINCE.dependents(link("c1", "@office")) == (node("@office"),)


def test_roots_are_the_devices_of_the_network_with_no_device_above() -> None:
    graph = Topology.of(
        [link("@nation", "core"), link("core", "pe"), link("@pop", "far"), link("core", "@pop")],
        [device("core"), device("pe"), device("alone"), device("far"), device("other", "intranet")],
    )
    assert graph.roots(NETWORK) == ("core", "alone")
    assert graph.roots(NetworkId("intranet")) == ("other",)


def test_two_links_between_the_same_devices_are_two_uplinks_and_one_parent() -> None:
    graph = Topology.of([link("a", "b", "first"), link("a", "b", "second")], [device("a"), device("b")])
    assert [uplink.id for uplink in graph.uplinks(DeviceId("b"))] == ["first", "second"]
    assert graph.parents(DeviceId("b")) == ("a",)
    assert graph.cycle() is None


def test_a_cycle_is_told_as_the_links_that_lead_round() -> None:
    assert topology("top>a", "a>b", "b>c", "c>a").cycle() == ("a>b", "b>c", "c>a")


def test_a_link_to_itself_is_a_cycle_of_one() -> None:
    assert topology("a>a").cycle() == ("a>a",)


def test_a_cycle_through_units_without_devices_is_found() -> None:
    assert topology("@u>a", "a>@u").cycle() is not None


def test_a_diamond_is_not_a_cycle() -> None:
    assert PROVINCE.cycle() is None


def test_a_chain_longer_than_the_stack_is_walked() -> None:
    chain = topology(*(f"d{i}>d{i + 1}" for i in range(5000)))
    assert chain.cycle() is None
    assert len(chain.below(DeviceId("d0"))) == 5000


def test_a_walk_round_a_cycle_ends() -> None:
    assert topology("a>b", "b>a").above(DeviceId("a")) == ("b",)


arrows = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20, unique=True)


@given(arrows)
def test_what_points_downwards_only_has_no_cycle(pairs: list[tuple[int, int]]) -> None:
    assert topology(*(f"d{a}>d{b}" for a, b in pairs if a < b)).cycle() is None


@given(arrows)
def test_a_cycle_is_found_exactly_where_some_device_is_above_itself(pairs: list[tuple[int, int]]) -> None:
    graph = topology(*(f"d{a}>d{b}" for a, b in pairs))
    found = graph.cycle()
    below = {name: set(graph.children(name)) for name in graph.devices}
    for _ in below:  # the transitive closure, slowly and surely
        below = {name: reach.union(*(below[next_] for next_ in reach)) for name, reach in below.items()}
    assert (found is not None) == any(name in reach for name, reach in below.items())
    if found is not None:
        ends = [step.split(">") for step in found]
        assert all(here[1] == there[0] for here, there in zip(ends, [*ends[1:], ends[0]], strict=True))


@given(arrows)
def test_above_and_below_are_each_others_mirror(pairs: list[tuple[int, int]]) -> None:
    graph = topology(*(f"d{a}>d{b}" for a, b in pairs if a < b))
    for one in graph.devices:
        for other in graph.devices:
            assert (one in graph.above(other)) == (other in graph.below(one))
