"""`netmon probe` where answers are long in coming, or do not come."""

from __future__ import annotations

import io
import socket
from collections.abc import Iterator

import pytest

from netmon.cli.credential import CredentialFlags
from netmon.cli.endpoint import Endpoint
from netmon.cli.probe import SHORTEST_DEADLINE, _ask, _Asked
from netmon.cli.session import Session, console
from netmon.model.observation import DeviceReadings, Failure, FailureKind
from netmon.words import Language
from tests.cli.given import Cli
from tests.wires.snmp.agents import Answer, Pace, UdpAgent
from tests.wires.snmp.quick import QuickClock, run
from tests.wires.snmp.visits import honest, switch

FLAGS = CredentialFlags(snmp="v2c", community="env:COMMUNITY")


def probed(script: Answer, pace: Pace | None = None) -> tuple[DeviceReadings | Failure, float]:
    """What a probe with the defaults came to, and the seconds it took."""

    async def main() -> tuple[DeviceReadings | Failure, float]:
        clock = QuickClock()
        agent = await UdpAgent.start(script)
        agent.pace = pace
        silent = console(io.StringIO(), {})
        session = Session(Language.EN, {"COMMUNITY": "lab"}, clock, silent, silent)
        began = clock.monotonic()
        observation = await _ask(session, _Asked(Endpoint("127.0.0.1", agent.port), FLAGS.credential()), 5.0)
        agent.close()
        assert isinstance(observation.result, DeviceReadings | Failure)
        return observation.result, clock.monotonic() - began

    return run(main())


def test_an_agent_that_answers_slowly_is_read_whole_after_more_than_a_minute() -> None:
    readings, took = probed(honest(switch(60)), lambda _number: 2.5)
    assert isinstance(readings, DeviceReadings)
    assert readings.faults == ()
    assert 60 < took < SHORTEST_DEADLINE


@pytest.mark.parametrize("number", [4, 6, 9])
def test_what_half_a_minute_of_silence_cost_is_asked_again(number: int) -> None:
    readings, took = probed(honest(switch(30)), lambda asked: 30.0 if asked == number else 0.01)
    assert isinstance(readings, DeviceReadings)
    assert readings.faults == ()
    assert took < SHORTEST_DEADLINE


def test_nobody_there_is_given_up_within_seconds() -> None:
    failure, took = probed(lambda _asked: [])
    assert isinstance(failure, Failure)
    assert failure.kind is FailureKind.TIMEOUT
    assert took <= 5.0


@pytest.fixture
def nobody() -> Iterator[int]:
    """A port that takes everything and answers nothing, as an agent does that does not know the community."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.bind(("127.0.0.1", 0))
        yield one.getsockname()[1]


@pytest.mark.parametrize(("version", "other"), [("v1", "v2c"), ("v2c", "v1")])
@pytest.mark.parametrize(("lang", "community"), [("zh", "团体字"), ("en", "community")])
def test_silence_is_said_with_what_else_it_may_mean(
    cli: Cli, nobody: int, version: str, other: str, lang: str, community: str
) -> None:
    asked = ("probe", f"127.0.0.1:{nobody}", "--snmp", version, "--community", "env:C", "--timeout", "0.2")
    ended = cli(*asked, lang=lang, C="wrong")
    assert (ended.code, ended.out) == (1, "")
    assert community in ended.err
    assert f"--snmp {other}" in ended.err
    assert cli(*asked, "--json", C="wrong").err == "", "who reads JSON reads the failures"
