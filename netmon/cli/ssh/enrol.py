"""`netmon ssh enrol`: which host key a device has, by the word of whoever looks at its console."""

from __future__ import annotations

import asyncio
import re
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from netmon.cli.declared import declared
from netmon.cli.errors import DONE, NOT_DONE, CliError, WrongUseError, end
from netmon.cli.options import InventoryOption, JsonOption, KnownHostsOption, NetworkOption
from netmon.cli.session import Session, session_of
from netmon.cli.ssh.enrolment import Enrolment, Outcome, judge, to_record
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.plant import Device
from netmon.model.ssh import HostKey
from netmon.settings import Flags, settings_from

if TYPE_CHECKING:
    from netmon.wires.ssh import KnownHosts

AT_ONCE = 8
TIMEOUT = 10.0
FINGERPRINT = re.compile(r"SHA256:[A-Za-z0-9+/]{43}")


def enrol(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    devices: Annotated[list[str] | None, typer.Argument(metavar="DEVICE...", help="help.enrol_devices")] = None,
    every: Annotated[bool, typer.Option("--all", help="help.enrol_all")] = False,
    fingerprint: Annotated[
        str | None, typer.Option("--fingerprint", metavar="SHA256:...", help="help.enrol_fingerprint")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="help.enrol_replace")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="help.enrol_yes")] = False,
    timeout: Annotated[float, typer.Option("--timeout", metavar="SECONDS", help="help.enrol_timeout")] = TIMEOUT,
    inventory: InventoryOption = None,
    network: NetworkOption = None,
    known_hosts: KnownHostsOption = None,
    json: JsonOption = False,
) -> None:
    """Record host keys. Exit code 0 where every device's key is on record then, 1 where one's is not."""
    from netmon.cli.ssh.enrol_view import as_json, show, tell  # noqa: PLC0415 - --help does not need it
    from netmon.wires.ssh import KnownHosts  # noqa: PLC0415 - nor this

    session = session_of(context)
    if fingerprint is not None and not FINGERPRINT.fullmatch(fingerprint):
        raise WrongUseError("ssh.enrol_bad_fingerprint", value=fingerprint)
    if not 0 < timeout <= 600:
        raise WrongUseError("cli.bad_timeout")
    settings = settings_from(Flags(inventory=inventory, network=network, known_hosts=known_hosts), session.environ)
    file = KnownHosts(settings.known_hosts)
    wanted = _wanted(declared(session, settings), devices or [], file, every=every)
    if fingerprint is not None and len(wanted) != 1:
        raise WrongUseError("ssh.enrol_one_fingerprint", count=len(wanted))
    found = asyncio.run(_look(wanted, file, timeout, fingerprint))
    ready = to_record(found, replace=replace)
    if not json:
        show(session, found)
    recorded: list[Enrolment] = []
    if ready and (yes or fingerprint is not None or _agreed(session, len(ready))):
        recorded = _record(file, ready)
    if json:
        session.json([as_json(one, recorded=one in recorded) for one in found])
    else:
        tell(session, found, recorded, settings.known_hosts, replace=replace)
    done = all(one.outcome is Outcome.KNOWN or one in recorded for one in found)
    end(DONE if done else NOT_DONE)


def devices_with_ssh(inventory: Inventory) -> list[Device]:
    """Return the devices that are asked over SSH. Raises CliError where there is none."""
    found = [device for device in inventory.devices.values() if device.ssh is not None]
    if not found:
        raise CliError("ssh.enrol_nobody")
    return found


def _wanted(inventory: Inventory, ids: list[str], file: KnownHosts, *, every: bool) -> list[Device]:
    """Return the devices that are meant."""
    if bool(ids) == every:
        raise WrongUseError("ssh.enrol_which")
    if every:
        return [device for device in devices_with_ssh(inventory) if not _keys(file, device)]
    for name in ids:
        device = inventory.devices.get(DeviceId(name))
        if device is None:
            near = get_close_matches(name, inventory.devices)
            raise WrongUseError(
                "preflight.unknown_device_but" if near else "preflight.unknown_device", device=name, near=near
            )
        if device.ssh is None:
            raise WrongUseError("ssh.enrol_without_ssh", device=name)
    return [inventory.devices[DeviceId(name)] for name in dict.fromkeys(ids)]


async def _look(
    devices: list[Device],
    file: KnownHosts,
    timeout: float,  # noqa: ASYNC109 - how long each device may take, an answer and not a cancellation
    fingerprint: str | None,
) -> list[Enrolment]:
    """Have every device show its keys; nobody logs in."""
    from netmon.wires.ssh import scan  # noqa: PLC0415 - see `enrol`

    gate = asyncio.Semaphore(AT_ONCE)

    async def one(device: Device) -> Enrolment:
        async with gate:
            found = await scan(device.address, device.ssh_port, timeout, device.ssh_legacy)
        shown = found if isinstance(found, tuple) else ()
        revoked = [key for key in shown if file.is_revoked(device.address, device.ssh_port, key)]
        return judge(device, found, _keys(file, device), revoked, fingerprint)

    return list(await asyncio.gather(*map(one, devices)))


def _keys(file: KnownHosts, device: Device) -> tuple[HostKey, ...]:
    try:
        return file.of(device.address, device.ssh_port)
    except OSError as error:
        raise CliError("ssh.enrol_unread", file=file.path, error=error.strerror or "?") from error


def _agreed(session: Session, count: int) -> bool:
    """Ask whoever sits there. Raises WrongUseError where nobody does."""
    if not sys.stdin.isatty():
        raise WrongUseError("ssh.enrol_nobody_to_ask")
    session.err.print(session.say("ssh.enrol_ask", count=count), end=" ", soft_wrap=True)
    session.err.file.flush()
    return sys.stdin.readline().strip().casefold() in session.say("ssh.enrol_agreed").split()


def _record(file: KnownHosts, enrolments: list[Enrolment]) -> list[Enrolment]:
    for one in enrolments:
        try:
            file.record(one.device.address, one.device.ssh_port, one.shown, replace=one.replaces)
        except OSError as error:
            raise CliError("ssh.enrol_unwritten", file=file.path, error=error.strerror or "?") from error
    return enrolments
