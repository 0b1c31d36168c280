"""Where a session over SSH ended is named step by step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.judge.preflight.login import login
from netmon.model.device_identity import DeviceIdentity
from netmon.model.names import CredentialId
from netmon.model.observation import Cause, DeviceReadings, Failure, FailureKind
from netmon.model.preflight import Matter
from netmon.words import CATALOGUE
from tests.judge.preflight.given import device

HUB = replace(device("hub", snmp=None), ssh=CredentialId("login"), ssh_port=1122)


@pytest.mark.parametrize(
    ("kind", "cause", "matter"),
    [
        (FailureKind.REFUSED, Cause.PORT_CLOSED, Matter.SSH_CLOSED),
        (FailureKind.TIMEOUT, Cause.NO_BANNER, Matter.SSH_SILENT),
        (FailureKind.TIMEOUT, Cause.NO_KEY_EXCHANGE, Matter.SSH_SILENT),
        (FailureKind.UNSUPPORTED, Cause.WEAK_ALGORITHMS, Matter.SSH_WEAK),
        (FailureKind.HOSTKEY, Cause.HOST_KEY_UNKNOWN, Matter.SSH_UNKNOWN_KEY),
        (FailureKind.HOSTKEY, Cause.HOST_KEY_CHANGED, Matter.SSH_CHANGED_KEY),
        (FailureKind.TIMEOUT, Cause.NO_LOGIN_ANSWER, Matter.SSH_LOGIN_SILENT),
        (FailureKind.AUTH, None, Matter.SSH_LOGIN),
        (FailureKind.AUTH, Cause.PASSWORD_EXPIRED, Matter.SSH_EXPIRED),
        (FailureKind.REFUSED, Cause.TOO_MANY_SESSIONS, Matter.SSH_FULL),
        (FailureKind.TIMEOUT, Cause.NO_PROMPT, Matter.SSH_PROMPT),
        (FailureKind.UNSUPPORTED, Cause.UNKNOWN_SYSTEM, Matter.SSH_PROMPT),
        (FailureKind.TIMEOUT, Cause.COMMAND_HUNG, Matter.SSH_COMMAND),
        (FailureKind.MALFORMED, None, Matter.SSH_FAILED),
        (FailureKind.REFUSED, None, Matter.SSH_FAILED),
    ],
)
def test_every_end_of_a_session_has_its_own_remedy(kind: FailureKind, cause: Cause | None, matter: Matter) -> None:
    (finding,) = login(HUB, Failure(kind, "so it is", answered=True, cause=cause))
    assert finding.matter is matter
    assert finding.matter.is_obstacle
    assert dict(finding.facts)["port"] == "1122"
    assert f"remedy.{matter}" in CATALOGUE


def test_a_first_command_that_brings_nothing_is_told() -> None:
    refused = Failure(FailureKind.UNSUPPORTED, "identity: refused", answered=True, cause=Cause.COMMAND_REFUSED)
    (finding,) = login(HUB, DeviceReadings(faults=(refused,)))
    assert finding.matter is Matter.SSH_COMMAND


@pytest.mark.parametrize("session", [None, DeviceReadings(device=DeviceIdentity())])
def test_of_a_session_that_worked_or_was_not_tried_nothing_is_said(session: DeviceReadings | None) -> None:
    assert list(login(HUB, session)) == []
