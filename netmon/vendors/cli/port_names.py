"""What the name of a port tells: its ifType (IANAifType-MIB). Pure."""

from __future__ import annotations

import re
from typing import Final

ETHERNET: Final = 6
_TYPES: Final = (
    (161, r"port-?channel|bundle-ether|po\d|lag\d|ae\d+$|trk\d|trunk|bond|eth-?trunk|aggregateport|reth"),
    (161, r"route-aggregation|bridge-aggregation"),
    (24, r"loopback|lo\d*$|lo0?\.\d"),
    (53, r"vlan|vl\d|bvi|irb|bdi|ve\d|nve|null|virtual-template|vxlan"),
    (131, r"tunnel|tu\d|gre|ipip|sit|wg\d|gr-|st0"),
    (171, r"(?:pos|sonet|so-)\d"),
    (22, r"serial|se\d"),
    (23, r"dialer|virtual-access|ppp|pppoe|pp0"),
    (209, r"bridge|br\d|virbr|docker"),
    (ETHERNET, r"\w{0,32}?(?:ethernet|gig)|[fgtxh]\w{0,3}-?\d+/|(?:fa|gi|te|tw|fo|hu|et|eth|em|ma|ether)\d|en[opsx]\d"),
    (ETHERNET, r"[gx]e-|et-|fe-|mgmt|management|sfp|me0|fxp"),
    (161, r"smartgroup\d|link-aggregation"),
    (ETHERNET, r"\d{2,3}ge\d|meth\d|m?-?(?:x|xl|c|tw)?gei?[-_]?\d|fei[-_]?\d"),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), number) for number, pattern in _TYPES)
_PART = re.compile(r"[.:]\d{1,10}$")
LAYER_2_VLAN: Final = 135


def type_of(name: str) -> int | None:
    """Return the ifType that a port of this name has; l2vlan for a part of an Ethernet port (`Gi0/1.100`)."""
    for pattern, number in _COMPILED:
        if pattern.match(name[:64]):
            parted = number in {ETHERNET, 161} and _PART.search(name[:64]) is not None and "." in name
            return LAYER_2_VLAN if parted else number
    return None
