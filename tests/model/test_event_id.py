from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.model.event_id import EventIds, is_event_id

TIMES = st.floats(min_value=0, max_value=4e9, allow_nan=False)


@settings(deadline=None)
@given(st.lists(TIMES, min_size=1))
def test_ids_grow_strictly_as_text_even_when_the_clock_steps_back(times: list[float]) -> None:
    ids = EventIds()
    made = [ids.next(at) for at in times]
    assert made == sorted(set(made))
    assert all(map(is_event_id, made))


@settings(deadline=None)
@given(TIMES, st.floats(min_value=0, max_value=86_400))
def test_a_restart_with_a_clock_behind_continues_after_the_last_stored_id(at: float, behind: float) -> None:
    stored = EventIds().next(at)
    assert EventIds(after=stored).next(max(0.0, at - behind)) > stored


def test_an_id_is_the_time_in_microseconds() -> None:
    assert EventIds().next(1_700_000_000.25) == "01700000000250000"


@pytest.mark.parametrize("text", ["1700000000", "0170000000025000x", "٠١٧٠٠٠٠٠٠٠٠٢٥٠٠٠٠"])
def test_what_is_not_an_id_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not an event id"):
        EventIds(after=text)
