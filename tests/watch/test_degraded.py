"""What works and not as it should, on the virtual clock: told once, over once, and never at the cost of a state."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from netmon.model.degradation import Condition, Degradation
from netmon.model.device_identity import Source
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.incident import Severity
from netmon.model.inventory import Inventory
from netmon.model.link_sample import LinkSample
from netmon.model.names import DeviceId, LinkId, ObservationId, Subject
from netmon.model.observation import DeviceReadings, Observation, ProbeName, Question
from netmon.model.quality import QualityRecord
from netmon.model.thresholds import BUILT_IN, Thresholds
from tests.watch.plant import dev, lnk, tree, without
from tests.watch.world import World

MEASURES = {
    "cpu": Measure.CPU,
    "temperature": Measure.TEMPERATURE,
    "fan": Measure.FAN,
    "supply": Measure.POWER_SUPPLY,
    "rx": Measure.RX_POWER,
}
MINUTE = 60.0


def health(**values: float) -> Health:
    """Sensors by what they measure and their number: `cpu0=40`, `fan1=0`; light is that of the port of that ifIndex."""
    readings = []
    for name, value in values.items():
        kind = name.rstrip("0123456789")
        light = int(name.removeprefix(kind)) if kind == "rx" else None
        readings.append(HealthReading(MEASURES[kind], name, value, Source("vrp.health"), light))
    return Health(tuple(readings))


def read(world: World, device: str, now: Health) -> None:
    """Let the sensors of a device be read."""
    result = DeviceReadings(health=now)
    asked = frozenset({Question.HEALTH})
    id_ = ObservationId(f"{device}/health/{world.clock.now}")
    world.watch.receive(Observation(id_, DeviceId(device), ProbeName.SNMP, asked, world.clock.wall(), 0.02, result))


def for_a_while(world: World, device: str, minutes: float, now: Health) -> None:
    """Let time pass in which the sensors of a device say the same, read every five minutes."""
    end = world.clock.now + minutes * MINUTE
    while world.clock.now < end:
        read(world, device, now)
        world.run(5 * MINUTE)


def told(world: World, subject: Subject) -> list[str]:
    """Name what of a subject is not as it should be."""
    return [f"{one.condition} {one.sensor}".strip() for one in world.watch.board.degradations.get(subject, ())]


def notes(world: World, since: float = 0.0) -> list[str]:
    """The notes, each as its code and what it is about."""
    return [
        " ".join([note.what.code, dict(note.what.facts).get("sensor", "")]).strip()
        for note in world.books.notes
        if note.at >= since
    ]


def pair(thresholds: Thresholds = BUILT_IN) -> World:
    """A hub and a county's router below it."""
    whole = tree({"hub": "", "ce": "hub"})
    world = World(ruled(whole, thresholds, ["ce"]))
    world.run(2 * MINUTE)
    return world


def ruled(whole: Inventory, thresholds: Thresholds, devices: Iterable[str]) -> Inventory:
    """The inventory with these thresholds at some devices, and at all links."""
    changed = {DeviceId(name): replace(whole.devices[DeviceId(name)], thresholds=thresholds) for name in devices}
    links = {id_: replace(link, thresholds=thresholds) for id_, link in whole.links.items()}
    return replace(whole, devices={**whole.devices, **changed}, links=links)


def test_a_fan_fails_and_is_replaced() -> None:
    world = pair()
    for_a_while(world, "ce", 10, health(fan0=1.0, fan1=1.0))
    began = world.clock.wall()
    read(world, "ce", health(fan0=1.0, fan1=0.0))
    assert told(world, dev("ce")) == []
    world.run(5 * MINUTE)
    for_a_while(world, "ce", 10, health(fan0=1.0, fan1=0.0))
    assert world.watch.board.degradations[dev("ce")] == (
        Degradation(dev("ce"), Condition.FAN, Severity.MINOR, began, 0.0, 0.0, "fan1"),
    )
    for_a_while(world, "ce", 15, health(fan0=1.0, fan1=1.0))
    assert told(world, dev("ce")) == []
    assert notes(world) == ["note.degraded_failed_at fan1", "note.degraded_over_works_at fan1"]
    assert world.events(world.clock.now - 30 * MINUTE) == []


def test_without_any_fan_it_is_graver() -> None:
    world = pair()
    for_a_while(world, "ce", 15, health(fan0=0.0, fan1=0.0))
    assert {one.severity for one in world.watch.board.degradations[dev("ce")]} == {Severity.MAJOR}


def test_a_sensor_that_is_gone_keeps_its_condition_for_an_hour() -> None:
    world = pair()
    for_a_while(world, "ce", 15, health(fan0=1.0, fan1=0.0))
    for_a_while(world, "ce", 50, health(fan0=1.0))
    assert told(world, dev("ce")) == ["fan fan1"]
    for_a_while(world, "ce", 20, health(fan0=1.0))
    assert told(world, dev("ce")) == []
    assert notes(world)[-1] == "note.degraded_over_unread_at fan1"


def test_while_a_device_is_down_its_conditions_stay_as_they_are() -> None:
    world = pair()
    for_a_while(world, "ce", 20, health(cpu0=99.0))
    world.box("ce").alive = False
    world.run(120 * MINUTE)
    assert told(world, dev("ce")) == ["cpu cpu0"]
    world.box("ce").alive = True
    world.run(5 * MINUTE)
    for_a_while(world, "ce", 20, health(cpu0=20.0))
    assert told(world, dev("ce")) == []


