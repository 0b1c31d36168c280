r"""Huawei VRP: switches (S, CE), routers (AR, NE), wireless controllers (AC) and firewalls (USG, Eudemon); VRP5 and 8.

A firewall of a pair writes `HRP_M` or `HRP_S` before its prompt (`HRP_A` in older software). Who may only look sees
`<name>`, as everybody does before he configures.
"""

from __future__ import annotations

from netmon.model.neighbours import Neighbours
from netmon.vendors.cli import lldp
from netmon.vendors.cli.huawei import health, ports
from netmon.vendors.cli.profile import CliProfile, Dialect, Outputs, Reader
from netmon.vendors.cli.saying import Identity, Says
from netmon.vendors.cli.saying import health as health_of

_KIND = r"(?:(?:\w+ ){0,2}(?:Switch|Router|Firewall|Gateway|Controller|AC|WLAN AC))"

IDENTITY = Identity(
    platform="huawei_vrp",
    vendor="Huawei",
    os="vrp",
    model=(
        Says("display version", rf"^ ?(?:HUAWEI|Quidway|FutureMatrix) ?([^:]{{2,60}}?)(?: {_KIND})? uptime is"),
        Says("display version", rf"^ ?([A-Z][\w.+-]*\d[\w.+ -]{{0,40}}?)(?: {_KIND})? uptime is"),
        Says("display version", r"\((?:\[?)([A-Z][\w.&+-]*\d[\w.&+-]*) V\d+R\d+"),
    ),
    version=(
        Says("display version", r"Version (\d+\.\d+) ?\((?:[^()]* )?(V\d+R\d+[^() ]*)", "{0} ({1})"),
        Says("display version", r"VRP.*? Version (\d+\.\d+(?:, ?Release \S+)?)"),
    ),
    serial=(
        Says("display esn", r"\bESN.{0,40}?: *(\w{8,32})"),
        Says("display device manufacture-info", r"^ *\d+ +(?:-+|0) +\S+ +(\w{8,32})\b"),
        Says("display device manufacture-info", r"^ *\d+ +(?:-+|0) +(\w{15,32}) +\d{4}-"),
    ),
    vendors=(("FutureMatrix", "FutureMatrix"),),
)

CPU, CPU_CE = "display cpu-usage", "display cpu"
MEMORY, MEMORY_CE = "display memory-usage", "display memory"
HEALTH = "display health"
TEMPERATURES = ("display temperature all", "display device temperature all", "display temperature")
FAN, POWER = "display fan", "display power"
LIGHT, LIGHT_CE, LIGHT_NE = (
    "display transceiver verbose",
    "display interface transceiver verbose",
    "display optical-module brief",
)
LLDP = "display lldp neighbor"


def neighbours(outputs: Outputs) -> Neighbours:
    """Read what is seen at every port."""
    return lldp.read(outputs.get(LLDP, ""), r"^i?([A-Z0-9][\w./:-]{1,79}) +has +\d+ +neighbou?rs?(?:\(s\))?")


PROFILE = CliProfile(
    platform="huawei_vrp",
    source="Huawei S5700, CE6800, AR, NE40E and USG6000 command references",
    systems=frozenset({"vrp"}),
    marks=r"Versatile Routing Platform|\bVRP ?\(R\) ?software",
    dialect=Dialect(
        prompt=r"(?:HRP_[AMS] ?)?<[^\s<>](?:[^<>]{0,244}[^\s<>])?>",
        paging=("screen-length 0 temporary",),
        questions=((r"(?:change|modify).{0,60}\?? *\[Y/N\]:? ?$", "N"),),
        refusal=(
            r"^\s*error ?:|^\s*(?:\^\s*)?(?:info: ?)?(?:unrecogni[sz]ed|incomplete|ambiguous|wrong|too many) "
            r"(?:command|param)|"
            r"^\s*(?:\u9519\u8bef|\u63d0\u793a)[:\uff1a].{0,40}(?:\u547d\u4ee4|\u53c2\u6570|\u6743\u9650|\u652f\u6301)"
        ),
    ),
    identity=Reader(("display version", "display esn", "display device manufacture-info"), IDENTITY),
    ports=Reader((ports.COMMAND,), ports.read),
    neighbours=Reader((LLDP,), neighbours),
    health=Reader(
        (CPU, CPU_CE, MEMORY, MEMORY_CE, HEALTH, *TEMPERATURES, FAN, POWER, LIGHT, LIGHT_CE, LIGHT_NE),
        health_of(
            "huawei_vrp",
            (CPU, health.cpu),
            (CPU_CE, health.cpu),
            (MEMORY, health.memory),
            (MEMORY_CE, health.memory),
            (HEALTH, health.boards),
            *((command, health.temperature) for command in TEMPERATURES),
            (FAN, health.fans),
            (POWER, health.powers),
            (LIGHT, health.transceivers),
            (LIGHT_CE, health.transceivers),
            (LIGHT_NE, health.optical_modules),
        ),
    ),
    configuration="display current-configuration",
    ping="ping -c {count} {address}",
    port="display interface {interface}",
    allowed=(r"display interface brief", r"display interface description", r"display clock"),
)
