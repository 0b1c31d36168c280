"""Cisco Small Business switches: the MIBs of RADLAN (Marvell) under Cisco's own number. ENTITY-MIB names the box."""

from __future__ import annotations

from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.profile import Profile
from netmon.vendors.radlan import Radlan
from netmon.vendors.standard import entity

_MIBS = Radlan("1.3.6.1.4.1.9.6.1.101")

PROFILE = Profile(
    name="ciscosb",
    source="CISCOSB-rndMng, CISCOSB-Physicaldescription-MIB, CISCOSB-HWENVIROMENT",
    systems=frozenset({"ciscosb"}),
    model=(
        from_object(_MIBS.unit_model),
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_descr(r"^([A-Z]{2,4}\d{2,4}\S*)"),
        from_descr(r"\((C\d{4}\S*)\)"),
        from_descr(r"\bCisco (RV\d\S*?),"),
    ),
    version=(
        from_object(_MIBS.unit_software),
        from_descr(r"\bVersion (\d\S*)"),
        from_object(entity.SOFTWARE, pick=entity.CHASSIS),
    ),
    serial=(from_object(_MIBS.unit_serial), from_object(entity.SERIAL, pick=entity.CHASSIS)),
    health=_MIBS.health,
)
