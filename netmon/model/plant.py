"""The plant: devices, links and services as declared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import IPv4Address, IPv6Address

from netmon.model.names import CredentialId, DeviceId, LinkId, NetworkId, ServiceId, SiteId, UnitId
from netmon.model.probing import Probing
from netmon.model.register import Contact
from netmon.model.thresholds import BUILT_IN, Thresholds

Address = IPv4Address | IPv6Address


class Role(StrEnum):
    """What a device is for. `core` devices are asked more often."""

    CORE = "core"
    PE = "pe"
    CE = "ce"
    ACCESS = "access"
    LAN = "lan"
    FIREWALL = "firewall"


class Prefer(StrEnum):
    """Whose word on interfaces, identity and neighbours counts, where a device can be asked over SNMP and SSH.

    With `snmp` SSH stands in while SNMP does not answer; with `ssh` SNMP is not asked. With `both` each is asked, what
    SNMP says counts, and where they disagree that is shown.
    """

    SNMP = "snmp"
    SSH = "ssh"
    BOTH = "both"


class Redundancy(StrEnum):
    """How many of a device's (or a unit's) uplinks it needs: any one, or all of them."""

    ANY = "any"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Device:
    """A router, switch or firewall.

    `probing` and `thresholds` have every default already resolved. `accept_reply_from` are further addresses its
    replies may come from (a router answering from another interface). `snmp` and `ssh` are None where that is not to
    be asked. `profile` names the system (`vrp`, `ios`) where it shall not be found out; "" where it shall.
    `ssh_legacy` allows SHA-1 and CBC for this device alone.
    """

    id: DeviceId
    name: str
    network: NetworkId
    unit: UnitId
    site: SiteId | None
    address: Address
    role: Role
    probing: Probing
    snmp: CredentialId | None = None
    snmp_port: int = 161
    accept_reply_from: tuple[Address, ...] = ()
    profile: str = ""
    ssh: CredentialId | None = None
    ssh_port: int = 22
    ssh_legacy: bool = False
    prefer: Prefer = Prefer.SNMP
    thresholds: Thresholds = BUILT_IN
    sample: bool = False


@dataclass(frozen=True, slots=True)
class LinkEnd:
    """One end of a link. A device and its interface (ifName), or only the unit where nothing there can be polled."""

    unit: UnitId
    device: DeviceId | None = None
    interface: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A circuit, upper end first. Links are the only truth about who depends on whom.

    `redundancy` speaks of all links that share the lower end: with `any`, one of them is enough. `bandwidth_bps` is
    what is paid for, in bit/s. `bearer` names what carries it beside others: a ring, a cable, a transmission system.
    """

    id: LinkId
    name: str
    network: NetworkId
    upper: LinkEnd
    lower: LinkEnd
    redundancy: Redundancy = Redundancy.ANY
    carrier: str = ""
    circuit: str = ""
    hotline: str = ""
    bandwidth_bps: int | None = None
    contacts: tuple[Contact, ...] = ()
    thresholds: Thresholds = BUILT_IN
    sample: bool = False
    bearer: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """A portal or application reached over HTTP(S) or TCP. `url` is `http://…`, `https://…` or `tcp://host:port`.

    `portal` tells that it is the unit's registered site. It is checked every `interval` seconds and has to answer whole
    in less than `timeout` seconds; `marker` is a text that its page has to hold. `ca` is the file of certificates that
    are believed instead of the host's own. With `resolve` its name is not looked up: it is asked at that address.
    """

    id: ServiceId
    name: str
    network: NetworkId
    unit: UnitId
    url: str
    name_en: str = ""
    sample: bool = False
    portal: bool = False
    interval: float = 900.0
    timeout: float = 15.0
    marker: str = ""
    ca: str = ""
    resolve: Address | None = None
