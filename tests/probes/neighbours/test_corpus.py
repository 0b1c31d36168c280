"""Recordings of real devices: every neighbour that others read out of them is read, at the interface they say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from netmon.model.observation import DeviceReadings
from netmon.probes.report_neighbours import Row, report_neighbours
from tests.conftest import CORPUS
from tests.wires.snmp import replay
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import IDENTITY, NEIGHBOURS, bench

pytestmark = pytest.mark.corpus

PRIVATE_MIB = {"jetstream_sg2218p"}
"""Tells its neighbours in its maker's own MIB only."""
NO_ROWS = {"pmp_450i"}
"""What stands in its table has an index of one number, and octets that are all zero."""


def recordings(key: str) -> list[Path]:
    found = []
    for folder in ("snmp", "snmp_fullwalk"):
        for path in sorted((CORPUS / folder).glob("*.expected.json")):
            recording = path.with_name(path.name.replace(".expected.json", ".snmprec"))
            if json.loads(path.read_text()).get(key):
                found.append(recording)
    return found


def read(path: Path) -> list[Row]:
    objects = replay.mib_of(path)

    async def main() -> list[Row]:
        async with bench(lambda asked: [objects.answer(asked)]) as it:
            observation = await it.visit(IDENTITY | NEIGHBOURS)
            again = await it.visit(NEIGHBOURS)
            assert isinstance(observation.result, DeviceReadings)
            assert isinstance(again.result, DeviceReadings)
            assert again.result.neighbours is observation.result.neighbours
            return report_neighbours(observation.result.neighbours)

    return run(main())


def wanted(path: Path, key: str) -> list[dict[str, str]]:
    content: list[dict[str, str]] = json.loads(path.with_name(f"{path.stem}.expected.json").read_text())[key]
    return content


def test_what_others_expect_is_read_at_the_interface_they_say() -> None:
    lost, whole = [], 0
    for path in recordings("neighbours"):
        rows = read(path)
        if path.parent.name != "snmp":  # expectations taken from the recording itself, by index
            wrong = len(rows) != len(wanted(path, "neighbours"))
        else:
            wrong = any(
                not any(
                    row["protocol"] == its["protocol"]
                    and row["local_ifName"] in (its["local_ifName"], its["local_ifDescr"])
                    and (row["remote_name"] or row["remote_descr"]) == its["remote_hostname"]
                    for row in rows
                )
                for its in wanted(path, "neighbours")
            )
        if wrong and path.stem not in PRIVATE_MIB:
            lost.append(path.stem)
        whole += not wrong
    assert lost == []
    assert whole >= 15


def test_every_row_of_a_recording_is_read_though_others_list_only_some() -> None:
    lost = []
    for path in recordings("neighbours_recorded"):
        chassis = {str(row["remote_chassis"]).replace(":", "") for row in read(path) if row["protocol"] == "lldp"}
        for its in wanted(path, "neighbours_recorded"):
            said = str(its.get("chassisId", "")).strip("\0 ").lower()
            if its["protocol"] == "lldp" and said.replace(":", "") not in chassis and path.stem not in NO_ROWS:
                lost.append(f"{path.stem}: {said}")
    assert lost == []
