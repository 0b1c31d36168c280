"""LLDP-EXT-MED-MIB (ANSI/TIA-1057): what a device tells its telephones of itself.

Switches without ENTITY-MIB often have it, as their LLDP announces an inventory.
"""

from __future__ import annotations

from netmon.vendors.facts import from_object
from netmon.vendors.objects import instance
from netmon.vendors.profile import Profile

_LOCAL = "1.0.8802.1.1.2.1.5.4795.1.2"
SOFTWARE = instance("lldpXMedLocSoftwareRev", f"{_LOCAL}.4.0")
SERIAL = instance("lldpXMedLocSerialNum", f"{_LOCAL}.5.0")
MODEL = instance("lldpXMedLocModelName", f"{_LOCAL}.7.0")

PROFILE = Profile(
    name="lldp_med",
    source="LLDP-EXT-MED-MIB, ANSI/TIA-1057",
    model=(from_object(MODEL),),
    version=(from_object(SOFTWARE, r"^(?=.*\d)(.+)$"),),
    serial=(from_object(SERIAL, r"^(?=.*\d)(\S{4,})$"),),
)
