"""One network of an inventory: what an instance in service watches, and all that it needs to know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, SiteId
from netmon.model.plant import Device

K = TypeVar("K")
V = TypeVar("V")


def only(inventory: Inventory, network: NetworkId) -> Inventory:
    """Return `inventory` as if it declared `network` alone. Raises KeyError where it does not declare it.

    Divisions stay as they are. Sites and credentials that only devices of other networks use are left out.
    """
    watched = inventory.networks[network]
    devices = _those(inventory.devices, lambda device: device.network == network)
    elsewhere = _sites(inventory.devices) - _sites(devices)
    credentials = {device.snmp for device in devices.values()} | {device.ssh for device in devices.values()}
    indicators = _those(inventory.indicators, lambda indicator: indicator.population.network == network)
    return replace(
        inventory,
        networks=MappingProxyType({network: watched}),
        units=MappingProxyType(
            {
                id_: replace(unit, networks=(network,))
                for id_, unit in inventory.units.items()
                if network in unit.networks
            }
        ),
        sites=_those(inventory.sites, lambda site: site.id not in elsewhere),
        devices=devices,
        links=_those(inventory.links, lambda link: link.network == network),
        services=_those(inventory.services, lambda service: service.network == network),
        credentials=_those(inventory.credentials, lambda credential: credential.id in credentials),
        ssh_credentials=_those(inventory.ssh_credentials, lambda credential: credential.id in credentials),
        assurances=_those(inventory.assurances, lambda one: one.network == network),
        anchors=_those(inventory.anchors, lambda anchor: anchor.network == network),
        indicators=indicators,
        indicator_targets=tuple(target for target in inventory.indicator_targets if target.indicator in indicators),
    )


def _those(every: Mapping[K, V], wanted: Callable[[V], bool]) -> Mapping[K, V]:
    return MappingProxyType({id_: one for id_, one in every.items() if wanted(one)})


def _sites(devices: Mapping[K, Device]) -> set[SiteId | None]:
    return {device.site for device in devices.values()}
