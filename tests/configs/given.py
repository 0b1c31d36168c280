"""A keeper with a shelf in memory, and configurations to give it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC

from netmon.configs.keeper import Keeper
from netmon.model.configuration import ConfigurationNews
from netmon.model.event_id import EventIds
from netmon.model.names import CredentialId, DeviceId, ObservationId
from netmon.model.note import Note
from netmon.model.observation import DeviceReadings, Failure, Observation, ProbeName, Question
from netmon.vendors.cli.masking import mask
from tests.exporters import plain

CE = DeviceId("ce")
KEY = b"of this test"
START = 1_700_000_000.0
DAY = 86400.0


@dataclass
class Books:
    """A shelf that remembers what it was given."""

    kept: list[ConfigurationNews] = field(default_factory=list)
    still: list[tuple[DeviceId, str, float]] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    reads: int = 0

    def keep(self, news: ConfigurationNews) -> None:
        self.kept.append(news)

    def seen(self, device: DeviceId, digest: str, at: float) -> None:
        self.still.append((device, digest, at))

    def note(self, note: Note) -> None:
        self.notes.append(note)

    async def text(self, device: DeviceId) -> str | None:
        self.reads += 1
        return next((one.configuration.text for one in reversed(self.kept) if one.device == device), None)


@dataclass
class Hands:
    """A clock that is moved by hand."""

    now: float = 1000.0

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return START + self.now


class Desk:
    """A keeper, what it was given, and what it did."""

    def __init__(self) -> None:
        self.clock, self.books = Hands(), Books()
        self.owed: list[DeviceId] = []
        self.keeper = Keeper(self.clock, self.books, EventIds(), self.owed.append)
        devices = [plain.device("ce", ssh=CredentialId("ops")), plain.device("silent")]
        self.inventory = plain.inventory(devices)
        self.keeper.load(self.inventory, UTC)

    async def read(self, text: str, day: float = 0.0, platform: str = "cisco_ios") -> None:
        """Let a configuration be read, and taken."""
        self.keeper.receive(observed(DeviceReadings(configuration=mask(platform, text, KEY)), START + day * DAY))
        await self.keeper.take_next()


def observed(
    result: DeviceReadings | Failure, at: float = START, probe: ProbeName = ProbeName.SSH, device: DeviceId = CE
) -> Observation:
    """Return what a probe saw, asked for the configuration."""
    questions = frozenset({Question.CONFIGURATION} if probe is ProbeName.SSH else {Question.IDENTITY})
    return Observation(ObservationId(f"{device}/{at}"), device, probe, questions, at, 1.0, result)


def ios(*lines: str, by: str = "", secret: str = "05080F1C22431F5B4A") -> str:
    """Return a running configuration of IOS."""
    head = [f"! Last configuration change at {by.split('@')[1]} by {by.split('@', maxsplit=1)[0]}"] if by else []
    return "\n".join([*head, "hostname ce", f"username u password 7 {secret}", *lines, "end", ""])
