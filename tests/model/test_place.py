"""In which prefecture a division lies, and where its seat is."""

from __future__ import annotations

from datetime import date

import pytest

from netmon.model.geohash import geohash
from netmon.model.names import DivisionCode, SiteId
from netmon.model.place import places_of, prefecture_of
from netmon.model.register import Division, Level, Site

PROVINCE, CITY, COUNTY, TOWN, RING = map(DivisionCode, ("430000", "430100", "430121", "430121100", "439999"))
DIVISIONS = {
    one.code: one
    for one in (
        Division(PROVINCE, "湖南省", Level.PROVINCE),
        Division(CITY, "长沙市", Level.PREFECTURE, PROVINCE),
        Division(COUNTY, "长沙县", Level.COUNTY, CITY, latitude=28.25, longitude=113.08),
        Division(TOWN, "星沙镇", Level.TOWNSHIP, COUNTY),
        Division(RING, "环", Level.COUNTY, RING),
    )
}


@pytest.mark.parametrize(
    ("code", "expected"),
    [(TOWN, CITY), (COUNTY, CITY), (CITY, CITY), (PROVINCE, None), (RING, None), (DivisionCode("1"), None)],
)
def test_a_division_lies_in_the_prefecture_above_it(code: DivisionCode, expected: DivisionCode | None) -> None:
    assert prefecture_of(code, DIVISIONS) == expected


def test_a_division_is_where_it_says_or_else_where_its_first_placed_site_is() -> None:
    sites = [
        Site(SiteId("unplaced"), "甲", CITY),
        Site(SiteId("hall"), "乙", CITY, latitude=28.23, longitude=112.93),
        Site(SiteId("other"), "丙", CITY, latitude=20.0, longitude=110.0),
        Site(SiteId("county"), "丁", COUNTY, latitude=20.0, longitude=110.0),
        Site(SiteId("nowhere"), "戊", None, latitude=20.0, longitude=110.0),
    ]
    assert places_of(DIVISIONS.values(), sites) == {CITY: geohash(28.23, 112.93), COUNTY: geohash(28.25, 113.08)}


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        (None, None, True),
        (date(2026, 1, 1), None, True),
        (date(2026, 1, 2), None, False),
        (None, date(2026, 1, 1), False),
        (None, date(2026, 1, 2), True),
    ],
)
def test_a_code_is_valid_from_its_first_day_to_the_one_before_its_end(
    begins: date | None, ends: date | None, expected: bool
) -> None:
    assert Division(CITY, "长沙市", Level.PREFECTURE, None, "", begins, ends).is_valid_on(date(2026, 1, 1)) is expected
