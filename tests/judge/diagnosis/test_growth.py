"""What a port counted while it was watched; what cannot be known is None."""

from __future__ import annotations

import pytest

from netmon.judge.diagnosis.growth import growth
from netmon.judge.rates import Line
from netmon.model.interfaces import InterfaceCounters

GIGABIT = Line(6, 10**9)


def counters(*values: int | None, bits: int = 64) -> InterfaceCounters:
    """Return the counters of one port, ifIndex 7: octets, errors, discards, each in and out."""
    in_octets, out_octets, in_errors, out_errors, in_discards, out_discards = ((value,) for value in values)
    return InterfaceCounters((7,), in_octets, out_octets, in_errors, out_errors, in_discards, out_discards, (bits,))


BEFORE = counters(1000, 5000, 3, 0, 1, 0)


def test_rates_are_by_the_second_and_packets_are_counted() -> None:
    grown = growth(BEFORE, counters(2000, 5500, 8, 0, 1, None), 7, 4.0, GIGABIT)
    assert grown is not None
    assert (grown.in_bps, grown.out_bps) == (2000.0, 1000.0)
    assert (grown.in_errors, grown.out_errors, grown.in_discards, grown.out_discards) == (5, 0, 0, None)


def test_a_counter_of_32_bits_may_go_round() -> None:
    grown = growth(
        counters(2**32 - 500, 0, 0, 0, 0, 0, bits=32), counters(500, 0, 0, 0, 0, 0, bits=32), 7, 8.0, GIGABIT
    )
    assert grown is not None
    assert grown.in_bps == 1000.0


def test_a_spike_that_the_wire_cannot_carry_is_not_told() -> None:
    grown = growth(BEFORE, counters(10**12, 5500, 3, 0, 1, 0), 7, 5.0, GIGABIT)
    assert grown is not None
    assert grown.in_bps is None


@pytest.mark.parametrize(
    ("after", "index", "seconds"),
    [
        (counters(2000, 5500, 8, 0, 1, 0), 8, 5.0),
        (counters(2000, 5500, 8, 0, 1, 0), 7, 0.1),
        (counters(10, 20, 0, 0, 0, 0), 7, 5.0),
        (counters(2000, 5500, 8, 0, 1, 0, bits=32), 7, 5.0),
    ],
    ids=["another port", "too short a time", "cleared", "another width"],
)
def test_nothing_is_known_of(after: InterfaceCounters, index: int, seconds: float) -> None:
    assert growth(BEFORE, after, index, seconds, GIGABIT) is None
