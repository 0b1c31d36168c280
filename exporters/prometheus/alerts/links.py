"""Links and interfaces: down, lost redundancy, loaded, in error."""

from __future__ import annotations

from exporters.prometheus.alerts.joins import named, on, unexpected
from exporters.prometheus.alerts.recorded import LINK_LOAD, OF_UNIT
from exporters.prometheus.alerts.rule import Alert
from exporters.prometheus.catalogue import degraded, incidents, interfaces, links, membership, units
from exporters.prometheus.metric import Metric
from netmon.model.incident import Severity

_EXPLAINED = f"({membership.LINK} and {on('network', 'incident')} {incidents.INFO})"
_DOWN = f"{links.UP} == 0 unless {links.ADMIN_DOWN} == 1"
_LOST = f"({unexpected('link', _DOWN)} unless {on('network', 'link')} {_EXPLAINED})"
_CARRIER = ("carrier", "circuit", "hotline")


def _both(received: Metric, sent: Metric) -> str:
    return f"rate({received}[15m]) + rate({sent}[15m])"


def _port(bad: str) -> str:
    """Return ports that are up and switched on, with what is bad of them and the name of their device."""
    alive = f"({bad}) and {on('network', 'device', 'interface')} {interfaces.OPER} == 1"
    return named("device", unexpected("device", alive), keep=("interface",))


ALERTS = (
    Alert(
        "NetmonLinkDown",
        named("link", unexpected("link", _DOWN), *_CARRIER),
        Severity.MAJOR,
        wait="2m",
        keep="2m",
        page="/links/{link}",
    ),
    # Units that are online by fewer links than they have: nobody is cut off, and the next failure cuts somebody off.
    # A link that an incident explains is told by that. It is not held back as others are: this alert is of a unit, and
    # the unit is no part of the incident.
    Alert(
        "NetmonUplinkLost",
        named(
            "unit",
            unexpected(
                "unit",
                f"count by (job, instance, network, unit) ({_LOST} * {OF_UNIT}) "
                f"and {on('network', 'unit')} {units.ONLINE} == 1",
            ),
        ),
        Severity.MINOR,
        wait="5m",
        keep="5m",
        page="/units/{unit}",
    ),
    Alert(
        "NetmonLinkDegraded",
        named(
            "link",
            unexpected("link", f"{degraded.LINK} and {on('network', 'link')} {links.UP} == 1"),
            *_CARRIER,
            keep=("condition", "sensor", "severity"),
        ),
        severity=None,
        wait="5m",
        keep="5m",
        page="/links/{link}",
    ),
    Alert(
        "NetmonLinkFlapping",
        named("link", unexpected("link", f'{links.FLAG}{{flag="flapping"}}'), *_CARRIER),
        Severity.MINOR,
        wait="2m",
        keep="10m",
        page="/links/{link}",
    ),
    Alert(
        "NetmonLinkSaturated",
        named("link", unexpected("link", f"{LINK_LOAD.name} > 0.9"), *_CARRIER),
        Severity.WARNING,
        wait="15m",
        keep="5m",
        page="/links/{link}",
    ),
    Alert(
        "NetmonInterfaceErrors",
        _port(f"({_both(interfaces.IN_ERRORS, interfaces.OUT_ERRORS)}) * 60 > 6"),
        Severity.WARNING,
        wait="15m",
        keep="15m",
        page="/devices/{device}",
    ),
    Alert(
        "NetmonInterfaceDiscards",
        _port(f"({_both(interfaces.IN_DISCARDS, interfaces.OUT_DISCARDS)}) * 60 > 600"),
        Severity.WARNING,
        wait="15m",
        keep="15m",
        page="/devices/{device}",
    ),
)
