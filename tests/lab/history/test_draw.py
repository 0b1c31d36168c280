"""The faults of a past are drawn: the same for the same seed, believable, and none left in the end."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.lab.faults import Fault, Noun, Verb
from netmon.lab.history.draw import SETTLED, plot_of
from netmon.lab.history.episode import Plot
from netmon.lab.history.rates import DAY, HOUR, NIGHT, SMALL_HOURS, SUMMER
from netmon.lab.plant import Plant
from netmon.model.inventory import Inventory
from tests.lab.history.given import START
from tests.watch.plant import tree, without

ZONE = ZoneInfo("Asia/Shanghai")
DAYS = 400


def province() -> Inventory:
    """Five nodes below a hub, eight counties below each."""
    nodes = {f"p{node}": "hub" for node in range(5)}
    return tree({"hub": "", **nodes, **{f"p{node}-c{at}": f"p{node}" for node in range(5) for at in range(8)}})


def drawn(seed: int = 1, days: float = DAYS, inventory: Inventory | None = None) -> Plot:
    return plot_of(inventory or province(), ZONE, START - days * DAY, START, seed)


def hours(plot: Plot, verb: Verb, *, longest: float = 1e9) -> Counter[int]:
    return Counter(
        datetime.fromtimestamp(one.start, ZONE).hour
        for one in plot.episodes
        if one.fault.verb is verb and one.end - one.start <= longest
    )


def test_the_same_seed_draws_the_same_past_and_another_seed_another() -> None:
    assert drawn(3).episodes == drawn(3).episodes
    assert drawn(3).episodes != drawn(4).episodes


def test_a_thing_keeps_its_faults_when_others_join_the_inventory() -> None:
    whole, smaller = drawn(), drawn(inventory=without(province(), "p4-c7"))
    county = [one for one in whole.episodes if one.fault.thing.id == "p0-c0" and one.fault.verb is Verb.LOSSY]
    assert [one for one in smaller.episodes if one.fault.thing.id == "p0-c0" and one.fault.verb is Verb.LOSSY] == county


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 1 << 40), st.integers(1, 60))
def test_every_fault_ends_before_the_past_does_and_names_what_there_is(seed: int, days: int) -> None:
    inventory = province()
    plot = drawn(seed, days, inventory)
    for one in plot.episodes:
        assert plot.since < one.start < one.end < plot.until - SETTLED
    Plant(inventory).effects({one.fault for one in plot.episodes if one.fault.verb is not Verb.LOSSY})
    times = [stage.at for stage in plot.stages]
    assert times == sorted(set(times))
    assert plot.since == times[0]
    assert times[-1] < plot.until
    assert plot.stages[-1].inventory is inventory


def test_every_kind_of_fault_happens_in_a_year() -> None:
    verbs = {one.fault.verb for one in drawn().episodes}
    assert verbs == {Verb.CUT, Verb.KILL, Verb.SHUT, Verb.DOWN, Verb.LOSSY}


def test_lines_are_cut_by_day_and_shut_for_works_in_the_evening() -> None:
    plot = drawn()
    by_day = sum(count for hour, count in hours(plot, Verb.CUT).items() if 8 <= hour < 18)
    assert by_day > 0.6 * sum(hours(plot, Verb.CUT).values())
    assert set(hours(plot, Verb.SHUT)) <= {21, 22, 23}


def test_power_fails_at_night_and_in_summer_storms() -> None:
    edge = [one for one in drawn().episodes if one.fault.verb is Verb.KILL and "-c" in one.fault.thing.id]
    chronic, _ = Counter(one.fault.thing.id for one in edge).most_common(1)[0]
    for one in edge:
        local = datetime.fromtimestamp(one.start, ZONE)
        night = local.hour in NIGHT or local.hour in SMALL_HOURS
        assert one.fault.thing.id == chronic or night or local.month in SUMMER


def test_one_device_is_a_trouble_all_year_round() -> None:
    counts = Counter(one.fault.thing.id for one in drawn().episodes if one.fault.verb is Verb.KILL)
    (worst, most), (_, next_most) = counts.most_common(2)
    assert most > 5 * next_most
    assert worst not in {"hub", "p0", "p1", "p2", "p3", "p4"}


def test_a_cable_takes_several_circuits_within_minutes() -> None:
    starts = defaultdict(set)
    for one in drawn(days=800).episodes:
        if one.fault.verb is Verb.CUT and one.fault.thing.noun is Noun.LINK:
            starts[one.start // 300].add(one.fault.thing.id)
    assert max(map(len, starts.values())) >= 3


def test_the_network_grows_from_three_fifths_to_all_of_it() -> None:
    plot = drawn()
    first, last = plot.stages[0].inventory, plot.stages[-1].inventory
    assert len(first.devices) == round(0.6 * len(last.devices))
    counts = [len(stage.inventory.devices) for stage in plot.stages]
    assert counts == sorted(set(counts))
    for stage in plot.stages:
        here = stage.inventory.devices.keys()
        assert all(link.upper.device in here and link.lower.device in here for link in stage.inventory.links.values())
        assert stage.inventory.units == last.units, "a unit counts before it is connected"
    for stage in plot.stages[1:-1]:
        local = datetime.fromtimestamp(stage.at, ZONE)
        assert local.weekday() < 5
        assert 9 <= local.hour < 17


def test_nobody_watched_over_one_weekend_of_a_long_past() -> None:
    [pause] = drawn().pauses
    assert pause.end - pause.start == 2 * DAY
    assert datetime.fromtimestamp(pause.start, ZONE).weekday() == 4
    assert drawn(days=30).pauses == ()


def test_a_flapping_port_comes_and_goes() -> None:
    flaps = sorted((one.start, one.end) for one in drawn().episodes if one.fault.verb is Verb.DOWN)
    assert len(flaps) > 40
    assert all(end - start < 5 * 60 for start, end in flaps)
    gaps = [later[0] - earlier[1] for earlier, later in pairwise(flaps)]
    assert sum(0 < gap < HOUR / 6 for gap in gaps) > 0.8 * len(gaps)


def test_a_fault_reads_as_what_one_would_type() -> None:
    fault = next(one.fault for one in drawn().episodes if one.fault.verb is Verb.CUT)
    assert isinstance(fault, Fault)
    assert str(fault).startswith("cut link ")
