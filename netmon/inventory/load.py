"""From a path to a checked inventory, or to everything that is wrong with it."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar
from zoneinfo import ZoneInfo, available_timezones

from netmon.inventory.access import look_up_roles
from netmon.inventory.anchors import anchors_of
from netmon.inventory.asking import Askings, limits_of
from netmon.inventory.assurances import Plant, assurances_of
from netmon.inventory.book import Book
from netmon.inventory.collect import Collector
from netmon.inventory.credentials import Credentials
from netmon.inventory.devices import devices_of
from netmon.inventory.divisions import divisions_of
from netmon.inventory.files import Draft, Files
from netmon.inventory.goals import Goals
from netmon.inventory.links import Links
from netmon.inventory.nearest import hint
from netmon.inventory.notify import notify_of
from netmon.inventory.only import only
from netmon.inventory.owners import Register
from netmon.inventory.problem import InventoryError, Report, Spot
from netmon.inventory.register import contacts_by_unit, network_names, networks_of, sites_of, units_of
from netmon.inventory.reports import reports_of
from netmon.inventory.schema.assurances import AssuranceEntry
from netmon.inventory.schema.credentials import CredentialEntry
from netmon.inventory.schema.goals import IndicatorEntry
from netmon.inventory.schema.kinds import Entry
from netmon.inventory.schema.plant import AnchorEntry, DeviceEntry, LinkEntry, ServiceEntry
from netmon.inventory.schema.register import DivisionEntry, NetworkEntry, SiteEntry, UnitEntry
from netmon.inventory.secret_check import SecretCheck
from netmon.inventory.sections import Sections
from netmon.inventory.services import services_of
from netmon.inventory.thresholds import Rulings
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId

E = TypeVar("E", bound=Entry)
K = TypeVar("K")
V = TypeVar("V")

TIME_ZONE = "Asia/Shanghai"


def load(
    path: Path,
    environ: Mapping[str, str],
    *,
    secrets: bool = True,
    network: NetworkId | None = None,
    draft: Draft | None = None,
) -> Inventory:
    """Read `path` and all it includes, and return all of it or only what belongs to `network`.

    With `secrets` False, whether secrets are there is not checked; those of other networks never are. `draft` holds
    files as they would be after a change, to learn whether the inventory would be right. Raises InventoryError with
    every problem that was found.
    """
    report = Report()
    files = Files(report, draft)
    collector = Collector(files, report)
    with _no_collection():
        collector.begin(path)
        inventory = _build(collector.sections, files, environ if secrets else None, network, str(path), report)
    if network is not None and inventory.networks and network not in inventory.networks:
        choices = ", ".join(inventory.networks)
        report.add("problem.network_not_declared", Spot(str(path)), value=network, choices=choices)
    problems = report.problems()
    if problems:
        raise InventoryError(problems)
    return inventory if network is None else only(inventory, network)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold the cyclic garbage collector: half a million nodes without a cycle would cost it a third of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _build(
    sections: Sections,
    files: Files,
    environ: Mapping[str, str] | None,
    network: NetworkId | None,
    file: str,
    report: Report,
) -> Inventory:
    """Build what can be built. It is an inventory only where nothing was reported."""

    def book(section: str, model: type[E]) -> Book[E]:
        return Book(section, model, sections, files.complete, report)

    network_book = book("networks", NetworkEntry)
    if files.complete and not network_book.declared:
        report.add("problem.no_network", Spot(file))
    division_book = book("divisions", DivisionEntry)
    unit_book = book("units", UnitEntry)
    site_book = book("sites", SiteEntry)
    credential_book = book("credentials", CredentialEntry)
    device_book = book("devices", DeviceEntry)
    link_book = book("links", LinkEntry)
    service_book = book("services", ServiceEntry)
    indicator_book = book("indicators", IndicatorEntry)

    divisions = divisions_of(division_book, report)
    contacts = contacts_by_unit(sections.rows["contacts"], unit_book, report)
    units = units_of(unit_book, contacts, division_book, network_book, report)
    register = Register(network_book, unit_book, units, site_book, credential_book, network_names(network_book))
    askings = Askings(sections, report)
    look_up_roles(askings, credential_book, report)
    rulings = Rulings(sections, report)
    devices = devices_of(device_book, register, askings, rulings, report)
    asked = [device for device in devices.values() if network in {None, device.network}]
    needed = {device.snmp for device in asked} | {device.ssh for device in asked}
    credentials = Credentials(SecretCheck(environ, None if network is None else needed, report), report)
    zone = _time_zone(sections, report)
    plan = notify_of(sections, network_book, division_book, zone, SecretCheck(environ, None, report), report)
    plant = Plant(division_book, device_book, link_book, service_book)
    goals = Goals(register, division_book, files.complete, report)
    return Inventory(
        networks=_frozen(networks_of(network_book)),
        divisions=_frozen(divisions),
        units=_frozen(units),
        sites=_frozen(sites_of(site_book, division_book)),
        devices=_frozen(devices),
        links=_frozen(Links(register, device_book, devices, rulings, report).of(link_book)),
        services=_frozen(services_of(service_book, register, report, looks=environ is not None)),
        credentials=_frozen(credentials.snmp(credential_book)),
        ssh_credentials=_frozen(credentials.ssh(credential_book)),
        anchors=_frozen(anchors_of(book("anchors", AnchorEntry), register, report)),
        indicators=_frozen(goals.indicators(indicator_book)),
        indicator_targets=goals.targets(sections.targets, indicator_book),
        limits=limits_of(sections, report),
        time_zone=zone,
        digest=files.digest(),
        reports=reports_of(sections, report),
        notify=plan,
        assurances=_frozen(assurances_of(book("assurances", AssuranceEntry), register, plant, rulings, plan, report)),
    )


def _time_zone(sections: Sections, report: Report) -> str:
    declared = sections.once.get("time_zone")
    if declared is None:
        return TIME_ZONE
    said = declared.value()
    if said is None:
        report.add("problem.not_a_text", declared.place, declared.path)
        return TIME_ZONE
    try:
        ZoneInfo(said)
    except (KeyError, OSError, ValueError):  # unknown, a folder of zones, not a name at all
        declared.tell(report, "problem.unknown_time_zone", hint=hint(said, available_timezones()))
    return said


def _frozen(values: dict[K, V]) -> Mapping[K, V]:
    return MappingProxyType(values)
