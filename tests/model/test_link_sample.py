from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.link_sample import SLOT, LinkSample, joined, slot_at
from netmon.model.names import LinkId

LINE = LinkId("line")
RATES = st.none() | st.floats(0, 1e12)
COUNTS = st.none() | st.integers(0, 10**9)
ASKED = st.integers(0, 100).flatmap(lambda asked: st.tuples(st.just(asked), st.integers(0, asked)))


@st.composite
def samples(draw: st.DrawFn, at: int = 0, link: LinkId = LINE) -> LinkSample:
    asked, answered = draw(ASKED)
    rtt = draw(st.floats(1e-6, 60.0)) if answered else None
    return LinkSample(link, at, draw(RATES), draw(RATES), draw(COUNTS), draw(COUNTS), asked, answered, rtt)


def test_slots_begin_at_multiples_of_five_minutes() -> None:
    assert [slot_at(wall) for wall in (0.0, 299.999, 300.0, 1_790_000_123.5)] == [0, 0, 300, 1_790_000_100]
    assert slot_at(-0.5) == -SLOT


@pytest.mark.parametrize(
    ("asked", "answered", "loss"),
    [(0, 0, None), (30, 30, 0.0), (30, 15, 0.5), (30, 0, 1.0), (30, 33, 0.0)],
)
def test_loss_is_unknown_where_nobody_asked(asked: int, answered: int, loss: float | None) -> None:
    assert LinkSample(LINE, 0, asked=asked, answered=answered).loss == loss


def test_a_slot_of_which_nothing_is_known_is_empty_and_one_of_zeros_is_not() -> None:
    assert LinkSample(LINE, 0).empty
    assert not LinkSample(LINE, 0, in_bps=0.0).empty
    assert not LinkSample(LINE, 0, errors=0).empty
    assert not LinkSample(LINE, 0, asked=1).empty
    assert not LinkSample(LINE, 0, rx_upper=-7.0).empty


def test_of_two_parts_the_later_one_tells_the_light() -> None:
    before, after = LinkSample(LINE, 0, rx_upper=-7.0, rx_lower=-8.0), LinkSample(LINE, 0, rx_upper=-21.5)
    whole = joined(before, after)
    assert (whole.rx_upper, whole.rx_lower) == (-21.5, -8.0)


@given(samples(), samples())
def test_two_parts_of_a_slot_join_in_either_order(one: LinkSample, other: LinkSample) -> None:
    whole = joined(one, other)
    assert whole == joined(other, one)
    assert (whole.asked, whole.answered) == (one.asked + other.asked, one.answered + other.answered)
    for mine, theirs, both in (
        (one.in_bps, other.in_bps, whole.in_bps),
        (one.out_bps, other.out_bps, whole.out_bps),
        (one.rtt, other.rtt, whole.rtt),
    ):
        known = [value for value in (mine, theirs) if value is not None]
        if both is None:
            assert known == []
        else:
            assert min(known) * (1 - 1e-9) <= both <= max(known) * (1 + 1e-9)


@given(samples())
def test_a_part_of_which_nothing_is_known_changes_nothing(one: LinkSample) -> None:
    assert joined(one, LinkSample(LINE, 0)) == one


def test_the_longer_part_counts_for_more() -> None:
    short, long = LinkSample(LINE, 0, in_bps=0.0, asked=3), LinkSample(LINE, 0, in_bps=100.0, asked=27)
    assert joined(short, long).in_bps == pytest.approx(90.0)


def test_parts_of_different_slots_do_not_join() -> None:
    with pytest.raises(ValueError, match="is not"):
        joined(LinkSample(LINE, 0), LinkSample(LINE, 300))
