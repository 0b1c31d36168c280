"""`netmon rectify list` and `overdue`."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.rectify.reading import Notices, read_notices
from netmon.cli.rectify.view import Told, tell_table
from netmon.cli.session import Session, session_of
from netmon.coverage.notices import SOON, due_soon, overdue, standing
from netmon.model.bulletin import DueState
from netmon.model.notice import Notice


def rectify_list(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    unit: Annotated[str | None, typer.Argument(metavar="[UNIT]", help="help.rectify_list_unit")] = None,
    state: Annotated[str | None, typer.Option("--state", metavar="STATE", help="help.rectify_state")] = None,
    all_: Annotated[bool, typer.Option("--all", help="help.rectify_all")] = False,
    known: Annotated[str | None, typer.Option("--known", metavar="DATE", help="help.rectify_known")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.network")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print notices, the oldest first; with --json one object a line."""
    session = session_of(context)
    if state is not None and state not in tuple(DueState):
        raise WrongUseError("rectify.no_such_state", value=state, choices=[str(one) for one in DueState])
    read = read_notices(session, inventory, database, network, unit, known)
    wanted = [
        one
        for one in read.notices
        if (found := standing(one, read.day).state) == state
        or (state is None and (all_ or found is not DueState.CLOSED))
    ]
    _tell(session, read, wanted, as_json=json)


def rectify_overdue(
    context: typer.Context,
    soon: Annotated[int, typer.Option("--soon", metavar="DAYS", help="help.rectify_soon")] = SOON,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.network")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print what is overdue, the longest first, and then what falls due soon."""
    session = session_of(context)
    if soon < 0:
        raise WrongUseError("rectify.bad_soon", value=soon)
    read = read_notices(session, inventory, database, network)
    late = overdue(read.notices, read.day)
    _tell(session, read, [*late, *due_soon(read.notices, read.day, soon)], as_json=json)
    if not json:
        session.tell("rectify.overdue_count", count=len(late), day=read.day)


def _tell(session: Session, read: Notices, wanted: list[Notice], *, as_json: bool) -> None:
    told = [read.json(session, one) for one in wanted]
    if as_json:
        for one in told:
            session.json_line(one)
    elif told:
        tell_table(session, [Told.read(one) for one in told])
    else:
        session.warn("rectify.none")
