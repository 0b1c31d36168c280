"""Rules go on while something is told under two names, as after a rename during which Prometheus was restarted."""

from __future__ import annotations

from pathlib import Path

from tests.exporters.alerts.promtool import check
from tests.exporters.alerts.test_alerts import FOLDER, needs_promtool
from tests.exporters.alerts.trial import BASE, DEVICE, LINK, NAMED, SERVICE, UNIT, Series, told

NETWORK = {"network": "extranet"}
INCIDENT = {**NETWORK, "incident": "7"}
RENAMED: Series = {
    **{series.replace('name="', 'name="原'): 1 for series in BASE if "_info{" in series},
    **{
        told(f"{kind}:netmon_names:info", **NAMED, **{kind: id_}, name="更早"): 1
        for kind, id_ in (("device", "ce1"), ("link", "line1"), ("service", "web1"))
    },
    told("netmon_indicator_info", **NETWORK, indicator="reach", name="原名", criterion="reach", rule="1"): 1,
}
FAILING: Series = {
    told("netmon_device_up", **DEVICE): 0,
    told("netmon_device_loss_ratio", **DEVICE): 0.5,
    told("netmon_unit_online", **UNIT): 0,
    told("netmon_link_up", **LINK): 0,
    told("netmon_service_up", **SERVICE): 0,
    told("netmon_incident_info", **INCIDENT, root_kind="device", root="ce1", maintenance="no"): 1,
    told("netmon_incident_units_affected", **INCIDENT): 1,
    told("netmon_indicator_info", **NETWORK, indicator="reach", name="联网", criterion="reach", rule="1"): 1,
    told("netmon_coverage_sample", indicator="reach"): 1,
}
ONCE = (
    *(f'ALERTS{{alertname="{name}",alertstate="firing"}}' for name in (
        "NetmonDeviceDown", "NetmonUnitOffline", "NetmonLinkDown", "NetmonPortalDown", "NetmonIncident",
        "NetmonSampleData",
    )),
    "prefecture:netmon_units_online:ratio",
    "prefecture:netmon_device_loss:ratio",
    "unit:netmon_links:count",
)  # fmt: skip


@needs_promtool
def test_two_names_for_one_thing_end_no_evaluation_and_are_told_once(tmp_path: Path) -> None:
    topics = ("devices", "incidents", "indicators", "links", "services", "units")
    rules = [*FOLDER.glob("recorded-*.yml"), *(FOLDER / f"alerts-{topic}.yml" for topic in topics)]
    series = {**BASE, **RENAMED, **FAILING}
    test = {
        "interval": "1m",
        "input_series": [{"series": name, "values": f"{value}+0x90"} for name, value in series.items()],
        "promql_expr_test": [
            {"expr": f"count({expr})", "eval_time": "80m", "exp_samples": [{"labels": "{}", "value": 1}]}
            for expr in ONCE
        ],
    }
    check(tmp_path, rules, "5m", test)
