"""Who is asked next: nobody twice, nobody outside, whoever names them."""

from __future__ import annotations

from ipaddress import ip_address

from hypothesis import given
from hypothesis import strategies as st

from netmon.discover.frontier import Ask, Frontier
from netmon.discover.plan import Plan
from netmon.discover.sighting import Found, Origin, Outcome
from tests.discover.given import device, found, plan, row, saw

ADDRESSES = st.integers(0, 80).map(lambda number: f"10.0.0.{number}")


def asked(agreed: Plan, answers: dict[str, Found], frontier: Frontier | None = None, at_once: int = 3) -> list[str]:
    """Return all that is asked of a network with these devices, in order."""
    frontier = frontier or Frontier(agreed)
    order: list[str] = []
    while asks := frontier.take(at_once):
        for ask in asks:
            order.append(str(ask.address))
            frontier.give(saw(str(ask.address), answers.get(str(ask.address), Outcome.SILENT), ask.origin))
    assert frontier.left == 0
    return order


def test_a_seed_leads_to_its_neighbours_and_theirs() -> None:
    answers = {
        "10.0.0.1": found("a", row("1", "b", "1", "10.0.0.2")),
        "10.0.0.2": found("b", row("1", "a", "1", "10.0.0.1"), row("2", "c", "1", "10.0.0.3")),
        "10.0.0.3": found("c", row("1", "b", "2", "10.0.0.2")),
    }
    assert asked(plan(seeds=["10.0.0.1"], scope=["10.0.0.0/24"]), answers) == ["10.0.0.1", "10.0.0.2", "10.0.0.3"]


def test_a_neighbour_outside_the_scope_is_not_asked_whoever_names_it() -> None:
    agreed = plan(seeds=["10.0.0.1"], scope=["10.0.0.0/24"], exclude=["10.0.0.128/25"])
    names = row("1", "b", "1", "10.0.1.1", "10.0.0.200", "224.0.0.5", "0.0.0.0", "fe80::1", "no address")
    assert asked(agreed, {"10.0.0.1": found("a", names)}) == ["10.0.0.1"]


def test_of_a_neighbour_with_two_addresses_the_second_is_asked_only_where_the_first_is_silent() -> None:
    agreed = plan(seeds=["10.0.0.1"], scope=["10.0.0.0/24"])
    seed = found("a", row("1", "b", "1", "10.0.0.9", "10.0.0.8"))
    assert asked(agreed, {"10.0.0.1": seed}) == ["10.0.0.1", "10.0.0.8", "10.0.0.9"]
    assert asked(agreed, {"10.0.0.1": seed, "10.0.0.8": found("b")}) == ["10.0.0.1", "10.0.0.8"]


def test_a_device_that_was_found_is_not_asked_again_at_another_of_its_addresses() -> None:
    agreed = plan(seeds=["10.0.0.1", "10.0.0.2"], scope=["10.0.0.0/24"])
    answers = {
        "10.0.0.1": found("a", chassis="00:00:5e:00:53:01"),
        "10.0.0.2": found("b", row("1", "a", "1", "10.0.0.77", chassis="00:00:5e:00:53:01")),
    }
    assert asked(agreed, answers) == ["10.0.0.1", "10.0.0.2"]


def test_devices_of_the_inventory_are_known_and_asked_only_again() -> None:
    hub = device("10.0.0.2")
    known = {hub.address: hub}
    frontier = Frontier(plan("10.0.0.0/30", known=known))
    assert asked(plan("10.0.0.0/30", known=known), {}, frontier) == ["10.0.0.1"]
    assert frontier.known == {hub.address}
    assert asked(plan("10.0.0.0/30", known=known, again=True), {}) == ["10.0.0.1", "10.0.0.2"]


def test_a_seed_is_asked_though_the_inventory_has_it() -> None:
    hub = device("10.0.0.2")
    agreed = plan(seeds=["10.0.0.2"], scope=["10.0.0.0/24"], known={hub.address: hub})
    assert asked(agreed, {}) == ["10.0.0.2"]


def test_no_more_are_asked_than_the_plan_allows_also_of_neighbours() -> None:
    names = [row(str(port), f"n{port}", "1", f"10.0.0.{port}") for port in range(2, 20)]
    frontier = Frontier(plan(seeds=["10.0.0.1"], scope=["10.0.0.0/24"], most=5))
    frontier.give(saw("10.0.0.1", found("a", *names), Origin.SEED))
    assert len(frontier.take(100)) == 5
    assert frontier.capped


def test_what_a_run_before_saw_is_not_asked_and_what_it_began_is_asked_once_more() -> None:
    agreed = plan("10.0.0.0/29")
    frontier = Frontier(agreed)
    cut, over = Ask(ip_address("10.0.0.3"), Origin.PREFIX), Ask(ip_address("10.0.0.5"), Origin.PREFIX)
    frontier.restore([saw("10.0.0.1", Outcome.SILENT)], [cut, over, over])
    assert frontier.left == 4
    assert asked(agreed, {}, frontier) == ["10.0.0.3", "10.0.0.2", "10.0.0.4", "10.0.0.6"]
    assert frontier.sightings[over.address].outcome is Outcome.UNFINISHED, "broken off twice"


@given(
    st.dictionaries(ADDRESSES, st.lists(st.lists(ADDRESSES, max_size=3), max_size=4), max_size=20),
    st.lists(st.integers(1, 59).map(lambda number: f"10.0.0.{number}"), max_size=3),
    st.integers(1, 5),
)
def test_whatever_devices_name_nobody_is_asked_twice_or_outside(
    named: dict[str, list[list[str]]], seeds: list[str], at_once: int
) -> None:
    agreed = plan("10.0.0.0/28", seeds=seeds, scope=["10.0.0.0/26"], exclude=["10.0.0.60/30"])
    answers = {
        address: found(address, *(row(str(n), f"{address}/{n}", "1", *rest) for n, rest in enumerate(rows)))
        for address, rows in named.items()
    }
    order = asked(agreed, answers, at_once=at_once)
    assert len(order) == len(set(order))
    assert all(agreed.scope.allows(ip_address(address)) for address in order)
    assert {f"10.0.0.{n}" for n in range(1, 15)} <= set(order), "the prefix is asked in any case"
