"""A listener on loopback that notes what it is told, and net-snmp's own senders."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.vendors.traps import TrapKind
from netmon.wires.traps import Listener, Outcome

MISSING = None if shutil.which("snmptrap") else "net-snmp's snmptrap is not installed"
COMMUNITY = "trap-community-5"
AUTH, PRIV = "authentication-5", "privacy-secret-5"
ENVIRON = {"TRAPS": COMMUNITY, "AUTH": AUTH, "PRIV": PRIV}
TEXT = """
networks: {extranet: {name: 政务外网}}
divisions: {"430000": {name: 湖南省, level: province}}
credentials:
  v2: {version: v2c, community: "env:TRAPS"}
  v3: {version: v3, user: ops, auth: "sha256:env:AUTH", priv: "aes128:env:PRIV"}
units: {platform: {name: 省平台, level: province, kind: 平台, division: "430000", networks: extranet}}
devices:
  plain: {unit: platform, address: 127.78.0.1, role: core, snmp: v2, accept_reply_from: [127.78.0.9]}
  safe: {unit: platform, address: 127.78.0.2, role: pe, snmp: v3}
  six: {unit: platform, address: "::1", role: pe, snmp: v2}
"""
OUR_ENGINE = bytes.fromhex("80007ed905") + b"netmon-tests"
LINK_DOWN = ".1.3.6.1.6.3.1.1.5.3"
IF_INDEX = (".1.3.6.1.2.1.2.2.1.1.7", "i", "7")


def inventory(folder: Path) -> Inventory:
    path = folder / "inventory.yaml"
    path.write_text(TEXT)
    return load(path, ENVIRON, secrets=False)


@dataclass
class Noted:
    """What the listener was told, and the listener."""

    listener: Listener
    told: list[tuple[DeviceId, TrapKind]] = field(default_factory=list)

    def count(self, outcome: Outcome) -> int:
        return self.listener.stats().received.get(outcome, 0)

    async def until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(20):
            while not done():
                await asyncio.sleep(0.005)


@asynccontextmanager
async def listening(folder: Path, host: str = "127.0.0.1") -> AsyncIterator[Noted]:
    told: list[tuple[DeviceId, TrapKind]] = []
    listener = Listener(SystemClock(), lambda device, kind: told.append((device, kind)), OUR_ENGINE)
    listener.load(inventory(folder), ENVIRON)
    listener.start(host, 0)
    try:
        yield Noted(listener, told)
    finally:
        listener.close()


async def sent(
    folder: Path,
    noted: Noted,
    credential: Sequence[str],
    what: Sequence[str],
    source: str = "127.78.0.1",
    program: str = "snmptrap",
) -> int:
    """Send something with net-snmp, from an address of ours; return its exit code."""
    host = f"udp6:[::1]:{noted.listener.port}" if ":" in source else f"127.0.0.1:{noted.listener.port}"
    process = await asyncio.create_subprocess_exec(
        program,
        *(f"--clientaddr={source}", "-Ln", "-r", "1", "-t", "2"),
        *credential,
        host,
        *what,
        env={"PATH": os.environ["PATH"], "SNMP_PERSISTENT_DIR": str(folder), "SNMPCONFPATH": str(folder), "MIBS": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return await process.wait()
