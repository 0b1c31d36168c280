"""Figures that were reported: kept whole, and never changed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.figure import Attainment, Counts
from netmon.model.indicator import Criterion
from netmon.model.names import IndicatorId, UnitId
from netmon.model.register import Level
from netmon.model.snapshot import FigureSnapshot, KeptVerdict, Standpoint
from netmon.model.verdict import Item, ItemKind, Source, Verdict
from netmon.store import Reader, StoreError, StoreSettings
from netmon.store.definitions import definition_from, definition_text
from netmon.store.figures import forget_figures
from netmon.store.location import locate
from netmon.store.sqlite import Mode, engine_for
from tests.coverage.made import AT, TODAY, indicator, target
from tests.store.given import running, url_of

pytestmark = pytest.mark.anyio
CONNECTED = indicator(Criterion("connected"), levels=[Level.PROVINCE], kinds=["组成部门"])
IDS = [f"unit-{number}" for number in range(40)]


def snapshot(day: date = TODAY, *kept: KeptVerdict) -> FigureSnapshot:
    some = kept or (
        KeptVerdict(Item(ItemKind.UNIT, "a"), UnitId("a"), Verdict.MET, Source.MEASURED),
        KeptVerdict(Item(ItemKind.DIVISION, "430121"), None, Verdict.UNKNOWN, disputed=True),
        KeptVerdict(Item(ItemKind.UNIT, "b"), UnitId("b"), Verdict.EXEMPT, Source.DOCUMENT),
    )
    return FigureSnapshot(
        CONNECTED,
        day,
        AT,
        AT + 600,
        Counts(1, 0, 1, 1),
        some,
        "connected/1",
        "ab12",
        target(CONNECTED),
        Attainment.UNDETERMINED,
        {Source.MEASURED: 1},
        reviewed=False,
        pending=2,
        provisional=30,
        vantage="省中心机房",
        sample=True,
    )


async def test_a_figure_is_read_as_it_was_written(tmp_path: Path) -> None:
    async with running(tmp_path / "netmon.db") as store:
        assert await store.papers((snapshot(), snapshot(TODAY - timedelta(days=1))))
        assert store.reader.figure_snapshot(CONNECTED.id, TODAY) == snapshot()
        assert store.reader.figure_snapshot(CONNECTED.id, TODAY + timedelta(days=1)) is None
        assert store.reader.figure_snapshot(IndicatorId("another"), TODAY) is None
        assert store.reader.last_reported() == {CONNECTED.id: TODAY}


async def test_what_was_reported_of_a_day_is_never_written_again(tmp_path: Path) -> None:
    async with running(tmp_path / "netmon.db") as store:
        assert await store.papers((snapshot(),))
        assert await store.papers((replace(snapshot(), counts=Counts(2), known=AT + 9000),))
        assert store.reader.figure_snapshot(CONNECTED.id, TODAY) == snapshot()


async def test_a_series_is_read_in_the_order_of_days_without_the_verdicts(tmp_path: Path) -> None:
    days = [TODAY - timedelta(days=ago) for ago in (0, 2, 1, 9)]
    async with running(tmp_path / "netmon.db") as store:
        assert await store.papers(tuple(map(snapshot, days)))
        points = store.reader.figure_points(TODAY - timedelta(days=2), TODAY, CONNECTED.id)
        assert [point.day for point, _ in points] == sorted(days)[1:]
        assert points[-1][0] == snapshot().point
        assert {text for _, text in points} == {definition_text(CONNECTED, target(CONNECTED))}
        assert store.reader.figure_points(TODAY, TODAY, IndicatorId("another")) == ()


async def test_many_days_share_one_list_of_items(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    many = tuple(KeptVerdict(Item(ItemKind.UNIT, f"u{n}"), UnitId(f"u{n}"), Verdict.MET) for n in range(5000))
    async with running(path) as store:
        assert await store.papers(tuple(snapshot(TODAY - timedelta(days=ago), *many) for ago in range(5)))
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM figure_roster").fetchone() == (1,)
        assert raw.execute("SELECT max(length(verdicts)) FROM figure_snapshot").fetchone()[0] < 100


async def test_what_rests_on_a_made_up_past_goes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    days = [TODAY + timedelta(days=after) for after in (0, 61, 62)]
    async with running(path) as store:
        assert await store.papers(tuple(replace(snapshot(day), at=AT + 86400 * (day - TODAY).days) for day in days))
    engine = engine_for(locate(url_of(path)), Mode.WRITE, StoreSettings())
    with engine.begin() as connection:
        forget_figures(connection, AT)
    left = Reader.open(url_of(path)).figure_points(TODAY, TODAY + timedelta(days=99))
    assert [point.day for point, _ in left] == [days[2]]


async def test_from_where_this_instance_sees_is_noted(tmp_path: Path) -> None:
    async with running(tmp_path / "netmon.db") as store:
        assert store.reader.standpoint() is None
        assert len(store.reader.instance()) == 32
        for name in ("省中心机房", "备用机房"):
            assert await store.papers((Standpoint(name, "Asia/Shanghai"),))
        assert store.reader.standpoint() == Standpoint("备用机房", "Asia/Shanghai")


async def test_a_row_that_was_tampered_with_is_refused_and_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "netmon.db"
    async with running(path) as store:
        assert await store.papers((snapshot(),))
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("UPDATE figure_snapshot SET verdicts = x'00'")
            raw.commit()
        with pytest.raises(StoreError, match="store_row_unreadable"):
            store.reader.figure_snapshot(CONNECTED.id, TODAY)


@given(
    st.lists(st.sampled_from(Level), unique=True),
    st.lists(st.text(min_size=1, max_size=8)),
    st.none() | st.fractions(0, 1),
    st.none() | st.tuples(st.fractions(0, 1), st.dates()),
)
def test_a_definition_survives_being_text(
    levels: list[Level], kinds: list[str], threshold: Fraction | None, goal: tuple[Fraction, date] | None
) -> None:
    one = indicator(Criterion("availability"), levels=levels, kinds=kinds, threshold=threshold)
    aim = None if goal is None else replace(target(one, due=goal[1]), at_least=goal[0])
    assert definition_from(definition_text(one, aim)) == (one, aim)
