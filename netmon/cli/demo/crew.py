"""What runs in a demo: a lab for all networks, and for each network its history first and then its daemon."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path

from rich.text import Text

from netmon.cli.demo.children import Child, Family
from netmon.cli.demo.programs import Programs
from netmon.cli.demo.scenario import Script
from netmon.cli.live.source import Source
from netmon.cli.session import Session
from netmon.lab.control import STATE, ask, default_path
from netmon.lab.lab import LabState
from netmon.lab.refusal import LabError
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.settings import Flags

LAB = "lab"
LOOPBACK = "127.0.0.1"
LOOK_EVERY = 0.5


@dataclass(frozen=True, slots=True)
class Plan:
    """What was asked for. `keep` is where databases stay, None where nothing is to; `program` is how we were called;
    `programs` are Prometheus and Alertmanager where they are to run too.
    """

    file: Path
    inventory: Inventory
    days: int
    port: int
    keep: Path | None
    script: Script
    live: bool
    program: str
    programs: Programs | None = None


class Crew:
    """Starts the children of a plan, and tells what they are for. `house` is a folder that goes when they do."""

    def __init__(self, session: Session, plan: Plan, house: Path) -> None:
        self._session, self._plan, self._house = session, plan, house
        self.family = Family(_environ(session))
        self.control = _control(session, self.room(LAB))

    async def start_lab(self) -> None:
        """Return once every device answers."""
        words = [LAB, str(self._plan.file), "--control", str(self.control)]
        await self.family.start(LAB, self.room(LAB), words)
        await self.family.unless_lost(self._until_lab_answers())
        self.tell("demo.lab", devices=len(self._plan.inventory.devices))

    async def write_history(self) -> None:
        """Give every network its past; where a database was kept, it has one. A daemon would hold the database."""
        clock, days = self._session.clock, self._plan.days
        wanting = [network for network in self._plan.inventory.networks if not self._database(network).exists()]
        if not days or not wanting:
            return
        began = clock.monotonic()
        self.tell("demo.history", days=days)
        writers = {network: await self._start_writer(network) for network in wanting}
        with self._session.out.status("") as status:
            watching = asyncio.ensure_future(_follow(writers, status.update))
            try:
                await self.family.unless_lost(self.family.done(*writers.values()))
            finally:
                watching.cancel()
        self.tell("demo.history_written", seconds=f"{clock.monotonic() - began:.1f}")

    async def start_daemons(self) -> list[Source]:
        """Return where to read what each daemon believes."""
        sources = []
        for number, network in enumerate(self._plan.inventory.networks):
            listen = f"{LOOPBACK}:{await self.port(self._plan.port + number)}"
            words = [
                "run",
                "--inventory",
                str(self._plan.file),
                *self._about(network),
                "--listen",
                listen,
                "--icmp",
                "off",
            ]
            await self.family.start(f"run-{network}", self.room(network), words)
            page = f"http://{listen}/"
            self.tell("demo.page", network=network, url=page)
            since = self._session.clock.wall()
            language, inventory = self._session.language, self._plan.inventory
            sources.append(Source(language, inventory, network, self._url(network), page, since))
        return sources

    def lab_state(self) -> LabState | None:
        """Return how the lab is, None where it does not say."""
        try:
            return ask(self.control, [STATE])
        except LabError:
            return None

    async def _start_writer(self, network: NetworkId) -> Child:
        words = [LAB, "history", str(self._plan.file), "--days", str(self._plan.days), *self._about(network)]
        return await self.family.start(f"history-{network}", self.room(network), words, stays=False)

    async def _until_lab_answers(self) -> None:
        await until(lambda: self.lab_state() is not None)

    async def port(self, wanted: int) -> int:
        """Return the port, or another where it is taken."""
        for port in (wanted, 0):
            with suppress(OSError, OverflowError):
                server = await asyncio.start_server(lambda _, writer: writer.close(), LOOPBACK, port)
                found = int(server.sockets[0].getsockname()[1])
                server.close()
                await server.wait_closed()
                if not port:
                    self._session.warn("demo.port_taken", wanted=wanted, found=found)
                return found
        return wanted

    def _about(self, network: NetworkId) -> list[str]:
        return ["--network", network, "--database", self._url(network)]

    def _url(self, network: NetworkId) -> str:
        return f"sqlite:///{self._database(network)}"

    def _database(self, network: NetworkId) -> Path:
        return (self._plan.keep or self.room(network)).absolute() / f"{network}.db"

    def room(self, name: str) -> Path:
        """Return the folder of a child, which holds nobody else's files."""
        folder = self._house / name
        folder.mkdir(exist_ok=True)
        return folder

    def tell(self, code: str, **facts: object) -> None:
        """Say something, and let it be read at once."""
        self._session.tell(code, **facts)
        self._session.out.file.flush()


async def until(holds: Callable[[], bool]) -> None:
    """Return once something holds that nobody tells us of."""
    while True:
        if holds():
            return
        await asyncio.sleep(LOOK_EVERY)


async def _follow(writers: Mapping[NetworkId, Child], tell: Callable[[Text], None]) -> None:
    """Go on telling what those said last that are not done."""
    while True:
        under_way = {network: writer for network, writer in writers.items() if writer.process.returncode is None}
        said = (f"{network}  {words[-1]}" for network, writer in under_way.items() if (words := writer.last_words()))
        tell(Text("   ".join(said)))
        await asyncio.sleep(LOOK_EVERY)


def _environ(session: Session) -> dict[str, str]:
    """Return what children are given: settings of ours are theirs only as far as we say so."""
    settings = {f"NETMON_{field.name.upper()}" for field in fields(Flags)}
    systemd = {"STATE_DIRECTORY", "CONFIGURATION_DIRECTORY"}
    kept = {name: value for name, value in session.environ.items() if name not in settings | systemd}
    return {**kept, "NETMON_LANG": session.language.value}


def _control(session: Session, room: Path) -> Path:
    """Return where `netmon lab` looks without being told, unless another lab is there or nobody can write there."""
    usual = default_path(session.environ)
    free = not usual.exists() and os.access(usual.parent, os.W_OK | os.X_OK)
    return usual if free else room / "control"