def test_what_was_read_before_an_outage_does_not_count_after_it() -> None:
    world = pair()
    read(world, "ce", health(cpu0=99.0))
    world.box("ce").alive = False
    world.run(30 * MINUTE)
    world.box("ce").alive = True
    world.run(5 * MINUTE)
    read(world, "ce", health(cpu0=99.0))
    assert told(world, dev("ce")) == []


def test_a_condition_that_comes_and_goes_is_noted_once_an_hour() -> None:
    world = pair(replace(BUILT_IN, cpu=replace(BUILT_IN.cpu, hold=0.0, release=0.0) if BUILT_IN.cpu else None))
    since = world.clock.wall()
    for number in range(24):
        read(world, "ce", health(cpu0=99.0 if number % 2 else 20.0))
        world.run(5 * MINUTE)
    assert len(notes(world, since)) <= 4


def test_a_restart_neither_forgets_nor_notes_twice() -> None:
    world = pair()
    for_a_while(world, "ce", 20, health(temperature0=80.0))
    shown = world.watch.board.degradations[dev("ce")]
    world.watch.close()
    again = restarted(world)
    assert again.watch.board.degradations[dev("ce")] == shown
    again.run(5 * MINUTE)
    for_a_while(again, "ce", 20, health(temperature0=80.0))
    assert notes(again) == []
    for_a_while(again, "ce", 20, health(temperature0=50.0))
    assert notes(again) == ["note.degraded_over_at temperature0"]
    assert again.books.qualities[dev("ce")].degradations == ()


def restarted(world: World) -> World:
    return World(
        world.inventory,
        remembered=world.books.beliefs.values(),
        clock=world.clock,
        quality=world.books.qualities,
    )


def test_what_is_switched_off_at_a_reload_is_over_without_a_word() -> None:
    world = pair()
    for_a_while(world, "ce", 20, health(cpu0=99.0))
    count = len(world.books.notes)
    world.load(ruled(world.inventory, replace(BUILT_IN, cpu=None), ["ce"]))
    assert told(world, dev("ce")) == []
    for_a_while(world, "ce", 20, health(cpu0=99.0))
    assert told(world, dev("ce")) == []
    assert len(world.books.notes) == count
    assert world.books.qualities[dev("ce")].degradations == ()


def test_what_left_the_inventory_leaves_nothing_behind() -> None:
    world = pair()
    for_a_while(world, "ce", 20, health(cpu0=99.0))
    world.load(without(world.inventory, "ce"))
    assert world.books.qualities[dev("ce")] == QualityRecord(dev("ce"))
    assert world.watch.board.degradations == {}


def samples(
    world: World,
    minutes: float,
    *,
    bps: float | None = None,
    errors: int | None = None,
    rx_lower: float | None = None,
) -> None:
    """Let so many minutes of a link pass, slot by slot."""
    link = world.inventory.links[LinkId("hub-ce")]
    tracks = {end.upper: (track, end) for track in world.watch._loaded().devices.values() for end in track.ends}
    for _ in range(int(minutes // 5)):
        sample = LinkSample(link.id, int(world.clock.wall()), bps, bps, errors, rx_lower=rx_lower)
        world.watch._degraded.sample(link, lnk("hub-ce"), sample, tracks.get(True), tracks.get(False))
        world.run(5 * MINUTE)


def test_light_that_fades_slowly_is_told_before_it_is_gone() -> None:
    """A tenth of a decibel every quarter of an hour, from -7 dBm."""
    world = pair()
    samples(world, 120, rx_lower=-7.0)
    dbm = -7.0
    while not told(world, lnk("hub-ce")):
        dbm -= 0.1
        samples(world, 15, rx_lower=dbm)
    assert -14.0 < dbm < -11.0
    assert told(world, lnk("hub-ce")) == ["light ce to-hub"]
    samples(world, 60, rx_lower=-7.0)
    assert told(world, lnk("hub-ce")) == []


def test_a_full_link_is_told_against_the_speed_of_its_ports() -> None:
    world = pair()
    samples(world, 30, bps=0.95e9)
    [one] = world.watch.board.degradations[lnk("hub-ce")]
    assert (one.condition, one.limit) == (Condition.LOAD, 0.9)
    assert one.value == pytest.approx(0.95)


def test_a_link_that_is_down_keeps_what_was_told_of_it() -> None:
    world = pair()
    samples(world, 30, errors=3000)
    assert told(world, lnk("hub-ce")) == ["errors"]
    world.dark.add("hub-ce")
    samples(world, 60, errors=0)
    assert told(world, lnk("hub-ce")) == ["errors"]
    world.dark.clear()
    samples(world, 30, errors=0)
    assert told(world, lnk("hub-ce")) == []


def test_a_detour_makes_every_ping_slower_and_a_satellite_does_not() -> None:
    world = pair()
    world.box("ce").ping = 0.6
    world.run(3 * 3600.0)
    assert told(world, dev("ce")) == []
    world.box("ce").ping = 1.4
    world.run(1800.0)
    assert told(world, dev("ce")) == []
    world = pair()
    world.run(2 * 3600.0)
    world.box("ce").ping = 0.3
    world.run(1800.0)
    assert told(world, dev("ce")) == ["rtt"]
    world.box("ce").ping = 0.01
    world.run(1800.0)
    assert told(world, dev("ce")) == []


def test_a_slow_way_is_told_at_the_top_of_it() -> None:
    world = World(tree({"hub": "", "pref": "hub", "ce": "pref"}))
    world.run(2 * 3600.0)
    world.box("pref").ping = world.box("ce").ping = 0.4
    world.run(1800.0)
    assert (told(world, dev("pref")), told(world, dev("ce"))) == (["rtt"], [])
