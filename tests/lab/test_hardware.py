"""Simulated boxes say what they are and how they are, as netmon's own probe reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.lab import Lab
from netmon.lab.activity import LEVEL_TICKS, Activity, Moment
from netmon.lab.box import Box, Maker, Part
from netmon.lab.kits import KITS
from netmon.lab.refusal import LabError
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.model.observation import DeviceReadings, ProbeName, Question
from netmon.model.plant import Role
from netmon.poller.targets import targets
from netmon.probes.snmp import SnmpProbe
from netmon.wires.snmp import pdu
from tests.lab.given import ENVIRON, in_loop, listening, made, small
from tests.lab.test_agent import asked

CPU = (1, 3, 6, 1, 4, 1, 2011, 5, 25, 31, 1, 1, 1, 1, 5)


def said(lab: Lab, device: str, *orders: str) -> tuple[DeviceIdentity, Health]:
    """Ask a simulated device what it is and how it is, as the daemon does, after these orders."""

    async def ask() -> DeviceReadings:
        async with listening(lab) as engine:
            for order in orders:
                lab.obey(order.split())
            probe = SnmpProbe(engine, SystemClock(), ENVIRON, {}, lambda _device, _memory: None)
            every = [target for target in targets(lab.inventory) if target.probe is ProbeName.SNMP]
            probe.load(every)
            target = next(target for target in every if target.device.id == device)
            questions = frozenset({Question.IDENTITY, Question.HEALTH})
            result = (await probe.ask(target, questions, SystemClock().monotonic() + 30, "1")).result
            assert isinstance(result, DeviceReadings)
            return result

    readings = in_loop(ask)
    assert readings.device is not None
    assert readings.health is not None
    return readings.device, readings.health


def values(health: Health, measure: Measure) -> list[float]:
    return [reading.value for reading in health.of(measure)]


def test_a_box_of_the_backbone_says_all_there_is_to_say(tmp_path: Path) -> None:
    identity, health = said(made(tmp_path), "hub")
    facts = (identity.vendor, identity.os, identity.model)
    assert [fact.value if fact else None for fact in facts] == ["Huawei", "vrp", "CE12804S"]
    assert identity.version is not None
    assert identity.serial is not None
    assert all(health.of(measure) for measure in Measure if measure is not Measure.FAN_SPEED)
    assert 5 <= values(health, Measure.CPU)[0] <= 75
    assert values(health, Measure.FAN) == [1.0] * 4
    assert -12 < values(health, Measure.RX_POWER)[0] < -2


def test_a_fan_and_a_supply_fail_and_are_well_again(tmp_path: Path) -> None:
    cool = values(said(made(tmp_path), "hub")[1], Measure.TEMPERATURE)[0]
    lab = made(tmp_path)
    health = said(lab, "hub", "fail fan hub", "fail supply hub")[1]
    assert lab.state().faults == ("fail fan hub", "fail supply hub")
    assert values(health, Measure.FAN) == [0.0, 1.0, 1.0, 1.0]
    assert values(health, Measure.POWER_SUPPLY) == [0.0, 1.0]
    assert values(health, Measure.TEMPERATURE)[0] > cool + 10
    health = said(made(tmp_path), "hub", "fail fan hub", "fail supply hub", "heal fan hub")[1]
    assert values(health, Measure.FAN) == [1.0] * 4
    assert values(health, Measure.POWER_SUPPLY) == [0.0, 1.0]


def test_a_replaced_box_has_another_serial_number_and_an_updated_one_another_version(tmp_path: Path) -> None:
    before, _ = said(made(tmp_path), "hub")
    replaced, _ = said(made(tmp_path), "hub", "replace device hub")
    lab = made(tmp_path)
    upgraded, _ = said(lab, "hub", "upgrade device hub")
    assert lab.state().faults == ()
    assert (replaced.version, replaced.serial != before.serial) == (before.version, True)
    assert (upgraded.serial, upgraded.version != before.version) == (before.serial, True)


@pytest.mark.parametrize(
    ("words", "code"),
    [("fail fan ce-a", "lab.no_such_part"), ("fail fan nobody", "lab.unknown_device"), ("fail fan", "lab.wrong_form")],
)
def test_what_is_not_there_cannot_fail(tmp_path: Path, words: str, code: str) -> None:
    lab = Lab(small(tmp_path, lambda text: text.replace("role: ce", "role: access")), ENVIRON, SystemClock(), ports=2)
    with pytest.raises(LabError) as caught:
        lab.obey(words.split())
    assert [problem.code for problem in caught.value.problems] == [code]


def test_light_is_gone_where_the_line_is_cut(tmp_path: Path) -> None:
    health = said(made(tmp_path), "hub", "cut link hub-pref")[1]
    assert [value for value in values(health, Measure.RX_POWER) if value > -40] == []


def test_the_load_of_a_processor_follows_the_hour_in_steps_of_five_minutes(tmp_path: Path) -> None:
    agent = made(tmp_path).agent("hub")
    night = [asked(agent, pdu.GETNEXT, [CPU], moment=Moment(tick, 0, 50))[0][2] for tick in (0, 100)]
    day = asked(agent, pdu.GETNEXT, [CPU], moment=Moment(LEVEL_TICKS, 0, 900))[0][2]
    assert night[0] == night[1]
    assert day > night[0]


def test_the_level_of_a_moment_is_that_of_its_five_minutes() -> None:
    activity = Activity(1, 0.0)  # eight in the morning in China
    levels = [activity.at(seconds).level for seconds in range(0, 3600, 60)]
    assert all(len(set(levels[start : start + 5])) == 1 for start in range(0, 60, 5))
    assert len(set(levels)) > 6
    assert all(0 <= level <= 1000 for level in levels)
    assert levels[-1] > levels[0], "offices open"


@pytest.mark.parametrize("role", Role)
def test_a_province_has_boxes_of_every_role_that_differ_in_what_they_run(role: Role) -> None:
    boxes = [Box(kit, variant, "x") for variant in range(16) for kit in (KITS[role][variant % len(KITS[role])],)]
    assert len({box.version for box in boxes}) >= 2
    assert len({Box(box.kit, box.variant, str(number)).serial for number, box in enumerate(boxes)}) == len(boxes)
    assert all(0 < box.cpu(1000) < 90 for box in boxes), "no alarm by itself"
    assert all(box.kit.maker in Maker for box in boxes)
    assert all(box.kit.count(Part.SUPPLY) for box in boxes)
