"""A small plant, and what may be seen of it."""

from __future__ import annotations

from dataclasses import replace
from ipaddress import ip_address

from netmon.model.credential import (
    AuthProtocol,
    CommunityCredential,
    PrivProtocol,
    SecretRef,
    SecretScheme,
    SnmpCredential,
    UsmCredential,
)
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import CredentialId, DeviceId, LinkId, NetworkId, UnitId
from netmon.model.observation import Cause, DeviceReadings, Echo, Failure, FailureKind, System
from netmon.model.plant import Device, Link, LinkEnd, Role
from netmon.model.preflight import Sighting
from netmon.model.probing import Probing

NET, US = NetworkId("extranet"), "10.0.0.1"
SECRET = SecretRef(SecretScheme.ENV, "X")
V2C = CommunityCredential(CredentialId("v2c"), "v2c", SECRET, allow_weak=True)
V3 = UsmCredential(CredentialId("v3"), "netmon", (AuthProtocol.SHA256, SECRET), (PrivProtocol.AES128, SECRET))
ECHO = Echo(3, 3, 0.01, 0.01, 0.01)
LOST = Failure(FailureKind.TIMEOUT, "no answer to 3 packets", sent=3)
SILENT = Failure(FailureKind.TIMEOUT, "no answer")
UNPINGED = Failure(FailureKind.SKIPPED, "no socket for ICMP over IPv4")


def device(name: str, number: int = 9, snmp: str | None = "v3", probing: Probing | None = None) -> Device:
    """Return a device at 10.1.0.`number`."""
    return Device(
        id=DeviceId(name),
        name=f"{name} in the machine room",
        network=NET,
        unit=UnitId("office"),
        site=None,
        address=ip_address(f"10.1.0.{number}"),
        role=Role.CE,
        probing=probing or Probing(),
        snmp=None if snmp is None else CredentialId(snmp),
    )


def link(upper: str, lower: str, upper_port: str = "GE1/0/1", lower_port: str | None = None) -> Link:
    """Return a link; `unit:x` is an end without a device."""
    ends = [
        LinkEnd(UnitId(name.partition(":")[2]))
        if name.startswith("unit:")
        else LinkEnd(UnitId("office"), DeviceId(name), port)
        for name, port in ((upper, upper_port), (lower, lower_port))
    ]
    name = f"{upper}-{lower}".replace("unit:", "")
    return Link(LinkId(name), name, NET, ends[0], ends[1])


def plant(
    *devices: Device, links: tuple[Link, ...] = (), credentials: tuple[SnmpCredential, ...] = (V2C, V3)
) -> Inventory:
    """Return an inventory of these."""
    return Inventory(
        networks={},
        divisions={},
        units={},
        sites={},
        devices={one.id: one for one in devices},
        links={one.id: one for one in links},
        services={},
        credentials={one.id: one for one in credentials},
        indicators={},
        indicator_targets=(),
        limits=Limits(),
        time_zone="Asia/Shanghai",
        digest="",
    )


def ports(*names: str, macs: tuple[bytes | None, ...] = ()) -> InterfaceIdentity:
    """Return interfaces of these names."""
    holes = (None,) * len(names)
    return InterfaceIdentity(
        index=tuple(range(1, len(names) + 1)),
        name=names,
        descr=holes,
        alias=holes,
        type=holes,
        mtu=holes,
        speed_bps=holes,
        last_change=holes,
        phys_address=macs or holes,
    )


READ = DeviceReadings(uptime=1, system=System("a switch", "1.3.6.1", 1, "", "sw", ""), interface_count=1)


def failure(
    cause: Cause, kind: FailureKind = FailureKind.TIMEOUT, witness: str = "", answered: bool = False
) -> Failure:
    """Return a failure of which more is known than its kind."""
    return Failure(kind, "said so", answered, cause=cause, witness=witness)


SOUND = Sighting(DeviceId("ce"), US, ECHO, READ, first=0.1, tables=0.3, pace=0.01)


def seen(name: str = "ce", **changes: object) -> Sighting:
    """Return a sound sighting with changes."""
    return replace(SOUND, device=DeviceId(name), **changes)  # type: ignore[arg-type]  # the fields of Sighting
