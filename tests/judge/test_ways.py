"""Which ways of asking have a say: an answer over SSH proves a device, and no failed session speaks against one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.facets import fuse
from netmon.judge.thresholds import BLANK, Streak, doubt, seen
from netmon.judge.ways import proves, refuses, stands_in
from netmon.model.belief import Truth
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.probing import Probing, Threshold

PROBING = Probing()
YES, NO = Streak(Truth.YES, (True,)), Streak(Truth.NO, misses=4, doubted_since=100.0)


@pytest.mark.parametrize(
    ("quick", "ssh", "answered", "alone", "counts"),
    [
        ([YES], YES, 200.0, False, False),  # nothing to prove
        ([NO], YES, 200.0, False, True),  # it answered after the others had fallen silent
        ([NO], YES, 99.0, False, False),  # before that
        ([NO], NO, 200.0, False, False),
        ([NO], None, 200.0, False, False),
        ([], YES, 200.0, False, True),
        ([], NO, 200.0, True, True),
        ([], None, 200.0, True, False),
    ],
)
def test_ssh_has_a_say_where_it_proves_something(
    quick: list[Streak], ssh: Streak | None, answered: float, *, alone: bool, counts: bool
) -> None:
    assert proves(quick, ssh, answered, alone=alone) is counts


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=60))
def test_a_device_that_answers_pings_is_never_found_gone_whatever_ssh_does(steps: list[tuple[bool, bool]]) -> None:
    """Each step is a ping that is answered, and perhaps a session that is answered or not."""
    ping, ssh, answered = BLANK, BLANK, -1.0
    for at, (asked, works) in enumerate(steps):
        began = float(at)
        ping = seen(ping, answered=True, began=began, down=PROBING.down, up=PROBING.up)
        if asked:
            ssh = seen(ssh, answered=works, began=began, down=PROBING.down, up=PROBING.up)
            answered = began if works else answered
        voting = [ping, ssh] if proves([ping], ssh, answered, alone=False) else [ping]
        assert fuse(voting, None).reachable is Truth.YES


@pytest.mark.parametrize(
    ("snmp", "managed", "stands"),
    [(False, None, True), (True, None, False), (True, YES, False), (True, NO, True), (True, BLANK, False)],
)
def test_ssh_stands_in_where_snmp_is_not_asked_or_is_known_to_be_silent(
    managed: Streak | None, *, snmp: bool, stands: bool
) -> None:
    assert stands_in(managed, Threshold(2, 3), snmp=snmp) is stands


def test_snmp_that_may_be_coming_back_has_its_word_again() -> None:
    back = seen(NO, answered=True, began=300.0, down=PROBING.down, up=PROBING.up)
    assert back.verdict is Truth.NO
    assert not stands_in(back, PROBING.up, snmp=True)
    assert stands_in(doubt(NO), PROBING.up, snmp=True)


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (Failure(FailureKind.AUTH), True),
        (Failure(FailureKind.HOSTKEY, cause=Cause.HOST_KEY_UNKNOWN), True),
        (Failure(FailureKind.UNSUPPORTED, cause=Cause.WEAK_ALGORITHMS), True),
        (Failure(FailureKind.TIMEOUT, cause=Cause.COMMAND_HUNG), False),
        (Failure(FailureKind.REFUSED), False),
    ],
)
def test_what_leaves_no_doubt_is_believed_at_once(failure: Failure, *, told: bool) -> None:
    assert refuses(failure) is told
