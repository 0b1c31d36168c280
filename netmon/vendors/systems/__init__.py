"""Which systems there are: rows of `System`, a file for each kind of maker."""

from __future__ import annotations

from typing import Final

from netmon.vendors.system import System
from netmon.vendors.systems.agents import AGENTS
from netmon.vendors.systems.china import CHINA
from netmon.vendors.systems.cisco import CISCO
from netmon.vendors.systems.firewalls import FIREWALLS
from netmon.vendors.systems.office import OFFICE
from netmon.vendors.systems.power import POWER
from netmon.vendors.systems.routers import ROUTERS
from netmon.vendors.systems.servers import SERVERS
from netmon.vendors.systems.switches import SWITCHES
from netmon.vendors.systems.wireless import WIRELESS

SYSTEMS: Final[tuple[System, ...]] = (
    *AGENTS,
    *CHINA,
    *CISCO,
    *FIREWALLS,
    *OFFICE,
    *POWER,
    *ROUTERS,
    *SERVERS,
    *SWITCHES,
    *WIRELESS,
)
"""Their order decides only between two rules that are equally particular: see `netmon.vendors.detect`."""
