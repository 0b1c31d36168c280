"""Every way in which a session can go wrong has words, and something that can be done about it."""

from __future__ import annotations

import pytest

from netmon.model.observation import Cause, FailureKind
from netmon.words import CATALOGUE, Language, say_advice, say_failure

OVER_SSH = {cause for cause in Cause if list(Cause).index(cause) >= list(Cause).index(Cause.NO_BANNER)}


def test_every_cause_of_a_session_has_words_and_advice_and_no_words_are_about_anything_else() -> None:
    said = {code.partition(".")[2] for code in CATALOGUE if code.startswith("cause.")}
    assert said == {cause.value for cause in OVER_SSH}
    advised = {code.partition(".")[2] for code in CATALOGUE if code.startswith("advice.")}
    kinds = {f"ssh_{kind}" for kind in FailureKind}
    assert {cause.value for cause in OVER_SSH} <= advised <= {cause.value for cause in OVER_SSH} | kinds


@pytest.mark.parametrize(
    ("kind", "cause", "said"),
    [
        (FailureKind.HOSTKEY, Cause.HOST_KEY_CHANGED, "its host key is not the one on record"),
        (FailureKind.HOSTKEY, None, "host key mismatch"),
        (FailureKind.TIMEOUT, Cause.LOOP, "no answer"),
        (FailureKind.AUTH, None, "authentication failed"),
    ],
)
def test_a_failure_is_told_by_its_cause_where_that_has_words(kind: FailureKind, cause: Cause | None, said: str) -> None:
    assert say_failure(Language.EN, kind, cause) == said


def test_what_to_do_about_a_host_key_names_the_device() -> None:
    advice = say_advice(Language.ZH, "ssh", FailureKind.HOSTKEY, Cause.HOST_KEY_CHANGED, "hub-r1")
    assert "netmon ssh enrol --replace hub-r1" in advice


def test_where_nothing_more_can_be_said_there_is_no_advice() -> None:
    assert not say_advice(Language.EN, "snmp", FailureKind.TIMEOUT, None, "hub-r1")
    assert say_advice(Language.EN, "ssh", FailureKind.TIMEOUT, None, "hub-r1")
