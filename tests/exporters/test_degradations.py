"""What works and not as it should is counted by condition, zeros too, and told one by one while it lasts."""

from __future__ import annotations

from dataclasses import replace

from exporters.prometheus.degradations import MOST_SENSORS, degradations
from netmon.model.belief import Standing, State, Truth
from netmon.model.degradation import Condition, Degradation
from netmon.model.incident import Severity
from netmon.model.names import SubjectKind
from netmon.watch.board import Board
from tests.exporters import plain
from tests.exporters.rendering import samples_in

HUB = plain.subject(SubjectKind.DEVICE, "hub")
TRUNK = plain.subject(SubjectKind.LINK, "trunk")
HOT = Degradation(HUB, Condition.TEMPERATURE, Severity.MINOR, plain.NOON, 81.0, 80.0, "slot 1")
FULL = Degradation(TRUNK, Condition.LOAD, Severity.WARNING, plain.NOON, 0.97, 0.9)


def wall() -> plain.Wall:
    made = plain.Wall()
    made.show(plain.inventory())
    for subject in (HUB, TRUNK):
        made.believe(subject, Standing(State.UP, reachable=Truth.YES))
    return made


def told(board: Board) -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for (name, labels), value in samples_in("".join(degradations(board))).items():
        if value:
            found.setdefault(name, []).append(dict(labels))
    return found


def test_each_condition_is_told_and_gone_when_it_is_over() -> None:
    made = wall()
    made.board.degrade(HUB, (HOT,))
    made.board.degrade(TRUNK, (FULL,))
    found = told(made.board)
    [device], [link] = found["netmon_device_degraded"], found["netmon_link_degraded"]
    assert (device["device"], device["condition"], device["sensor"]) == ("hub", "temperature", "slot 1")
    assert (link["link"], link["condition"], link["severity"]) == ("trunk", "load", "warning")
    assert len(found["netmon_degraded"]) == 2
    made.board.degrade(HUB, ())
    assert "netmon_device_degraded" not in told(made.board)


def test_every_condition_has_a_count_also_where_all_is_well() -> None:
    counted = samples_in("".join(degradations(wall().board)))
    assert {dict(labels)["condition"] for _, labels in counted} == set(Condition)
    assert set(counted.values()) == {0}


def test_a_device_with_a_thousand_hot_sensors_is_no_flood() -> None:
    made = wall()
    made.board.degrade(HUB, tuple(replace(HOT, sensor=f"{number:04}" * 30) for number in range(1000)))
    assert len(told(made.board)["netmon_device_degraded"]) == MOST_SENSORS
