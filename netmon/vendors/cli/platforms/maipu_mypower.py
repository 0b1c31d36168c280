"""Maipu MyPower: routers (MP, RM) and switches (SM, S, NSS)."""

from __future__ import annotations

from netmon.model.neighbours import Neighbours
from netmon.vendors.cli import line_protocol, lldp, maipu
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says
from netmon.vendors.cli.saying import health as health_of

VERSION, PORTS, LLDP, MODULES = (
    "show version",
    "show interface",
    "show lldp neighbors detail",
    "show system module brief",
)
CPU, MEMORY, FAN, POWER = "show cpu monitor", "show memory", "show system fan", "show system power"

IDENTITY = Identity(
    platform="maipu_mypower",
    vendor="Maipu",
    os="mypoweros",
    model=(
        Says(VERSION, r"^ *(\S{2,60}) (?:Version Information|system image file)"),
        Says(VERSION, r"^ *(?:Hardware|Device) Model *: *(\S+)"),
    ),
    version=(
        Says(VERSION, r"^ *Software Version *: *V?(\d\S*)"),
        Says(VERSION, r"\bversion V?(\d[\w.()-]*)"),
    ),
    serial=(
        Says(VERSION, r"^ *(?:Serial (?:No|Number)\.?|SN) *: *(\w{6,40})"),
        Says("show system component", r"^ *Chassis\b.* (\w{8,40}) *$"),
        Says(MODULES, r"^ *Mpu +\d+ .* (\w{8,40})(?: +\w+)? *$"),
    ),
)


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    """Read `show interface`, of routers and of switches."""
    return line_protocol.read_ports(outputs.get(PORTS, ""))


def neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours in full."""
    head = r"(?:LLDP neighbor-information of port ?\[?|^ *(?:Local )?(?:Interface|Port) *: *)([A-Za-z][\w/.:-]*\d)\]?"
    return lldp.read(outputs.get(LLDP, ""), head)


PROFILE = CliProfile(
    platform="maipu_mypower",
    source="Maipu MyPower MP and SM command references",
    systems=frozenset({"mypoweros"}),
    marks=r"\bMyPower\b|\bMaipu\b",
    dialect=Dialect(
        prompt=r"[^\s<>\[\]()#$%:]{1,128}[>#]",
        paging=("more off",),
        questions=((r"(?:change|modify).{0,60}\?? *[\[(]Y(?:es)?/N(?:o)?[\])]:? ?$", "N"),),
        enable="enable",
        refusal=r"^\s*% ?(?:invalid|incomplete|ambiguous|unrecognized|unknown|permission|command)",
    ),
    identity=Reader((VERSION, "show system component", MODULES), IDENTITY),
    ports=Reader((PORTS,), read_ports),
    neighbours=Reader((LLDP,), neighbours),
    health=Reader(
        (CPU, MEMORY, FAN, POWER),
        health_of(
            "maipu_mypower",
            (CPU, maipu.cpu),
            (MEMORY, maipu.memory),
            (FAN, maipu.fans),
            (POWER, maipu.powers),
        ),
    ),
    configuration="show running-config",
    ping="ping {address}",
    port="show interface {interface}",
    allowed=(r"show clock",),
)
