"""Ids for what was found: readable, the same in every run, and none that is taken. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from netmon.discover.same import Sighted
from netmon.model.plant import Address

LONGEST = 64
SHORTEST = 2
"""Characters that must be left of a name that had others too: one letter of a Chinese name would tell nothing."""
_FOREIGN = re.compile(r"[^A-Za-z0-9._-]+")
_RUNS = re.compile(r"-{2,}")


def ids_of(devices: Sequence[Sighted], taken: Collection[str]) -> Mapping[Address, str]:
    """Return an id for each device: its sysName, with the address where others have that name, else the address."""
    readable = {device.address: readable_id(device.found.name or "") for device in devices}
    often = Counter(name.casefold() for name in readable.values())
    used = {name.casefold() for name in taken}
    return {
        address: name
        if name and often[name.casefold()] == 1 and name.casefold() not in used
        else with_address(name, address)
        for address, name in readable.items()
    }


def readable_id(name: str) -> str:
    """Return what of a name an id may hold; "" where too little is left to know it by."""
    kept = _RUNS.sub("-", _FOREIGN.sub("-", name)).strip("-._")[:LONGEST].rstrip("-._")
    return kept if len(kept) >= SHORTEST or kept == name else ""


def with_address(name: str, address: Address) -> str:
    """Return an id that no other device of the network can have."""
    place = str(address).replace(".", "-").replace(":", "-").strip("-").split("%")[0]
    return f"{(name or 'device')[: LONGEST - len(place) - 1]}-{place}"
