"""What an interface is, by its name: the numbers of ifType (IANAifType-MIB)."""

from __future__ import annotations

import re

ETHERNET, LOOPBACK, AGGREGATE, TUNNEL, SERIAL = 6, 24, 161, 131, 22

_TYPES = (
    (re.compile(r"loop(?:back)?\d|lo\d", re.IGNORECASE), LOOPBACK),
    (re.compile(r"(?:eth-trunk|bridge-aggregation|route-aggregation|[br]agg|aggregateport|port-channel|smartgroup|"
                r"ag|link-aggregation)[ _-]?\d", re.IGNORECASE), AGGREGATE),
    (re.compile(r"tunnel", re.IGNORECASE), TUNNEL),
    (re.compile(r"serial|hssi|pos\d", re.IGNORECASE), SERIAL),
    (re.compile(r"m?-?(?:(?:[\w-]*ethernet)|\d*x?\d*(?:ge|gige?)|(?:ten|twenty|forty|fifty|hundred|two|four)[\w-]*gige?|"
                r"meth|eth|fe|te|xge|xlge|cge|gei|fei|xgei|xlgei|cgei)[-_ ]?\d", re.IGNORECASE), ETHERNET),
)  # fmt: skip


def port_type(name: str) -> int | None:
    """Return the ifType of what bears such a name; None for a part of a port (`…/1.100`) and what nobody knows."""
    if re.search(r"\.\d+$", name):
        return None
    return next((number for pattern, number in _TYPES if pattern.match(name[:64])), None)
