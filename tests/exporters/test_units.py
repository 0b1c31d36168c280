"""How many units are in scope, online, unknown: a unit counts with no device at all."""

from __future__ import annotations

from netmon.model.belief import Standing, State, Truth
from netmon.model.names import NetworkId, SubjectKind
from netmon.model.register import Level
from tests.exporters import plain
from tests.exporters.rendering import named, samples_of

BOTH = (NetworkId("extranet"), NetworkId("intranet"))


def test_counts_are_by_network_level_and_kind_and_unknown_stays_in_scope() -> None:
    wall = plain.Wall()
    units = [
        plain.unit("province", level=Level.PROVINCE, networks=BOTH),
        plain.unit("online"),
        plain.unit("cut-off"),
        plain.unit("never-asked"),
        plain.unit("bureau", kind="直属机构"),
    ]
    wall.show(plain.inventory(units=units))
    for name, standing in {
        "online": Standing(State.UP, reachable=Truth.YES),
        "cut-off": Standing(State.UNREACHABLE, reachable=Truth.NO),
        "province": Standing(State.UP, reachable=Truth.YES),
    }.items():
        wall.believe(plain.subject(SubjectKind.UNIT, name), standing)
    found = samples_of(wall.board)
    county, bureau = ("组成部门", "county", "extranet"), ("直属机构", "county", "extranet")
    outside, inside = ("组成部门", "province", "extranet"), ("组成部门", "province", "intranet")
    assert named(found, "netmon_units_in_scope") == {county: 3, bureau: 1, outside: 1, inside: 1}
    assert named(found, "netmon_units_online") == {county: 1, bureau: 0, outside: 1, inside: 0}
    assert named(found, "netmon_units_unknown") == {county: 1, bureau: 1, outside: 0, inside: 1}
