"""The register at one time, as known at one time: who exists, who is on which list, who is exempt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from netmon.model.indicator import Criterion
from netmon.model.names import DivisionCode, NetworkId, RegisterChangeId, UnitId
from netmon.model.register import Division, Level


@dataclass(frozen=True, slots=True)
class Exemption:
    """Why a unit is not counted: for one criterion, or for all of a network. `since` ≤ day < `until`."""

    network: NetworkId
    document: str
    since: date | None
    criterion: Criterion | None = None
    until: date | None = None
    reason: str = ""
    change: RegisterChangeId | None = None


@dataclass(frozen=True, slots=True)
class Listed:
    """That a unit is on a network's list (应接入清单), by which document, since when (None: it always was)."""

    document: str
    since: date | None
    change: RegisterChangeId | None = None


@dataclass(frozen=True, slots=True)
class RegisteredUnit:
    """A unit as it is registered. `government` is True of the government body of its division itself (本级政府)."""

    id: UnitId
    name: str
    level: Level
    kind: str
    division: DivisionCode
    name_en: str = ""
    government: bool = False
    sample: bool = False
    listed: Mapping[NetworkId, Listed] = field(default_factory=dict)
    exemptions: tuple[Exemption, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """`units` are those that exist, by id and in a steady order; `divisions` those that are valid, by lineage id (see
    `netmon.coverage.lineage`), and `lineage` leads from every code there ever was to its lineage.

    `reviewed` is False where it holds something that no second person has approved; `pending` counts what waits.
    """

    units: Mapping[UnitId, RegisteredUnit]
    divisions: Mapping[str, Division]
    lineage: Mapping[DivisionCode, str]
    reviewed: bool = True
    pending: int = 0
