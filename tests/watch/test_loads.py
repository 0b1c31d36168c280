from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from netmon.lab.activity import Activity
from netmon.lab.loads import Load, link_loads
from netmon.model.device_identity import Source
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.inventory import Inventory
from netmon.model.link_sample import SLOT, LinkSample, joined, slot_at
from netmon.model.names import DeviceId, LinkId, ObservationId
from netmon.model.observation import DeviceReadings, Observation, ProbeName, Question
from netmon.model.plant import Link
from netmon.model.probing import IcmpUse, Probing
from netmon.watch.loads import better
from netmon.watch.meter import Passed
from tests.watch.plant import device, inventory, link, tree, without
from tests.watch.world import START, World

LINE = LinkId("core-ce")
MEGABIT = 10**6
Traffic = Callable[[Link, float], tuple[int, int]]


def steady(down: float, up: float) -> Traffic:
    """So many bit/s, all the time."""
    return lambda _, at: (int(down * at / 8), int(up * at / 8))


def world(plant: Inventory | None = None, traffic: Traffic | None = None) -> World:
    made = World(plant or tree({"core": "", "ce": "core"}))
    made.traffic = traffic or steady(20 * MEGABIT, 5 * MEGABIT)
    return made


def whole(made: World, link_: LinkId = LINE) -> dict[int, LinkSample]:
    """What is kept of a link, as the database joins it."""
    found: dict[int, LinkSample] = {}
    for part in made.books.slots:
        if part.link == link_:
            found[part.at] = joined(found[part.at], part) if part.at in found else part
    return found


def test_five_minutes_of_a_link_are_what_passed_it() -> None:
    made = world()
    made.run(4 * SLOT)
    slots = whole(made)
    assert [at - slot_at(START) for at in slots] == [0, SLOT, 2 * SLOT, 3 * SLOT]
    one = slots[slot_at(START) + SLOT]
    assert one.in_bps == pytest.approx(20 * MEGABIT, rel=0.01)
    assert one.out_bps == pytest.approx(5 * MEGABIT, rel=0.01)
    assert (one.errors, one.discards) == (0, 0)
    assert one.asked == one.answered == 3 * SLOT // 30  # three packets every thirty seconds
    assert one.rtt == pytest.approx(0.01)


def shine(made: World, id_: str, *lanes: float) -> None:
    """Let a device tell what light its ports receive: `lanes` at a port of the link, and bright light at another."""
    identity = made.identity(DeviceId(id_))
    end = next(
        one for link_ in made.inventory.links.values() for one in (link_.upper, link_.lower) if one.device == id_
    )
    assert end.interface is not None
    index = identity.index[identity.name.index(end.interface)]
    readings = [HealthReading(Measure.RX_POWER, f"lane {n}", dbm, Source("r"), index) for n, dbm in enumerate(lanes)]
    readings.append(HealthReading(Measure.RX_POWER, "elsewhere", -40.0, Source("r"), index + 1000))
    made.watch.receive(
        Observation(
            id=ObservationId(f"{id_}/snmp/{made.clock.monotonic()}"),
            device=DeviceId(id_),
            probe=ProbeName.SNMP,
            questions=frozenset({Question.HEALTH}),
            at=made.clock.wall(),
            took=0.1,
            result=DeviceReadings(health=Health(tuple(readings))),
        )
    )


def test_a_slot_holds_the_light_at_both_ends_and_of_lanes_the_weakest() -> None:
    made = world()
    made.run(SLOT + 60)
    shine(made, "core", -6.5)
    shine(made, "ce", -7.0, -19.25)
    made.run(5 * SLOT)
    lit = [(slot.rx_upper, slot.rx_lower) for slot in whole(made).values()]
    assert lit[:3] == [(None, None), (-6.5, -19.25), (-6.5, -19.25)]
    assert set(lit[3:]) == {(None, None)}, "what was read before the slot before is no longer so"


