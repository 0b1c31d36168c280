from __future__ import annotations

import pytest

from netmon.judge.path import Cut, Uplink, above, cut, reopened
from netmon.model.belief import Standing, State
from netmon.model.plant import Redundancy
from tests.judge.views import Table, standing, subject

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
ANY, ALL = Redundancy.ANY, Redundancy.ALL
FINE = standing(UP)


@pytest.mark.parametrize(
    ("link", "upper", "root"),
    [
        (FINE, FINE, None),
        (standing(UNKNOWN), FINE, None),
        (standing(UNKNOWN), standing(UNKNOWN), None),
        (standing(DOWN, "link:l"), FINE, "link:l"),
        (standing(DOWN, ordered=True), FINE, "link:l"),
        (standing(UNREACHABLE, "device:x"), FINE, "device:x"),
        (standing(UNKNOWN), standing(DOWN, "device:a"), "device:a"),
        (FINE, standing(DOWN, "device:a"), "device:a"),
        (standing(UNREACHABLE, "device:a"), standing(UNREACHABLE, "link:top"), "link:top"),
        (standing(DOWN, "link:l"), standing(UNREACHABLE, "link:top"), "link:top"),
    ],
    ids=[
        "all well", "nothing known of the link", "nothing known at all", "the link is down", "the link is shut",
        "the link is cut off", "the upper device is down", "though the link has light", "cut off further up",
        "what is further up comes first",
    ],
)  # fmt: skip
def test_one_path(link: Standing, upper: Standing, root: str | None) -> None:
    found = cut([Uplink(subject("link:l"), ANY, subject("device:a"))], Table.of(link_l=link, device_a=upper))
    assert (found.root if found else None) == (subject(root) if root else None)


@pytest.mark.parametrize(
    ("first", "second", "needs", "is_cut"),
    [
        (UP, UP, (ANY, ANY), False),
        (DOWN, UP, (ANY, ANY), False),
        (DOWN, UNKNOWN, (ANY, ANY), False),
        (DOWN, DOWN, (ANY, ANY), True),
        (DOWN, UP, (ALL, ALL), True),
        (UP, UNKNOWN, (ALL, ALL), False),
        (DOWN, UP, (ANY, ALL), False),
        (UP, DOWN, (ANY, ALL), True),
    ],
)
def test_two_paths(first: State, second: State, needs: tuple[Redundancy, Redundancy], is_cut: bool) -> None:
    uplinks = [Uplink(subject("link:a"), needs[0]), Uplink(subject("link:b"), needs[1])]
    view = Table.of(link_a=standing(first, "link:a"), link_b=standing(second, "link:b"))
    assert (cut(uplinks, view) is not None) is is_cut


def test_without_a_path_there_is_nothing_to_cut() -> None:
    assert cut([], Table({})) is None


def test_of_two_roots_a_fault_is_named_before_an_order_then_the_topmost() -> None:
    a, b = subject("link:a"), subject("link:b")
    uplinks = [Uplink(a, ANY), Uplink(b, ANY)]
    shut = Table({a: standing(DOWN, ordered=True), b: standing(DOWN, "link:b")}, {a: 1, b: 5})
    assert cut(uplinks, shut) == Cut(b, frozenset({a, b}), ordered=False)
    broken = Table({a: standing(DOWN, "link:a"), b: standing(DOWN, "link:b")}, {a: 5, b: 1})
    found = cut(list(reversed(uplinks)), broken)
    assert found is not None
    assert found.root == b


def test_an_order_further_up_is_told_as_one() -> None:
    view = Table.of(
        device_a=standing(UNREACHABLE, "link:top"), link_top=standing(DOWN, ordered=True), link_l=standing(UNKNOWN)
    )
    for found in (
        above(subject("device:a"), view),
        cut([Uplink(subject("link:l"), ANY, subject("device:a"))], view),
    ):
        assert found is not None
        assert (found.root, found.ordered) == (subject("link:top"), True)


@pytest.mark.parametrize(
    ("now", "opened"),
    [
        (Table.of(device_a=FINE, link_l=FINE), True),
        (Table.of(device_a=standing(DOWN), link_l=FINE), True),
        (Table.of(device_a=standing(UNKNOWN), link_l=standing(UNKNOWN)), False),
        (Table.of(device_a=standing(UNKNOWN)), True),
    ],
    ids=["all well", "something nearer is well", "it is only not seen any more", "it left the inventory"],
)
def test_a_way_opens_when_what_shut_it_is_well_or_gone(now: Table, opened: bool) -> None:
    before = Cut(subject("device:a"), frozenset({subject("device:a"), subject("link:l")}))
    assert reopened(before, None, now) is opened
    assert not reopened(before, before, now)
    assert not reopened(None, None, now)
