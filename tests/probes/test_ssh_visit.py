"""What a session types for which question, and that a part that fails costs only itself."""

from __future__ import annotations

import pytest

from netmon.model.configuration import Configuration
from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.health import Health
from netmon.model.neighbours import Neighbours
from netmon.model.observation import Cause, Failure, FailureKind, Question
from netmon.probes.ssh_visit import Said, visit
from netmon.vendors.cli.profile import CliPort, CliProfile, Dialect, Outputs, Reader, UnreadableError
from tests.ssh_servers.fake_terminal import FakeTerminal

VERSION, BRIEF, NAMES, LLDP, FAN, FANS, CONFIGURATION = (
    *("display version", "display brief", "display names", "display lldp", "display fan", "display fans"),
    "display current",
)
HUNG = Failure(FailureKind.TIMEOUT, "the prompt did not come back", answered=True, cause=Cause.COMMAND_HUNG)
EVERYTHING = frozenset(Question) - {Question.COUNTERS}


def read_ports(outputs: Outputs) -> tuple[CliPort, ...]:
    aliases = dict(line.split("=") for line in outputs.get(NAMES, "").split())
    if "garbage" in outputs[BRIEF]:
        raise UnreadableError("names no port")
    return tuple(CliPort(name, 1, 1, aliases.get(name)) for name in outputs[BRIEF].split())


def read_identity(outputs: Outputs) -> DeviceIdentity:
    return DeviceIdentity(version=Fact(outputs[VERSION], Source("test")))


PROFILE = CliProfile(
    platform="test_os",
    source="none",
    systems=frozenset({"testos"}),
    dialect=Dialect(prompt="<.*>"),
    identity=Reader((VERSION,), read_identity),
    ports=Reader((BRIEF, NAMES), read_ports),
    neighbours=Reader((LLDP,), lambda _: Neighbours(())),
    health=Reader((FAN, FANS, VERSION), lambda _: Health(()), either=True),
    configuration=CONFIGURATION,
)
ANSWERS: dict[str, str | Failure] = {
    VERSION: "8.1",
    BRIEF: "GE1 GE2",
    NAMES: "GE1=core",
    LLDP: "none",
    FANS: "turning",
    CONFIGURATION: "password 123",
}


def mask(platform: str, text: str) -> Configuration:
    return Configuration(platform, text.replace("123", "***"))


def said(answers: dict[str, str | Failure], questions: frozenset[Question] = EVERYTHING) -> tuple[Said, FakeTerminal]:
    terminal = FakeTerminal(answers, PROFILE.allows)
    found = visit(terminal, PROFILE, questions, mask)
    assert isinstance(found, Said)
    return found, terminal


def faults(found: Said) -> list[tuple[str, str]]:
    return [(str(fault.kind), fault.detail) for fault in found.faults]


def test_everything_is_read_in_one_session_and_no_command_typed_twice() -> None:
    found, terminal = said(ANSWERS)
    assert terminal.sent == [VERSION, BRIEF, NAMES, LLDP, FAN, FANS, CONFIGURATION]
    assert found.ports == (CliPort("GE1", 1, 1, "core"), CliPort("GE2", 1, 1))
    assert found.device is not None
    assert found.neighbours == Neighbours(())
    assert found.health == Health(())
    assert found.configuration == Configuration("test_os", "password ***")
    assert found.commands == (BRIEF, NAMES)
    assert found.faults == []


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (Question.REACHABILITY, [BRIEF, NAMES]),
        (Question.IDENTITY, [VERSION]),
        (Question.NEIGHBOURS, [LLDP]),
        (Question.HEALTH, [FAN, FANS]),
        (Question.CONFIGURATION, [CONFIGURATION]),
    ],
)
def test_only_what_is_asked_is_typed(question: Question, typed: list[str]) -> None:
    assert said(ANSWERS, frozenset({question}))[1].sent == typed


