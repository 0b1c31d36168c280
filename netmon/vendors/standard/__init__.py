"""Profiles of the standard MIBs, and of Net-SNMP's own that so many agents have: what is asked of everybody.

They come after the profile of a device's own system, in this order.
"""

from __future__ import annotations

from netmon.vendors.profile import Profile
from netmon.vendors.standard import entity, entity_sensor, host_resources, lldp_med, sys_descr, ucd, ups

PROFILES: tuple[Profile, ...] = (
    entity.PROFILE,
    lldp_med.PROFILE,
    entity_sensor.PROFILE,
    host_resources.PROFILE,
    ucd.PROFILE,
    ups.PROFILE,
    sys_descr.PROFILE,
)
