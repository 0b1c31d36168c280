"""可用率达标: the last closed month against the indicator's threshold, 业务 and 责任 apart."""

from __future__ import annotations

from fractions import Fraction

import pytest

from netmon.coverage.basis import MonthSum
from netmon.model.indicator import Criterion, Indicator
from netmon.model.verdict import Finding, Verdict
from netmon.words import Language, say_reason
from tests.coverage.criteria.given import only
from tests.coverage.made import MadeMonths, basis, indicator, month, register, unit

THREE_NINES = Fraction(999, 1000)
BUSINESS, OWN = (indicator(Criterion(f"{of}_availability"), threshold=THREE_NINES) for of in ("business", "own"))
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
IN_30_DAYS = 30 * 86400
ALLOWED = 43 * 60 + 12
"""Seconds of outage in 30 days that 99.9% allow."""


def found(asked: Indicator, of: MonthSum | None) -> Finding:
    months = MadeMonths({} if of is None else {"hall": of})
    return only(asked, basis(register(unit("hall")), months=months))


def without(seconds: int) -> str:
    return str(Fraction(IN_30_DAYS - seconds, IN_30_DAYS))


@pytest.mark.parametrize(
    ("asked", "of", "verdict"),
    [
        (BUSINESS, month("1"), MET),
        (BUSINESS, month("0.999"), MET),  # 以上 includes the number itself
        (BUSINESS, month(without(ALLOWED)), MET),
        (BUSINESS, month(without(ALLOWED + 1)), UNMET),
        (BUSINESS, month("0.9", "1"), UNMET),
        (OWN, month("0.9", "1"), MET),  # an outage behind a dead parent is charged to the parent
        (BUSINESS, MonthSum("2026-05", None, None, 0.2), UNKNOWN),  # 数据不足
        (OWN, MonthSum("2026-05", Fraction(1), None, 0.2), UNKNOWN),
        (BUSINESS, None, UNKNOWN),
    ],
)
def test_a_month_is_held_against_the_threshold(asked: Indicator, of: MonthSum | None, verdict: Verdict) -> None:
    assert found(asked, of).verdict is verdict


def test_nothing_is_known_before_any_month_is_closed() -> None:
    assert only(BUSINESS, basis(register(unit("hall")))).verdict is UNKNOWN


def test_an_indicator_without_a_threshold_is_a_bug() -> None:
    with pytest.raises(ValueError, match="no threshold"):
        found(indicator(Criterion("own_availability")), month("1"))


@pytest.mark.parametrize(
    ("of", "zh"),
    [
        (month(without(ALLOWED + 1)), "2026-05 可用率 99.89%，未达到 99.9%"),
        (month("0.99899999"), "2026-05 可用率 99.89%，未达到 99.9%"),
        (month("0.9995"), "2026-05 可用率 99.95%，达到 99.9%"),
        (MonthSum("2026-05", None, None, 0.2), "2026-05 数据不足，不计可用率"),
    ],
)
def test_what_is_below_the_threshold_never_reads_like_it(of: MonthSum, zh: str) -> None:
    reason = found(BUSINESS, of).reason
    assert say_reason(Language.ZH, reason.code, dict(reason.facts)) == zh


def test_the_evidence_is_the_month() -> None:
    (evidence,) = found(BUSINESS, month("1")).evidence
    assert (evidence.until or 0) - (evidence.since or 0) == 31 * 86400
    assert evidence.subject is not None
    assert evidence.subject.id == "hall"
