"""What is said of a month of a small province, from a database that the daemon's own store has written."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netmon.bulletins.refusal import unpublishable
from netmon.figures.errors import FigureError
from netmon.model.bulletin import Bulletin, IndicatorRow
from netmon.model.days import end_of
from netmon.model.figure import Counts
from netmon.model.names import UnitId
from netmon.model.period import Period, PeriodKind
from netmon.model.verdict import Verdict
from tests.bulletins.given import JUNE, bulletin, settled_at
from tests.coverage import made
from tests.figures import database

END = end_of(date(2026, 6, 30), made.ZONE)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return database.write(tmp_path_factory.mktemp("june") / "june.db")


@pytest.fixture(scope="module")
def june(url: str) -> Bulletin:
    return bulletin(url)


def row(told: Bulletin, name: str) -> IndicatorRow:
    return next(one for one in told.indicators if one.id == name)


def test_each_indicator_of_the_network_has_a_line_and_no_other_networks(june: Bulletin) -> None:
    assert [one.id for one in june.indicators] == ["departments-connected", "localities-lan", "vertical"]
    assert row(june, "departments-connected").counts == Counts(met=1, unmet=2)
    assert row(june, "departments-connected").target_document == "示例目标"


def test_the_members_of_an_indicator_are_what_its_line_counts(june: Bulletin) -> None:
    for one in june.indicators:
        found = Counter(member.verdict for member in june.members if member.indicator == one.id)
        counts = one.counts
        assert [found[verdict] for verdict in Verdict] == [counts.met, counts.unmet, counts.unknown, counts.exempt]


def test_a_member_names_its_unit_what_put_it_on_the_list_and_what_its_verdict_rests_on(june: Bulletin) -> None:
    finance = next(one for one in june.members if one.unit == "finance")
    assert (finance.name, finance.level, finance.kind) == ("省财政厅", "province", "组成部门")
    assert finance.division == "430000"
    assert finance.evidence == ("00000000000000001",)


def test_everything_that_is_spoken_of_has_its_name_in_it(june: Bulletin) -> None:
    units = {f"unit:{one.unit}" for one in june.members if one.unit is not None}
    assert units <= june.names.keys()
    assert june.names["network:extranet"] == june.network_name == "政务外网"
    assert june.names_en["division:430100"] == "Changsha"


def test_nothing_is_compared_with_a_month_of_which_nothing_is_on_record(june: Bulletin) -> None:
    previous = row(june, "departments-connected").previous
    assert previous is not None
    assert previous.why_not is not None
    assert (previous.last, previous.why_not.code) == (date(2026, 5, 31), "gathering.nothing_recorded")


def test_the_same_database_gives_the_same_bulletin(url: str, june: Bulletin) -> None:
    assert bulletin(url) == june


def test_before_anything_was_recorded_there_is_no_bulletin(url: str) -> None:
    with pytest.raises(FigureError):
        bulletin(url, Period.around(PeriodKind.MONTH, date(2025, 6, 1)), END)


def test_a_running_month_holds_for_what_is_known_and_is_not_published(url: str) -> None:
    running = bulletin(url, JUNE, end_of(date(2026, 6, 12), made.ZONE))
    assert (running.at, running.known) == (END, end_of(date(2026, 6, 12), made.ZONE))
    assert "gathering.refused_not_over" in {one.code for one in unpublishable(running)}


def test_sample_data_and_undeclared_lists_are_refused(june: Bulletin) -> None:
    assert june.sample  # 人民银行 is a sample
    assert [one.code for one in unpublishable(june)] == ["gathering.refused_sample"]
    real = replace(june, sample=False)
    assert unpublishable(real) == ()
    other = replace(real, undeclared=(real.indicators[0].id,), indicators=real.indicators)
    assert [one.code for one in unpublishable(other)] == ["gathering.refused_undeclared"]
    assert [one.code for one in unpublishable(replace(real, indicators=()))] == ["gathering.refused_nothing"]


def test_a_network_without_anybody_on_its_list_is_undeclared(url: str) -> None:
    intranet = bulletin(url, network=made.INTRANET)
    assert intranet.undeclared == ("intranet-connected",)
    assert intranet.members == ()


def test_a_month_that_was_not_closed_is_not_settled(url: str) -> None:
    assert settled_at(url) is None  # June of the link and the devices is to be closed on 1 July
    week = Period.around(PeriodKind.WEEK, date(2026, 6, 10))
    assert settled_at(url, week) == end_of(date(2026, 6, 14), made.ZONE)


def test_a_day_that_is_not_summed_up_yet_is_refused(tmp_path: Path) -> None:
    url = database.write(
        tmp_path / "late.db",
        lambda inventory: (
            *database.baseline(inventory),
            *database.documents(),
            *database.days(last=date(2026, 6, 29)),
        ),
    )
    late = replace(bulletin(url), sample=False)
    assert [one.code for one in unpublishable(late)] == ["gathering.refused_unclosed"]
    assert UnitId("finance") in {one.unit for one in late.members}
