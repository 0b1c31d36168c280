from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netmon.model.names import DeviceId
from netmon.poller.wheel import Cause, Wheel
from tests.poller.plant import busiest_second

START, WALL = 1000.0, 1_767_225_600.0
Visits = list[tuple[float, DeviceId, Cause]]
INTERVALS = st.sampled_from([5.0, 10.0, 30.0, 60.0, 300.0])


def names(count: int, prefix: str = "ce") -> list[DeviceId]:
    return [DeviceId(f"{prefix}-{number}") for number in range(count)]


def started(intervals: dict[DeviceId, float]) -> Wheel:
    wheel = Wheel()
    wheel.load(intervals, START)
    wheel.start(START, WALL)
    return wheel


def turn(wheel: Wheel, begin: float, end: float) -> Visits:
    """Turn the wheel as the poller does: at each time it names, until `end`."""
    visits: Visits = []
    now = begin
    while now < end:
        visits += [(now, due.device, due.cause) for due in wheel.due(now)]
        following = wheel.next_at(now)
        if following is None:
            break
        now = max(now, following)
    return visits


def by_device(visits: Visits) -> dict[DeviceId, list[float]]:
    times: defaultdict[DeviceId, list[float]] = defaultdict(list)
    for at, device, _ in visits:
        times[device].append(at)
    return times


def most_allowed(intervals: dict[DeviceId, float]) -> float:
    return max(1.0, 3 * sum(1 / seconds for seconds in intervals.values()))


@settings(max_examples=25, deadline=None)
@given(count=st.integers(1000, 2500), kinds=st.lists(INTERVALS, min_size=1, max_size=3), seed=st.integers(0, 10**6))
def test_no_second_sees_more_than_three_times_the_mean_at_start_running_and_after_a_reload(
    count: int, kinds: list[float], seed: int
) -> None:
    intervals = {device: kinds[place % len(kinds)] for place, device in enumerate(names(count, f"a{seed}"))}
    wheel = started(intervals)
    visits = turn(wheel, START, START + 40)
    assert busiest_second(at for at, _, _ in visits) <= most_allowed(intervals)

    replaced = list(intervals)[seed % 7 :: 10]
    after = {device: seconds for device, seconds in intervals.items() if device not in set(replaced)}
    after |= dict.fromkeys(names(len(replaced), f"b{seed}"), kinds[0])
    wheel.load(after, START + 40)
    visits += turn(wheel, START + 40, START + 80)
    assert busiest_second(at for at, _, _ in visits) <= max(most_allowed(intervals), most_allowed(after))


@settings(max_examples=25, deadline=None)
@given(count=st.integers(1, 1500), kinds=st.lists(INTERVALS, min_size=1, max_size=3))
@example(1000, [300.0])  # the fewest with a pacer of no more than twice the mean, which is little here
def test_every_device_is_due_once_in_every_interval(count: int, kinds: list[float]) -> None:
    intervals = {device: kinds[place % len(kinds)] for place, device in enumerate(names(count))}
    wheel = started(intervals)
    times = by_device([visit for visit in turn(wheel, START, START + 700) if visit[2] is Cause.SLOT])
    for device, seconds in intervals.items():
        assert times[device][0] <= START + seconds + 1
        pauses = [later - earlier for earlier, later in pairwise(times[device])]
        # The pacer may put a visit off by a moment where the phases of several intervals meet.
        assert pauses == pytest.approx([seconds] * len(pauses), abs=1.0)
    assert wheel.skipped == 0


@settings(max_examples=15, deadline=None)
@given(keep=st.integers(1, 400), gone=st.integers(0, 400), new=st.integers(0, 400))
def test_a_reload_does_not_move_those_who_stay(keep: int, gone: int, new: int) -> None:
    staying, leaving, coming = names(keep, "stay"), names(gone, "gone"), names(new, "new")
    before = dict.fromkeys([*staying, *leaving], 30.0)
    undisturbed, reloaded = started(before), started(before)
    turn(undisturbed, START, START + 45)
    turn(reloaded, START, START + 45)
    reloaded.load(dict.fromkeys([*coming, *staying], 30.0), START + 45)
    expected = by_device(turn(undisturbed, START + 45, START + 105))
    times = by_device(turn(reloaded, START + 45, START + 105))
    for device in staying:
        assert times[device] == pytest.approx(expected[device], abs=1.0)
    assert not times.keys() & set(leaving)
    assert all(times[device][0] <= START + 45 + 31 for device in coming)


