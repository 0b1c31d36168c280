"""Where along the links a silence begins."""

from __future__ import annotations

import pytest

from netmon.judge.preflight import inspect
from netmon.model.names import DeviceId
from netmon.model.preflight import Finding, Matter, Sighting
from tests.judge.preflight.given import LOST, SILENT, device, link, plant, seen

INVENTORY = plant(
    device("hub", 1),
    device("pref", 2),
    device("second", 3),
    device("ce", 4),
    device("lone", 5),
    links=(
        link("hub", "pref"),
        link("pref", "unit:office"),
        link("unit:office", "ce"),
        link("second", "ce"),
    ),
)


def silent(name: str) -> Sighting:
    return seen(name, ping=LOST, snmp=SILENT)


def found(device_id: str, *sightings: Sighting) -> Finding:
    every = inspect(INVENTORY, {sighting.device: sighting for sighting in sightings})
    return next(one for one in every if one.device == DeviceId(device_id)).findings[0]


@pytest.mark.parametrize(
    ("sightings", "matter", "facts"),
    [
        ([silent("pref"), seen("hub")], Matter.SILENT_BEHIND, {"link": "hub-pref", "upstream": "hub"}),
        ([silent("pref"), silent("hub")], Matter.SILENT_WITH, {"upstream": "hub"}),
        ([silent("pref")], Matter.SILENT, {}),
        ([silent("hub")], Matter.SILENT, {}),
    ],
)
def test_silence_is_told_by_what_is_upstream(sightings: list[Sighting], matter: Matter, facts: dict[str, str]) -> None:
    finding = found(sightings[0].device, *sightings)
    assert finding.matter is matter
    assert {key: value.split(":")[1].split("@")[0] for key, value in finding.facts} == facts


def test_one_upstream_that_answers_is_enough_to_know_where_to_look() -> None:
    finding = found("ce", silent("ce"), silent("pref"), seen("second"))
    assert finding.matter is Matter.SILENT_BEHIND
    assert dict(finding.facts)["upstream"] == "device:second@extranet"


def test_units_without_a_device_are_passed_through_to_the_topmost_that_is_silent() -> None:
    finding = found("ce", silent("ce"), silent("pref"), silent("hub"))
    assert finding.matter is Matter.SILENT_WITH
    assert dict(finding.facts) == {"upstream": "device:hub@extranet"}


def test_the_search_ends_below_the_first_that_answers() -> None:
    finding = found("ce", silent("ce"), silent("pref"), seen("hub"))
    assert dict(finding.facts) == {"upstream": "device:pref@extranet"}


def test_an_unpinged_device_behind_a_silent_one_is_sent_there_first() -> None:
    unpinged = seen("pref", ping=None, snmp=SILENT)
    assert found("pref", unpinged, seen("hub")).matter is Matter.UNPINGED
    assert found("pref", unpinged, silent("hub")).matter is Matter.SILENT_WITH
