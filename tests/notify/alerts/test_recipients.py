"""Whom a name of Alertmanager's receivers means, and what of a group each of them does not know already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from netmon.model.names import IncidentId, ReceiverId
from netmon.model.notify_plan import NotifyPlan, Person, Roster, Rotation
from netmon.notify.alerts.own import ORIGIN, incidents_of, news_for
from netmon.notify.alerts.recipients import recipients
from tests.notify.alerts.given import alert
from tests.notify.given import NOON, alertmanager, plan, robot

PLAN = replace(
    plan(robot("group"), robot("zhang"), robot("leader"), alertmanager("am"), otherwise=("leader",)),
    people=MappingProxyType({"p": Person("p", "张三", (ReceiverId("zhang"), ReceiverId("group")))}),
    rosters=MappingProxyType(
        {"duty": Roster("duty", Rotation(date(2026, 1, 1), ("p",))), "nobody-today": Roster("nobody-today")}
    ),
    alerts=MappingProxyType({"reporter": ("group", "p"), "to-am": ("am",), "night": ("nobody-today",)}),
)
TABLE = [
    ("reporter", PLAN, ("group", "zhang"), "whom alerts says, each once"),
    ("group", PLAN, ("group",), "a receiver of that name"),
    ("duty", PLAN, ("zhang", "group"), "who is on duty by the roster of that name"),
    ("p", PLAN, ("zhang", "group"), "a person"),
    ("unheard-of", PLAN, ("leader",), "otherwise"),
    ("night", PLAN, ("leader",), "otherwise, where nobody is on duty"),
    ("am", PLAN, ("leader",), "no Alertmanager, whatever it is called"),
    ("to-am", PLAN, ("leader",), "no Alertmanager, even where it is said"),
    ("unheard-of", replace(PLAN, otherwise=()), (), "nobody"),
    ("duty", NotifyPlan(), (), "nobody at all"),
]


@pytest.mark.parametrize(("name", "by", "expected", "why"), TABLE, ids=[row[3] for row in TABLE])
def test_a_name_means(name: str, by: NotifyPlan, expected: tuple[str, ...], why: str) -> None:
    assert recipients(by, name, NOON) == expected


def test_nobody_hears_again_of_an_incident_that_netmon_told_them_of() -> None:
    zhang, li = ReceiverId("zhang"), ReceiverId("li")
    own, foreign = alert("NetmonIncident", incident="1"), alert("NetmonLinkSaturated")
    told = {(IncidentId("1"), zhang)}
    assert incidents_of([own, foreign]) == {"1"}
    assert news_for(zhang, [own, foreign], told) == (foreign,)
    assert news_for(li, [own, foreign], told) == (own, foreign)


def test_what_went_out_through_here_is_not_told_when_it_comes_back() -> None:
    echo = replace(alert("NetmonLinkSaturated"), annotations={ORIGIN: "alertmanager"})
    assert news_for(ReceiverId("zhang"), [echo], ()) == ()
