"""Approved maintenance, as the time that availability leaves out."""

from __future__ import annotations

from dataclasses import replace

from netmon.judge.cover import Reach
from netmon.judge.planned import planned_spans
from netmon.judge.spans import Spans
from netmon.judge.wiring import Wiring
from netmon.model.maintenance import Approval, Maintenance, Recurrence
from netmon.model.names import MaintenanceId, Subject, SubjectKind
from tests.exporters import plain
from tests.judge.maintenance.given import at, entry

HUB, CE = (plain.subject(SubjectKind.DEVICE, name) for name in ("hub", "ce"))
LEGS = [plain.subject(SubjectKind.LINK, name) for name in ("one", "two")]
APPROVED = Approval("政网〔2026〕7 号", at("2026-11-20 09:00"))
MONTH = (at("2026-11-01 00:00"), at("2026-12-01 00:00"))


def planned(*entries: Maintenance) -> dict[Subject, Spans]:
    """Two legs lead from the hub to the CE."""
    links = [plain.link(name, ("hub", f"p{name}"), ("ce", f"up{name}")) for name in ("one", "two")]
    inventory = plain.inventory([plain.device("hub", "u0"), plain.device("ce")], links)
    return dict(planned_spans(Reach.of(Wiring.of(inventory)), entries, MONTH))


def test_what_was_approved_before_it_began_counts_for_all_that_hangs_on_it() -> None:
    found = planned(entry(HUB, approval=APPROVED))
    window = ((at("2026-11-24 22:00"), at("2026-11-25 00:00")),)
    assert (found[HUB], found[CE]) == (window, window)


def test_what_was_approved_too_late_or_not_at_all_does_not_count() -> None:
    late = replace(APPROVED, at=at("2026-11-24 22:01"))
    assert planned(entry(HUB, approval=late)) == {}
    assert planned(entry(HUB)) == {}


def test_windows_that_come_back_count_each_and_no_further_than_the_period() -> None:
    weekly = entry(HUB, begins="2026-10-27 23:00", recurrence=Recurrence.WEEKLY, approval=replace(APPROVED, at=0.0))
    found = planned(weekly)[HUB]
    assert [since for since, _ in found] == [at(f"2026-11-{day:02} 23:00") for day in (3, 10, 17, 24)]
    long = entry(HUB, begins="2026-10-31 12:00", hours=24, approval=replace(APPROVED, at=0.0))
    assert planned(long)[HUB] == ((MONTH[0], at("2026-11-01 12:00")),)


def test_what_hangs_on_two_legs_is_covered_while_both_are() -> None:
    one = entry(LEGS[0], begins="2026-11-24 22:00", hours=2, approval=APPROVED)
    two = replace(
        entry(LEGS[1], begins="2026-11-24 23:00", hours=2, approval=APPROVED), id=MaintenanceId("00000000000000002")
    )
    found = planned(one, two)
    assert found[CE] == ((at("2026-11-24 23:00"), at("2026-11-25 00:00")),)
    assert found[LEGS[0]] == ((at("2026-11-24 22:00"), at("2026-11-25 00:00")),)
