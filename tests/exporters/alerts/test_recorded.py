"""What is recorded comes to what it says: ratios from sums, and a link's traffic from whichever end can be read."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from exporters.prometheus import rules
from tests.exporters.alerts.promtool import check
from tests.exporters.alerts.trial import BASE, DEVICE, LINK, SERVICE, UNIT, Series, told

FOLDER = Path(rules.__file__).parent
DAY = 86400.0


def group(name: str, level: str) -> str:
    return told(name, network="extranet", level=level, kind="party")


UPPER = {"device": "hub", "interface": "ge9", "network": "extranet"}
FAR = {"link": "line2", "network": "extranet"}
DUMB = told("netmon_link_info", **FAR, upper_device="hub", upper_interface="ge9", lower_unit="archives")
MONTH = {"network": "extranet", "kind": "unit", "id": "archives"}

SEEN: Series = {
    **BASE,
    group("netmon_units_in_scope", "county"): 90,
    group("netmon_units_online", "county"): 60,
    group("netmon_units_in_scope", "province"): 10,
    group("netmon_units_online", "province"): 10,
    group("netmon_units_unknown", "county"): 5,
    told("netmon_unit_online", **UNIT): 1,
    told("netmon_unit_info", unit="unheard", network="extranet", level="county", prefecture="430200"): 1,
    told("netmon_link_info", link="unheard", network="intranet"): 1,
    told("netmon_link_up", **LINK): 1,
    told("netmon_link_up", **FAR): 0,
    DUMB: 1,
    told("netmon_link_bandwidth_bytes_per_second", **LINK): 10,
    told("netmon_link_bandwidth_bytes_per_second", **FAR): 10,
    told("netmon_interface_receive_bytes_total", **DEVICE, interface="ge0"): (0, 300),
    told("netmon_interface_transmit_bytes_total", **DEVICE, interface="ge0"): (0, 120),
    told("netmon_interface_receive_bytes_total", **UPPER): (0, 60),
    told("netmon_interface_transmit_bytes_total", **UPPER): (0, 540),
    told("netmon_device_loss_ratio", **DEVICE): 0.5,
    told("netmon_availability_month_up_seconds", **MONTH, reckoning="business"): 20 * DAY,
    told("netmon_availability_month_up_seconds", **MONTH, reckoning="own"): 25 * DAY,
    told("netmon_availability_month_counted_seconds", **MONTH): 25 * DAY,
    told("netmon_service_checks_total", **SERVICE, outcome="ok"): (0, 3),
    told("netmon_service_checks_total", **SERVICE, outcome="status"): (0, 1),
    told("netmon_service_checks_total", **SERVICE, outcome="skipped"): (0, 5),
}

LINE = {"job": "netmon", "instance": "127.0.0.1:9899", "network": "extranet", "link": "line1"}
OTHER_LINE = {**LINE, "link": "line2"}
OWN = {"job": "netmon", "instance": "127.0.0.1:9899"}
COMES_TO: tuple[tuple[str, Mapping[str, str], float], ...] = (
    ("network:netmon_units_online:ratio", {"network": "extranet"}, 0.7),
    ("network:netmon_units_unknown:ratio", {"network": "extranet"}, 0.05),
    ("level:netmon_units_online:ratio", {"network": "extranet", "level": "province"}, 1),
    ("prefecture:netmon_units_online:ratio", {"network": "extranet", "prefecture": "430100"}, 1),
    ("prefecture:netmon_units_online:ratio", {"network": "extranet", "prefecture": "430200"}, 0),
    ("network:netmon_links_up:ratio", {"network": "extranet"}, 0.5),
    ("network:netmon_links_up:ratio", {"network": "intranet"}, 0),
    ("unit:netmon_links:count", {**OWN, **UNIT}, 2),
    ("unit:netmon_links_up:count", {**OWN, **UNIT}, 1),
    ("link:netmon_interface_receive_bytes:rate5m", LINE, 5),
    ("link:netmon_interface_receive_bytes:rate5m", OTHER_LINE, 9),
    ("link:netmon_interface_transmit:ratio", LINE, 0.2),
    ("link:netmon_interface_transmit:ratio", OTHER_LINE, 0.1),
    ("link:netmon_interface_load:ratio", LINE, 0.5),
    ("link:netmon_interface_load:ratio", OTHER_LINE, 0.9),
    ("prefecture:netmon_device_loss:ratio", {"network": "extranet", "prefecture": "430100"}, 0.5),
    ("unit:netmon_availability_month:ratio", UNIT, 0.8),
    ("service:netmon_service_checks_failed:ratio7d", SERVICE, 0.25),
)


def selector(name: str, labels: Mapping[str, str]) -> str:
    return name + "{" + ",".join(f'{key}="{value}"' for key, value in labels.items()) + "}"


@pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed")
def test_recorded_series_come_to_what_they_say(tmp_path: Path) -> None:
    lines = {name: (value if isinstance(value, tuple) else (value, 0)) for name, value in SEEN.items()}
    series = [{"series": name, "values": f"{start}+{step}x30"} for name, (start, step) in lines.items()]
    expected = [
        {
            "expr": selector(name, labels),
            "eval_time": "25m",
            "exp_samples": [{"labels": selector(name, labels), "value": value}],
        }
        for name, labels, value in COMES_TO
    ]
    test = {"interval": "1m", "input_series": series, "promql_expr_test": expected}
    check(tmp_path, FOLDER.glob("recorded-*.yml"), "5m", test)
