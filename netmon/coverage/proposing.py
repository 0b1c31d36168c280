"""What is wrong with a change that somebody proposes, and who may review one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Final

from netmon.coverage.difference import INVENTORY, same_place
from netmon.coverage.fold import Registers, waits
from netmon.coverage.people import same_person
from netmon.coverage.register import Register, RegisteredUnit
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import DivisionCode, NetworkId, UnitId
from netmon.model.register_change import Act, RegisterChange, Review

LONGEST_TEXT: Final = 500
EARLIEST: Final = date(1949, 10, 1)
"""No list of this state can be older."""

NEEDS: Final[Mapping[Act, tuple[str, ...]]] = {
    Act.BORN: ("name", "level", "kind", "division"),
    Act.MERGED: ("into",),
    Act.RENAMED: ("name",),
    Act.RECODED: ("division",),
    Act.SCOPED: ("network",),
    Act.UNSCOPED: ("network",),
    Act.EXEMPTED: ("network",),
    Act.UNEXEMPTED: ("network",),
}
"""What has to be said of each."""

TAKES: Final[Mapping[Act, tuple[str, ...]]] = {
    Act.BORN: ("name_en", "government", "sample"),
    Act.RENAMED: ("name_en",),
    Act.RECLASSIFIED: ("level", "kind", "division", "government", "sample"),
    Act.EXEMPTED: ("criterion", "until"),
    Act.UNEXEMPTED: ("criterion",),
}
"""What may be said beside that."""

FIELDS: Final = (
    "name", "name_en", "level", "kind", "division", "government", "sample", "network", "criterion", "until", "into"
)  # fmt: skip
"""All that may be said of any."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a proposal is held against: the register, what waits, and what the inventory has."""

    registers: Registers
    waiting: tuple[RegisterChange, ...]
    divisions: Collection[DivisionCode]
    networks: Collection[NetworkId]


def known_of(changes: Collection[RegisterChange], inventory: Inventory, now: float) -> Known:
    """Return what a proposal of `now` (UTC, epoch seconds) is held against."""
    registers = Registers(changes, inventory.divisions.values(), now)
    waiting = tuple(one for one in changes if waits(one, now))
    return Known(registers, waiting, inventory.divisions.keys(), inventory.networks.keys())


def doubts(change: RegisterChange, known: Known) -> tuple[Reason, ...]:
    """Return all that is wrong with a proposal, each with what would be right; nothing where it can be meant."""
    return tuple(_form(change)) or tuple(_content(change, known))


def refusal(change: RegisterChange, who: str, *, approving: bool) -> Reason | None:
    """Return why somebody may not approve or reject a change, None where they may. Who proposed it may take it back."""
    if change.review is Review.REJECTED and change.reviewed_by == INVENTORY:
        return Reason.of("register.withdrawn_already", id=change.id)
    if change.review is not Review.PROPOSED:
        return Reason.of(f"register.{change.review}_already", id=change.id, by=change.reviewed_by or "-")
    if change.baseline and not approving:
        # It counts already: one person alone would count a unit out, without a document.
        return Reason.of("register.baseline_stays", id=change.id)
    if approving and same_person(change.proposed_by, who):
        return Reason.of("register.own_proposal", id=change.id, by=who)
    return None


def reserved(who: str) -> bool:
    """Tell whether a name is not a person's: the inventory proposes under it."""
    return who == INVENTORY


def _form(change: RegisterChange) -> Iterator[Reason]:
    needed, said = NEEDS.get(change.act, ()), [name for name in FIELDS if getattr(change, name) is not None]
    for name in needed:
        if name not in said:
            yield Reason.of("register.needs", act=f"act.{change.act}", field=name)
    taken = (*needed, *TAKES.get(change.act, ()))
    for name in said:
        if name not in taken:
            fields = ", ".join(taken) or "-"
            yield Reason.of("register.takes_not", act=f"act.{change.act}", field=name, fields=fields)
    if change.act is Act.RECLASSIFIED and not any(name in taken for name in said):
        yield Reason.of("register.says_nothing", fields=", ".join(taken))
    if change.effective is None:
        yield Reason("register.effective_missing")
    elif change.effective < EARLIEST or change.effective.year > 2100:
        yield Reason.of("register.effective_absurd", day=change.effective)
    for name in ("document", "reason"):
        text = getattr(change, name)
        if not text:
            yield Reason(f"register.{name}_missing")
        elif len(text) > LONGEST_TEXT:
            yield Reason.of("register.text_too_long", field=name, limit=LONGEST_TEXT)


