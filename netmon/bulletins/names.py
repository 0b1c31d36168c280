"""What everything is called that a bulletin speaks of: names go with it, since no register does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from netmon.coverage.breakdown import division_of
from netmon.coverage.register import Register
from netmon.model.belief import Reason
from netmon.model.counted import Plant
from netmon.model.indicator import Indicator
from netmon.model.names import DeviceId, LinkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.register import Division, Network
from netmon.model.verdict import Item, ItemKind

_SUBJECT = re.compile(r"(?P<kind>device|link|unit|service):(?P<id>[^@]+)@.+")
"""A subject as a reason names it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A register and a plant of one time, in which names are looked up."""

    register: Register
    plant: Plant


@dataclass(slots=True)
class Names:
    """Looks names up, at the end of the period first and before it where something is no more, and keeps those that
    were asked for: in Chinese and, where there are any, in English, by `kind:id`.
    """

    places: tuple[Place, ...]
    names: dict[str, str] = field(default_factory=dict)
    english: dict[str, str] = field(default_factory=dict)

    def item(self, item: Item) -> str:
        """Return what an item is called, its id where it has no name."""
        match item.kind:
            case ItemKind.UNIT:
                return self.unit(UnitId(item.id)) or item.id
            case ItemKind.DIVISION:
                return self.division(item.id) or item.id
            case ItemKind.DEVICE:
                return self._plant(SubjectKind.DEVICE, item.id) or item.id
            case ItemKind.SERVICE:
                return self._plant(SubjectKind.SERVICE, item.id) or item.id
            case ItemKind.FUNCTION:
                return item.id.partition("/")[2] or item.id

    def unit(self, unit: UnitId) -> str:
        """Return what a unit is called, "" where nobody knows it."""
        found = next((one.register.units[unit] for one in self.places if unit in one.register.units), None)
        return "" if found is None else self._keep("unit", unit, found.name, found.name_en)

    def division(self, code: str) -> str:
        """Return what a division is called, by any code or its lineage; "" where nobody knows it."""
        found = next((one for place in self.places if (one := division_of(code, place.register)) is not None), None)
        return "" if found is None else self.keep_division(found)

    def keep_division(self, division: Division) -> str:
        """Return what a division is called that is at hand."""
        return self._keep("division", division.code, division.name, division.name_en)

    def subject(self, subject: Subject) -> str:
        """Return what a subject is called, "" where nobody knows it."""
        if subject.kind is SubjectKind.UNIT:
            return self.unit(UnitId(subject.id))
        return self._plant(subject.kind, subject.id)

    def indicator(self, indicator: Indicator) -> str:
        """Return what an indicator is called."""
        return self._keep("indicator", indicator.id, indicator.name, indicator.name_en)

    def network(self, network: Network) -> str:
        """Return what a network is called."""
        return self._keep("network", network.id, network.name, network.name_en)

    def speak(self, reasons: Iterable[Reason | None]) -> None:
        """Keep the names of all that reasons speak of."""
        for reason in reasons:
            for _, fact in () if reason is None else reason.facts:
                found = _SUBJECT.fullmatch(fact)
                if found is None:
                    continue
                if found["kind"] == SubjectKind.UNIT:
                    self.unit(UnitId(found["id"]))
                else:
                    self._plant(SubjectKind(found["kind"]), found["id"])

    def _plant(self, kind: SubjectKind, id_: str) -> str:
        for place in self.places:
            plant = place.plant
            found = {
                SubjectKind.DEVICE: plant.devices.get(DeviceId(id_)),
                SubjectKind.LINK: plant.links.get(LinkId(id_)),
                SubjectKind.SERVICE: plant.services.get(ServiceId(id_)),
            }.get(kind)
            if found is not None:
                return self._keep(kind.value, id_, found.name, "")
        return ""

    def _keep(self, kind: str, id_: str, name: str, english: str) -> str:
        self.names[f"{kind}:{id_}"] = name
        if english:
            self.english[f"{kind}:{id_}"] = english
        return name
