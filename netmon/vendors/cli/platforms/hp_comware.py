"""H3C and HPE Comware 5, 7 and 9: switches, routers (MSR, SR, CR), firewalls (SecPath); stacks (IRF) are one device.

A firewall of a pair writes `RBM_P` or `RBM_S` before its prompt.
"""

from __future__ import annotations

from netmon.model.neighbours import Neighbours
from netmon.vendors.cli import lldp
from netmon.vendors.cli.comware import health, ports
from netmon.vendors.cli.profile import CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says
from netmon.vendors.cli.saying import health as health_of

_MAKER = r"(?:HPE?|H3C|3Com|Huawei-3Com|New H3C|UNIS)"
_RELEASE = r"(?:Release|Feature|ESS|Alpha|Beta|Demo|Customer|Test|Trial)"

IDENTITY = Identity(
    platform="hp_comware",
    vendor="H3C",
    os="comware",
    model=(
        Says("display version", rf"^ *Release Version: *{_MAKER} (\S.{{0,80}}?)-\w+$"),
        Says("display version", rf"^ ?{_MAKER} ([^:]{{2,80}}?)(?: (?:Switch|Router))? uptime is"),
        Says("display version", rf"^ ?{_MAKER} ([^:]{{2,80}}?) with \d+ Processor"),
        Says("display version", r"^ *BOARD TYPE: *(\S.*)$"),
    ),
    version=(
        Says("display version", rf"Version ([\d.]+),? ({_RELEASE} [\w.-]+)", "{0}, {1}"),
        Says("display version", r"Comware.*?Version ([\d.]+(?:,? \w+ \d[\w.-]*)?)"),
    ),
    serial=(Says("display device manuinfo", r"^ *DEVICE_SERIAL_NUMBER *: *(\w{6,40})\s*$"),),
    vendors=((r"\bUNIS\b", "UNIS"),),
)

CPU, MEMORY, ENVIRONMENT = "display cpu-usage", "display memory", "display environment"
FAN, POWER, LIGHT = "display fan", "display power", "display transceiver diagnosis interface"
LLDP = ("display lldp neighbor-information verbose", "display lldp neighbor-information")


def neighbours(outputs: Outputs) -> Neighbours:
    """Read the neighbours in full, which older software prints unasked."""
    text = next((outputs[command] for command in LLDP if command in outputs), "")
    return lldp.read(text, r"^ *LLDP neighbor-information of port \d+ ?\[([\w./:-]{2,80})\]")


PROFILE = CliProfile(
    platform="hp_comware",
    source="H3C S5800 (Comware 5), S5560 (Comware 7), MSR and SecPath F1000 command references",
    systems=frozenset({"comware", "3com"}),
    marks=r"\bComware\b",
    dialect=Dialect(
        prompt=r"(?:RBM_[PS] ?)?<[^\s<>](?:[^<>]{0,244}[^\s<>])?>",
        paging=("screen-length disable",),
        questions=((r"(?:change|modify).{0,60}\?? *\[Y/N\]:? ?$", "N"),),
        refusal=(
            r"^\s*(?:\^\s*)?% ?(?:unrecognized|incomplete|ambiguous|wrong|too many|permission|invalid|unknown)|"
            r"^\s*permission denied|^\s*% ?.{0,40}(?:\u547d\u4ee4|\u53c2\u6570|\u6743\u9650)"
        ),
    ),
    identity=Reader(("display version", "display device manuinfo"), IDENTITY),
    ports=Reader((ports.COMMAND,), ports.read),
    neighbours=Reader(LLDP, neighbours, either=True),
    health=Reader(
        (CPU, MEMORY, ENVIRONMENT, FAN, POWER, LIGHT),
        health_of(
            "hp_comware",
            (CPU, health.cpu),
            (MEMORY, health.memory),
            (ENVIRONMENT, health.environment),
            (FAN, health.fans),
            (POWER, health.powers),
            (LIGHT, health.transceivers),
        ),
    ),
    configuration="display current-configuration",
    ping="ping -c {count} {address}",
    port="display interface {interface}",
    allowed=(r"display interface brief", r"display clock"),
)
