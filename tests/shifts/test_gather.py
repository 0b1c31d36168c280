"""A report tells of its span and of nothing that came after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from netmon.model.belief import State
from netmon.model.names import SubjectKind
from netmon.shifts.gather import inspect
from netmon.shifts.values import Inspection, Kind, Lapse
from tests.cli.given import COUNTY, HUB, LINK, MORNING, NETWORK, NOW
from tests.shifts.given import CUT, DAY, sources, write


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("shifts") / "netmon.db")


def of(url: str, since: float, until: float) -> Inspection:
    return inspect(sources(url), Kind.DAILY, NETWORK, (since, until))


def test_the_day_of_an_outage_tells_that_it_began_and_that_nobody_knew_yet_what_it_was(url: str) -> None:
    day = of(url, CUT, CUT + DAY)
    assert [case.id for case in day.opened] == ["20260102-001", "20260102-002"]
    assert day.closed == ()
    standing = {case.id: (case.owner, case.cause, case.cut_off) for case in day.open}
    assert standing == {"20260102-001": ("张工", "", (COUNTY,)), "20260102-002": ("", "", ())}


def test_before_somebody_acknowledged_it_it_has_no_owner(url: str) -> None:
    first = of(url, CUT, CUT + 1800)
    assert [(case.id, case.owner) for case in first.open] == [("20260102-001", "")]


def test_the_day_that_it_ended_tells_how(url: str) -> None:
    day = of(url, CUT + DAY, CUT + 2 * DAY)
    assert [(case.id, case.cause, case.party, case.ticket) for case in day.closed] == [
        ("20260102-001", "carrier", "示例电信", "GD-7")
    ]
    assert day.opened == ()
    assert [case.id for case in day.open] == ["20260102-002"]


def test_changes_of_state_are_those_that_follow_from_nothing_else(url: str) -> None:
    day = of(url, CUT - 60, CUT + DAY)
    assert [(turn.subject, turn.before, turn.after) for turn in day.turns] == [(LINK, State.UP, State.DOWN)]


def test_states_are_those_that_were_believed_at_the_end(url: str) -> None:
    counts = {one.kind: one.counts for one in of(url, MORNING, CUT).standings}
    assert counts[SubjectKind.LINK][State.DOWN] == 0
    counts = {one.kind: one.counts for one in of(url, CUT, CUT + DAY).standings}
    assert (counts[SubjectKind.LINK][State.DOWN], counts[SubjectKind.UNIT][State.UNREACHABLE]) == (1, 1)


def test_configurations_and_hardware_are_told_on_the_day_they_changed(url: str) -> None:
    before, after = of(url, MORNING, CUT), of(url, CUT, CUT + DAY)
    assert [(one.fact, one.replaced) for one in before.hardware] == [("serial", True)]
    assert [(one.fact, one.replaced) for one in after.hardware] == [("version", False)]
    assert (before.configurations, [one.added for one in after.configurations]) == ((), [1])


def test_readings_that_were_replaced_since_are_not_told_as_those_of_then(url: str) -> None:
    assert (of(url, CUT, CUT + DAY).health, of(url, CUT, CUT + DAY).health_later) == ((), 1)
    now = of(url, CUT, NOW)
    assert [(one.measure, one.name) for one in now.failed] == [("fan", "FAN 2")]
    assert {one.device for one in now.health} == {HUB}


def test_what_expires_and_what_is_worked_on_is_told_ahead(url: str) -> None:
    day = of(url, CUT, CUT + DAY)
    assert [(one.lapse, one.subject, one.day) for one in day.expiring] == [
        (Lapse.ATTESTATION, COUNTY, date(2026, 1, 20))
    ]
    assert [(one.subject, one.running, one.number) for one in day.maintenance] == [(HUB, False, "")]


def test_hours_in_which_nothing_was_asked_are_told_as_not_seen(url: str) -> None:
    day = of(url, CUT, CUT + DAY)
    assert sum(until - since for since, until in day.unseen.unwatched) == DAY
    assert {one.id for one in day.unseen.unasked} >= {"hub", "ce"}


def test_names_are_kept_with_the_report(url: str) -> None:
    day = of(url, CUT, CUT + DAY)
    assert day.name_of(COUNTY) != ""
    assert day.name_of(HUB) != ""


def test_a_report_is_of_one_network(url: str) -> None:
    given = sources(url)
    with pytest.raises(KeyError):
        inspect(replace(given, inventory=replace(given.inventory, networks={})), Kind.DAILY, NETWORK, (CUT, NOW))


def test_a_path_without_a_database_is_an_error_and_no_empty_report(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="store_missing"):
        sources(f"sqlite:///{tmp_path / 'none.db'}")
