"""Who may return something, and how they are found by what a sheet says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.inventory.nearest import nearest
from netmon.model.names import NetworkId, UnitId
from netmon.returns.reading import CellError

HINTS = 50
"""So many times the nearest name is looked for: a file that is all wrong must not take minutes to say so."""


@dataclass(frozen=True, slots=True)
class Office:
    """A unit: what it is called, and which networks it is to join."""

    id: UnitId
    name: str
    networks: tuple[NetworkId, ...]
    sample: bool = False


@dataclass(slots=True)
class Offices:
    """All units by id; `networks` leads from every name of a network to its id."""

    by_id: Mapping[str, Office]
    networks: Mapping[str, NetworkId]
    _by_name: dict[str, list[Office]] = field(default_factory=dict)
    _hints: int = HINTS

    @classmethod
    def of(cls, offices: Iterable[Office], networks: Mapping[str, NetworkId]) -> Offices:
        """Return them with their names indexed."""
        found = cls({office.id: office for office in offices}, networks)
        for office in found.by_id.values():
            found._by_name.setdefault(_squeezed(office.name), []).append(office)
        return found

    def find(self, id_: str, name: str) -> Office:
        """Return the unit of a row. Raises CellError where there is none, or its id and its name are of two."""
        called = self._by_name.get(_squeezed(name), []) if name else []
        if not id_:
            if len(called) == 1:
                return called[0]
            raise CellError("returns.unit_missing")
        office = self.by_id.get(id_)
        if office is None:
            near = self._near(id_, called)
            if near is None:
                raise CellError("returns.unknown_unit", value=id_)
            raise CellError("returns.unknown_unit_but", value=id_, near=near.id, name=near.name)
        if name and office not in called:
            other = f"{called[0].id}" if called else "-"
            raise CellError("returns.other_name", value=name, unit=id_, name=office.name, other=other)
        return office

    def network(self, office: Office, text: str) -> NetworkId:
        """Return the network of a row; it may be left out where there is only one. Raises CellError."""
        if not text and len(office.networks) == 1:
            return office.networks[0]
        found = self.networks.get(_squeezed(text))
        if found is not None and found in office.networks:
            return found
        choices = ", ".join(office.networks) or "-"
        if not text:
            raise CellError("returns.which_network", unit=office.id, choices=choices)
        raise CellError("returns.other_network", value=text, unit=office.id, choices=choices)

    def _near(self, id_: str, called: list[Office]) -> Office | None:
        if called:
            return called[0]
        self._hints -= 1
        near = nearest(id_, self.by_id) if self._hints >= 0 else None
        return None if near is None else self.by_id[near]


def names_of(id_: str, name: str, name_en: str) -> Iterable[str]:
    """Return what a network may be called in a sheet, as `Offices.networks` has it."""
    return {_squeezed(text) for text in (id_, name, name_en) if text}


def _squeezed(text: str) -> str:
    return "".join(text.split()).casefold()
