"""What each change does to the units: the register while it is being made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from netmon.coverage.register import Exemption, Listed, RegisteredUnit
from netmon.model.names import DivisionCode, NetworkId, UnitId
from netmon.model.register import Level
from netmon.model.register_change import Act, RegisterChange


@dataclass(slots=True)
class _Draft:
    """A unit. What is said of one that does not exist yet is kept: on one day a listing may come before the birth."""

    exists: bool = False
    name: str = ""
    name_en: str = ""
    level: Level | None = None
    kind: str = ""
    division: DivisionCode | None = None
    government: bool = False
    sample: bool = False
    successor: UnitId | None = None
    listed: dict[NetworkId, Listed] = field(default_factory=dict)
    exemptions: list[Exemption] = field(default_factory=list)


class Drafts:
    """Changes are applied in the order in which they hold."""

    def __init__(self) -> None:
        self._drafts: dict[UnitId, _Draft] = {}

    def apply(self, change: RegisterChange) -> None:
        """Take in one change."""
        draft = self._of(change.unit)
        match change.act:
            case Act.BORN:
                draft.exists, draft.successor = True, None
                _describe(draft, change)
            case Act.RENAMED | Act.RECODED | Act.RECLASSIFIED:
                _describe(draft, change)
            case Act.CLOSED:
                _end(draft)
            case Act.MERGED:
                self._merge(draft, change)
            case Act.SCOPED if change.network is not None:
                draft.listed[change.network] = Listed(change.document, change.effective, change.id)
            case Act.UNSCOPED if change.network is not None:
                draft.listed.pop(change.network, None)
            case Act.EXEMPTED if change.network is not None:
                draft.exemptions.append(_exemption(change, change.network))
            case Act.UNEXEMPTED:
                draft.exemptions = [one for one in draft.exemptions if not _lifts(change, one)]
            case _:  # a list or an exemption of no network, which is refused when it is proposed
                pass

    def units(self, day: date) -> Iterator[RegisteredUnit]:
        """Yield the units that exist, with the exemptions that hold on a day."""
        for id_, draft in self._drafts.items():
            if not draft.exists or draft.level is None or draft.division is None:
                continue
            yield RegisteredUnit(
                id=id_,
                name=draft.name,
                level=draft.level,
                kind=draft.kind,
                division=draft.division,
                name_en=draft.name_en,
                government=draft.government,
                sample=draft.sample,
                listed=draft.listed,
                exemptions=tuple(one for one in draft.exemptions if one.until is None or day < one.until),
            )

    def _merge(self, draft: _Draft, change: RegisterChange) -> None:
        """End a unit, and hand the lists that it is on to the unit that takes over: it counts once, as that one."""
        listed = draft.listed
        draft.successor = change.into
        _end(draft)
        heir = self._heir(change)
        if heir is None:
            return
        for network in listed:
            heir.listed.setdefault(network, Listed(change.document, change.effective, change.id))

    def _heir(self, change: RegisterChange) -> _Draft | None:
        """Return who takes over in the end: a unit that was itself merged hands on what it is given."""
        seen = {change.unit}
        into = change.into
        while into is not None and into not in seen:
            seen.add(into)
            draft = self._of(into)
            if draft.exists or draft.successor is None:
                return draft
            into = draft.successor
        return None

    def _of(self, unit: UnitId) -> _Draft:
        return self._drafts.setdefault(unit, _Draft())


def _describe(draft: _Draft, change: RegisterChange) -> None:
    draft.name = draft.name if change.name is None else change.name
    draft.name_en = draft.name_en if change.name_en is None else change.name_en
    draft.level = change.level or draft.level
    draft.kind = draft.kind if change.kind is None else change.kind
    draft.division = change.division or draft.division
    draft.government = draft.government if change.government is None else change.government
    draft.sample = draft.sample if change.sample is None else change.sample


def _end(draft: _Draft) -> None:
    draft.exists, draft.listed, draft.exemptions = False, {}, []


def _exemption(change: RegisterChange, network: NetworkId) -> Exemption:
    return Exemption(
        network, change.document, change.effective, change.criterion, change.until, change.reason, change.id
    )


def _lifts(change: RegisterChange, exemption: Exemption) -> bool:
    """Tell whether a change ends an exemption: one criterion's alone where it names one, else all of the network."""
    return change.network == exemption.network and change.criterion in {None, exemption.criterion}
