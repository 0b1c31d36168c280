"""Small inventories for the tests of belief."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from ipaddress import IPv4Address

from netmon.model.anchor import Anchor
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import (
    AnchorId,
    CredentialId,
    DeviceId,
    DivisionCode,
    LinkId,
    NetworkId,
    Subject,
    SubjectKind,
    UnitId,
)
from netmon.model.plant import Device, Link, LinkEnd, Prefer, Redundancy, Role
from netmon.model.probing import Probing
from netmon.model.register import Level, Network, Unit

NET = NetworkId("intranet")


def dev(name: str) -> Subject:
    return Subject(SubjectKind.DEVICE, name, NET)


def lnk(name: str) -> Subject:
    return Subject(SubjectKind.LINK, name, NET)


def unit(name: str) -> Subject:
    return Subject(SubjectKind.UNIT, name, NET)


def device(
    name: str,
    probing: Probing | None = None,
    *,
    snmp: bool = True,
    owner: str = "",
    ssh: bool = False,
    prefer: Prefer = Prefer.SNMP,
) -> Device:
    """A device called `name`, owned by the unit `u-<name>` unless told otherwise."""
    return Device(
        id=DeviceId(name),
        name=name,
        network=NET,
        unit=UnitId(owner or f"u-{name}"),
        site=None,
        address=IPv4Address("192.0.2.1"),
        role=Role.CE,
        probing=probing or Probing(),
        snmp=CredentialId("ro") if snmp else None,
        ssh=CredentialId("login") if ssh else None,
        prefer=prefer,
    )


def link(upper: str, lower: str, redundancy: Redundancy = Redundancy.ANY, *, blind: bool = False) -> Link:
    """A link `upper-lower`. Its ports are called after the far end; an end `unit:x` has no device."""
    return Link(
        id=LinkId(f"{upper}-{lower}"),
        name=f"{upper}-{lower}",
        network=NET,
        upper=_end(upper, lower, blind=blind),
        lower=_end(lower, upper, blind=blind),
        redundancy=redundancy,
    )


def _end(here: str, there: str, *, blind: bool) -> LinkEnd:
    if here.startswith("unit:"):
        return LinkEnd(UnitId(here.removeprefix("unit:")))
    return LinkEnd(UnitId(f"u-{here}"), DeviceId(here), None if blind else f"to-{there}")


def inventory(devices: Iterable[Device], links: Iterable[Link] = (), units: Iterable[str] = ()) -> Inventory:
    """The inventory of these; units are those named, the devices' owners and the links' ends."""
    devices, links = list(devices), list(links)
    names = dict.fromkeys(
        [*units, *(one.unit for one in devices), *(end.unit for one in links for end in (one.upper, one.lower))]
    )
    return Inventory(
        networks={NET: Network(NET, "政务内网")},
        divisions={},
        units={
            UnitId(name): Unit(UnitId(name), name, Level.COUNTY, "组成部门", DivisionCode("430000"), (NET,))
            for name in names
        },
        sites={},
        devices={one.id: one for one in devices},
        links={one.id: one for one in links},
        services={},
        credentials={},
        indicators={},
        indicator_targets=(),
        limits=Limits(),
        time_zone="Asia/Shanghai",
        digest="",
    )


def tree(parents: Mapping[str, str | Sequence[str]], probing: Probing | None = None) -> Inventory:
    """An inventory of devices and what is right above each ("" for nothing); every link can be seen at both ends."""
    ups = {name: [above] if isinstance(above, str) else list(above) for name, above in parents.items()}
    return inventory(
        [device(name, probing) for name in parents],
        [link(above, name) for name, aboves in ups.items() for above in aboves if above],
    )


def anchored(whole: Inventory, *names: str) -> Inventory:
    """The inventory with these anchors, beside the plant."""
    anchors = {
        AnchorId(name): Anchor(AnchorId(name), name, NET, IPv4Address(f"198.51.100.{number}"))
        for number, name in enumerate(names, start=1)
    }
    return replace(whole, anchors=anchors)


def without(whole: Inventory, *names: str) -> Inventory:
    """The inventory without these devices and the links that end at them."""
    devices = {id_: one for id_, one in whole.devices.items() if id_ not in names}
    links = {
        id_: one for id_, one in whole.links.items() if one.upper.device not in names and one.lower.device not in names
    }
    return replace(whole, devices=devices, links=links)
