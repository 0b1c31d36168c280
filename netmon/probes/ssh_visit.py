"""One session: what is typed for which question, and what the answers mean. It runs in the session's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from netmon.model.configuration import Configuration
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.neighbours import Neighbours
from netmon.model.observation import Cause, Failure, FailureKind, Question
from netmon.vendors.cli.profile import CliPort, CliProfile, Reader, UnreadableError
from netmon.vendors.cli.recognise import next_command, recognise
from netmon.vendors.cli.registry import of_platform
from netmon.wires.ssh import Terminal

T = TypeVar("T")

Mask = Callable[[str, str], Configuration]
"""Makes of a platform and what it printed a configuration without secrets; raises UnreadableError."""

UNRECOGNISED: Final = Failure(
    FailureKind.UNSUPPORTED, "no known system answers there", answered=True, cause=Cause.UNKNOWN_SYSTEM
)


@dataclass(slots=True)
class Said:
    """What a session came to. None is what was not asked, or failed: then `faults` says why.

    `commands` are those that told of the ports. `platform` is the command line that was spoken, `prompt` how the
    device named itself.
    """

    platform: str
    ports: tuple[CliPort, ...] | None = None
    device: DeviceIdentity | None = None
    health: Health | None = None
    neighbours: Neighbours | None = None
    configuration: Configuration | None = None
    commands: tuple[str, ...] = ()
    faults: list[Failure] = field(default_factory=list)
    over: Failure | None = None
    """What ended the session before its time."""

    @property
    def nothing(self) -> bool:
        """Whether nothing at all was read."""
        read = (self.ports, self.device, self.health, self.neighbours, self.configuration)
        return all(one is None for one in read)


def visit(terminal: Terminal, profile: CliProfile | None, questions: frozenset[Question], mask: Mask) -> Said | Failure:
    """Ask the questions of a device with the command line of `profile`, or of the one that it turns out to have.

    A part that fails costs only itself. Failure: the system is not known, or the session ended before anything was
    read.
    """
    if profile is None:
        found = find_out(terminal)
        if isinstance(found, Failure):
            return found
        profile = found
    said = _Session(terminal, profile, mask).ask(questions)
    return said.over if said.over is not None and said.nothing else said


def find_out(terminal: Terminal) -> CliProfile | Failure:
    """Find out which command line this is, and go on with it."""
    outputs: dict[str, str] = {}
    while (command := next_command(terminal.prompt, outputs)) is not None:
        answer = terminal.send(command)
        if isinstance(answer, Failure) and answer.cause is not Cause.COMMAND_REFUSED:
            return answer
        outputs[command] = "" if isinstance(answer, Failure) else answer.text
    platform = recognise(terminal.prompt, outputs).platform
    profile = None if platform is None else of_platform(platform)
    if profile is None:
        return UNRECOGNISED
    return terminal.become(profile.dialect, profile.allows) or profile


_NO_COMMAND: Final = Failure(FailureKind.UNSUPPORTED, "no command tells that", answered=True)
_NO_PORTS: Final = Failure(FailureKind.MALFORMED, "not one was told", answered=True)


class _Session:
    """Types each command once, whoever wants its answer."""

    def __init__(self, terminal: Terminal, profile: CliProfile, mask: Mask) -> None:
        self._terminal, self._profile, self._mask = terminal, profile, mask
        self._answers: dict[str, str | Failure] = {}
        self._said = Said(profile.platform)

    def ask(self, questions: frozenset[Question]) -> Said:
        """Ask what the device is first, for its answers may be needed by others; the longest last."""
        said, profile = self._said, self._profile
        if Question.IDENTITY in questions:
            said.device = self._read("identity", profile.identity)
        if Question.REACHABILITY in questions:
            self._read_ports()
        if Question.NEIGHBOURS in questions:
            said.neighbours = self._read("neighbours", profile.neighbours)
        if Question.HEALTH in questions:
            said.health = self._read("health", profile.health)
        if Question.CONFIGURATION in questions:
            command = profile.configuration
            said.configuration = self._read(
                "configuration", Reader((command,), lambda outputs: self._masked(outputs[command])) if command else None
            )
        return said

    def _read_ports(self) -> None:
        said, reader = self._said, self._profile.ports
        said.ports = self._read("ports", reader)
        if said.ports == ():  # nothing has no ports: it was not understood
            said.ports = None
            self._fault("ports", _NO_PORTS)
        if said.ports is not None and reader is not None:
            said.commands = tuple(one for one in reader.commands if isinstance(self._answers.get(one), str))

    def _masked(self, text: str) -> Configuration:
        return self._mask(self._profile.platform, text)

    def _read(self, what: str, reader: Reader[T] | None) -> T | None:
        """Return what a reader makes of its commands; None where nothing was answered, or it could not be read."""
        if reader is None:
            self._fault(what, _NO_COMMAND)
            return None
        outputs: dict[str, str] = {}
        refused: Failure | None = None
        for command in reader.commands:
            answer = self._send(command)
            if isinstance(answer, str):
                outputs[command] = answer
                if reader.either:
                    break
            elif answer.cause is not Cause.COMMAND_REFUSED:
                self._fault(what, answer)
                self._said.over = answer
                return None  # half an answer may mean something else
            else:
                refused = refused or answer
        if not outputs:
            self._fault(what, refused or _NO_COMMAND)
            return None
        try:
            return reader.read(outputs)
        except UnreadableError as error:
            self._fault(what, Failure(FailureKind.MALFORMED, str(error), answered=True))
            return None

    def _send(self, command: str) -> str | Failure:
        if command not in self._answers:
            answer = self._terminal.send(command)
            self._answers[command] = answer if isinstance(answer, Failure) else answer.text
        return self._answers[command]

    def _fault(self, what: str, failure: Failure) -> None:
        self._said.faults.append(replace(failure, detail=f"{what}: {failure.detail}", answered=True))
