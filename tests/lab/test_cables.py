"""Simulated devices tell by LLDP whom they see, as netmon's own probe reads it and judges it."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.judge.cabling.judge import judge_cabling
from netmon.judge.cabling.sight import Sight, names_read
from netmon.lab import Lab, LabError
from netmon.lab.lldp import TTL, Seen, objects_of
from netmon.model.names import DeviceId
from netmon.model.observation import DeviceReadings, Question
from netmon.poller.targets import targets
from netmon.probes.snmp import SnmpProbe
from netmon.wires.snmp.engine import SnmpEngine
from tests.lab.given import ENVIRON, in_loop, listening, made

ASKED = frozenset({Question.REACHABILITY, Question.IDENTITY, Question.NEIGHBOURS})


async def seen(lab: Lab, engine: SnmpEngine) -> list[tuple[str, str | None, str, list[str]]]:
    """Visit every device once and return what is found of each link."""
    clock = SystemClock()
    probe = SnmpProbe(engine, clock, ENVIRON, {}, lambda _device, _memory: None)
    wanted = targets(lab.inventory)
    probe.load(wanted)
    sights: dict[DeviceId, Sight] = {}
    for target in wanted:
        readings = (await probe.ask(target, ASKED, clock.monotonic() + 5.0, "1")).result
        if isinstance(readings, DeviceReadings) and readings.neighbours is not None:
            ports = names_read(readings.identity)
            sights[target.device.id] = Sight(readings.neighbours, clock.wall(), heard=True, ports=ports)
    probe.close()
    found = judge_cabling(lab.inventory, sights, frozenset(), clock.wall())
    return [
        (str(one.verdict), one.link, str(one.why), [f"{end.device} {end.port}" for end in one.ends]) for one in found
    ]


def visited(folder: Path, *orders: str) -> list[tuple[str, str | None, str, list[str]]]:
    async def work() -> list[tuple[str, str | None, str, list[str]]]:
        lab = made(folder, ports=12)
        async with listening(lab) as engine:
            for order in orders:
                lab.obey(order.split())
            return await seen(lab, engine)

    return in_loop(work)


def test_every_link_is_seen_as_declared_whatever_number_its_port_has(tmp_path: Path) -> None:
    found = visited(tmp_path, "shuffle device pref", "shuffle device hub")
    assert {one[0] for one in found if one[1] in {"hub-pref", "pref-a", "pref-b"}} == {"agreed"}
    assert not [one for one in found if one[0] in {"found", "unknown", "disagree"}]


def test_a_cable_in_the_wrong_socket_is_seen_where_it_is(tmp_path: Path) -> None:
    found = {one[1]: one for one in visited(tmp_path, "miswire link pref-a")}
    verdict, _, why, ends = found["pref-a"]
    assert (verdict, why, ends[0]) == ("disagree", "other_port", "pref GigabitEthernet1/0/2")
    assert ends[1].startswith("ce-a GigabitEthernet0/0/")
    assert ends[1] != "ce-a GigabitEthernet0/0/1"
    assert found["pref-b"][0] == "agreed"
    healed = {one[1]: one[0] for one in visited(tmp_path, "miswire link pref-a", "heal all")}
    assert healed["pref-a"] == "agreed"


def test_a_port_that_is_down_sees_nobody(tmp_path: Path) -> None:
    found = {one[1]: one for one in visited(tmp_path, "down port pref GigabitEthernet1/0/2")}
    assert found["pref-a"][0] in {"missing", "unseen"}


def test_a_device_without_power_is_told_of_until_its_time_is_over(tmp_path: Path) -> None:
    found = {one[1]: one for one in visited(tmp_path, "kill device ce-a")}
    assert found["pref-a"][:3] == ("agreed", "pref-a", "one_end_silent")
    lab = made(tmp_path)
    agent, other = lab.agent("pref"), lab.agent("ce-a").device
    rows = objects_of(agent.device, ["a"], [Seen(0, other, "b", TTL)])
    assert len(rows) == len(objects_of(agent.device, ["a"], [])) + 8


@pytest.mark.parametrize("words", ["miswire link national-hub", "miswire link nowhere", "miswire device hub"])
def test_what_cannot_be_plugged_in_elsewhere_is_refused(tmp_path: Path, words: str) -> None:
    with pytest.raises(LabError):
        made(tmp_path).obey(words.split())
