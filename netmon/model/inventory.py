"""The inventory as a value: everything declared, checked, and indexed by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.model.anchor import Anchor
from netmon.model.assurance import Assurance
from netmon.model.credential import SnmpCredential, SshCredential
from netmon.model.indicator import Indicator, IndicatorTarget
from netmon.model.names import (
    AnchorId,
    CredentialId,
    DeviceId,
    DivisionCode,
    IndicatorId,
    LinkId,
    NetworkId,
    ServiceId,
    SiteId,
    Subject,
    SubjectKind,
    UnitId,
)
from netmon.model.notify_plan import NotifyPlan
from netmon.model.plant import Device, Link, Service
from netmon.model.register import Division, Network, Site, Unit
from netmon.model.report_plan import ReportPlan


@dataclass(frozen=True, slots=True)
class Limits:
    """How many visits may be under way at once, in all and at one site; `ssh_…` are those over SSH."""

    in_flight: int = 2000
    per_site: int = 20
    ssh_in_flight: int = 8
    ssh_per_site: int = 2


@dataclass(frozen=True, slots=True)
class Inventory:
    """Read-only and free of contradictions: references resolve, ids and addresses are unique, links have no cycle.

    `digest` is the SHA-256 of all files read, in hexadecimal.
    """

    networks: Mapping[NetworkId, Network]
    divisions: Mapping[DivisionCode, Division]
    units: Mapping[UnitId, Unit]
    sites: Mapping[SiteId, Site]
    devices: Mapping[DeviceId, Device]
    links: Mapping[LinkId, Link]
    services: Mapping[ServiceId, Service]
    credentials: Mapping[CredentialId, SnmpCredential]
    indicators: Mapping[IndicatorId, Indicator]
    indicator_targets: tuple[IndicatorTarget, ...]
    limits: Limits
    time_zone: str
    digest: str
    ssh_credentials: Mapping[CredentialId, SshCredential] = field(default_factory=dict)
    notify: NotifyPlan = field(default_factory=NotifyPlan)
    anchors: Mapping[AnchorId, Anchor] = field(default_factory=dict)
    reports: ReportPlan = field(default_factory=ReportPlan)
    assurances: Mapping[str, Assurance] = field(default_factory=dict)

    def name_of(self, subject: Subject) -> str:
        """Return what people call `subject`, "" where the inventory does not have it."""
        found: Device | Link | Service | Unit | None
        match subject.kind:
            case SubjectKind.DEVICE:
                found = self.devices.get(DeviceId(subject.id))
            case SubjectKind.LINK:
                found = self.links.get(LinkId(subject.id))
            case SubjectKind.UNIT:
                found = self.units.get(UnitId(subject.id))
            case SubjectKind.SERVICE:
                found = self.services.get(ServiceId(subject.id))
        return "" if found is None else found.name