def test_a_part_that_the_device_refuses_costs_only_itself() -> None:
    found, _ = said({command: text for command, text in ANSWERS.items() if command not in {LLDP, NAMES, FANS, VERSION}})
    assert found.ports == (CliPort("GE1", 1, 1), CliPort("GE2", 1, 1))
    assert found.commands == (BRIEF,)
    assert faults(found) == [
        ("unsupported", f"identity: the device refuses: {VERSION}"),
        ("unsupported", f"neighbours: the device refuses: {LLDP}"),
        ("unsupported", f"health: the device refuses: {FAN}"),
    ]
    assert all(fault.cause is Cause.COMMAND_REFUSED and fault.answered for fault in found.faults)
    assert found.configuration is not None


def test_what_cannot_be_read_is_told_and_its_text_is_not() -> None:
    found, _ = said({**ANSWERS, BRIEF: "garbage \x1b[31m"})
    assert found.ports is None
    assert faults(found) == [("malformed", "ports: names no port")]


def test_no_port_at_all_was_not_understood() -> None:
    found, _ = said({**ANSWERS, BRIEF: ""})
    assert found.ports is None
    assert faults(found) == [("malformed", "ports: not one was told")]


def test_a_configuration_that_cannot_be_masked_is_none() -> None:
    def refuse(_platform: str, _text: str) -> Configuration:
        raise UnreadableError("the configuration is cut off")

    found = visit(FakeTerminal(ANSWERS), PROFILE, frozenset({Question.CONFIGURATION}), refuse)
    assert isinstance(found, Said)
    assert found.configuration is None
    assert faults(found) == [("malformed", "configuration: the configuration is cut off")]
    assert "123" not in repr(found)


def test_what_was_read_before_a_command_hung_is_kept_and_half_an_answer_is_not() -> None:
    found, terminal = said({**ANSWERS, NAMES: HUNG})
    assert found.device is not None
    assert found.ports is None
    assert found.configuration is None
    assert terminal.sent == [VERSION, BRIEF, NAMES]
    assert {fault.cause for fault in found.faults} == {Cause.COMMAND_HUNG}
    assert len(found.faults) == 4


def test_a_session_that_brought_nothing_is_the_failure_that_ended_it() -> None:
    assert visit(FakeTerminal({**ANSWERS, VERSION: HUNG}), PROFILE, EVERYTHING, mask) is HUNG


def test_what_no_command_tells_is_a_fault() -> None:
    bare = CliProfile("bare", "none", frozenset(), Dialect(prompt=">"), identity=PROFILE.identity)
    found = visit(FakeTerminal(ANSWERS), bare, EVERYTHING, mask)
    assert isinstance(found, Said)
    assert [fault.detail for fault in found.faults] == [
        f"{part}: no command tells that" for part in ("ports", "neighbours", "health", "configuration")
    ]


def test_an_unknown_system_is_recognised_and_then_spoken_to_in_its_own_words() -> None:
    software = "Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(7)E4, RELEASE SOFTWARE (fc2)\n"
    terminal = FakeTerminal({"show version": software}, prompt="HN-test-1>")
    found = visit(terminal, None, frozenset({Question.IDENTITY}), mask)
    assert isinstance(found, Said)
    assert found.platform == "cisco_ios"
    assert len(terminal.dialects) == 1
    assert found.device is not None
    assert found.device.os is not None
    assert found.device.os.value == "ios"


def test_a_system_that_nobody_knows_is_told_as_such() -> None:
    found = visit(FakeTerminal({}), None, EVERYTHING, mask)
    assert isinstance(found, Failure)
    assert (found.kind, found.cause, found.answered) == (FailureKind.UNSUPPORTED, Cause.UNKNOWN_SYSTEM, True)


def test_a_session_that_ends_while_the_system_is_found_out_says_why() -> None:
    assert visit(FakeTerminal({VERSION: HUNG, "show version": HUNG}), None, EVERYTHING, mask) is HUNG
