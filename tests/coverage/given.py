"""Registers to judge by: units, divisions and changes made short."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import count
from types import MappingProxyType

from netmon.coverage.difference import Difference, difference
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import DivisionCode, NetworkId, RegisterChangeId, UnitId
from netmon.model.register import Division, Level, Network, Unit
from netmon.model.register_change import Act, RegisterChange, Review

EXTRANET, INTRANET = NetworkId("extranet"), NetworkId("intranet")
PROVINCE, CHANGSHA, OLD, NEW = (DivisionCode(code) for code in ("430000", "430100", "430122", "430112"))
TURN = date(2011, 1, 1)
DIVISIONS = (
    Division(PROVINCE, "湖南省", Level.PROVINCE),
    Division(CHANGSHA, "长沙市", Level.PREFECTURE, PROVINCE),
    Division(OLD, "望城县", Level.COUNTY, CHANGSHA, valid_to=TURN),
    Division(NEW, "望城区", Level.COUNTY, CHANGSHA, valid_from=TURN, replaces=(OLD,)),
)
DAY = date(2026, 11, 23)
NOW = 1_000_000.0

_numbers = count(1)


def number() -> RegisterChangeId:
    return RegisterChangeId(f"{next(_numbers):017}")


def unit(name: str, *networks: NetworkId, division: DivisionCode = CHANGSHA) -> Unit:
    return Unit(UnitId(name), name, Level.COUNTY, "县市区政府", division, networks or (EXTRANET,))


def inventory(units: Iterable[Unit], divisions: Iterable[Division] = DIVISIONS, *networks: NetworkId) -> Inventory:
    return Inventory(
        networks={id_: Network(id_, str(id_)) for id_ in networks or (EXTRANET, INTRANET)},
        divisions={one.code: one for one in divisions},
        units=MappingProxyType({one.id: one for one in units}),
        sites={},
        devices={},
        links={},
        services={},
        credentials={},
        indicators={},
        indicator_targets=(),
        limits=Limits(),
        time_zone="Asia/Shanghai",
        digest="",
    )


def changed(
    act: Act, name: str, effective: date | None = None, *, at: float = 1.0, baseline: bool = False
) -> RegisterChange:
    """A change that was proposed and approved `at`."""
    made = RegisterChange(number(), act, UnitId(name), effective, "湘政办〔2026〕9 号", "", "甲", at, baseline=baseline)
    return made if baseline else approved(made, at)


def approved(change: RegisterChange, at: float = NOW, by: str = "乙") -> RegisterChange:
    return replace(change, review=Review.APPROVED, reviewed_by=by, reviewed_at=at)


def rejected(change: RegisterChange, at: float = NOW, by: str = "乙") -> RegisterChange:
    return replace(change, review=Review.REJECTED, reviewed_by=by, reviewed_at=at)


def born(name: str, effective: date | None = None, *networks: NetworkId, at: float = 1.0) -> list[RegisterChange]:
    """A unit that exists, and is on the lists of `networks`."""
    made = replace(
        changed(Act.BORN, name, effective, at=at), name=name, level=Level.COUNTY, kind="县市区政府", division=CHANGSHA
    )
    return [made, *(replace(changed(Act.SCOPED, name, effective, at=at), network=one) for one in networks)]


def found(
    units: Iterable[Unit], changes: Iterable[RegisterChange], divisions: Iterable[Division] = DIVISIONS
) -> Difference:
    return difference(inventory(units, divisions), tuple(changes), DAY, NOW, number)
