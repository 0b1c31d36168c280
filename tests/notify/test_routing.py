"""Who is told of what: by network, level, division, severity, matter and the time of day."""

from __future__ import annotations

from datetime import datetime

import pytest

from netmon.model.incident import Incident, Matter, Severity
from netmon.model.names import DivisionCode, NetworkId
from netmon.model.notify_plan import Hours, Weekday
from netmon.model.register import Level
from netmon.notify.routing import concern_of, routed
from tests.notify.given import NOON, device, link, outage, plan, robot, route, small

WANGCHENG = outage(device("wc-ce"), units=("wc-gov",))
ISOLATED = outage()


def told(incident: Incident, scope: dict[str, object], now: datetime = NOON) -> list[str]:
    notify = plan(robot("a"), robot("b"), routes=(route("a", **scope),), otherwise=("b",))
    return sorted(routed(notify, incident, concern_of(incident, small()), now))


@pytest.mark.parametrize(
    ("scope", "matches"),
    [
        ({}, True),
        ({"networks": (NetworkId("extranet"),)}, True),
        ({"networks": (NetworkId("intranet"),)}, False),
        ({"levels": (Level.COUNTY,)}, True),
        ({"levels": (Level.PREFECTURE, Level.PROVINCE)}, False),
        ({"divisions": (DivisionCode("430100"),)}, True),  # Wangcheng lies within Changsha
        ({"divisions": (DivisionCode("430000"),)}, True),
        ({"divisions": (DivisionCode("430200"),)}, False),
        ({"at_least": Severity.MAJOR}, True),
        ({"at_least": Severity.CRITICAL}, False),
        ({"at_least": Severity.WARNING}, True),
        ({"matters": (Matter.OUTAGE, Matter.ISOLATED)}, True),
        ({"matters": (Matter.DEGRADED,)}, False),
        ({"weekdays": (Weekday.THU,)}, True),
        ({"weekdays": (Weekday.SAT, Weekday.SUN)}, False),
        ({"hours": Hours(8 * 60, 18 * 60)}, True),
        ({"hours": Hours(12 * 60, 12 * 60 + 1)}, True),
        ({"hours": Hours(18 * 60, 8 * 60)}, False),
        ({"at_least": Severity.MAJOR, "levels": (Level.PROVINCE,)}, False),
    ],
)
def test_a_route_matches_where_all_that_it_says_holds(scope: dict[str, object], matches: bool) -> None:
    assert told(WANGCHENG, scope) == (["a"] if matches else ["b"])


def test_hours_may_reach_over_midnight() -> None:
    night: dict[str, object] = {"hours": Hours(18 * 60, 8 * 60 + 30)}
    times = [(17, 59, "b"), (18, 0, "a"), (23, 59, "a"), (0, 0, "a"), (8, 29, "a"), (8, 30, "b")]
    for hour, minute, receiver in times:
        assert told(WANGCHENG, night, NOON.replace(hour=hour, minute=minute)) == [receiver]


def test_every_route_that_matches_counts_and_nobody_is_told_twice() -> None:
    notify = plan(robot("a"), robot("b"), robot("c"), routes=(route("a", "b"), route("b", "c")), otherwise=("a",))
    found = routed(notify, WANGCHENG, concern_of(WANGCHENG, small()), NOON)
    assert [(receiver, dict(why.facts)["number"]) for receiver, why in found.items()] == [
        ("a", "1"),
        ("b", "1"),
        ("c", "2"),
    ]


def test_a_link_concerns_the_unit_at_its_lower_end() -> None:
    concern = concern_of(outage(link("core1-cs")), small())
    assert concern.levels == {Level.PREFECTURE}
    assert concern.divisions == {"430100", "430000"}


def test_where_nothing_matches_and_nobody_is_named_nobody_is_told() -> None:
    assert (
        routed(
            plan(robot("a"), routes=(route("a", at_least=Severity.CRITICAL),)),
            WANGCHENG,
            concern_of(WANGCHENG, small()),
            NOON,
        )
        == {}
    )
