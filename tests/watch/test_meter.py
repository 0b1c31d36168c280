from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity
from netmon.watch.meter import Meter, Passed, Uptime

SLOT = 300
GIGABIT = 10**9
LONGEST = 200.0


def meter(speed: int | None = GIGABIT, kind: int | None = 6, bandwidth: int | None = None) -> Meter:
    one = Meter()
    one.declare(bandwidth)
    one.attach(InterfaceIdentity((7,), ("ge1",), (None,), (None,), (kind,), (None,), (speed,), (None,), (None,)), 7)
    return one


def row(octets: int | None, *, bits: int | None = 64, errors: int | None = 0, index: int = 7) -> InterfaceCounters:
    # Half a round apart: counters of 32 bits that go back at the same moment have been cleared.
    other = None if octets is None else (octets + (1 << 31)) % (1 << (bits or 64))
    return InterfaceCounters(
        (3, index), (0, octets), (0, other), (0, errors), (0, None), (0, errors), (0, errors), (64, bits)
    )


def fed(one: Meter, readings: Sequence[tuple[float, int | None]], *, bits: int = 64) -> Passed:
    for at, octets in readings:
        one.read(one.take(row(octets, bits=bits), 7, at, 0.1, Uptime(1000 + int(at * 100), at)), SLOT, LONGEST)
    return one.sums.of_running(SLOT)


def rate(sums: Passed) -> float | None:
    return 8 * sums.in_octets / sums.in_seconds if sums.in_seconds else None


@pytest.mark.parametrize(
    ("readings", "bits", "expected"),
    [
        ([(0, 0)], 64, None),  # one reading alone says nothing
        ([(0, 0), (60, 6000)], 64, 800.0),
        ([(0, 0), (60, 0), (120, 0)], 64, 0.0),
        ([(0, 0), (60, 6000), (120, 0), (180, 6000)], 64, 800.0),  # cleared in between: that minute is unknown
        ([(0, 0), (60, 10**12), (120, 10**12 + 6000)], 64, 800.0),  # a leap beyond the line: unknown, no spike
        ([(0, 0), (60, None), (120, 6000), (180, 12000)], 64, 800.0),
        ([(0, 0), (201, 6000)], 64, None),  # too long ago
        ([(0, 0), (0, 6000), (60, 12000)], 64, 800.0),  # the same moment twice
        # copied now and then only: nothing, then twice as much, on a line that is nearly full
        ([(0, 0), (60, 0), (120, 14 * 10**9), (180, 14 * 10**9), (240, 28 * 10**9)], 64, 28 * 8 * 10**9 / 240),
    ],
)
def test_what_readings_come_to(readings: list[tuple[float, int | None]], bits: int, expected: float | None) -> None:
    assert rate(fed(meter(), readings, bits=bits)) == expected


def test_narrow_counters_that_go_round_once_are_followed() -> None:
    start = (1 << 32) - 3000
    assert rate(fed(meter(10**8), [(0, start), (60, 3000), (120, 9000)], bits=32)) == 800.0


def test_the_first_minutes_are_unknown_where_the_width_of_the_counters_changes() -> None:
    one = meter(10**8)
    for at, octets, bits in ((0.0, 10**10, 64), (60.0, 5000, 32), (120.0, 11000, 32)):
        one.read(one.take(row(octets, bits=bits), 7, at, 0.1, None), SLOT, LONGEST)
    assert rate(one.sums.of_running(SLOT)) == 800.0


def test_a_restart_shows_as_a_gap_even_where_the_counters_went_on_growing() -> None:
    one = meter()
    for at, octets, uptime in (
        (0.0, 1000, 500_000),
        (60.0, 7000, 506_000),
        (120.0, 90_000_000, 1000),
        (180.0, 90_006_000, 7000),
    ):
        one.read(one.take(row(octets), 7, at, 0.1, Uptime(uptime, at)), SLOT, LONGEST)
    sums = one.sums.of_running(SLOT)
    assert (rate(sums), sums.in_seconds) == (800.0, 120.0)


def test_errors_are_counted_where_the_device_counts_them_and_unknown_elsewhere() -> None:
    one = meter()
    for at, errors in ((0.0, 5), (60.0, 8), (120.0, 8), (180.0, 0), (240.0, 2)):
        one.read(one.take(row(0, errors=errors), 7, at, 0.1, None), SLOT, LONGEST)
    sums = one.sums.of_running(SLOT)
    assert (sums.errors, sums.discards) == (5, 10)  # in_errors alone; discards in both directions
    silent = meter()
    for at in (0.0, 60.0):
        silent.read(silent.take(row(0, errors=None), 7, at, 0.1, None), SLOT, LONGEST)
    assert (silent.sums.of_running(SLOT).errors, silent.sums.of_running(SLOT).discards) == (None, None)


def test_a_row_that_moved_is_found_and_one_that_is_gone_begins_anew() -> None:
    one = meter()
    reading = one.take(row(0), 7, 0.0, 0.1, None)
    one.read(reading, SLOT, LONGEST)
    assert one.take(row(6000, index=8), 7, 60.0, 0.1, None) is None
    one.read(None, SLOT, LONGEST)
    one.read(one.take(row(6000), 7, 120.0, 0.1, None), SLOT, LONGEST)
    assert rate(one.sums.of_running(SLOT)) is None


@given(
    st.lists(st.tuples(st.floats(1.0, 150.0), st.floats(0, 1.0)), min_size=1, max_size=20),
    st.sampled_from((32, 64)),
    st.integers(0, (1 << 32) - 1),
)
def test_a_line_is_measured_exactly_whatever_its_load_and_however_it_is_read(
    steps: list[tuple[float, float]], bits: int, start: int
) -> None:
    speed, at, total, readings = 10**8, 0.0, start, [(0.0, start)]
    for seconds, share in steps:
        at += seconds
        total += int(share * speed * seconds / 8)
        readings.append((at, total % (1 << bits)))
    at += 60.0  # a last one that moves: those before may be copies
    total += 6000
    readings.append((at, total % (1 << bits)))
    sums = fed(meter(speed), readings, bits=bits)
    assert sums.in_octets == sums.out_octets == total - start
    assert sums.in_seconds == pytest.approx(at)


@given(st.lists(st.tuples(st.floats(0.5, 250.0), st.integers(0, (1 << 64) - 1)), max_size=20))
def test_whatever_a_device_says_no_rate_is_above_its_line(readings: list[tuple[float, int]]) -> None:
    at, fed_ = 0.0, []
    for seconds, octets in readings:
        at += seconds
        fed_.append((at, octets))
    found = rate(fed(meter(GIGABIT), fed_))
    assert found is None or 0 <= found <= GIGABIT * (1 + 1e-9)


def test_a_line_that_carries_more_than_its_speed_says_is_noted_until_it_no_more_does() -> None:
    one = meter(10**6)
    for number, overruns in enumerate((0, 1, 2, 3)):
        one.read(one.take(row(number * 10**9), 7, 60.0 * number, 0.1, None), SLOT, LONGEST)
        assert one.overruns == overruns
    one.read(one.take(row(3 * 10**9 + 6000), 7, 240.0, 0.1, None), SLOT, LONGEST)
    assert (one.overruns, rate(one.sums.of_running(SLOT))) == (0, 800.0)
