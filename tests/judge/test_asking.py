from __future__ import annotations

import pytest

from netmon.judge.asking import ask_again, doubts_upstream, short_outage
from netmon.judge.facets import Facets
from netmon.model.belief import Truth
from netmon.model.probing import Probing, Threshold
from netmon.words import CATALOGUE

YES, NO, UNKNOWN = Truth.YES, Truth.NO, Truth.UNKNOWN


@pytest.mark.parametrize(
    ("facets", "confirming", "pause", "why"),
    [
        (Facets(YES, YES), False, None, None),
        (Facets(YES, YES, misses=1), False, 1.0, "asking.no_answer"),
        (Facets(YES, YES, misses=2), False, 2.0, "asking.no_answer"),
        (Facets(YES, YES, misses=3), False, 4.0, "asking.no_answer"),
        (Facets(UNKNOWN, UNKNOWN, misses=1), False, 1.0, "asking.no_answer"),
        (Facets(NO, NO, misses=4), False, None, None),
        (Facets(NO, NO, misses=400), False, None, None),
        (Facets(NO, NO, misses=1, proven=False), False, 1.0, "asking.no_answer"),
        (Facets(NO, NO, answering=True), False, 1.0, "asking.answers_again"),
        (Facets(YES, NO, managing=True), False, 1.0, "asking.answers_again"),
        (Facets(YES, YES, manage_misses=1), False, 1.0, "asking.no_snmp"),
        (Facets(YES, YES, manage_misses=3), False, 4.0, "asking.no_snmp"),
        (Facets(YES, NO, manage_misses=4), False, None, None),
        (Facets(YES, YES), True, 0.5, "asking.confirm_port"),
        (Facets(YES, YES, manage_misses=2), True, 0.5, "asking.confirm_port"),
    ],
)
def test_what_is_asked_again_and_when(facets: Facets, confirming: bool, pause: float | None, why: str | None) -> None:
    ask = ask_again(facets, Probing(), confirming=confirming, began=100.0)
    assert (ask.due - 100.0 if ask else None, ask.why if ask else None) == (pause, why)
    assert ask is None or ask.why in CATALOGUE


def test_after_the_last_pause_the_regular_visits_go_on_alone() -> None:
    patient = Probing(down=Threshold(6, 6))
    assert ask_again(Facets(YES, YES, misses=3), patient, confirming=False, began=0.0) is not None
    assert ask_again(Facets(YES, YES, misses=4), patient, confirming=False, began=0.0) is None


@pytest.mark.parametrize(
    ("misses", "down", "asked"),
    [(0, 4, False), (1, 4, False), (2, 4, True), (3, 4, True), (1, 1, True)],
)
def test_upstream_is_asked_from_the_second_miss(misses: int, down: int, asked: bool) -> None:
    probing = Probing(down=Threshold(down, down))
    assert doubts_upstream(Facets(YES, YES, misses=misses), probing) is asked
    assert not doubts_upstream(Facets(NO, NO, misses=4), Probing())


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Facets(YES, misses=1), Facets(YES), False),
        (Facets(YES, misses=2), Facets(YES), True),
        (Facets(YES, misses=2), Facets(YES, misses=3), False),
        (Facets(NO, misses=9), Facets(NO, answering=True), False),
    ],
)
def test_a_single_lost_packet_is_no_outage(before: Facets, after: Facets, expected: bool) -> None:
    assert short_outage(before, after) is expected
