"""Incidents: one alert for each root, and what holds back the alerts of everything that it explains."""

from __future__ import annotations

from exporters.prometheus.alerts.joins import names_of, on
from exporters.prometheus.alerts.rule import Alert
from exporters.prometheus.catalogue import daemon, incidents, membership
from netmon.model.incident import Severity

_OPEN = f'{incidents.INFO}{{maintenance="no",matter!="isolated"}}'
_ISOLATION = f'{incidents.INFO}{{matter="isolated"}}'
_CUT_OFF = f"(max by (network) ({daemon.ISOLATED}) == 1)"
_TOLD = "network, incident, matter, severity, root_kind, root, name, unit, unit_name, division"
_LISTED = f"and {on('network', 'incident')} {incidents.INFO}"


def _root(kind: str) -> str:
    roots = f'label_replace({incidents.INFO}{{maintenance="no",root_kind="{kind}"}}, "{kind}", "$1", "root", "(.+)")'
    taken = "name, unit_name, division" if kind == "unit" else "name, unit, unit_name, division"
    return f"{roots} * {on('network', kind)} group_left ({taken}) {names_of(kind)}"


def _explained(kind: str, metric: object) -> str:
    return f"max by (network, incident, {kind}) ({metric} {_LISTED})"


ALERTS = (
    # Already debounced: netmon opens an incident when the loss was made sure of, and closes it when calm has lasted.
    # It outlives a restart of netmon all the same, or people would be told that it is over, and then that it is not.
    Alert(
        "NetmonIncident",
        f"""max by ({_TOLD}) (
            ({_root("device")} or {_root("link")} or {_root("unit")} or {_root("service")}
             or {on("network", "incident")} {_OPEN})
            * {on("network", "incident")} group_left () {incidents.UNITS}
        )""",
        severity=None,
        wait="30s",
        keep="2m",
        page="/incidents/{incident}",
    ),
    # Its `wait` is shorter than that of what it holds back; it stays a while longer, for the same reason.
    Alert(
        "NetmonExplained",
        f"""{_explained("device", membership.DEVICE)} or {_explained("link", membership.LINK)}
            or {_explained("unit", membership.UNIT)} or {_explained("service", membership.SERVICE)}""",
        Severity.WARNING,
        wait="0s",
        keep="5m",
        page="/incidents/{incident}",
    ),
    # With its incident, so that nobody is told of it whom netmon has told by itself.
    Alert(
        "NetmonCutOff",
        f"""(max by (network, incident) ({_ISOLATION}) and on (network) {_CUT_OFF})
            or ({_CUT_OFF} unless on (network) {_ISOLATION})""",
        Severity.CRITICAL,
        wait="30s",
        keep="2m",
        page="/",
    ),
    Alert(
        "NetmonAnchorDown",
        f"max by (network, anchor) ({daemon.ANCHOR_UP}) == 0",
        Severity.MINOR,
        wait="5m",
        keep="2m",
        page="/",
    ),
    # It holds back the alerts of what incidents without an alert take along, so it waits less than they do.
    Alert(
        "NetmonStorm",
        f"max by (network) ({incidents.UNLISTED}) > 0",
        Severity.CRITICAL,
        wait="1m",
        keep="5m",
        page="/incidents",
    ),
)
