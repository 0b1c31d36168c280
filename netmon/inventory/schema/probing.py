"""How devices are asked, as written: for all, for a role, for one device."""

from __future__ import annotations

from pydantic import Field

from netmon.inventory.schema.credentials import CredentialKind
from netmon.inventory.schema.kinds import (
    Duration,
    Entry,
    Flag,
    IcmpWord,
    Id,
    Intervals,
    KOfN,
    Packets,
    Port,
    Repetitions,
    RoleWord,
    Several,
    Visits,
)


class AskingEntry(Entry):
    """One layer of `netmon.model.probing.Probing`. What it leaves out comes from the layer below."""

    reachability: Duration | None = None
    counters: Duration | None = None
    identity: Duration | None = None
    health: Duration | None = None
    neighbours: Duration | None = None
    ssh_status: Duration | None = None
    configuration: Duration | None = None
    ssh_session: Duration | None = None
    timeout: Duration | None = None
    deadline: Duration | None = None
    reasks: Several[Duration] | None = None
    down: KOfN | None = None
    up: KOfN | None = None
    icmp: IcmpWord | None = None
    icmp_packets: Packets | None = None
    max_repetitions: Repetitions | None = None
    interfaces: Flag | None = None
    stale_after: Intervals | None = None


class RoleEntry(AskingEntry):
    """What the devices of a role have in common. `snmp` and `ssh` name a credential each, or are `off`."""

    snmp: Id | None = None
    snmp_port: Port | None = None
    ssh: Id | None = None
    ssh_port: Port | None = None

    def said(self, kind: CredentialKind) -> str | None:
        """Return which credential of a kind it names; None where it says nothing."""
        return self.snmp if kind is CredentialKind.SNMP else self.ssh


class ProbingEntry(RoleEntry):
    """What all devices have in common, and the roles that differ."""

    roles: dict[RoleWord, RoleEntry] = Field(default_factory=dict)


class LimitsEntry(Entry):
    """See `netmon.model.inventory.Limits`."""

    in_flight: Visits | None = None
    per_site: Visits | None = None
    ssh_in_flight: Visits | None = None
    ssh_per_site: Visits | None = None
