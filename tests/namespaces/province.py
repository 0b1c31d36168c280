"""A province of three tiers in namespaces.

    mon ── hub ──[carrier]── pref ──br0──┬── county-a   (IPv4)
                                         └── county-b   (IPv6)

The carrier is a host with a bridge: when it fails, the ports of hub and pref stay up, as with a leased line.
"""

from __future__ import annotations

from pathlib import Path

from tests.namespaces.hosts import Host, Hosts

ENVIRON = {
    "LAB_COMMUNITY": "county-community-7",
    "LAB_AUTH": "authentication-secret-1",
    "LAB_PRIV": "privacy-secret-22",
}
COUNTY_SNMP = (f"rocommunity {ENVIRON['LAB_COMMUNITY']}", f"rocommunity6 {ENVIRON['LAB_COMMUNITY']}")


def user(auth: str, priv: str) -> tuple[str, ...]:
    """Return the lines of a read-only v3 user named netmon."""
    return (
        f"createUser netmon {auth} {ENVIRON['LAB_AUTH']} {priv} {ENVIRON['LAB_PRIV']}",
        "rouser netmon priv",
    )


class Province:
    """The hosts, by their part."""

    def __init__(self, hosts: Hosts) -> None:
        self.hosts = hosts
        self.mon, self.hub, self.carrier = hosts.add("mon"), hosts.add("hub"), hosts.add("carrier")
        self.pref, self.county_a, self.county_b = hosts.add("pref"), hosts.add("county-a"), hosts.add("county-b")
        hosts.wire(self.mon, "m0", self.hub, "h-mon")
        hosts.wire(self.hub, "h-down", self.carrier, "c-hub")
        hosts.wire(self.carrier, "c-pref", self.pref, "p-up")
        hosts.wire(self.pref, "p-a", self.county_a, "a-up")
        hosts.wire(self.pref, "p-b", self.county_b, "b-up")
        self._bridge(self.carrier, "br0", "c-hub", "c-pref")
        self._bridge(self.pref, "br0", "p-a", "p-b")
        for host, port, number, four, six in (
            (self.mon, "m0", 0, 2, 2),
            (self.hub, "h-mon", 0, 1, 1),
            (self.hub, "h-down", 1, 1, 1),
            (self.pref, "p-up", 1, 2, 2),
            (self.pref, "br0", 2, 1, 1),
            (self.county_a, "a-up", 2, 11, 11),
            (self.county_b, "b-up", 2, 12, 12),
        ):
            host.ip("addr", "add", f"10.77.{number}.{four}/24", "dev", port)
            host.ip("addr", "add", f"fd77:{number}::{six}/64", "dev", port, "nodad")
        for host, number, router in (
            (self.mon, 0, 1),
            (self.pref, 1, 1),
            (self.county_a, 2, 1),
            (self.county_b, 2, 1),
        ):
            host.ip("route", "add", "default", "via", f"10.77.{number}.{router}")
            host.ip("-6", "route", "add", "default", "via", f"fd77:{number}::{router}")
        self.hub.ip("route", "add", "10.77.2.0/24", "via", "10.77.1.2")
        self.hub.ip("-6", "route", "add", "fd77:2::/64", "via", "fd77:1::2")

    @staticmethod
    def _bridge(host: Host, name: str, *ports: str) -> None:
        host.ip("link", "add", name, "type", "bridge")
        for port in ports:
            host.ip("link", "set", port, "master", name)
        host.ip("link", "set", name, "up")

    def start_agents(self) -> None:
        """Start every snmpd: hub and pref with v3, the counties with v2c."""
        self.hub.start_snmpd(*user("SHA-512", "AES-256"))
        self.start_pref_agent()
        self.county_a.start_snmpd(*COUNTY_SNMP)
        self.county_b.start_snmpd(*COUNTY_SNMP)

    def start_pref_agent(self) -> None:
        """Start the prefecture's snmpd."""
        self.pref.start_snmpd(*user("SHA-256", "AES-128"))

    @classmethod
    def built(cls, folder: Path) -> Province:
        """Build everything; whoever calls ends it through `hosts`."""
        hosts = Hosts(folder)
        try:
            return cls(hosts)
        except BaseException:
            hosts.__exit__(None, None, None)
            raise
