"""The subjects of the inventory, each with the labels that its series carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from exporters.prometheus.ports import NO_PORTS, Ports, linked_ports, other_ports
from exporters.prometheus.text import label_value
from netmon.model.hardware import DeviceRecord, FactName
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind
from netmon.model.plant import Device, Link, Service
from netmon.model.register import Unit
from netmon.watch.board import DeviceView

SAID = (FactName.VENDOR, FactName.OS, FactName.MODEL, FactName.VERSION, FactName.SERIAL)
"""What of a device's own words is a label."""


@dataclass(slots=True)
class DeviceRow:
    """A device. `labels` is `device="…",network="…"`; `links` are the interfaces that links name.

    `with_sensors` and `with_others` are whether its sensors and its other interfaces are told.
    """

    device: Device
    links: frozenset[str]
    with_others: bool = False
    with_sensors: bool = True
    subject: Subject = field(init=False)
    labels: str = field(init=False)
    _identity: InterfaceIdentity | None = None
    _linked: Ports = NO_PORTS
    _others: Ports | None = None
    _record: DeviceRecord | None = None
    _said: tuple[str, ...] = ("",) * len(SAID)
    health: tuple[object, tuple[str, ...]] = (None, ())
    """What its sensors' text was made from, and that text: a tenth of all devices is read between two scrapes."""
    light: tuple[object, tuple[str, str]] = (None, ("", ""))
    """The same of the light of interfaces that no link names."""
    scene: object = None
    view: DeviceView | None = None
    """What was seen of it, as of `scene`, where it answers SNMP: asked once for many sections."""

    def __post_init__(self) -> None:
        self.subject = Subject(SubjectKind.DEVICE, self.device.id, self.device.network)
        self.labels = f'device="{label_value(self.device.id)}",network="{label_value(self.device.network)}"'

    def linked(self, identity: InterfaceIdentity) -> Ports:
        """Return the interfaces of links: the same object as long as `identity` is the same."""
        self._see(identity)
        return self._linked

    def others(self, identity: InterfaceIdentity) -> Ports:
        """Return the interfaces that no link names: the same object as long as `identity` is the same."""
        self._see(identity)
        if self._others is None:
            self._others = other_ports(identity, self.links, self.labels)
        return self._others

    def _see(self, identity: InterfaceIdentity) -> None:
        if identity is not self._identity:
            self._identity, self._others = identity, None
            self._linked = linked_ports(identity, self.links, self.labels) if self.links else NO_PORTS

    def said(self, record: DeviceRecord | None) -> tuple[str, ...]:
        """Return the values of `SAID`, "" for what is not known: the same object as long as none of them changes."""
        if record is not self._record:
            said = tuple("" if record is None else record.value(name) or "" for name in SAID)
            self._record, self._said = record, self._said if said == self._said else said
        return self._said


@dataclass(slots=True)
class LinkRow:
    """A link. `labels` is `link="…",network="…"`."""

    link: Link
    subject: Subject = field(init=False)
    labels: str = field(init=False)

    def __post_init__(self) -> None:
        self.subject = Subject(SubjectKind.LINK, self.link.id, self.link.network)
        self.labels = f'link="{label_value(self.link.id)}",network="{label_value(self.link.network)}"'


@dataclass(slots=True)
class ServiceRow:
    """A service. `labels` is `service="…",network="…"`."""

    service: Service
    subject: Subject = field(init=False)
    labels: str = field(init=False)

    def __post_init__(self) -> None:
        self.subject = Subject(SubjectKind.SERVICE, self.service.id, self.service.network)
        self.labels = f'service="{label_value(self.service.id)}",network="{label_value(self.service.network)}"'


@dataclass(slots=True)
class UnitRow:
    """A unit in one of the networks it should join. `labels` is `unit="…",network="…"`; `prefecture` a code or ""."""

    unit: Unit
    network: NetworkId
    prefecture: str = ""
    subject: Subject = field(init=False)
    labels: str = field(init=False)

    def __post_init__(self) -> None:
        self.subject = Subject(SubjectKind.UNIT, self.unit.id, self.network)
        self.labels = f'unit="{label_value(self.unit.id)}",network="{label_value(self.network)}"'


def interfaces_of_links(inventory: Inventory) -> Mapping[DeviceId, frozenset[str]]:
    """Return, by device, the names of the interfaces that links end at."""
    names: defaultdict[DeviceId, set[str]] = defaultdict(set)
    for link in inventory.links.values():
        for end in (link.upper, link.lower):
            if end.device is not None and end.interface is not None:
                names[end.device].add(end.interface)
    return {device: frozenset(found) for device, found in names.items()}