def test_what_the_lab_says_of_a_morning_is_what_is_kept_of_it() -> None:
    """Offices open: the load doubles within the hour."""
    plant = tree({"core": "", "pref": "core", "ce": "pref"})
    activity, seed = Activity(7, START), 7
    loads = {one.id: link_loads(one, seed) for one in plant.links.values()}

    def octets(load: Load, at: float) -> int:
        moment = activity.at(max(0.0, at - 1000.0))
        return load.steady * moment.ticks + load.busy * moment.busy

    made = world(plant, lambda one, at: (octets(loads[one.id][0], at), octets(loads[one.id][1], at)))
    made.run(6 * 3600)
    for link_, (down, up) in loads.items():
        slots = list(whole(made, link_).values())[1:]
        assert len(slots) == 6 * 3600 // SLOT - 1
        for slot in slots:
            since = slot.at - made.clock.offset
            for rate, load in ((slot.in_bps, down), (slot.out_bps, up)):
                true = 8 * (octets(load, since + SLOT) - octets(load, since)) / SLOT
                assert rate == pytest.approx(true, rel=0.15)
        mean = sum(slot.in_bps or 0.0 for slot in slots) / len(slots)
        span = slots[0].at - made.clock.offset, slots[-1].at + SLOT - made.clock.offset
        assert mean == pytest.approx(
            8 * (octets(down, span[1]) - octets(down, span[0])) / (span[1] - span[0]), rel=0.01
        )


def test_the_upper_end_speaks_for_a_link_whose_lower_end_has_nothing_to_read() -> None:
    plant = inventory([device("core"), device("ce", snmp=False)], [link("core", "ce")])
    made = world(plant)
    made.run(2 * SLOT)
    one = whole(made)[slot_at(START)]
    assert one.in_bps == pytest.approx(20 * MEGABIT, rel=0.01)
    assert one.out_bps == pytest.approx(5 * MEGABIT, rel=0.01)


def test_a_link_that_ends_at_a_unit_without_a_device_has_a_load_and_nobody_to_ask() -> None:
    plant = inventory([device("core")], [link("core", "unit:office")])
    made = world(plant)
    made.run(2 * SLOT)
    one = whole(made, LinkId("core-unit:office"))[slot_at(START)]
    assert one.in_bps == pytest.approx(20 * MEGABIT, rel=0.01)
    assert (one.asked, one.answered, one.rtt, one.loss) == (0, 0, None, None)


def test_a_link_with_nothing_to_say_has_no_slot_and_is_not_shown() -> None:
    plant = inventory([device("core", snmp=False)], [link("core", "unit:office")])
    made = world(plant)
    made.run(3 * SLOT)
    assert made.books.slots == []
    assert made.watch.board.samples == {}


def test_without_ping_the_askings_of_snmp_are_counted() -> None:
    quiet = Probing(icmp=IcmpUse.OFF)
    made = world(tree({"core": "", "ce": "core"}, quiet))
    made.run(3 * SLOT)
    one = whole(made)[slot_at(START) + SLOT]
    assert one.asked == one.answered == SLOT // 30
    assert one.rtt == pytest.approx(0.02)


def test_a_device_that_is_lost_shows_as_loss_and_its_load_as_what_the_upper_end_still_counts() -> None:
    made = world()
    made.run(2 * SLOT)
    made.box("ce").alive = False
    made.traffic = steady(0, 0)
    made.run(3 * SLOT)
    slots = whole(made)
    last = slots[max(slots)]
    assert last.loss == 1.0
    assert last.rtt is None
    assert (last.in_bps, last.out_bps) == (0.0, 0.0)


def test_a_link_that_nobody_can_read_any_more_has_no_load_and_not_a_load_of_nothing() -> None:
    made = world()
    made.run(2 * SLOT)
    for name in ("core", "ce"):
        made.box(name).agent = False
    made.run(4 * SLOT)
    slots = whole(made)
    last = slots[max(slots)]
    assert (last.in_bps, last.out_bps, last.errors, last.discards) == (None, None, None, None)
    assert last.loss == 0.0


def test_a_restart_leaves_a_gap_of_a_minute_and_no_spike() -> None:
    made = world()
    made.run(2 * SLOT + 100)
    made.box("ce").booted = made.clock.now
    made.run(2 * SLOT)
    for one in whole(made).values():
        assert one.in_bps == pytest.approx(20 * MEGABIT, rel=0.01)


