"""Ubiquiti: UniFi, EdgeSwitch, EdgeRouter."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.fastpath import Fastpath
from netmon.vendors.objects import column, instance, steady
from netmon.vendors.parse import celsius
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import memory, sensors
from netmon.vendors.standard import entity

_UNIFI = "1.3.6.1.4.1.41112.1.6.3"
MODEL = instance("unifiApSystemModel", f"{_UNIFI}.3.0")
VERSION = instance("unifiApSystemVersion", f"{_UNIFI}.6.0")
_MEMORY = "1.3.6.1.4.1.10002.1.1.1.1"

NEIGHBOUR_DESCR = instance("lldpLocSysDesc", "1.0.8802.1.1.2.1.3.4.0")
"""sysDescr of an EdgeRouter is whatever the owner wrote; what its LLDP says of the box is not."""

_OLT = "1.3.6.1.4.1.41112.1.5"

_DOT11 = "1.2.840.10036.3.1.2.1"
_BROADCOM = Fastpath("1.3.6.1.4.1.4413.1.1")

PROFILES = (
    Profile(
        name="unifi",
        source="UBNT-UniFi-MIB, FROGFOOT-RESOURCES-MIB",
        systems=frozenset({"unifi", "unifi-usp"}),
        model=(from_object(MODEL), from_descr(r"^(U\S+) \d+\.\d+\.\S+$")),
        version=(from_object(VERSION), from_descr(r"^U\S+ (\d+\.\d+\.\S+)$")),
        health=(
            memory(
                "Memory",
                free=instance("memFree", f"{_MEMORY}.2.0"),
                total=instance("memTotal", f"{_MEMORY}.1.0"),
                unit=1024,
            ),
        ),
    ),
    Profile(
        name="edgeswitch",
        source="FASTPATH-SWITCHING-MIB, FASTPATH-BOXSERVICES-PRIVATE-MIB",
        systems=frozenset({"edgeswitch"}),
        model=(
            from_descr(r"^([^,]+), \d"),
            from_descr(r"\bUniFi (\S+) \d"),
            from_object(_BROADCOM.model),
        ),
        version=(
            from_descr(r"^[^,]+, (\d[\w.]*)"),
            from_descr(r"\bUniFi \S+ (\d\S*)"),
            from_object(_BROADCOM.version),
            from_object(entity.SOFTWARE, pick=entity.CHASSIS),
        ),
        serial=(from_object(entity.SERIAL, pick=entity.CHASSIS), from_object(_BROADCOM.serial)),
        health=_BROADCOM.health,
    ),
    Profile(
        name="airos",
        source="IEEE802dot11-MIB",
        systems=frozenset({"airos"}),
        model=(from_object(steady("dot11manufacturerProductName", f"{_DOT11}.3")),),
        version=(from_object(steady("dot11manufacturerProductVersion", f"{_DOT11}.4"), r"v(\d+\.\d+(?:\.\d+)?)"),),
    ),
    Profile(
        name="edgeos",
        source="sysDescr, LLDP-MIB",
        systems=frozenset({"edgeos"}),
        model=(
            from_object(NEIGHBOUR_DESCR, r"(?:UBNT|Ubiquiti) (\S.*?) running on"),
            from_descr(r"\b(Edge ?Router\b[\w -]*)"),
        ),
        version=(from_descr(r"EdgeOS v?(\d\S*)"), from_object(NEIGHBOUR_DESCR, r"running on v?(\d\S*)")),
    ),
    Profile(
        name="edgeosolt",
        source="UI-OLT-MIB",
        systems=frozenset({"edgeosolt"}),
        model=(from_object(instance("ubntOltModel", f"{_OLT}.1.1.0")), from_descr(r"^([^,]+), \d")),
        version=(from_object(instance("ubntOltFirmware", f"{_OLT}.1.3.0")), from_descr(r"^[^,]+, (\d[\w.]*)")),
        serial=(from_object(instance("ubntOltSerial", f"{_OLT}.1.2.0")),),
        health=(sensors(Measure.TEMPERATURE, column("ubntOltTemperature", f"{_OLT}.4.2.1.3"), celsius(), "{index}"),),
    ),
)
