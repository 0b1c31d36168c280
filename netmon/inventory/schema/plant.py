"""Devices, links, services and anchors as written."""

from __future__ import annotations

from netmon.inventory.schema.kinds import (
    Bandwidth,
    Duration,
    Entry,
    Flag,
    Host,
    Id,
    Name,
    Port,
    PreferWord,
    RedundancyWord,
    RoleWord,
    Rows,
    Several,
)
from netmon.inventory.schema.probing import AskingEntry
from netmon.inventory.schema.register import ContactEntry
from netmon.inventory.schema.thresholds import DeviceThresholdsEntry, LinkThresholdsEntry


class DeviceEntry(Entry):
    """See `netmon.model.plant.Device`. Network and sample mark are the unit's unless it says so."""

    unit: Id
    address: Host
    role: RoleWord
    name: Name = ""
    network: Name | None = None
    site: Id | None = None
    snmp: Id | None = None
    snmp_port: Port | None = None
    accept_reply_from: Several[Host] = ()
    profile: Id | None = None
    ssh: Id | None = None
    ssh_port: Port | None = None
    ssh_legacy: Flag = False
    prefer: PreferWord | None = None
    probing: AskingEntry | None = None
    thresholds: DeviceThresholdsEntry | None = None
    sample: Flag | None = None


class EndEntry(Entry):
    """See `netmon.model.plant.LinkEnd`. The unit is the device's unless it says so."""

    device: Id | None = None
    interface: Name | None = None
    unit: Id | None = None


class LinkEntry(Entry):
    """See `netmon.model.plant.Link`. The network is that of its ends."""

    upper: EndEntry
    lower: EndEntry
    name: Name = ""
    network: Name | None = None
    redundancy: RedundancyWord | None = None
    carrier: Name = ""
    bearer: Name = ""
    circuit: Name = ""
    hotline: Name = ""
    bandwidth: Bandwidth | None = None
    contacts: Rows[ContactEntry] = ()
    thresholds: LinkThresholdsEntry | None = None
    sample: Flag | None = None


class ServiceEntry(Entry):
    """See `netmon.model.plant.Service`."""

    name: Name
    unit: Id
    url: Name
    name_en: Name = ""
    network: Name | None = None
    portal: Flag = False
    interval: Duration | None = None
    timeout: Duration | None = None
    marker: Name = ""
    ca: Name = ""
    resolve: Host | None = None
    sample: Flag | None = None


class AnchorEntry(Entry):
    """See `netmon.model.anchor.Anchor`. The network is the only one unless it says so."""

    address: Host
    name: Name = ""
    network: Name | None = None
    port: Port | None = None
