"""Names of ports as vendors shorten and lengthen them: `GE0/0/1`, `GigabitEthernet0/0/1` and `Gi 0/0/1` are one port.

Names are compared only within one device, so kinds that never meet in one device may share a canonical word.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NAME = re.compile(r"(?P<kind>\d*[a-z][a-z _-]*?)[ _-]*(?P<number>\d[\d/:.-]*)(?:\([^)]*\))?", re.IGNORECASE)
_SUB = re.compile(r"(?P<parent>.*\d)\.\d+")

KINDS = {
    "ethernet": ("eth", "et", "ethernet"),
    "fast": ("fa", "fe", "fei", "fas", "fastethernet"),
    "gigabit": ("ge", "gi", "gig", "gei", "gigabitethernet", "gigabit", "gige", "gigaethernet"),
    "2.5gigabit": ("tw", "two", "twogigabitethernet", "2.5ge", "twodotfivegige", "multige", "mge"),
    "5gigabit": ("fi", "fivegigabitethernet", "5ge"),
    "10gigabit": (
        *("te", "ten", "tge", "xge", "xgei", "xe", "10ge", "tengige", "tengigabitethernet", "xgigabitethernet"),
        *("tengige", "xgigaethernet", "tgigaethernet"),
    ),
    "25gigabit": (
        *("twe", "wge", "tf", "25ge", "xxvgei", "twentyfivegige", "twentyfivegigabitethernet", "tfgigabitethernet"),
    ),
    "40gigabit": ("fo", "fge", "40ge", "xlgei", "fortygige", "fortygigabitethernet"),
    "50gigabit": ("fiftygige", "50ge", "fiftygigabitethernet"),
    "100gigabit": ("hu", "hge", "100ge", "cgei", "hundredgige", "hundredgigabitethernet"),
    "200gigabit": ("200ge", "twohundredgige", "twohundredgigabitethernet"),
    "400gigabit": ("400ge", "fourhundredgige", "fourhundredgigabitethernet", "cdgei"),
    "management": ("meth", "mgmt", "management", "mgigabitethernet", "ma", "mgmteth", "managementethernet"),
    "trunk": ("ethtrunk", "bridgeaggregation", "bagg", "po", "portchannel", "aggregateport", "ag", "smartgroup", "ae"),
    "routetrunk": ("routeaggregation", "ragg", "bundleether", "be"),
    "vlan": ("vlanif", "vlaninterface", "vlan", "vl", "irb"),
    "loopback": ("loopback", "lo"),
    "tunnel": ("tunnel", "tu", "tun"),
}
"""A word for each kind of port, and how vendors spell it: without blanks, hyphens and underscores, in small letters."""

LOGICAL = frozenset(("trunk", "routetrunk", "vlan", "loopback", "tunnel"))
"""Kinds that no plug fits: what is plugged in is seen at some port below them."""

_CANONICAL = {spelling: kind for kind, spellings in KINDS.items() for spelling in spellings}


@lru_cache(maxsize=1 << 16)
def canonical(name: str) -> tuple[str, str]:
    """Return the kind of a port and its number, as they are compared; ("", the name) where it has no such form."""
    found = _NAME.fullmatch(name.strip())
    if found is None:
        return "", " ".join(name.split()).casefold()
    spelling = re.sub(r"[ _-]", "", found["kind"]).casefold()
    number = re.sub(r"\d+", lambda digits: str(int(digits[0])), found["number"])
    return _CANONICAL.get(spelling, spelling), number


def same_port(one: str, other: str) -> bool:
    """Whether two names of ports of one device mean the same port."""
    return canonical(one) == canonical(other)


def is_logical(name: str) -> bool:
    """Whether a name is that of an aggregate, a VLAN or another interface that has no socket of its own."""
    return canonical(name)[0] in LOGICAL


def parent_of(name: str) -> str:
    """Return the port that a sub-interface is cut from (`GE0/0/1.100`), or the name itself."""
    found = _SUB.fullmatch(name.strip())
    return found["parent"] if found else name
