"""Checks of services are added up by the hour, and the newest of each service is kept with them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.belief import Reason
from netmon.model.names import ServiceId
from netmon.model.service_check import (
    Certificate,
    Fault,
    ServiceFailure,
    ServiceNews,
    ServiceRecord,
    ServiceTally,
    Sight,
)
from netmon.store.services import added
from tests.store.given import History, device, running

HOUR = 1_700_002_800
PORTAL = ServiceId("portal")
SEEN = Sight(
    ("192.0.2.1", "2001:db8::1"),
    "192.0.2.1",
    "https://www.example.gov.cn/index.html",
    1,
    503,
    "维护中",
    1234,
    cut=True,
    marker=False,
    certificate=Certificate("CN=www.example.gov.cn", "CN=示例 CA", 1.6e9, 1.8e9, trusted=False),
)
FAILED = ServiceRecord(
    PORTAL, HOUR + 60.5, 1.25, ServiceFailure(Fault.STATUS, Reason.of("check.status", status=503)), SEEN, HOUR + 60.5
)
WELL = replace(FAILED, at=HOUR + 960.0, failure=None, sight=Sight(), counted_at=HOUR + 960.0, well_at=HOUR + 960.0)

MISSED = ServiceTally(PORTAL, HOUR, valid=1, failed={Fault.STATUS: 1})
ANSWERED = ServiceTally(PORTAL, HOUR, valid=1, ok=1, seconds_sum=0.5, seconds_max=0.5)


@pytest.mark.anyio
async def test_a_check_is_added_to_its_hour_and_the_newest_stands_for_the_service(tmp_path: Path) -> None:
    history = History()
    async with running(tmp_path / "n.db") as store:
        store.service(ServiceNews(FAILED, MISSED))
        assert await store.record(*history.change(device()))
        assert store.reader.service_records() == {PORTAL: FAILED}
        store.service(ServiceNews(WELL, ANSWERED))
        store.service(ServiceNews(WELL, replace(ANSWERED, hour=HOUR + 3600)))
        store.service(ServiceNews(replace(WELL, service=ServiceId("other"))))
        assert await store.record(*history.change(device()))
        both = ServiceTally(PORTAL, HOUR, 2, 1, {Fault.STATUS: 1}, seconds_sum=0.5, seconds_max=0.5)
        assert store.reader.service_hours(HOUR, HOUR + 3600) == (both,)
        assert len(store.reader.service_hours(HOUR, HOUR + 7200, [PORTAL])) == 2
        assert store.reader.service_hours(HOUR, HOUR + 7200, [ServiceId("other")]) == ()
        assert store.reader.service_records(PORTAL) == {PORTAL: WELL}


TALLIES = st.builds(
    ServiceTally,
    st.just(PORTAL),
    st.just(HOUR),
    st.integers(0, 9),
    st.integers(0, 9),
    st.dictionaries(st.sampled_from(Fault), st.integers(1, 9)),
    st.integers(0, 9),
    st.integers(0, 60).map(float),
    st.none() | st.integers(0, 15).map(float),
)


@given(TALLIES, TALLIES, TALLIES)
def test_parts_of_an_hour_come_to_the_same_in_any_order(
    one: ServiceTally, two: ServiceTally, three: ServiceTally
) -> None:
    assert added(added(one, two), three) == added(one, added(three, two))
