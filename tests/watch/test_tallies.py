from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from netmon.model.names import DeviceId
from netmon.model.observation import Echo, Failure, FailureKind, ProbeName
from netmon.model.rollup import HourTally
from netmon.watch.tallies import Tally
from tests.watch.plant import tree
from tests.watch.world import START, World

HOUR = 3600
ICMP = ProbeName.ICMP


def tally() -> Tally:
    one = Tally(DeviceId("ce"), ICMP)
    assert one.take(START) is None
    return one


def test_an_hour_of_bursts_adds_up() -> None:
    one = tally()
    one.add(None, Echo(3, 3, 0.010, 0.020, 0.030))
    one.add(None, Echo(3, 1, 0.005, 0.005, 0.005))
    one.add(Failure(FailureKind.TIMEOUT), Echo(3, 0))
    part = one.take(START + 60.0)
    assert part == HourTally(
        DeviceId("ce"), ICMP, int(START) // HOUR * HOUR, 3, 2, {FailureKind.TIMEOUT: 1},
        9, 4, 4, 0.02 * 3 + 0.005, 0.005, 0.030,
    )  # fmt: skip
    assert one.take(START + 120.0) is None


def test_what_has_no_round_trip_time_adds_none() -> None:
    one = tally()
    one.add(None, None)
    part = one.take(START)
    assert part is not None
    assert (part.valid, part.ok, part.rtt_count, part.rtt_min, part.rtt_max) == (1, 1, 0, None, None)


@given(st.lists(st.tuples(st.integers(0, 3), st.floats(0.0001, 3.0)), max_size=30))
def test_every_asking_is_either_ok_or_failed(bursts: list[tuple[int, float]]) -> None:
    one = tally()
    for received, rtt in bursts:
        echo = Echo(3, received, rtt, rtt, rtt) if received else Echo(3, 0)
        one.add(None if received else Failure(FailureKind.TIMEOUT), echo)
    part = one.take(START)
    assert (part is None) == (not bursts)
    if part is not None:
        assert part.valid == part.ok + sum(part.failed.values()) == len(bursts)
        assert part.received <= part.sent == 3 * len(bursts)
        assert part.rtt_count == part.received


def test_parts_are_passed_on_about_each_minute_and_none_is_lost() -> None:
    world = World(tree({"core": "", "ce": "core"}))
    world.run(61.0)
    assert world.books.parts
    world.run(2 * HOUR)
    world.watch.close()
    visits = Counter(id_ for _, id_ in world.visits)
    for id_ in ("core", "ce"):
        for probe in (ProbeName.ICMP, ProbeName.SNMP):
            parts = [part for part in world.books.parts if part.device == id_ and part.probe is probe]
            assert sum(part.valid for part in parts) == visits[DeviceId(id_)]
            assert {part.hour % HOUR for part in parts} == {0}
            assert len({part.hour for part in parts}) in (3, 4)


def test_an_asking_counts_in_the_hour_in_which_it_began() -> None:
    one = tally()
    start_of_next = (int(START) // HOUR + 1) * HOUR
    assert not one.outside(start_of_next - 0.1)
    assert one.outside(start_of_next)
    assert one.outside(START - 2 * HOUR)  # the wall clock was stepped back
