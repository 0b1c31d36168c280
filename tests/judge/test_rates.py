from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.rates import Gap, Line, began_again, counted, lasting, most_octets, most_packets, passed

WRAP = 1 << 32
MEGABIT = 10**6
GIGABIT = 10**9
ETHERNET, TUNNEL, SERIAL, VLAN = 6, 131, 22, 136
UNSAYABLE = WRAP - 1


@pytest.mark.parametrize(
    ("before", "after", "bits", "most", "grown"),
    [
        (100, 250, 64, 1e9, 150),
        (100, 100, 64, 1e9, 0),
        (None, 250, 64, 1e9, Gap.MISSING),
        (100, None, 64, 1e9, Gap.MISSING),
        (250, 100, 64, 1e9, Gap.WENT_BACK),
        ((1 << 64) - 10, 10, 64, 1e9, Gap.WENT_BACK),  # it would take months: the device began again
        (0, 10**9 + 1, 64, 1e9, Gap.IMPLAUSIBLE),
        (0, 10**9, 64, 1e9, 10**9),
        (WRAP - 100, 50, 32, 1e9, 150),  # once round
        (WRAP - 1, 0, 32, 1e9, 1),
        (3_000_000_000, 2_000_000_000, 32, 1e9, Gap.WENT_BACK),  # not even once round: it began again
        (0, 2 * 10**9, 32, 1e9, Gap.IMPLAUSIBLE),
        (100, 250, 32, float(WRAP), Gap.AMBIGUOUS),  # may have gone round any number of times
        (100, 250, 32, None, Gap.AMBIGUOUS),
        (100, 250, 64, None, 150),
    ],
)
def test_how_far_a_counter_went(
    before: int | None, after: int | None, bits: int, most: float | None, grown: int | Gap
) -> None:
    assert passed(before, after, bits, most) == grown


@given(st.integers(0, WRAP - 1), st.integers(0, WRAP - 1), st.floats(0, WRAP - 1))
def test_a_narrow_counter_that_may_go_round_once_is_followed_exactly(start: int, growth: int, most: float) -> None:
    found = passed(start, (start + growth) % WRAP, 32, most)
    assert found == growth if growth <= most else isinstance(found, Gap)


@given(st.integers(0, (1 << 64) - 1), st.integers(0, (1 << 64) - 1), st.sampled_from((32, 64)), st.floats(0, 1e20))
def test_whatever_two_readings_say_no_more_passes_than_the_line_can_carry(
    before: int, after: int, bits: int, most: float
) -> None:
    found = passed(before, after, bits, most)
    assert isinstance(found, Gap) or 0 <= found <= most


@pytest.mark.parametrize(
    ("before", "after", "grown"),
    [(5, 9, 4), (5, 5, 0), (5, 0, Gap.WENT_BACK), (None, 3, Gap.MISSING), (0, 10**6, Gap.IMPLAUSIBLE)],
)
def test_errors_that_are_fewer_than_before_began_again(before: int | None, after: int, grown: int | Gap) -> None:
    assert counted(before, after, 1000.0) == grown


@pytest.mark.parametrize(
    ("line", "bits", "ceiling"),
    [
        (Line(ETHERNET, GIGABIT * MEGABIT), 64, 1.1 * GIGABIT),  # bit/s where Mbit/s belong
        (Line(ETHERNET, UNSAYABLE * MEGABIT), 64, 10**13),
        (Line(ETHERNET, 1000), 64, 10**13),  # Mbit/s or kbit/s where bit/s belong: nobody knows
        (Line(ETHERNET, 1000), 32, None),
        (Line(ETHERNET, GIGABIT), 64, 1.1 * GIGABIT),
        (Line(ETHERNET, GIGABIT), 32, 1.1 * GIGABIT),
        # `bandwidth` was configured on the router: what is paid for is no less true
        (Line(ETHERNET, 2 * MEGABIT, 100 * MEGABIT), 64, 110 * MEGABIT),
        (Line(ETHERNET, UNSAYABLE), 64, 10**13),
        (Line(ETHERNET, UNSAYABLE), 32, None),
        (Line(ETHERNET, 0), 64, 10**13),
        (Line(ETHERNET, None), 32, None),
        (Line(TUNNEL, 9000), 64, 10**13),  # the speed of a tunnel is nobody's
        (Line(VLAN, 10 * MEGABIT), 64, 10**13),
        (Line(SERIAL, 2_048_000), 32, 100 * MEGABIT),
        (Line(SERIAL, 155 * MEGABIT), 32, 1550 * MEGABIT),
        (Line(None, None, 10 * MEGABIT), 32, None),
    ],
)
def test_what_a_port_can_carry(line: Line, bits: int, ceiling: float | None) -> None:
    found = line.ceiling(bits)
    assert found is None if ceiling is None else found == pytest.approx(ceiling)


def test_narrow_counters_of_a_gigabit_port_say_nothing_of_a_minute_but_those_of_a_slow_line_do() -> None:
    fast, slow = Line(ETHERNET, GIGABIT).ceiling(32), Line(ETHERNET, 100 * MEGABIT).ceiling(32)
    assert fast is not None
    assert slow is not None
    assert passed(0, 1000, 32, most_octets(fast, 60.0)) is Gap.AMBIGUOUS
    assert passed(0, 1000, 32, most_octets(fast, 10.0)) == 1000
    assert passed(WRAP - 1, 999, 32, most_octets(slow, 60.0)) == 1000


@pytest.mark.parametrize(
    ("octets", "seconds", "wire", "lasted"),
    [(7500, 60.0, 1000, 60.0), (15000, 60.0, 1000, 120.0), (15000, 60.0, None, 60.0), (0, 60.0, 1000, 60.0)],
)
def test_what_a_wire_cannot_have_carried_in_the_time_took_longer(
    octets: int, seconds: float, wire: int | None, lasted: float
) -> None:
    assert lasting(octets, seconds, wire) == lasted


@pytest.mark.parametrize(
    ("before", "after", "cleared"),
    [((5, 9), (6, 10), False), ((5, 9), (0, 10), False), ((5, 9), (0, 0), True), ((5, None), (0, 0), False)],
)
def test_counters_that_go_back_together_were_cleared(
    before: tuple[int | None, ...], after: tuple[int | None, ...], cleared: bool
) -> None:
    assert began_again(before, after) is cleared


def test_a_line_that_is_full_in_both_directions_is_plausible() -> None:
    assert most_octets(8.0, 60.0) == 60.0
    assert most_packets(GIGABIT, 1.0) == pytest.approx(2 * 1_488_095, rel=1e-4)
