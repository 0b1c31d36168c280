"""Trials of the alerts about links and interfaces."""

from __future__ import annotations

from tests.exporters.alerts.trial import CIRCUIT, DEVICE, GONE, LINK, NAMED, UNIT, Trial, told

_WHO = {**NAMED, **CIRCUIT, "link": "line1", "name": "档案馆专线"}
_PORT = {**DEVICE, "interface": "ge0"}
_UP = told("netmon_link_up", **LINK)
_ADMIN = told("netmon_link_admin_down", **LINK)
_MAINTENANCE = told("netmon_link_flag", **LINK, flag="maintenance")
_FLAPPING = told("netmon_link_flag", **LINK, flag="flapping")
_WHAT = {"condition": "loss", "sensor": "", "severity": "warning"}
_DEGRADED = told("netmon_link_degraded", **LINK, condition="loss", sensor="", severity="warning")
_SECOND = told("netmon_link_info", link="line2", network="extranet", name="备用", lower_unit="archives")
_SECOND_UP = told("netmon_link_up", link="line2", network="extranet")
_ONLINE = told("netmon_unit_online", **UNIT)
_IN = told("netmon_interface_receive_bytes_total", **_PORT)
_OUT = told("netmon_interface_transmit_bytes_total", **_PORT)
_WIDTH = told("netmon_link_bandwidth_bytes_per_second", **LINK)
_OPER = told("netmon_interface_oper_status", **_PORT)
_KEEPS = told("netmon_device_flag", **DEVICE, flag="maintenance")


def _pair(what: str) -> tuple[str, str]:
    return (
        told(f"netmon_interface_receive_{what}_total", **_PORT),
        told(f"netmon_interface_transmit_{what}_total", **_PORT),
    )


_ERRORS, _SENT_ERRORS = _pair("errors")
_DISCARDS, _SENT_DISCARDS = _pair("discards")
_ON_PORT = {**NAMED, **_PORT, "name": "接入路由器"}
_PART = told("netmon_link_incident_info", **LINK, incident="9", part="root")
_INCIDENT = told("netmon_incident_info", network="extranet", incident="9", matter="redundancy")

TRIALS = (
    Trial(
        "NetmonLinkDown",
        _WHO,
        {_UP: 0, _ADMIN: 0},
        {_UP: 1},
        ({_UP: 1}, {_UP: GONE}, {_ADMIN: 1}, {_MAINTENANCE: 1}),
    ),
    Trial(
        "NetmonUplinkLost",
        {**NAMED, "name": "长沙市档案馆"},
        {_UP: 0, _SECOND: 1, _SECOND_UP: 1, _ONLINE: 1},
        {_UP: 1},
        (
            {_UP: 1},
            {_ONLINE: 0},
            {_UP: GONE},
            {told("netmon_unit_flag", **UNIT, flag="maintenance"): 1},
            {_ADMIN: 1},
            {_MAINTENANCE: 1},
            {_PART: 1, _INCIDENT: 1},
        ),
        facts={"count": "1"},
    ),
    Trial(
        "NetmonLinkDegraded",
        {**_WHO, "condition": "loss", "severity": "warning"},
        {_UP: 1, _DEGRADED: 1},
        {_DEGRADED: GONE},
        ({_UP: 0}, {_DEGRADED: GONE}, {_MAINTENANCE: 1}),
    ),
    Trial("NetmonLinkFlapping", _WHO, {_FLAPPING: 1}, {_FLAPPING: GONE}, ({_FLAPPING: GONE}, {_MAINTENANCE: 1})),
    Trial(
        "NetmonLinkSaturated",
        _WHO,
        {_IN: (0, 5700), _OUT: (0, 60), _WIDTH: 100},
        {},
        ({_IN: (0, 4800)}, {_WIDTH: GONE}, {_WIDTH: 0}, {_MAINTENANCE: 1}),
        minutes=25,
        facts={"percent": "95%"},
    ),
    Trial(
        "NetmonInterfaceErrors",
        _ON_PORT,
        {_ERRORS: (0, 20), _SENT_ERRORS: (0, 10), _OPER: 1},
        {},
        ({_ERRORS: (0, 1), _SENT_ERRORS: 0}, {_OPER: 2}, {_SENT_ERRORS: GONE}, {_KEEPS: 1}),
        minutes=35,
        facts={"count": "30"},
    ),
    Trial(
        "NetmonInterfaceDiscards",
        _ON_PORT,
        {_DISCARDS: (0, 700), _SENT_DISCARDS: 0, _OPER: 1},
        {},
        ({_DISCARDS: (0, 60)}, {_OPER: 2}, {_KEEPS: 1}),
        minutes=35,
        facts={"count": "700"},
    ),
)
