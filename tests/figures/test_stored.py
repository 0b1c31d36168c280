"""Figures from a real database."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.figures.series import Series
from netmon.figures.stored import StoredParts
from netmon.model.attestation import Claim
from netmon.model.figure import Counts, Figure
from netmon.model.inventory import Inventory
from netmon.model.names import IndicatorId
from netmon.model.verdict import Source
from netmon.store import Reader, Store
from netmon.store.batch import Paper
from tests.coverage import made
from tests.figures.database import BEGUN, FIRST, LAST, NOW, baseline, days, write
from tests.figures.given import end
from tests.store.given import PATIENT

CONNECTED, LAN, VERTICAL = (IndicatorId(id_) for id_ in ("departments-connected", "localities-lan", "vertical"))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("figures") / "netmon.db")


def figures(url: str) -> Figures:
    return Figures(StoredParts(Reader.open(url), made.ZONE), made.ZONE, "省中心机房")


def figure(url: str, indicator: IndicatorId, at: float = NOW, known: float = NOW) -> Figure:
    return figures(url).figure(indicator, at, known)


def add(url: str, *papers: Paper) -> None:
    async def run() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        assert await store.papers(papers)
        assert await store.close()

    asyncio.run(run())


def test_a_figure_is_made_of_what_the_database_holds(database: str) -> None:
    connected = figure(database, CONNECTED)
    assert connected.counts == Counts(met=1, unmet=2)
    assert connected.mix[Source.MEASURED] == 2
    assert (connected.sample, connected.declared, connected.reviewed) == (True, True, True)
    assert (connected.provisional, connected.vantage) == (None, "省中心机房")
    lan = figure(database, LAN)
    assert lan.counts == Counts(met=1, unknown=2)
    assert not lan.sample
    assert figure(database, VERTICAL).counts.met == 1


def test_a_document_that_has_expired_still_spoke_on_an_earlier_day(database: str) -> None:
    assert figure(database, LAN, end(date(2026, 6, 19))).counts == Counts(met=2, unknown=1)


def test_a_network_without_a_list_is_said_to_have_none(database: str) -> None:
    assert not figure(database, IndicatorId("intranet-connected")).declared


def test_the_first_days_are_provisional(database: str) -> None:
    early = [figure(database, CONNECTED, end(FIRST + timedelta(days=ago))).provisional for ago in range(8)]
    assert early == [24, 48, 72, 96, 120, 144, None, None]


def test_before_the_first_inventory_there_is_nothing_and_it_says_since_when(database: str) -> None:
    with pytest.raises(FigureError, match=r"figures\.before_first"):
        figure(database, CONNECTED, BEGUN - 60)


def test_what_is_recorded_later_is_known_from_then_on_and_looked_at_again_when_told(tmp_path: Path) -> None:
    url = write(tmp_path / "netmon.db")
    live = figures(url)
    assert live.figure(LAN, NOW, NOW).counts.met == 1
    late = replace(made.paper("liuyang", Claim.LAN_BUILT, since=FIRST), recorded_at=NOW + 60)
    add(url, late)
    assert live.figure(LAN, NOW, NOW).counts.met == 1
    live.look()
    assert live.figure(LAN, NOW, NOW).counts.met == 1
    assert live.figure(LAN, NOW, NOW + 60).counts.met == 2


def test_a_series_reads_what_was_reported_and_judges_what_was_touched(tmp_path: Path) -> None:
    url = write(tmp_path / "netmon.db")
    live = figures(url)
    lan = live.indicator(LAN, NOW)
    all_days = [FIRST + timedelta(days=ago) for ago in range(30)]
    add(url, *(live.closing(lan, day, end(day) + 1200) for day in all_days))
    live.look()
    made_anew = [live.figure(LAN, end(day), NOW).counts for day in all_days]
    assert [point.counts for point in Series(live).of(LAN, FIRST, LAST, NOW)] == made_anew
    reported = live.reported(LAN, LAST)
    assert reported is not None
    assert reported.findings == live.figure(LAN, end(LAST), end(LAST) + 1200).findings
    assert (made_anew[0].met, made_anew[-1].met) == (2, 1)


def test_without_documents_nobody_is_connected(tmp_path: Path) -> None:
    def papers(inventory: Inventory) -> Iterable[Paper]:
        return (*baseline(inventory), *days())

    url = write(tmp_path / "netmon.db", papers)
    assert figure(url, CONNECTED).counts == Counts(unmet=3)