def _content(change: RegisterChange, known: Known) -> Iterator[Reason]:
    then = known.registers.at(change.effective or date.max)
    unit = then.units.get(change.unit) or known.registers.at(date.max).units.get(change.unit)
    awaited = {one.unit for one in known.waiting if one.act is Act.BORN}
    if change.act is Act.BORN and change.unit in then.units:
        yield Reason.of("register.exists", unit=change.unit, name=then.units[change.unit].name)
    elif change.act is not Act.BORN and unit is None and change.unit not in awaited:
        yield _unknown(change.unit, then)
    if change.division is not None and change.division not in known.divisions:
        near = get_close_matches(change.division, sorted(known.divisions), n=1)
        yield _near("register.unknown_division", near, division=change.division)
    if change.network is not None and change.network not in known.networks:
        yield Reason.of("register.unknown_network", network=change.network, choices=", ".join(sorted(known.networks)))
    for one in known.waiting:
        if _alike(one, change):
            yield Reason.of("register.waits_already", id=one.id, by=one.proposed_by)
    if unit is not None:
        yield from _against(change, unit, then, awaited)


def _against(
    change: RegisterChange, unit: RegisteredUnit, then: Register, awaited: Collection[UnitId]
) -> Iterator[Reason]:
    match change.act:
        case Act.MERGED if change.into is not None:
            if change.into == change.unit:
                yield Reason.of("register.into_itself", unit=change.unit)
            elif change.into not in then.units and change.into not in awaited:
                yield _unknown(change.into, then)
        case Act.RECODED if change.division is not None:
            if not same_place(change.division, unit.division, then):
                yield Reason.of("register.another_place", division=change.division, old=unit.division)
        case _ if change.network is not None:
            yield from _against_lists(change, change.network, unit)
        case _:
            pass


def _against_lists(change: RegisterChange, network: NetworkId, unit: RegisteredUnit) -> Iterator[Reason]:
    listed = unit.listed.get(network)
    if change.act in {Act.UNSCOPED, Act.EXEMPTED} and listed is None:
        yield Reason.of("register.not_listed", unit=unit.id, network=network)
    if change.act is Act.SCOPED and listed is not None and listed.document == change.document:
        yield Reason.of("register.listed_already", unit=unit.id, document=listed.document or "-")
    if change.until is not None and change.effective is not None and change.until <= change.effective:
        yield Reason.of("register.ends_first", until=change.until, day=change.effective)
    lifts = [one for one in unit.exemptions if one.network == network and change.criterion in {None, one.criterion}]
    if change.act is Act.UNEXEMPTED and not lifts:
        yield Reason.of("register.not_exempt", unit=unit.id)


def _unknown(unit: UnitId, register: Register) -> Reason:
    by_name = {one.name: str(id_) for id_, one in register.units.items()}
    if unit in by_name:
        return Reason.of("register.unknown_unit_near", unit=unit[:100], near=by_name[unit])
    found = get_close_matches(unit, [*map(str, register.units), *by_name], n=1)
    return _near("register.unknown_unit", [by_name.get(one, one) for one in found], unit=unit[:100])


def _near(code: str, near: list[str], **facts: object) -> Reason:
    return Reason.of(f"{code}_near", near=near[0], **facts) if near else Reason.of(code, **facts)


def _alike(one: RegisterChange, other: RegisterChange) -> bool:
    """Tell whether two proposals are about one thing. What the inventory proposes gives way to a person's."""
    about = (one.act, one.unit, one.network, one.criterion) == (other.act, other.unit, other.network, other.criterion)
    return about and one.proposed_by != INVENTORY
