"""What an inventory declares as the text of rows and back. What has its default is not written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction

from netmon.coverage.plant import plant_of
from netmon.model.counted import CountedDevice, CountedLink, CountedService, Plant
from netmon.model.indicator import Criterion, Indicator, IndicatorTarget, Population
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, DivisionCode, IndicatorId, LinkId, NetworkId, ServiceId, UnitId
from netmon.model.plant import Redundancy, Role
from netmon.model.register import Division, Level, Network
from netmon.store.codec import day_from, day_text, text_of

DEVICE, LINK, SERVICE, DIVISION, INDICATOR, TARGET = ("device", "link", "service", "division", "indicator", "target")
NETWORK = "network"
PLANT, DEFINITIONS = (DEVICE, LINK, SERVICE), (INDICATOR, TARGET)

Key = tuple[str, str, str]
"""Kind, id and network of a row."""


@dataclass(slots=True)
class Said:
    """What was declared at one time, put together from rows."""

    devices: dict[DeviceId, CountedDevice] = field(default_factory=dict)
    links: dict[LinkId, CountedLink] = field(default_factory=dict)
    services: dict[ServiceId, CountedService] = field(default_factory=dict)
    divisions: list[Division] = field(default_factory=list)
    indicators: dict[IndicatorId, Indicator] = field(default_factory=dict)
    targets: list[IndicatorTarget] = field(default_factory=list)
    networks: dict[NetworkId, Network] = field(default_factory=dict)

    def ask_since(self, device: DeviceId, family: float, snmp: float) -> None:
        """Note since when a device is asked as it is."""
        if device in self.devices:
            self.devices[device] = replace(self.devices[device], family_since=family, snmp_since=snmp)

    @property
    def plant(self) -> Plant:
        """The plant."""
        return Plant(self.devices, self.links, self.services)

    def add(self, kind: str, id_: str, network: str, body: str) -> None:
        """Take in one row; ValueError or KeyError where it is not one of ours."""
        said = json.loads(body)
        match kind:
            case "device":
                self.devices[DeviceId(id_)] = _device(DeviceId(id_), NetworkId(network), said)
            case "link":
                self.links[LinkId(id_)] = _link(LinkId(id_), NetworkId(network), said)
            case "service":
                self.services[ServiceId(id_)] = CountedService(ServiceId(id_), network=NetworkId(network), **said)
            case "division":
                self.divisions.append(_division(DivisionCode(id_), said))
            case "indicator":
                self.indicators[IndicatorId(id_)] = _indicator(IndicatorId(id_), NetworkId(network), said)
            case "target":
                self.targets.append(_target(said))
            case "network":
                self.networks[NetworkId(id_)] = Network(NetworkId(id_), said["name"], said.get("name_en", ""))
            case _:
                raise ValueError(f"not a kind: {kind}")


def way_of_asking(body: str) -> tuple[bool, str]:
    """Return whether the device of a row is asked over IPv6, and how over SNMP; ValueError for no row of ours."""
    said = json.loads(body)
    return bool(said.get("ipv6")), said.get("snmp", "")


def bodies_of(inventory: Inventory) -> dict[Key, str]:
    """Return all that is kept of an inventory, in its order."""
    return {key: text_of(_brief(said)) for key, said in _said_by(inventory)}


def _said_by(inventory: Inventory) -> Iterator[tuple[Key, dict[str, object]]]:
    plant = plant_of(inventory)
    for device in plant.devices.values():
        said: dict[str, object] = {"name": device.name, "unit": device.unit, "role": device.role}
        said |= {"ipv6": device.ipv6, "snmp": device.snmp, "sample": device.sample}
        yield (DEVICE, device.id, device.network), said
    for link in plant.links.values():
        yield (LINK, link.id, link.network), _of_link(link)
    for service in plant.services.values():
        said = {"name": service.name, "unit": service.unit, "url": service.url}
        yield (SERVICE, service.id, service.network), said | {"portal": service.portal, "sample": service.sample}
    for one in inventory.networks.values():
        yield (NETWORK, one.id, one.id), {"name": one.name, "name_en": one.name_en}
    for division in inventory.divisions.values():
        yield (DIVISION, division.code, ""), _of_division(division)
    for indicator in inventory.indicators.values():
        yield (INDICATOR, indicator.id, indicator.population.network), _of_indicator(indicator)
    for target in inventory.indicator_targets:
        network = inventory.indicators[target.indicator].population.network
        said = {"indicator": target.indicator, "at_least": str(target.at_least), "due": target.due.isoformat()}
        yield (TARGET, f"{target.indicator}/{target.due}", network), said | {"document": target.document}


def _of_link(link: CountedLink) -> dict[str, object]:
    return {
        "name": link.name,
        "upper_unit": link.upper_unit,
        "lower_unit": link.lower_unit,
        "upper_device": link.upper_device,
        "lower_device": link.lower_device,
        "redundancy": link.redundancy,
        "carrier": link.carrier,
        "bearer": link.bearer,
        "circuit": link.circuit,
        "sample": link.sample,
    }


def _of_division(division: Division) -> dict[str, object]:
    return {
        "name": division.name,
        "name_en": division.name_en,
        "level": division.level,
        "parent": division.parent,
        "valid_from": day_text(division.valid_from),
        "valid_to": day_text(division.valid_to),
        "replaces": list(division.replaces),
    }


def _of_indicator(indicator: Indicator) -> dict[str, object]:
    return {
        "name": indicator.name,
        "name_en": indicator.name_en,
        "criterion": str(indicator.criterion),
        "levels": [level.value for level in indicator.population.levels],
        "kinds": list(indicator.population.kinds),
        "threshold": None if indicator.threshold is None else str(indicator.threshold),
    }


def _brief(said: Mapping[str, object]) -> dict[str, object]:
    # A name and a unit are always said, so that a row can be read by itself.
    return {key: value for key, value in said.items() if value or key in {"name", "unit", "url"}}


def _device(id_: DeviceId, network: NetworkId, said: Mapping[str, str]) -> CountedDevice:
    return CountedDevice(
        id=id_,
        name=said["name"],
        network=network,
        unit=UnitId(said["unit"]),
        role=Role(said["role"]),
        ipv6=bool(said.get("ipv6")),
        snmp=said.get("snmp", ""),
        sample=bool(said.get("sample")),
    )


def _link(id_: LinkId, network: NetworkId, said: Mapping[str, str]) -> CountedLink:
    upper, lower = said.get("upper_device"), said.get("lower_device")
    return CountedLink(
        id=id_,
        name=said["name"],
        network=network,
        upper_unit=UnitId(said["upper_unit"]),
        lower_unit=UnitId(said["lower_unit"]),
        upper_device=None if upper is None else DeviceId(upper),
        lower_device=None if lower is None else DeviceId(lower),
        redundancy=Redundancy(said["redundancy"]),
        carrier=said.get("carrier", ""),
        bearer=said.get("bearer", ""),
        circuit=said.get("circuit", ""),
        sample=bool(said.get("sample")),
    )


def _division(code: DivisionCode, said: Mapping[str, str]) -> Division:
    parent = said.get("parent")
    return Division(
        code=code,
        name=said["name"],
        level=Level(said["level"]),
        parent=None if parent is None else DivisionCode(parent),
        name_en=said.get("name_en", ""),
        valid_from=day_from(said.get("valid_from")),
        valid_to=day_from(said.get("valid_to")),
        replaces=tuple(DivisionCode(old) for old in said.get("replaces", ())),
    )


def _indicator(id_: IndicatorId, network: NetworkId, said: Mapping[str, str]) -> Indicator:
    threshold = said.get("threshold")
    levels = tuple(Level(level) for level in said.get("levels", ()))
    return Indicator(
        id=id_,
        name=said["name"],
        population=Population(network, levels, tuple(said.get("kinds", ()))),
        criterion=Criterion(said["criterion"]),
        name_en=said.get("name_en", ""),
        threshold=None if threshold is None else Fraction(threshold),
    )


def _target(said: Mapping[str, str]) -> IndicatorTarget:
    return IndicatorTarget(
        IndicatorId(said["indicator"]),
        Fraction(said["at_least"]),
        date.fromisoformat(said["due"]),
        said.get("document", ""),
    )
