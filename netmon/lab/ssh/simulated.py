"""The command lines of a lab's agents: which each has, who may log in, and how it looks at its agent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping

from netmon.lab.agent import Agent
from netmon.lab.box import Maker
from netmon.lab.refusal import LabError
from netmon.lab.ssh.commands import CommandLine
from netmon.lab.ssh.doors import SshDoors
from netmon.lab.ssh.guard import Login, Strength
from netmon.lab.ssh.host_keys import ed25519_key, rsa_key
from netmon.lab.ssh.picture import Picture
from netmon.lab.ssh.platforms.comware import COMWARE
from netmon.lab.ssh.platforms.huawei import USG, VRP
from netmon.lab.ssh.platforms.ios import IOS
from netmon.lab.ssh.platforms.ruijie import RGOS
from netmon.lab.ssh.session import SshDoor, SshFace
from netmon.lab.ssh.terminal import GoneError
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import CredentialId
from netmon.model.plant import Role
from netmon.secrets import Secret, SecretError
from netmon.wires.ssh import reveal
from netmon.wires.ssh.keys import KeyRing

PATIENCE = 10.0
_LINES: Mapping[Maker, CommandLine] = {
    Maker.HUAWEI: VRP,
    Maker.H3C: COMWARE,
    Maker.RUIJIE: RGOS,
    Maker.CISCO: IOS,
}


def ssh_doors(
    agents: Iterable[Agent],
    inventory: Inventory,
    environ: Mapping[str, str],
    seed: int,
    take: Callable[[Agent], Picture],
) -> SshDoors:
    """Return the SSH side of every agent whose device has one; `take` is called on the loop that listens.

    Raises `LabError` with every login that cannot be read.
    """
    served = [agent for agent in agents if agent.device.ssh is not None]
    logins = _logins(inventory, environ, served)
    doors = [
        (agent.device, SshDoor(_face(agent, logins[agent.device.ssh], seed))) for agent in served if agent.device.ssh
    ]
    simulation = SshDoors(doors)
    for agent, (_, door) in zip(served, doors, strict=True):
        door.face = door.face.looking(_look(simulation, agent, take))
    return simulation


def _face(agent: Agent, login: Login, seed: int) -> SshFace:
    device = agent.device
    line = _LINES[agent.box.kit.maker]
    strength = Strength.LEGACY if device.ssh_legacy else Strength.MODERN
    make = rsa_key if device.ssh_legacy else ed25519_key
    return SshFace(
        name=device.id,
        line=USG if line is VRP and device.role is Role.FIREWALL else line,
        login=login,
        key=lambda: make(seed, device.id, agent.box.generation, agent.keys),
        strength=strength,
        answering=lambda: agent.answering,
    )


def _look(doors: SshDoors, agent: Agent, take: Callable[[Agent], Picture]) -> Callable[[], Picture]:
    """Return what takes the picture from another thread: agents change on the loop alone."""

    async def taken() -> Picture:
        return take(agent)

    def look() -> Picture:
        loop = doors.loop
        if loop is None or loop.is_closed():
            raise GoneError
        return asyncio.run_coroutine_threadsafe(taken(), loop).result(PATIENCE)

    return look


def _logins(inventory: Inventory, environ: Mapping[str, str], agents: Iterable[Agent]) -> dict[CredentialId, Login]:
    found: dict[CredentialId, Login] = {}
    problems: list[Reason] = []
    for agent in agents:
        credential = None if agent.device.ssh is None else inventory.ssh_credentials[agent.device.ssh]
        if credential is None or credential.id in found:
            continue
        try:
            access = reveal(credential, agent.device, environ)
        except SecretError as error:
            problems.append(Reason.of(error.code, **error.facts))
            continue
        public = None if access.key is None else _public(access.key, access.passphrase)
        found[credential.id] = Login(access.user, access.password, public, access.enable)
    if problems:
        raise LabError(dict.fromkeys(problems))
    return found


def _public(key: Secret, passphrase: Secret | None) -> bytes | None:
    opened = KeyRing().open(key, passphrase)
    return None if opened is None else bytes(opened.asbytes())
