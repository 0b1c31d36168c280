"""What a device says of itself, and what is declared about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from netmon.judge.ports import Port, port_of
from netmon.judge.rates import believable_speed
from netmon.judge.wiring import link_subject
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus, StoredInterface
from netmon.model.inventory import Inventory
from netmon.model.names import LinkId
from netmon.model.observation import ProbeName
from netmon.model.plant import Device, Link
from netmon.watch.board import DeviceView, ProbeView
from netmon.web.pages.condition import Beliefs
from netmon.web.pages.lists import Row
from netmon.web.pages.unit import rows

PORTS_SHOWN = 50
_NO_PROBE = ProbeView()
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Interface:
    """A line of the interface table. None is what the device did not say (or not lately).

    Octets, errors and discards are totals since the counter began. `link` is the declared link that ends here.
    `odd_speed` is whether the device tells a speed that cannot be true; it is not shown.
    """

    index: int
    name: str | None = None
    alias: str | None = None
    speed_bps: int | None = None
    odd_speed: bool = False
    port: Port | None = None
    in_octets: int | None = None
    out_octets: int | None = None
    errors: int | None = None
    discards: int | None = None
    link: LinkId | None = None


@dataclass(frozen=True, slots=True)
class DeviceFacts:
    """A device. `links` are those that end at it; `interfaces` are by ifIndex."""

    device: Device
    view: DeviceView
    links: tuple[Row, ...]
    interfaces: tuple[Interface, ...]

    def probe(self, name: ProbeName) -> ProbeView:
        """Return how one probe fares."""
        return self.view.probes.get(name, _NO_PROBE)


def facts_of(device: Device, view: DeviceView, inventory: Inventory, beliefs: Beliefs) -> DeviceFacts:
    """Gather what is known of a device."""
    links = [link for link in inventory.links.values() if device.id in {link.upper.device, link.lower.device}]
    return DeviceFacts(
        device,
        view,
        rows(((link_subject(link), link) for link in links), beliefs),
        interfaces_of(
            view.identity.value if view.identity else None,
            view.status.value if view.status else None,
            view.counters.value if view.counters else None,
            ends_at(device, links),
        ),
    )


def ends_at(device: Device, links: Iterable[Link]) -> Mapping[str, LinkId]:
    """Return the link that ends at each interface that links name."""
    return {
        end.interface: link.id
        for link in links
        for end in (link.upper, link.lower)
        if end.device == device.id and end.interface is not None
    }


def interfaces_of(
    identity: InterfaceIdentity | None,
    status: InterfaceStatus | None,
    counters: InterfaceCounters | None,
    links: Mapping[str, LinkId],
) -> tuple[Interface, ...]:
    """Join what was read of the interfaces, each table at its own time, by ifIndex."""
    found: dict[int, Interface] = {}
    ports = _by_index(status.index, zip(status.admin, status.oper, strict=True)) if status else {}
    totals = _by_index(counters.index, _totals(counters)) if counters else {}
    names = _by_index(identity.index, _names(identity)) if identity else {}
    for index in sorted({*ports, *totals, *names}):
        name, descr, alias, kind, said = names.get(index, (None, None, None, None, None))
        speed = believable_speed(kind, said)
        port = port_of(*ports[index]) if index in ports else None
        in_octets, out_octets, errors, discards = totals.get(index, (None, None, None, None))
        link = next((links[each] for each in (name, descr, alias) if each is not None and each in links), None)
        found[index] = Interface(
            index,
            name or descr,
            alias,
            speed,
            odd_speed=speed is None and bool(said),
            port=port,
            in_octets=in_octets,
            out_octets=out_octets,
            errors=errors,
            discards=discards,
            link=link,
        )
    return tuple(found.values())


def _by_index(index: tuple[int, ...], rows: Iterable[T]) -> dict[int, T]:
    return dict(zip(index, rows, strict=False))


_Said = tuple[str | None, str | None, str | None, int | None, int | None]


def _names(identity: InterfaceIdentity) -> Iterable[_Said]:
    return zip(identity.name, identity.descr, identity.alias, identity.type, identity.speed_bps, strict=True)


def _totals(counters: InterfaceCounters) -> Iterable[tuple[int | None, int | None, int | None, int | None]]:
    errors = map(_sum, counters.in_errors, counters.out_errors)
    discards = map(_sum, counters.in_discards, counters.out_discards)
    return zip(counters.in_octets, counters.out_octets, errors, discards, strict=True)


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def last_known(kept: Iterable[StoredInterface], links: Mapping[str, LinkId]) -> tuple[Interface, ...]:
    """Return the interfaces as they were recorded last, for a device that tells nothing now."""
    return tuple(
        Interface(
            port.index,
            port.name or port.descr,
            port.alias,
            believable_speed(port.type, port.speed_bps),
            link=links.get(port.name or ""),
        )
        for port in kept
        if port.gone_since is None
    )
