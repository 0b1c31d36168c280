"""What is said of units, and how many there are. Counts only: percentages are made from sums, never from averages."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_UNIT = ("unit", "network")
_GROUP = ("network", "level", "kind")

ONLINE = gauge("netmon_unit_online", _UNIT)
STATE = gauge("netmon_unit_state", (*_UNIT, "state"))
FLAG = gauge("netmon_unit_flag", (*_UNIT, "flag"))
STATE_SINCE = gauge("netmon_unit_state_since_timestamp_seconds", _UNIT, "seconds")
INFO = gauge("netmon_unit_info", (*_UNIT, "name", "level", "kind", "division", "prefecture"))
IN_SCOPE = gauge("netmon_units_in_scope", _GROUP)
ALL_ONLINE = gauge("netmon_units_online", _GROUP)
ALL_UNKNOWN = gauge("netmon_units_unknown", _GROUP)
DIVISION = gauge("netmon_division_info", ("division", "name", "level", "parent", "prefecture", "geohash"))
