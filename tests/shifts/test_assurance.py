"""The report of an assurance tells of its set and its span alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.assurance import Assurance, AssuredSet, Tighter
from netmon.model.audit import AuditEntry
from netmon.model.belief import Reason, State
from netmon.model.incident import Severity
from netmon.model.names import NetworkId, NotificationId, ReceiverId, SubjectKind, UnitId
from netmon.model.notification import Delivery, DeliveryState, Happening, Notification
from netmon.reports.document.blocks import Table
from netmon.reports.inspection import assurance_document
from netmon.shifts.assurance import assurance_due, gather_assurance
from netmon.shifts.assured_values import AssuranceReport
from netmon.shifts.content import ContentError
from netmon.shifts.gather import Sources
from netmon.shifts.keeping import assurance_of, kept_assurance
from netmon.store import Store
from netmon.words import Language
from tests.cli.given import CE, COUNTY, LINK, MORNING, NETWORK, NOW
from tests.judge.test_assuring import at
from tests.shifts.given import CUT, DAY, outage, sources, write
from tests.store.given import PATIENT

ID = "chunyun"
PERIOD = Assurance(
    ID,
    "春运保障",
    NetworkId("extranet"),
    datetime.fromisoformat("2026-01-01 08:00"),
    datetime.fromisoformat("2026-01-04 08:00"),
    "Asia/Shanghai",
    AssuredSet(units=(UnitId("county"),)),
    Tighter(reachability=10.0),
)


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Somebody was told of the outage, and somebody's maintenance was refused."""
    found = write(tmp_path_factory.mktemp("assurance") / "netmon.db")

    async def add() -> None:
        store = Store.open(found, SystemClock(), PATIENT)
        store.start()
        note = Notification(
            NotificationId("n1"), ReceiverId("zhang"), Happening.FIRING, outage().id, NETWORK, Severity.MAJOR,
            CUT + 45, "中断", "中断",
        )  # fmt: skip
        why = Reason.of("audit.maintenance_refused", assurance=ID, name="春运保障", subject=CE, reason="换板")
        refused = AuditEntry("01767312000000001", CUT, "李工", "cli", "127.0.0.1", why, ID)
        other = replace(refused, id="01767312000000002", about="another")
        sent = Delivery(note, DeliveryState.SENT, 1, done_at=CUT + 46)
        assert await store.papers((sent, refused, other))
        assert await store.close()

    asyncio.run(add())
    return found


def given(url: str) -> Sources:
    found = sources(url)
    return replace(found, inventory=replace(found.inventory, assurances={ID: PERIOD}))


def gathered(url: str, since: float, until: float) -> AssuranceReport:
    return gather_assurance(given(url), PERIOD, (since, until))


def test_outages_of_the_set_are_told_to_the_second(url: str) -> None:
    found = gathered(url, MORNING, CUT + DAY)
    assert [(one.subject, one.state, one.since, one.until) for one in found.failed] == [
        (LINK, State.DOWN, CUT, None),
        (CE, State.UNREACHABLE, CUT + 1, None),
        (COUNTY, State.UNREACHABLE, CUT + 1, None),
    ]
    assert [one.until for one in gathered(url, MORNING, CUT).failed] == []


def test_availability_leaves_out_what_nobody_watched(url: str) -> None:
    """One hour was watched, a day before the outage."""
    found = {one.kind: (one.count, one.watched, one.lost) for one in gathered(url, MORNING, CUT + DAY).shares}
    assert found[SubjectKind.UNIT] == (1, 3600.0, 0.0)
    assert gathered(url, MORNING, CUT + DAY).unwatched == 2 * DAY - 3600


def test_it_is_told_who_was_told_when_and_who_acknowledged(url: str) -> None:
    found = gathered(url, MORNING, CUT + DAY)
    assert [(one.at, one.incident, one.receiver) for one in found.told] == [(CUT + 46, outage().id, "zhang")]
    assert [(case.id, case.owner) for case in found.inspection.open] == [(outage().id, "张工")]


def test_only_what_was_refused_for_this_assurance_is_listed(url: str) -> None:
    assert [(one.by, one.at) for one in gathered(url, MORNING, CUT + DAY).refused] == [("李工", CUT)]


def test_intervals_are_those_that_were_met_beside_those_that_were_wanted(url: str) -> None:
    """The hub answered in that hour, and is not in the set; the whole network has it."""
    assert gathered(url, MORNING, CUT).paces == ()
    whole = gather_assurance(given(url), replace(PERIOD, within=AssuredSet()), (MORNING, CUT))
    assert [(one.device.id, one.wanted, one.achieved, one.asked) for one in whole.paces] == [("hub", 10.0, 60.0, 60)]


def test_what_is_kept_is_read_again_and_a_changed_byte_is_noticed(url: str) -> None:
    found = gathered(url, MORNING, CUT + DAY)
    kept = kept_assurance(found)
    assert kept.id == "assurance-chunyun-extranet-20260103T0800"
    assert assurance_of(kept) == found
    with pytest.raises(ContentError):
        assurance_of(replace(kept, content=kept.content.replace("张工", "李工")))


@pytest.mark.parametrize("language", list(Language))
def test_every_table_is_in_the_document_and_the_end_has_a_title_of_its_own(url: str, language: Language) -> None:
    day, end = gathered(url, MORNING, CUT + DAY), gathered(url, MORNING, NOW)
    document = assurance_document(day, language)
    tables = {block.name: len(block.lines) for block in document.blocks if isinstance(block, Table)}
    assert tables["outages"] == 3
    assert tables["told"] == tables["refused"] == tables["open"] == 1
    assert (day.final, end.final) == (False, True)
    assert document.title != assurance_document(end, language).title


@pytest.mark.parametrize(
    ("now", "span"),
    [
        ("2026-01-01 07:00", None),
        ("2026-01-01 08:29", None),
        ("2026-01-01 09:00", ("2026-01-01 08:00", "2026-01-01 08:30")),
        ("2026-01-02 09:00", ("2026-01-01 08:30", "2026-01-02 08:30")),
        ("2026-01-03 08:29", ("2026-01-01 08:30", "2026-01-02 08:30")),
        ("2026-01-03 08:30", ("2026-01-02 08:30", "2026-01-03 08:30")),
        ("2026-01-04 08:00", ("2026-01-01 08:00", "2026-01-04 08:00")),
        ("2026-01-06 08:01", None),
    ],
)
def test_each_day_has_a_report_and_the_end_one_of_all(now: str, span: tuple[str, str] | None) -> None:
    found = assurance_due(PERIOD, 8 * 60 + 30, at(now))
    assert found == (None if span is None else (at(span[0]), at(span[1])))


def test_a_path_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="store_missing"):
        given(f"sqlite:///{tmp_path / 'none.db'}")
