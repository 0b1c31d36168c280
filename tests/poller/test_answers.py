from __future__ import annotations

import pytest

from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import (
    DeviceReadings,
    Echo,
    Failure,
    FailureKind,
    Observation,
    ProbeName,
    Question,
    Readings,
    System,
)
from netmon.model.probing import Probing
from netmon.poller.answers import answered, asked, read, readable
from netmon.poller.targets import targets
from tests.poller.plant import COUNTERS, IDENTITY, device, inventory

SYSTEM = System(name="r")


def saw(result: Readings | Failure) -> Observation:
    return Observation(ObservationId("x"), DeviceId("r"), ProbeName.SNMP, frozenset(Question), 0.0, 0.0, result)


@pytest.mark.parametrize(
    ("result", "was_asked", "has_answered", "worth_more"),
    [
        (Echo(3, 1, 0.1, 0.1, 0.1), True, True, True),
        (DeviceReadings(uptime=5), True, True, True),
        (Failure(FailureKind.TIMEOUT), True, False, False),
        (Failure(FailureKind.AUTH, "wrong user", answered=True), True, True, False),
        (Failure(FailureKind.SKIPPED, "no socket"), False, False, False),
    ],
)
def test_what_a_result_says_about_the_asking(
    result: Readings | Failure, was_asked: bool, has_answered: bool, worth_more: bool
) -> None:
    assert (asked(saw(result)), answered(saw(result)), readable(saw(result))) == (was_asked, has_answered, worth_more)


@pytest.mark.parametrize(
    ("result", "interfaces", "counters", "identity"),
    [
        (DeviceReadings(counters=COUNTERS, identity=IDENTITY, system=SYSTEM), True, True, True),
        (DeviceReadings(system=SYSTEM), True, False, False),
        (DeviceReadings(identity=IDENTITY), True, False, False),
        (DeviceReadings(system=SYSTEM), False, False, True),
        (Failure(FailureKind.TIMEOUT), True, False, False),
    ],
)
def test_a_question_is_answered_only_by_all_that_it_asks_for(
    result: Readings | Failure, interfaces: bool, counters: bool, identity: bool
) -> None:
    target = targets(inventory([device("r", Probing(interfaces=interfaces), snmp=True)]))[1]
    assert read(saw(result), Question.COUNTERS, target) is counters
    assert read(saw(result), Question.IDENTITY, target) is identity
