"""What tests of sessions need: an access, a record of keys, a dialect, and a wire."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address
from pathlib import Path
from typing import TypeVar

import paramiko

from netmon.clock import SystemClock
from netmon.model.observation import Failure
from netmon.secrets import Secret
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh import KnownHosts, Patience, SshAccess, SshWire, Terminal
from tests.ssh_servers.hostile import KEY, PASSWORD, USER, public

T = TypeVar("T")
HOME = ip_address("127.0.0.1")
CLOCK = SystemClock()
VRP = Dialect(
    prompt=r"(?:HRP_[MS])?<[^<>\s]+>",
    paging=("screen-length 0 temporary",),
    questions=((r"Change now\? \[Y/N\]:?", "N"),),
)
LOOKING = frozenset({"display version", "display interface brief", "display current-configuration", *VRP.paging})
FAST = Patience(settled=0.1, quiet=0.05, unsure=0.5)
QUICK = Patience(
    banner=0.7, key_exchange=0.7, login=2, prompt=1, nudge=0.3, silence=0.7, settled=0.1, quiet=0.05, unsure=0.3
)


def allows(command: str) -> bool:
    return command in LOOKING


def access(port: int, password: str = PASSWORD, **more: object) -> SshAccess:
    return SshAccess(HOME, port, USER, Secret(password.encode()), **more)  # type: ignore[arg-type]  # what a test says


def known(folder: Path, port: int, *keys: paramiko.PKey) -> KnownHosts:
    hosts = KnownHosts(folder / "known_hosts")
    hosts.record(HOME, port, [public(key) for key in keys or (KEY,)])
    return hosts


async def talked(
    folder: Path,
    port: int,
    script: Callable[[Terminal], T],
    *,
    dialect: Dialect = VRP,
    seconds: float = 20,
    hosts: KnownHosts | None = None,
    login: SshAccess | None = None,
    patience: Patience | None = None,
) -> T | Failure:
    """Talk to the server on `port`, whose key is on record."""
    wire = SshWire(CLOCK, hosts or known(folder, port), 4, patience or FAST)
    try:
        return await wire.talk(login or access(port), dialect, allows, script, CLOCK.monotonic() + seconds)
    finally:
        await wire.close()


def version(terminal: Terminal) -> str | Failure:
    said = terminal.send("display version")
    return said if isinstance(said, Failure) else said.text
