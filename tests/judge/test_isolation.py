"""Are we cut off ourselves? By what anchors say, and by whether the plant answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.judge.isolation import (
    ISOLATED,
    RULES,
    Finding,
    PlantVoice,
    Voice,
    clears,
    hear,
    isolated_in,
    judge_isolation,
    silent_since,
)
from netmon.model.belief import Belief, Reason, Standing
from netmon.model.observation import Cause, Echo, Failure, FailureKind
from tests.watch.plant import NET, dev, unit

ANSWER = Echo(3, 1, 0.01, 0.01, 0.01)
SILENCE = Failure(FailureKind.TIMEOUT, sent=3)
REFUSAL = Failure(FailureKind.REFUSED, answered=True, cause=Cause.PORT_CLOSED)
NO_ROUTE = Failure(FailureKind.SKIPPED, cause=Cause.NO_ROUTE)
HELD_BACK = Failure(FailureKind.SKIPPED, cause=Cause.HELD_BACK)
NO_SOCKET = Failure(FailureKind.SKIPPED)
ON_THE_WAY = Failure(FailureKind.REFUSED, cause=Cause.UNREACHABLE, witness="192.0.2.254")
DEAD, ALIVE, NOBODY = PlantVoice(5, 0), PlantVoice(5, 5), PlantVoice()


def said(*results: Echo | Failure) -> Voice:
    voice = Voice()
    for number, result in enumerate(results):
        voice = hear(voice, result, float(number))
    return voice


@pytest.mark.parametrize(
    ("result", "answers", "misses"),
    [
        (ANSWER, 1, 0),
        (REFUSAL, 1, 0),
        (SILENCE, 0, 1),
        (ON_THE_WAY, 0, 1),
        (NO_ROUTE, 0, 1),
        (HELD_BACK, 0, 1),
        (NO_SOCKET, 0, 0),
    ],
)
def test_what_an_asking_says(result: Echo | Failure, answers: int, misses: int) -> None:
    voice = said(result)
    assert (voice.answers, voice.misses) == (answers, misses)


def test_where_we_have_no_socket_what_was_said_before_stays() -> None:
    assert said(SILENCE, NO_SOCKET) == said(SILENCE)


SILENT = said(ANSWER, SILENCE, SILENCE, SILENCE)


@pytest.mark.parametrize(
    ("voices", "plant", "isolated", "ask_again"),
    [
        ([], DEAD, False, False),  # nobody to go by
        ([Voice(), Voice()], DEAD, False, False),  # they cannot be asked
        ([SILENT, SILENT], DEAD, True, False),
        ([SILENT], DEAD, True, False),
        ([SILENT, Voice()], DEAD, True, False),  # one cannot be asked, the other is silent
        ([SILENT, said(ANSWER)], DEAD, False, False),
        ([SILENT, said(SILENCE, SILENCE)], DEAD, False, True),  # not often enough yet
        ([said(NO_ROUTE, NO_ROUTE)] * 2, DEAD, True, False),  # this host says so itself
        ([said(NO_ROUTE)] * 2, DEAD, False, True),
        ([SILENT, SILENT], NOBODY, False, True),  # nobody of the plant was asked since
        ([SILENT, SILENT], ALIVE, False, False),  # it is the anchors that are gone
        ([SILENT, SILENT], PlantVoice(5, 2), True, False),  # those on our side of the cut answer
        ([SILENT, SILENT], PlantVoice(4, 2), False, False),
    ],
)
def test_when_we_are_cut_off(voices: list[Voice], plant: PlantVoice, isolated: bool, ask_again: bool) -> None:
    assert judge_isolation(voices, plant, before=False) == Finding(isolated, ask_again)


@pytest.mark.parametrize(
    ("voices", "plant", "isolated", "ask_again"),
    [
        ([SILENT, SILENT], DEAD, True, False),
        ([SILENT, said(SILENCE, ANSWER)], NOBODY, True, True),  # once is not enough to begin anew
        ([SILENT, said(SILENCE, ANSWER, ANSWER)], NOBODY, False, False),
        ([Voice(), Voice()], NOBODY, True, False),  # other anchors since a reload, not asked yet
        ([], NOBODY, False, False),
        ([SILENT, SILENT], ALIVE, False, False),
    ],
)
def test_when_it_is_over(voices: list[Voice], plant: PlantVoice, isolated: bool, ask_again: bool) -> None:
    assert judge_isolation(voices, plant, before=True) == Finding(isolated, ask_again)


@given(st.lists(st.sampled_from([ANSWER, SILENCE, NO_ROUTE, NO_SOCKET, REFUSAL]), max_size=12), st.booleans())
def test_one_anchor_that_answers_is_enough_not_to_be_cut_off(results: list[Echo | Failure], dead: bool) -> None:
    voices = [said(*results), said(*results, ANSWER)]
    assert not judge_isolation(voices, DEAD if dead else NOBODY, before=False).isolated
    assert silent_since(voices) is None


def test_they_are_silent_since_the_last_of_them_fell_silent() -> None:
    assert silent_since([said(ANSWER, SILENCE), said(ANSWER, ANSWER, ANSWER, SILENCE)]) == 3.0


@pytest.mark.parametrize(
    ("voices", "plant", "held_against_it"),
    [
        ([], NOBODY, True),
        ([Voice()], NOBODY, True),
        ([said(ANSWER)], NOBODY, False),  # answered at 0, the misses began at 2
        ([said(SILENCE, SILENCE, ANSWER)], NOBODY, True),
        ([SILENT], NOBODY, False),
        ([SILENT], ALIVE, True),
    ],
)
def test_misses_count_against_a_device_once_an_anchor_has_answered_since(
    voices: list[Voice], plant: PlantVoice, held_against_it: bool
) -> None:
    assert clears(voices, plant, 2.0) is held_against_it


def test_an_isolation_is_found_out_before_the_first_device_could_be_down() -> None:
    """With the built-in thresholds a device is down 9.6 s after its first asking that is missed."""
    assert RULES.misses * RULES.timeout + 2 * 1.8 < 9.6


def belief(name: str, reason: Reason, since: float) -> Belief:
    return Belief(dev(name), Standing(), since, reason)


def test_beliefs_show_that_we_are_cut_off_where_all_devices_do() -> None:
    isolated = [belief("a", ISOLATED, 10.0), belief("b", ISOLATED, 10.0), belief("new", ISOLATED, 5.0)]
    other = Belief(unit("x"), Standing(), 1.0, Reason("reason.no_path"))
    assert isolated_in([*isolated, other]) == {NET: 10.0}
    assert isolated_in([*isolated, belief("c", Reason("reason.answers"), 11.0)]) == {}
