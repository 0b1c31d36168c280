"""What is missing to a target, who is nearest, and when it would be reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage.gap import Nearness, Pace, nearest, nearness, pace
from netmon.coverage.papers import EXPIRED
from netmon.model.belief import Reason, Truth
from netmon.model.figure import Counts, Figure
from netmon.model.indicator import Criterion, Indicator, IndicatorTarget, Population
from netmon.model.names import IndicatorId
from netmon.model.snapshot import Point
from netmon.model.verdict import Evidence, Finding, Item, ItemKind, Source, Verdict
from tests.coverage.made import EXTRANET, TODAY

ID = IndicatorId("lan")
WHY = Reason("verdict.exempt")
LAPSED = Reason(EXPIRED)
DOCUMENT, MEASURED, REPORTED = Source.DOCUMENT, Source.MEASURED, Source.REPORTED
YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


def found(id_: str, verdict: Verdict, *evidence: tuple[Source, Truth], lapsed: bool = False) -> Finding:
    said = [Evidence(one, says, WHY) for one, says in evidence]
    said += [Evidence(DOCUMENT, UNKNOWN, LAPSED)] if lapsed else []
    return Finding(Item(ItemKind.UNIT, id_), verdict, WHY, tuple(said))


def figure(met: int, n: int, at_least: str | None = "9/10") -> Figure:
    target = None if at_least is None else IndicatorTarget(ID, Fraction(at_least), date(2026, 12, 31))
    indicator = Indicator(ID, "局域网普及率", Population(EXTRANET), Criterion("lan_built"))
    return Figure(indicator, 0.0, 0.0, Counts(met, n - met), (), "lan_built/1", target)


@pytest.mark.parametrize(
    ("finding", "lacks"),
    [
        (found("a", Verdict.UNKNOWN, lapsed=True), Nearness.PAPER_LAPSED),
        (found("a", Verdict.UNMET, (MEASURED, YES), lapsed=True), Nearness.PAPER_LAPSED),
        (found("a", Verdict.UNMET, (MEASURED, NO), lapsed=True), Nearness.SPOKEN_AGAINST),
        (found("a", Verdict.UNKNOWN, (DOCUMENT, UNKNOWN), (MEASURED, UNKNOWN)), Nearness.UNSEEN),
        (found("a", Verdict.UNMET, (DOCUMENT, UNKNOWN), (MEASURED, UNKNOWN)), Nearness.UNSEEN),
        (found("a", Verdict.UNMET, (REPORTED, NO)), Nearness.SPOKEN_AGAINST),
        (found("a", Verdict.UNMET, (MEASURED, YES)), Nearness.PAPER_LACKING),
        (found("a", Verdict.UNMET, (MEASURED, NO), (DOCUMENT, YES)), Nearness.DISPUTED),
        (found("a", Verdict.UNKNOWN, (MEASURED, UNKNOWN)), Nearness.UNSEEN),
        (found("a", Verdict.UNMET, (MEASURED, NO)), Nearness.SPOKEN_AGAINST),
        (found("a", Verdict.UNKNOWN), Nearness.NOTHING),
    ],
)
def test_what_an_item_lacks_follows_from_its_evidence(finding: Finding, lacks: Nearness) -> None:
    assert nearness(finding) is lacks


def test_those_that_lack_least_come_first_and_the_met_and_exempt_not_at_all() -> None:
    nothing, no, lapsed = (
        found("a", Verdict.UNKNOWN),
        found("b", Verdict.UNMET, (MEASURED, NO)),
        found("c", Verdict.UNKNOWN, lapsed=True),
    )
    others = found("d", Verdict.MET, (MEASURED, YES)), found("e", Verdict.EXEMPT)
    assert nearest([nothing, *others, no, lapsed]) == [lapsed, no, nothing]


@pytest.mark.parametrize(
    ("met", "n", "at_least", "missing"),
    [
        (44, 49, "9/10", 1),  # 44.1 are needed, and there are no tenths of a unit
        (45, 50, "9/10", 0),
        (46, 136, "9/10", 77),
        (70, 72, "9/10", 0),
        (3, 10, None, None),
        (0, 0, "9/10", None),
    ],
)
def test_missing_is_counted_in_whole_units(met: int, n: int, at_least: str | None, missing: int | None) -> None:
    assert figure(met, n, at_least).missing == missing


@given(st.integers(0, 300), st.integers(1, 300), st.fractions(0, 1))
def test_with_what_is_missing_the_target_is_met_and_with_one_less_it_is_not(met: int, n: int, goal: Fraction) -> None:
    met = min(met, n)
    missing = figure(met, n, str(goal)).missing
    assert missing is not None
    assert (met + missing) * goal.denominator >= goal.numerator * n
    assert missing == 0 or (met + missing - 1) * goal.denominator < goal.numerator * n


def point(day: date, met: int, n: int = 100) -> Point:
    return Point(ID, day, 0.0, 0.0, Counts(met, n - met), "lan_built/1")


def growing(first: int, last: int, days: int) -> list[Point]:
    return [
        point(TODAY - timedelta(days=days - number), first + (last - first) * number // days)
        for number in range(days + 1)
    ]


def test_a_target_is_projected_from_the_pace_of_the_last_ninety_days() -> None:
    series = growing(20, 70, 300)  # one in six days
    found_ = pace(series, figure(70, 100))
    assert found_ is not None
    assert (found_.days, found_.gained, found_.more) == (90, 15, 0)
    assert found_.reached == TODAY + timedelta(days=120)  # 20 · 90 / 15


@pytest.mark.parametrize(
    ("series", "now", "told"),
    [
        (growing(70, 70, 60), figure(70, 100), Pace(60, 0, 0, None)),
        (growing(75, 70, 60), figure(70, 100), Pace(60, -5, 0, None)),
        (growing(60, 95, 60), figure(95, 100), Pace(60, 35, 0, None)),
        (growing(10, 11, 80), figure(11, 1000), Pace(80, 1, 0, None)),
    ],
    ids=["stands still", "falls", "was reached", "would take more than ten years"],
)
def test_no_date_is_projected_where_none_can_be_meant(series: list[Point], now: Figure, told: Pace) -> None:
    assert pace(series, now) == told


def test_days_that_were_provisional_are_no_pace() -> None:
    series = growing(20, 70, 30)
    early = [replace(one, provisional=12) for one in series[:20]]
    assert pace([*early, *series[20:]], figure(70, 100)) == pace(series[20:], figure(70, 100))
    assert pace([replace(one, provisional=12) for one in series], figure(70, 100)) is None


def test_a_few_days_are_no_pace() -> None:
    assert pace(growing(1, 6, 5), figure(6, 100)) is None
    assert pace([], figure(6, 100)) is None
