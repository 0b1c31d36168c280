"""Downtime: what counts as business, what as own, what was announced, and what nobody knows."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.charging import carrier_of, own_roots
from netmon.judge.downtime import Downtime, Held, Outages, downtime_of
from netmon.judge.spans import Span, Spans, union
from netmon.model.belief import Flag, Standing, State
from netmon.model.names import Subject, SubjectKind
from tests.exporters import plain

HOUR = 3600.0
UNIT = plain.subject(SubjectKind.UNIT, "u1")
CE = plain.subject(SubjectKind.DEVICE, "ce")
ACCESS = plain.subject(SubjectKind.LINK, "access")
PARENT = plain.subject(SubjectKind.DEVICE, "parent")
OWN = frozenset({CE, ACCESS})
UP, UNKNOWN = Standing(State.UP), Standing()


def broken(root: Subject, state: State = State.UNREACHABLE) -> Standing:
    return Standing(state, root=root)


def summed(
    *held: Held, period: Span = (0.0, 24 * HOUR), blind: Spans = (), planned: Mapping[Subject, Spans] | None = None
) -> Downtime:
    return downtime_of(UNIT, held, period, blind, OWN, lambda subject: (planned or {}).get(subject, ()))


def test_an_outage_behind_a_dead_parent_is_the_units_loss_and_the_parents_fault() -> None:
    found = summed((0, UP), (HOUR, broken(PARENT)), (3 * HOUR, UP))
    assert (found.business.gross, found.own.gross, found.faults) == (2 * HOUR, 0, 0)
    assert found.charged == ((PARENT, 2 * HOUR),)


@pytest.mark.parametrize("root", [UNIT, CE, ACCESS])
def test_what_fails_of_its_own_is_its_own_fault(root: Subject) -> None:
    found = summed((0, UP), (HOUR, broken(root, State.DOWN)), (2 * HOUR, UP), (5 * HOUR, broken(root)), (6 * HOUR, UP))
    assert (found.business.gross, found.own.gross, found.faults) == (2 * HOUR, 2 * HOUR, 2)


def test_an_outage_whose_root_moves_is_one_outage_charged_to_each_for_its_time() -> None:
    found = summed((0, UP), (HOUR, broken(CE)), (2 * HOUR, broken(PARENT)), (5 * HOUR, UP))
    assert found.business.gross == 4 * HOUR
    assert found.charged == ((PARENT, 3 * HOUR), (CE, HOUR))


def test_what_an_administrator_shut_is_missed_and_is_nobodys_fault() -> None:
    shut = Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN}))
    found = summed((0, UP), (HOUR, shut), (2 * HOUR, UP))
    assert (found.business.gross, found.own.gross, found.shut, found.charged) == (HOUR, 0, HOUR, ())


def test_two_days_without_a_collector_are_unknown_and_no_downtime() -> None:
    """Neither what was up when it stopped nor what was down: nobody looked."""
    period, blind = (0.0, 30 * 24 * HOUR), ((5 * 24 * HOUR, 7 * 24 * HOUR),)
    for standing in (UP, broken(CE)):
        found = summed((0, UP), (4 * 24 * HOUR, standing), (8 * 24 * HOUR, UP), period=period, blind=blind)
        assert found.no_data == 48 * HOUR
        assert found.business.gross == (0 if standing is UP else 48 * HOUR)
        assert not found.telling
        assert found.net_rate(found.business) is None


def test_up_to_a_twentieth_without_data_a_rate_is_told_of_what_is_known() -> None:
    found = summed((0, UP), (10 * HOUR, UNKNOWN), (11 * HOUR, broken(CE)), (12 * HOUR, UP))
    assert found.net_rate(found.business) == 22 / 23
    more = summed((0, UP), (10 * HOUR, UNKNOWN), (11.3 * HOUR, UP))
    assert more.net_rate(more.business) is None


def test_an_outage_that_was_lost_sight_of_is_still_the_same_one() -> None:
    down = broken(CE, State.DOWN)
    found = summed(
        (0, UP), (HOUR, down), (2 * HOUR, UNKNOWN), (3 * HOUR, down), (9 * HOUR, UP), blind=((5 * HOUR, 6 * HOUR),)
    )
    assert (found.faults, found.own.gross) == (1, 6 * HOUR)


def test_before_anything_was_ever_believed_nothing_is_known() -> None:
    assert summed().no_data == 24 * HOUR
    assert summed((6 * HOUR, UP)).no_data == 6 * HOUR


def test_approved_maintenance_leaves_both_sides_of_the_net_rate_and_neither_of_the_gross_one() -> None:
    found = summed((0, UP), (2 * HOUR, broken(CE)), (4 * HOUR, UP), planned={UNIT: ((3 * HOUR, 6 * HOUR),)})
    assert found.business == Outages(2 * HOUR, HOUR)
    assert found.maintained == 3 * HOUR
    assert found.gross_rate(found.business) == 22 / 24
    assert found.net_rate(found.business) == 20 / 21


def test_maintenance_of_the_root_covers_what_hangs_on_it_for_as_long_as_it_is_the_cause() -> None:
    window = {PARENT: ((HOUR, 5 * HOUR),)}
    found = summed((0, UP), (2 * HOUR, broken(PARENT)), (3 * HOUR, UP), planned=window)
    assert (found.business.net, found.maintained) == (0, HOUR)
    other = summed((0, UP), (2 * HOUR, broken(CE)), (3 * HOUR, UP), planned=window)
    assert (other.business.net, other.maintained) == (HOUR, 0)


STANDINGS = st.sampled_from([UP, UNKNOWN, broken(PARENT), broken(CE), broken(UNIT, State.DOWN)])


@given(
    st.lists(st.tuples(st.integers(0, 60), STANDINGS), max_size=10, unique_by=lambda pair: pair[0]),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3),
)
def test_the_sums_are_what_counting_second_by_second_comes_to(
    changes: list[tuple[int, Standing]], blind: list[Span], windows: list[Span]
) -> None:
    held = sorted(changes, key=lambda pair: pair[0])
    planned = {UNIT: union(windows)}
    found = summed(*held, period=(10.0, 50.0), blind=union(blind), planned=planned)
    business = own = expected = unknown = 0
    for at in range(10, 50):
        before = [standing for since, standing in held if since <= at]
        standing = before[-1] if before else UNKNOWN
        if standing == UNKNOWN or any(since <= at < until for since, until in blind):
            unknown += 1
            continue
        down = standing.root is not None
        covered = any(since <= at < until for since, until in windows)
        business += down
        own += standing.root in {CE, UNIT}
        expected += down and covered
    assert (found.business.gross, found.own.gross, found.business.planned) == (business, own, expected)
    assert (found.no_data, found.period) == (unknown, 40)
    assert sum(seconds for _, seconds in found.charged) == business


def test_a_units_own_are_its_devices_and_the_links_that_lead_down_to_it() -> None:
    access = plain.link("access", ("hub", "p"), ("ce", "up"), carrier="电信")
    own = own_roots(plain.inventory([plain.device("ce"), plain.device("hub", "u0")], [access]))
    assert own == {
        UNIT: frozenset({CE, ACCESS}),
        plain.subject(SubjectKind.UNIT, "u0"): frozenset({plain.subject(SubjectKind.DEVICE, "hub")}),
    }
    inventory = plain.inventory(links=[access])
    assert (carrier_of(ACCESS, inventory), carrier_of(CE, inventory)) == ("电信", "")
