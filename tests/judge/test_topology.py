"""Who depends on whom, from links alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.topology import Topology
from netmon.model.names import DeviceId, LinkId, NetworkId, Subject, SubjectKind, UnitId
from netmon.model.plant import Link, LinkEnd

NETWORK = NetworkId("extranet")


def end(name: str) -> LinkEnd:
    """`@u` is the unit u with nothing to poll; any other name is a device."""
    if name.startswith("@"):
        return LinkEnd(UnitId(name[1:]))
    return LinkEnd(UnitId(f"unit-of-{name}"), DeviceId(name))


def link(upper: str, lower: str, name: str = "", network: str = NETWORK) -> Link:
    name = name or f"{upper}>{lower}"
    return Link(LinkId(name), name, NetworkId(network), end(upper), end(lower))


def topology(*arrows: str) -> Topology:
    return Topology.of(link(*arrow.split(">")) for arrow in arrows)


def node(name: str) -> Subject:
    if name.startswith("@"):
        return Subject(SubjectKind.UNIT, name[1:], NETWORK)
    return Subject(SubjectKind.DEVICE, name, NETWORK)


PROVINCE = topology("core>p1", "core>p2", "p1>c1", "p2>c1", "c1>@office", "p1>p2")


def ids(links: tuple[Link, ...]) -> list[str]:
    return [each.id for each in links]


def test_the_links_above_a_device_are_those_whose_lower_end_it_is() -> None:
    assert ids(PROVINCE.links_above(node("c1"))) == ["p1>c1", "p2>c1"]
    assert PROVINCE.links_above(node("core")) == ()


def test_the_links_below_a_device_are_those_whose_upper_end_it_is() -> None:
    assert ids(PROVINCE.links_below(node("p1"))) == ["p1>c1", "p1>p2"]
    assert PROVINCE.links_below(node("@office")) == ()


def test_a_unit_without_a_device_has_links_of_its_own_in_each_network() -> None:
    assert ids(PROVINCE.links_above(node("@office"))) == ["c1>@office"]
    assert PROVINCE.links_above(Subject(SubjectKind.UNIT, "office", NetworkId("intranet"))) == ()


def test_two_links_between_the_same_devices_are_two_links_and_no_cycle() -> None:
    graph = Topology.of([link("a", "b", "first"), link("a", "b", "second")])
    assert ids(graph.links_above(node("b"))) == ["first", "second"]
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


arrows = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20, unique=True)


@given(arrows)
def test_what_points_downwards_only_has_no_cycle(pairs: list[tuple[int, int]]) -> None:
    assert topology(*(f"d{a}>d{b}" for a, b in pairs if a < b)).cycle() is None


@given(arrows)
def test_a_cycle_is_found_exactly_where_some_device_is_above_itself(pairs: list[tuple[int, int]]) -> None:
    found = topology(*(f"d{a}>d{b}" for a, b in pairs)).cycle()
    below = {f"d{one}": {f"d{b}" for a, b in pairs if a == one} for one in range(8)}
    for _ in below:  # the transitive closure, slowly and surely
        below = {name: reach.union(*(below[next_] for next_ in reach)) for name, reach in below.items()}
    assert (found is not None) == any(name in reach for name, reach in below.items())
    if found is not None:
        ends = [step.split(">") for step in found]
        assert all(here[1] == there[0] for here, there in zip(ends, [*ends[1:], ends[0]], strict=True))
