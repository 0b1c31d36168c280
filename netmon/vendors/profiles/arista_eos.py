"""Arista EOS. Everything but its name is in the standard MIBs."""

from __future__ import annotations

from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.profile import Profile
from netmon.vendors.standard import entity

PROFILE = Profile(
    name="arista_eos",
    source="sysDescr, ENTITY-MIB",
    systems=frozenset({"arista_eos"}),
    object_ids=("1.3.6.1.4.1.30065.1",),
    model=(
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_descr(r"running on an? Arista(?: Networks)? (\S+)"),
    ),
    version=(from_descr(r"\bEOS version (\S+)"), from_object(entity.SOFTWARE, pick=entity.CHASSIS)),
)
