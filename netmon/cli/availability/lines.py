"""The lines of a table of availability: of subjects, or of what they are grouped by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from netmon.cli.availability.choice import By
from netmon.cli.errors import CliError
from netmon.cli.records import Records
from netmon.figures.availability.survey import ROOTS, Survey
from netmon.judge.availability.groups import Group, Key, groups_of, prefecture_of, suffered, unit_of, worst_first
from netmon.judge.charging import carrier_of
from netmon.model.availability import Reckoning, Sums
from netmon.model.inventory import Inventory
from netmon.model.names import DivisionCode, NetworkId, Subject, SubjectKind

_KINDS = {
    By.UNIT: SubjectKind.UNIT,
    By.LINK: SubjectKind.LINK,
    By.DEVICE: SubjectKind.DEVICE,
    By.SERVICE: SubjectKind.SERVICE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """`subject` is None of a group. `suffered` is told of carriers: how long units were down because of their links."""

    id: str
    name: str
    network: NetworkId
    sums: Sums
    subject: Subject | None = None
    members: int = 0
    suffered: int | None = None

    @property
    def well(self) -> bool:
        """Whether there is nothing to tell: no outage, and enough data."""
        return self.sums.telling and not self.sums.business


def subject_lines(
    records: Records, sums: Mapping[Subject, Sums], subjects: Sequence[Subject], reckoning: Reckoning
) -> list[Line]:
    """Return a line for each of some subjects, the worst first."""
    found = [Line(one.id, records.names.get(one, ""), one.network, sums[one], one) for one in subjects if one in sums]
    return sorted(found, key=lambda one: (worst_first(one.sums, reckoning), one.network, one.id))


def lines_by(records: Records, found: Survey, by: By, reckoning: Reckoning) -> list[Line]:
    """Return the lines of what is asked for, the worst first. Raises CliError where that needs the inventory."""
    kind = _KINDS.get(by)
    if kind is not None:
        sums = found.of([kind])
        return subject_lines(records, sums, list(sums), reckoning)
    if by is By.NETWORK:
        return [_group_line(one, one.key) for one in network_groups(found)]
    inventory = records.inventory
    if inventory is None:
        raise CliError("availability.needs_inventory", by=by.value)
    if by is By.CARRIER:
        return _carriers(found, inventory)
    key = _prefecture_key(inventory)
    groups = groups_of(found.of([SubjectKind.UNIT]), key, found.of(ROOTS))
    return [_group_line(one, _division(one.key, inventory)) for one in groups]


def network_groups(found: Survey) -> list[Group]:
    """Return the sums of the units of each network, with the faults of all that failed in it."""
    return groups_of(found.of([SubjectKind.UNIT]), lambda subject: subject.network, found.of(ROOTS))


def _carriers(found: Survey, inventory: Inventory) -> list[Line]:
    lost = suffered(found.charged, inventory)
    groups = groups_of(found.of([SubjectKind.LINK]), lambda subject: carrier_of(subject, inventory))
    told = not found.closings
    return [
        replace(_group_line(one, one.key), suffered=lost.get((one.network, one.key), 0) if told else None)
        for one in groups
    ]


def _prefecture_key(inventory: Inventory) -> Key:
    known: dict[str, str | None] = {}

    def key(subject: Subject) -> str | None:
        unit = unit_of(subject, inventory)
        if unit is None:
            return None
        if unit not in known:
            known[unit] = prefecture_of(subject, inventory)
        return known[unit]

    return key


def _division(code: str, inventory: Inventory) -> str:
    division = inventory.divisions.get(DivisionCode(code))
    return code if division is None else division.name


def _group_line(group: Group, name: str) -> Line:
    return Line(group.key, name, group.network, group.sums, members=group.members)
