"""Digital China Networks (DCN, and what it sells as Yunke): switches (S, CS, DCRS)."""

from __future__ import annotations

from netmon.vendors.cli import line_protocol
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says

VERSION, PORTS = "show version", "show interface"

IDENTITY = Identity(
    platform="dcn_software",
    vendor="DCN",
    os="dcn-software",
    model=(Says(VERSION, r"^ *(\S+) (?:Device|Switch), Compiled"),),
    version=(Says(VERSION, r"Software (?:Package )?Version:? (?:\S+_)?(\d[\w.()]*)"),),
    serial=(Says(VERSION, r"\bserial (?:number|No\.?) ?:? ?(\w{5,40})"),),
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read `show interface`."""
    return line_protocol.read_ports(outputs.get(PORTS, ""))


PROFILE = CliProfile(
    platform="dcn_software",
    source="DCN CS6200 command reference",
    systems=frozenset({"dcn-software"}),
    marks=r"Digital ?China|\bDC(?:RS|S|N|WS)-\d",
    dialect=Dialect(
        prompt=r"[^\s<>\[\]()#$%:]{1,128}[>#]",
        paging=("terminal length 0",),
        enable="enable",
        refusal=r"^\s*% ?(?:unrecogni[sz]ed|invalid|incomplete|ambiguous|unknown|permission|command)",
    ),
    identity=Reader((VERSION,), IDENTITY),
    ports=Reader((PORTS,), read_ports),
    configuration="show running-config",
    ping="ping {address}",
    port="show interface {interface}",
)
