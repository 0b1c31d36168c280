"""The whole file, for editors. Loading reads its sections entry by entry, so that one mistake does not hide another."""

from __future__ import annotations

from pydantic import Field

from netmon.inventory.schema.assurances import AssuranceEntry
from netmon.inventory.schema.credentials import CredentialEntry
from netmon.inventory.schema.goals import IndicatorEntry, TargetEntry
from netmon.inventory.schema.kinds import Code, Entry, Id, Name, Rows, Several
from netmon.inventory.schema.notify import NotifyEntry
from netmon.inventory.schema.plant import AnchorEntry, DeviceEntry, LinkEntry, ServiceEntry
from netmon.inventory.schema.probing import LimitsEntry, ProbingEntry
from netmon.inventory.schema.register import DivisionEntry, NetworkEntry, SiteEntry, UnitEntry
from netmon.inventory.schema.reports import ReportsEntry
from netmon.inventory.schema.thresholds import ThresholdsEntry


class Document(Entry):
    """One file. Several files, joined by `include`, make one inventory."""

    include: Several[Name] = ()
    divisions_from: Several[Name] = ()
    units_from: Several[Name] = ()
    contacts_from: Several[Name] = ()
    sites_from: Several[Name] = ()
    devices_from: Several[Name] = ()
    links_from: Several[Name] = ()
    services_from: Several[Name] = ()
    shifts_from: Several[Name] = ()
    time_zone: Name = ""
    networks: dict[Id, NetworkEntry] = Field(default_factory=dict)
    divisions: dict[Code, DivisionEntry] = Field(default_factory=dict)
    units: dict[Id, UnitEntry] = Field(default_factory=dict)
    sites: dict[Id, SiteEntry] = Field(default_factory=dict)
    credentials: dict[Id, CredentialEntry] = Field(default_factory=dict)
    probing: ProbingEntry | None = None
    thresholds: ThresholdsEntry | None = None
    limits: LimitsEntry | None = None
    devices: dict[Id, DeviceEntry] = Field(default_factory=dict)
    links: dict[Id, LinkEntry] = Field(default_factory=dict)
    services: dict[Id, ServiceEntry] = Field(default_factory=dict)
    anchors: dict[Id, AnchorEntry] = Field(default_factory=dict)
    indicators: dict[Id, IndicatorEntry] = Field(default_factory=dict)
    targets: Rows[TargetEntry] = ()
    assurances: dict[Id, AssuranceEntry] = Field(default_factory=dict)
    notify: NotifyEntry | None = None
    reports: ReportsEntry | None = None
