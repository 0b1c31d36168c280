"""`netmon register show` and `netmon register pending`: the life of a unit, and what waits."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from netmon.cli.errors import CliError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.register.find import open_register
from netmon.cli.register.view import tell_changes, tell_unit
from netmon.cli.session import session_of
from netmon.inventory.nearest import nearest
from netmon.model.names import UnitId
from netmon.model.register_change import Act, Review
from netmon.views.register_json import change_json, unit_json


def register_show(
    context: typer.Context,
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="help.register_unit")],
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print all that ever happened to a unit."""
    session = session_of(context)
    found = open_register(session, inventory, database)
    life = [one for one in found.changes if one.unit == unit or (one.act is Act.MERGED and one.into == unit)]
    if not life:
        ids = {str(one.unit): str(one.unit) for one in found.changes}
        names = {one.name: str(one.unit) for one in found.changes if one.name}
        near = nearest(unit, [*ids, *names])
        if near is None:
            raise CliError("register.unknown_unit", unit=unit)
        raise CliError("register.unknown_unit_near", unit=unit, near={**names, **ids}[near])
    register = found.registers.at(found.today)
    now = register.units.get(UnitId(unit))
    last = found.registers.at(date.max).units
    if json:
        names = {str(id_): one.name for id_, one in last.items()}
        told = [change_json(one, names.get(str(one.unit), "")) for one in life]
        session.json({"unit": None if now is None else unit_json(now), "changes": told})
        return
    tell_unit(session, UnitId(unit), now)
    tell_changes(session, life, last, found.records.zone)


def register_pending(
    context: typer.Context,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print what nobody has approved yet."""
    session = session_of(context)
    found = open_register(session, inventory, database)
    waiting = [one for one in found.changes if one.review is Review.PROPOSED]
    proposed = [one for one in waiting if not one.baseline]
    units = len({one.unit for one in waiting if one.baseline})
    last = found.registers.at(date.max).units
    if json:
        names = {id_: one.name for id_, one in last.items()}
        told = [change_json(one, names.get(one.unit, "")) for one in proposed]
        session.json({"changes": told, "baseline": len(waiting) - len(proposed)})
        return
    if proposed:
        tell_changes(session, proposed, last, found.records.zone)
    elif not units:
        session.tell("register_cli.nothing_waits")
    if units:
        session.tell("register_cli.baseline_waits", units=units)
