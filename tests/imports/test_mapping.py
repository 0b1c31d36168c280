"""The map: the first line that fits decides, and what is wrong with it is told where it stands."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path

import pytest

from netmon.imports.mapping import Map
from netmon.imports.read_map import read_map
from netmon.imports.seen import Marks
from netmon.inventory import InventoryError
from netmon.words import Language


def written(folder: Path, text: str) -> Path:
    path = folder / "map.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def made(folder: Path, text: str) -> Map:
    return read_map(written(folder, text))


UNITS = """
units:
  tag.unit: as-is
  tenant: {cs-gov: changsha, "CS-*": changsha-other, "*": rest}
  address: {10.20.0.0/16: prefecture, "2001:db8::/32": six}
"""
FOUND = [
    ({"tenant": ("cs-gov",)}, None, "changsha"),
    ({"tenant": ("cs-bureau",)}, None, "changsha-other"),
    ({"tenant": ("xt",)}, None, "rest"),
    ({"tenant": ("xt",), "tag.unit": ("own",)}, None, "own"),
    ({"group": ("a", "b")}, None, None),
    ({}, "10.20.3.4", "prefecture"),
    ({}, "10.21.3.4", None),
    ({}, "2001:db8::7", "six"),
]


@pytest.mark.parametrize(("marks", "address", "unit"), FOUND)
def test_the_first_line_that_fits_decides(
    tmp_path: Path, marks: dict[str, tuple[str, ...]], address: str | None, unit: str | None
) -> None:
    where = None if address is None else ip_address(address)
    assert made(tmp_path, UNITS).find("units", marks, where) == unit


def test_a_line_that_is_not_filled_in_says_nothing(tmp_path: Path) -> None:
    map_ = made(tmp_path, "roles:\n  role:\n    core:\n    edge: ce\n")
    assert [map_.find("roles", {"role": (role,)}) for role in ("core", "edge")] == [None, "ce"]


def test_only_some_are_wanted_and_of_these_not_all(tmp_path: Path) -> None:
    map_ = made(tmp_path, "only: {tag: net*, address: 10.0.0.0/8}\nleave_out: {role: [pdu, ups]}\n")
    devices: list[Marks] = [{"tag": ("a", "network")}, {"tag": ("a",)}, {"tag": ("network",), "role": ("ups",)}]
    assert [map_.wants(marks, None) for marks in devices] == [True, False, False]
    assert map_.wants({}, ip_address("10.1.1.1"))
    assert Map().wants({}, None)


def test_an_empty_map_says_nothing(tmp_path: Path) -> None:
    assert made(tmp_path, "") == Map()
    assert made(tmp_path, "# nothing yet\n") == Map()


def test_a_role_may_be_said_in_chinese(tmp_path: Path) -> None:
    assert made(tmp_path, "roles: {role: {a: 接入}}").find("roles", {"role": ("a",)}) == "access"


WRONG = [
    ("unit: {}", 1, "unit: unknown key “unit”; did you mean “units”?"),
    ("units: changsha", 1, "units: a mapping"),
    ("units:\n  tenant: changsha", 2, "units.tenant: a mapping"),
    ("units:\n  tenant: {a: 长沙}", 2, "units.tenant.a: “长沙” cannot be an id"),
    ("roles:\n  role: {a: cores}", 2, "roles.role.a: “cores” is not allowed; choose one of: core, pe, ce"),
    ("divisions:\n  site: {a: 43}", 2, "divisions.site.a: “43” is not a division code"),
    ("units:\n  address:\n    10.0.0.0/33: a", 3, "address: “10.0.0.0/33” is no prefix"),
    ("leave_out:\n  role: [{a: b}]", 2, "leave_out.role: "),
    ("default: {role: cores}", 1, "default.role: “cores” is not allowed"),
    ("declare: {devices: {}}", 1, "declare.devices: unknown key"),
    ("declare:\n  units:\n    a: {name: 甲}", 3, "declare.units.a: “kind” is missing"),
    ("declare:\n  units:\n    a: {name: 甲, kind: 乙, division: 430000, contacts: [{name: 丙}]}", 3, "contacts"),
    ("units: {a: {b: c}", 2, "the bracket opened on line 1"),
    ("- a", 1, "a mapping"),
]


@pytest.mark.parametrize(("text", "line", "message"), WRONG)
def test_what_is_wrong_is_told_at_its_line(tmp_path: Path, text: str, line: int, message: str) -> None:
    with pytest.raises(InventoryError) as raised:
        made(tmp_path, text)
    problem = raised.value.problems[0]
    assert problem.line == line
    assert message in problem.say(Language.EN)


def test_everything_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(InventoryError) as raised:
        made(tmp_path, "roles: {role: {a: x, b: y}}\nunits: {tenant: {c: 甲}}\nnone: {}\n")
    assert len(raised.value.problems) == 4


def test_a_map_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InventoryError):
        read_map(tmp_path / "map.yaml")
