"""What devices, links and services refer to: units and networks, and whether the two go together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.problem import Report
from netmon.inventory.schema.credentials import CredentialEntry
from netmon.inventory.schema.register import NetworkEntry, SiteEntry, UnitEntry
from netmon.model.names import NetworkId, UnitId
from netmon.model.register import Unit


@dataclass(frozen=True, slots=True)
class Register:
    """What devices, links and services refer to: the sections as checked, and the units as resolved."""

    networks: Book[NetworkEntry]
    unit_book: Book[UnitEntry]
    units: dict[UnitId, Unit]
    sites: Book[SiteEntry]
    credentials: Book[CredentialEntry]
    network_names: Mapping[str, str]

    def network_id(self, said: str) -> str:
        """Return the id of a network that is referred to by id or by name; what is neither as it was said."""
        return said if said in self.networks.declared else self.network_names.get(said, said)

    def unit(self, id_: str, asker: Located, *location: int | str) -> Unit | None:
        """Return the unit that `asker` refers to; None where it is unknown, which is told, or wrong itself."""
        self.unit_book.find(id_, asker, *location)
        return self.units.get(UnitId(id_))

    def network(self, said: str | None, unit: Unit, asker: Located, report: Report) -> NetworkId | None:
        """Return the network of something that belongs to `unit`: what it says, else the unit's only one."""
        if said is None:
            if len(unit.networks) == 1:
                return unit.networks[0]
            asker.tell(report, "problem.network_needed", choices=", ".join(unit.networks))
            return None
        network = self.network_id(said)
        if network not in self.networks.declared:
            self.networks.find(network, asker, "network")
            return None
        if network not in unit.networks:
            asker.tell(
                report, "problem.unit_not_in_network", "network", unit=unit.id, networks=", ".join(unit.networks)
            )
            return None
        return NetworkId(network)
