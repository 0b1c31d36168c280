"""When netmon itself could not tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.blindness import HOUR, blindness
from netmon.judge.spans import Span, Spans
from netmon.model.names import NetworkId

INNER, OUTER = NetworkId("intranet"), NetworkId("extranet")
DAY = (0.0, 24.0 * HOUR)
EVER = range(-1, 30)


def hours(*numbers: int) -> list[int]:
    return [number * HOUR for number in numbers]


@pytest.mark.parametrize(
    ("watched", "began", "expected"),
    [
        (EVER, (), ()),
        ((), (), (DAY,)),
        ([n for n in EVER if n not in {5, 6}], (), ((5.0 * HOUR, 7.0 * HOUR),)),
        # It began again at 7:50: what was believed until then is what it had seen at 4 o'clock.
        ([n for n in EVER if n not in {5, 6}], (7.0 * HOUR + 3000,), ((5.0 * HOUR, 7.0 * HOUR + 3000),)),
        # Of several starts in that hour the first one counts: from then on it asked.
        ([n for n in EVER if n != 5], (6.0 * HOUR + 900, 6.0 * HOUR + 60), ((5.0 * HOUR, 6.0 * HOUR + 60),)),
        # Taking another inventory while it runs interrupts nothing.
        (EVER, (7.0 * HOUR + 3000,), ()),
        # It first began at half past midnight, and nothing was asked in the hour before.
        (range(30), (1800.0,), ((0.0, 1800.0),)),
    ],
)
def test_an_hour_in_which_nothing_was_asked_is_blind_until_watching_began(
    watched: list[int], began: tuple[float, ...], expected: Spans
) -> None:
    assert blindness(DAY, hours(*watched), began).of(OUTER) == expected


def test_who_is_cut_off_from_one_network_still_sees_the_other() -> None:
    found = blindness(DAY, hours(*EVER), (), [(INNER, (100.0, 700.0)), (INNER, (600.0, 900.0))])
    assert (found.of(INNER), found.of(OUTER)) == (((100.0, 900.0),), ())


def test_an_isolation_counts_within_the_period_only() -> None:
    found = blindness(DAY, hours(*EVER), (), [(INNER, (-500.0, 60.0)), (OUTER, (-500.0, -60.0))])
    assert found.isolated == {INNER: ((0.0, 60.0),)}


SPANS = st.tuples(st.integers(-5, 90), st.integers(-5, 90)).map(lambda pair: (min(pair) * 900.0, max(pair) * 900.0))


@given(st.sets(st.integers(-1, 23)), st.lists(SPANS, max_size=4))
def test_every_quarter_of_an_hour_is_blind_where_nothing_was_asked_or_we_were_cut_off(
    watched: set[int], isolations: list[Span]
) -> None:
    found = blindness(DAY, hours(*watched), (), [(INNER, span) for span in isolations]).of(INNER)
    for quarter in range(96):
        at = quarter * 900.0
        expected = quarter // 4 not in watched or any(since <= at < until for since, until in isolations)
        assert any(since <= at < until for since, until in found) == expected
