"""Trials of the alerts about incidents."""

from __future__ import annotations

from tests.exporters.alerts.trial import DEVICE, GONE, NAMED, Trial, told

_ID = {"incident": "00017", "network": "extranet"}


def _info(maintenance: str = "no", matter: str = "outage", root_kind: str = "device", root: str = "ce1") -> str:
    return told(
        "netmon_incident_info",
        **_ID,
        matter=matter,
        severity="critical",
        root_kind=root_kind,
        root=root,
        acknowledged="no",
        maintenance=maintenance,
    )


_CUT_OFF = _info("no", "isolated", "", "")
_UNITS = told("netmon_incident_units_affected", **_ID)
_MEMBER = told("netmon_device_incident_info", **DEVICE, incident="00017", part="taken")
_ISOLATED = told("netmon_isolated", network="extranet")
_ANCHOR = told("netmon_anchor_up", network="extranet", anchor="hub")
_UNLISTED = told("netmon_incidents_unlisted", network="extranet")
_ROOT = {**_ID, "matter": "outage", "severity": "critical", "root_kind": "device", "root": "ce1"}

TRIALS = (
    Trial(
        "NetmonIncident",
        {**NAMED, **_ROOT, "name": "接入路由器"},
        {_info(): 1, _UNITS: 9},
        {_info(): GONE, _UNITS: GONE},
        ({_info(): GONE, _info(maintenance="yes"): 1}, {_info(): GONE, _info("no", "isolated", "", ""): 1}),
        facts={"count": "9"},
    ),
    # A root that has left the inventory, or that no name is known of, is told by its id.
    Trial(
        "NetmonIncident",
        {**_ROOT, "root": "other"},
        {_info(root="other"): 1, _UNITS: 0},
        {_info(root="other"): GONE},
        (),
        facts={"count": "0"},
    ),
    Trial(
        "NetmonExplained",
        {**_ID, "device": "ce1"},
        {_info(): 1, _MEMBER: 1},
        {_info(): GONE, _MEMBER: GONE},
        ({_info(): GONE}, {_MEMBER: GONE}),
    ),
    Trial("NetmonCutOff", {"network": "extranet"}, {_ISOLATED: 1}, {_ISOLATED: 0}, ({_ISOLATED: 0},)),
    # The incident of it is named as soon as it is open.
    Trial(
        "NetmonCutOff",
        _ID,
        {_ISOLATED: 1, _CUT_OFF: 1},
        {_ISOLATED: 0, _CUT_OFF: GONE},
        ({_ISOLATED: 0, _CUT_OFF: 1},),
    ),
    Trial(
        "NetmonAnchorDown",
        {"network": "extranet", "anchor": "hub"},
        {_ANCHOR: 0},
        {_ANCHOR: 1},
        ({_ANCHOR: 1}, {_ANCHOR: GONE}),
    ),
    Trial(
        "NetmonStorm",
        {"network": "extranet"},
        {_UNLISTED: 30},
        {_UNLISTED: 0},
        ({_UNLISTED: 0},),
        facts={"count": "30"},
    ),
)
