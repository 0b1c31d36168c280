from __future__ import annotations

import pytest

from netmon.judge.facets import Heard, failure_of, fuse, heard
from netmon.judge.thresholds import Streak
from netmon.model.belief import Truth
from netmon.model.observation import DeviceReadings, Echo, Failure, FailureKind, Readings

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN
TIMEOUT = Failure(FailureKind.TIMEOUT)
REPORT = Failure(FailureKind.AUTH, "wrong key", answered=True)


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (Echo(3, 3), Heard.READ),
        (Echo(3, 1), Heard.READ),
        (Echo(3, 0), Heard.MISSED),
        (TIMEOUT, Heard.MISSED),
        (Failure(FailureKind.REFUSED, answered=True), Heard.ANSWERED),
        (REPORT, Heard.ANSWERED),
        (Failure(FailureKind.MALFORMED, answered=True), Heard.ANSWERED),
        (Failure(FailureKind.SKIPPED), Heard.SKIPPED),
        (DeviceReadings(uptime=0), Heard.READ),
        (DeviceReadings(uptime=1, faults=(TIMEOUT,)), Heard.READ),
        (DeviceReadings(faults=(TIMEOUT,)), Heard.MISSED),
        (DeviceReadings(faults=(TIMEOUT, REPORT)), Heard.ANSWERED),
        (DeviceReadings(), Heard.MISSED),
    ],
)
def test_what_an_asking_came_to(result: Readings | Failure, expected: Heard) -> None:
    assert heard(result) is expected
    assert (failure_of(result) is None) == (expected is Heard.READ)


def streak(verdict: Truth, misses: int = 0) -> Streak:
    return Streak(verdict, (False,) * misses, misses, 2.0 if misses else None)


@pytest.mark.parametrize(
    ("verdicts", "reachable"),
    [
        ([], UNKNOWN),
        ([YES], YES),
        ([NO], NO),
        ([YES, NO], YES),
        ([NO, NO], NO),
        ([NO, UNKNOWN], UNKNOWN),
        ([YES, UNKNOWN], YES),
        ([UNKNOWN, UNKNOWN], UNKNOWN),
    ],
)
def test_anything_that_answers_is_reachable_and_only_all_silent_is_not(verdicts: list[Truth], reachable: Truth) -> None:
    assert fuse([streak(verdict) for verdict in verdicts], None).reachable is reachable


def test_misses_are_those_of_all_probes_together() -> None:
    assert fuse([streak(NO, 900), streak(YES, 2)], None).misses == 2
    assert fuse([streak(NO, 900), streak(YES)], None).misses == 0
    assert fuse([streak(NO, 900), streak(YES)], None).doubted_since is None


def test_manageable_is_what_snmp_says_of_our_credentials() -> None:
    assert fuse([streak(YES)], None).manageable is UNKNOWN
    assert fuse([streak(YES)], streak(NO)).manageable is NO
