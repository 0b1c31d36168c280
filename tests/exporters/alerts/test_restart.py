"""An incident that is open before and after a restart of netmon is one alert, which does not end in between."""

from __future__ import annotations

from pathlib import Path

from tests.exporters.alerts.promtool import check
from tests.exporters.alerts.test_alerts import FOLDER, needs_promtool
from tests.exporters.alerts.trial import BASE, told

INCIDENT = {"network": "extranet", "incident": "7"}
OPEN = (
    told("netmon_incident_info", **INCIDENT, root_kind="device", root="ce1", maintenance="no"),
    told("netmon_incident_units_affected", **INCIDENT),
)
RESTARTED = "1+0x20 stale _x3 1+0x20"
"""Told for five minutes, not for one, and told again, every 15 s."""


@needs_promtool
def test_an_open_incident_goes_on_firing_through_a_restart_of_netmon(tmp_path: Path) -> None:
    firing = 'count by (name) (ALERTS{alertname="NetmonIncident",alertstate="firing"})'
    one = [{"labels": '{name="接入路由器"}', "value": 1}]
    test = {
        "interval": "15s",
        "input_series": [{"series": name, "values": RESTARTED} for name in (*BASE, *OPEN)],
        "promql_expr_test": [
            {"expr": firing, "eval_time": f"{seconds}s", "exp_samples": one} for seconds in range(240, 600, 15)
        ],
    }
    rules = (FOLDER / "recorded-names.yml", FOLDER / "alerts-incidents.yml")
    check(tmp_path, rules, "15s", test)
