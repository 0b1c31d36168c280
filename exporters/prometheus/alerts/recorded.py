"""Recorded series: ratios, always made from sums and never from averages, and what several rules and panels need.

A link is loaded as its lower end sees it: received is what comes down to the unit. Where the lower end cannot be
read it is what the upper end sends and receives.
"""

from __future__ import annotations

from exporters.prometheus.alerts.joins import NAMES, on, one
from exporters.prometheus.alerts.rule import Record
from exporters.prometheus.catalogue import availability, daemon, devices, interfaces, links, services, units
from exporters.prometheus.metric import Metric

_PLACED = f'{units.INFO}{{prefecture!=""}}'
_PREFECTURE = f"{on('network', 'unit')} group_left (prefecture) {one(_PLACED, 'network', 'unit')}"


def _ratio(part: str, whole: str, by: str) -> str:
    return f"sum by ({by}) ({part}) / (sum by ({by}) ({whole}) > 0)"


def _confirmed(part: str, whole: str, by: str) -> str:
    """Return the ratio of what has no sample while it is unknown: where all are, none is confirmed."""
    return f"(sum by ({by}) ({part}) or sum by ({by}) ({whole}) * 0) / (sum by ({by}) ({whole}) > 0)"


UNITS = (
    Record("network:netmon_units_online:ratio", _ratio(str(units.ALL_ONLINE), str(units.IN_SCOPE), "network")),
    Record("level:netmon_units_online:ratio", _ratio(str(units.ALL_ONLINE), str(units.IN_SCOPE), "network, level")),
    Record(
        "prefecture:netmon_units_online:ratio",
        _confirmed(f"{units.ONLINE} * {_PREFECTURE}", one(_PLACED, "network", "unit"), "network, prefecture"),
    ),
)
NETWORK_UNKNOWN = Record(
    "network:netmon_units_unknown:ratio", _ratio(str(units.ALL_UNKNOWN), str(units.IN_SCOPE), "network")
)

_LINK_OF_UNIT = f'label_replace({one(links.INFO, "network", "link")}, "unit", "$1", "lower_unit", "(.+)")'
OF_UNIT = f"{on('network', 'link')} group_left (unit) {_LINK_OF_UNIT}"
"""Matches what is told of a link with the unit that it leads to."""

UNIT_LINKS = Record("unit:netmon_links:count", f"count by (job, instance, network, unit) ({links.UP} * {OF_UNIT} > -1)")
UNIT_LINKS_UP = Record("unit:netmon_links_up:count", f"sum by (job, instance, network, unit) ({links.UP} * {OF_UNIT})")

_LINK = "job, instance, network, link"


def _end(end: str) -> str:
    """Return the links by the port at one end, which a rate is matched with."""
    device = f'label_replace({links.INFO}{{{end}_interface!=""}}, "device", "$1", "{end}_device", "(.+)")'
    return f'label_replace({device}, "interface", "$1", "{end}_interface", "(.+)")'


def _rate(of_lower: Metric, of_upper: Metric) -> str:
    match = f"{on('network', 'device', 'interface')} group_left ()"
    return f"""max by ({_LINK}) ({_end("lower")} * {match} rate({of_lower}[5m]))
        or max by ({_LINK}) ({_end("upper")} * {match} rate({of_upper}[5m]))"""


_RECEIVED = Record("link:netmon_interface_receive_bytes:rate5m", _rate(interfaces.IN_BYTES, interfaces.OUT_BYTES))
_SENT = Record("link:netmon_interface_transmit_bytes:rate5m", _rate(interfaces.OUT_BYTES, interfaces.IN_BYTES))


def _share(rate: Record) -> str:
    return f"{rate.name} / {on('network', 'link')} (max by ({_LINK}) ({links.BANDWIDTH}) > 0)"


_IN = Record("link:netmon_interface_receive:ratio", _share(_RECEIVED))
_OUT = Record("link:netmon_interface_transmit:ratio", _share(_SENT))
LINK_LOAD = Record(
    "link:netmon_interface_load:ratio",
    f"({_IN.name} >= {_OUT.name}) or {_OUT.name} or {_IN.name}",
)

LINKS = (
    Record(
        "network:netmon_links_up:ratio",
        _confirmed(str(links.UP), one(links.INFO, "network", "link"), "network"),
    ),
    UNIT_LINKS,
    UNIT_LINKS_UP,
    _RECEIVED,
    _SENT,
    _IN,
    _OUT,
    LINK_LOAD,
    Record("link:netmon_interface_receive_errors:rate5m", _rate(interfaces.IN_ERRORS, interfaces.OUT_ERRORS)),
    Record("link:netmon_interface_receive_discards:rate5m", _rate(interfaces.IN_DISCARDS, interfaces.OUT_DISCARDS)),
)


def _of_devices(metric: Metric) -> str:
    owned = f"{on('network', 'device')} group_left (unit) {one(devices.INFO, 'network', 'device')}"
    placed = f"({metric} * {owned}) * {_PREFECTURE}"
    return f"sum by (network, prefecture) ({placed}) / count by (network, prefecture) ({placed})"


QUALITY = (
    Record("prefecture:netmon_device_loss:ratio", _of_devices(devices.LOSS)),
    Record("prefecture:netmon_device_rtt:seconds", _of_devices(devices.RTT)),
)


def _month(kind: str, by: str) -> str:
    up = f'{availability.UP}{{kind="{kind}",reckoning="business"}}'
    return _ratio(up, f'{availability.COUNTED}{{kind="{kind}"}}', by)


def _of_id(kind: str) -> str:
    up = f'{availability.UP}{{kind="{kind}",reckoning="business"}}'
    counted = f'{availability.COUNTED}{{kind="{kind}"}}'
    whole = _ratio(up, counted, "network, id")
    return f'sum by (network, unit) (label_replace({whole}, "unit", "$1", "id", "(.+)"))'


AVAILABILITY = (
    Record("network:netmon_availability_month:ratio", _month("network", "network")),
    Record("unit:netmon_availability_month:ratio", _of_id("unit")),
)

SERVICES = (
    Record(
        "service:netmon_service_checks_failed:ratio7d",
        _ratio(
            f'increase({services.CHECKS}{{outcome!~"ok|skipped"}}[7d])',
            f'increase({services.CHECKS}{{outcome!="skipped"}}[7d])',
            "network, service",
        ),
    ),
)

VISITS_LATE = Record(
    "instance:netmon_visit_lateness_seconds:p99",
    f"histogram_quantile(0.99, sum by (job, instance, le) (rate({daemon.LATENESS}_bucket[5m])))",
)
SELF = (
    VISITS_LATE,
    Record(
        "instance:netmon_probe_failures:ratio",
        _ratio(f"rate({daemon.PROBE_FAILURES}[5m])", f"rate({daemon.PROBE_OBSERVATIONS}[5m])", "job, instance, probe"),
    ),
    Record(
        "receiver:netmon_notification_attempts_failed:rate15m",
        f"sum by (instance, receiver) (rate({daemon.NOTIFICATIONS_FAILED}[15m]))",
    ),
)

RECORDED: dict[str, tuple[Record, ...]] = {
    "names": tuple(NAMES.values()),
    "units": (*UNITS, NETWORK_UNKNOWN),
    "links": LINKS,
    "quality": QUALITY,
    "availability": AVAILABILITY,
    "services": SERVICES,
    "self": SELF,
}
"""What is recorded, by file: `recorded-units.yml` and so on. All files of the folder belong in `rule_files`."""
