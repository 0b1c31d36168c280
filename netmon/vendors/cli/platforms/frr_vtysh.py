"""FRR on Linux, where the shell of the account is vtysh.

Its `ping` has no count and goes on for ever, so that it is not offered. What the box itself is made of, its sensors and
its neighbours, vtysh does not tell.
"""

from __future__ import annotations

import re

from netmon.model.device_identity import DeviceIdentity
from netmon.vendors.cli.box import Box, answer, identity
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from netmon.vendors.cli.show_interfaces import read_blocks

PLATFORM = "frr_vtysh"
VERSION, INTERFACES = "show version", "show interface"

_SOFTWARE = re.compile(r"^(?:FRRouting|Quagga|Free Range Routing) (?P<version>\d\S*)", re.MULTILINE)
_KERNEL = re.compile(r"^FRRouting .*\bon (?P<system>[A-Z]\w+)\((?P<release>[^()\s]+)\)", re.MULTILINE)
_MACHINE = re.compile(
    r"--(?:build|host)=(?P<machine>x86_64|i\d86|aarch64|armv\d\w*|ppc64(?:le)?|mips\w*|riscv\w*|loongarch\w*)-"
)


def read_identity(outputs: Outputs) -> DeviceIdentity:
    """Read what SNMP says of such a box too: Linux, of the version of its kernel; FRR's own where that is not told."""
    command, text = answer(outputs, VERSION)
    software = _SOFTWARE.search(text)
    if software is None:
        raise UnreadableError("names no FRR")
    kernel, machine = _KERNEL.search(text), _MACHINE.search(text)
    return identity(
        PLATFORM,
        command,
        Box(
            os=kernel["system"].lower() if kernel else "linux",
            model=f"Generic {machine['machine']}" if machine else "",
            version=kernel["release"] if kernel else software["version"],
        ),
    )


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read the ports that zebra knows, which are those of the kernel."""
    return read_blocks(answer(outputs, INTERFACES)[1])


PROFILE = CliProfile(
    platform=PLATFORM,
    source="FRRouting user guide",
    systems=frozenset(),
    dialect=Dialect(
        prompt=r"[\w.-]{1,64}[>#]",
        paging=("terminal length 0",),
        enable="enable",
        refusal=r"^[ \t]*% ?(?:unknown|ambiguous|command incomplete|there is no|\[?\w*\]? ?unknown|bad)",
    ),
    identity=Reader((VERSION,), read_identity),
    ports=Reader((INTERFACES,), read_ports),
    configuration="show running-config",
    port="show interface {interface}",
    marks=r"^(?:FRRouting|Quagga|Free Range Routing) \d",
)