def test_a_few_devices_are_all_asked_within_seconds_of_the_start() -> None:
    few = names(12)
    times = by_device(turn(started(dict.fromkeys(few, 300.0)), START, START + 5))
    assert set(times) == set(few)


def test_a_start_knows_everybody_long_before_the_longest_interval_is_over() -> None:
    kinds = {"core": (20, 10.0), "node": (20, 15.0), "county": (310, 30.0), "lan": (165, 60.0)}
    intervals = {device: seconds for kind, (count, seconds) in kinds.items() for device in names(count, kind)}
    visits = turn(started(intervals), START, START + 22)
    assert by_device(visits).keys() == intervals.keys()
    firsts = Counter(device for _, device, cause in visits if cause is Cause.FIRST)
    assert set(firsts.values()) == {1}


def test_a_few_devices_that_join_are_asked_within_seconds_too() -> None:
    wheel = started(dict.fromkeys(names(10), 300.0))
    turn(wheel, START, START + 100)
    wheel.load(dict.fromkeys([*names(10), *names(4, "new")], 300.0), START + 100)
    assert set(names(4, "new")) <= by_device(turn(wheel, START + 100, START + 103)).keys()


def test_what_was_loaded_long_before_the_start_is_not_due_all_at_once() -> None:
    wheel = Wheel()
    intervals = dict.fromkeys(names(1000), 30.0)
    wheel.load(intervals, START)
    wheel.start(START + 25, WALL)
    visits = turn(wheel, START + 25, START + 60)
    assert busiest_second(at for at, _, _ in visits) <= most_allowed(intervals)
    assert wheel.skipped == 0


@pytest.mark.parametrize("stall", [3.0, 20.0, 31.0, 3600.0])
def test_after_a_stall_what_piled_up_is_worked_off_evenly(stall: float) -> None:
    intervals = dict.fromkeys(names(1500), 30.0)
    wheel = started(intervals)
    turn(wheel, START, START + 60)
    visits = turn(wheel, START + 60 + stall, START + 150 + stall)
    assert busiest_second(at for at, _, _ in visits) <= most_allowed(intervals)
    assert len(by_device(visits)) == 1500


def test_slots_missed_by_whole_intervals_are_skipped_and_counted() -> None:
    wheel = started({DeviceId("ce"): 30.0})
    turn(wheel, START, START + 60)
    assert len(wheel.due(START + 60 + 120)) == 1
    assert wheel.skipped in {3, 4}


def test_slots_are_numbered_from_the_epoch_so_that_a_restart_goes_on_counting() -> None:
    first = started({DeviceId("ce"): 30.0})
    again = Wheel()
    again.load({DeviceId("ce"): 30.0}, 5.0)
    again.start(5.0, WALL + 300)
    slots = [due.slot for now in (START + 31, START + 61) for due in first.due(now)]
    later = [due.slot for now in (5.0 + 31, 5.0 + 61) for due in again.due(now)]
    assert max(int(slot.partition(".")[0]) for slot in slots) == WALL // 30 + 2
    assert min(later) > max(slots)


def test_asks_are_due_when_said_and_asks_for_the_same_moment_are_one() -> None:
    wheel = started({DeviceId("ce"): 30.0})
    for after in (1.0, 2.0, 2.0, 4.0):
        wheel.ask(DeviceId("ce"), START + after)
    asks = [at for at, _, cause in turn(wheel, START, START + 10) if cause is Cause.ASK]
    assert asks == pytest.approx([START + 1, START + 2, START + 4])


def test_an_ask_for_a_device_that_left_comes_to_nothing() -> None:
    wheel = started({DeviceId("ce"): 30.0, DeviceId("pe"): 30.0})
    wheel.ask(DeviceId("ce"), START + 2)
    wheel.load({DeviceId("pe"): 30.0}, START + 1)
    wheel.ask(DeviceId("ce"), START + 3)
    assert {device for _, device, _ in turn(wheel, START + 1, START + 60)} == {"pe"}
