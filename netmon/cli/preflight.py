"""`netmon preflight`: every device of the inventory asked once, and what stands in the way of watching it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netmon.cli.declared import declared
from netmon.cli.errors import DONE, INTERRUPTED, NOT_DONE, CliError, WrongUseError, end
from netmon.cli.options import JsonOption, NetworkOption
from netmon.cli.preflight_view import Result, as_json, tell
from netmon.cli.session import Session, session_of
from netmon.judge.anchoring import advice
from netmon.judge.preflight import inspect
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.plant import Device
from netmon.model.preflight import Sighting
from netmon.secrets import SecretError
from netmon.settings import Flags, IcmpMode, Settings, settings_from

if TYPE_CHECKING:
    from netmon.preflight import Survey

AT_ONCE = 200
MOST_AT_ONCE = 10_000
SSH_PORT = 22


def preflight(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    file: Annotated[Path | None, typer.Argument(metavar="INVENTORY", help="help.preflight_file")] = None,
    network: NetworkOption = None,
    device: Annotated[list[str] | None, typer.Option("--device", metavar="ID", help="help.preflight_device")] = None,
    json: JsonOption = False,
    xlsx: Annotated[Path | None, typer.Option("--xlsx", metavar="FILE", help="help.preflight_xlsx")] = None,
    concurrency: Annotated[
        int, typer.Option("--concurrency", metavar="N", help="help.preflight_concurrency")
    ] = AT_ONCE,
    no_ssh: Annotated[bool, typer.Option("--no-ssh", help="help.preflight_no_ssh")] = False,
    ssh_port: Annotated[int, typer.Option("--ssh-port", metavar="PORT", help="help.preflight_ssh_port")] = SSH_PORT,
) -> None:
    """Tell what stands in the way. Exit code 0 where nothing does, 1 where something does."""
    session = session_of(context)
    if not 1 <= concurrency <= MOST_AT_ONCE:
        raise WrongUseError("preflight.bad_concurrency", most=f"{MOST_AT_ONCE:,}")
    if not 1 <= ssh_port <= 65535:
        raise WrongUseError("preflight.bad_ssh_port")
    settings = settings_from(Flags(inventory=file, network=network), session.environ)
    inventory = declared(session, settings)
    devices = _wanted(inventory, device or [])
    result = _survey(session, settings, inventory, devices, concurrency, None if no_ssh else ssh_port)
    if json:
        session.json(as_json(session, result))
    else:
        tell(session, result)
        for better in () if device else advice(inventory):
            session.tell(better.code, **dict(better.facts))
    if xlsx is not None:
        _write(session, result, xlsx)
    if result.broken_off:
        end(INTERRUPTED)
    end(NOT_DONE if any(inspection.obstructed for inspection in result.inspections) else DONE)


def _wanted(inventory: Inventory, ids: list[str]) -> tuple[Device, ...]:
    if not inventory.devices:
        raise CliError("preflight.no_devices")
    for wanted in ids:
        if wanted not in inventory.devices:
            near = get_close_matches(wanted, inventory.devices)
            raise WrongUseError(
                "preflight.unknown_device_but" if near else "preflight.unknown_device", device=wanted, near=near
            )
    return tuple(map(inventory.devices.__getitem__, map(DeviceId, dict.fromkeys(ids)))) or tuple(
        inventory.devices.values()
    )


def _survey(
    session: Session,
    settings: Settings,
    inventory: Inventory,
    devices: tuple[Device, ...],
    at_once: int,
    ssh_port: int | None,
) -> Result:
    from netmon.preflight import Survey  # noqa: PLC0415 - --help does not need it

    survey = Survey(inventory, devices, at_once)
    began, broken_off = session.clock.monotonic(), False
    try:
        with _progress(session, len(devices)) as seen:
            asyncio.run(
                _ask(
                    session,
                    survey,
                    seen,
                    settings.known_hosts,
                    ping=settings.icmp is not IcmpMode.OFF,
                    ssh_port=ssh_port,
                )
            )
    except SecretError as error:
        raise CliError(error.code, **error.facts) from error
    except KeyboardInterrupt:
        broken_off = True
    took = session.clock.monotonic() - began
    return Result(inventory, devices, survey.sightings, inspect(inventory, survey.sightings), took, broken_off)


async def _ask(
    session: Session,
    survey: Survey,
    seen: Callable[[Sighting], None],
    known_hosts: Path,
    *,
    ping: bool,
    ssh_port: int | None,
) -> None:
    from netmon.preflight import open_wires  # noqa: PLC0415 - see `_survey`
    from netmon.wires.icmp import Way  # noqa: PLC0415 - see `_survey`

    async with open_wires(session.clock, session.environ, known_hosts, ping=ping, ssh_port=ssh_port) as wires:
        if wires.ping_mode is not None and wires.ping_mode.way is Way.OFF:
            reason = wires.ping_mode.reason
            session.warn("preflight.no_ping", reason=session.say(reason.code, **dict(reason.facts)))
        await survey.run(wires, seen)


@contextmanager
def _progress(session: Session, devices: int) -> Iterator[Callable[[Sighting], None]]:
    """Show how far it is, where somebody looks on."""
    if not session.err.is_terminal:
        yield lambda _sighting: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415 - only where it is shown

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=session.err, transient=True) as progress:
        task = progress.add_task(session.say("preflight.progress"), total=devices)
        yield lambda _sighting: progress.advance(task)


def _write(session: Session, result: Result, path: Path) -> None:
    from netmon.cli.preflight_sheets import sheets  # noqa: PLC0415 - only where a workbook is wanted
    from netmon.reports import write_workbook  # noqa: PLC0415 - see above

    try:
        write_workbook(path, sheets(session, result))
    except OSError as error:
        raise CliError("preflight.not_written", file=path, error=error.strerror or type(error).__name__) from error
    session.warn("preflight.written", file=path)
