"""Targets for Prometheus' HTTP and file service discovery: what the inventory declares, in its own labels.

https://prometheus.io/docs/prometheus/latest/http_sd/: the whole list each time, an empty one where there is nothing.
Labels that stay on every series are stable ids; what people write, and what a device says of itself, stands in
`__meta_netmon_…`, which Prometheus drops after relabelling. `parent` are the devices one step upstream.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from exporters.prometheus.text import cleaned
from exporters.snmp_exporter.selection import Refusal, asked_over_snmp
from netmon.model.belief import Reason
from netmon.model.hardware import DeviceRecord, FactName
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, UnitId
from netmon.model.place import prefecture_of
from netmon.model.plant import Device, Role, Service

Group = dict[str, list[str] | dict[str, str]]
"""One element of the list: `targets` and `labels`."""
Records = Mapping[DeviceId, DeviceRecord | None]

_SAID = (FactName.VENDOR, FactName.OS, FactName.MODEL)


class Kind(StrEnum):
    """What is listed: devices for `/snmp`, services for a prober of one's own."""

    DEVICE = "device"
    SERVICE = "service"


FILTERS = ("kind", "network", "site", "role", "unit", "division", "prefecture")


def groups(inventory: Inventory, records: Records, asked: Mapping[str, Sequence[str]]) -> list[Group] | Refusal:
    """Return the targets that `asked` lets through: each parameter may have several values, any of which will do.

    What the inventory does not know is refused: Prometheus then keeps the targets that it had, and says so.
    """
    wrong = _wrong(inventory, asked)
    if wrong is not None:
        return Refusal(400, wrong)
    kind = Kind(asked.get("kind", (Kind.DEVICE,))[-1])
    found = _devices(inventory, records) if kind is Kind.DEVICE else _services(inventory)
    wanted = {name: frozenset(values) for name, values in asked.items() if name != "kind"}
    return [
        {"targets": [target], "labels": labels}
        for target, labels in found
        if all(labels.get(name) in values for name, values in wanted.items())
    ]


def _wrong(inventory: Inventory, asked: Mapping[str, Sequence[str]]) -> Reason | None:
    known: dict[str, Iterable[str]] = {
        "network": inventory.networks,
        "site": inventory.sites,
        "role": tuple(role.value for role in Role),
        "unit": inventory.units,
        "division": inventory.divisions,
        "prefecture": inventory.divisions,
    }
    for name, values in asked.items():
        if name not in FILTERS:
            return Reason.of("discovery.no_such_filter", name=name[:64], choices=", ".join(FILTERS))
        for value in values:
            if name == "kind" and value not in tuple(Kind):
                return Reason.of("discovery.no_such_kind", kind=value[:64], choices=", ".join(Kind))
            if name != "kind" and value not in known[name]:
                return Reason.of("discovery.no_such_value", name=name, value=value[:128])
    return None


def _devices(inventory: Inventory, records: Records) -> Iterable[tuple[str, dict[str, str]]]:
    parents = parents_of(inventory)
    for device in inventory.devices.values():
        if asked_over_snmp(device):
            above = parents.get(device.id, ())
            yield device.id, _labels_of(device, inventory, above, records.get(device.id))


def _labels_of(
    device: Device, inventory: Inventory, parents: Sequence[DeviceId], record: DeviceRecord | None
) -> dict[str, str]:
    said = {} if record is None else {name: record.value(name) or "" for name in _SAID}
    return {
        "network": device.network,
        "site": device.site or "",
        **_of_unit(device.unit, inventory),
        "role": device.role.value,
        "parent": ",".join(parents),
        "__meta_netmon_kind": Kind.DEVICE.value,
        "__meta_netmon_name": cleaned(device.name),
        "__meta_netmon_address": str(device.address),
        **{f"__meta_netmon_{name.value}": cleaned(said.get(name, "")) for name in _SAID},
    }


def _services(inventory: Inventory) -> Iterable[tuple[str, dict[str, str]]]:
    for service in inventory.services.values():
        yield (
            _target_of(service),
            {
                "network": service.network,
                **_of_unit(service.unit, inventory),
                "service": service.id,
                "__meta_netmon_kind": Kind.SERVICE.value,
                "__meta_netmon_name": cleaned(service.name),
                "__meta_netmon_scheme": service.url.partition("://")[0],
                "__meta_netmon_portal": "true" if service.portal else "false",
            },
        )


def _target_of(service: Service) -> str:
    """Return what a prober takes: a URL, or `host:port` for plain TCP."""
    return service.url.removeprefix("tcp://")


def _of_unit(id_: UnitId, inventory: Inventory) -> dict[str, str]:
    unit = inventory.units.get(id_)
    division = "" if unit is None else unit.division
    return {
        "unit": id_,
        "division": division,
        "prefecture": "" if unit is None else prefecture_of(unit.division, inventory.divisions) or "",
    }


def parents_of(inventory: Inventory) -> Mapping[DeviceId, tuple[DeviceId, ...]]:
    """Return the devices one step upstream of each, in the order of the links."""
    found: defaultdict[DeviceId, dict[DeviceId, None]] = defaultdict(dict)
    for link in inventory.links.values():
        if link.lower.device is not None and link.upper.device is not None:
            found[link.lower.device][link.upper.device] = None
    return {device: tuple(above) for device, above in found.items()}
