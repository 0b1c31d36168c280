"""`netmon register list`: who was registered on a day."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.register.find import day_of, open_register
from netmon.cli.register.view import networks_of, tell_units
from netmon.cli.session import session_of
from netmon.cli.times import iso
from netmon.model.names import NetworkId
from netmon.views.register_json import unit_json


def register_list(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    at: Annotated[str | None, typer.Option("--at", metavar="DATE", help="help.register_at")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="DATE", help="help.register_known")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.register_network")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print the units that were registered on a day, as known at the end of another."""
    session = session_of(context)
    day = None if at is None else day_of(at, "--at")
    found = open_register(session, inventory, database, known)
    day = day or found.today
    register = found.registers.at(day)
    units = list(register.units.values())
    if network is not None:
        choices = networks_of(found.changes)
        if network not in choices:
            raise WrongUseError("cli.unknown_network", network=network, choices=choices)
        units = [unit for unit in units if NetworkId(network) in unit.listed]
    if json:
        told = {"at": day.isoformat(), "known": iso(found.known), "reviewed": register.reviewed}
        session.json({**told, "pending": register.pending, "units": [unit_json(unit) for unit in units]})
        return
    if not units:
        session.warn("register_cli.none")
        return
    tell_units(session, units, network)
    if network is None:
        session.tell("register_cli.count", day=day, count=len(units))
    else:
        exempt = sum(any(one.network == network for one in unit.exemptions) for unit in units)
        session.tell("register_cli.listed_count", day=day, network=network, count=len(units), exempt=exempt)
    if not register.reviewed:
        session.warn("register_cli.unreviewed")
    if register.pending:
        session.warn("register_cli.pending", count=register.pending)
