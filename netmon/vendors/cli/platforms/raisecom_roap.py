"""Raisecom ROS: switches and media converters (ISCOM, RAX)."""

from __future__ import annotations

from netmon.vendors.cli.profile import CliProfile, Dialect, Reader
from netmon.vendors.cli.saying import Identity, Says

VERSION = "show version"

IDENTITY = Identity(
    platform="raisecom_roap",
    vendor="Raisecom",
    os="raisecom-ros",
    model=(Says(VERSION, r"^ *Product (?:name|model) *: *(\S+)"),),
    version=(
        Says(VERSION, r"^ *(?:ROS|Software) Version *: *\S*?_ROA?[PS]_(\S+?)\.?(?:\(Compiled.*)?$"),
        Says(VERSION, r"^ *(?:ROS|Software) Version *: *(\S+)"),
    ),
    serial=(Says(VERSION, r"^ *(?:Product )?(?:serial (?:number|no\.?)|S/?N) *: *(\w{6,40})"),),
)

PROFILE = CliProfile(
    platform="raisecom_roap",
    source="Raisecom ISCOM2600G command reference",
    systems=frozenset({"raisecom-ros", "raisecom"}),
    marks=r"\bRaisecom\b|\bROAP\b|\bISCOM\d",
    dialect=Dialect(
        prompt=r"[^\s<>\[\]()#$%:]{1,128}[>#]",
        paging=("terminal page-break disable",),
        enable="enable",
        refusal=r"^\s*% ?[\"'\w ]{0,80}(?:unknown|invalid|incomplete|ambiguous|permission)",
    ),
    identity=Reader((VERSION,), IDENTITY),
    configuration="show running-config",
    ping="ping {address}",
)
