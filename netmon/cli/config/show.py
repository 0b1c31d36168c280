"""`netmon config show`: a configuration as it was read, without its secrets."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.config.find import (
    DeviceArgument,
    as_of,
    instant_of,
    numbered,
    open_configurations,
    snapshot_json,
    snapshots_of,
    text_of,
)
from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.session import session_of


def config_show(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    device: DeviceArgument,
    at: Annotated[str | None, typer.Option("--at", metavar="TIME", help="help.config_at")] = None,
    number: Annotated[int | None, typer.Option("--number", metavar="N", help="help.config_number")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print the newest configuration of a device, or an earlier one."""
    session = session_of(context)
    if at is not None and number is not None:
        raise WrongUseError("config.at_or_number")
    records = open_configurations(session, inventory, database)
    found = snapshots_of(records, device)
    chosen = found[0]
    if number is not None:
        chosen = numbered(records, number)
        if chosen.device != device:
            raise WrongUseError("config.of_another", number=number, device=chosen.device)
    if at is not None:
        when = instant_of(at, records.zone, session.clock.wall())
        if when is None:
            raise WrongUseError("config.bad_time", value=at)
        chosen = as_of(found, when, at)
    text = text_of(records, chosen)
    if json:
        session.json({**snapshot_json(chosen), "text": text})
    else:
        session.text(text)
