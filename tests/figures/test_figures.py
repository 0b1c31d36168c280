"""Figures as of any time: what is learned later moves nothing that was seen, and shows in what is known now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.figures.errors import FigureError
from netmon.figures.parts import Definitions
from netmon.figures.targets import target_of
from netmon.model.attestation import Attestation
from netmon.model.figure import Attainment, Counts
from netmon.model.indicator import Criterion
from netmon.model.names import IndicatorId
from netmon.model.register_change import RegisterChange
from tests.coverage import made
from tests.figures.given import BEGUN, COMMISSIONED, DAY, FIRST, TARGET, end, figures, opened, province, units

JUNE_30 = date(2026, 6, 30)
NOW = end(date(2026, 11, 22))


def test_a_figure_holds_for_its_day_and_not_for_what_began_after_it() -> None:
    on = {day: figures(province()).figure(COMMISSIONED.id, end(day), NOW).counts for day in (FIRST, date(2026, 5, 20))}
    assert list(on.values()) == [Counts(met=1, unmet=2), Counts(met=2, unmet=1)]
    assert figures(province()).figure(COMMISSIONED.id, end(date(2026, 5, 19)), NOW).counts.met == 1


def test_what_is_entered_in_august_shows_in_june_as_now_known_and_not_as_reported() -> None:
    parts = province()
    parts.attested.append(opened("c", date(2026, 6, 1), recorded=date(2026, 8, 3)))
    reported = figures(parts).figure(COMMISSIONED.id, end(JUNE_30), end(JUNE_30))
    known = figures(parts).figure(COMMISSIONED.id, end(JUNE_30), NOW)
    assert (reported.counts.met, known.counts.met) == (2, 3)
    assert (reported.attainment, known.attainment) == (Attainment.NOT_MET, Attainment.MET)


def test_a_figure_names_its_rule_its_vantage_and_what_it_is_held_against() -> None:
    figure = figures(province()).figure(COMMISSIONED.id, end(JUNE_30), NOW)
    assert (figure.rule, figure.vantage, figure.target) == ("commissioned/1", "示例监测点", TARGET)
    assert (figure.at, figure.known, figure.missing) == (end(JUNE_30), NOW, 1)


def test_what_rests_on_a_made_up_past_is_a_sample() -> None:
    parts = province()
    parts.invented_until = end(JUNE_30)
    assert figures(parts).figure(COMMISSIONED.id, end(JUNE_30), NOW).sample
    assert figures(parts).figure(COMMISSIONED.id, end(JUNE_30) + 61 * DAY, NOW).sample
    assert not figures(parts).figure(COMMISSIONED.id, end(JUNE_30) + 62 * DAY, NOW).sample


def test_an_indicator_that_was_not_defined_then_is_said_to_be_none() -> None:
    parts = province()
    late = made.indicator(Criterion("commissioned"), id_="late")
    parts.defined.append((end(JUNE_30), Definitions({COMMISSIONED.id: COMMISSIONED, late.id: late})))
    assert figures(parts).figure(late.id, end(JUNE_30), NOW).counts.met == 2
    with pytest.raises(FigureError, match=r"figures\.not_defined") as refused:
        figures(parts).figure(late.id, end(JUNE_30) - DAY, end(JUNE_30) - DAY)
    assert refused.value.facts["choices"] == [COMMISSIONED.id]


def test_before_anything_was_recorded_there_is_no_figure_and_it_says_since_when() -> None:
    with pytest.raises(FigureError, match=r"figures\.before_first") as refused:
        figures(province()).figure(COMMISSIONED.id, BEGUN - 1, NOW)
    assert refused.value.facts["since"] == "2026-04-30 24:00"
    parts = province()
    parts.defined.clear()
    with pytest.raises(FigureError, match=r"figures\.not_defined"):
        figures(parts).figure(COMMISSIONED.id, NOW, NOW)


@pytest.mark.parametrize(
    ("day", "due"),
    [(date(2026, 1, 1), 2026), (date(2026, 12, 31), 2026), (date(2027, 1, 1), 2028), (date(2030, 1, 1), 2028)],
)
def test_a_figure_is_held_against_the_target_that_is_due_next_or_was_the_last(day: date, due: int) -> None:
    targets = [made.target(COMMISSIONED, due=date(year, 12, 31)) for year in (2028, 2026)]
    other = replace(targets[0], indicator=IndicatorId("other"), due=date(2026, 6, 1))
    found = target_of([other, *targets], COMMISSIONED.id, day)
    assert found is not None
    assert found.due.year == due
    assert target_of([other], COMMISSIONED.id, day) is None


DAYS = st.integers(0, 200).map(lambda ago: FIRST + timedelta(days=ago))
LATER = DAYS.map(lambda day: end(JUNE_30) + 1 + (day - FIRST).days * DAY)
papers = st.builds(
    lambda name, since, at, holds: replace(made.paper(name, since=since, holds=holds), recorded_at=at),
    st.sampled_from("abc"), DAYS, LATER, st.booleans(),
)  # fmt: skip
newcomers = st.builds(lambda name, day, at: units(name, effective=day, at=at), st.sampled_from("xyz"), DAYS, LATER)


@given(st.lists(papers), st.lists(newcomers), DAYS.filter(lambda day: day <= JUNE_30))
def test_what_is_recorded_later_moves_no_figure_as_known_before(
    later: list[Attestation], changes: list[list[RegisterChange]], day: date
) -> None:
    before = figures(province()).figure(COMMISSIONED.id, end(day), end(JUNE_30))
    parts = province()
    parts.attested += later
    parts.changes += [change for some in changes for change in some]
    after = figures(parts).figure(COMMISSIONED.id, end(day), end(JUNE_30))
    assert after.counts == before.counts
    assert after.findings == before.findings


def test_what_was_reported_stands_whatever_is_found_out_and_tells_why_from_what_was_known() -> None:
    parts = province()
    closed = figures(parts).closing(COMMISSIONED, JUNE_30, end(JUNE_30) + 600)
    parts.kept.append(closed)
    parts.attested.append(opened("c", date(2026, 6, 1), recorded=date(2026, 8, 3)))
    reported = figures(parts).reported(COMMISSIONED.id, JUNE_30)
    assert reported is not None
    assert (reported.counts, reported.known) == (Counts(met=2, unmet=1), end(JUNE_30) + 600)
    assert [one.evidence != () for one in reported.findings] == [True, True, False]
    assert reported.findings == figures(parts).figure(COMMISSIONED.id, end(JUNE_30), end(JUNE_30) + 600).findings
    assert figures(parts).reported(COMMISSIONED.id, JUNE_30 - timedelta(days=1)) is None


def test_where_the_rules_have_changed_the_verdict_that_was_reported_stands_without_a_reason() -> None:
    parts = province()
    closed = figures(parts).closing(COMMISSIONED, JUNE_30, end(JUNE_30) + 600)
    other = [one._replace(verdict=closed.kept[2].verdict) for one in closed.kept]
    parts.kept.append(replace(closed, kept=tuple(other), counts=Counts(unmet=3)))
    reported = figures(parts).reported(COMMISSIONED.id, JUNE_30)
    assert reported is not None
    assert reported.counts == Counts(unmet=3)
    assert [one.reason.code for one in reported.findings][:2] == ["figures.as_reported"] * 2


def test_the_digest_is_that_of_the_inputs() -> None:
    known, parts = end(JUNE_30) + 600, province()
    same = [figures(parts).closing(COMMISSIONED, JUNE_30, known).digest for _ in range(2)]
    renamed = figures(parts).closing(replace(COMMISSIONED, name="另一个名称"), JUNE_30, known).digest
    parts.attested.append(opened("c", date(2026, 6, 1), recorded=date(2026, 6, 3)))
    assert len({*same, renamed, figures(parts).closing(COMMISSIONED, JUNE_30, known).digest}) == 3
