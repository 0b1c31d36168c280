"""Divisions on the map: those valid today, with their prefecture and their place."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from exporters.prometheus.divisions import DivisionText
from netmon.model.geohash import geohash
from netmon.model.names import DivisionCode
from netmon.model.register import Division, Level
from tests.exporters import plain
from tests.exporters.rendering import named, samples_in, samples_of

PROVINCE, CITY, OLD, NEW = map(DivisionCode, ("430000", "430100", "430122", "430112"))
TURN = date(2026, 6, 1)
DIVISIONS = (
    Division(PROVINCE, "湖南省", Level.PROVINCE),
    Division(CITY, "长沙市", Level.PREFECTURE, PROVINCE, latitude=28.23, longitude=112.93),
    Division(OLD, "望城县", Level.COUNTY, CITY, valid_to=TURN),
    Division(NEW, "望城区", Level.COUNTY, CITY, valid_from=TURN, replaces=(OLD,)),
)


def wall() -> plain.Wall:
    made = plain.Wall()
    units = [
        plain.unit("office", division=PROVINCE, level=Level.PROVINCE),
        plain.unit("city", division=CITY),
        plain.unit("county", division=NEW),
    ]
    made.show(replace(plain.inventory(units=units), divisions={one.code: one for one in DIVISIONS}))
    return made


def codes(text: str) -> set[str]:
    return {dict(labels)["division"] for _, labels in samples_in(text)}


def test_a_unit_names_its_prefecture_and_one_of_the_province_none() -> None:
    infos = [dict(labels) for name, labels in samples_of(wall().board) if name == "netmon_unit_info"]
    assert {info["unit"]: info["prefecture"] for info in infos} == {"office": "", "city": CITY, "county": CITY}


def test_a_division_is_told_with_its_parent_its_prefecture_and_its_place() -> None:
    found = named(samples_in(DivisionText().text(wall().board, plain.NOON)), "netmon_division_info")
    assert found == {
        ("430000", "", "province", "湖南省", "", ""): 1,
        ("430100", geohash(28.23, 112.93), "prefecture", "长沙市", "430000", "430100"): 1,
        ("430112", "", "county", "望城区", "430100", "430100"): 1,
    }


def test_a_code_follows_another_at_midnight_of_the_inventorys_time_zone() -> None:
    text, board = DivisionText(), wall().board
    before = datetime(2026, 5, 31, 15, 59, 59, tzinfo=UTC).timestamp()
    assert codes(text.text(board, before)) == {PROVINCE, CITY, OLD}
    assert codes(text.text(board, before + 1)) == {PROVINCE, CITY, NEW}


def test_divisions_of_a_new_inventory_take_the_place_of_the_old_and_before_the_first_there_are_none() -> None:
    text, made = DivisionText(), plain.Wall()
    assert text.text(made.board, plain.NOON) == ""
    made.show(wall().board.inventory)
    assert PROVINCE in codes(text.text(made.board, plain.NOON))
    made.show(plain.inventory())
    assert text.text(made.board, plain.NOON) == ""
