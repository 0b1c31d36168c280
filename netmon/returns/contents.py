"""What a template is filled with beforehand: who is asked, what netmon sees itself, what was returned last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from netmon.coverage.returned import newest
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Truth
from netmon.model.inventory import Inventory
from netmon.model.names import DivisionCode, NetworkId, UnitId
from netmon.model.register import Division, Level, Unit
from netmon.returns.layout import UNITS
from netmon.words import Language, say

Rows = Mapping[str, Sequence[Mapping[str, str]]]
"""Form → its rows, each from key to text."""

See = Callable[[UnitId, NetworkId, Claim], Truth]
"""What netmon itself sees of a claim."""

_SHORT: Final = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked together: a prefecture with all that is below it, or the province's own."""

    division: Division
    units: tuple[Unit, ...]


def by_prefecture(inventory: Inventory) -> tuple[Asked, ...]:
    """Return all units that are to join a network, by prefecture, in the order of the inventory; none is left out."""
    found: dict[DivisionCode, list[Unit]] = {}
    for unit in inventory.units.values():
        if unit.networks:
            found.setdefault(_above(unit.division, inventory), []).append(unit)
    order = [code for code in inventory.divisions if code in found]
    return tuple(Asked(inventory.divisions[code], tuple(found[code])) for code in order)


def _above(code: DivisionCode, inventory: Inventory) -> DivisionCode:
    """Return the prefecture that a division is in, or the division itself where it is in none."""
    division = inventory.divisions[code]
    while division.level is not Level.PREFECTURE and division.parent is not None:
        division = inventory.divisions[division.parent]
    return division.code if division.level is Level.PREFECTURE else code


@dataclass(frozen=True, slots=True)
class Contents:
    """Makes rows. `papers` are those on record, `day` the local day; `see` is None where nothing is known of what
    netmon sees itself.
    """

    inventory: Inventory
    papers: Sequence[Attestation]
    day: date
    see: See | None
    language: Language

    def rows(self, units: Iterable[Unit]) -> Rows:
        """Return the rows of all forms; access is asked of those of whom no opening confirmation is on record."""
        last = newest(self.papers, self.day)
        asked = [(unit, network) for unit in units for network in unit.networks]
        functions: dict[tuple[UnitId, NetworkId], list[Attestation]] = {}
        for (unit_id, network, claim, _), paper in sorted(last.items()):
            if claim is Claim.FUNCTION:
                functions.setdefault((unit_id, network), []).append(paper)
        return {
            "units": [self._unit(unit, network, last) for unit, network in asked],
            "functions": [row for unit, network in asked for row in self._functions(unit, network, functions)],
            "access": [
                self._who(unit, network)
                for unit, network in asked
                if not any((unit.id, network, claim, "") in last for claim in (Claim.COMMISSIONED, Claim.BASELINE))
            ],
        }

    def _who(self, unit: Unit, network: NetworkId) -> dict[str, str]:
        named = self.inventory.networks[network]
        division = self.inventory.divisions.get(unit.division)
        return {
            "unit": unit.id,
            "name": unit.name,
            "division": unit.division if division is None else division.name,
            "network": named.name if self.language is Language.ZH else named.name_en or named.name,
        }

    def _unit(
        self,
        unit: Unit,
        network: NetworkId,
        last: Mapping[tuple[UnitId, NetworkId, Claim, str], Attestation],
    ) -> dict[str, str]:
        there = [
            paper for claim in UNITS.answers.values() if (paper := last.get((unit.id, network, claim, ""))) is not None
        ]
        see = self.see
        seen = (
            () if see is None else (self._seen(claim, see(unit.id, network, claim)) for claim in UNITS.answers.values())
        )
        return {
            **self._who(unit, network),
            "measured": self._joined(seen),
            "returned": self._joined(self._part(paper.claim, self._answer(paper)) for paper in there),
            "until": self._until(there),
        }

    def _functions(
        self, unit: Unit, network: NetworkId, known: Mapping[tuple[UnitId, NetworkId], Sequence[Attestation]]
    ) -> list[dict[str, str]]:
        rows = [
            {
                **self._who(unit, network),
                "item": paper.item,
                "returned": self._answer(paper),
                "until": self._until([paper]),
            }
            for paper in known.get((unit.id, network), ())
        ]
        return rows or [self._who(unit, network)]

    def _joined(self, parts: Iterable[str]) -> str:
        return say(self.language, "returns.and_then").join(parts)

    def _seen(self, claim: Claim, truth: Truth) -> str:
        return self._part(claim, say(self.language, f"returns.seen_{truth}"))

    def _part(self, claim: Claim, said: str) -> str:
        return say(self.language, "returns.part", what=say(self.language, f"claim.{claim}"), said=said)

    def _answer(self, paper: Attestation) -> str:
        answer = say(self.language, "returns.yes" if paper.holds else "returns.no")
        return say(self.language, "returns.answered", answer=answer, document=paper.document[:_SHORT])

    def _until(self, papers: Iterable[Attestation]) -> str:
        """Return the first day on which one of them says nothing any more, and whether that has come."""
        ends = [paper.expires for paper in papers if paper.expires is not None]
        if not ends:
            return ""
        code = "returns.over" if min(ends) <= self.day else "returns.not_over"
        return say(self.language, code, day=min(ends).isoformat())
