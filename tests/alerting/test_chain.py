"""From a fault in a lab to the message: real programs, and the files that `netmon integrate` writes.

Ends are seen to by `python -m tests.alerting`: an incident closes after a minute of calm.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.alerting.chain import MISSING, Alert, Chain, chain
from tests.alerting.ear import Ear, hook
from tests.app.running import Running, until
from tests.lab.given import TEXT
from tests.ports import free_port
from tests.wires.http.serving import serving

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"Debian's {MISSING} not installed")
EXPLAINING = "NetmonExplained"
RULE = "NetmonIncident"


def all_up(daemon: Running) -> bool:
    states = list(daemon.states().values())
    return len(states) == 11 and set(states) == {"up"}


def held_back(running: Chain) -> list[Alert]:
    return [alert for alert in running.alerts() if alert.name not in {EXPLAINING, RULE, "NetmonWatchdog"}]


def test_a_node_that_is_cut_is_told_once_with_its_root_by_either_way(tmp_path: Path) -> None:
    ear = Ear()
    with serving(ear) as server:
        # Rules alone tell `rules`; `both` is told by netmon itself too.
        notify = (
            "notify:\n"
            "  hold: 1s\n"
            f"  receivers: {{{hook('rules', server.url)}, {hook('both', server.url)}}}\n"
            "  routes: [{to: both}]\n"
            "  alerts: {duty: [rules, both]}\n"
        )
        inventory = TEXT.replace("PORT", str(free_port())) + notify
        with chain(tmp_path, inventory, quick=True, up=all_up) as running:
            running.tell("kill device pref")
            until(lambda: len(ear.told("rules")) == 1, "who is told by rules is told")
            told = {alert.name for alert in running.alerts() if alert.active}
            until(lambda: bool(held_back(running)), "the device's own alert has come")
            silent = held_back(running)
            until(lambda: len(ear.told("both")) == 1, "who is told by netmon too is told")
            assert running.daemon.value("netmon_alerts_received_total", outcome="told") == 1
    assert told - {"NetmonWatchdog"} == {RULE, EXPLAINING}
    assert not [alert for alert in silent if alert.active]
    for receiver in ("rules", "both"):
        assert [(one.happening, one.root) for one in ear.told(receiver)] == [("firing", "pref")]
    assert "长沙节点" in ear.told("rules")[0].text
    assert "3" in ear.told("rules")[0].text
