"""Dell Force10 FTOS, later Dell Networking OS 9."""

from __future__ import annotations

from netmon.model.device_identity import DeviceIdentity
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli.box import answer
from netmon.vendors.cli.discovery import read_both
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says
from netmon.vendors.cli.show_interfaces import read_blocks

PLATFORM = "dell_force10"
VERSION, INTERFACES, LLDP = "show version", "show interfaces", "show lldp neighbors detail"


def _identity(os: str) -> Identity:
    return Identity(
        PLATFORM,
        vendor="Dell",
        os=os,
        model=(Says(VERSION, r"^System Type: *(\S.*)$"), Says(VERSION, r"^Chassis Type: *(\S.*)$")),
        version=(Says(VERSION, r"^(?:Dell |Dell Force10 |Force10 )?Application Software Version: *(\S+)"),),
    )


_NETWORKING, _FORCE10 = _identity("dnos"), _identity("ftos")


def read_identity(outputs: Outputs) -> DeviceIdentity:
    """Read what the box is; the system was renamed when Dell bought it."""
    return (_FORCE10 if "Force10" in outputs.get(VERSION, "") else _NETWORKING)(outputs)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports."""
    return read_blocks(answer(outputs, INTERFACES)[1])


def read_neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours."""
    return read_both(outputs, LLDP)


PROFILE = CliProfile(
    platform=PLATFORM,
    source="Dell Networking OS 9 command reference",
    systems=frozenset({"dnos", "ftos"}),
    marks=r"^(?:Dell Networking OS|Dell Force10|Force10 Networks|Dell Real Time Operating System)",
    dialect=Dialect(
        prompt=r"[\w.()/-]{1,64}[>#]",
        paging=("terminal length 0",),
        more=r"-{2,} ?more ?-{2,}",
        enable="enable",
        refusal=r"^[ \t]*% ?(?:Error: ?)?(?:invalid|incomplete|ambiguous|unknown|command)",
    ),
    identity=Reader((VERSION,), read_identity),
    ports=Reader((INTERFACES,), read_ports),
    neighbours=Reader((LLDP,), read_neighbours),
    configuration="show running-config",
    ping="ping {address}",
    port="show interfaces {interface}",
)
