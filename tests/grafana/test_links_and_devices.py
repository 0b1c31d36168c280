"""Joins of links, ports and devices, on what a real Prometheus has of a small province during an outage.

The node of a prefecture is dead, an uplink of another lost; a device answers pings and no SNMP; somebody shut a port.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from typing import cast
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from exporters.prometheus.catalogue import devices, health, interfaces, links
from grafana.dashboards import device as device_board
from grafana.dashboards.links import INTO, OUT_OF, TIMELINE
from grafana.workshop.of_links import at_both_ends, called, flow, load, of_lower_device
from grafana.workshop.of_ports import NOT_READ, SHUT, UNUSED, port_number
from grafana.workshop.outages import failures, time_in
from grafana.workshop.standing import SHUT_NUMBER, standing, standing_number
from tests.grafana.asking import SPAN, Asker, filled
from tests.grafana.scene import CUT, MUTE, SPARE, State, province
from tests.grafana.scene import SHUT as SHUT_PORT
from tests.promql.boards import Json

pytestmark = [
    pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed"),
    pytest.mark.xdist_group("dashboards"),  # one Prometheus for each state serves all of these
]
PROVINCE = province()
SHUT_LINK = next(one for one in PROVINCE.links.values() if (one.lower.device, one.lower.interface) == SHUT_PORT)
PORTS = {one.id for one in PROVINCE.links.values() if one.lower.interface or one.upper.interface}
RUNNING, DEAD = 1.0, 2.0


def answer(asker: Asker, expr: str, device: str = "", **span: float) -> list[Json]:
    """Return the series that an expression finds at the end, or in a span, all links chosen, in their order."""
    values = {"network": "extranet", "carrier": ".*", "link": ".*", "interface": ".*", "device": device}
    query = {"query": filled(expr, values), **(span or {"time": asker.at})}
    with urlopen(f"{asker.api}query{'_range' if span else ''}?{urlencode(query)}", timeout=30) as found:
        return cast("list[Json]", json.load(found)["data"]["result"])


def values(found: list[Json], label: str) -> dict[str, float]:
    """Return the values by a label that must tell them apart."""
    by = [cast("Mapping[str, str]", one["metric"])[label] for one in found]
    assert len(set(by)) == len(by), f"more than one of a {label}"
    return {name: float(cast("tuple[float, str]", one["value"])[1]) for name, one in zip(by, found, strict=True)}


@pytest.mark.parametrize("state", [State.UP, State.OUTAGE])
@pytest.mark.parametrize(
    "expr",
    [
        pytest.param(flow(*INTO), id="in"),
        pytest.param(load(*OUT_OF), id="share out"),
        pytest.param(at_both_ends(interfaces.IN_ERRORS, interfaces.OUT_ERRORS), id="errors"),
        pytest.param(of_lower_device(devices.RTT_MAX), id="pings"),
        pytest.param(standing(links.STATE, links.FLAG, "link", network="$network"), id="states"),
        pytest.param(failures(), id="outages"),
        pytest.param(time_in("down"), id="time down"),
    ],
)
def test_a_link_that_ends_at_two_ports_is_one(askers: dict[State, Asker], expr: str, state: State) -> None:
    once = values(answer(askers[state], expr), "link")
    assert once.keys() <= PROVINCE.links.keys()
    assert values(answer(askers[state], called(expr)), "link") == once
    if state is State.UP:
        assert once.keys() >= PORTS - {"national-1", "national-2"}  # whose lower ends alone are ours


def test_what_comes_to_a_unit_comes_to_it_at_whichever_end_it_is_seen(askers: dict[State, Asker]) -> None:
    """Three times as much goes down every link of the scene as comes up."""
    lower = next(one for one in PROVINCE.links.values() if one.lower.device == MUTE)
    for state in (State.UP, State.OUTAGE):  # in the outage its upper end alone can be read
        coming, going = (values(answer(askers[state], flow(*way)), "link") for way in (INTO, OUT_OF))
        assert lower.id in coming
        assert {id_ for id_ in coming if coming[id_] and not 2.9 < coming[id_] / going[id_] < 3.1} == set()


def test_a_device_that_answers_no_snmp_is_nowhere_green_but_in_its_pings(askers: dict[State, Asker]) -> None:
    asker = askers[State.OUTAGE]
    ports = values(answer(asker, port_number(), MUTE), "interface")
    assert set(ports.values()) == {NOT_READ}
    assert RUNNING in values(answer(askers[State.UP], port_number(), MUTE), "interface").values()
    managed = values(answer(asker, device_board.MANAGEABLE, MUTE), "device")
    assert managed == {MUTE: device_board.MANAGED}
    assert answer(asker, device_board.now(health.CPU), MUTE) == []
    assert answer(asker, device_board.now(devices.RTT), MUTE)


def test_a_device_that_is_cut_off_is_not_known_to_be_manageable(askers: dict[State, Asker]) -> None:
    below = next(one.lower.device for one in PROVINCE.links.values() if one.upper.device == CUT)
    managed = values(answer(askers[State.OUTAGE], device_board.MANAGEABLE, str(below)), "device")
    assert managed == {below: device_board.MANAGED + 2}


def test_what_somebody_shut_is_told_apart_from_what_failed(askers: dict[State, Asker]) -> None:
    asker = askers[State.OUTAGE]
    number = standing_number(links.STATE, links.FLAG, "link", network="$network")
    states = values(answer(asker, number), "link")
    assert (states[SHUT_LINK.id], states[SPARE]) == (SHUT_NUMBER, 1)
    found = answer(asker, standing(links.STATE, links.FLAG, "link", network="$network"))
    words = {one["metric"]["link"]: one["metric"]["state"] for one in cast("list[dict[str, dict[str, str]]]", found)}
    assert (words[SHUT_LINK.id], words[SPARE]) == ("admin_down", "down")
    here = values(answer(asker, port_number(), SHUT_PORT[0]), "interface")
    assert here[SHUT_PORT[1]] == SHUT
    upper = SHUT_LINK.upper
    there = values(answer(asker, port_number(), str(upper.device)), "interface")
    assert there[str(upper.interface)] == UNUSED
    lost = PROVINCE.links[next(id_ for id_ in PROVINCE.links if id_ == SPARE)].upper
    assert there[str(lost.interface)] == DEAD
    assert time_of(asker, SHUT_LINK.id) == 0 < time_of(asker, SPARE)


def time_of(asker: Asker, link: str) -> float:
    return values(answer(asker, time_in("down")), "link")[link]


def test_the_link_that_failed_longest_is_the_first_row(askers: dict[State, Asker]) -> None:
    asker = askers[State.OUTAGE]
    rows = answer(asker, str(TIMELINE.queries[0].expr), start=asker.at - SPAN, end=asker.at, step=60)
    metrics = [cast("Mapping[str, str]", row["metric"]) for row in rows]
    assert [metric["ahead"] for metric in metrics] == sorted(metric["ahead"] for metric in metrics)
    assert {metric["link"] for metric in metrics} == set(PROVINCE.links)
    lasted = values(answer(asker, time_in("down")), "link")
    assert lasted[metrics[0]["link"]] == max(lasted.values()) > 0
