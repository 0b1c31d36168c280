"""A network of real hosts in which everything can fail that people are told of.

    mon ── gw (an anchor) ── hub ─┬─ lan1
            └─ dns (another)      ├─ pref2 ── c2a c2b c2c
                                  ├═ n3 ── x3              two lines
                                  ├─ p4 ── k4, j4
                                  ├─ p5 ── k5
                                  ├─ p6
                                  ├─ p7 ── k7
                                  └─ s8a s8b s8c           of one carrier

Every cable runs through a host of the carrier, so that when it fails the ports at both its ends lose their carrier, and
nobody has shut any. Every device has an address of its own that is no port's, and a real snmpd.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from tests.namespaces.hosts import Host, Hosts

COMMUNITY = "county-community-7"
MON = "10.77.250.2"
ANCHORS = MappingProxyType({"gw": "10.77.250.1", "dns": "10.77.251.2"})
UPLINKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"lan1": ("hub",), "pref2": ("hub",), "c2a": ("pref2",), "c2b": ("pref2",), "c2c": ("pref2",)}
    | {"n3": ("hub", "hub"), "x3": ("n3",), "p4": ("hub",), "k4": ("p4",), "j4": ("p4",)}
    | {"p5": ("hub",), "k5": ("p5",), "p6": ("hub",), "p7": ("hub",), "k7": ("p7",)}
    | dict.fromkeys(("s8a", "s8b", "s8c"), ("hub",))
)
"""Of each device what it hangs on, one entry for each line."""
DEVICES = ("hub", *UPLINKS)
CARRIER = "中国电信"


@dataclass(frozen=True, slots=True)
class Cable:
    """A line from a port of a device down to a port of another. `net` is the third octet of its addresses."""

    id: str
    upper: str
    lower: str
    net: int

    @property
    def upper_port(self) -> str:
        """The port at its upper end."""
        return f"d{self.net}"

    @property
    def lower_port(self) -> str:
        """The port at its lower end."""
        return f"u{self.net}"

    @property
    def middle(self) -> tuple[str, str]:
        """Its two ports at the carrier."""
        return f"m{self.net}d", f"m{self.net}u"


def cables() -> Iterator[Cable]:
    """Return every line; the second of a device is named so."""
    net = 0
    for lower, uppers in UPLINKS.items():
        for number, upper in enumerate(uppers):
            yield Cable(f"{upper}-{lower}" + ("-2" if number else ""), upper, lower, net)
            net += 1


CABLES = MappingProxyType({cable.id: cable for cable in cables()})


def address(device: str) -> str:
    """Return the address of a device."""
    return f"10.78.0.{DEVICES.index(device) + 1}"


def below(device: str) -> Iterator[str]:
    """Return a device and all that hangs on it."""
    yield device
    for lower, uppers in UPLINKS.items():
        if device in uppers:
            yield from below(lower)


class Plant:
    """The hosts, by name."""

    def __init__(self, folder: Path) -> None:
        self.hosts = Hosts(folder, "nv")
        try:
            self._build()
        except BaseException:
            self.hosts.__exit__(None, None, None)
            raise

    def _build(self) -> None:
        for name in ("mon", "gw", "dns", "carrier", *DEVICES):
            self._add(name)
        mon, gw, dns, hub = (self.host(name) for name in ("mon", "gw", "dns", "hub"))
        for one, port, other, other_port, net in ((gw, "g-mon", mon, "m0", 250), (gw, "g-dns", dns, "n0", 251)):
            self._lay(one, port, other, other_port, net)
        self._lay(gw, "g-hub", hub, "h0", 252)
        gw.ip("route", "add", "10.78.0.0/16", "via", "10.77.252.2")
        hub.ip("addr", "add", f"{address('hub')}/32", "dev", "lo")
        for cable in CABLES.values():
            self._draw(cable)

    def _add(self, name: str) -> None:
        host = self.hosts.add(name)
        # A route over a port without a carrier is not taken, so that the other line is.
        host.execute("sysctl", "-qw", "net.ipv4.conf.default.ignore_routes_with_linkdown=1")

    def _lay(self, upper: Host, upper_port: str, lower: Host, lower_port: str, net: int) -> None:
        self.hosts.wire(upper, upper_port, lower, lower_port)
        self._number(upper, upper_port, lower, lower_port, net)

    def _number(self, upper: Host, upper_port: str, lower: Host, lower_port: str, net: int) -> None:
        upper.ip("addr", "add", f"10.77.{net}.1/24", "dev", upper_port)
        lower.ip("addr", "add", f"10.77.{net}.2/24", "dev", lower_port)
        lower.ip("route", "add", "default", "via", f"10.77.{net}.1", "metric", str(net + 1))

    def _draw(self, cable: Cable) -> None:
        """Lay a line through the carrier, with the routes over it."""
        upper, lower, carrier = self.host(cable.upper), self.host(cable.lower), self.host("carrier")
        self.hosts.wire(upper, cable.upper_port, carrier, cable.middle[0])
        self.hosts.wire(carrier, cable.middle[1], lower, cable.lower_port)
        bridge = f"br{cable.net}"
        carrier.ip("link", "add", bridge, "type", "bridge")
        for port in cable.middle:
            carrier.ip("link", "set", port, "master", bridge)
        carrier.ip("link", "set", bridge, "up")
        self._number(upper, cable.upper_port, lower, cable.lower_port, cable.net)
        lower.ip("addr", "replace", f"{address(cable.lower)}/32", "dev", "lo")
        for device in below(cable.lower):
            via, metric = f"10.77.{cable.net}.2", str(cable.net + 1)
            upper.ip("route", "add", f"{address(device)}/32", "via", via, "metric", metric)

    def host(self, name: str) -> Host:
        """Return a host."""
        return self.hosts.hosts[name]

    def start_agents(self) -> None:
        """Start every snmpd. It tells of its ports alone: how busy this machine is must not be told as a fault."""
        seen = [f"view ports included .1.3.6.1.2.1.{number}" for number in (1, 2, 31)]
        for name in DEVICES:
            self.host(name).start_snmpd(*seen, f"rocommunity {COMMUNITY} default -V ports")

    def hang(self, name: str) -> None:
        """Have a host answer nobody, and pass no answer on; its ports stay up."""
        self.host(name).ip("route", "add", "blackhole", f"{MON}/32")

    def wake(self, name: str) -> None:
        """Let it answer again."""
        self.host(name).ip("route", "del", "blackhole", f"{MON}/32")

    def cut(self, cable: str) -> None:
        """Break a line."""
        for port in CABLES[cable].middle:
            self.host("carrier").ip("link", "set", port, "down")

    def mend(self, cable: str) -> None:
        """Mend it."""
        for port in CABLES[cable].middle:
            self.host("carrier").ip("link", "set", port, "up")


def inventory(notify: str) -> str:
    """Return the plant as netmon knows it, everything asked every 5 s; `notify` is its section of that name."""
    lines = [
        "networks: {extranet: {name: 政务外网}}",
        "divisions: {'430000': {name: 湖南省, level: province}, ",
        "  '430100': {name: 长沙市, level: prefecture, parent: '430000'}}",
        "credentials: {lab: {version: v2c, community: 'env:LAB_COMMUNITY'}}",
        "probing: {reachability: 5s, counters: 30s, identity: 1h, snmp: lab, roles: {core: {reachability: 5s}}}",
        "anchors:",
        *(f"  {name}: {{address: {at}}}" for name, at in ANCHORS.items()),
        "units:",
    ]
    levels = {"hub": ("province", "430000"), "pref2": ("prefecture", "430100")}
    for name in DEVICES:
        level, division = levels.get(name, ("county", "430100"))
        lines.append(
            f"  unit-{name}: {{name: 单位{name}, level: {level}, kind: 节点, "
            f"division: '{division}', networks: extranet}}"
        )
    lines.append("devices:")
    for name in DEVICES:
        role = {"hub": "core", "pref2": "pe"}.get(name, "ce")
        lines.append(f"  {name}: {{unit: unit-{name}, address: {address(name)}, role: {role}}}")
    lines.append("links:")
    for cable in CABLES.values():
        carrier = f", carrier: {CARRIER}" if cable.lower.startswith("s8") else ""
        lines.append(
            f"  {cable.id}: {{upper: {{device: {cable.upper}, interface: {cable.upper_port}}}, "
            f"lower: {{device: {cable.lower}, interface: {cable.lower_port}}}, circuit: CS-{cable.net:04}{carrier}}}"
        )
    return "\n".join([*lines, notify, ""])
