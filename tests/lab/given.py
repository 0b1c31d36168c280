"""What the tests of the lab start from: a small province, and a lab on ports of its own."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.lab import Lab
from netmon.lab.activity import Moment
from netmon.lab.agent import Agent
from netmon.model.inventory import Inventory
from netmon.secrets import Secret
from netmon.wires.snmp import agent as reader
from netmon.wires.snmp.access import CommunityAccess
from netmon.wires.snmp.engine import SnmpEngine
from netmon.wires.snmp.message import V2C
from tests.ports import free_port

COMMUNITY = "lab-community-9"
ENVIRON = {"LAB_COMMUNITY": COMMUNITY}
TEXT = Path(__file__).with_name("three_tiers.yaml").read_text()
NETMON = str(Path(sys.executable).with_name("netmon"))
BEGINNING = Moment(0, 0)
T = TypeVar("T")


def written(folder: Path, port: int, change: Callable[[str], str] = str) -> Path:
    """Write the small province, its agents at `port`."""
    path = folder / "inventory.yaml"
    path.write_text(change(TEXT.replace("PORT", str(port))))
    return path


def small(folder: Path, change: Callable[[str], str] = str) -> Inventory:
    """Load the small province."""
    return load(written(folder, free_port(), change), ENVIRON, secrets=False)


def made(folder: Path, change: Callable[[str], str] = str, ports: int = 6) -> Lab:
    """Make a lab of it that listens to nobody yet."""
    return Lab(small(folder, change), ENVIRON, SystemClock(), ports=ports)


@asynccontextmanager
async def listening(lab: Lab) -> AsyncIterator[SnmpEngine]:
    """Run a lab and an engine that can ask it on the present loop."""
    engine = SnmpEngine(SystemClock())
    await engine.start()
    try:
        lab.start()
        yield engine
    finally:
        await lab.close()
        engine.close()


def asker(engine: SnmpEngine, simulated: Agent, version: int = V2C) -> reader.Agent:
    """Return netmon's own reader of a simulated agent."""
    device = simulated.device
    access = CommunityAccess(version, Secret(COMMUNITY.encode()))
    return engine.agent(device.id, str(device.address), device.snmp_port, access)


def in_loop(work: Callable[[], Awaitable[T]]) -> T:
    """Run something that waits to its end."""

    async def run() -> T:
        return await work()

    return asyncio.run(run())


@contextmanager
def program(inventory: Path, control: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run `netmon lab` as its user would, once it listens; it is ended as with Ctrl-C."""
    environ = {"PATH": os.environ["PATH"], "NETMON_LANG": "en", **ENVIRON}
    process = subprocess.Popen(
        [NETMON, "lab", str(inventory), "--control", str(control), *arguments],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    try:
        first = process.stdout.readline()
        assert "simulated devices" in first, first
        yield process
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGINT)
            process.wait(30)
        process.stdout.close()
