"""The arithmetic of a figure: whole numbers are compared, unknown stays in the denominator."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.coverage.evaluate import attainment, count
from netmon.model.belief import Reason
from netmon.model.figure import Attainment, Counts
from netmon.model.verdict import Finding, Item, ItemKind, Verdict

NINETY = Fraction(90, 100)
counts = st.builds(Counts, *[st.integers(0, 5000)] * 4)


@pytest.mark.parametrize(
    ("met", "unmet", "unknown", "attained"),
    [
        (45, 5, 0, Attainment.MET),  # 以上 includes the number itself
        (44, 5, 0, Attainment.NOT_MET),
        (44, 5, 1, Attainment.UNDETERMINED),
        (44, 6, 0, Attainment.NOT_MET),
        (0, 5, 45, Attainment.UNDETERMINED),
        (0, 0, 0, None),
    ],
)
def test_a_figure_is_held_against_ninety_per_cent(
    met: int, unmet: int, unknown: int, attained: Attainment | None
) -> None:
    assert attainment(Counts(met, unmet, unknown), NINETY) is attained


@pytest.mark.parametrize(("met", "n", "rate"), [(46, 136, 0.338235), (67, 72, 0.930555), (53, 66, 0.803030)])
def test_the_confirmed_rate_is_met_of_all_that_count(met: int, n: int, rate: float) -> None:
    confirmed = Counts(met, n - met, exempt=7).confirmed
    assert confirmed is not None
    assert float(confirmed) == pytest.approx(rate, abs=1e-6)


def test_nobody_counted_is_no_rate_at_all() -> None:
    assert Counts(exempt=3).confirmed is None
    assert Counts(exempt=3).upper is None


@given(counts)
def test_unknown_never_raises_the_confirmed_rate(some: Counts) -> None:
    assert some.met + some.unmet + some.unknown == some.n
    more = Counts(some.met, some.unmet, some.unknown + 1, some.exempt)
    if some.confirmed is not None and more.confirmed is not None:
        assert more.confirmed <= some.confirmed
        assert some.confirmed <= (some.upper or 0)


@given(counts, st.fractions(0, 1))
def test_what_is_met_stays_met_whatever_the_unknown_turn_out_to_be(some: Counts, target: Fraction) -> None:
    best = Counts(some.met + some.unknown, some.unmet)
    worst = Counts(some.met, some.unmet + some.unknown)
    if attainment(some, target) is Attainment.MET:
        assert attainment(worst, target) is Attainment.MET
    if attainment(some, target) is Attainment.NOT_MET:
        assert attainment(best, target) is Attainment.NOT_MET


@given(st.lists(st.sampled_from(Verdict)))
def test_every_item_is_counted_once(verdicts: list[Verdict]) -> None:
    findings = [
        Finding(Item(ItemKind.UNIT, str(number)), verdict, Reason("verdict.exempt"))
        for number, verdict in enumerate(verdicts)
    ]
    found = count(findings)
    assert found.n + found.exempt == len(verdicts)
