"""`netmon reload`: have the running daemon read the inventory again."""

from __future__ import annotations

import os
import signal
import time
from typing import Annotated

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption
from netmon.cli.session import Session, session_of
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.settings import Flags, settings_from
from netmon.store import Reader, StoreError, owner

LOOK_EVERY = 0.1  # seconds


def reload(
    context: typer.Context,
    timeout: Annotated[float, typer.Option("--timeout", metavar="SECONDS", help="help.reload_timeout")] = 60.0,
    database: DatabaseOption = None,
) -> None:
    """Signal the daemon that has the database, and wait until it has taken or refused the inventory."""
    session = session_of(context)
    if timeout <= 0:
        raise WrongUseError("cli.bad_timeout")
    url = settings_from(Flags(database=database), session.environ).database
    try:
        pid = owner(url)
        if pid is None:
            raise CliError("cli.no_daemon", database=url)
        reader = Reader.open(url)
        before = reader.last_load()
        _hang_up(pid)
        loaded = _wait(session, reader, url, before, session.clock.monotonic() + timeout)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    if loaded is None:
        raise CliError("cli.reload_silent", seconds=f"{timeout:g}", pid=pid)
    if loaded.outcome is LoadOutcome.REFUSED:
        raise CliError("cli.reload_refused", message=loaded.message)
    session.tell("cli.reloaded", digest=loaded.digest[:12])


def _hang_up(pid: int) -> None:
    try:
        os.kill(pid, signal.SIGHUP)
    except ProcessLookupError as error:
        raise CliError("cli.daemon_ended", pid=pid) from error
    except PermissionError as error:
        raise CliError("cli.daemon_not_ours", pid=pid) from error


def _wait(
    session: Session, reader: Reader, url: str, before: InventoryLoad | None, until: float
) -> InventoryLoad | None:
    """Return what came of it, None where nothing did in time."""
    known = 0 if before is None else before.number
    while session.clock.monotonic() < until:
        loaded = reader.last_load()
        if loaded is not None and loaded.number > known:
            return loaded
        if owner(url) is None:
            raise CliError("cli.no_daemon", database=url)
        time.sleep(LOOK_EVERY)
    return None
