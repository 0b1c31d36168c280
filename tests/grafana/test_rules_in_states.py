"""The rules that are shipped, on netmon's own data: each can be evaluated, records something, and fires when it should.

That each alert fires, does not fire and resolves is shown by promtool on series made for it; here it is shown that a
network in which all is well is quiet, and that one in which a node died tells of nothing else.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping

import pytest

from tests.grafana.asking import Asker
from tests.grafana.scene import State
from tests.promql.project import rules

pytestmark = [
    pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed"),
    pytest.mark.xdist_group("dashboards"),  # one Prometheus for each state serves all of these
]

# The example's credentials are those of the lab; scene.py has papers that expire and an SSH key that changed.
ALWAYS = {"NetmonWatchdog", "NetmonWeakCredentials"}
PAPERS = {"NetmonAttestationsExpiring", "NetmonAttestationsExpired", "NetmonAttestationConflicts"}
FIRING: Mapping[State, set[str]] = {
    State.UP: ALWAYS | PAPERS | {"NetmonHostKeyChanged"},
    State.OUTAGE: ALWAYS
    | PAPERS
    | {"NetmonHostKeyChanged", "NetmonIncident", "NetmonExplained", "NetmonLinkDown", "NetmonUnitOffline"}
    | {"NetmonDeviceUnmanageable", "NetmonDeviceDegraded", "NetmonLinkDegraded"},
    State.EMPTY: ALWAYS | {"NetmonUnitsUnknown", "NetmonCutOff", "NetmonAnchorDown"},
    State.GONE: {"NetmonWatchdog", "NetmonDown", "NetmonNetworkUnwatched"},
}
LONGER = {"receiver:netmon_notification_attempts_failed:rate15m", "service:netmon_service_checks_failed:ratio7d"}
"""Recorded of a span longer than netmon has been gone for here."""
RECORDED = sorted({rule.name for rule in rules() if rule.records})


@pytest.mark.parametrize("state", State)
def test_what_fires_is_what_happened(askers: dict[State, Asker], state: State) -> None:
    assert set(askers[state].firing()) == FIRING[state]


def test_a_node_that_died_is_one_incident_and_all_that_it_took_along_is_explained(askers: dict[State, Asker]) -> None:
    firing = askers[State.OUTAGE].firing()
    # The node; the uplink of the other prefecture; a device without SNMP; what is degraded of a device and of a link.
    assert firing["NetmonIncident"] == 5
    assert firing["NetmonExplained"] >= firing["NetmonUnitOffline"] + firing["NetmonLinkDown"]


@pytest.mark.parametrize("name", RECORDED)
def test_a_rule_records_something_in_an_outage_and_nothing_when_netmon_is_gone(
    askers: dict[State, Asker], name: str
) -> None:
    assert askers[State.OUTAGE].recorded(name)
    assert askers[State.GONE].recorded(name) == (name in LONGER)
