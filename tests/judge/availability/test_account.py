"""Accounts of availability, held against counting millisecond by millisecond what was, and whose fault it was."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.availability.account import Account, Setting, account_of, total
from netmon.judge.downtime import Held
from netmon.judge.spans import Span, Spans, union
from netmon.model.availability import Reckoning, Sums
from netmon.model.belief import Flag, Standing, State
from netmon.model.names import Subject, SubjectKind
from tests.exporters import plain

HOUR = 3600
DAY = 24 * HOUR
MS = 1000
UNIT = plain.subject(SubjectKind.UNIT, "u1")
CE = plain.subject(SubjectKind.DEVICE, "ce")
ACCESS = plain.subject(SubjectKind.LINK, "access")
PARENT = plain.subject(SubjectKind.DEVICE, "parent")
OWN = {UNIT: frozenset({CE, ACCESS})}
UP, UNKNOWN = Standing(State.UP), Standing()
SHUT = Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN}))


def broken(root: Subject, state: State = State.UNREACHABLE) -> Standing:
    return Standing(state, root=root)


def taken(
    *held: Held, period: Span = (0, 30 * DAY), blind: Spans = (), planned: Mapping[Subject, Spans] | None = None
) -> Account:
    return account_of(UNIT, held, period, Setting.of(blind, OWN, planned or {}))


def test_three_nines_of_thirty_days_are_43_minutes_and_12_seconds_and_not_a_millisecond_more() -> None:
    just = taken((0, UP), (HOUR, broken(CE)), (HOUR + 43 * 60 + 12, UP)).sums
    assert just.net() == Fraction(999, 1000)
    over = taken((0, UP), (HOUR, broken(CE)), (HOUR + 43 * 60 + 12.001, UP)).sums
    assert (over.net() or 0) < Fraction(999, 1000)


def test_two_days_without_a_collector_are_told_as_such_and_give_no_rate() -> None:
    found = taken((0, UP), blind=((5 * DAY, 7 * DAY),)).sums
    assert (found.no_data, found.blind, found.business) == (2 * DAY * MS, 2 * DAY * MS, 0)
    assert (found.net(), found.gross(Reckoning.OWN)) == (None, None)


@pytest.mark.parametrize(("hours", "telling"), [(36, True), (36.001, False)])
def test_a_twentieth_without_data_is_the_most_a_rate_bears(hours: float, telling: bool) -> None:
    assert taken((0, UP), (DAY, UNKNOWN), (DAY + hours * HOUR, UP)).sums.telling is telling


def test_an_outage_behind_a_dead_parent_counts_for_the_business_and_is_charged_to_the_parent() -> None:
    found = taken((0, UP), (HOUR, broken(PARENT)), (3 * HOUR, UP))
    assert (found.sums.business, found.sums.own, found.sums.faults) == (2 * HOUR * MS, 0, 0)
    assert found.charged == {PARENT: 2 * HOUR * MS}


def test_the_time_to_repair_is_of_the_whole_outage_in_the_month_that_it_ended_in() -> None:
    held = (0, UP), (20 * HOUR, broken(CE)), (50 * HOUR, UP)
    before = taken(*held[:2], period=(0, DAY)).sums
    assert (before.faults, before.ended, before.mttr) == (1, 0, None)
    after = taken(*held, period=(DAY, 3 * DAY)).sums
    assert (after.own, after.faults, after.ended, after.repaired) == (26 * HOUR * MS, 1, 1, 30 * HOUR * MS)
    assert after.mttr == 30 * HOUR * MS


def test_work_that_was_approved_is_no_fault_and_what_outlasts_it_is() -> None:
    planned = {UNIT: ((HOUR, 3 * HOUR),)}
    expected = taken((0, UP), (HOUR, broken(CE)), (3 * HOUR, UP), planned=planned).sums
    assert (expected.faults, expected.ended, expected.down()) == (0, 0, 0)
    assert expected.gross() != expected.net() == 1
    longer = taken((0, UP), (HOUR, broken(CE)), (4 * HOUR, UP), planned=planned).sums
    assert (longer.faults, longer.repaired, longer.down()) == (1, HOUR * MS, HOUR * MS)


def test_an_outage_that_is_hidden_for_a_while_or_lost_sight_of_is_one_fault() -> None:
    hidden = taken((0, UP), (HOUR, broken(CE)), (2 * HOUR, broken(PARENT)), (3 * HOUR, broken(CE)), (4 * HOUR, UP))
    assert (hidden.sums.faults, hidden.sums.ended, hidden.sums.repaired) == (1, 1, 2 * HOUR * MS)
    lost = taken((0, UP), (HOUR, broken(CE)), (2 * HOUR, UNKNOWN), (3 * HOUR, broken(CE)), (4 * HOUR, UP))
    assert (lost.sums.faults, lost.sums.repaired) == (1, 2 * HOUR * MS)


def test_a_network_is_weighted_by_time_and_not_by_unit() -> None:
    month, week = taken((0, UP)), taken((0, UP), (HOUR, broken(CE)), (8 * HOUR, UP), period=(0, 7 * DAY))
    assert total([month.sums, week.sums]).net() == Fraction(37 * DAY - 7 * HOUR, 37 * DAY)


# A second way to count: every second of the period looked at alone.

STANDINGS = st.sampled_from([UP, UP, UNKNOWN, SHUT, broken(PARENT), broken(CE), broken(UNIT, State.DOWN)])
STRETCHES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=3)
PERIOD = 12, 48


@given(
    st.lists(st.tuples(st.integers(0, 60), STANDINGS), max_size=12, unique_by=lambda pair: pair[0]),
    STRETCHES,
    STRETCHES,
    STRETCHES,
)
def test_the_account_is_what_looking_at_every_second_comes_to(
    changes: list[tuple[int, Standing]], blind: list[Span], mine: list[Span], parents: list[Span]
) -> None:
    held = sorted(((at, one) for at, one in changes if at < PERIOD[1]), key=lambda pair: pair[0])
    windows = {UNIT: union(mine), PARENT: union(parents)}
    found = taken(*held, period=PERIOD, blind=union(blind), planned=windows)
    expected = Counting(held, union(blind), windows)
    assert found.sums == expected.sums()
    assert found.sums.up() + found.sums.down() + found.sums.maintained + found.sums.no_data == found.sums.period
    assert found.sums.down(Reckoning.OWN) <= found.sums.down() <= found.sums.counted
    assert sum(found.charged.values()) == found.sums.business - found.sums.shut


class Counting:
    """One second after the other, from the first change on, with no stretch of time anywhere."""

    def __init__(self, held: list[tuple[int, Standing]], blind: Spans, windows: dict[Subject, Spans]) -> None:
        self.held, self.blind, self.windows = dict(held), blind, windows

    def sums(self) -> Sums:
        counts = dict.fromkeys(
            ("period", "no_data", "blind", "maintained", "business", "business_planned", "own", "own_planned", "shut"),
            0,
        )
        faults = ended = repaired = 0
        standing = UNKNOWN
        lasting, lost, within_period = False, 0, 0
        for at in range(PERIOD[1]):
            changed = at in self.held
            standing = self.held.get(at, standing)
            inside = at >= PERIOD[0]
            if changed and lasting and (standing.state is State.UP or standing == SHUT):
                if inside and lost:
                    ended, repaired = ended + 1, repaired + lost
                faults += bool(within_period or (inside and lost))
                lasting, lost, within_period = False, 0, 0
            mine = standing.root in {CE, UNIT}
            lasting = lasting or mine
            dark = self._in(self.blind, at)
            known = standing != UNKNOWN and not dark
            covered = self._in(self.windows[UNIT], at) or (
                known and standing.root == PARENT and self._in(self.windows[PARENT], at)
            )
            if known and mine and not covered:
                lost += 1
                within_period += inside
            if inside:
                down = known and standing != UP
                counts["period"] += 1
                counts["no_data"] += not known
                counts["blind"] += dark
                counts["maintained"] += known and covered
                counts["business"] += down
                counts["business_planned"] += down and covered
                counts["own"] += known and mine
                counts["own_planned"] += known and mine and covered
                counts["shut"] += known and standing == SHUT
        faults += bool(within_period)
        return Sums(
            **{name: count * MS for name, count in counts.items()},
            faults=faults,
            ended=ended,
            repaired=repaired * MS,
        )

    @staticmethod
    def _in(spans: Spans, at: int) -> bool:
        return any(since <= at < until for since, until in spans)
