"""Two devices of the inventory that are one, or look like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.judge.preflight import inspect
from netmon.model.observation import System
from netmon.model.preflight import Matter, Sighting
from tests.judge.preflight.given import READ, SILENT, device, plant, ports, seen

MAC, OTHER = b"\x00\x1b\x54\x00\x00\x01", b"\x00\x1b\x54\x00\x00\x02"


def said(name: str, called: str, macs: tuple[bytes | None, ...] = (), engine: bytes = b"") -> Sighting:
    readings = replace(
        READ, system=System("a switch", "1.3.6.1", 1, "", called, ""), identity=ports(*("p",) * len(macs), macs=macs)
    )
    return seen(name, snmp=readings, engine_id=engine)


@pytest.mark.parametrize(
    ("one", "other", "matters"),
    [
        (said("a", "sw", (MAC,)), said("b", "sw", (MAC,)), [Matter.SAME_DEVICE]),
        (said("a", "sw", (MAC,)), said("b", "sw", (OTHER,)), []),
        (said("a", "sw", (None, b"\0" * 6)), said("b", "sw", (None, b"\0" * 6)), []),
        (said("a", "sw"), said("b", "sw"), []),
        (said("a", "sw", engine=b"12345"), said("b", "sw", engine=b"12345"), [Matter.SAME_DEVICE]),
        (said("a", "sw-1", engine=b"12345"), said("b", "sw-2", engine=b"12345"), [Matter.SAME_ENGINE]),
        (said("a", "sw", (MAC,)), seen("b", snmp=SILENT), []),
    ],
)
def test_who_is_whom(one: Sighting, other: Sighting, matters: list[Matter]) -> None:
    found = inspect(plant(device("a", 1), device("b", 2)), {one.device: one, other.device: other})
    told = {inspection.device: inspection.findings for inspection in found}
    alike = [finding for finding in told[one.device] if finding.matter in {Matter.SAME_DEVICE, Matter.SAME_ENGINE}]
    assert [finding.matter for finding in alike] == matters
    assert [dict(finding.facts)["other"] for finding in alike] == ["device:b@extranet"] * len(matters)