def test_an_interface_that_moved_is_found_by_its_name_again() -> None:
    plant = tree({"core": "", "ce": "core", "ne": "core"})
    made = world(plant, lambda one, at: (int(at) * (10**6 if one.id == LINE else 10**3), 0))
    made.run(2 * SLOT)
    core = made.box("core")
    core.rows = {"to-ce": 2, "to-ne": 1}
    core.booted = made.clock.now
    made.box("ce").agent = False  # so that the core alone can tell
    made.run(5 * SLOT)
    for at, one in whole(made).items():
        assert one.in_bps is None or one.in_bps == pytest.approx(8 * 10**6, rel=0.05), at
    newest = whole(made)[max(whole(made))]
    assert newest.in_bps == pytest.approx(8 * 10**6, rel=0.05)


def test_the_board_shows_the_last_five_minutes_that_are_over() -> None:
    made = world()
    assert made.watch.board.samples == {}
    made.run(2 * SLOT)
    shown = made.watch.board.samples[LINE]
    assert shown.at == slot_at(made.clock.wall()) - SLOT
    assert shown == whole(made)[shown.at]


def test_what_leaves_the_inventory_leaves_the_board_and_its_running_slot_is_kept() -> None:
    made = world(tree({"core": "", "ce": "core", "ne": "core"}))
    made.run(SLOT + 150)
    kept = len(made.books.slots)
    made.load(without(made.inventory, "ne"))
    assert set(made.watch.board.samples) == {LINE}
    assert [part.link for part in made.books.slots[kept:]] == ["core-ne"]


def test_a_reload_does_not_disturb_the_running_slot() -> None:
    made, still = world(), world()
    still.run(3 * SLOT)
    for _ in range(12):
        made.run(SLOT / 4)
        made.load(replace(made.inventory, digest=str(made.clock.now)))
    assert whole(made) == whole(still)


def test_the_end_writes_the_running_slot_and_the_next_start_goes_on_with_it() -> None:
    made = world()
    made.run(SLOT + 150)
    made.watch.close()
    second = World(made.inventory, clock=made.clock)
    second.traffic = made.traffic
    second.run(2 * SLOT)
    made.books.slots += second.books.slots
    slots = whole(made)
    assert list(slots) == [slot_at(START) + n * SLOT for n in range(len(slots))]
    for one in slots.values():
        assert one.in_bps == pytest.approx(20 * MEGABIT, rel=0.01)


@pytest.mark.parametrize("step", [3600.0, -3600.0, 90.0, -90.0, SLOT, -SLOT])
def test_a_clock_that_is_stepped_makes_no_spike_and_loses_no_asking(step: float) -> None:
    made, still = world(), world()
    still.run(6 * SLOT)
    made.run(2 * SLOT + 70)
    made.clock.offset += step
    made.run(4 * SLOT - 70)
    for one in whole(made).values():
        assert one.in_bps is None or one.in_bps == pytest.approx(20 * MEGABIT, rel=0.01)
        assert one.at % SLOT == 0
    for each in (made, still):
        each.watch.close()
    assert sum(one.asked for one in whole(made).values()) == sum(one.asked for one in whole(still).values())


def test_a_slot_of_many_links_is_written_a_few_at_a_time() -> None:
    made = world(tree({"core": ""} | {f"ce{n}": "core" for n in range(120)}))
    made.run(2 * SLOT)
    at = slot_at(START) + SLOT
    made.run(slot_at(made.clock.wall()) + SLOT - made.clock.wall() + 1.5)
    begun = [part for part in made.books.slots if part.at == at + SLOT]
    made.run(10.0)
    assert 0 < len(begun) < 120
    assert len([part for part in made.books.slots if part.at == at + SLOT]) == 120


def test_the_end_that_saw_much_more_of_the_slot_speaks() -> None:
    lower, upper = Passed(in_seconds=120.0), Passed(in_seconds=300.0)
    assert better(lower, upper) is upper
    assert better(Passed(in_seconds=240.0), upper).in_seconds == 240.0
    assert better(None, upper) is upper
    assert better(lower, None) is lower
    assert better(None, None) == Passed()


def test_a_device_that_got_another_address_is_not_compared_with_the_one_before() -> None:
    made = world()
    made.run(2 * SLOT)
    devices = dict(made.inventory.devices)
    ce = DeviceId("ce")
    devices[ce] = replace(devices[ce], address=devices[ce].address + 1)
    meter = made.watch._loaded().devices[ce].ends[0].meter
    assert meter._before is not None
    made.load(replace(made.inventory, devices=devices))
    assert meter._before is None
