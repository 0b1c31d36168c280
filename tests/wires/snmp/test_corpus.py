"""Recordings of real devices, replayed as they were written: what is read agrees with what the recording says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.model.observation import DeviceReadings
from netmon.probes.if_mib import STATUS_NAMES
from netmon.probes.report import report
from tests.wires.snmp import ber_tools, replay
from tests.wires.snmp.agents import Mib
from tests.wires.snmp.quick import run
from tests.wires.snmp.visits import ALL, IF_ENTRY, bench

CORPUS = Path(__file__).parents[4] / "shared" / "corpus"
CHUNKS = 16
PRINTED = ("ifName", "ifDescr", "ifAlias", "ifAdminStatus", "ifOperStatus", "ifType", "ifMtu")
Interface = dict[str, object]

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the recordings are not beside this checkout"),
]


def recordings() -> list[Path]:
    """Every recording with interfaces expected of it; contexts of a device (`NAME@VLAN`) are not devices."""
    folders = (CORPUS / "snmp", CORPUS / "snmp_fullwalk")
    found = [path for folder in folders for path in sorted(folder.glob("*.snmprec")) if "@" not in path.name]
    return [path for path in found if path.with_name(f"{path.stem}.expected.json").is_file()]


def expected(path: Path) -> list[Interface]:
    """What the recording itself says of each interface of IF-MIB."""
    content = json.loads(path.with_name(f"{path.stem}.expected.json").read_text())
    return [{**item, **item.get("raw", {})} for item in content["interfaces"] if not item.get("synthetic")]


def said(value: object) -> str | None:
    """Text as two readers may both print it: NULs and blanks at the ends say nothing."""
    return None if value is None else str(value).strip("\0 \t\r\n")


def speed(item: Interface) -> int | None:
    for key, unit in (("rec_ifHighSpeed", 1_000_000), ("rec_ifSpeed", 1)):
        recorded = str(item.get(key, ""))
        if recorded.isdigit() and (int(recorded) or key == "rec_ifSpeed"):
            return int(recorded) * unit
    return None


def differences(wanted: Interface, got: Interface | None) -> Iterator[str]:
    index = wanted["ifIndex"]
    assert isinstance(index, int)
    if got is None:
        yield f"{index}: not read"
        return
    for key in PRINTED:
        if wanted.get(key) is None or said(wanted[key]) == said(got[key]):
            continue
        yield f"{index}: {key} is {wanted[key]!r}, read {got[key]!r}"
    address = str(wanted.get("ifPhysAddress") or "")
    if address and bytes.fromhex(address).hex(":") != got["ifPhysAddress"]:
        yield f"{index}: ifPhysAddress is {address}, read {got['ifPhysAddress']}"
    if (bits := speed(wanted)) is not None and bits != got["speed_bps"]:
        yield f"{index}: speed is {bits}, read {got['speed_bps']}"


def rows_recorded(objects: Mib) -> dict[int, tuple[int | None, int | None]]:
    """The states of every row of the recording, read by the test's own BER."""
    rows: dict[int, tuple[int | None, int | None]] = {}
    for column, place in ((7, 0), (8, 1)):
        prefix = (*IF_ENTRY, column)
        for name, value in objects.objects:
            if name[:-1] == prefix and value[0] == 2 and 1 <= value[1] <= 4:
                number = int.from_bytes(ber_tools.read(value)[1], "big", signed=True)
                admin, oper = rows.get(name[-1], (None, None))
                rows[name[-1]] = (number, oper) if place == 0 else (admin, number)
    return rows


def read(path: Path) -> tuple[Mib, DeviceReadings, dict[int, Interface]]:
    objects = replay.mib_of(path)

    async def main() -> tuple[DeviceReadings, dict[int, Interface]]:
        async with bench(lambda asked: [objects.answer(asked)]) as it:
            observation = await it.visit(ALL)
            readings = observation.result
            assert isinstance(readings, DeviceReadings), readings
            again = await it.visit(ALL)
            assert isinstance(again.result, DeviceReadings)
            assert (again.result.status, again.result.identity) == (readings.status, readings.identity)
            assert it.stats.timeouts == 0
            rows = report([observation])["interfaces"]
            assert isinstance(rows, list)
            return readings, {row["ifIndex"]: row for row in rows}

    return objects, *run(main())


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_every_device_is_read_whole(chunk: int, capsys: pytest.CaptureFixture[str]) -> None:
    paths = recordings()[chunk::CHUNKS]
    assert paths
    wrong: list[str] = []
    for path in paths:
        objects, readings, got = read(path)
        found = [text for item in expected(path) for text in differences(item, got.get(_index(item)))]
        for index, (admin, oper) in rows_recorded(objects).items():
            row = got.get(index, {})
            if (row.get("ifAdminStatus"), row.get("ifOperStatus")) != (_name(admin), _name(oper)):
                found.append(f"{index}: the states are {admin} and {oper}")
        if found:
            wrong.append(f"{path.stem} ({', '.join(sorted(readings.flags)) or 'no flags'}): {'; '.join(found[:4])}")
    with capsys.disabled():
        print(f" {len(paths) - len(wrong)} of {len(paths)} devices whole", end="")  # noqa: T201 - the count is what a reader of the run wants to know
    assert not wrong, "\n".join(wrong)


def _index(item: Interface) -> int:
    index = item["ifIndex"]
    assert isinstance(index, int)
    return index


def _name(status: int | None) -> str | None:
    return None if status is None else STATUS_NAMES.get(status, str(status))
