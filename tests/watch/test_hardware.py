"""What a device says of itself, and how it is: shown at once, kept where it is worth it, and not shown for ever."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.hardware import DeviceRecord, FactName, KeptFact
from netmon.model.health import Health, HealthReading, Measure
from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question, System
from netmon.watch.board import DeviceView
from netmon.watch.watch import Watch
from tests.watch.plant import device, inventory
from tests.watch.world import Books, VirtualClock

R1 = DeviceId("r1")
RULE = Source("vrp.all", "1.3.6.1.4.1.2011")


class Desk:
    """A watch over one device, and what is written down of it."""

    def __init__(self, records: Mapping[DeviceId, DeviceRecord] | None = None) -> None:
        self.clock, self.books = VirtualClock(), Books()
        self.watch = Watch(self.clock, self.books, lambda device, after: None)
        self.watch.load(inventory([device("r1")]), records=records)

    @property
    def view(self) -> DeviceView:
        return self.watch.board.devices[R1]

    def hear(self, result: DeviceReadings | Failure, question: Question, after: float = 0.0) -> None:
        self.clock.now += after
        id_ = ObservationId(f"{self.clock.now}")
        seen = Observation(id_, R1, ProbeName.SNMP, frozenset({question}), self.clock.wall(), 0.0, result)
        self.watch.receive(seen)
        self.watch.tick()

    def says(self, serial: str | None, version: str | None = "8.180", after: float = 3600.0) -> None:
        found = DeviceIdentity(
            serial=None if serial is None else Fact(serial, RULE),
            version=None if version is None else Fact(version, RULE),
        )
        self.hear(DeviceReadings(device=found, system=System(object_id="1.3.6.1.4.1.2011.2")), Question.IDENTITY, after)

    def feels(self, *readings: HealthReading, after: float = 300.0) -> Health:
        health = Health(readings)
        self.hear(DeviceReadings(health=health), Question.HEALTH, after)
        return health


def cpu(value: float) -> HealthReading:
    return HealthReading(Measure.CPU, "0", value, RULE)


def test_what_a_device_says_is_shown_and_kept_with_its_kind() -> None:
    desk = Desk()
    desk.says("A")
    record = desk.books.records[R1]
    assert record is desk.view.record
    assert [record.value(name) for name in (FactName.SERIAL, FactName.VERSION, FactName.OBJECT_ID, FactName.MODEL)] == [
        "A",
        "8.180",
        "1.3.6.1.4.1.2011.2",
        None,
    ]
    assert desk.view.device is not None
    assert desk.view.device.value.serial == Fact("A", RULE)


def test_a_replaced_device_is_noticed_once_two_readings_agree() -> None:
    desk = Desk()
    for serial in ("A", "B", "A", "B", None, "B"):
        desk.says(serial)
    assert [(change.before, change.after) for change in desk.books.changes] == [("A", "B")]
    assert desk.view.record is not None
    assert desk.view.record.value(FactName.SERIAL) == "B"


def test_it_is_noticed_too_when_the_new_one_came_while_nobody_watched() -> None:
    known = DeviceRecord(R1, ((FactName.SERIAL, KeptFact(Fact("A", RULE), 1.0, 2.0)),))
    desk = Desk({R1: known})
    assert desk.view.record is known, "shown before it is asked"
    for _ in range(2):
        desk.says("B")
    assert [(change.before, change.after) for change in desk.books.changes] == [("A", "B")]


def test_what_it_stops_saying_stays_with_the_time_it_was_said() -> None:
    desk = Desk()
    desk.says("A")
    said_at = desk.clock.wall()
    desk.says(None)
    kept = desk.books.records[R1].of(FactName.SERIAL)
    assert kept is not None
    assert kept.seen_at == said_at


def test_an_unchanged_device_is_written_down_once_an_hour_however_often_it_is_read() -> None:
    desk = Desk()
    written = 0
    for _ in range(60):
        desk.books.records.clear()
        desk.says("A", after=60.0)
        written += len(desk.books.records)
    assert written == 1


def test_sensors_are_shown_at_every_reading_and_kept_where_something_differs() -> None:
    desk = Desk()
    for value in (20.0, 21.0, 22.0, 40.0, 41.0):
        health = desk.feels(cpu(value))
        assert desk.view.health is not None
        assert desk.view.health.value == health
    assert [kept.health.readings[0].value for kept in desk.books.healths] == [20.0, 40.0]


def test_sensors_that_are_not_read_any_more_are_not_of_now() -> None:
    desk = Desk()
    desk.feels(cpu(20.0))
    desk.hear(Failure(FailureKind.TIMEOUT), Question.REACHABILITY, after=3 * 300.0)
    assert desk.view.health is not None, "three intervals may be missed"
    desk.hear(Failure(FailureKind.TIMEOUT), Question.REACHABILITY, after=30.0)
    assert desk.view.health is None


def test_a_failed_reading_of_sensors_erases_nothing() -> None:
    desk = Desk()
    health = desk.feels(cpu(20.0))
    desk.hear(DeviceReadings(faults=(Failure(FailureKind.TIMEOUT),)), Question.HEALTH, after=300.0)
    assert desk.view.health is not None
    assert desk.view.health.value == health


def test_no_light_at_all_is_no_number() -> None:
    desk = Desk()
    desk.feels(cpu(20.0), HealthReading(Measure.RX_POWER, "GE0/0/1", -inf, RULE))
    assert desk.view.health is not None
    assert desk.view.health.value.readings == (cpu(20.0),)


def test_what_is_as_it_was_stays_the_same_object_and_texts_are_shared() -> None:
    desk = Desk()
    before, after = (desk.feels(cpu(20.0)) for _ in range(2))
    assert before is not after
    assert desk.view.health is not None
    assert desk.view.health.value is desk.books.healths[0].health
    source = Source("".join(RULE.rule), "".join(RULE.oid))
    desk.feels(HealthReading(Measure.CPU, "0", 80.0, source))
    assert desk.view.health.value.readings[0].source is desk.books.healths[0].health.readings[0].source


def test_a_device_without_sensors_leaves_no_row() -> None:
    desk = Desk()
    desk.feels()
    assert desk.books.healths == []
