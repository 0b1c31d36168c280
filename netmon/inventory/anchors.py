"""Anchors: in a network that is declared, each at an address of its own."""

from __future__ import annotations

from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.owners import Register
from netmon.inventory.problem import Report, here
from netmon.inventory.schema.plant import AnchorEntry
from netmon.model.anchor import Anchor
from netmon.model.names import AnchorId, NetworkId
from netmon.model.plant import Address


def anchors_of(book: Book[AnchorEntry], register: Register, report: Report) -> dict[AnchorId, Anchor]:
    """Return the anchors that are right."""
    anchors: dict[AnchorId, Anchor] = {}
    taken: dict[tuple[NetworkId, Address], str] = {}
    for id_, declared, entry in book:
        network = _network(entry.network, declared, register, report)
        if network is None:
            continue
        other = taken.setdefault((network, entry.address), id_)
        if other != id_:
            first = here(book.declared[other].follow(("address",)).place, declared.place.file)
            declared.tell(report, "problem.duplicate_anchor", "address", other=other, first=first)
            continue
        anchors[AnchorId(id_)] = Anchor(AnchorId(id_), entry.name or id_, network, entry.address, entry.port)
    return anchors


def _network(said: str | None, declared: Located, register: Register, report: Report) -> NetworkId | None:
    """Return the network that is named, else the only one; None where there is none, which is told."""
    networks = register.networks.declared
    if said is None:
        if len(networks) == 1:
            return NetworkId(next(iter(networks)))
        if networks:
            declared.tell(report, "problem.network_needed", choices=", ".join(networks))
        return None
    network = register.network_id(said)
    if network not in networks:
        register.networks.find(network, declared, "network")
        return None
    return NetworkId(network)
