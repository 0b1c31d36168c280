"""What maintenance covers, and what it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.cover import Reach, covering
from netmon.judge.wiring import Wiring
from netmon.model.maintenance import Maintenance
from netmon.model.names import MaintenanceId, Subject
from netmon.model.plant import Redundancy
from tests.judge.maintenance.given import entry
from tests.watch.plant import dev, device, inventory, link, lnk, tree, unit
from tests.watch.sites import service, svc, with_services

PLAIN = {"hub": "", "pref": "hub", "a": "pref", "b": "pref", "other": "hub"}
PAIR: dict[str, str | list[str]] = {
    "hub": "",
    "left": "hub",
    "right": "hub",
    "below": ["left", "right"],
    "leaf": "below",
}


def reach(parents: Mapping[str, str | Sequence[str]]) -> Reach:
    return Reach.of(Wiring.of(tree(parents)))


def covered(whole: Reach, *entries: Maintenance) -> set[str]:
    return {f"{one.kind}:{one.id}" for one in covering(whole, entries)}


def numbered(number: int, subject: Subject, *, below: bool = True) -> Maintenance:
    return replace(entry(subject), id=MaintenanceId(f"{number:017}"), below=below)


def test_a_device_takes_along_whatever_is_reached_only_through_it() -> None:
    assert covered(reach(PLAIN), entry(dev("pref"))) == {
        *("device:pref", "device:a", "device:b", "link:hub-pref", "link:pref-a", "link:pref-b"),
        *("unit:u-pref", "unit:u-a", "unit:u-b"),
    }


def test_without_below_only_the_device_and_its_way_up_are_covered() -> None:
    """Its end of the link up goes dark with it, and that is seen at the other end."""
    assert covered(reach(PLAIN), entry(dev("pref"), below=False)) == {"device:pref", "link:hub-pref"}


def test_a_link_takes_along_what_hangs_on_it() -> None:
    assert covered(reach(PLAIN), entry(lnk("pref-a"))) == {"link:pref-a", "device:a", "unit:u-a"}
    assert covered(reach(PLAIN), entry(lnk("pref-a"), below=False)) == {"link:pref-a"}


def test_a_service_is_covered_with_its_unit_and_with_what_that_is_reached_through() -> None:
    whole = Reach.of(Wiring.of(with_services(tree(PLAIN), service("portal", "u-a"), service("app", "u-b"))))
    assert "service:portal" in covered(whole, entry(unit("u-a"), below=False))
    assert "service:portal" in covered(whole, entry(lnk("pref-a")))
    assert "service:app" not in covered(whole, entry(lnk("pref-a")))
    assert covered(whole, entry(svc("portal"))) == {"service:portal"}


def test_a_unit_takes_along_its_devices() -> None:
    whole = Reach.of(Wiring.of(inventory([device("hub"), device("x", owner="u-x"), device("y", owner="u-x")])))
    assert covered(whole, entry(unit("u-x"))) == {"unit:u-x", "device:x", "device:y"}
    assert covered(whole, entry(unit("u-x"), below=False)) == {"unit:u-x", "device:x", "device:y"}


def test_a_unit_without_a_device_takes_along_the_link_that_ends_at_it() -> None:
    whole = Reach.of(Wiring.of(inventory([device("hub")], [link("hub", "unit:u-x")])))
    assert covered(whole, entry(unit("u-x"))) == {"unit:u-x", "link:hub-unit:u-x"}


def test_a_unit_with_another_device_elsewhere_is_not_covered() -> None:
    plant = inventory([device("hub"), device("x", owner="u-x"), device("y", owner="u-x")], [link("hub", "x")])
    assert "unit:u-x" not in covered(Reach.of(Wiring.of(plant)), entry(dev("x")))


def test_one_leg_of_a_pair_takes_nothing_along_and_both_do() -> None:
    whole = reach(PAIR)
    left, right = numbered(1, lnk("left-below")), numbered(2, dev("right"))
    assert covered(whole, left) == {"link:left-below"}
    both = covering(whole, [left, right])
    assert both[dev("below")] == both[dev("leaf")] == left.id
    assert both[dev("right")] == right.id
    assert dev("left") not in both


def test_where_all_legs_are_needed_one_is_enough() -> None:
    needed = tree(PAIR)
    links = {id_: replace(one, redundancy=Redundancy.ALL) for id_, one in needed.links.items()}
    whole = Reach.of(Wiring.of(replace(needed, links=links)))
    assert "device:leaf" in covered(whole, entry(lnk("left-below")))


def test_what_the_inventory_does_not_have_any_more_covers_nothing_else() -> None:
    assert covered(reach(PLAIN), entry(dev("gone"))) == {"device:gone"}


PARENTS = st.lists(st.sets(st.integers(0, 6), max_size=3), min_size=8, max_size=8)


@given(PARENTS, st.lists(st.tuples(st.integers(0, 7), st.booleans()), min_size=1, max_size=3))
def test_covered_is_exactly_what_cannot_be_reached_without_passing_through_it(
    above: list[set[int]], chosen: list[tuple[int, bool]]
) -> None:
    """Against the plain truth: walk down from the roots, around what is covered."""
    parents: dict[str, str | list[str]] = {
        f"d{place}": [f"d{up}" for up in sorted(ups) if up < place] for place, ups in enumerate(above)
    }
    whole = reach(parents)
    entries = [numbered(number, dev(f"d{place}"), below=below) for number, (place, below) in enumerate(chosen)]
    named = {f"d{place}" for place, _ in chosen}
    closed = {f"d{place}" for place, below in chosen if below}
    reached: set[str] = set()
    for name, ups in parents.items():
        if name not in closed and (not ups or any(up in reached for up in ups)):
            reached.add(name)
    expected = {name for name in parents if name not in reached} | named
    assert {one.id for one in covering(whole, entries) if one.kind == "device"} == expected


@given(PARENTS, st.permutations(range(3)))
def test_the_order_of_entries_does_not_matter(above: list[set[int]], order: list[int]) -> None:
    whole = reach({f"d{place}": [f"d{up}" for up in sorted(ups) if up < place] for place, ups in enumerate(above)})
    entries = [numbered(place, dev(f"d{place * 2}")) for place in range(3)]
    assert covering(whole, [entries[place] for place in order]) == covering(whole, entries)


@pytest.mark.parametrize("below", [True, False])
def test_an_entry_always_covers_what_it_names(below: bool) -> None:
    assert covering(reach(PLAIN), [entry(dev("a"), below=below)])[dev("a")] == entry().id
