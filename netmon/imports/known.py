"""What an inventory declares already, so that an import refers to it and proposes only what is new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Final

from netmon.inventory import InventoryError
from netmon.inventory.collect import Collector
from netmon.inventory.files import Draft, Files, identity
from netmon.inventory.node import Items, Node, Table
from netmon.inventory.problem import Report
from netmon.inventory.sections import Sections
from netmon.model.plant import Address, Role

WORDS: Final = frozenset(map(str, Role))


@dataclass(frozen=True, slots=True)
class Known:
    """Ids by section; of the devices of one network the id by address, and the role by id."""

    ids: Mapping[str, frozenset[str]] = field(default_factory=dict)
    by_address: Mapping[Address, str] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)

    def has(self, section: str, id_: str) -> bool:
        """Say whether an id is declared."""
        return id_ in self.ids.get(section, frozenset())


def known_in(path: Path, network: str, without: Mapping[Path, bytes]) -> Known:
    """Return what an inventory declares; files of `without` are read as having that content.

    Raises InventoryError where a file of it cannot be read. Whether it is right is for the check of the whole.
    """
    report = Report()
    files = Files(report, Draft({identity(file): content for file, content in without.items()}))
    collector = Collector(files, report)
    collector.begin(path)
    problems = report.problems()
    if problems:
        raise InventoryError(problems)
    sections = collector.sections
    by_address: dict[Address, str] = {}
    roles: dict[str, Role] = {}
    for id_, located in sections.by_id["devices"].items():
        device = located.node
        if isinstance(device, Table) and network in _networks(device, sections, network):
            address, role = _address(device.value("address")), str(device.value("role"))
            if address is not None:
                by_address[address] = id_
            if role in WORDS:
                roles[id_] = Role(role)
    return Known({name: frozenset(found) for name, found in sections.by_id.items()}, by_address, roles)


def _networks(device: Table, sections: Sections, network: str) -> tuple[str, ...]:
    """Return the networks that a device may be in, by id: its own, else those of its unit, else any."""
    said = device.value("network")
    if said is None:
        unit = sections.by_id["units"].get(str(device.value("unit")))
        said = unit.node.value("networks") if unit is not None and isinstance(unit.node, Table) else None
    if said is None:
        return (network,)
    names = {
        str(located.node.value("name")): id_
        for id_, located in sections.by_id["networks"].items()
        if isinstance(located.node, Table)
    }
    listed = said if isinstance(said, Items) else [said]
    return tuple(names.get(str(each), str(each)) for each in listed)


def _address(node: Node | None) -> Address | None:
    try:
        return ip_address(str(node))
    except ValueError:
        return None
