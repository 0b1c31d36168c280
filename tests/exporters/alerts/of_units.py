"""Trials of the alerts about units."""

from __future__ import annotations

from tests.exporters.alerts.trial import GONE, NAMED, UNIT, Trial, told

_ONLINE = told("netmon_unit_online", **UNIT)
_MAINTENANCE = told("netmon_unit_flag", **UNIT, flag="maintenance")
_GROUP = {"network": "extranet", "level": "county", "kind": "party"}
_SCOPE = told("netmon_units_in_scope", **_GROUP)
_UNKNOWN = told("netmon_units_unknown", **_GROUP)

TRIALS = (
    Trial(
        "NetmonUnitOffline",
        {**NAMED, "name": "长沙市档案馆"},
        {_ONLINE: 0},
        {_ONLINE: 1},
        ({_ONLINE: 1}, {_ONLINE: GONE}, {_MAINTENANCE: 1}),
    ),
    Trial(
        "NetmonUnitsUnknown",
        {"network": "extranet"},
        {_SCOPE: 100, _UNKNOWN: 25},
        {_UNKNOWN: 0},
        ({_UNKNOWN: 10}, {_SCOPE: 0, _UNKNOWN: 0}),
        minutes=35,
        facts={"percent": "25%"},
    ),
)
