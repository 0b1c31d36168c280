"""What keeps netmon out of a device until somebody does something is logged once, and once more when it is over."""

from __future__ import annotations

import logging

import pytest

from netmon.app.over_ssh import SshNews
from netmon.model.names import DeviceId, ObservationId
from netmon.model.observation import (
    Cause,
    DeviceReadings,
    Failure,
    FailureKind,
    Observation,
    ProbeName,
    Question,
)
from netmon.words import Language
from tests.poller.plant import device, inventory

UNKNOWN = Failure(FailureKind.HOSTKEY, "shown SHA256:abc, none on record", cause=Cause.HOST_KEY_UNKNOWN)
CHANGED = Failure(FailureKind.HOSTKEY, "shown SHA256:abd, on record SHA256:abc", cause=Cause.HOST_KEY_CHANGED)
WRONG = Failure(FailureKind.AUTH, "the password is wrong", answered=True)
SILENT = Failure(FailureKind.TIMEOUT, "no answer", cause=Cause.NO_BANNER)
READ = DeviceReadings()


def told(caplog: pytest.LogCaptureFixture, *results: Failure | DeviceReadings, language: Language) -> list[str]:
    caplog.set_level(logging.INFO, "netmon.ssh")
    news = SshNews(language)
    for number, result in enumerate(results):
        seen = Observation(
            ObservationId(str(number)), DeviceId("ce"), ProbeName.SSH, frozenset({Question.REACHABILITY}), 0, 1, result
        )
        news.tell(seen)
    return [record.getMessage() for record in caplog.records]


def test_trouble_is_told_once_with_what_to_do_and_so_is_its_end(caplog: pytest.LogCaptureFixture) -> None:
    lines = told(caplog, UNKNOWN, UNKNOWN, SILENT, UNKNOWN, READ, READ, language=Language.EN)
    assert len(lines) == 2
    assert "netmon ssh enrol ce" in lines[0]
    assert "SHA256:abc" in lines[0]
    assert lines[1] == "sessions over SSH with ce work again"


@pytest.mark.parametrize("language", list(Language))
def test_other_trouble_is_told_anew(language: Language, caplog: pytest.LogCaptureFixture) -> None:
    lines = told(caplog, UNKNOWN, CHANGED, WRONG, language=language)
    assert len(lines) == 3
    assert "netmon ssh enrol --replace ce" in lines[1]


def test_what_passes_by_itself_is_not_told(caplog: pytest.LogCaptureFixture) -> None:
    assert told(caplog, SILENT, READ, SILENT, language=Language.EN) == []


def test_devices_that_are_gone_are_forgotten(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "netmon.ssh")
    news = SshNews(Language.EN)
    seen = Observation(ObservationId("1"), DeviceId("ce"), ProbeName.SSH, frozenset(), 0, 1, WRONG)
    news.tell(seen)
    news.forget(inventory([device("other")]))
    news.tell(seen)
    assert len(caplog.records) == 2
