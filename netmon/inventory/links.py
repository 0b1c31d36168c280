"""Links: two ends in one network, upper end first, no interface twice, and nothing upstream of itself."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.owners import Register
from netmon.inventory.problem import Report, here
from netmon.inventory.register import contacts_of
from netmon.inventory.schema.plant import DeviceEntry, EndEntry, LinkEntry
from netmon.inventory.thresholds import Rulings
from netmon.judge.topology import Topology, subject_of
from netmon.model.names import DeviceId, LinkId, NetworkId, Subject
from netmon.model.plant import Device, Link, LinkEnd, Redundancy, Role

EDGE = (Role.ACCESS, Role.LAN)
MIDDLE = (Role.CORE, Role.PE)


@dataclass(frozen=True, slots=True)
class _End:
    """An end with all it refers to. `joined` are the networks it can be in."""

    end: LinkEnd
    device: Device | None
    joined: tuple[NetworkId, ...]


class Links:
    """Builds the links; what is right about single links is then checked across all of them."""

    def __init__(
        self,
        register: Register,
        device_book: Book[DeviceEntry],
        devices: dict[DeviceId, Device],
        rulings: Rulings,
        report: Report,
    ) -> None:
        self._register = register
        self._device_book = device_book
        self._devices = devices
        self._rulings = rulings
        self._report = report

    def of(self, book: Book[LinkEntry]) -> dict[LinkId, Link]:
        """Return the links that are right."""
        links: dict[LinkId, Link] = {}
        for id_, declared, entry in book:
            link = self._link(LinkId(id_), declared, entry)
            if link is not None:
                links[link.id] = link
        self._tell_shared_interfaces(links, book)
        self._tell_mixed_redundancy(links, book)
        self._tell_cycles(links, book)
        return links

    def _link(self, id_: LinkId, declared: Located, entry: LinkEntry) -> Link | None:
        upper = self._end(entry.upper, declared.follow(("upper",)))
        lower = self._end(entry.lower, declared.follow(("lower",)))
        said = None if entry.network is None else self._register.network_id(entry.network)
        if said is not None and said not in self._register.networks.declared:
            self._register.networks.find(said, declared, "network")
            return None
        if upper is None or lower is None:
            return None
        network = self._network(said, upper, lower, declared)
        if network is None or not self._is_sensible(upper, lower, network, declared):
            return None
        lower_unit = self._register.units[lower.end.unit]
        return Link(
            id=id_,
            name=entry.name or id_,
            network=network,
            upper=upper.end,
            lower=lower.end,
            redundancy=entry.redundancy or Redundancy.ANY,
            carrier=entry.carrier,
            bearer=entry.bearer,
            circuit=entry.circuit,
            hotline=entry.hotline,
            bandwidth_bps=entry.bandwidth,
            contacts=contacts_of(entry.contacts),
            thresholds=self._rulings.of(
                None if lower.device is None else lower.device.role,
                declared.follow(("thresholds",)),
                entry.thresholds,
            ),
            sample=lower_unit.sample if entry.sample is None else entry.sample,
        )

    def _end(self, entry: EndEntry, located: Located) -> _End | None:
        """Follow the references of an end; None where one of them is unknown, wrong, or missing."""
        unit = None if entry.unit is None else self._register.unit(entry.unit, located, "unit")
        if entry.device is None:
            if entry.interface is not None:
                located.tell(self._report, "problem.interface_without_device", "interface")
                return None
            if entry.unit is None:
                located.tell(self._report, "problem.end_of_nothing")
            return None if unit is None else _End(LinkEnd(unit.id), None, unit.networks)
        self._device_book.find(entry.device, located, "device")
        device = self._devices.get(DeviceId(entry.device))
        if device is None or (entry.unit is not None and unit is None):
            return None
        owner = device.unit if unit is None else unit.id
        return _End(LinkEnd(owner, device.id, entry.interface), device, (device.network,))

    def _network(self, said: str | None, upper: _End, lower: _End, declared: Located) -> NetworkId | None:
        """Return the one network that both ends are in."""
        common = [network for network in upper.joined if network in lower.joined]
        if not common:
            declared.tell(
                self._report,
                "problem.link_between_networks",
                upper=", ".join(upper.joined),
                lower=", ".join(lower.joined),
            )
            return None
        if said is not None:
            if said in common:
                return NetworkId(said)
            declared.tell(self._report, "problem.link_network", "network", networks=", ".join(common))
            return None
        if len(common) > 1:
            declared.tell(self._report, "problem.network_needed", choices=", ".join(common))
            return None
        return common[0]

    def _is_sensible(self, upper: _End, lower: _End, network: NetworkId, declared: Located) -> bool:
        """Tell of a link that leads nowhere, cannot be watched, or stands on its head."""
        if upper.device is None and lower.device is None:
            declared.tell(self._report, "problem.link_without_device")
        elif subject_of(upper.end, network) == subject_of(lower.end, network):
            declared.tell(self._report, "problem.link_to_itself", device=str(upper.end.device))
        elif upper.device and lower.device and upper.device.role in EDGE and lower.device.role in MIDDLE:
            declared.tell(
                self._report,
                "problem.link_upside_down",
                upper=upper.device.id,
                upper_role=str(upper.device.role),
                lower=lower.device.id,
                lower_role=str(lower.device.role),
            )
        else:
            return True
        return False

    def _tell_shared_interfaces(self, links: dict[LinkId, Link], book: Book[LinkEntry]) -> None:
        taken: dict[tuple[DeviceId, str], Located] = {}
        for link in links.values():
            declared = book.declared[link.id]
            for name, end in (("upper", link.upper), ("lower", link.lower)):
                if end.device is None or end.interface is None:
                    continue
                located = declared.follow((name, "interface"))
                first = taken.setdefault((end.device, end.interface.casefold()), located)
                if first is not located:
                    where = here(first.place, located.place.file)
                    located.tell(self._report, "problem.interface_twice", device=end.device, first=where)

    def _tell_mixed_redundancy(self, links: dict[LinkId, Link], book: Book[LinkEntry]) -> None:
        """Redundancy speaks of all links of a lower end, so they must say the same."""
        said: dict[Subject, Link] = {}
        for link in links.values():
            first = said.setdefault(subject_of(link.lower, link.network), link)
            if first.redundancy is not link.redundancy:
                declared = book.declared[link.id]
                declared.tell(
                    self._report,
                    "problem.redundancy_differs",
                    "redundancy",
                    other=first.id,
                    said=str(link.redundancy),
                    other_said=str(first.redundancy),
                    first=here(book.declared[first.id].place, declared.place.file),
                )

    def _tell_cycles(self, links: dict[LinkId, Link], book: Book[LinkEntry]) -> None:
        """Tell of every cycle once, at the link of it that is declared last."""
        left = dict(links)
        order = {id_: number for number, id_ in enumerate(links)}
        while (cycle := Topology.of(left.values()).cycle()) is not None:
            last = max(cycle, key=lambda id_: order[id_])
            book.declared[last].tell(self._report, "problem.link_cycle", links=" → ".join(cycle))
            for id_ in cycle:
                del left[id_]
